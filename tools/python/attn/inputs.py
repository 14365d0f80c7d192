"""Example inputs: from what a person has to a flat list of NumPy arrays and back."""

import sys

from .errors import AttnError


class Example:
    """The inputs of one call.

    leaves   the arrays in order: positional ones, then those given by name
    names    the name of each, None for a positional one
    """

    def __init__(self, example):
        if isinstance(example, Example):
            self.args, self.kwargs = example.args, example.kwargs
        elif isinstance(example, dict):
            self.args, self.kwargs = (), dict(example)
        elif isinstance(example, tuple):
            self.args, self.kwargs = example, {}
            if example and isinstance(example[-1], dict):
                self.args, self.kwargs = example[:-1], dict(example[-1])
        else:
            # A list is one argument: Keras' Attention takes [query, value].
            self.args, self.kwargs = (example,), {}
        self.leaves, self.names = [], []
        for arg in self.args:
            self._add(arg, None)
        for name, arg in self.kwargs.items():
            self._add(arg, name)
        if not self.leaves:
            raise AttnError("example has no inputs; expected an array, or a tuple or dict of arrays")

    def _add(self, value, name):
        if isinstance(value, (list, tuple)):
            for part in value:
                self._add(part, name)
        else:
            self.leaves.append(to_numpy(value))
            self.names.append(name)

    def rebuild(self, leaves):
        """(args, kwargs) like those of the example, of other leaves."""
        rest = iter(leaves)

        def take(value):
            if isinstance(value, (list, tuple)):
                return type(value)(take(part) for part in value)
            return next(rest)

        args = tuple(take(arg) for arg in self.args)
        return args, {name: take(arg) for name, arg in self.kwargs.items()}


def to_numpy(value):
    """A NumPy array of a tensor of any framework; bfloat16 as that of ml_dtypes."""
    import numpy as np

    if is_torch_tensor(value):
        torch = sys.modules["torch"]
        value = value.detach().cpu()
        if value.dtype == torch.bfloat16:
            return value.contiguous().view(torch.int16).numpy().view(bfloat16())
        return value.numpy()
    if hasattr(value, "numpy"):  # TensorFlow's
        return np.asarray(value.numpy())
    array = np.asarray(value)
    if array.dtype == object:
        raise AttnError(f"expected arrays as example, found a {type(value).__name__}")
    return array


def is_torch_tensor(value):
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.Tensor)


def bfloat16():
    """NumPy's bfloat16, which is a package of its own."""
    try:
        import ml_dtypes
    except ImportError:
        raise AttnError("bfloat16 arrays need a package: pip install ml_dtypes") from None
    import numpy as np

    return np.dtype(ml_dtypes.bfloat16)


def to_torch(array):
    """The torch tensor of a NumPy array; shares no memory with it."""
    import numpy as np
    import torch

    if array.dtype.name == "bfloat16":
        return torch.from_numpy(array.view(np.int16).copy()).view(torch.bfloat16)
    return torch.from_numpy(np.array(array))


def free_sizes(example, dynamic):
    """Which sizes are free: a dict {axis: name} for each leaf of the example.

    `dynamic` is one such dict for all inputs, where an axis counts in those that
    have it with the size it has in the first input; or a list of dicts, one an input.
    """
    leaves = example.leaves
    if not dynamic:
        return [{} for _ in leaves]
    if isinstance(dynamic, dict):
        first = leaves[0].shape
        for axis in dynamic:
            if not isinstance(axis, int) or not 0 <= axis < len(first):
                raise AttnError(
                    f"dynamic names the axis {axis!r}, but the first input has the shape"
                    f" {list(first)}; expected {{axis: name}}, as {{0: 'batch', 1: 'length'}}"
                )
        return [
            {a: name for a, name in dynamic.items() if a < leaf.ndim and leaf.shape[a] == first[a]}
            for leaf in leaves
        ]
    dynamic = [dict(sizes or {}) for sizes in dynamic]
    if len(dynamic) != len(leaves):
        raise AttnError(f"dynamic has {len(dynamic)} entries, but example has {len(leaves)} inputs")
    for index, (sizes, leaf) in enumerate(zip(dynamic, leaves)):
        for axis in sizes:
            if not 0 <= axis < leaf.ndim:
                raise AttnError(
                    f"dynamic names the axis {axis!r} of input {index}, whose shape is"
                    f" {list(leaf.shape)}"
                )
    return dynamic
