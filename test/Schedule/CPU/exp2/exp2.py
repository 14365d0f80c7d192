# REQUIRES: cc, x86_64
# RUN: %python %s %cc %t %if exhaustive %{ 1 %} %else %{ 4099 %} | FileCheck %s
# CHECK-NOT: FAILED
# CHECK: all as it should be
"""2^x as the compiler generates it for each CPU that this machine has, compared
with the truth for every float32 (with -Dexhaustive) or every 4099th.
"""

import pathlib
import subprocess
import sys

INPUTS = pathlib.Path(__file__).parent / "Inputs"
# CPU, lanes, options of the pass, most ULP, and what /proc/cpuinfo must have.
CASES = [
    ("skylake-avx512", 16, "scale", 2, "avx512dq"),
    ("skylake-avx512", 16, "scale=false", 2, "avx512dq"),
    ("x86-64-v3", 8, "scale=false", 2, "fma"),
    # Without an instruction that multiplies and adds.
    ("x86-64", 4, "scale=false", 2.4, "sse2"),
]


def run(*command, **options):
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, **options
    )
    return done


def must(*command, **options):
    done = run(*command, **options)
    if done.returncode:
        sys.exit(f"FAILED {command}\n{done.stdout}{done.stderr}")
    return done.stdout


def compile_function(cpu, lanes, option, scratch):
    text = (INPUTS / "buffer.mlir.in").read_text().replace("@LANES@", str(lanes))
    text = must(
        "attn-test-opt", "-", f"--attn-test-emit-exp2={option}", "--convert-scf-to-cf",
        "--convert-to-llvm", "--reconcile-unrealized-casts", input=text,
    )  # fmt: skip
    text = must("mlir-translate", "--mlir-to-llvmir", input=text)
    llc = ["llc", "-O3", f"-mcpu={cpu}", "-relocation-model=pic"]
    assembly = must(*llc, "-", "-o", "-", input=text)
    if "call" in assembly:
        print(f"FAILED {cpu} {option}: calls a function")
    must(*llc, "-filetype=obj", "-", "-o", scratch / "exp2.o", input=text)


def main():
    cc, scratch, stride = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    scratch.mkdir(parents=True, exist_ok=True)
    driver = scratch / "every-float.o"
    must(cc, "-O3", "-march=native", "-c", INPUTS / "every-float.c", "-o", driver)
    has = pathlib.Path("/proc/cpuinfo").read_text().split()
    good = True
    for cpu, lanes, option, most, feature in CASES:
        if feature not in has:
            continue
        compile_function(cpu, lanes, option, scratch)
        program = scratch / "every-float"
        must(cc, driver, scratch / "exp2.o", "-o", program, "-lm")
        done = run(program, stride, most)
        good = good and done.returncode == 0
        print(cpu, option, "FAILED" if done.returncode else "", done.stdout[-2000:].strip())
    if good:
        print("all as it should be")


main()
