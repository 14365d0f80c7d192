# A stage's own output goes through the stage again: assertions are not repeated,
# and functions in the LLVM dialect are not inlined.
# RUN: %python %s %models %S/../Import/Inputs/torch %t | FileCheck %s
# CHECK: {{[1-9][0-9]*}} modules, 0 changed

import pathlib
import re
import subprocess
import sys

models, exports = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
scratch = pathlib.Path(sys.argv[3])
scratch.mkdir(parents=True, exist_ok=True)
HEADS = re.compile(r"^ *llvm.(?:func|mlir.global).*$", re.M)


def lower(path, stage):
    return subprocess.run(
        ["attn-opt", str(path), stage], capture_output=True, text=True, check=True
    ).stdout


def asserted(text):
    return text.count("cf.assert")


seen = changed = 0
# Whole encoders (models/encoders) are left out: casts that raising makes are
# asserted the next time.
dynamic = [*models.glob("[lt]*/*dynamic*.mlir"), *exports.glob("dynamic*.mlir")]
for stage in ("--attn-import", "--attn-to-linalg"):
    for path in sorted(dynamic):
        once = lower(path, stage)
        (scratch / "once.mlir").write_text(once)
        twice = lower(scratch / "once.mlir", stage)
        seen += 1
        if asserted(twice) != asserted(once):
            changed += 1
            print(f"{path.name} {stage}: {asserted(once)} assertions, then {asserted(twice)}")
for name in (
    "torch/self_attention.raw",
    "torch/self_attention_dynamic.raw",
    "tensorflow/multi_head_attention.tf",
):
    # Blocks of the same content may still be merged; functions stay.
    once = lower(models / f"{name}.mlir", "--attn-to-llvm")
    (scratch / "once.mlir").write_text(once)
    twice = lower(scratch / "once.mlir", "--attn-to-llvm")
    seen += 1
    if HEADS.findall(twice) != HEADS.findall(once):
        changed += 1
        print(f"{name} --attn-to-llvm: other functions the second time")
print(f"{seen} modules, {changed} changed")
