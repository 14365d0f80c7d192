"""Layers with one thing changed in the framework's source, against the layer itself.

    mutants.py ATTN_EQUIV MUTANTS SCRATCH [--every N] [--edit REGEX] [--jobs J] [--across]

MUTANTS holds the archives that mutants.py there describes: for every function whether
the framework's results are those of the layer as it was written. Others: no mutant may be
called equivalent. The same: no rewrite may be called anything else. REGEX is looked for
in "FRAMEWORK.layers.FUNCTION line N: what was done". With --across,
the layer as it was written is the other framework's. The last line is

    changed: A different, B except, C called equivalent; same: D proved, E tested, F not
"""

import argparse
import collections
import concurrent.futures
import pathlib
import re
import subprocess

import functions

parser = argparse.ArgumentParser()
parser.add_argument("tool")
parser.add_argument("mutants", type=pathlib.Path)
parser.add_argument("scratch", type=pathlib.Path)
parser.add_argument("--every", type=int, default=1)
parser.add_argument("--offset", type=int, default=0)
parser.add_argument("--edit", default="")
parser.add_argument("--jobs", type=int, default=2)
parser.add_argument("--across", action="store_true")
options = parser.parse_args()
WORDS = {0: "proved", 1: "different", 3: "except", 4: "tested"}


def pairs(frameworks):
    """(layer, changed layer, what was done, what the framework's results say)."""
    for one in frameworks:
        for name, entry in one.index.items():
            layer = name.rsplit("_", 1)[0] + "_0"
            base = one
            if options.across:
                base = next(f for f in frameworks if f is not one)
                if any(f.index[layer]["verdict"] == "changed" for f in frameworks):
                    continue
            if not re.search(options.edit, f"{one.stem}.{name} {entry['edit']}"):
                continue
            if entry["edit"] or options.across:
                yield base.file(layer), one.file(name), entry["edit"], entry["verdict"]


def judge(pair):
    first, second, edit, truth = pair
    run = subprocess.run([options.tool, first, second, "--require-proof"], capture_output=True, text=True)
    return second.stem, edit, truth, WORDS.get(run.returncode, "error"), run.stdout + run.stderr


options.scratch.mkdir(parents=True, exist_ok=True)
frameworks = [
    functions.Functions(path, options.scratch)
    for path in sorted(options.mutants.glob("exported/*.layers.zip"))
]
changed, same = collections.Counter(), collections.Counter()
with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
    chosen = list(pairs(frameworks))[options.offset :: options.every]
    for name, edit, truth, word, text in pool.map(judge, chosen):
        if truth == "changed":
            told = word in ("different", "except")
            changed[word if told else "called equivalent"] += 1
            if not told:
                print(f"{name} ({edit}): the results differ: {text}")
        elif truth == "same":
            proved = word in ("proved", "tested")
            same[word if proved else "not"] += 1
            if not proved:
                print(f"{name} ({edit}): results are the same: {text}")
print(
    "changed: " + ", ".join(f"{changed[w]} {w}" for w in ("different", "except", "called equivalent"))
    + "; same: " + ", ".join(f"{same[w]} {w}" for w in ("proved", "tested", "not"))
)
