"""The MLIR text of a live layer."""

import os
import pathlib
import sys

from . import inputs
from .errors import AttnError


def framework_of(layer):
    """"torch", "keras" or "mlir": what a layer is written in.

    A function that belongs to no class of layers is taken for one of TensorFlow's.
    Raises AttnError for anything else.
    """
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(layer, torch.nn.Module):
        return "torch"
    if isinstance(layer, os.PathLike) or isinstance(layer, str) and layer.endswith(".mlir"):
        return "mlir"
    if callable(layer) and not isinstance(layer, type):
        return "keras"
    raise AttnError(
        "expected a torch.nn.Module, a Keras layer, a function of TensorFlow tensors or the"
        f" path of an .mlir file, found {'the class ' if isinstance(layer, type) else 'a '}"
        f"{getattr(layer, '__name__', type(layer).__name__)}"
    )


def export(layer, example=None, *, dynamic=None, form="raw", name="layer"):
    """The MLIR text of a layer, which attn-opt and the other tools read.

    layer    a torch.nn.Module, a Keras layer, a function of TensorFlow tensors, or
             the path of an .mlir file, which is read
    example  its inputs: an array or a tensor, a tuple of them in the order of the
             call (the last may be a dict of keyword arguments), or a dict. A list is
             one argument, as Keras' Attention takes it. Only types and shapes count.
    dynamic  which sizes are free; none by default. {0: "batch", 1: "length"} for all
             inputs, or a list of such dicts, one for each. A free size has to be at
             least 2 in the example.
    form     PyTorch: "raw" (decomposed), "undecomposed", "torch" or "linalg"
    name     of the function in the text

    The layer is exported as it is when it is used: dropout is off. It is as before
    afterwards. Raises AttnError if it cannot be exported.

        text = attn.export(torch.nn.Linear(4, 3), torch.zeros(2, 4))
    """
    framework = framework_of(layer)
    if framework == "mlir":
        try:
            return pathlib.Path(layer).read_text()
        except OSError as error:
            raise AttnError(f"cannot read '{layer}': {error.strerror}") from None
    if example is None:
        raise AttnError("expected an example of the layer's inputs to export it")
    example = inputs.Example(example)
    sizes = inputs.free_sizes(example, dynamic)
    if framework == "torch":
        from . import export_torch

        return export_torch.export(layer, example, sizes, form, name)
    from . import export_keras

    return export_keras.export(layer, example, sizes, name)


def write(layer, path, example=None, **options):
    """Writes the MLIR text to a path; an .mlir file is used where it is.

    Returns the path to read. The options are those of `export`.
    """
    if framework_of(layer) == "mlir":
        export(layer)  # an error here is in words
        return pathlib.Path(layer)
    text = export(layer, example, **options)
    path.write_text(text)
    return path
