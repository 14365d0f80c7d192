# Modules that TensorFlow 2.21 exported, one a family of operations, give
# TensorFlow's numbers. Their several results are joined into one.
# NAME.K.inI.npy are further inputs, of other sizes.
#
# RUN: %python %s %S/Inputs/tf attn-run | FileCheck %s
# CHECK: 13 runs, 0 failed

import pathlib
import subprocess
import sys

folder, tool = pathlib.Path(sys.argv[1]), sys.argv[2]
runs = failed = 0
for module in sorted(folder.glob("*.mlir")):
    name = module.name.split(".")[0]
    for expected in sorted(folder.glob(f"{name}.*out0.npy")):
        stem = expected.name.removesuffix("out0.npy")
        inputs = sorted(folder.glob(f"{stem}in[0-9].npy"))
        command = [tool, str(module), f"--expect=@{expected}", "--rtol=2e-5", "--atol=2e-5"]
        run = subprocess.run(
            command + [f"--input=@{path}" for path in inputs], capture_output=True, text=True
        )
        runs += 1
        if run.returncode:
            failed += 1
            print(module.name, stem, run.stdout[-500:], run.stderr[:800])
print(f"{runs} runs, {failed} failed")
