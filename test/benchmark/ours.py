"""Ours: the text of a work, compiled with --emit=shared, called as a C function."""

import ctypes
import os
import pathlib
import shutil
import subprocess
import time

import numpy as np
import text_attention
import text_torch
from data import aligned
from operations import Attention

ROOT = pathlib.Path(__file__).resolve().parents[2]
DTYPES = {"f32": np.float32, "f16": np.float16, "bf16": np.uint16}


def compiler():
    """$ATTN_OPT_BIN, build/bin of the checkout, PATH, in this order."""
    for folder in (os.environ.get("ATTN_OPT_BIN"), ROOT / "build" / "bin"):
        if folder and (tool := shutil.which("attn-compile", path=str(folder))):
            return tool
    if tool := shutil.which("attn-compile"):
        return tool
    raise FileNotFoundError("attn-compile is not in $ATTN_OPT_BIN, build/bin or PATH: build it first")


def versions():
    shown = subprocess.run([compiler(), "--version"], capture_output=True, text=True).stdout
    return {"attn-compile": " ".join(shown.split())}


def write_text(work, constants, path):
    kind = text_attention if isinstance(work.operation, Attention) else text_torch
    path.write_text(kind.text(work, constants))


def compile_as(kind, source, target, flags):
    """Seconds that one run of attn-compile takes."""
    command = [compiler(), source, "--target=cpu", f"--emit={kind}", "-o", target, *flags]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"attn-compile: {done.stderr.strip()}")
    return time.perf_counter() - start


def build(work, arrays, folder, _threads):
    """One candidate, what it is called with, and how long its object took to compile."""
    names = [name for name, _, _ in work.operation.arguments()]
    constants = {name: array for name, array in arrays.items() if name not in names}
    source, library = folder / "work.mlir", folder / f"work-{os.getpid()}.so"
    write_text(work, constants, source)
    seconds = min(compile_as("object", source, folder / "work.o", work.flags) for _ in range(3))
    compile_as("shared", source, library, work.flags)
    function = ctypes.CDLL(str(library)).work
    function.restype = ctypes.c_int32
    inputs = [arrays[name] for name in names]
    shapes = getattr(work.operation, "results", lambda: [work.operation.result()])()
    outs = [aligned(np.zeros(shape, DTYPES[work.dtype])) for shape in shapes]
    pointers = [ctypes.c_void_p(array.ctypes.data) for array in [*inputs, *outs]]

    def call():
        status = function(*pointers)
        if status:
            raise RuntimeError(f"the function returned status {status}")

    # The arrays must live as long as their addresses are used.
    call.keeps = [*inputs, *outs]
    return {"attn-opt": (call, lambda: np.concatenate(outs, -1))}, {"compile": seconds}
