"""Item 3: masks."""

import torch
from spelling import *

lowest = torch.finfo(torch.float32).min
inf = float("inf")


def scores_of(q, k):
    return q @ k.mT * 0.5


def attend(scores, value):
    return scores.softmax(-1) @ value


@spelling(q, k, v, rand(B, H, S, T))
def add(q, k, v, mask):
    return attend(scores_of(q, k) + mask, v)


@spelling(q, k, v, rand(B, 1, 1, T))
def add_broadcast_rows(q, k, v, mask):
    return attend(scores_of(q, k) + mask, v)


@spelling(q, k, v, rand(B, 1, S, T))
def add_broadcast_heads(q, k, v, mask):
    return attend(mask + scores_of(q, k), v)


@spelling(q, k, v, rand(1, H, S, T))
def add_broadcast_batch(q, k, v, mask):
    return attend(scores_of(q, k) + mask, v)


@spelling(q, k, v, rand(S, T))
def add_rank_2(q, k, v, mask):
    return attend(scores_of(q, k) + mask, v)


@spelling(q, k, v, rand(T))
def add_rank_1(q, k, v, mask):
    return attend(scores_of(q, k) + mask, v)


@spelling(q, k, v, rand(B, 1, S, T))
def add_before_flattening(q, k, v, mask):
    """MBart, BART: views around the addition, softmax on [B*H]."""
    scores = torch.bmm(q.flatten(0, 1), k.flatten(0, 1).mT)
    scores = scores.view(B, H, S, T) + mask
    weights = scores.view(B * H, S, T).softmax(-1)
    return torch.bmm(weights, v.flatten(0, 1)).view(B, H, S, E)


@spelling(q, k, v, rand(B * H, 1, T))
def add_flat(q, k, v, mask):
    scores = torch.bmm(q.flatten(0, 1), k.flatten(0, 1).mT) + mask
    return torch.bmm(scores.softmax(-1), v.flatten(0, 1)).view(B, H, S, E)


@spelling(q, k, v, keeps(B, T).float())
def bert_extended(q, k, v, mask):
    """BERT: (1 - m) * -10000."""
    extended = (1.0 - mask[:, None, None, :]) * -10000.0
    return attend(scores_of(q, k) + extended, v)


@spelling(q, k, v, keeps(B, T).long())
def inverted_long(q, k, v, mask):
    """transformers: (1.0 - m.to(dtype)) * finfo.min."""
    inverted = (1.0 - mask[:, None, None, :].to(q.dtype)) * lowest
    return attend(scores_of(q, k) + inverted, v)


@spelling(q, k, v, keeps(B, T).long())
def inverted_masked_fill(q, k, v, mask):
    """transformers' _expand_mask."""
    expanded = mask[:, None, None, :].expand(B, 1, S, T).to(q.dtype)
    inverted = 1.0 - expanded
    inverted = inverted.masked_fill(inverted.to(torch.bool), lowest)
    return attend(scores_of(q, k) + inverted, v)


@spelling(q, k, v, keeps(B, 1, S, T))
def masked_fill_inf(q, k, v, keep):
    return attend(scores_of(q, k).masked_fill(~keep, -inf), v)


@spelling(q, k, v, keeps(B, 1, 1, T))
def masked_fill_1e9(q, k, v, keep):
    return attend(scores_of(q, k).masked_fill(~keep, -1e9), v)


@spelling(q, k, v, keeps(B, 1, S, T).long())
def masked_fill_equal_zero(q, k, v, mask):
    """The annotated transformer."""
    return attend(scores_of(q, k).masked_fill(mask == 0, -1e9), v)


@spelling(q, k, v, keeps(B, T).long())
def masked_fill_equal_zero_inf(q, k, v, mask):
    """DistilBERT: (mask == 0).view(...).expand_as(scores)."""
    scores = scores_of(q, k)
    drop = (mask == 0).view(B, 1, 1, T).expand_as(scores)
    return attend(scores.masked_fill(drop, -inf), v)


@spelling(q, k, v, keeps(B, 1, 1, T).logical_not())
def masked_fill_drop(q, k, v, drop):
    return attend(scores_of(q, k).masked_fill(drop, -inf), v)


@spelling(q, k, v, keeps(B, H, S, T))
def where_inf(q, k, v, keep):
    scores = scores_of(q, k)
    return attend(torch.where(keep, scores, torch.tensor(-inf)), v)


@spelling(q, k, v, keeps(B, 1, S, T))
def where_lowest(q, k, v, keep):
    """GPT-2: where(mask, scores, finfo.min)."""
    scores = scores_of(q, k)
    return attend(torch.where(keep, scores, torch.full([], lowest)), v)


@spelling(q, k, v, keeps(B, 1, S, T).logical_not())
def where_drop(q, k, v, drop):
    scores = scores_of(q, k)
    return attend(torch.where(drop, torch.full_like(scores, -inf), scores), v)


@spelling(q, k, v, keeps(B, 1, S, T))
def logical_not(q, k, v, keep):
    return attend(scores_of(q, k).masked_fill(torch.logical_not(keep), -inf), v)


@spelling(q, k, v, keeps(B, 1, S, T))
def added_where(q, k, v, keep):
    return attend(scores_of(q, k) + torch.where(keep, 0.0, -inf), v)


@spelling(q, k, v, keeps(B, 1, 1, T))
def added_zeros_filled(q, k, v, keep):
    """zeros().masked_fill(~keep, -inf), added."""
    bias = torch.zeros(B, 1, 1, T).masked_fill(~keep, -inf)
    return attend(scores_of(q, k) + bias, v)


@spelling(q, k, v, keeps(B, 1, 1, T))
def added_in_place(q, k, v, keep):
    """nn.functional's SDPA recipe: masked_fill_ on a bias of zeros."""
    bias = torch.zeros(B, 1, 1, T)
    bias.masked_fill_(keep.logical_not(), -inf)
    scores = scores_of(q, k)
    scores += bias
    return attend(scores, v)


@spelling(q, k, v, keeps(B, 1, S, T).float())
def log_of_mask(q, k, v, mask):
    """scores + log(m): 0 or -inf."""
    return attend(scores_of(q, k) + mask.log(), v)


@spelling(q, k, v, keeps(B, 1, S, T).float())
def mul_and_subtract(q, k, v, mask):
    """GPT-2 (TensorFlow) and XLNet: s*m - 1e4*(1-m)."""
    return attend(scores_of(q, k) * mask - 1e4 * (1 - mask), v)


@spelling(q, k, v, keeps(B, 1, S, T).float())
def subtract(q, k, v, drop):
    """XLNet: s - 1e30 * m, m true where dropped."""
    return attend(scores_of(q, k) - 1e30 * (1 - drop), v)


@spelling(q, k, v, keeps(B, 1, S, T))
def selected_difference(q, k, v, keep):
    """Keras: where(m, s, s - 1e9)."""
    scores = scores_of(q, k)
    return attend(torch.where(keep, scores, scores - 1e9), v)


@spelling(q, k, v, keeps(B, 1, 1, T))
def before_scale(q, k, v, keep):
    scores = (q @ k.mT).masked_fill(~keep, -inf)
    return attend(scores / 2.0, v)


@spelling(q, k, v, rand(B, 1, 1, T))
def added_before_scale(q, k, v, mask):
    return attend((q @ k.mT + mask) / 2.0, v)


@spelling(q, k, v, keeps(B, 1, 1, T), keeps(1, 1, S, T))
def two_boolean(q, k, v, padding, causal):
    return attend(scores_of(q, k).masked_fill(~(padding & causal), -inf), v)


@spelling(q, k, v, keeps(B, 1, 1, T), keeps(1, 1, S, T))
def two_fills(q, k, v, padding, other):
    scores = scores_of(q, k).masked_fill(~padding, -inf)
    return attend(scores.masked_fill(~other, -inf), v)


@spelling(q, k, v, keeps(S, T), rand(B, 1, 1, T))
def where_then_add(q, k, v, keep, mask):
    """GPT-2: a causal where, then the padding is added."""
    scores = torch.where(keep, scores_of(q, k), torch.tensor(lowest))
    return attend(scores + mask, v)


@spelling(q, k, v, rand(1, H, S, T), rand(B, 1, 1, T))
def two_added(q, k, v, position, mask):
    """T5: position bias and mask."""
    return attend(q @ k.mT + (position + mask), v)


@spelling(q, k, v, rand(1, H, S, T), keeps(B, 1, 1, T))
def bias_and_fill(q, k, v, position, keep):
    return attend((scores_of(q, k) + position).masked_fill(~keep, -inf), v)


@spelling(q, k, v, keeps(B, T).int())
def integer_mask(q, k, v, mask):
    return attend(scores_of(q, k).masked_fill(mask[:, None, None] < 1, -inf), v)


@spelling(q, k, v, keeps(B, T).float())
def float_compared(q, k, v, mask):
    return attend(scores_of(q, k).masked_fill(mask[:, None, None] < 0.5, -inf), v)


@spelling(q, k, v, keeps(B, S).bool(), keeps(B, T).bool())
def outer_product(q, k, v, rows, columns):
    """A mask of queries and keys: rows[:, :, None] & columns[:, None]."""
    keep = (rows[:, None, :, None] & columns[:, None, None, :]) | ~rows[:, None, :, None]
    return attend(scores_of(q, k).masked_fill(~keep, -1e9), v)


@spelling(q, k, v, keeps(B, T))
def pairwise_product(q, k, v, mask):
    mask = mask.float()
    pair = mask[:, None, None, :] * mask.new_ones(B, 1, S, 1)
    return attend(scores_of(q, k) + (1 - pair) * -1e9, v)


@spelling(q, k, v, lengths())
def key_lengths(q, k, v, lengths):
    keep = torch.arange(T)[None, :] < lengths[:, None]
    return attend(scores_of(q, k).masked_fill(~keep[:, None, None], -inf), v)


@spelling(q, k, v, lengths())
def key_lengths_drop(q, k, v, lengths):
    drop = torch.arange(T).expand(B, T) >= lengths.unsqueeze(1)
    return attend(scores_of(q, k).masked_fill(drop[:, None, None], -1e4), v)


@spelling(q, k, v, torch.tensor([[5, 3, 2, 0, 0, 1, 0], [1, 0, 0, 0, 0, 0, 9]]))
def token_padding(q, k, v, tokens):
    """The mask is computed from token ids: ids != pad."""
    keep = (tokens != 0)[:, None, None, :]
    return attend(scores_of(q, k).masked_fill(keep == False, -inf), v)  # noqa: E712


@spelling(q, k, v, torch.tensor([0, 0, 1, 1, 1]), torch.tensor([0, 0, 0, 1, 1, 1, 0]))
def segments(q, k, v, query_ids, key_ids):
    """Packed sequences: attention inside a segment only."""
    same = query_ids[:, None] == key_ids[None, :]
    return attend(scores_of(q, k).masked_fill(~same, -inf), v)


@spelling(q, k, v)
def all_zero(q, k, v):
    return attend(scores_of(q, k) + torch.zeros(B, 1, 1, T), v)


@spelling(q, k, v, keeps(B, 1, S, T))
def after_softmax(q, k, v, keep):
    """Masked out after the softmax, rows not normalised again."""
    weights = scores_of(q, k).softmax(-1)
    return weights.masked_fill(~keep, 0.0) @ v


@spelling(q, k, v, keeps(B, 1, S, T).float())
def after_softmax_multiplied(q, k, v, mask):
    return (scores_of(q, k).softmax(-1) * mask) @ v


@spelling(q, k, v, keeps(B, 1, S, T).float())
def after_softmax_renormalised(q, k, v, mask):
    """AllenNLP's masked_softmax."""
    weights = (scores_of(q, k) * mask).softmax(-1) * mask
    return (weights / (weights.sum(-1, keepdim=True) + 1e-13)) @ v


@spelling(q, k, v, keeps(B, 1, S, T))
def exp_times_mask(q, k, v, keep):
    """exp(s) * m / sum(exp(s) * m): the mask on the exponentials."""
    e = torch.exp(scores_of(q, k)) * keep.float()
    return (e / e.sum(-1, keepdim=True)) @ v


@spelling(q, k, v, keeps(B, 1, 1, T))
def exp_filled(q, k, v, keep):
    """The same with a fill, and the maximum of all scores."""
    s = scores_of(q, k)
    e = torch.exp(s - s.amax(-1, keepdim=True)).masked_fill(~keep, 0.0)
    return (e / e.sum(-1, keepdim=True)) @ v


@spelling(q, k, v, keeps(B, 1, S, T).float())
def exp_times_weights(q, k, v, weights):
    """The same with any weights: no softmax if one is negative."""
    e = torch.exp(scores_of(q, k)) * weights
    return (e / e.sum(-1, keepdim=True)) @ v


@spelling(q, k, v, keeps(B, 1, S, T))
def softmax_times_mask_renormalised(q, k, v, keep):
    p = scores_of(q, k).softmax(-1) * keep
    return (p / p.sum(-1, keepdim=True)) @ v


@spelling(q, k, v, rand(H))
def head_mask(q, k, v, head_mask):
    """BERT's head_mask multiplies the weights."""
    return (scores_of(q, k).softmax(-1) * head_mask[:, None, None]) @ v


@spelling(q, k, v, keeps(B, S))
def query_mask_on_output(q, k, v, keep):
    return attend(scores_of(q, k), v) * keep[:, None, :, None].float()


@spelling(q, k, v, keeps(B, 1, S, T))
def filled_weights_of_masked_rows(q, k, v, keep):
    """Both: masked before, and set to 0 afterwards (T5X, Wav2Vec-like)."""
    scores = scores_of(q, k).masked_fill(~keep, -1e9)
    return scores.softmax(-1).masked_fill(~keep, 0.0) @ v


@spelling(q, k, v, keeps(B, 1, 1, T))
def deberta(q, k, v, keep):
    """XSoftmax: filled with the lowest value before, with 0 after."""
    drop = ~keep
    weights = scores_of(q, k).masked_fill(drop, lowest).softmax(-1)
    return weights.masked_fill(drop, 0) @ v


@near_miss(q, k, v, keeps(B, 1, S, T))
def not_a_mask_of_zero(q, k, v, keep):
    """0 is a score like any other, no mask."""
    return attend(scores_of(q, k).masked_fill(~keep, 0.0), v)


@near_miss(q, k, v, keeps(B, 1, S, T))
def not_plus_infinity(q, k, v, keep):
    """A positive fill takes all the weight."""
    return attend(scores_of(q, k).masked_fill(~keep, 1e4), v)


@near_miss(q, k, v)
def not_of_the_values(q, k, v):
    """The mask is a function of the values: attention, with that mask."""
    keep = (v.sum(-1) > -1.0) | (torch.arange(T) == 0)
    return attend(scores_of(q, k).masked_fill(~keep[:, :, None], -inf), v)


@near_miss(q, k, v)
def not_of_the_scores(q, k, v):
    """Top-k: the mask depends on the scores."""
    scores = scores_of(q, k)
    floor = scores.mean(-1, keepdim=True)
    return attend(scores.masked_fill(scores < floor, -inf), v)


@near_miss(q, k, v, keeps(B, H, S, T, E).float())
def not_per_value(q, k, v, mask):
    """The mask has the values' dimension: no attention with one softmax."""
    scores = scores_of(q, k).unsqueeze(-1) + mask
    return (scores.softmax(3) * v.unsqueeze(2)).sum(3)
