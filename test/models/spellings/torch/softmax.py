"""Item 5: the softmax, and what guards it."""

import torch
import torch.nn.functional as F
from spelling import *

inf = float("inf")
half = [t.half() for t in (q, k, v)]


def scores_of(q, k):
    return q @ k.mT * 0.5


@spelling(q, k, v)
def functional(q, k, v):
    return F.softmax(scores_of(q, k), dim=-1) @ v


@spelling(q, k, v, softmax=torch.nn.Softmax(dim=-1))
def module(q, k, v, softmax):
    return softmax(scores_of(q, k)) @ v


@spelling(q, k, v)
def transposed(q, k, v):
    return scores_of(q, k).mT.softmax(-2).mT @ v


@spelling(q, k, v)
def by_hand(q, k, v):
    s = scores_of(q, k)
    e = torch.exp(s - s.max(dim=-1, keepdim=True).values)
    return (e / e.sum(dim=-1, keepdim=True)) @ v


@spelling(q, k, v)
def by_hand_amax(q, k, v):
    s = scores_of(q, k)
    s = s - s.amax(-1, keepdim=True)
    return (s.exp() / s.exp().sum(-1, keepdim=True)) @ v


@spelling(q, k, v)
def detached_maximum(q, k, v):
    s = scores_of(q, k)
    e = torch.exp(s - torch.max(s, -1)[0].unsqueeze(-1).detach())
    return (e / torch.sum(e, -1).unsqueeze(-1)) @ v


@spelling(q, k, v)
def maximum_of_all(q, k, v):
    """One shift for the whole tensor."""
    s = scores_of(q, k)
    e = (s - s.max()).exp()
    return (e / e.sum(-1, keepdim=True)) @ v


@spelling(q, k, v)
def without_maximum(q, k, v):
    e = scores_of(q, k).exp()
    return (e / e.sum(-1, keepdim=True)) @ v


@spelling(q, k, v)
def reciprocal(q, k, v):
    e = scores_of(q, k).exp()
    return (e * e.sum(-1, keepdim=True).reciprocal()) @ v


@spelling(q, k, v)
def power_minus_one(q, k, v):
    e = scores_of(q, k).exp()
    return (e * e.sum(-1, keepdim=True) ** -1) @ v


@spelling(q, k, v)
def divided_afterwards(q, k, v):
    """Flash attention's order: (exp(s) V) / sum."""
    s = scores_of(q, k)
    e = torch.exp(s - s.amax(-1, keepdim=True))
    return (e @ v) / e.sum(-1, keepdim=True)


@spelling(q, k, v)
def normalised_by_ones(q, k, v):
    """The sum as a product with a column of ones."""
    e = scores_of(q, k).exp()
    return (e @ v) / (e @ torch.ones(T, 1))


@spelling(q, k, v)
def l1_normalize(q, k, v):
    """F.normalize(exp(s), p=1): the norm is clamped below by 1e-12."""
    return F.normalize(scores_of(q, k).exp(), p=1.0, dim=-1) @ v


@spelling(q, k, v)
def exp_of_log_softmax(q, k, v):
    return scores_of(q, k).log_softmax(-1).exp() @ v


@spelling(q, k, v)
def exp_minus_logsumexp(q, k, v):
    s = scores_of(q, k)
    return torch.exp(s - torch.logsumexp(s, -1, keepdim=True)) @ v


@spelling(q, k, v)
def softmax_of_log_softmax(q, k, v):
    return scores_of(q, k).log_softmax(-1).softmax(-1) @ v


@spelling(q, k, v)
def exp2(q, k, v):
    """Base 2 with log2(e) in the scale, as kernels do it."""
    s = (q @ k.mT) * (0.5 * 1.4426950408889634)
    e = torch.exp2(s - s.amax(-1, keepdim=True))
    return (e / e.sum(-1, keepdim=True)) @ v


@spelling(q, k, v)
def base_2(q, k, v):
    e = torch.exp2(scores_of(q, k))
    return (e / e.sum(-1, keepdim=True)) @ v


@spelling(q, k, v)
def power_of_two(q, k, v):
    e = 2.0 ** scores_of(q, k)
    return (e / e.sum(-1, keepdim=True)) @ v


@spelling(q, k, v)
def epsilon_in_the_sum(q, k, v):
    """exp(s) / (sum + eps) is no softmax, and must be right all the same."""
    s = scores_of(q, k)
    e = torch.exp(s - s.amax(-1, keepdim=True))
    return (e / (e.sum(-1, keepdim=True) + 1e-6)) @ v


@spelling(q, k, v)
def dtype_argument(q, k, v):
    weights = F.softmax(scores_of(q, k), dim=-1, dtype=torch.float32)
    return weights.to(q.dtype) @ v


@spelling(*half)
def half_upcast(q, k, v):
    """T5: softmax(scores.float()).type_as(scores)."""
    s = q @ k.mT
    return F.softmax(s.float(), dim=-1).type_as(s) @ v


@spelling(*half)
def half_dtype_argument(q, k, v):
    """Llama."""
    s = q @ k.mT * 0.5
    return F.softmax(s, dim=-1, dtype=torch.float32).to(q.dtype) @ v


@spelling(*half)
def half_plain(q, k, v):
    return (q @ k.mT * 0.5).softmax(-1) @ v


@spelling(*[t.bfloat16() for t in (q, k, v)])
def bfloat16_upcast(q, k, v):
    s = q.float() @ k.float().mT * 0.5
    return (s.softmax(-1) @ v.float()).bfloat16()


@spelling(q, k, v, keeps(B, 1, S, T).logical_and(torch.arange(S)[:, None] > 0))
def nan_to_num(q, k, v, keep):
    s = scores_of(q, k).masked_fill(~keep, -inf)
    return torch.nan_to_num(s.softmax(-1), 0.0) @ v


@spelling(q, k, v, keeps(B, 1, S, T).logical_and(torch.arange(S)[:, None] > 0))
def isnan_where(q, k, v, keep):
    p = scores_of(q, k).masked_fill(~keep, -inf).softmax(-1)
    return torch.where(torch.isnan(p), torch.zeros_like(p), p) @ v


@spelling(q, k, v, keeps(B, 1, S, T).logical_and(torch.arange(S)[:, None] > 0))
def isnan_masked_fill(q, k, v, keep):
    p = scores_of(q, k).masked_fill(~keep, -inf).softmax(-1)
    return p.masked_fill(p.isnan(), 0.0) @ v


@spelling(q, k, v, keeps(B, 1, S, T).logical_and(torch.arange(S)[:, None] > 0))
def safe_softmax(q, k, v, keep):
    s = scores_of(q, k).masked_fill(~keep, -inf)
    empty = (s == -inf).all(-1, keepdim=True)
    return torch.where(empty, 0.0, s.softmax(-1)) @ v


@spelling(q, k, v, keeps(B, 1, S, T).logical_and(torch.arange(S)[:, None] > 0))
def guard_by_mask(q, k, v, keep):
    """Rows without a key are set to 0 by the mask itself."""
    p = scores_of(q, k).masked_fill(~keep, -inf).softmax(-1)
    return torch.where(keep.any(-1, keepdim=True), p, 0.0) @ v


@spelling(q, k, v, keeps(B, 1, S, T).logical_and(torch.arange(S)[:, None] > 0))
def guard_on_output(q, k, v, keep):
    """The output, not the weights, is cleaned of NaN."""
    out = scores_of(q, k).masked_fill(~keep, -inf).softmax(-1) @ v
    return out.masked_fill(~keep.any(-1, keepdim=True), 0.0)


@spelling(q, k, v, keeps(B, 1, S, T).logical_and(torch.arange(S)[:, None] > 0))
def empty_row_is_nan(q, k, v, keep):
    return scores_of(q, k).masked_fill(~keep, -inf).softmax(-1) @ v


@spelling(q, k, v, keeps(B, 1, S, T).logical_and(torch.arange(S)[:, None] > 0))
def clamped_maximum(q, k, v, keep):
    """Shift and sum made finite by hand: an empty row gives 0."""
    s = scores_of(q, k).masked_fill(~keep, -inf)
    e = torch.exp(s - s.amax(-1, keepdim=True).clamp(min=-1e30))
    return (e / e.sum(-1, keepdim=True).clamp(min=1e-30)) @ v


@spelling(q, k, v)
def clamped_scores(q, k, v):
    """GLIP, GroundingDINO: scores clamped to a finite range."""
    return scores_of(q, k).clamp(-5e4, 5e4).softmax(-1) @ v


@spelling(q, k, v)
def soft_cap(q, k, v):
    """Gemma 2."""
    return (torch.tanh(scores_of(q, k) / 3.0) * 3.0).softmax(-1) @ v


@spelling(q, k, v, keeps(B, 1, 1, T))
def soft_cap_masked(q, k, v, keep):
    s = 3.0 * torch.tanh(scores_of(q, k) / 3.0)
    return (s + torch.where(keep, 0.0, -inf)).softmax(-1) @ v


@spelling(q, k, v, drop=torch.nn.Dropout(0.1))
def dropout(q, k, v, drop):
    return drop(scores_of(q, k).softmax(-1)) @ v


@spelling(q, k, v)
def dropout_not_training(q, k, v):
    return F.dropout(scores_of(q, k).softmax(-1), p=0.3, training=False) @ v


@spelling(q, k, v)
def tanh_of_scores(q, k, v):
    """Pointer networks: 10 * tanh(s)."""
    return (10 * scores_of(q, k).tanh()).softmax(-1) @ v


@spelling(q, k, v)
def leaky_relu(q, k, v):
    """GAT's slope on dot-product scores."""
    return F.leaky_relu(scores_of(q, k), 0.2).softmax(-1) @ v


@near_miss(q, k, v)
def not_sum_over_queries(q, k, v):
    """Divided by the sum over the queries."""
    e = scores_of(q, k).exp()
    return (e / e.sum(-2, keepdim=True)) @ v


@near_miss(q, k, v)
def not_its_own_sum(q, k, v):
    """The sum is of another exponential."""
    s = scores_of(q, k)
    return (s.exp() / (s * 2.0).exp().sum(-1, keepdim=True)) @ v


@near_miss(q, k, v)
def not_off_by_one(q, k, v):
    """softmax1: exp(s) / (1 + sum): a sink of score 0."""
    e = scores_of(q, k).exp()
    return (e / (1.0 + e.sum(-1, keepdim=True))) @ v


@near_miss(q, k, v)
def not_normalised(q, k, v):
    return scores_of(q, k).exp() @ v


@near_miss(q, k, v)
def not_sigmoid(q, k, v):
    """Sigmoid attention."""
    return torch.sigmoid(scores_of(q, k)) @ v


@near_miss(q, k, v)
def not_relu(q, k, v):
    """ReLU attention divided by the length."""
    return torch.relu(scores_of(q, k)) / T @ v


@near_miss(q, k, v)
def not_squared(q, k, v):
    p = scores_of(q, k).softmax(-1)
    return (p * p) @ v


@near_miss(q, k, v)
def not_softmin_sum(q, k, v):
    """log(softmax) weights are no softmax."""
    return scores_of(q, k).log_softmax(-1) @ v


@near_miss(q, k, v)
def not_over_two(q, k, v):
    """A softmax over queries and keys together."""
    p = scores_of(q, k).flatten(-2).softmax(-1).view(B, H, S, T)
    return p @ v
