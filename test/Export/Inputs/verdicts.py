"""Translates cases to both frameworks, two at a time, and counts how they fare.

    SCRIPT TOOLS SCRATCH REFUSED [--every N] [--also NAME]...

REFUSED names the cases that cannot be expressed and the reason, one a line:
`NAME: reason`, or `NAME to keras: reason` where only one framework cannot. One that
is refused for another reason, or is not refused any more, is wrong.
"""

import argparse
import concurrent.futures
import pathlib

from translation import TARGETS, Translation, Wrong, translate


def refusals(path):
    """(model, target) -> the reason."""
    found = {}
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            model, reason = line.split(": ", 1)
            name, _, target = model.partition(" to ")
            found |= {(name, one): reason for one in ([target] if target else TARGETS)}
    return found


def judge(case, target, source, refused, expected):
    """"right" or "refused"; raises Wrong."""
    if refused:
        if expected is None or expected not in refused:
            raise Wrong(f"refused: {refused}; expected {expected or 'a translation'}")
        return "refused"
    case.check(Translation(source, target, case.runs_alone))
    if expected is not None:
        raise Wrong(f"is right; it was to be refused: {expected}")
    return "right"


def run(cases, known, tool, scratch):
    """Counts by outcome; prints what is wrong."""
    counts = dict.fromkeys(["right", "refused", "wrong"], 0)
    jobs = [(case, target) for case in cases for target in TARGETS]

    def start(job):
        case, target = job
        folder = scratch / target / pathlib.Path(case.name).parent
        folder.mkdir(parents=True, exist_ok=True)
        try:
            return translate(tool, target, case.model(folder), folder)
        except Wrong as wrong:
            return None, str(wrong)

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for (case, target), (source, refused) in zip(jobs, pool.map(start, jobs)):
            try:
                expected = known.get((case.name, target))
                outcome = judge(case, target, source, refused, expected)
            except Exception as error:
                outcome = "wrong"
                print(f"{case.name} to {target}: {type(error).__name__}: {error}", flush=True)
            counts[outcome] += 1
    return counts


def main(about, cases):
    """cases: a function that lists what has a name, model(folder), runs_alone and check()."""
    parser = argparse.ArgumentParser(description=about.splitlines()[0])
    parser.add_argument("tools", type=pathlib.Path)
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("refused", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1, help="each Nth alone")
    parser.add_argument("--also", action="append", default=[], help="and this one")
    options = parser.parse_args()
    known = refusals(options.refused)
    everything = cases()
    chosen = everything[:: options.every]
    chosen += [c for c in everything if c.name in options.also and c not in chosen]
    counts = run(chosen, known, options.tools / "attn-translate", options.scratch)
    print(", ".join(f"{count} {outcome}" for outcome, count in counts.items()))
    return counts["wrong"] > 0 or not counts["right"]
