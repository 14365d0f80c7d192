"""Layers in PyTorch, to be changed at one place each (see edits.py).

m.w(name, *shape) is a weight, m.layer(name, class, ...) a module; both are filled
by their names, so that layers_tensorflow.py's have the same numbers.
"""

import math

import torch
from torch import nn
from torch.nn import functional as F

B, N, M, C, H, D = 2, 5, 6, 8, 2, 4
SHAPES = {"x": (B, N, C), "y": (B, M, C), "keep": (B, N), "keep_y": (B, M), "mask": (B, N)}


def pooling(m, x, keep):
    scores = x @ m.w("score", C, 1) + m.w("score_bias", 1)
    scores = scores.squeeze(-1).masked_fill(~keep, -math.inf)
    weights = scores.softmax(1)
    return (x * weights.unsqueeze(-1)).sum(1)


def additive_pooling(m, x, mask):
    hidden = torch.tanh(m.layer("hidden", nn.Linear, C, C)(x))
    scores = (hidden * m.w("context", C)).sum(-1)
    scores = scores + (1.0 - mask) * -1e9
    weights = torch.softmax(scores, dim=-1)
    pooled = (weights[:, :, None] * x).sum(dim=1)
    return m.layer("norm", nn.LayerNorm, C, eps=1e-5)(pooled)


def query_pooling(m, x, keep):
    k = m.layer("key", nn.Linear, C, C)(x).view(B, N, H, D).transpose(1, 2)
    v = m.layer("value", nn.Linear, C, C)(x).view(B, N, H, D).transpose(1, 2)
    q = m.w("query", H, 1, D)
    scores = q @ k.transpose(-2, -1) / math.sqrt(D)
    scores = torch.where(keep[:, None, None, :], scores, -math.inf)
    pooled = (torch.softmax(scores, -1) @ v).transpose(1, 2).reshape(B, C)
    return m.layer("out", nn.Linear, C, C)(pooled)


def statistics_pooling(m, x):
    scores = torch.tanh(x @ m.w("hidden", C, C)) @ m.w("score", C, C)
    weights = torch.softmax(scores, dim=1)
    mean = (weights * x).sum(dim=1)
    variance = (weights * x * x).sum(dim=1) - mean * mean
    return torch.cat([mean, torch.sqrt(torch.clamp(variance, min=1e-6))], dim=-1)


def mean_pooling(m, x, keep):
    hidden = F.gelu(m.layer("hidden", nn.Linear, C, C)(x))
    kept = keep.float().unsqueeze(-1).to(x.dtype)
    total = (hidden * kept).sum(1)
    return total / kept.sum(1).clamp(min=1.0)


def self_attention(m, x):
    q = x @ m.w("wq", C, C) + m.w("bq", C)
    k = x @ m.w("wk", C, C)
    v = x @ m.w("wv", C, C) + m.w("bv", C)
    scores = q @ k.transpose(1, 2) * 0.35355339059327373
    return torch.softmax(scores, dim=-1) @ v


def normed_attention(m, x):
    norm = m.layer("norm", nn.LayerNorm, C, eps=1e-6)
    h = norm(x)
    q = m.layer("query", nn.Linear, C, C, bias=False)(h)
    k = m.layer("key", nn.Linear, C, C, bias=False)(h)
    v = m.layer("value", nn.Linear, C, C, bias=False)(h)
    scores = torch.einsum("bqc,bkc->bqk", q, k) / math.sqrt(C)
    return norm(x + torch.softmax(scores, dim=2) @ v)


def multi_head(m, x, keep):
    q = m.layer("query", nn.Linear, C, C)(x).view(B, N, H, D).transpose(1, 2)
    k = m.layer("key", nn.Linear, C, C)(x).view(B, N, H, D).transpose(1, 2)
    v = m.layer("value", nn.Linear, C, C)(x).view(B, N, H, D).transpose(1, 2)
    scores = q @ k.transpose(-2, -1) / math.sqrt(D)
    scores = scores.masked_fill(~keep[:, None, None, :], -math.inf)
    weights = torch.softmax(scores, dim=-1)
    heads = (weights @ v).transpose(1, 2).reshape(B, N, C)
    return m.layer("out", nn.Linear, C, C)(heads)


def layer_attention(m, x, y, keep_y):
    attention = m.layer("mha", nn.MultiheadAttention, C, H, batch_first=True)
    out, weights = attention(x, y, y, key_padding_mask=~keep_y, need_weights=False)
    return x + out


def causal_attention(m, x):
    qkv = m.layer("qkv", nn.Linear, C, 3 * C)(x).view(B, N, 3, H, D)
    q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
    out = F.scaled_dot_product_attention(q, k, v, is_causal=True)
    return m.w("gain", C) * out.transpose(1, 2).flatten(2)


def cross_attention(m, x, y):
    q = m.layer("query", nn.Linear, C, C)(x).view(B, N, H, D).transpose(1, 2)
    k = m.layer("key", nn.Linear, C, C)(y).view(B, M, H, D).transpose(1, 2)
    v = m.layer("value", nn.Linear, C, C)(y).view(B, M, H, D).transpose(1, 2)
    allowed = torch.ones(N, M, dtype=torch.bool).tril(1)
    scores = (q * D**-0.5) @ k.transpose(-2, -1) + m.w("bias", H, N, M)
    scores = torch.where(allowed, scores, -math.inf)
    return (torch.softmax(scores, -1) @ v).transpose(1, 2).flatten(2)


def grouped_attention(m, x):
    q = (x @ m.w("wq", C, 2 * C)).view(B, N, 4, D).transpose(1, 2)
    k = (x @ m.w("wk", C, C)).view(B, N, H, D).transpose(1, 2)
    v = (x @ m.w("wv", C, C)).view(B, N, H, D).transpose(1, 2)
    k = k.repeat_interleave(2, dim=1)
    v = v.repeat_interleave(2, dim=1)
    scores = q @ k.transpose(2, 3) * 0.5
    scores = 5.0 * torch.tanh(scores / 5.0)
    out = torch.softmax(scores, dim=-1) @ v
    return out.transpose(1, 2).reshape(B, N, 2 * C) @ m.w("wo", 2 * C, C)


def pre_norm_block(m, x, keep):
    h = m.layer("norm1", nn.LayerNorm, C, eps=1e-5)(x)
    q = m.layer("query", nn.Linear, C, C)(h)
    k = m.layer("key", nn.Linear, C, C)(h)
    v = m.layer("value", nn.Linear, C, C)(h)
    scores = q @ k.mT / math.sqrt(C)
    scores = scores.masked_fill(~keep[:, None, :], -1e9)
    x = x + m.layer("out", nn.Linear, C, C)(torch.softmax(scores, -1) @ v)
    h = m.layer("norm2", nn.LayerNorm, C, eps=1e-5)(x)
    h = F.gelu(m.layer("up", nn.Linear, C, 2 * C)(h), approximate="none")
    return x + m.layer("down", nn.Linear, 2 * C, C)(h)


def post_norm_block(m, x):
    attention = m.layer("mha", nn.MultiheadAttention, C, H, batch_first=True)
    h = attention(x, x, x, need_weights=False)[0]
    x = m.layer("norm1", nn.LayerNorm, C, eps=1e-3)(x + h)
    h = torch.relu(m.layer("up", nn.Linear, C, 2 * C)(x))
    h = m.layer("down", nn.Linear, 2 * C, C)(h)
    return m.layer("norm2", nn.LayerNorm, C, eps=1e-3)(x + h)


def rms_gated_block(m, x):
    h = x * torch.rsqrt((x * x).mean(-1, keepdim=True) + 1e-6) * m.w("norm", C)
    q, k, v = h @ m.w("wq", C, C), h @ m.w("wk", C, C), h @ m.w("wv", C, C)
    x = x + F.scaled_dot_product_attention(q, k, v, scale=0.25)
    gate = x @ m.w("gate", C, C)
    return x + (gate * torch.sigmoid(gate) * (x @ m.w("up", C, C))) @ m.w("down", C, C)


def linear_bias_attention(m, x, keep):
    q = (x @ m.w("wq", C, C)).view(B, N, H, D).transpose(1, 2)
    k = (x @ m.w("wk", C, C)).view(B, N, H, D).transpose(1, 2)
    v = (x @ m.w("wv", C, C)).view(B, N, H, D).transpose(1, 2)
    distance = (torch.arange(N)[None, :] - torch.arange(N)[:, None]).to(x.dtype)
    bias = distance * m.w("slopes", H, 1, 1) + keep.to(x.dtype)[:, None, None, :]
    out = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
    return out.transpose(1, 2).reshape(B, N, C)
