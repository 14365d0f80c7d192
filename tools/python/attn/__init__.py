"""Attention layers that are live in Python: the same, the other framework's, compiled.

    attn.check(torch_module, keras_layer, example)   are they the same layer?
    attn.translate(torch_module, example)            its source in the other framework
    attn.compile(torch_module, example)              a function of NumPy arrays
    attn.export(torch_module, example)               its MLIR text

A layer is a `torch.nn.Module`, a Keras layer, a function of TensorFlow tensors, or
the path of an `.mlir` file. `example` is one array or tensor, a tuple of them in the
order of the call, or a dict of keyword arguments. The frameworks are imported when
they are needed; the tools of attn-opt are found by `attn.tools`.
"""

from .check import CheckResult, check
from .compile import CompiledLayer, compile
from .errors import AttnError
from .exporter import export
from .translate import Translation, translate

__all__ = [
    "AttnError",
    "CheckResult",
    "CompiledLayer",
    "Translation",
    "check",
    "compile",
    "export",
    "translate",
]
