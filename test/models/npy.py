"""NumPy's .npy files with the standard library alone: what the tests need."""

import ast
import math
import struct

# dtype -> (struct format, mantissa bits of a floating-point type)
TYPES = {
    "|b1": ("?", None),
    "|i1": ("b", None),
    "|u1": ("B", None),
    "<i2": ("h", None),
    "<i4": ("i", None),
    "<i8": ("q", None),
    "<f2": ("e", 10),
    "<f4": ("f", 23),
    "<f8": ("d", 52),
}


class Array:
    """A row-major array: its type, its shape and a flat list of elements."""

    def __init__(self, dtype, shape, data):
        self.dtype, self.shape, self.data = dtype, tuple(shape), list(data)


def read(path):
    with open(path, "rb") as file:
        return parse(file.read(), path)


def parse(raw, path="array"):
    """The array of a file's bytes."""
    if raw[:6] != b"\x93NUMPY":
        raise ValueError(f"{path}: not a .npy file")
    major = raw[6]
    start, size = (10, "<H") if major == 1 else (12, "<I")
    length = struct.unpack_from(size, raw, 8)[0]
    header = ast.literal_eval(raw[start : start + length].decode("latin-1"))
    if header["fortran_order"]:
        raise ValueError(f"{path}: expected row-major order")
    code = TYPES[header["descr"]][0]
    count = math.prod(header["shape"])
    data = struct.unpack_from(f"<{count}{code}", raw, start + length)
    return Array(header["descr"], header["shape"], data)


def write(path, array):
    shape = ", ".join(map(str, array.shape)) + "," * (len(array.shape) == 1)
    header = (
        f"{{'descr': '{array.dtype}', 'fortran_order': False, 'shape': ({shape}), }}"
    )
    header += " " * (-(len(header) + 11) % 64) + "\n"
    code = TYPES[array.dtype][0]
    with open(path, "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)))
        file.write(header.encode("latin-1"))
        file.write(struct.pack(f"<{len(array.data)}{code}", *array.data))


def largest_error(result, expected):
    """The largest absolute difference; infinite for a NaN or a wrong shape."""
    if result.shape != expected.shape:
        return math.inf
    worst = 0.0
    for got, want in zip(result.data, expected.data):
        if got != want:
            error = abs(got - want)
            worst = max(worst, math.inf if math.isnan(error) else error)
    return worst


def largest(array):
    return max((abs(value) for value in array.data), default=0.0)


def ulp(value, dtype):
    """The distance between neighbours of a type at a value."""
    bits = TYPES[dtype][1]
    return math.ldexp(1.0, math.frexp(value)[1] - 1 - bits)
