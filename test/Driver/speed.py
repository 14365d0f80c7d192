# The tools start in less than 0.1 s, and compile any sample model to an object in
# less than 1 s: here those that take longest (test/models/run_models.py watches
# the others). What counts is the time on a processor, the best of a few tries, in
# units of what other things take meanwhile: the machine may be busy. Under sanitizers
# a second is a minute (%seconds).
#
# RUN: %python %s %models %t %seconds %tools_dir/attn-opt %tools_dir/attn-compile

import pathlib
import subprocess
import sys

models, scratch, second, opt, compiler = sys.argv[1:]
sys.path.insert(0, models)
from machine import run_within  # noqa: E402

SLOWEST = [
    "tensorflow/multi_head_attention_dynamic.tf.mlir",
    "torch/encoder_layer.undecomposed.mlir",
    "torch/multi_head_attention_padding_mask.raw.mlir",
    "torch/self_attention_dynamic.raw.mlir",
]


def check(limit, command):
    done, seconds, ok = run_within(limit, command, tries=5, stdout=subprocess.DEVNULL)
    print(f"{seconds:.3f} s of {limit} s: {' '.join(map(str, command))}")
    return done.returncode == 0 and ok


second = float(second)
commands = [(0.1 * second, [tool, "--version"]) for tool in (opt, compiler)]
for model in SLOWEST:
    command = [compiler, pathlib.Path(models) / model, "--target=cpu", "--emit=object"]
    commands.append((second, [*command, "-o", f"{scratch}.o"]))
sys.exit(not all([check(*command) for command in commands]))
