"""Attention with one head: with and without masks, norms, another sequence."""

import math

import torch
from torch import nn
from torch.nn import functional

from zoo import *


@layer(x)
class BasicSelfAttention(nn.Module):
    """No weights at all: every position is a mean of those that it resembles."""

    def forward(self, x):
        return torch.softmax(x @ x.transpose(-2, -1), dim=-1) @ x


class Projections(nn.Module):
    """Query, key and value, each by a linear layer."""

    def __init__(self, width=W):
        super().__init__()
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)

    def scores(self, x, y):
        return self.query(x) @ self.key(y).transpose(1, 2) / math.sqrt(x.shape[-1])


@layer(x)
class SelfAttention(Projections):
    def forward(self, x):
        return torch.softmax(self.scores(x, x), dim=-1) @ self.value(x)


@layer(x, dynamic=BATCH_LENGTH)
class DynamicSelfAttention(SelfAttention):
    pass


@layer(x)
class SelfAttentionLayerNorm(Projections):
    """One normalisation, used both before and after."""

    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm(W, eps=1e-6)

    def forward(self, x):
        n = self.norm(x)
        return self.norm(x + torch.softmax(self.scores(n, n), dim=-1) @ self.value(n))


@layer(x, y)
class CrossAttention(Projections):
    def forward(self, x, y):
        return torch.softmax(self.scores(x, y), dim=-1) @ self.value(y)


@layer(x, keeps(B, S))
class SelfAttentionSelectedMask(Projections):
    """Padding never counts: its scores are replaced."""

    def forward(self, x, mask):
        scores = self.scores(x, x).masked_fill(~mask[:, None, :], float("-inf"))
        return torch.softmax(scores, dim=-1) @ self.value(x)


@layer(x, keeps(B, S).float())
class SelfAttentionAddedMask(Projections):
    """Padding counts next to nothing: a large number is taken off its scores."""

    def forward(self, x, mask):
        scores = self.scores(x, x) + (1.0 - mask[:, None, :]) * -1e9
        return torch.softmax(scores, dim=-1) @ self.value(x)


@layer(x)
class CausalSelfAttention(nn.Module):
    """One linear layer for all three, as small language models have it."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(W, 3 * W)
        self.out = nn.Linear(W, W)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x):
        q, k, v = self.qkv(x).chunk(3, dim=-1)
        o = functional.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.dropout(self.out(o))


@layer(torch.randn(B, S, D), torch.randn(B, T, D), torch.randn(B, T, 6))
class DotProductAttention(nn.Module):
    """No weights; a learnt scale."""

    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.tensor(0.7))

    def forward(self, query, key, value):
        return torch.softmax(self.scale * query @ key.transpose(1, 2), dim=-1) @ value


@layer(x.half())
def Float16SelfAttention():
    return SelfAttention().half()


@layer(x.bfloat16())
def BFloat16SelfAttention():
    return SelfAttention().bfloat16()


@layer(x.double())
def Float64SelfAttention():
    return SelfAttention().double()
