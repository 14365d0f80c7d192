# Modules that PyTorch 2.15 and torch-mlir exported, one a family of operations
# or a kind of layer, give PyTorch's numbers. Their several results are joined
# into one. NAME.K.inI.npy are further inputs, of other sizes. Where there are
# several exports of a module each module takes one of them in turn, with
# -Dexhaustive all.
#
# RUN: %if exhaustive %{ %python %s %S/Inputs/torch attn-run all | FileCheck %s --check-prefix=ALL %} \
# RUN: %else %{ %python %s %S/Inputs/torch attn-run some | FileCheck %s --check-prefix=SOME %}
# ALL: {{[4-9][0-9]}} runs, 0 failed
# SOME: {{[3-9][0-9]}} runs, 0 failed

import collections
import pathlib
import subprocess
import sys

folder, tool, isAll = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3] == "all"
# 16-bit results: one unit in the last place of what PyTorch rounds otherwise.
TOLERANCE = {"half": (2e-3, 2e-3), "bfloat16": (1.6e-2, 1.6e-2)}
runs = failed = 0
modules = sorted(folder.glob("*.mlir"))
if not isAll:
    forms = collections.defaultdict(list)
    for module in modules:
        forms[module.name.split(".")[0]].append(module)
    modules = [same[i % len(same)] for i, same in enumerate(forms.values())]
for module in modules:
    name = module.name.split(".")[0]
    rtol, atol = TOLERANCE.get(name, (2e-5, 2e-5))
    for expected in sorted(folder.glob(f"{name}.*out0.npy"))[: None if isAll else 1]:
        stem = expected.name.removesuffix("out0.npy")
        inputs = sorted(folder.glob(f"{stem}in[0-9].npy"))
        command = [tool, str(module), f"--expect=@{expected}", f"--rtol={rtol}", f"--atol={atol}"]
        run = subprocess.run(
            command + [f"--input=@{path}" for path in inputs], capture_output=True, text=True
        )
        runs += 1
        if run.returncode:
            failed += 1
            print(module.name, stem, run.stdout[-500:], run.stderr[:800])
print(f"{runs} runs, {failed} failed")
