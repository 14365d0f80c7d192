"""Exports the layers of layers_torch.py and their edits (needs PyTorch and torch-mlir).

    mutate_torch.py FOLDER

See mutants.py for what is written. The forms raw and undecomposed take turns.
"""

import sys
import warnings

import catalogue_torch
import layers_torch
import mutants
import numpy as np
import torch
import values
from export_torch import export, join  # the spellings'

warnings.filterwarnings("ignore")


class Layer(torch.nn.Module):
    """A function of (m, inputs...), with the weights that it asks for by name."""

    def __init__(self, function):
        super().__init__()
        self.function = function
        self.weights, self.layers = torch.nn.ParameterDict(), torch.nn.ModuleDict()

    def forward(self, *inputs):
        return self.function(self, *inputs)

    def w(self, name, *shape, change=None):
        key = name + (change or "")
        if key not in self.weights:
            self.weights[key] = torch.nn.Parameter(torch.tensor(values.weight(name, shape, change)))
        return self.weights[key]

    def layer(self, name, kind, *arguments, change=None, **options):
        key = name + (change or "")
        if key not in self.layers:
            layer = kind(*arguments, **options).eval()
            with torch.no_grad():
                for part, tensor in layer.named_parameters():
                    tensor.copy_(torch.tensor(values.weight(f"{name}.{part}", tensor.shape, change)))
                if change == "unbias":
                    tensor.zero_()
            self.layers[key] = layer
        return self.layers[key]

    def softmax_sum(self, a, d):
        e = torch.exp(a)
        return e / e.sum(d, keepdim=True)

    def softmax_max(self, a, d):
        e = torch.exp(a - torch.amax(a, dim=d, keepdim=True))
        return e / e.sum(dim=d, keepdim=True)

    def softmax_shifted(self, a, d):
        return torch.softmax(a + 1.5, d)

    def softmax_log(self, a, d):
        return torch.exp(torch.log_softmax(a, d))

    def softmax_scaled(self, a, d):
        return torch.softmax(2.0 * a / 2.0, d)

    def tanh_spelled(self, a):
        return 2.0 * torch.sigmoid(2.0 * a) - 1.0

    def sigmoid_spelled(self, a):
        return 1.0 / (1.0 + torch.exp(-a))

    def gelu_spelled(self, a):
        return 0.5 * a * (1.0 + torch.erf(a / 2.0**0.5))

    def relu_spelled(self, a):
        return torch.clamp(a, min=0.0)

    def sqrt_spelled(self, a):
        return a**0.5

    def rsqrt_spelled(self, a):
        return 1.0 / torch.sqrt(a)

    def product(self, a, b):
        return torch.einsum("...ij,...jk->...ik", a, b.clone())

    def product_back(self, a, b):
        return (b.mT @ a.mT).mT

    def through(self, a):
        return a.unsqueeze(0).flatten(0, 1).contiguous()

    def linear_spelled(self, linear, a):
        bias = 0.0 if linear.bias is None else linear.bias
        return bias + a @ linear.weight.mT

    def norm_spelled(self, norm, a):
        mean = a.mean(-1, keepdim=True)
        variance = ((a - mean) ** 2).mean(-1, keepdim=True)
        return (a - mean) / torch.sqrt(variance + norm.eps) * norm.weight + norm.bias


class Torch:
    name = "torch"

    def results(self, function, arrays):
        """In float64, for inputs of each kind."""
        wide = lambda a: torch.tensor(a).double() if a.dtype == np.float32 else torch.tensor(a)
        with torch.no_grad():
            layer = Layer(function).eval()
            layer(*map(torch.tensor, arrays["ordinary"]))
            layer.double()
            torch.set_default_dtype(torch.float64)
            try:
                return {kind: layer(*map(wide, inputs)).numpy() for kind, inputs in arrays.items()}
            finally:
                torch.set_default_dtype(torch.float32)

    def export(self, function, inputs, name, number):
        inputs = tuple(map(torch.tensor, inputs))
        with torch.no_grad():
            layer = Layer(function).eval()
            layer(*inputs)
            return export(layer, inputs, None, name, ["undecomposed", "raw"][number % 2])

    join = staticmethod(join)


if __name__ == "__main__":
    for module in (layers_torch, catalogue_torch):
        mutants.write(Torch(), module, sys.argv[1])
