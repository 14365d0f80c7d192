"""Weights by their names, inputs of several kinds, and how far results are apart.

What both frameworks' exporters share; needs NumPy.
"""

import zlib

import numpy as np

# kind of inputs: (factor of floats, how often a condition is true)
KINDS = {
    "ordinary": (1.0, 0.7),
    "other": (1.5, 0.5),
    "small": (1e-3, 0.7),
    "large": (30.0, 0.7),
    "huge": (3000.0, 0.7),
    "all kept": (1.0, 1.0),
    "few kept": (1.0, 0.2),
    "none kept": (1.0, 0.0),
}
# Results are the same up to the first, and not from the second on. Of huge numbers a
# softmax makes 0 and 1, and of the least of their roundings much more.
SAME = {"huge": 1e-6}
CHANGED = {"huge": 0.3}


def draw(name):
    return np.random.default_rng(zlib.crc32(name.encode()))


def weight(name, shape, change=None):
    values = draw(name).normal(size=shape) * 0.5
    if "norm" in name and len(shape) == 1 and not name.endswith("bias"):
        values = values * 0.4 + 1.0
    values = values.astype("float32")
    if change == "half":
        values *= 0.5
    if change == "nudge":
        values.flat[-1] += 0.003
    if change == "reverse" or change == "turn" and not (len(shape) == 2 and shape[0] == shape[1]):
        values = values[::-1].copy()
    elif change == "turn":
        values = values.T.copy()
    return values


def inputs(names, shapes, kind):
    factor, kept = KINDS[kind]
    arrays = []
    for name in names:
        random = draw(f"{name} {kind}")
        if name.startswith("keep"):
            arrays.append(random.uniform(size=shapes[name]) < kept)
        elif name == "mask":
            arrays.append((random.uniform(size=shapes[name]) < kept).astype("float32"))
        else:
            arrays.append((random.normal(size=shapes[name]) * factor).astype("float32"))
    return arrays


def distance(first, second):
    """Over the largest element; infinite where NaN meets a number."""
    with np.errstate(invalid="ignore"):
        if first.shape != second.shape or (np.isnan(first) != np.isnan(second)).any():
            return float("inf")
        both = np.isfinite(first) & np.isfinite(second)
        if (first[~both & ~np.isnan(first)] != second[~both & ~np.isnan(first)]).any():
            return float("inf")
    if not both.any():
        return 0.0
    largest = max(abs(first[both]).max(), abs(second[both]).max(), 1e-300)
    return float(abs(first[both] - second[both]).max() / largest)


def verdict(apart):
    """same, changed, or neither for sure."""
    if any(far > CHANGED.get(kind, 1e-5) for kind, far in apart.items()):
        return "changed"
    same = all(far <= SAME.get(kind, 1e-9) for kind, far in apart.items())
    return "same" if same else "unclear"


def choose(found, most):
    """Of {verdict: [...]}, at most so many of each, evenly spread."""
    chosen = []
    for word, count in most.items():
        items = found.get(word, [])
        step = max(1.0, len(items) / count)
        chosen += [items[int(i * step)] for i in range(min(count, len(items)))]
    return chosen
