#!/usr/bin/env python3
"""Runs the conformance grids and prints them as a table.

    run.py [GRID...] [--seed N] [--jobs N] [--tools DIR] [--scratch DIR] [--slice]
           [--schedules]

Every comparison is one call of a compiled function against the reference
interpreter (or PyTorch, or a snapshot). A failure is printed with the command
that repeats it alone; the modules and cases stay in the scratch folder. --slice
runs a few of each grid. --schedules runs every grid with attention once with each
way to compute it on a CPU (docs/CPU.md), the others once, all with their buffers
beside inaccessible pages, and for vectors of every width that this machine has. The
exit status is 1 when one fails.
"""

import argparse
import concurrent.futures
import pathlib
import sys
import time

import attention_cases
import onnx_cases
import pytorch_cases
import row_cases
import tile_cases
from suite import Outcome, Suite

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "test" / "Schedule" / "CPU" / "Inputs"))
from schedules import SCHEDULES, find_cpus  # noqa: E402


def chunks(count, size):
    return [(first, min(size, count - first)) for first in range(0, count, size)]


def attention(options):
    """At least 4,000 calls of random attention operations."""
    count, cases = (6, 4) if options.slice else (210, 24)
    yield from random_suites("attention", attention_cases, options, count, cases)


def tiles(options):
    """Random attention operations at the edges of tiles."""
    count, cases = (2, 4) if options.slice else (120, 12)
    yield from random_suites("tiles", tile_cases, options, count, cases)


def random_suites(name, kind, options, count, cases):
    for first, number in chunks(count, 6):
        suite = Suite(f"{name}{first}", options.seed * 1_000_000 + first * 1000)
        kind.add_operations(suite, f"{options.seed}.{first}", first, number, cases)
        yield suite


def rows(op):
    def suites(options):
        count, cases = (4, 4) if options.slice else (24, 20)
        for first, number in chunks(count, 12):
            suite = Suite(f"{op}{first}", options.seed * 1_000_000 + first * 1000)
            row_cases.add_operations(suite, op, options.seed, first, number, cases)
            yield suite

    return suites


GRIDS = {
    "pytorch": pytorch_cases.causal_grid,
    "pytorch masks": pytorch_cases.mask_grid,
    "onnx": onnx_cases.grid,
    "attention": attention,
    "tiles": tiles,
    "pool": rows("pool"),
    "softmax": rows("softmax"),
    "layer_norm": rows("layer_norm"),
    "rms_norm": rows("rms_norm"),
}
WITH_ATTENTION = ["pytorch", "pytorch masks", "onnx", "attention", "tiles"]


def runs(options):
    """(what, grid, the options of attn-run for the suite of each number)."""
    cpus = find_cpus()
    for grid in options.grid or GRIDS:
        if not options.schedules:
            yield grid, grid, lambda number: []
            continue
        for name, flags in SCHEDULES.items():
            if name == "auto" or grid in WITH_ATTENTION:
                # Each suite for one of the CPUs, another one with each schedule.
                first = list(SCHEDULES).index(name)
                cpu = lambda number, first=first: f"--cpu={cpus[(number + first) % len(cpus)]}"
                guarded = ["--buffers=front,back", *flags]
                yield f"{grid}: {name}", grid, lambda number, cpu=cpu, rest=guarded: [cpu(number), *rest]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("grid", nargs="*", help=f"of {', '.join(GRIDS)}; default: all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--tools", default=ROOT / "build" / "bin", type=pathlib.Path)
    parser.add_argument("--scratch", default=ROOT / "build" / "conformance", type=pathlib.Path)
    parser.add_argument("--slice", action="store_true")
    parser.add_argument("--schedules", action="store_true")
    options = parser.parse_args()
    unknown = set(options.grid) - set(GRIDS)
    if unknown:
        parser.error(f"no grid {', '.join(unknown)}; there are {', '.join(GRIDS)}")

    print(f"seed {options.seed}", flush=True)
    width = 36 if options.schedules else 18
    print(f"{'grid':<{width}}{'comparisons':>12}{'passed':>9}{'failed':>9}{'error / tolerance':>20}{'seconds':>9}")
    total = Outcome()
    tool = options.tools / "attn-run"
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for what, grid, flags in runs(options):
            start = time.monotonic()
            folder = options.scratch / grid.replace(" ", "_")
            run = lambda numbered: numbered[1].run(folder, tool, flags=flags(numbered[0]))
            outcome = sum(pool.map(run, enumerate(GRIDS[grid](options))), Outcome())
            seconds = time.monotonic() - start
            if outcome.text:
                print(outcome.text.rstrip())
            print(
                f"{what:<{width}}{outcome.comparisons:>12}{outcome.passed:>9}{outcome.failed:>9}"
                f"{outcome.ratio:>20.2f}{seconds:>9.1f}",
                flush=True,
            )
            total += outcome
    print(f"conformance: {total.passed} passed, {total.failed} failed")
    return 1 if total.failed or not total.passed else 0


if __name__ == "__main__":
    sys.exit(main())
