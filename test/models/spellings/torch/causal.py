"""Item 4: causal masks, windows and other structure of positions."""

import torch
from spelling import *

N = 6
inf = float("inf")
s, t, u = rand(B, H, N, D), rand(B, H, N, D), rand(B, H, N, E)


def attend(scores, value):
    return scores.softmax(-1) @ value


@spelling(s, t, u)
def tril_of_ones(q, k, v):
    keep = torch.tril(torch.ones(N, N))
    return attend((q @ k.mT).masked_fill(keep == 0, -inf), v)


@spelling(s, t, u)
def tril_bool(q, k, v):
    keep = torch.ones(N, N, dtype=torch.bool).tril()
    return attend((q @ k.mT).masked_fill(~keep, -inf), v)


@spelling(s, t, u)
def triu_bool(q, k, v):
    drop = torch.triu(torch.ones(N, N, dtype=torch.bool), diagonal=1)
    return attend((q @ k.mT).masked_fill(drop, -inf), v)


@spelling(s, t, u)
def triu_of_infinities(q, k, v):
    """nn.Transformer.generate_square_subsequent_mask."""
    return attend(q @ k.mT + torch.triu(torch.full((N, N), -inf), diagonal=1), v)


@spelling(s, t, u)
def triu_finite(q, k, v):
    mask = torch.triu(torch.full((N, N), -1e9), diagonal=1)
    return attend(q @ k.mT + mask, v)


@spelling(s, t, u, causal=torch.nn.Buffer(torch.tril(torch.ones(1, 1, 8, 8, dtype=torch.bool))))
def sliced_buffer(q, k, v, causal):
    """GPT-2: a slice of a larger buffer."""
    scores = q @ k.mT
    keep = causal[:, :, N - N : N, :N]
    return attend(torch.where(keep, scores, torch.finfo(scores.dtype).min), v)


@spelling(s, t, u, causal=torch.nn.Buffer(torch.tril(torch.ones(8, 8)).view(1, 1, 8, 8)))
def nano_gpt(q, k, v, causal):
    return attend((q @ k.mT).masked_fill(causal[:, :, :N, :N] == 0, -inf), v)


@spelling(s, t, u)
def arange_compare(q, k, v):
    i = torch.arange(N)
    return attend((q @ k.mT).masked_fill(i[None, :] > i[:, None], -inf), v)


@spelling(s, t, u)
def arange_view(q, k, v):
    """transformers' _make_causal_mask."""
    mask = torch.full((N, N), torch.finfo(torch.float32).min)
    i = torch.arange(N)
    mask.masked_fill_(i < (i + 1).view(N, 1), 0)
    return attend(q @ k.mT + mask[None, None], v)


@spelling(s, t, u)
def difference(q, k, v):
    i = torch.arange(N)
    return attend(torch.where(i[:, None] - i[None, :] >= 0, q @ k.mT, -inf), v)


@spelling(s, t, u)
def added_where(q, k, v):
    i = torch.arange(N)
    bias = torch.where(i[:, None] >= i, 0.0, -inf)
    return attend(q @ k.mT * 0.5 + bias, v)


@spelling(q, k, v)
def bottom_right(q, k, v):
    """The last query sees every key: a prefix of keys is in the cache."""
    keep = torch.ones(S, T, dtype=torch.bool).tril(T - S)
    return attend((q @ k.mT).masked_fill(~keep, -inf), v)


@spelling(q, k, v)
def top_left(q, k, v):
    keep = torch.ones(S, T, dtype=torch.bool).tril()
    return attend((q @ k.mT).masked_fill(~keep, -inf), v)


@spelling(q, k, v)
def position_offset(q, k, v):
    position = torch.arange(T - S, T)
    return attend((q @ k.mT).masked_fill(torch.arange(T) > position[:, None], -inf), v)


@spelling(s, t, u)
def window(q, k, v):
    """A sliding window of past positions (Mistral)."""
    i = torch.arange(N)
    distance = i[:, None] - i[None, :]
    return attend((q @ k.mT).masked_fill((distance < 0) | (distance >= 3), -inf), v)


@spelling(s, t, u)
def window_tril_triu(q, k, v):
    keep = torch.ones(N, N, dtype=torch.bool).tril().triu(-2)
    return attend((q @ k.mT).masked_fill(~keep, -inf), v)


@spelling(s, t, u)
def window_both_sides(q, k, v):
    """Longformer as a mask: |i - j| <= w."""
    i = torch.arange(N)
    keep = (i[:, None] - i).abs() <= 2
    return attend((q @ k.mT).masked_fill(~keep, -inf), v)


@spelling(s, t, u, keeps(B, 1, 1, N))
def with_padding(q, k, v, keep):
    causal = torch.ones(N, N, dtype=torch.bool).tril()
    return attend((q @ k.mT).masked_fill(~(causal & keep), -inf), v)


@spelling(s, t, u, keeps(B, N).float())
def with_added_padding(q, k, v, mask):
    """OPT, BART: causal and padding are both added."""
    causal = torch.triu(torch.full((N, N), -inf), 1)
    padding = (1.0 - mask[:, None, None]) * -1e9
    return attend(q @ k.mT + causal + padding, v)


@spelling(s, t, u)
def alibi(q, k, v):
    """MPT, BLOOM: a bias by distance, and causal."""
    slopes = torch.tensor([0.5, 0.25, 0.125]).view(H, 1, 1)
    i = torch.arange(N)
    scores = q @ k.mT * 0.5 + slopes * (i[None, :] - i[:, None])
    return attend(scores.masked_fill(i[None, :] > i[:, None], -inf), v)


@spelling(s, t, u)
def alibi_of_keys(q, k, v):
    """BLOOM: slopes * position, the same for every query."""
    slopes = torch.tensor([0.5, 0.25, 0.125]).view(H, 1, 1)
    alibi = slopes * torch.arange(N).view(1, 1, N)
    scores = torch.baddbmm(alibi.repeat(B, 1, 1), q.flatten(0, 1), k.flatten(0, 1).mT, alpha=0.5)
    scores = scores.view(B, H, N, N) + torch.triu(torch.full((N, N), -inf), 1)
    return attend(scores, v)


@spelling(s, t, u, table=torch.nn.Embedding(2 * N, H))
def relative_bias(q, k, v, table):
    """T5, Swin: a table indexed by distance."""
    i = torch.arange(N)
    bias = table(i[:, None] - i[None, :] + N).permute(2, 0, 1)
    return attend(q @ k.mT + bias, v)


@spelling(s, t, u)
def prefix(q, k, v):
    """A prefix of 3 is seen by all (PrefixLM)."""
    i = torch.arange(N)
    keep = (i[None, :] <= i[:, None]) | (i[None, :] < 3)
    return attend((q @ k.mT).masked_fill(~keep, -inf), v)


@spelling(s, t, u)
def blocks(q, k, v):
    """Block-diagonal: positions of the same block."""
    block = torch.arange(N) // 2
    return attend((q @ k.mT).masked_fill(block[:, None] != block, -inf), v)


@spelling(s, t, u)
def dilated(q, k, v):
    i = torch.arange(N)
    keep = (i[:, None] - i) % 2 == 0
    return attend((q @ k.mT).masked_fill(~keep, -inf), v)


@near_miss(s, t, u)
def not_strictly(q, k, v):
    """The first row is empty: NaN, as softmax has it."""
    keep = torch.ones(N, N, dtype=torch.bool).tril(-1)
    return attend((q @ k.mT).masked_fill(~keep, -1e30), v)


@near_miss(s, t, u)
def not_one_entry(q, k, v):
    """A triangle with one entry more is no triangle."""
    i = torch.arange(N)
    keep = (i[None, :] <= i[:, None]) | ((i[:, None] == 0) & (i == 3))
    return attend((q @ k.mT).masked_fill(~keep, -inf), v)


@near_miss(s, t, u)
def not_of_the_weights(q, k, v):
    """tril of the weights: rows are not normalised again."""
    return (q @ k.mT).softmax(-1).tril() @ v
