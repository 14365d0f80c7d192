"""What the stand-ins for frameworks share: tensors of a declared type.

The elements are computed in float64 and rounded to the declared type after every
operation. A framework adds what mixing types means, which is where they differ.
A function that is not here is an AttributeError: add it as the framework documents
it, never as a translation happens to need it.
"""

import numpy as np


class DType:
    """float32 and the like; bfloat16 is stored as the float32 that it rounds to."""

    def __init__(self, name):
        self.name = name
        self.storage = np.dtype("float32" if name == "bfloat16" else name)
        self.is_floating_point = self.storage.kind == "f"

    def __repr__(self):
        return self.name

    def round(self, values):
        with np.errstate(all="ignore"):
            values = np.asarray(values).astype(self.storage)
        return to_bfloat16(values) if self.name == "bfloat16" else values


NAMES = "bool uint8 int8 int16 int32 int64 float16 bfloat16 float32 float64".split()
TYPES = {name: DType(name) for name in NAMES}


def to_bfloat16(values):
    """To the nearest, ties to even; NaN stays."""
    bits = values.astype(np.float32).view(np.uint32).astype(np.uint64)
    bits = np.asarray((bits + 0x7FFF + (bits // 0x10000 % 2)) // 0x10000 * 0x10000, np.uint32)
    return np.where(np.isnan(values), np.float32("nan"), bits.view(np.float32))


def dtype_of(value):
    """Of a tensor, a type or its name, or a NumPy array."""
    if isinstance(value, DType):
        return value
    if isinstance(value, str):
        return TYPES[value]
    return value.dtype if isinstance(value, Array) else TYPES[np.asarray(value).dtype.name]


def wide(value):
    """The elements in float64, or as the integers they are."""
    values = value.values if isinstance(value, Array) else np.asarray(value)
    return values.astype(np.float64) if values.dtype.kind == "f" else values


class Array:
    """A tensor. Frameworks derive from it and say in `together` how types mix."""

    def __init__(self, values, dtype):
        self.dtype, self.values = dtype, dtype.round(values)

    @property
    def shape(self):
        return self.values.shape

    def of(self, values, dtype=None):
        """Another tensor, of this one's type unless said."""
        return type(self)(values, dtype or self.dtype)

    def numpy(self):
        return self.values

    def __array__(self, dtype=None):
        return self.values if dtype is None else self.values.astype(dtype)

    def __index__(self):
        if self.shape or self.values.dtype.kind not in "iu":
            raise TypeError(f"expected an integer without dimensions, found {self.dtype} {self.shape}")
        return int(self.values)

    def __bool__(self):
        raise TypeError("a translation asks for the truth of a tensor, which a graph cannot")

    def binary(self, function, other, swaps=False, dtype=None):
        first, second, common = self.together(other)
        operands = (second, first) if swaps else (first, second)
        with np.errstate(all="ignore"):
            return self.of(function(*operands), dtype or common)

    def logical(self, function, other):
        first, second, common = self.together(other)
        if common.is_floating_point:
            raise TypeError(f"expected integers or booleans beside a bitwise operator, found {common}")
        return self.of(function(first, second), common)

    def divided(self, other, swaps):
        if not self.together(other)[2].is_floating_point:
            raise TypeError("expected floating-point numbers around a division")
        return self.binary(np.divide, other, swaps)

    def compare(self, function, other):
        return self.binary(function, other, dtype=TYPES["bool"])

    __add__ = lambda a, b: a.binary(np.add, b)
    __radd__ = lambda a, b: a.binary(np.add, b)
    __sub__ = lambda a, b: a.binary(np.subtract, b)
    __rsub__ = lambda a, b: a.binary(np.subtract, b, swaps=True)
    __mul__ = lambda a, b: a.binary(np.multiply, b)
    __rmul__ = lambda a, b: a.binary(np.multiply, b)
    __truediv__ = lambda a, b: a.divided(b, False)
    __rtruediv__ = lambda a, b: a.divided(b, True)
    __floordiv__ = lambda a, b: a.binary(np.floor_divide, b)
    __mod__ = lambda a, b: a.binary(np.mod, b)
    __rfloordiv__ = lambda a, b: a.binary(np.floor_divide, b, swaps=True)
    __and__ = __rand__ = lambda a, b: a.logical(np.bitwise_and, b)
    __or__ = __ror__ = lambda a, b: a.logical(np.bitwise_or, b)
    __xor__ = __rxor__ = lambda a, b: a.logical(np.bitwise_xor, b)
    __lt__ = lambda a, b: a.compare(np.less, b)
    __le__ = lambda a, b: a.compare(np.less_equal, b)
    __gt__ = lambda a, b: a.compare(np.greater, b)
    __ge__ = lambda a, b: a.compare(np.greater_equal, b)
    __eq__ = lambda a, b: a.compare(np.equal, b)
    __ne__ = lambda a, b: a.compare(np.not_equal, b)
    __neg__ = lambda a: a.of(-a.values)

    def __invert__(self):
        if self.dtype.is_floating_point:
            raise TypeError(f"expected integers or booleans after ~, found {self.dtype}")
        return self.of(~self.values)

    __hash__ = object.__hash__
