"""Small layers of attn operations, compiled once and called through C."""

import ctypes
import math
import random
import struct
import subprocess

# Type -> letter of struct, bits of the significand, a large finite number.
TYPES = {"f16": ("e", 11, 6.0e4), "f32": ("f", 24, 1.0e30), "f64": ("d", 53, 1.0e30)}

MODULE = """
#q = affine_map<(b, m, n, k, d) -> (b, m, k)>
#k = affine_map<(b, m, n, k, d) -> (b, n, k)>
#v = affine_map<(b, m, n, k, d) -> (b, n, d)>
#o = affine_map<(b, m, n, k, d) -> (b, m, d)>
#s = affine_map<(b, m, n, k, d) -> (b, m, n)>
#b = affine_map<(b, m, n, k, d) -> (b)>
#logits = affine_map<(b, n, d) -> (b, n)>
#values = affine_map<(b, n, d) -> (b, n, d)>
#pooled = affine_map<(b, n, d) -> (b, d)>
!x = tensor<?x?x?xTYPE>

func.func @masked_TYPE(%q: !x, %k: !x, %v: !x, %m: tensor<?x?x?xi1>) -> !x {
  %o = attn.attention query(%q : !x) key(%k : !x) value(%v : !x) mask(%m : tensor<?x?x?xi1>)
    scale = 0.5 empty_rows = zero maps = [#q, #k, #v, #s, #o] -> !x
  return %o : !x
}
func.func @lengths_TYPE(%q: !x, %k: !x, %v: !x, %l: tensor<?xi64>) -> !x {
  %o = attn.attention query(%q : !x) key(%k : !x) value(%v : !x) lengths(%l : tensor<?xi64>)
    scale = 0.5 empty_rows = zero maps = [#q, #k, #v, #b, #o] -> !x
  return %o : !x
}
func.func @causal_TYPE(%q: !x, %k: !x, %v: !x) -> !x {
  %o = attn.attention query(%q : !x) key(%k : !x) value(%v : !x) scale = 0.5
    bands = [#attn.band<query = 1, key = 2, upper = 0>] maps = [#q, #k, #v, #o] -> !x
  return %o : !x
}
func.func @biased_TYPE(%q: !x, %k: !x, %v: !x, %b: !x) -> !x {
  %o = attn.attention query(%q : !x) key(%k : !x) value(%v : !x) biases(%b : !x)
    scale = 0.5 maps = [#q, #k, #v, #s, #o] -> !x
  return %o : !x
}
func.func @pool_TYPE(%l: tensor<?x?xTYPE>, %v: !x, %m: tensor<?x?xi1>) -> tensor<?x?xTYPE> {
  %o = attn.pool logits(%l : tensor<?x?xTYPE>) values(%v : !x) mask(%m : tensor<?x?xi1>)
    empty_rows = zero maps = [#logits, #values, #logits, #pooled] -> tensor<?x?xTYPE>
  return %o : tensor<?x?xTYPE>
}
"""


class Tensor:
    """A shape and a flat, row-major list of numbers."""

    def __init__(self, shape, data):
        self.shape, self.data = tuple(shape), list(data)
        assert math.prod(self.shape) == len(self.data)

    def pick(self, axis, indices):
        """The slices at `indices` of an axis: a part, a permutation, ..."""
        inner = math.prod(self.shape[axis + 1 :])
        size = self.shape[axis]
        outer = math.prod(self.shape[:axis])
        data = []
        for o in range(outer):
            for i in indices:
                start = (o * size + i) * inner
                data += self.data[start : start + inner]
        return Tensor((*self.shape[:axis], len(indices), *self.shape[axis + 1 :]), data)

    def map(self, function):
        """`function(position, value)` in place of every value."""
        position, data = [0] * len(self.shape), []
        for value in self.data:
            data.append(function(tuple(position), value))
            for axis in reversed(range(len(position))):
                position[axis] += 1
                if position[axis] < self.shape[axis]:
                    break
                position[axis] = 0
        return Tensor(self.shape, data)


def normal(rng, *shape):
    return Tensor(shape, [rng.gauss(0, 1) for _ in range(math.prod(shape))])


class Library:
    """The compiled layers of one type."""

    def __init__(self, compiler, scratch, element):
        self.element = element
        self.code, self.bits, self.large = TYPES[element]
        model, library = f"{scratch}.{element}.mlir", f"{scratch}.{element}.so"
        with open(model, "w") as file:
            file.write(MODULE.replace("TYPE", element))
        command = [compiler, model, "--target=cpu", "--emit=shared", "-o", library]
        subprocess.run(command, check=True)
        self.library = ctypes.CDLL(library)

    def round(self, tensor):
        """The values as this type has them."""
        pattern = f"<{len(tensor.data)}{self.code}"
        return Tensor(tensor.shape, struct.unpack(pattern, struct.pack(pattern, *tensor.data)))

    def call(self, name, shape, *inputs):
        """The result, of `shape`, for float, bool and integer tensors."""
        arguments, keep = [], []

        def add(code, tensor):
            data = struct.pack(f"<{len(tensor.data)}{code}", *tensor.data)
            buffer = (ctypes.c_char * max(len(data), 1)).from_buffer_copy(data or b"\0")
            keep.append(buffer)
            arguments.append(buffer)
            arguments.extend(map(ctypes.c_int64, tensor.shape))
            return buffer, data

        for tensor in inputs:
            kind = type(tensor.data[0]) if tensor.data else float
            add({bool: "?", int: "q", float: self.code}[kind], tensor)
        out, data = add(self.code, Tensor(shape, [math.nan] * math.prod(shape)))
        status = getattr(self.library, f"{name}_{self.element}")(*arguments)
        assert status == 0, (name, status)
        pattern = f"<{math.prod(shape)}{self.code}"
        return Tensor(shape, struct.unpack_from(pattern, out.raw[: len(data)]))
