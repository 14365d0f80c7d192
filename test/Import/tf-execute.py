# What imported operations compute, against Python's own arithmetic. The model
# has unknown sizes, so that slices and counts are found at run time.
#
# RUN: rm -rf %t && mkdir %t
# RUN: %python %s %t attn-run | FileCheck %s
# CHECK-COUNT-9: PASS
# CHECK-NOT: FAIL

import os
import struct
import subprocess
import sys

folder, tool = sys.argv[1:]


def save(name, values, kind):
    """A vector as a .npy file: f (float32), i (int32), q (int64)."""
    names = {"f": "<f4", "i": "<i4", "q": "<i8"}
    header = f"{{'descr': '{names[kind]}', 'fortran_order': False, 'shape': ({len(values)},), }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    path = os.path.join(folder, name + ".npy")
    with open(path, "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode())
        file.write(struct.pack(f"<{len(values)}{kind}", *values))
    return "@" + path


x = [3.0, -2.5, 7.0, 7.0, -1.0, 0.5, 4.0]
i = [5, -1, 0, 7, 2]  # -1 and 7 are out of range
n = len(x)
one = '"tf.Const"() <{value = dense<%s> : tensor<%s>}> : () -> tensor<%s>'
lines, wanted, types = [], [], []


def const(name, value, kind):
    lines.append(f"%{name} = " + one % (value, kind, kind))


def result(text, inputs, output, values, kind="f"):
    lines.append(f"%r{len(wanted)} = {text} : ({inputs}) -> tensor<{output}>")
    wanted.append(save(f"want{len(wanted)}", values, kind))
    types.append(f"tensor<{output}>")


for name, value in {"zero": 0, "one": 1, "two": 2, "back": -2, "last": -1}.items():
    const(name, value, "1xi32")
const("axis", 0, "i32")
const("y", "1.5", "f32")
const("times", 3, "1xi32")
const("pads", "[[2, 1]]", "1x2xi32")

bounds = "tensor<?xf32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>"
result('"tf.StridedSlice"(%x, %one, %last, %two)', bounds, "?xf32", x[1:-1:2])
result('"tf.StridedSlice"(%x, %last, %zero, %back)', bounds, "?xf32", x[-1:0:-2])
result('"tf.FloorMod"(%x, %y)', "tensor<?xf32>, tensor<f32>", "?xf32", [v % 1.5 for v in x])
result('"tf.ReverseV2"(%x, %zero)', "tensor<?xf32>, tensor<1xi32>", "?xf32", x[::-1])
result('"tf.Tile"(%x, %times)', "tensor<?xf32>, tensor<1xi32>", "?xf32", x * 3)
result(
    '"tf.Cumsum"(%x, %axis) <{exclusive = true, reverse = true}>',
    "tensor<?xf32>, tensor<i32>", "?xf32", [sum(x[k + 1 :]) for k in range(n)],
)
result('"tf.Pad"(%x, %pads)', "tensor<?xf32>, tensor<1x2xi32>", "?xf32", [0, 0] + x + [0])
result(
    '"tf.GatherV2"(%x, %i, %axis)', "tensor<?xf32>, tensor<?xi32>, tensor<i32>", "?xf32",
    [x[k] if 0 <= k < n else 0 for k in i],
)
result('"tf.FloorDiv"(%i, %back)', "tensor<?xi32>, tensor<1xi32>", "?xi32", [k // -2 for k in i], "i")

model = os.path.join(folder, "model.mlir")
with open(model, "w") as file:
    values = ", ".join(f"%r{k}" for k in range(len(wanted)))
    file.write(f"func.func @main(%x: tensor<?xf32>, %i: tensor<?xi32>) -> ({', '.join(types)}) {{\n")
    file.write("\n".join(lines) + f"\nreturn {values} : {', '.join(types)}\n}}\n")
command = [tool, model, "--input=" + save("x", x, "f"), "--input=" + save("i", i, "i")]
subprocess.run(command + ["--expect=" + want for want in wanted], stderr=subprocess.STDOUT)
