# RUN: %if exhaustive %{ %python %s %models %t linalg tensorflow torch | FileCheck %s %} \
# RUN: %else %{ %python %s %models %t --in-turn linalg tensorflow | FileCheck %s %}
# REQUIRES: ptxas
# CHECK-NOT: FAILED
# CHECK: [[N:[1-9][0-9]*]] of [[N]] accepted
"""NVIDIA's assembler accepts the kernels of every sample model.

Each model is compiled to a cubin for sm_80 and sm_90a, with --in-turn for one of
them. ptxas runs at -O1: what it accepts does not depend on the level, and the higher
ones take longer.
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


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    return (done.stdout + done.stderr)[:500] or "failed" if done.returncode else ""


def compile_model(case, scratch):
    """Returns the kernels' file and what went wrong."""
    path, chip = case
    ptx = pathlib.Path(f"{scratch}.{path.name}.{chip}.ptx")
    return ptx, run(
        ["attn-compile", path, "--target=nvidia", f"--chip={chip}", "--emit=ptx", "-o", ptx]
    )


def assemble(ptx):
    chip = ptx.suffixes[-2][1:]
    return run(["ptxas", f"-arch={chip}", "-O1", ptx, "-o", "/dev/null"])


def main():
    models, scratch, *families = sys.argv[1:]
    in_turn = "--in-turn" in families
    todo = list(cases(pathlib.Path(models), [f for f in families if f != "--in-turn"]))
    if in_turn:
        # Chips alternate: the first of one model, the second of the next.
        todo = [case for i, case in enumerate(todo) if i % 4 in (0, 3)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        compiled = list(pool.map(lambda case: compile_model(case, scratch), todo))
        # Several forms of a model often give the same kernels.
        kernels = {ptx.read_text(): ptx for ptx, problem in compiled if not problem}
        verdicts = dict(zip(kernels, pool.map(assemble, kernels.values())))
    accepted = 0
    for (path, chip), (ptx, problem) in zip(todo, compiled):
        problem = problem or verdicts[ptx.read_text()]
        if problem:
            print(f"FAILED {path.name} {chip}: {problem}")
        accepted += not problem
        ptx.unlink(missing_ok=True)
    print(f"{accepted} of {len(todo)} accepted, {len(kernels)} different")


main()
