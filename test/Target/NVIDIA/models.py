# RUN: %python %s %models %t linalg tensorflow | FileCheck %s
# REQUIRES: ptxas
# CHECK-NOT: FAILED
# CHECK: [[N:[1-9][0-9]*]] of [[N]] accepted
"""NVIDIA's assembler accepts the kernels of every sample model.

Each model is compiled to a cubin for sm_80 and sm_90a. ptxas runs at -O1: what
it accepts does not depend on the level, and the higher ones take longer.
"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys

FORMS = {
    "torch": ["raw", "undecomposed", "torch"],
    "tensorflow": ["tf"],
    "linalg": ["linalg"],
}
CHIPS = ["sm_80", "sm_90a"]
# Takes its weights as resources on purpose: it cannot be compiled.
UNFROZEN = "self_attention_unfrozen"


def cases(models, families):
    for family in families:
        for kind in FORMS[family]:
            for path in sorted((models / family).glob(f"*.{kind}.mlir")):
                if not path.name.startswith(UNFROZEN):
                    for chip in CHIPS:
                        yield path, chip


def accept(case, scratch):
    path, chip = case
    ptx = f"{scratch}.{path.name}.{chip}.ptx"
    steps = [
        ["attn-compile", path, "--target=nvidia", f"--chip={chip}", "--emit=ptx", "-o", ptx],
        ["ptxas", f"-arch={chip}", "-O1", ptx, "-o", "/dev/null"],
    ]
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True)
        if done.returncode:
            return f"{path.name} {chip}: {(done.stdout + done.stderr)[:500]}"
    os.remove(ptx)
    return ""


def main():
    models, scratch = pathlib.Path(sys.argv[1]), sys.argv[2]
    todo = list(cases(models, sys.argv[3:]))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        problems = list(pool.map(lambda case: accept(case, scratch), todo))
    for problem in filter(None, problems):
        print("FAILED", problem)
    print(f"{problems.count('')} of {len(todo)} accepted")


main()
