# REQUIRES: numpy, cc, avx512bf16
# RUN: %python %s %t %cc | FileCheck %s
# RUN: %if amx %{ %python %s %t %cc native | FileCheck %s %}
# CHECK-NOT: FAILED
# CHECK: all as it should be
"""Attention with AMX, compared with NumPy in float64. Its instructions, and the call of
the system, are calls of functions in C here, unless the CPU has AMX and the third
argument is "native". The CPU has to have the other instructions.
"""

import concurrent.futures
import ctypes
import pathlib
import re
import subprocess
import sys

import numpy as np

INPUTS = pathlib.Path(__file__).parent / "Inputs"
sys.path.insert(0, str(INPUTS))
from layers import Layer, make_inputs, reference, write_function  # noqa: E402

CAUSAL, WINDOW = ((None, 0, None),), ((-4, 3, "bottom_right"),)
# What is compiled together, at the same time as the others.
EXACT = [
    Layer(head=64, column=64, size=(48, 256), layout="bhnd"),
    Layer(head=80, column=32, size=(32, 141), bands=CAUSAL, layout="bnhd"),
    Layer(head=128, column=128, size=(48, 128), mask="bn", empty="zero"),
    Layer(head=34, column=34, size=(29, 10), bands=WINDOW),
]
OTHERS = [
    Layer(head=32, column=40, size=(2064, 77), change="cap", score="n", logsumexp=True),
    Layer(head=96, column=96, size=(16, 256), bias="mn"),
    Layer(head=64, column=64, size=(17, 515), lengths=True, layout="grouped"),
]
ROUNDED = [
    Layer(head=80, column=80, size=(17, 141), lengths=True, mask="bn", empty="zero"),
]
# The second makes sums that leave their range.
SPREADS = [1, 60]
REFUSED = 3
FEATURES = "+avx512bf16,+amx-tile,+amx-bf16"


def emulate(text):
    """The same program with pointers to matrices, and calls for instructions."""
    lines = []
    for line in text.splitlines():
        if re.search(r"@llvm\.x86\.(tile|tdp)", line):
            line = re.sub(r"@llvm\.x86\.(\w+)\.internal", r"@\1", line)
            line = re.sub(r" #\d+$", "", line.replace("x86_amx", "ptr"))
        lines.append(re.sub(r'asm sideeffect "syscall", "[^"]*"', "@ask_system", line))
    text = "\n".join([*lines, "declare i64 @ask_system(i64, i64, i64)", ""])
    text = re.sub(r'"target-cpu"="[^"]*"', '"target-cpu"="x86-64-v4"', text)
    return re.sub(r'"target-features"(="[^"]*")?', f'"target-features"="{FEATURES}"', text)


def build(scratch, cc, name, layers, is_native, *flags):
    """A library with a function for each layer."""
    must = lambda *command: subprocess.run(list(map(str, command)), check=True, cwd=scratch)
    model = "".join(write_function(f"layer{i}", layer) for i, layer in enumerate(layers))
    (scratch / f"{name}.mlir").write_text(model.replace("?x", "2x"))
    compile = ["attn-compile", f"{name}.mlir", "--triple=x86_64-linux-gnu", "--cpu=sapphirerapids", *flags]
    if is_native:
        must(*compile, "--emit=object", "-o", f"{name}.o")
    else:
        must(*compile, "--emit=llvm-ir", "-o", f"{name}.ll")
        text = (scratch / f"{name}.ll").read_text()
        if len(re.findall(r"call .*tdpbf16ps", text)) < 4 * len(layers):
            sys.exit("FAILED: no AMX")
        (scratch / f"{name}.ll").write_text(emulate(text))
        must("llc", "-O0", "--relocation-model=pic", "--filetype=obj", f"{name}.ll", "-o", f"{name}.o")
    library = (scratch / f"{name}.so").resolve()
    must(cc, "-O2", "-march=x86-64-v3", "-w", "-fPIC", "-shared", INPUTS / "amx.c", f"{name}.o", "-o", library, "-lm")
    return ctypes.CDLL(str(library))


def to_bits(array):
    return (array.view(np.uint32) >> 16).astype(np.uint16)


def run(function, layer, inputs, shapes):
    """The status and the results."""
    bits = lambda what, x: to_bits(x) if layer.type_of(what) == "bf16" and x.dtype == np.float32 else x
    arrays = [np.ascontiguousarray(bits(what, x)) for what, x in inputs.items()]
    results = [np.zeros(shape, kind) for shape, kind in zip(shapes, ("uint16", "float32"))]
    status = function(*(ctypes.c_void_p(x.ctypes.data) for x in arrays + results))
    results[0] = (results[0].astype(np.uint32) << 16).view(np.float32)
    return status, results


def failures(library, layers, is_native, rounding):
    answer, is_granted = (ctypes.c_int64.in_dll(library, name) for name in ("answer", "is_granted"))
    for i, layer in enumerate(layers):
        sizes = dict.fromkeys("bhg", 2) | {"k": layer.head, "d": layer.column}
        sizes["m"], sizes["n"] = layer.size
        function = getattr(library, f"layer{i}")
        for spread in SPREADS:
            inputs = make_inputs(layer, sizes, np.random.default_rng(i), spread, False)
            expected = reference(layer, sizes, inputs)
            shapes = [x.shape for x, _, _ in expected]
            answer.value, is_granted.value = 0, 0
            status, found = run(function, layer, inputs, shapes)
            if status:
                yield f"{layer} status {status}"
            for result, (wanted, bound, relative) in zip(found, expected):
                bound += rounding * abs(inputs["value"]).max()
                with np.errstate(invalid="ignore"):
                    near = abs(result - wanted) <= bound + relative * abs(wanted)
                near |= (result == wanted) | (np.isnan(result) & np.isnan(wanted))
                if not near.all():
                    yield f"{layer} spread {spread}: {(~near).sum()} of {near.size}"
        answer.value = -1
        status, found = run(function, layer, inputs, shapes)
        if not is_native and (status != REFUSED or any(result.any() for result in found)):
            yield f"{layer}: status {status} of what is refused"


def main():
    scratch, cc, is_native = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:] == ["native"]
    scratch.mkdir(parents=True, exist_ok=True)
    kinds = [(EXACT, 0.0, []), (OTHERS, 0.0, []), (ROUNDED, 2.0**-8, ["--round-weights"])]
    kinds = [([Layer(**(vars(layer) | {"type": "bf16"})) for layer in layers], *rest) for layers, *rest in kinds]
    with concurrent.futures.ThreadPoolExecutor() as pool:
        libraries = [
            pool.submit(build, scratch, cc, f"model{i}", layers, is_native, *flags)
            for i, (layers, _, flags) in enumerate(kinds)
        ]
    found = []
    for library, (layers, rounding, _) in zip(libraries, kinds):
        found += failures(library.result(), layers, is_native, rounding)
    for failure in found:
        print("FAILED", failure)
    print("FAILED" if found else "all as it should be")


main()
