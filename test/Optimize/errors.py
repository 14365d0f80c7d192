# REQUIRES: numpy
# RUN: %python %s %t | FileCheck %s
# CHECK-NOT: FAILED
# CHECK: all as it should be
"""Errors against float64: with --reassociate both the root mean square and the maximum
are at most four times those of the layer as it is written, whatever its weights are like,
or the pass has refused with the remark of OQ6, OS5 or OW5.
"""

import pathlib
import subprocess
import sys

import numpy as np

BATCH, KEYS, WIDTH, HEADS = 4, 48, 64, 4
MOST = 4.0
HEADER = """
#q = affine_map<(b, h, n, k, d) -> (h, k)>
#k = affine_map<(b, h, n, k, d) -> (b, n, h, k)>
#v = affine_map<(b, h, n, k, d) -> (b, n, h, d)>
#o = affine_map<(b, h, n, k, d) -> (b, h, d)>
#sq = affine_map<(b, m, n, k, d) -> (b, m, k)>
#sk = affine_map<(b, m, n, k, d) -> (b, n, k)>
#sv = affine_map<(b, m, n, k, d) -> (b, n, d)>
#so = affine_map<(b, m, n, k, d) -> (b, m, d)>
#x = affine_map<(b, n, k, j) -> (b, n, j)>
#w = affine_map<(b, n, k, j) -> (j, k)>
#p = affine_map<(b, n, k, j) -> (b, n, k)>
#bias = affine_map<(b, n, k) -> (k)>
#id = affine_map<(b, n, k) -> (b, n, k)>
"""
ROWS = f"tensor<{BATCH}x{KEYS}x{WIDTH}xf32>"
SPLIT = f"tensor<{BATCH}x{KEYS}x{HEADS}x{WIDTH // HEADS}xf32>"


def constant(name, array):
    shape = "x".join(map(str, array.shape))
    return f'  %{name} = arith.constant dense<"0x{array.tobytes().hex()}"> : tensor<{shape}xf32>\n'


def projection(name, source="x"):
    """source W + b."""
    return f"""  %{name}e = tensor.empty() : {ROWS}
  %{name}z = linalg.fill ins(%zero : f32) outs(%{name}e : {ROWS}) -> {ROWS}
  %{name}p = linalg.contract indexing_maps = [#x, #w, #p] ins(%{source}, %w{name} : {ROWS}, tensor<{WIDTH}x{WIDTH}xf32>)
    outs(%{name}z : {ROWS}) -> {ROWS}
  %{name} = linalg.generic {{indexing_maps = [#id, #bias, #id], iterator_types = ["parallel", "parallel", "parallel"]}}
    ins(%{name}p, %b{name} : {ROWS}, tensor<{WIDTH}xf32>) outs(%{name}e : {ROWS}) {{
    ^bb0(%s: f32, %t: f32, %out: f32):
      %r = arith.addf %s, %t : f32
      linalg.yield %r : f32
    }} -> {ROWS}
"""


def pooling(weights, biases):
    """A learned query for each head."""
    text = "".join(constant(f"w{n}", weights[n]) + constant(f"b{n}", biases[n]) for n in "kv")
    text += constant("q", weights["learned"]) + "  %zero = arith.constant 0.0 : f32\n"
    text += projection("k") + projection("v")
    for name in "kv":
        text += f"  %{name}s = tensor.expand_shape %{name} [[0], [1], [2, 3]] output_shape"
        text += f" [{BATCH}, {KEYS}, {HEADS}, {WIDTH // HEADS}] : {ROWS} into {SPLIT}\n"
    result = f"tensor<{BATCH}x{HEADS}x{WIDTH // HEADS}xf32>"
    return f"""{HEADER}func.func @layer(%x: {ROWS}) -> {result} {{
{text}  %y = attn.attention query(%q : tensor<{HEADS}x{WIDTH // HEADS}xf32>) key(%ks : {SPLIT})
    value(%vs : {SPLIT}) scale = 0.25 maps = [#q, #k, #v, #o] -> {result}
  return %y : {result}
}}
"""


def self_attention(weights, biases):
    text = "".join(constant(f"w{n}", weights[n]) + constant(f"b{n}", biases[n]) for n in "qkv")
    text += "  %zero = arith.constant 0.0 : f32\n"
    text += "".join(map(projection, "qkv"))
    return f"""{HEADER}func.func @layer(%x: {ROWS}) -> {ROWS} {{
{text}  %y = attn.attention query(%q : {ROWS}) key(%k : {ROWS}) value(%v : {ROWS})
    scale = 0.125 maps = [#sq, #sk, #sv, #so] -> {ROWS}
  return %y : {ROWS}
}}
"""


def projected(weights, biases):
    """Values and the output are projected, with the weights of query and key."""
    own = {"v": weights["q"], "o": np.ascontiguousarray(weights["k"].T)}
    text = "".join(constant(f"w{n}", own[n]) + constant(f"b{n}", biases[b]) for n, b in ("vq", "ok"))
    text += "  %zero = arith.constant 0.0 : f32\n" + projection("v")
    return f"""{HEADER}func.func @layer(%x: {ROWS}) -> {ROWS} {{
{text}  %y = attn.attention query(%x : {ROWS}) key(%x : {ROWS}) value(%v : {ROWS})
    scale = 0.125 maps = [#sq, #sk, #sv, #so] -> {ROWS}
{projection("o", "y")}  return %o : {ROWS}
}}
"""


def spectrum(rng, singular, left=None):
    """A matrix with these singular values, its other directions random."""
    u, v = (np.linalg.qr(rng.standard_normal((WIDTH, WIDTH)))[0] for _ in range(2))
    return u @ np.diag(singular) @ (v if left is None else left).T


def weights_of(rng, kind):
    """Weights, biases and the input."""
    normal = rng.standard_normal
    weights = {n: normal((WIDTH, WIDTH)) / WIDTH**0.5 for n in "qkv"}
    weights["learned"] = normal((HEADS, WIDTH // HEADS))
    biases = {n: 0.1 * normal(WIDTH) for n in "qkv"}
    x = normal((BATCH, KEYS, WIDTH))
    if kind == "decaying":  # singular values from 1 to 1e-6
        for n in "qkv":
            weights[n] = spectrum(rng, 3 * np.logspace(0, -6, WIDTH))
    elif kind == "dominant":  # one direction of each, another one for each
        for n in "qkv":
            weights[n] = spectrum(rng, [4.0] + [1e-3] * (WIDTH - 1))
    elif kind == "aligned":  # that of queries and keys is the same
        common = np.linalg.qr(normal((WIDTH, WIDTH)))[0]
        for n in "qk":
            weights[n] = spectrum(rng, [4.0] + [1e-3] * (WIDTH - 1), common)
        weights["learned"] = common[:, 0].reshape(HEADS, -1) * 8
    elif kind == "offset":  # all inputs have a large part in common
        x += 30.0 * normal(WIDTH)
    elif kind == "bias":
        biases["k"] *= 1000.0
    elif kind == "axis":  # what inputs have in common goes one way through both
        way = np.sign(normal(WIDTH)) / WIDTH**0.5
        for n in "qk":
            weights[n] += 2.0 * np.outer(np.eye(WIDTH)[3], way)
        weights["learned"] = (8.0 * way).reshape(HEADS, -1)
        x += 5.0 * np.eye(WIDTH)[3]
    elif kind == "opposed":  # products nearly cancel
        weights["k"] = weights["q"] @ (np.eye(WIDTH) - np.roll(np.eye(WIDTH), 1, 0))
    to_float = lambda arrays: {n: a.astype(np.float32) for n, a in arrays.items()}  # noqa: E731
    return to_float(weights), to_float(biases), x.astype(np.float32)


RULES = {
    pooling: ("constant-query", "OQ6:"),
    self_attention: ("score-product", "OS5:"),
    projected: ("value-output", "OW5:"),
}


def run(folder, *options):
    output = folder / "y.npy"
    command = ["attn-run", f"{folder}/layer.mlir", f"--input=@{folder}/x.npy"]
    subprocess.run([*command, f"--output=@{output}", *options], check=True, capture_output=True)
    return np.load(output).astype(np.float64)


def remarks(folder):
    command = ["attn-opt", f"{folder}/layer.mlir", "--attn-optimize=reassociate"]
    command += ["--remarks-filter=attn-optimize", "--remark-policy=all", "-o", "/dev/null"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stderr


def check(folder, layer, kind, seed):
    weights, biases, x = weights_of(np.random.default_rng(seed), kind)
    (folder / "layer.mlir").write_text(layer(weights, biases))
    np.save(folder / "x.npy", x)
    exact = run(folder, "--interpret")
    own, folded = (run(folder, *option) - exact for option in ([], ["--reassociate"]))
    said = remarks(folder)
    rule, guard = RULES[layer]
    refused = f"[Missed] {rule}" in said and guard in said
    if not refused and f"[Passed] {rule}" not in said:
        print("FAILED: neither done nor refused:", layer.__name__, kind)
    if refused != (kind == "aligned"):
        print("FAILED: refused what it need not, or not what it must:", layer.__name__, kind)
    rms = (np.mean(folded**2) / np.mean(own**2)) ** 0.5
    most = np.abs(folded).max() / np.abs(own).max()
    verdict = "" if max(rms, most) <= MOST else "FAILED: "
    what = "refused" if refused else "folded"
    scale = np.mean(own**2) ** 0.5 / np.mean(exact**2) ** 0.5
    print(f"{verdict}{layer.__name__} {kind}: {what}, own {scale:.1e}, {rms:.2f} {most:.2f}")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    kinds = ["random", "decaying", "dominant", "aligned", "offset", "bias", "opposed", "axis"]
    for layer in RULES:
        for seed, kind in enumerate(kinds):
            check(folder, layer, kind, seed)
    print("all as it should be")


main()
