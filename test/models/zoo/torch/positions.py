"""Where a position is: rotations, slopes, learnt and fixed tables."""

import math

import torch
from torch import nn
from torch.nn import functional

from multi_head import Heads
from zoo import *


class Attention(Heads):
    def attend(self, x, bias=None, turn=lambda t: t, causal=False):
        q = turn(self.split(self.query(x), self.heads))
        k = turn(self.split(self.key(x), self.key_heads))
        v = self.split(self.value(x), self.key_heads)
        return self.merge(
            functional.scaled_dot_product_attention(
                q, k, v, attn_mask=bias, is_causal=causal, enable_gqa=self.heads != self.key_heads
            )
        )


def angles(width, length=S):
    frequencies = 10000.0 ** (-torch.arange(0, width, 2) / width)
    return torch.outer(torch.arange(length).float(), frequencies)


class Rotary(nn.Module):
    """Turns pairs of elements that stand half a head apart."""

    def __init__(self, width):
        super().__init__()
        turned = angles(width).repeat(1, 2)
        self.register_buffer("cosine", turned.cos(), persistent=False)
        self.register_buffer("sine", turned.sin(), persistent=False)

    def forward(self, x):
        low, high = x.chunk(2, dim=-1)
        return x * self.cosine + torch.cat([-high, low], dim=-1) * self.sine


@layer(x)
class RotaryAttention(Attention):
    def __init__(self):
        super().__init__()
        self.rotary = Rotary(self.width)

    def forward(self, x):
        return self.attend(x, turn=self.rotary)


@layer(x)
class AlibiAttention(Attention):
    """Every head takes a slope times the distance off the scores."""

    def forward(self, x):
        slopes = 2.0 ** (-8.0 * torch.arange(1, H + 1) / H)
        distance = torch.arange(S)[None, :] - torch.arange(S)[:, None]
        bias = slopes[:, None, None] * distance.float()
        later = torch.ones(S, S, dtype=torch.bool).triu(1)
        return self.attend(x, bias.masked_fill(later, float("-inf")))


@layer(x)
class RelativeBiasAttention(Attention):
    """A learnt number for every head and distance."""

    def __init__(self, farthest=3):
        super().__init__()
        self.bias = nn.Embedding(2 * farthest + 1, H)
        distance = torch.arange(S)[None, :] - torch.arange(S)[:, None]
        self.register_buffer("index", distance.clamp(-farthest, farthest) + farthest)

    def forward(self, x):
        return self.attend(x, self.bias(self.index).permute(2, 0, 1).unsqueeze(0))


@layer(x)
class SinusoidalPositions(Attention):
    """Added to the input, from a table that is no part of the state."""

    def __init__(self):
        super().__init__()
        table = torch.stack([angles(W).sin(), angles(W).cos()], dim=-1).flatten(1)
        self.register_buffer("table", table, persistent=False)

    def forward(self, x):
        return self.attend(x * math.sqrt(W) + self.table)


@layer(x)
class LearnedPositions(Attention):
    def __init__(self):
        super().__init__()
        self.positions = nn.Parameter(torch.randn(1, 16, W) * 0.5)

    def forward(self, x):
        return self.attend(x + self.positions[:, : x.shape[1]])


class RMSNorm(nn.Module):
    def __init__(self, width=W, epsilon=1e-6):
        super().__init__()
        self.weight, self.epsilon = nn.Parameter(torch.ones(width)), epsilon

    def forward(self, x):
        return self.weight * (x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.epsilon))


@layer(x)
class LlamaBlock(Attention):
    """RMS norms, rotations, grouped queries, causal, SwiGLU."""

    def __init__(self):
        super().__init__(heads=2, key_heads=1, bias=False)
        self.rotary = Rotary(self.width)
        self.attention_norm, self.feed_norm = RMSNorm(), RMSNorm()
        self.gate = nn.Linear(W, F, bias=False)
        self.up = nn.Linear(W, F, bias=False)
        self.down = nn.Linear(F, W, bias=False)

    def forward(self, x):
        x = x + self.attend(self.attention_norm(x), turn=self.rotary, causal=True)
        n = self.feed_norm(x)
        return x + self.down(functional.silu(self.gate(n)) * self.up(n))


@layer(x)
class SlidingWindowAttention(Attention):
    """A position sees itself and the two before it."""

    def forward(self, x):
        distance = torch.arange(S)[:, None] - torch.arange(S)[None, :]
        return self.attend(x, (distance >= 0) & (distance < 3))


@layer(x)
class SoftCapAttention(Heads):
    """Scores are capped by tanh, as in Gemma."""

    def forward(self, x):
        q, k, v = (self.split(p(x), H) for p in (self.query, self.key, self.value))
        scores = 5.0 * torch.tanh(q @ k.transpose(-1, -2) / math.sqrt(D) / 5.0)
        return self.merge(torch.softmax(scores, dim=-1) @ v)
