# Which attn operations every sample model becomes, in every form.
# RUN: %python %s %models %S/Inputs/models.txt attn-opt linalg tensorflow torch

import collections
import pathlib
import re
import subprocess
import sys

models, table, opt = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
families = sys.argv[4:]
NAMES = ("attention", "pool", "layer_norm")
LEFT = re.compile(r"attn\.(?:softmax|rms_norm|online_attention)|math\.(?:exp|rsqrt)\b")
# Not frozen on purpose; it cannot be imported.
REFUSED = {"self_attention_unfrozen"}
# torch-mlir's linalg form of these holds for a sequence length of 1 only: it
# casts the length to 1 and reshapes with sizes that contradict each other, so
# what becomes of them is of no interest.
CONTRADICTORY = {"self_attention_dynamic.linalg", "self_attention_pooling_dynamic.linalg"}

expected = {}
for line in open(table):
    fields = line.split("#")[0].split()
    if fields:
        expected[fields[0]] = tuple(map(int, fields[1:]))

failed = seen = 0
for path in sorted(models.glob("*/*.mlir")):
    name, form = path.name.removesuffix(".mlir").rsplit(".", 1)
    if path.parent.name not in families or name in REFUSED or f"{name}.{form}" in CONTRADICTORY:
        continue
    run = subprocess.run([opt, str(path), "--attn-import"], capture_output=True, text=True)
    found = collections.Counter(re.findall(r"\battn\.(\w+)", run.stdout))
    counts = tuple(found[op] for op in NAMES)
    left = sorted(set(LEFT.findall(run.stdout)))
    seen += 1
    if run.returncode or counts != expected.get(name) or left:
        failed += 1
        print(f"{name}.{form}: expected {expected.get(name)}, found {counts}, left {left}")
        print(run.stderr[:500])
print(f"{seen} models, {failed} not as in the table")
sys.exit(failed > 0 or seen == 0)
