# REQUIRES: numpy
# RUN: %python %s %source_root/lib/Schedule/CPU/VectorMath.cpp %if exhaustive %{ search %} | FileCheck %s
# CHECK: the best coefficients
"""Fits the polynomial of VectorMath::exp2 and compares it with the source.

2^f for f in [0, 1] as 1 + f (c1 + f (c2 + ... c5)), in float32 by Horner's rule,
with fused multiplications and without. All of [1, 2) has one ULP: what counts is the
absolute error.

Remez' exchange finds the best real coefficients, where rounding leaves less for
larger f: the steps round more, and f itself is rounded where it is x + 1 of an x in
(-0.5, 0), by vreduceps down. Of the float32 nearby a random search takes those whose computed values
are best. It looks at few points, to which those where a sweep over many finds
the largest errors are added.

With `search` (-Dexhaustive) it begins at Remez' coefficients and has to find the
source's; without, it begins at the source's and must find none better nearby.
"""

import re
import sys

import numpy as np

DEGREE = 5
WIDE = np.longdouble
ULP = 2.0**-23


def exact(f):
    return np.exp(np.log(WIDE(2)) * np.asarray(f, WIDE))


def solve(matrix, right):
    """Gauss' elimination: np.linalg has no long double."""
    rows = np.concatenate([matrix, right[:, None]], axis=1)
    size = len(rows)
    for i in range(size):
        pivot = i + np.argmax(np.abs(rows[i:, i]))
        rows[[i, pivot]] = rows[[pivot, i]]
        rows[i] /= rows[i, i]
        for j in range(size):
            if j != i:
                rows[j] -= rows[j, i] * rows[i]
    return rows[:, -1]


def remez():
    """c1..c5 with the least largest |f (c1 + ...) - (2^f - 1)|, weighted."""
    f = (1 - np.cos(np.pi * np.arange(1, 4001, dtype=WIDE) / 4000)) / 2
    weight = 1 / (1 - FALL * f)
    target = (exact(f) - 1) * weight
    basis = np.stack([f**k for k in range(1, DEGREE + 1)], axis=1)
    basis *= weight[:, None]
    chosen = np.linspace(0, len(f) - 1, DEGREE + 3).astype(int)[1:-1]
    sign = WIDE(-1) ** np.arange(DEGREE + 1)
    while True:
        system = np.concatenate([basis[chosen], sign[:, None]], axis=1)
        c = solve(system, target[chosen])[:DEGREE]
        error = basis @ c - target
        # One extremum between each two zeros.
        runs = np.split(np.arange(len(f)), np.flatnonzero(np.diff(np.sign(error))) + 1)
        extrema = np.array([run[np.argmax(np.abs(error[run]))] for run in runs])
        while len(extrema) > DEGREE + 1:
            drop = 0 if abs(error[extrema[0]]) < abs(error[extrema[-1]]) else -1
            extrema = np.delete(extrema, drop)
        if np.array_equal(extrema, chosen):
            return c
        chosen = extrema


def rounded(x):
    return x.astype(np.float32).astype(np.float64)


def evaluate(c, f, fused):
    """In float32: a product of two is exact in float64."""
    c = np.concatenate([[1.0], c.astype(np.float64)])
    value = np.full(f.shape, c[DEGREE])
    for k in range(DEGREE - 1, -1, -1):
        product = value * f
        value = rounded((product if fused else rounded(product)) + c[k])
    return value


def errors(c, f, truth, fused):
    return np.abs(evaluate(c, f, fused) - truth) / ULP


def badness(c, f, truth):
    """What is least for the best coefficients: machines without fused
    multiplications are off by more, and may be."""
    return np.maximum(errors(c, f, truth, True), errors(c, f, truth, False) - UNFUSED)


def points(count):
    """f as it is computed for x in [0, 1] and in [-0.5, 0], and 2^x or 2^(x + 1)."""
    x = rounded(np.linspace(0, 1, count))
    small = [np.geomspace(2.0**-26, 2.0**-9, count), np.geomspace(2.0**-9, 0.5, 3 * count)]
    small = rounded(-np.concatenate(small))
    near = rounded(small + 1)
    below = np.where(near > small + 1, near - 2.0**-24, near)
    f = np.concatenate([x, near, below])
    return f, exact(np.concatenate([x, small + WIDE(1), small + WIDE(1)])).astype(np.float64)


def search(start, rounds):
    rng = np.random.default_rng(1)
    best = start
    sweep, f = points(2**18), points(500)
    for _ in range(rounds):
        least = badness(best, *f).max()
        for _ in range(STEPS):
            steps = rng.integers(-2, 3, DEGREE) << rng.integers(0, np.arange(2, DEGREE + 2))
            steps *= rng.random(DEGREE) < 0.5
            near = (best.view(np.int32) + steps.astype(np.int32)).view(np.float32)
            worst = badness(near, *f).max()
            if worst <= least:
                best, least = near, worst
        chosen = np.argsort(badness(best, *sweep))[-200:]
        f = [np.concatenate([old, new[chosen]]) for old, new in zip(f, sweep)]
    return best


ROUNDS, STEPS, UNFUSED, FALL = 10, 1000, 0.35, WIDE(0.58)


def describe(what, c, f):
    fused, unfused = (errors(c, *f, way).max() for way in (True, False))
    print(f"{what}: {fused:.3f} ULP, without fused multiplications {unfused:.3f} ULP")
    print("".join(f"  {float(number)!r},\n" for number in c), end="")


def main():
    text = re.search(r"coefficients\[\] = \{([^}]*)\}", open(sys.argv[1]).read())[1]
    source = np.array([float(number) for number in text.split(",") if number.strip()], np.float32)
    real = remez().astype(np.float32)
    everything = sys.argv[2:] == ["search"]
    f = points(2**20 if everything else 2**15)
    first, source = source[0], source[1:]
    describe("source", source, f)
    if everything:
        found = search(real, ROUNDS)
        same = np.array_equal(found, source)
    else:
        found = search(source, 1)
        same = badness(found, *f).max() >= badness(source, *f).max()
        same = same and badness(real, *f).max() > badness(source, *f).max()
    describe("found", found, f)
    print("the best coefficients" if first == 1 and same else "other coefficients")


main()
