"""Runs entries whose implementation misbehaves, and goals with known times."""

import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import goals
import numpy as np
import reference
import data
import works
from results import Results
from rounds import Entry
from team import Team


def judge(folder):
    work = works.find("T0")
    data.write(work, folder)
    expected, tolerance = reference.compute(work, data.read(work, folder))
    np.save(folder / "expected.npy", expected)
    with Team(folder) as team:
        for name in ("wrong", "nan", "shape", "none", "raises", "dies", "right"):
            # The worker imports Inputs/misbehaving.py, which does what the folder says.
            (folder / "behaviour").write_text(name)
            entry = Entry(work, "Inputs.misbehaving", 1)
            entry.prepare(team, folder, expected, tolerance)
            print(f"{name}: {entry.problem}")
        # The faster way is wrong, so the other counts.
        (folder / "behaviour").write_text("two ways")
        entry = Entry(work, "Inputs.misbehaving", 1)
        entry.prepare(team, folder, expected, tolerance)
        print(f"two ways: {entry.problem} {entry.facts['variant']}")


def entry(work, implementation, seconds, problem=None):
    return {"work": work, "threads": 1, "implementation": implementation,
            "samples": [seconds], "problem": problem}  # fmt: skip


def verdict(entries, name):
    results = Results({"entries": entries, "limits": []})
    goal = next(goal for goal in goals.goals(results) if goal.bound == 1.3)
    print(f"{name}: {goal.verdict()}")
    return results


with tempfile.TemporaryDirectory() as folder:
    judge(pathlib.Path(folder))
both = [
    entry("n2048-d64", "ours", 1.0),
    entry("n2048-d64", "jax", 1.5),
    entry("n512-d64", "ours", 0.002),
    entry("n512-d64", "jax", 0.0022),
    entry("n512-d64", "tensorflow", 0.001, problem="wrong: off by 1"),
]
results = verdict(both, "not reached")
verdict([*both[:2], entry("n512-d64", "ours", 0.001), both[3]], "reached")
verdict([entry("n512-d64", "ours", 0.001), both[3]], "half")
unknown = goals.goals(Results({"entries": [], "limits": []}))
print("nothing:", {goal.verdict().split(":")[0] for goal in unknown})
print(f"best peer: {results.best_peer('n512-d64', 1)}")
