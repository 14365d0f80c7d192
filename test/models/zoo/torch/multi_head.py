"""Multi-head attention: a person's own, and PyTorch's with its options."""

import torch
from torch import nn
from torch.nn import functional

from zoo import *


class Heads(nn.Module):
    """Linear layers for query, key, value and output, and how heads are split."""

    def __init__(self, heads=H, key_heads=H, bias=True):
        super().__init__()
        self.heads, self.key_heads, self.width = heads, key_heads, W // heads
        self.query = nn.Linear(W, W, bias=bias)
        self.key = nn.Linear(W, key_heads * self.width, bias=bias)
        self.value = nn.Linear(W, key_heads * self.width, bias=bias)
        self.out = nn.Linear(W, W, bias=bias)

    def split(self, x, heads):
        return x.view(x.shape[0], x.shape[1], heads, self.width).transpose(1, 2)

    def merge(self, x):
        return self.out(x.transpose(1, 2).reshape(x.shape[0], -1, W))


@layer(x)
class MultiHeadSelfAttention(Heads):
    def forward(self, x):
        q = self.split(self.query(x), self.heads)
        k = self.split(self.key(x), self.heads)
        v = self.split(self.value(x), self.heads)
        scores = q @ k.transpose(-2, -1) * self.width**-0.5
        return self.merge(torch.softmax(scores, dim=-1) @ v)


@layer(x, keeps(B, S), dynamic=[BATCH_LENGTH, BATCH_LENGTH])
class DynamicMultiHeadMask(Heads):
    def forward(self, x, mask):
        q = self.split(self.query(x), self.heads)
        k = self.split(self.key(x), self.heads)
        v = self.split(self.value(x), self.heads)
        mask = mask[:, None, None, :]
        return self.merge(functional.scaled_dot_product_attention(q, k, v, attn_mask=mask))


@layer(x)
class GroupedQueryAttention(Heads):
    """Two query heads share a key head."""

    def __init__(self):
        super().__init__(heads=4, key_heads=2, bias=False)

    def forward(self, x):
        q = self.split(self.query(x), self.heads)
        k = self.split(self.key(x), self.key_heads).repeat_interleave(2, dim=1)
        v = self.split(self.value(x), self.key_heads).repeat_interleave(2, dim=1)
        return self.merge(functional.scaled_dot_product_attention(q, k, v))


@layer(x)
class MultiQueryAttention(Heads):
    """All query heads share one key head; causal."""

    def __init__(self):
        super().__init__(heads=4, key_heads=1)

    def forward(self, x):
        q = self.split(self.query(x), self.heads)
        k = self.split(self.key(x), 1)
        v = self.split(self.value(x), 1)
        scores = (q / self.width**0.5) @ k.transpose(-2, -1)
        later = torch.ones(x.shape[1], x.shape[1], dtype=torch.bool).triu(1)
        return self.merge(torch.softmax(scores.masked_fill(later, float("-inf")), dim=-1) @ v)


class PyTorchs(nn.Module):
    """nn.MultiheadAttention, as a layer of one or two sequences."""

    def __init__(self, **options):
        super().__init__()
        options = {"batch_first": True, **options}
        self.attention = nn.MultiheadAttention(W, H, **options)


@layer(x)
class MultiheadAttention(PyTorchs):
    def forward(self, x):
        return self.attention(x, x, x, need_weights=False)[0]


@layer(x, y)
class MultiheadAttentionCross(PyTorchs):
    def forward(self, x, y):
        return self.attention(x, y, y, need_weights=False)[0]


@layer(x)
class MultiheadAttentionNoBias(PyTorchs):
    def __init__(self):
        super().__init__(bias=False)

    def forward(self, x):
        return self.attention(x, x, x, need_weights=False)[0]


@layer(x)
class MultiheadAttentionWeights(PyTorchs):
    """The weights are the mean over the heads."""

    def forward(self, x):
        return self.attention(x, x, x)


@layer(x)
class MultiheadAttentionHeadWeights(PyTorchs):
    def forward(self, x):
        return self.attention(x, x, x, average_attn_weights=False)


@layer(x, ~keeps(B, S))
class MultiheadAttentionPadding(PyTorchs):
    """key_padding_mask: True is padding."""

    def forward(self, x, padding):
        return self.attention(x, x, x, key_padding_mask=padding, need_weights=False)[0]


@layer(x)
class MultiheadAttentionCausal(PyTorchs):
    """attn_mask: True may not be attended to."""

    def forward(self, x):
        later = torch.ones(S, S, dtype=torch.bool).triu(1)
        return self.attention(x, x, x, attn_mask=later, need_weights=False)[0]


@layer(x, ~keeps(B, S))
class MultiheadAttentionCausalPadding(PyTorchs):
    def forward(self, x, padding):
        later = torch.ones(S, S, dtype=torch.bool).triu(1)
        return self.attention(
            x, x, x, attn_mask=later, key_padding_mask=padding, need_weights=False
        )[0]


@layer(torch.randn(S, B, W))
class MultiheadAttentionSequenceFirst(PyTorchs):
    """PyTorch's default: the sequence comes before the batch."""

    def __init__(self):
        super().__init__(batch_first=False)

    def forward(self, x):
        return self.attention(x, x, x, need_weights=False)[0]


@layer(x, torch.randn(B, T, 8), torch.randn(B, T, 6))
class MultiheadAttentionOtherWidths(PyTorchs):
    """Keys and values of widths of their own."""

    def __init__(self):
        super().__init__(kdim=8, vdim=6)

    def forward(self, x, key, value):
        return self.attention(x, key, value, need_weights=False)[0]


@layer(x, dynamic=BATCH_LENGTH)
class DynamicMultiheadAttention(PyTorchs):
    def forward(self, x):
        return self.attention(x, x, x, need_weights=False)[0]
