# REQUIRES: numpy
# RUN: %python %s %t %if exhaustive %{ 80 %} %else %{ 16 %} | FileCheck %s
# CHECK-NOT: FAILED
# CHECK: all as it should be
"""Poolings with a linear, tanh or gated score and a padding mask as frameworks write it, run
for the CPU and as the loops of a GPU, against NumPy: a number that is added, or put in the
place of a logit, from 0 to -inf, for some positions or for all of a row. Whether logits
are scores of an attention then is what the compiler finds.
"""

import pathlib
import random
import subprocess
import sys
from dataclasses import dataclass

import numpy as np

ROADS = [[], ["--reassociate"], ["--schedule=scores"], ["--gpu-loops"]]


@dataclass
class Pool:
    batch: int
    keys: int
    width: int
    hidden: int  # of the tanh; none: a linear score
    gated: bool  # hidden units are multiplied with another product
    mask: str  # "add", "complement", which adds (1 - m) times the number, "fill", "fill others" or "none"
    number: float  # of what is masked
    bias: float  # of the score
    position: bool  # a known number for each position


def pick(rng):
    return Pool(
        batch=rng.choice([1, 3, 16]),
        keys=rng.choice([1, 7, 40, 130]),
        width=rng.choice([16, 20, 64]),
        hidden=rng.choice([0, 0, 16]),
        gated=rng.random() < 0.4,
        mask=rng.choice(["add", "complement", "fill", "fill others", "none"]),
        number=rng.choice([-1e9, -1e9, -1e4, -3.0, -np.inf, np.finfo(np.float32).min]),
        bias=rng.choice([0.0, 0.5, -1e9]),
        position=rng.random() < 0.3,
    )


def pick_valid(rng):
    """Not 0 times infinity."""
    while (pool := pick(rng)).mask == "complement" and np.isinf(pool.number):
        pass
    return pool


def literal(number):
    return "0xFF800000" if number == -np.inf else f"{number:.9e}"


def tensor(*shape, kind="f32"):
    return f"tensor<{''.join(f'{size}x' for size in shape)}{kind}>"


def write(pool, weights):
    b, n, d = pool.batch, pool.keys, pool.width
    x, logits, inside = tensor(b, n, d), tensor(b, n), pool.hidden or d
    hidden = tensor(b, n, inside)
    mask = {"none": "", "add": f", %m: {logits}", "complement": f", %m: {logits}"}.get(pool.mask, f", %m: {tensor(b, n, kind='i1')}")
    first, second = ("%given", "%fill") if pool.mask == "fill others" else ("%fill", "%given")
    lines = []
    if pool.hidden:
        lines.append(f"""
  %wh = arith.constant dense<{weights["wh"].tolist()}> : {tensor(d, inside)}
  %eh = tensor.empty() : {hidden}
  %fh = linalg.fill ins(%zero : f32) outs(%eh : {hidden}) -> {hidden}
  %ph = linalg.contract indexing_maps = [affine_map<(b, n, c, k) -> (b, n, k)>, affine_map<(b, n, c, k) -> (k, c)>, affine_map<(b, n, c, k) -> (b, n, c)>]
    ins(%x, %wh : {x}, {tensor(d, inside)}) outs(%fh : {hidden}) -> {hidden}
  %t = linalg.tanh ins(%ph : {hidden}) outs(%eh : {hidden}) -> {hidden}""")
    if pool.hidden and pool.gated:
        lines.append(f"""%wu = arith.constant dense<{weights["wu"].tolist()}> : {tensor(d, inside)}
  %pu = linalg.contract indexing_maps = [affine_map<(b, n, c, k) -> (b, n, k)>, affine_map<(b, n, c, k) -> (k, c)>, affine_map<(b, n, c, k) -> (b, n, c)>]
    ins(%x, %wu : {x}, {tensor(d, inside)}) outs(%fh : {hidden}) -> {hidden}
  %h = linalg.mul ins(%t, %pu : {hidden}, {hidden}) outs(%eh : {hidden}) -> {hidden}""")
    lines.append(f"""
  %w = arith.constant dense<{weights["w"].tolist()}> : {tensor(inside)}
  %e = tensor.empty() : {logits}
  %f = linalg.fill ins(%zero : f32) outs(%e : {logits}) -> {logits}
  %p = linalg.contract indexing_maps = [affine_map<(b, n, k) -> (b, n, k)>, affine_map<(b, n, k) -> (k)>, affine_map<(b, n, k) -> (b, n)>]
    ins(%{"x" if not pool.hidden else "h" if pool.gated else "t"}, %w : {hidden}, {tensor(inside)}) outs(%f : {logits}) -> {logits}
  %known = arith.constant dense<{weights["known"].tolist()}> : {logits}
  %given = linalg.add ins(%p, %known : {logits}, {logits}) outs(%e : {logits}) -> {logits}
  %fill = arith.constant dense<{literal(pool.number)}> : {logits}""")
    lines.append({
        "none": f"%l = linalg.copy ins(%given : {logits}) outs(%e : {logits}) -> {logits}",
        "add": f"%l = linalg.add ins(%given, %m : {logits}, {logits}) outs(%e : {logits}) -> {logits}",
        "complement": f"""%ones = arith.constant dense<1.0> : {logits}
  %off = linalg.sub ins(%ones, %m : {logits}, {logits}) outs(%e : {logits}) -> {logits}
  %large = linalg.mul ins(%off, %fill : {logits}, {logits}) outs(%e : {logits}) -> {logits}
  %l = linalg.add ins(%given, %large : {logits}, {logits}) outs(%e : {logits}) -> {logits}""",
    }.get(pool.mask, f"%l = linalg.select ins(%m, {first}, {second} : {tensor(b, n, kind='i1')}, {logits}, {logits}) outs(%e : {logits}) -> {logits}"))  # fmt: skip
    text = "\n  ".join(lines)
    return f"""func.func @f(%x: {x}{mask}) -> {tensor(b, d)} {{
  %zero = arith.constant 0.0 : f32{text}
  %y = attn.pool logits(%l : {logits}) values(%x : {x})
    maps = [affine_map<(b, n, d) -> (b, n)>, affine_map<(b, n, d) -> (b, n, d)>, affine_map<(b, n, d) -> (b, d)>] -> {tensor(b, d)}
  return %y : {tensor(b, d)}
}}
"""


def reference(pool, x, masked, weights):
    """In float64; what masks erases in float32, as it does where it is computed."""
    x64 = x.astype(np.float64)
    hidden = np.tanh(x64 @ weights["wh"]) if pool.hidden else x64
    if pool.hidden and pool.gated:
        hidden = hidden * (x64 @ weights["wu"])
    logits = (hidden @ weights["w"].astype(np.float64) + weights["known"]).astype(np.float32)
    number = np.float32(pool.number)
    if pool.mask in ("add", "complement"):
        logits = logits + np.where(masked, number, np.float32(0))
    elif pool.mask != "none":
        logits = np.where(masked, number, logits)
    with np.errstate(invalid="ignore", over="ignore"):
        e = np.exp(logits.astype(np.float64) - logits.max(1, keepdims=True))
        return np.einsum("bn,bnd->bd", e / e.sum(1, keepdims=True), x64)


def check(number, pool, folder):
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(number)
    inside = pool.hidden or pool.width
    known = np.full((pool.batch, pool.keys), pool.bias)
    if pool.position:
        known = known + rng.standard_normal(pool.keys)
    weights = {
        "wh": rng.standard_normal((pool.width, inside)) * pool.width**-0.5,
        "wu": rng.standard_normal((pool.width, inside)) * pool.width**-0.5,
        "w": rng.standard_normal(inside) * inside**-0.5,
        "known": known,
    }
    weights = {name: array.astype(np.float32) for name, array in weights.items()}
    x = rng.standard_normal((pool.batch, pool.keys, pool.width)).astype(np.float32)
    masked = rng.random((pool.batch, pool.keys)) < 0.4
    masked[0] = True
    inputs = [x]
    if pool.mask == "add":
        inputs.append(np.where(masked, pool.number, 0).astype(np.float32))
    elif pool.mask == "complement":
        inputs.append((~masked).astype(np.float32))
    elif pool.mask != "none":
        inputs.append(masked if pool.mask == "fill" else ~masked)
    model = folder / f"{number}.mlir"
    model.write_text(write(pool, weights))
    command = ["attn-run", model]
    for i, array in enumerate(inputs):
        np.save(folder / f"{number}.{i}.npy", array)
        command.append(f"--input=@{folder}/{number}.{i}.npy")
    np.save(folder / f"{number}.y.npy", reference(pool, x, masked, weights))
    # A number that is large, but erases nothing, rounds what it is added to.
    rounding = 4 * abs(pool.number) * 2.0**-24 if abs(pool.number) < 1e6 else 0.0
    command += [f"--expect=@{folder}/{number}.y.npy", f"--atol={1e-5 + rounding}"]
    right = True
    for road in ROADS:
        done = subprocess.run([*command, *road], capture_output=True, text=True)
        if done.returncode:
            right = False
            print(f"FAILED {number} {pool} {road}\n{done.stdout}{done.stderr}")
    return right


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    rng = random.Random(3)
    if all([check(i, pick_valid(rng), folder) for i in range(count)]):
        print("all as it should be")


main()
