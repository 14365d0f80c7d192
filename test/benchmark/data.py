"""The numbers a work is run on: the same for every implementation.

Numbers are drawn from a seed that the names give, written to files, and read by each
worker. bfloat16 is kept as its upper sixteen bits, as NumPy does not have it.
"""

import pathlib
import zlib

import numpy as np

ALIGNMENT = 64


def aligned(array):
    """A copy that starts at a cache line, so that nobody is lucky or unlucky."""
    raw = np.empty(array.nbytes + ALIGNMENT, np.uint8)
    start = -raw.ctypes.data % ALIGNMENT
    copy = raw[start : start + array.nbytes].view(array.dtype).reshape(array.shape)
    copy[...] = array
    return copy


def to_bf16(array):
    """The bits of the nearest bfloat16, ties to even."""
    bits = np.ascontiguousarray(array, np.float32).view(np.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)


def from_bf16(bits):
    return (bits.astype(np.uint32) << 16).view(np.float32)


def draw(name, shape, kind, dtype):
    random = np.random.default_rng(zlib.crc32(f"{name} {shape} {kind}".encode()))
    kind, *numbers = kind.split()
    numbers = [float(number) for number in numbers]
    if kind == "bool":
        return random.random(shape) < numbers[0]
    if kind == "int":
        return np.full(shape, int(numbers[0]), np.int32)
    if kind == "uniform":
        values = random.uniform(*numbers, shape)
    else:
        values = random.standard_normal(shape, np.float32) * (numbers[0] if numbers else 1)
    if dtype == "bf16":
        return to_bf16(values)
    return values.astype({"f32": np.float32, "f16": np.float16}[dtype])


def write(work, folder):
    """Writes all arguments and constants of a work to folder/NAME.npy."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, shape, kind in work.operation.arguments() + work.operation.constants():
        np.save(folder / f"{name}.npy", draw(name, shape, kind, work.dtype))


def read(work, folder):
    """The same again, by name and in order."""
    entries = work.operation.arguments() + work.operation.constants()
    return {name: aligned(np.load(pathlib.Path(folder) / f"{name}.npy")) for name, _, _ in entries}


def as_float(array, dtype):
    """What was read or computed, as float64."""
    if dtype == "bf16" and array.dtype == np.uint16:
        array = from_bf16(array)
    return array.astype(np.float64)
