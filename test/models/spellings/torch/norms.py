"""Item 10: normalisations."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from spelling import *

eps = 1e-5


def affine(cls, *shape):
    module = cls(*shape)
    for parameter in module.parameters():
        nn.init.normal_(parameter)
    return module


gamma, beta = weight(W), weight(W)


@spelling(x, norm=affine(nn.LayerNorm, W))
def layer_norm(x, norm):
    return norm(x)


@spelling(x)
def layer_norm_plain(x):
    return F.layer_norm(x, (W,))


@spelling(x, norm=affine(nn.LayerNorm, (S, W)))
def layer_norm_two(x, norm):
    return norm(x)


@spelling(x, g=gamma, b=beta)
def mean_var(x, g, b):
    mean = x.mean(-1, keepdim=True)
    var = x.var(-1, keepdim=True, unbiased=False)
    return (x - mean) / torch.sqrt(var + eps) * g + b


@spelling(x, g=gamma, b=beta)
def mean_of_squares(x, g, b):
    """BertLayerNorm of old: u, s, pow."""
    u = x.mean(-1, keepdim=True)
    s = (x - u).pow(2).mean(-1, keepdim=True)
    return g * ((x - u) / torch.sqrt(s + eps)) + b


@spelling(x, g=gamma, b=beta)
def rsqrt(x, g, b):
    c = x - x.mean(dim=-1, keepdim=True)
    return c * torch.rsqrt((c * c).mean(-1, keepdim=True) + eps) * g + b


@spelling(x, g=gamma, b=beta)
def power_of_half(x, g, b):
    c = x - x.mean(-1, keepdim=True)
    return c / ((c**2).mean(-1, keepdim=True) + eps) ** 0.5 * g + b


@spelling(x, g=gamma, b=beta)
def var_mean(x, g, b):
    var, mean = torch.var_mean(x, -1, correction=0, keepdim=True)
    return (x - mean) * torch.rsqrt(var + eps) * g + b


@spelling(x, g=gamma, b=beta)
def sums(x, g, b):
    mean = x.sum(-1, keepdim=True) / W
    var = ((x - mean) ** 2).sum(-1, keepdim=True) / W
    return (x - mean) / (var + eps).sqrt() * g + b


@spelling(x, g=gamma, b=beta)
def second_moment(x, g, b):
    """E[x^2] - E[x]^2."""
    mean = x.mean(-1, keepdim=True)
    var = (x * x).mean(-1, keepdim=True) - mean * mean
    return (x - mean) * torch.rsqrt(var + eps) * g + b


@spelling(x, g=gamma, b=beta)
def folded(x, g, b):
    """x * inv + (beta - mean * inv), as Keras writes it."""
    mean = x.mean(-1, keepdim=True)
    inv = torch.rsqrt((x - mean).square().mean(-1, keepdim=True) + eps) * g
    return x * inv + (b - mean * inv)


@spelling(x, g=gamma, b=beta)
def std(x, g, b):
    """sqrt(var + eps) by a biased standard deviation without epsilon."""
    mean = x.mean(-1, keepdim=True)
    return (x - mean) / x.std(-1, unbiased=False, keepdim=True) * g + b


@spelling(rand(B, W, 2, 3), g=weight(W), b=weight(W))
def channels_first(x, g, b):
    """ConvNeXt's LayerNorm of channels."""
    u = x.mean(1, keepdim=True)
    s = (x - u).pow(2).mean(1, keepdim=True)
    return g[:, None, None] * ((x - u) / torch.sqrt(s + 1e-6)) + b[:, None, None]


@spelling(x.half(), norm=affine(nn.LayerNorm, W))
def half_in_float(x, norm):
    return norm(x.float()).half()


@spelling(x.half(), norm=affine(nn.LayerNorm, W).half())
def half(x, norm):
    return norm(x)


@spelling(x, norm=affine(nn.RMSNorm, W))
def rms_norm(x, norm):
    return norm(x)


@spelling(x, g=gamma)
def rms_mean(x, g):
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + eps) * g


@spelling(x, g=gamma)
def rms_divide(x, g):
    return x / torch.sqrt((x * x).mean(-1, keepdim=True) + eps) * g


@spelling(x, g=gamma)
def rms_t5(x, g):
    variance = x.to(torch.float32).pow(2).mean(-1, keepdim=True)
    return g * (x * torch.rsqrt(variance + 1e-6))


@spelling(x.half(), g=gamma)
def rms_llama_half(x, g):
    """Llama: in f32, rounded, then the weight in half precision."""
    h = x.to(torch.float32)
    h = h * torch.rsqrt(h.pow(2).mean(-1, keepdim=True) + 1e-6)
    return g.half() * h.to(x.dtype)


@spelling(x, g=gamma)
def rms_gemma(x, g):
    """Gemma: the weight is 1 + g."""
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6) * (1.0 + g)


@spelling(x, g=gamma)
def rms_norm_divided(x, g):
    """x / (|x| / sqrt(n)) with the vector norm."""
    return x / (x.norm(2, dim=-1, keepdim=True) * W**-0.5) * g


@spelling(x, g=gamma)
def rms_of_sum(x, g):
    return g * x * (x.square().sum(-1, keepdim=True) / W + eps).rsqrt()


@spelling(x, norm=affine(nn.LayerNorm, W), dynamic=({0: dim("b"), 1: dim("n")},))
def dynamic(x, norm):
    return norm(x)


@near_miss(x, g=gamma, b=beta)
def not_unbiased(x, g, b):
    """The annotated transformer: divided by n - 1, epsilon outside."""
    mean = x.mean(-1, keepdim=True)
    return g * (x - mean) / (x.std(-1, keepdim=True) + 1e-6) + b


@near_miss(x)
def not_epsilon_outside(x):
    c = x - x.mean(-1, keepdim=True)
    return c / ((c * c).mean(-1, keepdim=True).sqrt() + eps)


@near_miss(x)
def not_its_own_mean(x):
    """The mean over the sequence, the variance over the width."""
    var = x.var(-1, unbiased=False, keepdim=True)
    return (x - x.mean(1, keepdim=True)) / torch.sqrt(var + eps)


@near_miss(x)
def not_l2(x):
    """A unit vector: no division by the number of elements."""
    return x * torch.rsqrt((x * x).sum(-1, keepdim=True) + eps)


@near_miss(rand(B, 6, 4))
def not_group_norm(x):
    """A layer norm of each group of channels."""
    return F.group_norm(x, 3)


@near_miss(x, norm=nn.BatchNorm1d(S))
def not_batch_norm(x, norm):
    return norm(x)
