"""The PyTorch layers that docs/PyTorchToTensorFlow.md's table of traps ports."""

import math

import torch
from torch import nn
from torch.nn import functional

BATCH, LENGTH, WIDTH, HEADS = 2, 5, 8, 2
draw = torch.Generator().manual_seed(0)
x = torch.randn(BATCH, LENGTH, WIDTH, generator=draw)
longer = torch.randn(BATCH, LENGTH + 1, WIDTH, generator=draw)
keep = torch.arange(LENGTH) < torch.tensor([[LENGTH], [3]])


class Block(nn.Module):
    """An encoder layer, normalised first, and the mean of what is no padding."""

    def __init__(self):
        super().__init__()
        self.norm1 = nn.LayerNorm(WIDTH)
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH)
        self.up = nn.Linear(WIDTH, 2 * WIDTH)
        self.down = nn.Linear(2 * WIDTH, WIDTH)
        self.dropout = nn.Dropout(0.1)

    def split(self, x):
        return x.view(*x.shape[:2], HEADS, -1).transpose(1, 2)

    def forward(self, x, keep):
        h = self.norm1(x)
        q, k, v = (self.split(part(h)) for part in (self.query, self.key, self.value))
        scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
        scores = scores.masked_fill(~keep[:, None, None, :], -math.inf)
        h = (scores.softmax(dim=-1) @ v).transpose(1, 2).flatten(2)
        x = x + self.dropout(self.out(h))
        h = self.down(functional.gelu(self.up(self.norm2(x))))
        x = x + self.dropout(h)
        kept = keep.unsqueeze(-1).to(x.dtype)
        return (x * kept).sum(dim=1) / kept.sum(dim=1)


class Causal(nn.Module):
    """Fewer queries than keys, and the triangle of scaled_dot_product_attention."""

    def __init__(self):
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)

    def forward(self, x, longer):
        return functional.scaled_dot_product_attention(
            self.query(x), self.key(longer), self.value(longer), is_causal=True
        )


class Heads(nn.Module):
    """nn.MultiheadAttention, padding masked."""

    def __init__(self, batch_first=True):
        super().__init__()
        self.attention = nn.MultiheadAttention(WIDTH, HEADS, batch_first=batch_first)

    def forward(self, x, keep=None):
        padding = None if keep is None else ~keep
        return self.attention(x, x, x, key_padding_mask=padding, need_weights=False)[0]


class Pooling(nn.Module):
    def __init__(self):
        super().__init__()
        self.score = nn.Linear(WIDTH, 1)

    def forward(self, x, keep):
        logits = self.score(x).squeeze(-1).masked_fill(~keep, -math.inf)
        return (x * logits.softmax(dim=-1).unsqueeze(-1)).sum(dim=1)


def batch_second():
    return Heads(batch_first=False)


# name of the export -> the layer, and its inputs
LAYERS = {
    "block": (Block, (x, keep)),
    "causal": (Causal, (x, longer)),
    "heads": (Heads, (x, keep)),
    "batch_second": (batch_second, (x,)),
    "pooling": (Pooling, (x, keep)),
}


def make(name):
    """The layer, its norms and biases other than ones and zeros."""
    torch.manual_seed(1)
    layer = LAYERS[name][0]().eval()
    with torch.no_grad():
        for parameter in layer.parameters():
            if parameter.ndim == 1:
                parameter += 0.3 * torch.randn(parameter.shape)
    return layer
