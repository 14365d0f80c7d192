"""Attention pooling: a sequence becomes one vector, or a few."""

import torch
from torch import nn

from zoo import *

lengths_mask = torch.arange(S) < torch.tensor([[S], [3]])


@layer(x)
class SelfAttentionPooling(nn.Module):
    def __init__(self):
        super().__init__()
        self.score = nn.Linear(W, 1)

    def forward(self, x):
        weights = torch.softmax(self.score(x).squeeze(-1), dim=-1)
        return (x * weights.unsqueeze(-1)).sum(dim=1)


@layer(x, dynamic=BATCH_LENGTH)
class DynamicSelfAttentionPooling(SelfAttentionPooling):
    pass


@layer(x, lengths_mask.float())
class PoolingAddedMask(SelfAttentionPooling):
    def forward(self, x, mask):
        logits = self.score(x).squeeze(-1) + (1.0 - mask) * -1e9
        return (x * torch.softmax(logits, dim=-1).unsqueeze(-1)).sum(dim=1)


@layer(x, lengths_mask)
class PoolingSelectedMask(SelfAttentionPooling):
    def forward(self, x, mask):
        logits = self.score(x).squeeze(-1).masked_fill(~mask, float("-inf"))
        return (x * torch.softmax(logits, dim=-1).unsqueeze(-1)).sum(dim=1)


@layer(x)
class AdditivePooling(nn.Module):
    """A context vector scores tanh of a projection."""

    def __init__(self, hidden=8):
        super().__init__()
        self.hidden = nn.Linear(W, hidden)
        self.context = nn.Linear(hidden, 1, bias=False)

    def forward(self, x):
        weights = torch.softmax(self.context(torch.tanh(self.hidden(x))), dim=1)
        return torch.sum(weights * x, dim=1)


@layer(torch.randn(B, D), x)
class BahdanauAttention(nn.Module):
    """A decoder's state attends to a sequence; also gives the weights."""

    def __init__(self, hidden=8):
        super().__init__()
        self.query = nn.Linear(D, hidden)
        self.key = nn.Linear(W, hidden)
        self.score = nn.Linear(hidden, 1)

    def forward(self, state, x):
        energy = torch.tanh(self.query(state).unsqueeze(1) + self.key(x))
        weights = torch.softmax(self.score(energy), dim=1)
        return (weights * x).sum(dim=1), weights.squeeze(-1)


@layer(torch.randn(S, W))
class GatedPooling(nn.Module):
    """Gated attention over the instances of one bag."""

    def __init__(self, hidden=8):
        super().__init__()
        self.value = nn.Linear(W, hidden)
        self.gate = nn.Linear(W, hidden)
        self.score = nn.Linear(hidden, 1)

    def forward(self, x):
        scores = self.score(torch.tanh(self.value(x)) * torch.sigmoid(self.gate(x)))
        return torch.softmax(scores, dim=0).transpose(0, 1) @ x


@layer(x)
class AttentiveStatisticsPooling(nn.Module):
    """The weighted mean and the weighted standard deviation."""

    def __init__(self, hidden=8):
        super().__init__()
        self.hidden = nn.Linear(W, hidden)
        self.score = nn.Linear(hidden, W)

    def forward(self, x):
        weights = torch.softmax(self.score(torch.tanh(self.hidden(x))), dim=1)
        mean = (weights * x).sum(dim=1)
        variance = (weights * x * x).sum(dim=1) - mean * mean
        return torch.cat([mean, torch.sqrt(variance.clamp(min=1e-6))], dim=-1)


@layer(x)
class LearnedQueryPooling(nn.Module):
    """A few learnt queries attend to the sequence."""

    def __init__(self, queries=2):
        super().__init__()
        self.queries = nn.Parameter(torch.randn(queries, W) * 0.5)
        self.key = nn.Linear(W, W)
        self.value = nn.Linear(W, W)

    def forward(self, x):
        scores = self.queries @ self.key(x).transpose(1, 2) / W**0.5
        return torch.softmax(scores, dim=-1) @ self.value(x)


@layer(x)
class MultiHeadPooling(nn.Module):
    """Pooling by multi-head attention: seeds, residual, feed-forward."""

    def __init__(self, seeds=2):
        super().__init__()
        self.seeds = nn.Parameter(torch.randn(1, seeds, W) * 0.5)
        self.attention = nn.MultiheadAttention(W, H, batch_first=True)
        self.norm = nn.LayerNorm(W)
        self.feed = nn.Linear(W, W)

    def forward(self, x):
        seeds = self.seeds.expand(x.shape[0], -1, -1)
        pooled = self.norm(seeds + self.attention(seeds, x, x, need_weights=False)[0])
        return pooled + torch.relu(self.feed(pooled))


@layer(x, keeps(B, S).float())
class MaskedMeanPooling(nn.Module):
    """Not attention, but what it is compared with."""

    def __init__(self):
        super().__init__()
        self.out = nn.Linear(W, 6)

    def forward(self, x, mask):
        total = (x * mask.unsqueeze(-1)).sum(dim=1)
        return self.out(total / mask.sum(dim=1, keepdim=True).clamp(min=1e-9))
