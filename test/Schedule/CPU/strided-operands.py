# REQUIRES: numpy
# RUN: %python %s %t | FileCheck %s
# CHECK-NOT: FAILED
# CHECK: all as it should be
"""Score operands and factors that have heads innermost, so that what a tile has of them
is not contiguous, in each schedule.
"""

import pathlib
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
from run_each import run_each  # noqa: E402

HEADS, QUERIES, KEYS, WIDTH = 3, 20, 300, 16
MODEL = """
#q = affine_map<(h, m, n, k, d) -> (h, m, k)>
#k = affine_map<(h, m, n, k, d) -> (h, n, k)>
#v = affine_map<(h, m, n, k, d) -> (h, n, d)>
#s = affine_map<(h, m, n, k, d) -> (n, h)>
#f = affine_map<(h, m, n, k, d) -> (n, m, h)>
#o = affine_map<(h, m, n, k, d) -> (h, m, d)>
func.func @layer(%q: tensor<3x20x16xf32>, %k: tensor<3x300x16xf32>, %v: tensor<3x300x16xf32>, %s: tensor<300x3xf32>, %f: tensor<300x20x3xf32>) -> tensor<3x20x16xf32> {
  %o = attn.attention query(%q : tensor<3x20x16xf32>) key(%k : tensor<3x300x16xf32>) value(%v : tensor<3x300x16xf32>)
    score(%s : tensor<300x3xf32>) factor(%f : tensor<300x20x3xf32>) scale = 0.25 maps = [#q, #k, #v, #s, #f, #o]
    modify {
    ^bb0(%score: f32, %slope: f32):
      %r = arith.addf %score, %slope : f32
      attn.yield %r : f32
    } -> tensor<3x20x16xf32>
  return %o : tensor<3x20x16xf32>
}
"""


def expected(q, k, v, s, f):
    q, k, v, s, f = (array.astype(np.float64) for array in (q, k, v, s, f))
    scores = 0.25 * np.einsum("hmk,hnk->hmn", q, k) + s.T[:, None, :]
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return np.einsum("hmn,nmh,hnd->hmd", weights, f, v)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(0)
    shapes = {"q": (HEADS, QUERIES, WIDTH), "k": (HEADS, KEYS, WIDTH), "v": (HEADS, KEYS, WIDTH),
              "s": (KEYS, HEADS), "f": (KEYS, QUERIES, HEADS)}  # fmt: skip
    arrays = {name: rng.standard_normal(shape).astype(np.float32) for name, shape in shapes.items()}
    arrays["o"] = expected(*arrays.values())
    for name, array in arrays.items():
        np.save(folder / f"{name}.npy", array)
    case = {
        "function": "layer",
        "inputs": [
            {"shape": list(shape), "values": f"file:{name}.npy"} for name, shape in shapes.items()
        ],
        "expected": ["file:o.npy"],
        "atol": 2e-6,
        "rtol": 0.0,
    }
    run_each(folder, MODEL, [case])


main()
