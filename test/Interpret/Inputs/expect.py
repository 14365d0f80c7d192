#!/usr/bin/env python3
"""Interprets the functions of a file and compares with what comments expect.

    expect.py FILE.mlir [--runner attn-run]

Above a function that takes nothing, each of its results has one line:

    // EXPECT: [[0.5, 0.5], [1 / (1 + exp(2)), nan]]

a Python expression of nested lists (a plain number for a tensor or scalar
without dimensions; `zeros(2, 0)` has an empty dimension) with the functions of
the module math. Floats must agree to 1e-14 of the largest, integers exactly.
"""

import math
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "models"))
import npy

NAMES = {**vars(math), "true": True, "false": False, "zeros": lambda *s: ("empty", s)}


def flatten(value):
    """The shape and the elements of nested lists."""
    if isinstance(value, tuple):
        return value[1], []
    if not isinstance(value, list):
        return (), [value]
    parts = [flatten(part) for part in value]
    shapes = {shape for shape, _ in parts}
    assert len(shapes) == 1, f"rows of different lengths: {value}"
    return (len(value), *shapes.pop()), [x for _, part in parts for x in part]


def dtype(result):
    element = re.sub(r"tensor<(?:[0-9?]+x)*|>", "", result)
    if element == "index":
        return "<i8"
    if element == "i1":
        return "|b1"
    if element[0] == "i":
        return {8: "|i1"}.get(int(element[1:]), f"<i{int(element[1:]) // 8}")
    return "<f8"


def main():
    path = pathlib.Path(sys.argv[1])
    functions = re.findall(
        r"((?:^// EXPECT: .*\n)+)func\.func @(\w+)\(\) -> (.*?) \{$", path.read_text(), re.M
    )
    assert functions, "no function with an EXPECT line"
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for lines, name, results in functions:
            types = re.findall(r"tensor<[^>]*>|\w+", results)
            expected = re.findall(r"^// EXPECT: (.*)$", lines, re.M)
            assert len(types) == len(expected), f"@{name}: one EXPECT a result"
            command = ["attn-run", path, "--interpret", f"--function={name}", "--rtol=1e-14"]
            for i, (kind, text) in enumerate(zip(types, expected)):
                shape, data = flatten(eval(text, NAMES))
                npy.write(f"{folder}/{i}.npy", npy.Array(dtype(kind), shape, data))
                command.append(f"--expect=@{folder}/{i}.npy")
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode != 0:
                failed += 1
                print(f"@{name}: {done.stderr}{done.stdout}")
    print(f"{len(functions) - failed} of {len(functions)} functions as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
