"""Compares the forms of every model of a folder of real exports.

    forms.py ATTN_EQUIV MODELS
"""

import collections
import pathlib
import subprocess
import sys

tool, models = sys.argv[1], pathlib.Path(sys.argv[2])
counts = collections.Counter()
for raw in sorted(models.glob("torch/*.raw.mlir")):
    name = raw.name.split(".")[0]
    others = [models / "torch" / f"{name}.undecomposed.mlir", models / "linalg" / f"{name}.linalg.mlir"]
    for other in filter(pathlib.Path.exists, others):
        run = subprocess.run([tool, raw, other], capture_output=True, text=True)
        verdict = (run.stdout.splitlines() or ["nothing"])[0]
        word = {"EQUIVALENT (proved)": "proved", "EQUIVALENT (tested)": "tested"}.get(verdict, "otherwise")
        counts[word] += 1
        if word != "proved":
            print(f"{name}: {other.name}: {run.stdout}{run.stderr}")
print(", ".join(f"{counts[word]} {word}" for word in ("proved", "tested", "otherwise")))
