# REQUIRES: numpy, x86_64
# RUN: %python %s %t %if exhaustive %{ --count=400 %} | FileCheck %s
# CHECK-NOT: FAILED
# CHECK: {{[1-9][0-9]*}} of {{[0-9]+}} functions compute parts where they are read
# CHECK: all as it should be
"""Attention whose keys, values or both are functions of products with constant
weights, which are computed where they are read or not, as it suits the sizes: compared
with NumPy in float64. Rows are those of a batch or of all batches, heads are split from
the columns or there are none, batches and keys may be of unknown number, and keys end early.
"""

import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
from schedules import find_cpus  # noqa: E402

FUNCTIONS = {
    "none": ("%y = arith.addf %a, %zero : f32", lambda x: x),
    "tanh": ("%y = math.tanh %a : f32", np.tanh),
    "least": ("%y = arith.maximumf %a, %zero : f32", lambda x: np.maximum(x, 0)),
}


@dataclass
class Layer:
    batch: int
    keys: int
    open_batch: bool  # of unknown size
    open_keys: bool
    queries: int
    heads: int
    head: int
    width: int
    flat: bool  # rows of all batches are one dimension of the product
    key: str  # a function of a product, "gate", which is one of two, or "x"
    value: str  # the same, or "key"
    lengths: bool
    shared: bool  # the keys are a result, too
    centred: bool  # the sum over all rows is subtracted
    causal: bool


def pick_layer(rng):
    heads, open_batch, open_keys = rng.choice([1, 1, 2, 3]), rng.random() < 0.3, rng.random() < 0.2
    key = rng.choice([*FUNCTIONS, "gate", "x"])
    value = rng.choice([*FUNCTIONS, "gate", "key", "x"])
    head = rng.choice([16, 32, 64, 128])
    if "x" in (key, value) and heads > 1:
        key, value = "tanh", "none"
    return Layer(
        batch=rng.choice([2, 16, 17]),
        keys=rng.choice([20, 47, 48, 64, 127, 128, 129, 176, 200, 300]),
        open_batch=open_batch,
        open_keys=open_keys,
        queries=rng.choice([1, 1, 2, 5, 20, 60, 96]),
        heads=heads,
        head=head,
        width=head if "x" in (key, value) else rng.choice([8, 24]),
        flat=not open_batch and not open_keys and rng.random() < 0.3,
        key=key,
        value=value,
        lengths=rng.random() < 0.2,
        shared=rng.random() < 0.1,
        centred=rng.random() < 0.2,
        causal=rng.random() < 0.15,
    )


def tensor(*shape):
    return f"tensor<{''.join(f'{size}x' for size in shape)}f32>"


def sizes_of(layer):
    """Of batch and keys, as a type has them."""
    return "?" if layer.open_batch else layer.batch, "?" if layer.open_keys else layer.keys


def shape_of(layer, heads):
    batch, keys = sizes_of(layer)
    return ", ".join(str(size) for size in (
        "%batch" if batch == "?" else batch, "%keys" if keys == "?" else keys, heads, layer.head))  # fmt: skip


def write_product(name, layer, function, weights):
    """%name: a function of x times weights, as keys of heads."""
    batch, keys = sizes_of(layer)
    columns = layer.heads * layer.head
    rows = [layer.batch * layer.keys] if layer.flat else [batch, keys]
    x, w, p = tensor(*rows, layer.width), tensor(layer.width, columns), tensor(*rows, columns)
    loops = ["r"] if layer.flat else ["b", "r"]
    def affine(*dims):
        return f"affine_map<({', '.join([*loops, 'c', 'k'])}) -> ({', '.join(dims)})>"
    def identity(*dims):
        return f"affine_map<({', '.join(dims)}) -> ({', '.join(dims)})>"
    sizes = ", ".join(["%batch"] * layer.open_batch + ["%keys"] * layer.open_keys)
    kinds = ", ".join(['"parallel"'] * len(rows))
    split = tensor(batch, keys, layer.heads, layer.head)
    groups = "[[0, 1], [2, 3]]" if layer.flat else "[[0], [1], [2, 3]]"
    shape = shape_of(layer, layer.heads)
    last, centre = f"g{name}", ""
    if layer.centred and not layer.flat:
        last, sums = f"h{name}", tensor(batch, columns)
        centre = f"""
  %es{name} = tensor.empty({"%batch" if layer.open_batch else ""}) : {sums}
  %fs{name} = linalg.fill ins(%zero : f32) outs(%es{name} : {sums}) -> {sums}
  %s{name} = linalg.reduce {{ arith.addf }} ins(%g{name} : {p}) outs(%fs{name} : {sums}) dimensions = [1]
  %h{name} = linalg.generic {{indexing_maps = [{identity(*loops, "c")}, affine_map<(b, r, c) -> (b, c)>, {identity(*loops, "c")}],
    iterator_types = [{kinds}, "parallel"]}} ins(%g{name}, %s{name} : {p}, {sums}) outs(%e{name} : {p}) {{
  ^bb0(%a: f32, %sum: f32, %o: f32):
    %least = arith.constant 0.001 : f32
    %part = arith.mulf %sum, %least : f32
    %y = arith.subf %a, %part : f32
    linalg.yield %y : f32
  }} -> {p}"""
    inputs, arguments = f"ins(%p{name} : {p})", "%a: f32"
    body, maps, gate = FUNCTIONS.get(function, FUNCTIONS["tanh"])[0], identity(*loops, "c"), ""
    if function == "gate":
        inputs, arguments = f"ins(%p{name}, %q{name} : {p}, {p})", "%a: f32, %g: f32"
        body, maps = "%t = math.tanh %a : f32\n    %y = arith.mulf %t, %g : f32", f"{maps}, {maps}"
        gate = f"""
  %u{name} = arith.constant dense<{weights[::-1].tolist()}> : {w}
  %q{name} = linalg.contract indexing_maps = [{affine(*loops, "k")}, {affine("k", "c")}, {affine(*loops, "c")}]
    ins(%{"rows" if layer.flat else "x"}, %u{name} : {x}, {w}) outs(%f{name} : {p}) -> {p}"""
    return f"""
  %w{name} = arith.constant dense<{weights.tolist()}> : {w}
  %e{name} = tensor.empty({sizes}) : {p}
  %f{name} = linalg.fill ins(%zero : f32) outs(%e{name} : {p}) -> {p}
  %p{name} = linalg.contract indexing_maps = [{affine(*loops, "k")}, {affine("k", "c")}, {affine(*loops, "c")}]
    ins(%{"rows" if layer.flat else "x"}, %w{name} : {x}, {w}) outs(%f{name} : {p}) -> {p}{gate}
  %g{name} = linalg.generic {{indexing_maps = [{maps}, {identity(*loops, "c")}],
    iterator_types = [{kinds}, "parallel"]}} {inputs} outs(%e{name} : {p}) {{
  ^bb0({arguments}, %o: f32):
    {body}
    linalg.yield %y : f32
  }} -> {p}{centre}
  %{name} = tensor.expand_shape %{last} {groups} output_shape [{shape}] : {p} into {split}
"""


def write_function(layer, weights):
    batch, keys = sizes_of(layer)
    x = tensor(batch, keys, layer.width)
    split = tensor(batch, keys, layer.heads, layer.head)
    query = tensor(batch, layer.queries, layer.heads, layer.head)
    text, names = "", {}
    for name, kind in (("key", layer.key), ("value", layer.value)):
        if kind == "key":
            names[name] = names["key"]
            continue
        names[name] = f"%{name}"
        if kind == "x":
            shape = shape_of(layer, 1)
            text += f"  %{name} = tensor.expand_shape %x [[0], [1], [2, 3]] output_shape [{shape}] : {x} into {split}\n"
        else:
            text += write_product(name, layer, kind, weights[name])
    flat = tensor(layer.batch * layer.keys, layer.width)
    rows = f"%rows = tensor.collapse_shape %x [[0, 1], [2]] : {x} into {flat}" if layer.flat else ""
    maps = ["b, m, h, k", "b, n, h, k", "b, n, h, d", *["b"] * layer.lengths, "b, m, h, d"]
    maps = ", ".join(f"affine_map<(b, h, m, n, k, d) -> ({dims})>" for dims in maps)
    lengths = f"tensor<{batch}xi64>"
    bands = "bands = [#attn.band<query = 2, key = 3, upper = 0>]" if layer.causal else ""
    results = [query] + [split] * layer.shared
    return f"""func.func @f(%x: {x}, %query: {query}{f", %lengths: {lengths}" if layer.lengths else ""}) -> ({", ".join(results)}) {{
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %batch = tensor.dim %x, %c0 : {x}
  %keys = tensor.dim %x, %c1 : {x}
  {rows}
{text}
  %r = attn.attention query(%query : {query}) key({names["key"]} : {split}) value({names["value"]} : {split})
    {f"lengths(%lengths : {lengths})" if layer.lengths else ""} scale = 1.0 {bands} empty_rows = zero maps = [{maps}] -> {query}
  return %r{", " + names["key"] if layer.shared else ""} : {", ".join(results)}
}}
"""


def reference(layer, x, query, lengths, weights):
    x, query = x.astype(np.float64), query.astype(np.float64)
    shape = (layer.batch, layer.keys, layer.heads, layer.head)
    made = {}
    for name, kind in (("key", layer.key), ("value", layer.value)):
        if kind == "key":
            made[name] = made["key"]
        elif kind == "x":
            made[name] = x.reshape(shape)
        else:
            rows = FUNCTIONS.get(kind, FUNCTIONS["tanh"])[1](x @ weights[name])
            if kind == "gate":
                rows = rows * (x @ weights[name][::-1])
            if layer.centred and not layer.flat:
                rows = rows - 0.001 * rows.sum(1, keepdims=True)
            made[name] = rows.reshape(shape)
    scores = np.einsum("bmhk,bnhk->bhmn", query, made["key"])
    masked = np.arange(layer.keys)[None] >= lengths[:, None]
    masked = masked[:, None, None]
    if layer.causal:
        masked = masked | (np.arange(layer.keys)[None] > np.arange(layer.queries)[:, None])
    scores = np.where(masked, -np.inf, scores)
    largest = scores.max(-1, keepdims=True, initial=-1e30)
    e = np.exp(scores - largest)
    total = e.sum(-1, keepdims=True)
    weighted = np.divide(e, total, out=np.zeros_like(e), where=total != 0)
    return [np.einsum("bhmn,bnhd->bmhd", weighted, made["value"])] + [made["key"]] * layer.shared


def check(number, layer, cpu, folder):
    """Whether a part was computed where it is read, and what to say of a failure."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(number)
    columns = layer.heads * layer.head
    weights = {}
    for name in ("key", "value"):
        drawn = rng.standard_normal((layer.width, columns)) * layer.width**-0.5
        weights[name] = drawn.astype(np.float32)
    x = rng.standard_normal((layer.batch, layer.keys, layer.width)).astype(np.float32)
    query = rng.standard_normal((layer.batch, layer.queries, layer.heads, layer.head))
    query *= layer.head**-0.5
    inputs = {"x": x, "query": query.astype(np.float32)}
    lengths = np.full(layer.batch, layer.keys)
    if layer.lengths:
        lengths = inputs["lengths"] = rng.integers(0, layer.keys + 1, layer.batch)
    outputs = reference(layer, x, inputs["query"], lengths, weights)
    model = folder / "model.mlir"
    model.write_text(write_function(layer, weights))
    entry = {"function": "f", "inputs": [], "expected": [], "atol": 2e-5, "rtol": 1e-5}
    for name, array in inputs.items():
        np.save(folder / f"{name}.npy", array)
        entry["inputs"].append({"shape": list(array.shape), "values": f"file:{name}.npy"})
    for i, output in enumerate(outputs):
        np.save(folder / f"out{i}.npy", output)
        entry["expected"].append(f"file:out{i}.npy")
    cases = folder / "cases.json"
    cases.write_text(json.dumps({"cases": [entry]}))
    command = ["attn-run", model, f"--cases={cases}", f"--cpu={cpu}", "--buffers=front,back"]
    done = subprocess.run(command, capture_output=True, text=True)
    report = f"FAILED {layer} on {cpu} in {folder}\n{done.stdout}{done.stderr}" if done.returncode else ""
    print_tiles = "--mlir-print-ir-after=attn-cpu-tile-contractions"
    lowered = subprocess.run(
        ["attn-opt", model, "--attn-to-llvm", print_tiles, "-o", os.devnull], capture_output=True, text=True)  # fmt: skip
    # A loop within a loop.
    return bool(re.search(r"^ {6,}\S.* = scf.forall \(", lowered.stderr, re.MULTILINE)), report


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    cpus = find_cpus()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = [
            pool.submit(check, i, pick_layer(rng), cpus[i % len(cpus)], options.scratch / str(i))
            for i in range(options.count)
        ]
        nested, reports = zip(*(run.result() for run in runs))
    for report in filter(None, reports):
        print(report)
    print(f"{sum(nested)} of {len(runs)} functions compute parts where they are read")
    if not any(reports):
        print("all as it should be")


main()
