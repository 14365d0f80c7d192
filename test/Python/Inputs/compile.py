"""attn.compile of files, and what it refuses.

    compile.py MODELS ADD.mlir TYPES.mlir SCRATCH
"""

import pathlib
import sys

import numpy as np

import attn
from attn import inputs, library, tools

models, add, types, scratch = map(pathlib.Path, sys.argv[1:])
scratch.mkdir(parents=True, exist_ok=True)
folder = models / "torch"

layer = attn.compile(folder / "self_attention.raw.mlir")
print(repr(layer))
got = layer(np.load(folder / "self_attention.in0.npy"))
assert np.abs(got - np.load(folder / "self_attention.out0.npy")).max() < 2e-6
layer.write(scratch / "written")
assert sorted(path.suffix for path in (scratch / "written").iterdir()) == [".h", ".so"]
print("as expected")


def refuse(call):
    try:
        call()
    except (attn.AttnError, TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {str(error).splitlines()[0]}")


refuse(lambda: attn.compile(add))
scaled = attn.compile(add, function="add.scaled")
print(repr(scaled))
x = np.arange(6, dtype="float32").reshape(2, 3)
half = np.float32(0.5)
# rows that stand apart in memory are passed as they should be
total, some = scaled(np.asfortranarray(x), np.repeat(10 * x, 2, axis=1)[:, ::2], half)
assert (total == 6 * x).all()
print(total[0, 1], some)
total, some = scaled(x[:0], x[:0], half)
print(total.shape, some)
refuse(lambda: scaled(x, x))
refuse(lambda: scaled(x.astype("float64"), x, half))
refuse(lambda: scaled(x, np.zeros((2, 4), "float32"), half))
refuse(lambda: scaled(x, x[:1], half))
refuse(lambda: scaled(x, x, half, mask=x))

bits = np.array([0x3FC0, 0xC000, 0x7F80], "uint16")
doubled, quarter = attn.compile(add, function="twice")(bits, np.float16(0.25))
assert (doubled.view("uint16") == [0x4040, 0xC080, 0x7F80]).all() and quarter == 0.5
print("16-bit numbers as expected")

paths = scratch / "types.so", scratch / "types.h"
tools.run("attn-compile", types, "--emit=shared", "-o", paths[0], f"--emit-header={paths[1]}")
functions = library.load(*paths)
for name in ("bool", "int8", "int16", "int32", "int64", "half", "single", "dbl"):
    given = np.array([[0, 1, 2], [3, 4, 5]]).astype(functions[name].arguments[0].dtype)
    (got,) = functions[name]([given])
    assert got.dtype == given.dtype and (got == given).all(), name
number, real = functions["scalars"]([np.float32(1.5), np.int64(-7)])
assert number == -7 and real == 1.5
assert functions["empty"]([np.zeros((0, 3), "float32")])[0].shape == (0, 3)
print("every type as expected")

broken = scratch / "broken.mlir"
broken.write_text("func.func @f(")
refuse(lambda: attn.compile(broken))
example = inputs.Example((np.zeros(2), np.zeros(3)))
refuse(lambda: inputs.free_sizes(example, {5: "batch"}))
refuse(lambda: inputs.free_sizes(example, [{0: "batch"}]))
refuse(lambda: inputs.free_sizes(example, [{}, {1: "batch"}]))
refuse(lambda: inputs.Example(()))
refuse(lambda: inputs.Example(object()))
