"""The machine's limits, measured between the rounds by a worker of its own."""

import ctypes
import os
import pathlib
import shutil
import subprocess
import tempfile

import numpy as np
from data import aligned

SOURCE = pathlib.Path(__file__).with_name("calibrate.c")
FLAGS = ["-O3", "-march=native", "-ffp-contract=fast", "-shared", "-fPIC", "-pthread"]
ROUNDS = 400_000  # of multiply-adds: some milliseconds
buffers = {}


def compiler():
    names = [os.environ.get("CC"), "cc", "gcc", "clang", "clang-22"]
    return next((found for name in names if name and (found := shutil.which(name))), None)


def load():
    if compiler() is None:
        raise FileNotFoundError("no C compiler for the calibration: set CC")
    with tempfile.TemporaryDirectory() as folder:
        library = pathlib.Path(folder) / "calibrate.so"
        subprocess.run([compiler(), *FLAGS, SOURCE, "-o", library], check=True)
        loaded = ctypes.CDLL(str(library))
    loaded.multiply_add_rate.argtypes = [ctypes.c_size_t, ctypes.c_int]
    loaded.read_rate.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    loaded.multiply_add_rate.restype = loaded.read_rate.restype = ctypes.c_double
    return loaded


library = load()


def versions():
    shown = subprocess.run([compiler(), "--version"], capture_output=True, text=True).stdout
    return {"calibrate.c": f"{shown.splitlines()[0]} {' '.join(FLAGS)}"}


def buffer_of(size):
    """Normal numbers, kept for the next round; those of other groups make room."""
    if size not in buffers:
        if len(buffers) > 8:
            buffers.clear()
        some = np.random.default_rng(0).standard_normal(1 << 16, np.float32)
        buffers[size] = aligned(np.resize(some, max(size // 4, 1024)))
    return buffers[size]


def measure(request, threads):
    """The best of three of each: GFLOP/s, and GB/s over a buffer of some bytes."""
    size = request["bytes"]
    buffer = buffer_of(size)
    read = [library.read_rate(buffer.ctypes.data, buffer.nbytes, threads) for _ in range(3)]
    return {
        "fma": max(library.multiply_add_rate(ROUNDS, threads) for _ in range(3)),
        "read": max(read),
    }
