# MLIR drops a key of `<{...}>` that the operation does not declare, without a
# word. So every key of every TensorFlow model must still be there after the
# model was read and written.
#
# RUN: %python %s %models %tools_dir/attn-opt | FileCheck %s
# CHECK: {{[1-9][0-9]*}} files, {{[1-9][0-9]*}} keys, 0 lost

import collections
import glob
import os
import re
import subprocess
import sys

models, tool = sys.argv[1:]
op = re.compile(r'"(tf\.\w+)"\([^)]*\)\s*(<\{.*?\}>)')
key = re.compile(r"(?:<\{|, )(\w+) = ")
# What a value holds is not a key.
value = re.compile(r'(?<== )"(?!tf\.)(?:[^"\\]|\\.)*"|dense(?:_resource)?<[^>]*>')


def keys(text):
    counted = collections.Counter()
    for name, properties in op.findall(value.sub("_", text)):
        for found in key.findall(properties):
            counted[name, found] += 1
    return counted


files = sorted(glob.glob(os.path.join(models, "**", "*.tf.mlir"), recursive=True))
total = lost = 0
for path in files:
    with open(path) as file:
        before = keys(file.read())
    run = subprocess.run([tool, path], stdout=subprocess.PIPE, check=True)
    after = keys(run.stdout.decode())
    total += sum(before.values())
    for name, count in (before - after).items():
        lost += count
        print("lost:", path, *name)
print(f"{len(files)} files, {total} keys, {lost} lost")
