# REQUIRES: numpy, cc, x86_64
# RUN: %python %s %cc %t %source_root/lib/Schedule/CPU/VectorMath.cpp %if exhaustive %{ 1 %} %else %{ 1021 %} | FileCheck %s
# CHECK-NOT: FAILED
# CHECK: all as it should be
"""tanh(x) as the compiler generates it for each CPU that this machine has, compared
with NumPy's in float64 for every float32 (with -Dexhaustive) or every 1021st; and its
polynomial, compared with the best.
"""

import ctypes
import pathlib
import re
import subprocess
import sys

import numpy as np

BUFFER = pathlib.Path(__file__).parent / "exp2/Inputs/buffer.mlir.in"
# CPU, lanes, most ULP, and what /proc/cpuinfo must have.
CASES = [
    ("skylake-avx512", 16, 4, "avx512dq"),
    ("x86-64-v3", 8, 4, "fma"),
    # Without an instruction that multiplies and adds.
    ("x86-64", 4, 4, "sse2"),
]
BLOCK = 1 << 20
WIDE = np.longdouble


def must(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"FAILED {command}\n{done.stdout}{done.stderr}")
    return done.stdout


def compile_function(cc, cpu, lanes, scratch):
    text = BUFFER.read_text().replace("@LANES@", str(lanes)).replace("math.exp2", "math.tanh")
    text = must(
        "attn-test-opt", "-", "--attn-test-emit-exp2", "--convert-scf-to-cf",
        "--convert-to-llvm", "--reconcile-unrealized-casts", input=text,
    )  # fmt: skip
    text = must("mlir-translate", "--mlir-to-llvmir", input=text)
    llc = ["llc", "-O3", f"-mcpu={cpu}", "-relocation-model=pic"]
    if "call" in must(*llc, "-", "-o", "-", input=text):
        print(f"FAILED {cpu}: calls a function")
    must(*llc, "-filetype=obj", "-", "-o", scratch / f"{cpu}.o", input=text)
    must(cc, "-shared", scratch / f"{cpu}.o", "-o", scratch / f"{cpu}.so")
    return ctypes.CDLL(scratch / f"{cpu}.so").exp2_of_all


def measure(function, stride):
    """The largest error in ULP; fails where one is NaN and the other is not."""
    worst = 0.0
    for start in range(0, 1 << 32, stride * BLOCK):
        x = (start + stride * np.arange(BLOCK, dtype=np.uint64)).astype(np.uint32).view(np.float32)
        y = np.empty_like(x)
        pointers = [ctypes.c_void_p(array.ctypes.data) for array in (x, y)]
        function(*pointers, ctypes.c_int64(BLOCK))
        with np.errstate(invalid="ignore"):
            truth = np.tanh(x.astype(np.float64))
        if (np.isnan(truth) != np.isnan(y)).any() or (np.signbit(truth) != np.signbit(y))[~np.isnan(x)].any():
            return np.inf
        # Smaller ones may be flushed to 0.
        normal = abs(x) >= 2.0**-126
        ulp = np.spacing(abs(truth[normal]).astype(np.float32)).astype(np.float64)
        error = abs(y[normal] - truth[normal]) / np.minimum(ulp, 2.0**-24)
        worst = max(worst, error.max(initial=0))
    return worst


def best_coefficients(count):
    """Remez' exchange for (2^f - 1) / f on [-0.5, 0.5], by the relative error."""
    f = np.cos(np.pi * np.arange(2000, dtype=WIDE) / 1999) / 2
    truth = np.expm1(f * np.log(WIDE(2))) / f
    basis = np.stack([f**k for k in range(count)], axis=1) / truth[:, None]
    sign = WIDE(-1) ** np.arange(count + 1)
    chosen = np.linspace(0, len(f) - 1, count + 1).astype(int)
    while True:
        system = np.concatenate([basis[chosen], sign[:, None]], axis=1)
        # Twice: what is left of a solution in float64 is solved for again.
        solution = np.zeros(count + 1, WIDE)
        for _ in range(3):
            rest = 1 - system @ solution
            solution += np.linalg.solve(system.astype(float), rest.astype(float))
        error = basis @ solution[:count] - 1
        runs = np.split(np.arange(len(f)), np.flatnonzero(np.diff(np.sign(error))) + 1)
        extrema = np.array([run[np.argmax(abs(error[run]))] for run in runs])
        if len(extrema) != count + 1 or np.array_equal(extrema, chosen):
            return solution[:count].astype(np.float32)
        chosen = extrema


def main():
    cc, scratch, source, stride = sys.argv[1], pathlib.Path(sys.argv[2]), *sys.argv[3:]
    scratch.mkdir(parents=True, exist_ok=True)
    has = pathlib.Path("/proc/cpuinfo").read_text().split()
    good = True
    for cpu, lanes, most, feature in CASES:
        if feature not in has:
            continue
        worst = measure(compile_function(cc, cpu, lanes, scratch), int(stride))
        print(f"{cpu}: {worst:.3f} ULP", "" if worst <= most else "FAILED")
        good = good and worst <= most
    text = re.findall(r"coefficients\[\] = \{([^}]*)\}", pathlib.Path(source).read_text())[-1]
    found = np.array([float(number) for number in text.split(",") if number.strip()], np.float32)
    if not np.array_equal(found, best_coefficients(len(found))):
        print("FAILED coefficients", best_coefficients(len(found)).astype(float).tolist())
        good = False
    if good:
        print("all as it should be")


main()
