"""Attention, compiled to an object for a named machine, linked with a C program and
run there, or under an emulator; the numbers are compared with NumPy's in float64.

run_machine.py SCRATCH TRIPLE CPU CC [EMULATOR...]
"""

import pathlib
import subprocess
import sys

import numpy as np
from layers import Layer, make_inputs, reference, write_function

CAUSAL, WINDOW = ((None, 0, None),), ((-40, 3, "bottom_right"),)
LAYERS = [
    Layer(head=16, column=16, size=(25, 33), layout="bhnd"),
    Layer(head=16, column=16, size=(150, 150), bands=CAUSAL, layout="bnhd"),
    Layer(head=20, column=7, size=(13, 130), mask="bn", empty="zero", logsumexp=True),
    Layer(head=5, column=33, size=(3, 261), bias="mn", bands=WINDOW),
    Layer(head=8, column=8, size=(29, 129), type="bf16", lengths=True, layout="grouped"),
    Layer(head=9, column=12, size=(31, 40), type="f16", logsumexp=True),
    Layer(head=34, column=40, size=(29, 261), type="bf16", layout="bhnd", logsumexp=True),
    Layer(head=32, column=32, size=(29, 131), type="bf16", bands=CAUSAL, bias="mn"),
    Layer(head=16, column=16, size=(27, 140), change="cap", score="n", bias="mn", factor="bmn"),
    Layer(head=16, column=16, size=(1, 45), change="slope", score="bn", factor="n"),
]
# The second makes weights of denormal numbers, and sums that leave their range.
SPREADS = [1, 60]

DRIVER = """
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static void *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file)
    abort();
  fseek(file, 0, SEEK_END);
  size_t size = ftell(file);
  rewind(file);
  void *data = malloc(size);
  if (fread(data, 1, size, file) != size)
    abort();
  fclose(file);
  return data;
}

static void write_file(const char *path, const void *data, size_t size) {
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(data, 1, size, file) != size || fclose(file))
    abort();
}
"""


def to_file(kind, array):
    if kind == "bf16" and array.dtype == np.float32:
        return (array.view(np.uint32) >> 16).astype(np.uint16)
    return array


def from_file(kind, path, shape):
    if kind == "bf16":
        bits = np.fromfile(path, np.uint16).astype(np.uint32) << 16
        return bits.view(np.float32).reshape(shape)
    return np.fromfile(path, {"f32": np.float32, "f16": np.float16}[kind]).reshape(shape)


def write_driver(cases):
    """A program that calls each function and writes what it gives."""
    text = [DRIVER]
    main = []
    for name, inputs, results in cases:
        parameters = ", ".join(["const void *"] * len(inputs) + ["void *"] * len(results))
        declared = f"int32_t {name.split('_')[0]}({parameters});"
        if declared not in text:
            text.append(declared)
        arguments = [f'read_file("{name}.{what}")' for what in inputs]
        for i, (kind, shape) in enumerate(results):
            size = int(np.prod(shape)) * (4 if kind == "f32" else 2)
            main.append(f"  void *{name}_{i} = malloc({size});")
            arguments.append(f"{name}_{i}")
        main.append(f"  if ({name.split('_')[0]}({', '.join(arguments)}))\n    abort();")
        for i, (kind, shape) in enumerate(results):
            size = int(np.prod(shape)) * (4 if kind == "f32" else 2)
            main.append(f'  write_file("{name}.out{i}", {name}_{i}, {size});')
    return "\n".join([*text, "int main(void) {", *main, "  return 0;", "}", ""])


def main():
    scratch, triple, cpu, cc = pathlib.Path(sys.argv[1]), *sys.argv[2:5]
    scratch.mkdir(parents=True, exist_ok=True)
    must = lambda *command: subprocess.run(list(map(str, command)), check=True, cwd=scratch)
    model = "".join(write_function(f"layer{i}", layer) for i, layer in enumerate(LAYERS))
    model = model.replace("?x", "2x")
    (scratch / "model.mlir").write_text(model)
    must(
        "attn-compile", "model.mlir", f"--triple={triple}", f"--cpu={cpu}", "--emit=object",
        "-o", "model.o",
    )  # fmt: skip
    cases, expected = [], {}
    for i, layer in enumerate(LAYERS):
        sizes = dict.fromkeys("bhg", 2) | {"k": layer.head, "d": layer.column}
        sizes["m"], sizes["n"] = layer.size
        for spread in SPREADS:
            name = f"layer{i}_{spread}"
            inputs = make_inputs(layer, sizes, np.random.default_rng(i), spread, False)
            for what, array in inputs.items():
                to_file(layer.type_of(what), array).tofile(scratch / f"{name}.{what}")
            expected[name] = reference(layer, sizes, inputs)
            kinds = [layer.type, "f32"]
            shapes = [result.shape for result, _, _ in expected[name]]
            cases.append((name, list(inputs), list(zip(kinds, shapes))))
    (scratch / "driver.c").write_text(write_driver(cases))
    must(cc, "-O1", "-static", "driver.c", "model.o", "-o", "driver", "-lm")
    must(*sys.argv[5:], "./driver")
    good = True
    for name, _, results in cases:
        for i, (kind, shape) in enumerate(results):
            wanted, bound, relative = expected[name][i]
            found = from_file(kind, scratch / f"{name}.out{i}", shape).astype(np.float64)
            with np.errstate(invalid="ignore"):
                near = abs(found - wanted) <= bound + relative * abs(wanted)
            near |= (found == wanted) | (np.isnan(found) & np.isnan(wanted))
            print(name, i, "as expected" if near.all() else "FAILED", (~near).sum())
            good = good and near.all()
    print("all as it should be" if good else "FAILED")


main()
