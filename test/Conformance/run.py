#!/usr/bin/env python3
"""Runs the conformance grids and prints them as a table.

    run.py [GRID...] [--seed N] [--jobs N] [--tools DIR] [--scratch DIR] [--slice]

Every comparison is one call of a compiled function against the reference
interpreter (or PyTorch, or a snapshot). A failure is printed with the command
that repeats it alone; the modules and cases stay in the scratch folder. --slice
runs a few of each grid. The exit status is 1 when one fails.
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
from suite import Outcome, Suite

ROOT = pathlib.Path(__file__).resolve().parents[2]


def chunks(count, size):
    return [(first, min(size, count - first)) for first in range(0, count, size)]


def attention(options):
    """At least 4,000 calls of random attention operations."""
    count, cases = (6, 4) if options.slice else (210, 24)
    for first, number in chunks(count, 6):
        suite = Suite(f"attention{first}", options.seed * 1_000_000 + first * 1000)
        attention_cases.add_operations(suite, f"{options.seed}.{first}", first, number, cases)
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
    "pool": rows("pool"),
    "softmax": rows("softmax"),
    "layer_norm": rows("layer_norm"),
    "rms_norm": rows("rms_norm"),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("grid", nargs="*", help=f"of {', '.join(GRIDS)}; default: all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--tools", default=ROOT / "build" / "bin", type=pathlib.Path)
    parser.add_argument("--scratch", default=ROOT / "build" / "conformance", type=pathlib.Path)
    parser.add_argument("--slice", action="store_true")
    options = parser.parse_args()
    unknown = set(options.grid) - set(GRIDS)
    if unknown:
        parser.error(f"no grid {', '.join(unknown)}; there are {', '.join(GRIDS)}")

    print(f"seed {options.seed}", flush=True)
    print(f"{'grid':<18}{'comparisons':>12}{'passed':>9}{'failed':>9}{'error / tolerance':>20}{'seconds':>9}")
    total = Outcome()
    tool = options.tools / "attn-run"
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for name in options.grid or GRIDS:
            start = time.monotonic()
            run = lambda suite: suite.run(options.scratch / name.replace(" ", "_"), tool)
            outcome = sum(pool.map(run, GRIDS[name](options)), Outcome())
            seconds = time.monotonic() - start
            if outcome.text:
                print(outcome.text.rstrip())
            print(
                f"{name:<18}{outcome.comparisons:>12}{outcome.passed:>9}{outcome.failed:>9}"
                f"{outcome.ratio:>20.2f}{seconds:>9.1f}",
                flush=True,
            )
            total += outcome
    print(f"conformance: {total.passed} passed, {total.failed} failed")
    return 1 if total.failed or not total.passed else 0


if __name__ == "__main__":
    sys.exit(main())
