"""Item 1: where the scale is."""

import math

import torch
from spelling import *


def attend(scores, value):
    return scores.softmax(-1) @ value


@spelling(q, k, v)
def none(q, k, v):
    return attend(q @ k.mT, v)


@spelling(q, k, v)
def div_scores(q, k, v):
    return attend(q @ k.transpose(-2, -1) / math.sqrt(q.size(-1)), v)


@spelling(q, k, v)
def mul_scores(q, k, v):
    return attend(q @ k.mT * q.size(-1) ** -0.5, v)


@spelling(q, k, v)
def mul_query(q, k, v):
    return attend((q * 0.5) @ k.mT, v)


@spelling(q, k, v)
def div_query(q, k, v):
    return attend((q / math.sqrt(D)) @ k.mT, v)


@spelling(q, k, v)
def mul_key(q, k, v):
    return attend(q @ (k * 0.5).transpose(-1, -2), v)


@spelling(q, k, v)
def mul_transposed_key(q, k, v):
    return attend(q @ (k.transpose(-1, -2) / 2.0), v)


@spelling(q, k, v)
def root_on_both(q, k, v):
    root = math.sqrt(1.0 / math.sqrt(D))
    return attend((q * root) @ (k.mT * root), v)


@spelling(q, k, v)
def several(q, k, v):
    return attend(((q * 0.5) @ (k / 3.0).mT) * 2.0 / 0.7, v)


@spelling(q, k, v)
def negative(q, k, v):
    return attend(-(q @ k.mT) * 0.5, v)


@spelling(q, k, v)
def neg_query(q, k, v):
    return attend((-q) @ k.mT, v)


@spelling(q, k, v)
def zero_dim_tensor(q, k, v):
    return attend(q @ k.mT / torch.tensor(2.0), v)


@spelling(q, k, v)
def full_tensor(q, k, v):
    scale = torch.full([], k.size(-1) ** 0.5, dtype=q.dtype)
    return attend(q @ k.mT / scale, v)


@spelling(q, k, v)
def sqrt_of_tensor(q, k, v):
    return attend(q @ k.mT / torch.sqrt(torch.tensor(float(q.size(-1)))), v)


@spelling(q, k, v)
def rsqrt_of_tensor(q, k, v):
    return attend(q @ k.mT * torch.rsqrt(torch.tensor(float(D))), v)


@spelling(q, k, v, scale=weight(1))
def learned_scalar(q, k, v, scale):
    return attend(q @ k.mT * scale, v)


@spelling(q, k, v, scale=weight(H, 1, 1))
def learned_per_head(q, k, v, scale):
    """SwinV2: a logit scale for each head, clamped and exponentiated."""
    return attend(q @ k.mT * scale.clamp(max=math.log(100.0)).exp(), v)


@spelling(q, k, v, scale=weight(H, 1, 1))
def cosine(q, k, v, scale):
    """SwinV2: cosine attention."""
    normalize = torch.nn.functional.normalize
    return attend(normalize(q, dim=-1) @ normalize(k, dim=-1).mT * scale, v)


@spelling(q, k, v, torch.tensor(0.3))
def scale_is_an_argument(q, k, v, scale):
    return attend(q @ k.mT * scale, v)


@spelling(q, k, v, torch.rand(B, H, S, 1) + 0.5)
def scale_per_query(q, k, v, scale):
    """A temperature for each query (entmax-like routing)."""
    return attend(q @ k.mT / scale, v)


@spelling(q, k, v, weight=weight(D))
def scale_per_channel(q, k, v, weight):
    """PerDimScale of the TensorFlow model garden: q * softplus(w)."""
    return attend((q * torch.nn.functional.softplus(weight)) @ k.mT, v)


@spelling(q, k, v)
def sum_times_one(q, k, v):
    return attend((q @ k.mT) * 1, v)


@spelling(q, k, v)
def matmul_alpha(q, k, v):
    """baddbmm with alpha as the scale and nothing added."""
    flat = lambda t: t.flatten(0, 1)
    empty = torch.zeros(B * H, S, T)
    scores = torch.baddbmm(empty, flat(q), flat(k).mT, beta=0, alpha=0.5)
    return attend(scores, flat(v)).view(B, H, S, E)


@near_miss(q, k, v, torch.rand(B, H, 1, T) + 0.5)
def not_scale_per_key(q, k, v, scale):
    """Is attention all the same: a key's scale is part of the key."""
    return attend(q @ k.mT * scale, v)


@near_miss(q, k, v)
def not_scaled_after_softmax(q, k, v):
    return ((q @ k.mT).softmax(-1) * 0.5) @ v


@near_miss(q, k, v)
def not_scale_of_scores(q, k, v):
    """The scale depends on the scores themselves."""
    scores = q @ k.mT
    return attend(scores * scores.mean(-1, keepdim=True), v)


@near_miss(q, k, v)
def not_scale_zero(q, k, v):
    """Every score is 0: the plain mean of the values."""
    return attend(q @ k.mT * 0.0, v)
