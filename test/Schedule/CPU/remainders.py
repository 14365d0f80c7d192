# REQUIRES: numpy, x86_64
# RUN: %python %s %t %if exhaustive %{ --all %} | FileCheck %s
# CHECK-NOT: FAILED
# CHECK: all as it should be
"""Attention of every size around a tile's edges, with everything that may be on it,
compared with NumPy in float64: queries, keys and widths of heads that leave each
remainder, for vectors of 512, 256 and 128 bits.

A function is compiled once and gets many cases: the sizes that it leaves open are
those of the case. Buffers lie beside inaccessible pages. CPUs take turns. --all runs
every width of a head with more sizes, and each once more with a schedule that its shape
would not choose, on another CPU; otherwise it is a sample. --seed=N takes another one.
"""

import argparse
import itertools
import json
import os
import pathlib
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
from layers import CHANGES, Layer, make_inputs, reference, write_function  # noqa: E402
from schedules import CPUS, SCHEDULES, find_cpus  # noqa: E402

QUERIES = [*range(1, 51), 95, 96, 97, 100, 144, 145]
KEYS = [*range(1, 21), 127, 128, 129, 130, 255, 256, 257, 300]
HEADS = [*range(1, 21), 31, 32, 33, 40, 72]


@dataclass
class Case:
    layer: Layer
    sizes: dict
    spread: float = 1.0
    poison: bool = False
    # Whether weights may be rounded to bf16.
    rounded: bool = False


# Widths and types for which a CPU with AVX512-BF16 multiplies pairs.
PAIRED = [32, 34, 40, 72, 96]


def pick_layer(rng, head, column, size, types=("f32", "f32", "f32", "bf16", "f16")):
    """Anything that attention may have, at random."""
    layout = rng.choice(["none", "none", "bhnd", "bnhd", "grouped"])
    corner = rng.choice([None, "bottom_right"])
    low = rng.choice([None, None, -20, -3, 0])
    high = rng.choice([None, 0, 0, 2, 17])
    bands = () if rng.random() < 0.5 or low is high is None else ((low, high, corner),)
    if bands and rng.random() < 0.2:
        bands += ((-9, None, None),)
    batch = "b" if layout in ("none", "grouped") else rng.choice(["b", "h", "bh"])
    scores = ["mn", "n", "nm", batch + "mn", batch + "n", "m"]
    mask = rng.choice(scores) if rng.random() < 0.3 else ""
    bias = rng.choice(scores) if rng.random() < 0.3 else ""
    change = rng.choice([*CHANGES]) if rng.random() < 0.4 else ""
    factor = rng.choice(scores) if rng.random() < 0.2 else ""
    return Layer(
        head=head,
        column=column,
        type=rng.choice(types),
        size=size,
        layout=layout,
        bands=bands,
        lengths=rng.random() < 0.25,
        mask=mask,
        bias=bias,
        bias_type=rng.choice(["f32", "bf16"]) if bias else "f32",
        change=change,
        score=rng.choice([*scores, batch, ""]) if change else "",
        score_type=rng.choice(["f32", "f16"]) if change else "f32",
        factor=factor,
        empty=rng.choice(["nan", "zero"]),
        logsumexp=rng.random() < 0.3,
    )


def pick_case(rng, layer, queries, keys):
    if layer.size:
        queries, keys = layer.size
    sizes = {"b": rng.choice([1, 2, 3]), "h": rng.choice([1, 2]), "g": rng.choice([1, 3])}
    sizes |= {"m": queries, "n": keys, "k": layer.head, "d": layer.column}
    sizes |= dict(layer.batch)
    structural = layer.mask or layer.lengths or layer.bands
    return Case(
        layer,
        sizes,
        spread=rng.choice([1, 1, 30, 300]),
        poison=bool(structural and not layer.bias and rng.random() < 0.4),
    )


def pick_split_cases(rng, everything):
    """Few tiles and many keys, which are cut into parts: equal ones or not."""
    shapes = [(1, 64, 64), (3, 64, 32), (20, 24, 16), (50, 20, 24), (20, 40, 34)]
    for queries, head, column in shapes:
        group = []
        # The last are pairs.
        types = ["bf16"] if head in PAIRED else ["f32", "f32", "bf16", "f16"]
        for keys in rng.sample([3072, 4096, 4100, 5000, 6145], 5 if everything else 2):
            layer = pick_layer(rng, head, column, (queries, keys), types)
            if not layer.bands and not layer.lengths:
                # Parts without any key.
                layer = replace(layer, bands=((keys - 40, None, None),))
            batch = {letter: rng.choice([1, 2]) for letter in layer.names[:-4]}
            layer = replace(layer, batch=tuple(batch.items()))
            group += [pick_case(rng, layer, queries, keys) for _ in range(2)]
        yield group


def pick_cases(rng, everything):
    """Groups of cases, each of which is one module."""
    sizes = [(queries, keys) for queries in QUERIES for keys in KEYS]
    for head in HEADS if everything else rng.sample(HEADS, 3):
        column = rng.choice([head, rng.choice(HEADS)])
        group = []
        for _ in range(2 if everything else 1):
            layer = pick_layer(rng, head, column, None)
            for size in rng.sample(sizes, 40 if everything else 30):
                group.append(pick_case(rng, layer, *size))
        for size in rng.sample(sizes, 4 if everything else 2):
            layer = pick_layer(rng, head, column, size)
            group += [pick_case(rng, layer, *size) for _ in range(3)]
        yield group
    for head in PAIRED if everything else rng.sample(PAIRED, 1):
        group = []
        for size in rng.sample(sizes, 12 if everything else 6):
            column = rng.choice(PAIRED + [33])
            known = rng.choice([size, None])
            layer = pick_layer(rng, head, column, known, ["bf16"])
            group += [pick_case(rng, layer, *size) for _ in range(2)]
        yield group
        yield [replace(case, rounded=True) for case in group]
    yield from pick_split_cases(rng, everything)
    if not everything:
        return
    # Each number of queries and of keys that is known.
    for first in range(0, len(QUERIES), 4):
        group = []
        for queries in QUERIES[first : first + 4]:
            size = queries, KEYS[queries % len(KEYS)]
            layer = pick_layer(rng, 8, 8, size)
            group += [pick_case(rng, layer, *size) for _ in range(3)]
        yield group


def write_case(case, name, seed, folder):
    rng = np.random.default_rng(seed)
    number = seed[-1]
    inputs = make_inputs(case.layer, case.sizes, rng, case.spread, case.poison)
    results = reference(case.layer, case.sizes, inputs)
    entry = {"function": name, "inputs": [], "expected": []}
    for what, array in inputs.items():
        np.save(folder / f"{number}.{what}.npy", array)
        entry["inputs"].append(
            {"shape": list(array.shape), "values": f"file:{number}.{what}.npy"}
        )
    for i, (result, _, _) in enumerate(results):
        np.save(folder / f"{number}.out{i}.npy", result)
        entry["expected"].append(f"file:{number}.out{i}.npy")
    entry["atol"] = max(bound for _, bound, _ in results)
    if case.rounded:
        # Half a unit of bf16 for each weight, and for their sum.
        values = inputs["value"][np.isfinite(inputs["value"])]
        entry["atol"] += 2.0**-8 * abs(values).max(initial=1)
    entry["rtol"] = max(relative for _, _, relative in results)
    entry["label"] = f"{case.layer} {case.sizes} spread {case.spread} poison {case.poison}"
    return entry


def run_group(number, group, ways, folder):
    """Returns how many cases there were and what to say of those that failed."""
    folder.mkdir(parents=True, exist_ok=True)
    layers = list(dict.fromkeys(case.layer for case in group))
    names = {layer: f"layer{i}" for i, layer in enumerate(layers)}
    model, cases = folder / "model.mlir", folder / "cases.json"
    model.write_text("".join(write_function(names[layer], layer) for layer in layers))
    entries = [
        write_case(case, names[case.layer], [number, i], folder)
        for i, case in enumerate(group)
    ]
    cases.write_text(json.dumps({"cases": entries}))
    reports = []
    for cpu, schedule in ways:
        flags = [f"--cpu={cpu}", "--buffers=front,back", *schedule]
        flags += ["--round-weights"] * group[0].rounded
        done = subprocess.run(
            ["attn-run", model, f"--cases={cases}", *flags],
            capture_output=True,
            text=True,
        )
        if done.returncode:
            reports.append(f"FAILED {' '.join(flags)} {folder}\n{done.stdout}{done.stderr}")
    return len(group), reports


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--cpu", choices=CPUS, help="only this one")
    options = parser.parse_args()
    cpus = [options.cpu] if options.cpu else find_cpus()
    by_shape, *forced = SCHEDULES.values()
    groups = list(pick_cases(random.Random(options.seed), options.all))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = []
        for i, group in enumerate(groups):
            in_turn = cpus[i % len(cpus) :] + cpus[: i % len(cpus)]
            ways = [(in_turn[0], by_shape)]
            if options.all:
                ways.append((in_turn[-1], forced[i % len(forced)]))
            folder = options.scratch / str(i)
            runs.append(pool.submit(run_group, i, group, ways, folder))
        counts, reports = zip(*(run.result() for run in runs))
    for report in itertools.chain(*reports):
        print(report)
    print(f"{sum(counts)} cases on {', '.join(cpus)}")
    if not any(reports):
        print("all as it should be")


main()
