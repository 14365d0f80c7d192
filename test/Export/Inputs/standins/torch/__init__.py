"""A stand-in for PyTorch: what translations use, after its documentation.

Types mix: the result has the wider one of the highest kind (bool, integer,
floating-point); numbers and tensors without dimensions only count by their kind.
"""

import contextlib

import numpy as np
from arrays import TYPES, Array, DType, dtype_of, wide
from formulas import logsumexp
from formulas import softmax as softmax_of

globals().update(TYPES)
float32, int64 = TYPES["float32"], TYPES["int64"]


def kind_of(dtype):
    return "biuf".index(dtype.storage.kind)


def promoted(first, second):
    """Of tensors, and of Python numbers, whose types are the default ones."""

    def rank(value):
        return isinstance(value, Array) + (isinstance(value, Array) and value.shape != ())

    def type_of(value):
        return value.dtype if isinstance(value, Array) else tensor(value).dtype

    a, b = type_of(first), type_of(second)
    if kind_of(a) != kind_of(b):
        return a if kind_of(a) > kind_of(b) else b
    if rank(first) != rank(second):
        return a if rank(first) > rank(second) else b
    if {a.name, b.name} == {"float16", "bfloat16"}:
        return float32
    return a if a.storage.itemsize >= b.storage.itemsize else b


class Tensor(Array):
    def together(self, other):
        if not isinstance(other, (Array, int, float)):
            raise TypeError(f"expected a tensor or a number, found a {type(other).__name__}")
        return wide(self), wide(other), promoted(self, other)

    def of(self, values, dtype=None):
        return Tensor(values, dtype or self.dtype)

    def __getitem__(self, index):
        parts = index if isinstance(index, tuple) else (index,)
        return self.of(self.values[tuple(p.values if isinstance(p, Array) else p for p in parts)])

    def to(self, dtype):
        if not isinstance(dtype, DType):
            raise TypeError(f"expected a type, found {dtype}")
        return self.of(self.values, dtype)

    def float(self):
        return self.to(float32)

    def __bool__(self):
        """Of one element alone; an exporter cannot follow it."""
        return self.values.item() != 0

    def detach(self):
        return self

    def cpu(self):
        return self

    def reshape(self, *sizes):
        return self.of(self.values.reshape([int(size) for size in sizes]))

    def permute(self, *dims):
        return self.of(self.values.transpose(dims))

    def expand(self, *sizes):
        """-1 keeps a size; new dimensions come first."""
        kept = (1,) * (len(sizes) - len(self.shape)) + self.shape
        sizes = [have if int(size) == -1 else int(size) for size, have in zip(sizes, kept)]
        return self.of(np.broadcast_to(self.values, sizes))

    def reduced(self, function, dim, keepdim, dtype=None):
        dim = tuple(dim) if isinstance(dim, list) else dim
        return self.of(function(wide(self), axis=dim, keepdims=keepdim), dtype)

    def floating(self, name):
        if not self.dtype.is_floating_point:
            raise TypeError(f"{name} is of floating-point tensors, found {self.dtype}")
        return self

    def mean(self, dim, keepdim=False):
        return self.floating("mean").reduced(np.mean, dim, keepdim)

    def sum(self, dim, keepdim=False):
        return self.reduced(np.sum, dim, keepdim, None if self.dtype.is_floating_point else int64)

    def prod(self, dim, keepdim=False):
        if not isinstance(dim, int):
            raise TypeError("prod takes one dimension")
        return self.reduced(np.prod, dim, keepdim, None if self.dtype.is_floating_point else int64)

    def amax(self, dim, keepdim=False):
        return self.reduced(np.max, dim, keepdim)

    def amin(self, dim, keepdim=False):
        return self.reduced(np.min, dim, keepdim)

    def all(self, dim, keepdim=False):
        return self.reduced(np.all, dim, keepdim, TYPES["bool"])

    def any(self, dim, keepdim=False):
        return self.reduced(np.any, dim, keepdim, TYPES["bool"])

    def softmax(self, dim):
        return self.of(softmax_of(wide(self.floating("softmax")), dim))

    def logsumexp(self, dim):
        return self.of(logsumexp(wide(self.floating("logsumexp")), dim))

    def square(self):
        return self * self


@contextlib.contextmanager
def no_grad():
    yield


def tensor(data, dtype=None):
    """float32 and int64 of Python's numbers."""
    default = {"f": float32, "i": int64, "b": TYPES["bool"]}[np.asarray(data).dtype.kind]
    return Tensor(data, dtype or default)


def from_numpy(array):
    if not isinstance(array, np.ndarray):
        raise TypeError(f"expected np.ndarray, found {type(array).__name__}")
    return Tensor(array, dtype_of(array))


def as_tensor(data):
    if isinstance(data, (np.ndarray, np.generic)):
        return from_numpy(np.asarray(data))
    return data if isinstance(data, Tensor) else tensor(data)


def zeros(sizes, dtype):
    return Tensor(np.zeros(sizes), dtype)


def full(sizes, value, dtype):
    value = value.values if isinstance(value, Array) else value
    return Tensor(np.full([int(size) for size in sizes], value), dtype)


def arange(end, dtype=int64):
    return Tensor(np.arange(int(end)), dtype)


def where(condition, yes, no):
    if not isinstance(condition, Tensor) or condition.dtype is not TYPES["bool"]:
        raise TypeError("expected a condition of bool")
    return Tensor(np.where(condition.values, wide(yes), wide(no)), promoted(yes, no))


def einsum(equation, *operands):
    if len({operand.dtype for operand in operands}) != 1:
        raise TypeError(f"expected one type, found {[operand.dtype for operand in operands]}")
    return operands[0].of(np.einsum(equation, *map(wide, operands)))


def cat(parts, dim=0):
    common = parts[0]
    for part in parts[1:]:
        common = Tensor([0], promoted(common, part))
    return Tensor(np.concatenate([part.values for part in parts], dim), common.dtype)


from . import functions, nn  # noqa: E402
from .functions import *  # noqa: E402, F401, F403
