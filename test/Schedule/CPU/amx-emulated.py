# REQUIRES: numpy, cc, avx512bf16
# RUN: %python %s %t %cc | FileCheck %s
# CHECK-NOT: FAILED
# CHECK: all as it should be
"""Attention with AMX, whose instructions are calls of functions in C here, compared
with NumPy in float64. The CPU has to have the other instructions.
"""

import ctypes
import pathlib
import re
import subprocess
import sys

import numpy as np

INPUTS = pathlib.Path(__file__).parent / "Inputs"
sys.path.insert(0, str(INPUTS))
from layers import Layer, make_inputs, reference, write_function  # noqa: E402

CAUSAL, WINDOW = ((None, 0, None),), ((-40, 3, "bottom_right"),)
LAYERS = [
    Layer(head=64, column=64, size=(100, 300), layout="bhnd"),
    Layer(head=32, column=40, size=(50, 77), logsumexp=True),
    Layer(head=80, column=32, size=(64, 141), bands=CAUSAL, layout="bnhd"),
    Layer(head=128, column=128, size=(48, 128), mask="bn", empty="zero"),
    Layer(head=34, column=34, size=(29, 10)),
    Layer(head=96, column=96, size=(20, 261), bias="mn", bands=WINDOW),
    Layer(head=64, column=64, size=(17, 515), lengths=True, layout="grouped"),
    Layer(head=32, column=32, size=(49, 140), change="cap", score="n"),
    Layer(head=32, column=32, size=(2048, 65)),
]
# The second makes sums that leave their range.
SPREADS = [1, 60]
FEATURES = "+avx512bf16,+amx-tile,+amx-bf16"


def emulate(text):
    """The same program with pointers to matrices, and calls for instructions."""
    lines = []
    for line in text.splitlines():
        if re.search(r"@llvm\.x86\.(tile|tdp)", line):
            line = re.sub(r"@llvm\.x86\.(\w+)\.internal", r"@\1", line)
            line = re.sub(r" #\d+$", "", line.replace("x86_amx", "ptr"))
        lines.append(line)
    text = "\n".join(lines)
    text = re.sub(r'"target-cpu"="[^"]*"', '"target-cpu"="x86-64-v4"', text)
    return re.sub(r'"target-features"(="[^"]*")?', f'"target-features"="{FEATURES}"', text)


def to_bits(array):
    return (array.view(np.uint32) >> 16).astype(np.uint16)


def run(function, layer, inputs, shapes):
    bits = lambda what, x: to_bits(x) if layer.type_of(what) == "bf16" and x.dtype == np.float32 else x
    arrays = [np.ascontiguousarray(bits(what, x)) for what, x in inputs.items()]
    results = [np.zeros(shape, kind) for shape, kind in zip(shapes, ("uint16", "float32"))]
    status = function(*(ctypes.c_void_p(x.ctypes.data) for x in arrays + results))
    if status:
        sys.exit(f"FAILED status {status}")
    results[0] = (results[0].astype(np.uint32) << 16).view(np.float32)
    return results


def main():
    scratch, cc = pathlib.Path(sys.argv[1]), sys.argv[2]
    scratch.mkdir(parents=True, exist_ok=True)
    must = lambda *command: subprocess.run(list(map(str, command)), check=True, cwd=scratch)
    layers = [Layer(**(vars(layer) | {"type": "bf16"})) for layer in LAYERS]
    model = "".join(write_function(f"layer{i}", layer) for i, layer in enumerate(layers))
    (scratch / "model.mlir").write_text(model.replace("?x", "2x"))
    good = True
    for rounded in (False, True):
        flags = ["--round-weights"] * rounded
        must(
            "attn-compile", "model.mlir", "--triple=x86_64-linux-gnu", "--cpu=sapphirerapids",
            "--emit=llvm-ir", "-o", "model.ll", *flags,
        )  # fmt: skip
        text = (scratch / "model.ll").read_text()
        if len(re.findall(r"call .*tdpbf16ps", text)) < 4 * len(layers):
            sys.exit("FAILED: no AMX")
        (scratch / "emulated.ll").write_text(emulate(text))
        must("llc", "-O1", "--relocation-model=pic", "--filetype=obj", "emulated.ll", "-o", "model.o")
        library = scratch / f"model{int(rounded)}.so"
        must(cc, "-O3", "-march=x86-64-v3", "-w", "-fPIC", "-shared", INPUTS / "amx.c", "model.o", "-o", library, "-lm")
        loaded = ctypes.CDLL(str(library.resolve()))
        for i, layer in enumerate(layers):
            sizes = dict.fromkeys("bhg", 2) | {"k": layer.head, "d": layer.column}
            sizes["m"], sizes["n"] = layer.size
            for spread in SPREADS:
                inputs = make_inputs(layer, sizes, np.random.default_rng(i), spread, False)
                expected = reference(layer, sizes, inputs)
                found = run(getattr(loaded, f"layer{i}"), layer, inputs, [x.shape for x, _, _ in expected])
                for result, (wanted, bound, relative) in zip(found, expected):
                    bound += rounded * 2.0**-8 * abs(inputs["value"]).max()
                    with np.errstate(invalid="ignore"):
                        near = abs(result - wanted) <= bound + relative * abs(wanted)
                    near |= (result == wanted) | (np.isnan(result) & np.isnan(wanted))
                    if not near.all():
                        good = False
                        print(f"FAILED {layer} spread {spread} rounded {rounded}: {(~near).sum()} of {near.size}")
    print("all as it should be" if good else "FAILED")


main()
