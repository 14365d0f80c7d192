"""Exports a torch.nn.Module with torch.export and torch-mlir."""

import contextlib
import importlib.util
import inspect
import re
import sys
import warnings

from . import inputs
from .errors import AttnError

FORMS = {
    "raw": {"output_type": "raw"},
    "undecomposed": {"output_type": "raw", "decomposition_table": {}},
    "torch": {"output_type": "torch"},
    "linalg": {"output_type": "linalg-on-tensors"},
}


@contextlib.contextmanager
def evaluating(module):
    """The module as it is used: dropout off, every buffer part of the state.

    torch-mlir finds no buffer that is not persistent. Afterwards all is as before.
    """
    parts = list(module.modules())
    modes = [part.training for part in parts]
    hidden = [set(part._non_persistent_buffers_set) for part in parts]
    try:
        module.eval()
        for part in parts:
            part._non_persistent_buffers_set.clear()
        yield
    finally:
        for part, mode, names in zip(parts, modes, hidden):
            part.training = mode
            part._non_persistent_buffers_set.update(names)


@contextlib.contextmanager
def beside_tensorflow():
    """torch.export without Triton, if TensorFlow is in this process before it.

    Both bring an LLVM that registers its options; the second one ends the process.
    """
    blocked = "tensorflow" in sys.modules and "triton" not in sys.modules
    if blocked:
        sys.modules["triton"] = None
    try:
        yield
    finally:
        if blocked:
            del sys.modules["triton"]


def export(module, example, sizes, form, name):
    """The MLIR text of the module; `attn.export` says what the arguments are."""
    import torch

    if form not in FORMS:
        raise AttnError(f"unknown form '{form}'; expected one of {', '.join(FORMS)}")
    if importlib.util.find_spec("torch_mlir") is None:
        raise AttnError("exporting from PyTorch needs torch-mlir: pip install torch-mlir")
    args, kwargs = example.rebuild(map(inputs.to_torch, example.leaves))
    shapes = dynamic_shapes(module, example, sizes)
    with evaluating(module), beside_tensorflow(), torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            program = torch.export.export(module, args, kwargs, dynamic_shapes=shapes, strict=False)
        except Exception as error:
            raise AttnError(f"torch.export cannot export this module: {explain(error)}") from error
        drawn = sorted({str(n.target) for n in program.graph.nodes if RANDOM.search(str(n.target))})
        if drawn:
            raise AttnError(
                f"the layer draws random numbers whenever it is called ({', '.join(drawn)}): make"
                " its weights in __init__, and draw nothing in forward"
            )
        return to_mlir(program, form, name)


# aten's; dropout is refused by the tools, which say so
RANDOM = re.compile(r"^aten\.(\w*rand\w*|\w*normal_?|uniform_?|bernoulli_?|multinomial)\.")


def dynamic_shapes(module, example, sizes):
    """What torch.export calls dynamic_shapes: by the names of forward's arguments."""
    import torch

    if not any(sizes):
        return None
    dims = {}

    def specification(free):
        known = lambda name: dims.setdefault(name, torch.export.Dim(name, min=1))
        return {axis: known(name) for axis, name in free.items()} or None

    args, kwargs = example.rebuild(specification(free) for free in sizes)
    bound = inspect.signature(module.forward).bind(*args, **kwargs)
    shapes = dict(bound.arguments)
    for parameter in bound.signature.parameters.values():
        if parameter.kind is parameter.VAR_KEYWORD:
            shapes.update(shapes.pop(parameter.name, {}))
    return shapes


def to_mlir(program, form, name):
    """torch-mlir's text of an exported program.

    Its libraries cannot be loaded after TensorFlow's either: another process imports
    the program then.
    """
    if "tensorflow" in sys.modules and not _loaded:
        from . import torch_mlir_process

        return torch_mlir_process.to_mlir(program, form, name)
    return import_program(program, form, name)


_loaded = []  # what is true once torch-mlir's libraries are in this process


def import_program(program, form, name):
    """The text, by torch-mlir in this process."""
    from torch_mlir import fx

    try:
        module = fx.export_and_import(program, func_name=name, **FORMS[form])
    except Exception as error:
        raise AttnError(f"torch-mlir cannot import this module: {explain(error)}") from error
    _loaded.append(True)
    return str(module)


def explain(error):
    """The first lines that say something; torch.export explains at length."""
    lines = [line.strip() for line in str(error).splitlines()]
    lines = [re.sub(r"\s+", " ", line) for line in lines if re.search(r"\w", line)]
    return "\n  ".join(lines[:6]) or type(error).__name__
