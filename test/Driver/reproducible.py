# RUN: %python %s %S %t %if exhaustive %{ --all %} | FileCheck %s
# CHECK: every one of {{[1-9][0-9]*}} models is compiled to the same code each time
"""A model is always compiled to the same code, whatever addresses its operations happen
to have while it is. Those of the models that the encoders' exporters wrote, and one that
has a loop in two versions; all models of PyTorch and TensorFlow with --all.
"""

import argparse
import pathlib
import subprocess
from concurrent.futures import ThreadPoolExecutor

TIMES = 4


def compile_once(model):
    command = ["attn-compile", model, "--reassociate", "-O0", "--emit=llvm-ir", "-o", "-"]
    command += ["--cpu=x86-64-v3", "--triple=x86_64-linux-gnu", "--parallel=openmp", "--threads=1"]
    done = subprocess.run(command, capture_output=True)
    return done.returncode, done.stdout, done.stderr


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("here", type=pathlib.Path)
parser.add_argument("scratch", type=pathlib.Path)
parser.add_argument("--all", action="store_true")
options = parser.parse_args()
models = options.here.parent / "models"
paths = [options.here / "Inputs" / "versions.mlir", *sorted(models.glob("encoders/*.mlir"))[::4]]
if options.all:
    paths += [*sorted(models.glob("torch/*.raw.mlir")), *sorted(models.glob("tensorflow/*.mlir"))]

options.scratch.mkdir(parents=True, exist_ok=True)
compiled = changed = 0
with ThreadPoolExecutor(2) as pool:
    for path in paths:
        outcomes = set(pool.map(compile_once, [path] * TIMES))
        if len(outcomes) > 1:
            changed += 1
            for number, (_, code, _) in enumerate(outcomes):
                (options.scratch / f"{path.stem}.{number}.ll").write_bytes(code)
            print(f"{path.name}: {len(outcomes)} outcomes of {TIMES}, in {options.scratch}")
        compiled += all(code == 0 for code, _, _ in outcomes)
if not changed:
    print(f"every one of {compiled} models is compiled to the same code each time")
