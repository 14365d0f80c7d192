"""What is said of layers that ports get wrong in one way each.

    causes.py ATTN_EQUIV MUTANTS SCRATCH [--all]

Each layer of the catalogue as PyTorch has it, against TensorFlow's with one thing
done otherwise (with --all, against PyTorch's, and the other way round). A line for
each, and again where another pair's says something else:

    WHAT: VERDICT: KIND, ...: LIKELY CAUSE
"""

import concurrent.futures
import json
import pathlib
import subprocess
import sys

import functions

tool, mutants, scratch = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
scratch.mkdir(parents=True, exist_ok=True)
torch, tensorflow = (functions.Functions(mutants / f"exported/{f}.catalogue.zip", scratch) for f in ("torch", "tensorflow"))
PAIRS = [(torch, tensorflow), (torch, torch), (tensorflow, torch), (tensorflow, tensorflow)]


def judge(pair):
    base, changed, name = pair
    layer = name.rsplit("_", 1)[0] + "_0"
    command = [tool, base.file(layer), changed.file(name), "--json"]
    run = subprocess.run(command, capture_output=True, text=True)
    found = json.loads(run.stdout) if run.stdout else {"verdict": run.stderr, "differences": []}
    kinds = ", ".join(dict.fromkeys(d["kind"] for d in found["differences"]))
    causes = [d["likely_cause"] for d in found["differences"]]
    layer, what = name.rsplit("_", 1)[0], changed.index[name]["edit"]
    return f"{layer}: {what}: {found['verdict']}: {kinds}: {causes[0] if causes else ''}"


chosen = [
    (base, changed, name)
    for base, changed in (PAIRS if "--all" in sys.argv else PAIRS[:1])
    for name, entry in changed.index.items()
    if entry["edit"]
]
seen = set()
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    for line in pool.map(judge, chosen):
        if line not in seen:
            print(line)
        seen.add(line)
