"""Compares spellings with each other, and the verdicts with the frameworks' results.

    spellings.py ATTN_EQUIV SPELLINGS SCRATCH [--every N] [--offset K] [--jobs J]

Every spelling against its other forms: the same function. Every two spellings of
one file that were run on the same inputs: what the framework computed says whether
they may be the same. The last line is

    same: A proved, B tested, C except, D different; other: E told apart, F not

where `same` counts forms and spellings with equal results, `other` those whose
results differ by more than a thousandth of the largest. A `not` is a wrong verdict,
as is every form that is called different.
"""

import argparse
import collections
import concurrent.futures
import itertools
import math
import pathlib
import subprocess
import sys

parser = argparse.ArgumentParser()
parser.add_argument("tool")
parser.add_argument("spellings", type=pathlib.Path)
parser.add_argument("scratch", type=pathlib.Path)
parser.add_argument("--every", type=int, default=1)
parser.add_argument("--offset", type=int, default=0)
parser.add_argument("--jobs", type=int, default=2)
options = parser.parse_args()
sys.path.insert(0, str(options.spellings))
import archive  # noqa: E402

WORDS = {0: "proved", 1: "different", 3: "except"}


def module(spellings, form, name):
    """The file of one spelling."""
    path = options.scratch / f"{spellings.framework}.{spellings.item}.{name}.{form}.mlir"
    if not path.exists():
        path.write_text(archive.select(spellings.modules[form], [name]))
    return path


def distance(first, second):
    """How far results are apart, over the largest."""
    if [r.shape for r in first] != [r.shape for r in second]:
        return math.inf
    worst = 0.0
    for a, b in zip(first, second):
        largest = max([abs(x) for x in [*a.data, *b.data] if math.isfinite(x)], default=0) or 1
        for x, y in zip(a.data, b.data):
            if not (x == y or (math.isnan(x) and math.isnan(y))):
                worst = max(worst, abs(x - y) / largest if math.isfinite(x - y) else math.inf)
    return worst


def pairs():
    """(first file, second file, whether the framework finds the same; None: one spelling)."""
    for spellings in archive.archives(options.spellings / "exported"):
        forms = list(spellings.modules)
        names = list(spellings.index)
        for name in names:
            for first, second in itertools.combinations(forms, 2):
                if all(f"@{name}(" in spellings.modules[form] for form in (first, second)):
                    yield lambda s=spellings, n=name, f=first, g=second: (module(s, f, n), module(s, g, n), None)
        form = forms[-1]
        for first, second in itertools.combinations(names, 2):
            entry, other = spellings.index[first], spellings.index[second]
            if entry["inputs"] != other["inputs"] or any(f"@{n}(" not in spellings.modules[form] for n in (first, second)):
                continue
            yield lambda s=spellings, a=first, b=second, f=form: (
                module(s, f, a),
                module(s, f, b),
                distance(s.arrays(a, "outputs"), s.arrays(b, "outputs")),
            )


def judge(pair):
    first, second, apart = pair()
    run = subprocess.run([options.tool, first, second, "--require-proof"], capture_output=True, text=True)
    word = {**WORDS, 4: "tested"}.get(run.returncode, "error")
    return first, second, apart, word, run.stdout + run.stderr


options.scratch.mkdir(parents=True, exist_ok=True)
same, other = collections.Counter(), collections.Counter()
chosen = itertools.islice(pairs(), options.offset, None, options.every)
with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
    for first, second, apart, word, text in pool.map(judge, chosen):
        where = f"{first.stem} {second.stem}"
        if word == "error":  # results of other shapes, a form that is not there
            continue
        if apart is None or apart <= 2e-5:
            same[word] += 1
            if word == "different" and apart is None or word == "error":
                print(f"{where}: {text}")
            elif word == "different":
                print(f"{where}: different, though the results are not: {text.splitlines()[1]}")
        elif apart > 1e-3:
            told = word in ("different", "except")
            other["told apart" if told else "not"] += 1
            if not told:
                print(f"{where}: results are {apart:.2g} apart: {text}")
counts = ", ".join(f"{same[word]} {word}" for word in ("proved", "tested", "except", "different"))
print(f"same: {counts}; other: {other['told apart']} told apart, {other['not']} not")
