"""A stand-in for TensorFlow: what translations use, after its documentation.

Types never mix: a tensor beside one of another type is an error, and a Python number
becomes what stands beside it.
"""

import numpy as np
from arrays import TYPES, Array, dtype_of, wide
from formulas import UNARY, logsumexp

globals().update(TYPES)
float32, int32 = TYPES["float32"], TYPES["int32"]


class Tensor(Array):
    def together(self, other):
        """The elements of both and their common type."""
        if not isinstance(other, Array):
            kind = np.asarray(other).dtype.kind
            if isinstance(other, np.ndarray) and dtype_of(other) is not self.dtype:
                raise TypeError(f"expected {self.dtype}, found an array of {other.dtype}")
            if kind == "f" and not self.dtype.is_floating_point:
                raise TypeError(f"expected {self.dtype}, found the number {other}")
            if (kind == "b") != (self.dtype.name == "bool"):
                raise TypeError(f"expected {self.dtype}, found {other}")
            other = self.of(other)
        if other.dtype is not self.dtype:
            raise TypeError(f"expected {self.dtype}, found a tensor of {other.dtype}")
        return wide(self), wide(other), self.dtype

    def __getitem__(self, index):
        """Integers, slices, ... and None; never an array of positions."""
        parts = index if isinstance(index, tuple) else (index,)
        if any(isinstance(part, Array) and part.shape for part in parts):
            raise TypeError("TensorFlow takes no tensor as an index: tf.gather does")
        return self.of(self.values[tuple(map(position, parts))])


def position(part):
    if isinstance(part, slice):
        return slice(*(None if p is None else int(p) for p in (part.start, part.stop, part.step)))
    return int(part) if isinstance(part, Array) else part


def convert(value, like=None):
    """What TensorFlow makes of an argument; float32 and int32 of Python's numbers."""
    if isinstance(value, Tensor):
        return value
    if isinstance(value, Array):  # a variable
        return Tensor(value.values, value.dtype)
    if isinstance(value, np.ndarray) or like is not None:
        return Tensor(value, like or dtype_of(value))
    kind = np.asarray(value).dtype.kind
    return Tensor(value, {"f": float32, "i": int32, "b": TYPES["bool"]}[kind])


def alike(*values):
    """As tensors of one type, that of the first that is a tensor."""
    like = next((v.dtype for v in values if isinstance(v, Array)), None)
    tensors = [convert(value, None if isinstance(value, Array) else like) for value in values]
    if len({t.dtype for t in tensors}) != 1:
        raise TypeError(f"expected one type, found {[t.dtype for t in tensors]}")
    return tensors


def sizes(shape):
    """A list of numbers and of integer tensors without dimensions."""
    kinds = {s.dtype for s in shape if isinstance(s, Array)}
    if len(kinds) > 1:
        raise TypeError(f"expected sizes of one type, found {kinds}")
    return [int(size) for size in shape]


def unary(function):
    def apply(x):
        x = convert(x)
        with np.errstate(all="ignore"):
            return x.of(function(wide(x)))

    return apply


for name in ("exp", "sqrt", "square", "sin", "cos", "tan", "tanh", "abs", "floor", "round", "sigmoid"):
    globals()[name] = unary(UNARY[name])


def reduction(function):
    def apply(x, axis, keepdims=False):
        x = convert(x)
        axis = tuple(axis) if isinstance(axis, list) else axis
        return x.of(function(wide(x), axis=axis, keepdims=keepdims))

    return apply


reduce_sum, reduce_mean, reduce_prod = map(reduction, (np.sum, np.mean, np.prod))
reduce_max, reduce_min, reduce_all, reduce_any = map(reduction, (np.max, np.min, np.all, np.any))


def reduce_logsumexp(x, axis):
    x = convert(x)
    return x.of(logsumexp(wide(x), axis))


def binary(function):
    def apply(a, b):
        a, b = alike(a, b)
        return a.of(function(wide(a), wide(b)))

    return apply


def truncated(a, b):
    return np.trunc(a / b).astype(np.int64)


maximum, minimum, pow = binary(np.maximum), binary(np.minimum), binary(np.power)
truncatediv, truncatemod = binary(truncated), binary(np.fmod)


def cast(x, dtype):
    x = convert(x)
    return Tensor(x.values, dtype_of(dtype))


def constant(value, dtype=None):
    return convert(value, dtype)


def shape(x):
    return Tensor(x.shape, int32)


def reshape(x, shape):
    x = convert(x)
    return x.of(x.values.reshape(sizes(shape)))


def transpose(x, order):
    x = convert(x)
    return x.of(x.values.transpose(order))


def broadcast_to(x, shape):
    x = convert(x)
    return x.of(np.broadcast_to(x.values, sizes(shape)))


def fill(shape, value):
    value = convert(value)
    return value.of(np.full(sizes(shape), value.values))


def range(limit, dtype=None):
    limit = convert(limit, dtype if not isinstance(limit, Array) else None)
    return Tensor(np.arange(int(limit)), dtype or limit.dtype)


def where(condition, yes, no):
    yes, no = alike(yes, no)
    if dtype_of(condition) is not TYPES["bool"]:
        raise TypeError(f"expected a condition of bool, found {dtype_of(condition)}")
    return yes.of(np.where(condition.values, yes.values, no.values))


def einsum(equation, *operands):
    operands = alike(*operands)
    return operands[0].of(np.einsum(equation, *map(wide, operands)))


def concat(parts, axis):
    parts = alike(*parts)
    return parts[0].of(np.concatenate([part.values for part in parts], axis))


def pad(x, paddings, constant_values=0):
    x, value = alike(x, constant_values)
    return x.of(np.pad(x.values, [sizes(pair) for pair in paddings], constant_values=value.values))


def gather(params, indices, axis=0):
    params = convert(params)
    positions = convert(indices).values
    if positions.size and not 0 <= positions.min() <= positions.max() < params.shape[axis]:
        raise IndexError("tf.gather reads outside of its tensor")
    return params.of(np.take(params.values, positions, axis))


from . import math, nn  # noqa: E402, F401
