"""What every file of spellings is written with.

A spelling is a function of tensors that computes attention, pooling or a
normalisation the way somebody writes it:

    @spelling(q, k, v)
    def div_scores(q, k, v):
        return (q @ k.mT / 2.0).softmax(-1) @ v

The arguments of the decorator are example inputs; modules given by name
become submodules, so their weights are constants of the export. A near miss
(`@near_miss`) differs from a spelling in what it computes and must not become
what it looks like.
"""

import torch

torch.manual_seed(0)
SPELLINGS = []

B, H, S, T, D, E = 2, 3, 5, 7, 4, 6  # batch, heads, queries, keys, widths
W = H * D  # width of a model
rand = torch.randn
q, k, v = rand(B, H, S, D), rand(B, H, T, D), rand(B, H, T, E)
q3, k3, v3 = rand(B, S, D), rand(B, T, D), rand(B, T, E)
q2, k2, v2 = rand(S, D), rand(T, D), rand(T, E)
x, y = rand(B, S, W), rand(B, T, W)  # a sequence, and one to attend to


def keeps(*shape):
    """A boolean mask that leaves the first position of every row."""
    mask = torch.rand(*shape) > 0.4
    mask[..., 0] = True
    return mask


def lengths():
    return torch.tensor([T, 3])


class Module(torch.nn.Module):
    def __init__(self, function, parts):
        super().__init__()
        self.function = function
        for name, part in parts.items():
            setattr(self, name, part)
        self.names = tuple(parts)

    def forward(self, *inputs):
        return self.function(*inputs, **{n: getattr(self, n) for n in self.names})


def spelling(*inputs, dynamic=None, **parts):
    def add(function):
        SPELLINGS.append((function.__name__, Module(function, parts), inputs, dynamic))
        return function

    return add


near_miss = spelling


def weight(*shape):
    return torch.nn.Parameter(rand(*shape) * 0.5)


def dim(name):
    return torch.export.Dim(name, min=2, max=64)
