"""What every file of PyTorch layers is written with.

    @layer(x)
    class SelfAttention(nn.Module): ...

adds a layer that is made without arguments, with example inputs. `dynamic` says which
sizes are free, as for attn.export; `example` is a dict of keyword arguments. The
layer of the same name in ../keras, if there is one, is its port.
"""

import copy

import torch

from attn.inputs import to_numpy

torch.manual_seed(0)
LAYERS = []

B, S, T, H, D = 2, 5, 7, 3, 4  # batch, queries, keys, heads, width of a head
W, F = H * D, 20  # width of a model, of its feed-forward part
x, y = torch.randn(B, S, W), torch.randn(B, T, W)  # a sequence, one to attend to
BATCH_LENGTH = {0: "batch", 1: "length"}


def keeps(*shape):
    """A boolean mask that leaves the first position of every row."""
    mask = torch.rand(*shape) > 0.4
    mask[..., 0] = True
    return mask


def layer(*inputs, dynamic=None, example=None):
    def add(make):
        LAYERS.append((make.__name__, make, example or inputs, dynamic))
        return make

    return add


def call(module, inputs):
    """The results, a list of NumPy arrays."""
    with torch.no_grad():
        result = module(**inputs) if isinstance(inputs, dict) else module(*inputs)
    results = result if isinstance(result, (list, tuple)) else [result]
    return [to_numpy(r) for r in results]


def make(factory, inputs):
    """The layer, its norms and biases other than ones and zeros; always the same."""
    torch.manual_seed(1)
    module = factory().eval()
    with torch.no_grad():
        for parameter in module.parameters():
            if parameter.ndim == 1:
                parameter += 0.3 * torch.randn(parameter.shape).to(parameter.dtype)
    return module


def in_float64(factory, module, inputs):
    """The layer and its inputs in float64."""
    torch.set_default_dtype(torch.float64)
    try:
        wide = copy.deepcopy(module).double()
    finally:
        torch.set_default_dtype(torch.float32)
    return wide, tuple(t.double() if t.is_floating_point() else t for t in inputs)
