#!/usr/bin/env python3
"""Compiles every spelling and compares its results with the framework's.

    run.py ATTN_COMPILE SCRATCH [--framework NAME]... [--item ITEM]...
           [--form FORM]... [--every N]

Every module becomes one shared library, whose functions are called through
their C interface. Tolerances are parts of the largest expected element; NaN
must meet NaN. Without --form: undecomposed and tf.
"""

import argparse
import ctypes
import math
import pathlib
import re
import struct
import subprocess
import sys

import archive
import npy

TOLERANCES = {"float64": 1e-12, "float32": 2e-5, "float16": 2e-3, "bfloat16": 1.6e-2}


def buffer(array):
    code = npy.TYPES[array.dtype][0]
    return ctypes.create_string_buffer(struct.pack(f"<{len(array.data)}{code}", *array.data))


def numbers(array, kind):
    if kind != "bfloat16":
        return array.data
    return [struct.unpack("<f", struct.pack("<i", bits << 16))[0] for bits in array.data]


def signature(header, name):
    """The C name, and (is a result, type, has dynamic sizes) of each argument."""
    block = re.search(rf"/\* (\w+): function '{name}' of the model(.*?)\*/", header, re.S)
    lines = re.findall(r"\b(arg|out)\d+ +(?:in|out) +(?:an? )?(\w+)(.*)", block[2])
    return block[1], [(role == "out", kind, "?" in sizes) for role, kind, sizes in lines]


def error_of(result, expected, tolerance):
    """What is wrong with the numbers, or nothing."""
    finite = [abs(x) for x in expected if math.isfinite(x)]
    allowed = tolerance * max([1.0, *finite])
    for i, (got, want) in enumerate(zip(result, expected)):
        same = got == want or (math.isnan(got) and math.isnan(want))
        if not same and not abs(got - want) <= allowed:
            return f"element {i} is {got}, expected {want}"
    return None


def call(library, header, spellings, name):
    c_name, parameters = signature(header, name)
    inputs = iter(spellings.arrays(name, "inputs"))
    outputs = iter(spellings.arrays(name, "outputs"))
    buffers, arguments, results = [], [], []
    for is_result, kind, is_dynamic in parameters:
        array = next(outputs if is_result else inputs)
        data = buffer(array)
        buffers.append(data)
        if is_result:
            ctypes.memset(data, 0xFF, len(data) - 1)
            results.append((kind, array, data))
        arguments.append(ctypes.byref(data))
        if is_dynamic:
            arguments += [ctypes.c_int64(size) for size in array.shape]
    status = getattr(library, c_name)(*arguments)
    if status:
        return f"status {status}"
    for kind, expected, data in results:
        code = npy.TYPES[expected.dtype][0]
        got = struct.unpack(f"<{len(expected.data)}{code}", data.raw[:-1])
        got = npy.Array(expected.dtype, expected.shape, got)
        wrong = error_of(numbers(got, kind), numbers(expected, kind), TOLERANCES.get(kind, 0))
        if wrong:
            return wrong
    return None


def run(tool, scratch, spellings, form, names):
    """Failures, by spelling."""
    path = scratch / f"{spellings.framework}.{spellings.item}.{form}"
    source, library, header = (path.with_name(path.name + s) for s in (".mlir", ".so", ".h"))
    source.write_text(archive.select(spellings.modules[form], names))
    command = [tool, source, "-O0", "--emit=shared", "-o", library, f"--emit-header={header}"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        return {name: f"not compiled: {done.stderr[:300]}" for name in names}
    loaded, text = ctypes.CDLL(str(library)), header.read_text()
    return {name: call(loaded, text, spellings, name) for name in names}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1, help="each Nth alone")
    parser.add_argument("--form", action="append", help="these forms alone")
    parser.add_argument("--framework", action="append", help="these alone")
    parser.add_argument("--item", action="append", help="these files alone")
    options = parser.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)
    passed = failed = 0
    for spellings in archive.archives():
        if options.item and spellings.item not in options.item:
            continue
        if options.framework and spellings.framework not in options.framework:
            continue
        for form in options.form or ["undecomposed", "tf"]:
            if form not in spellings.modules:
                continue
            text = spellings.modules[form]
            names = [n for n in spellings.index if re.search(rf'@{n}\(|"{n}"', text)]
            names = names[:: options.every]
            for name, wrong in run(
                options.tool, options.scratch, spellings, form, names
            ).items():
                passed += wrong is None
                failed += wrong is not None
                if wrong:
                    print(f"{spellings.framework}.{spellings.item}/{name} {form}: {wrong}")
    print(f"{passed} spellings right, {failed} wrong")
    return failed > 0 or passed == 0


if __name__ == "__main__":
    sys.exit(main())
