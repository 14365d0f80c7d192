# REQUIRES: numpy
# RUN: %python %s %t | FileCheck %s
# CHECK-NOT: FAILED
# CHECK: all as it should be
"""Masks that are large finite numbers, as frameworks add them: where all keys of a row
have one, it erases the scores, and the weights are uniform, in each schedule, whether
the mask is an operand or a score region selects it. -inf stays a mask for good.
"""

import pathlib
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
from run_each import run_each  # noqa: E402

QUERIES, KEYS, WIDTH = 20, 300, 16
LOWEST = float(np.finfo(np.float32).min)
MASKS = [-1e9, -3e38, LOWEST, -np.inf]
MODEL = """
#q = affine_map<(m, n, k, d) -> (m, k)>
#k = affine_map<(m, n, k, d) -> (n, k)>
#v = affine_map<(m, n, k, d) -> (n, d)>
#s = affine_map<(m, n, k, d) -> (m, n)>
#o = affine_map<(m, n, k, d) -> (m, d)>
func.func @added(%q: tensor<20x16xf32>, %k: tensor<300x16xf32>, %v: tensor<300x16xf32>, %x: tensor<20x300xf32>) -> tensor<20x16xf32> {
  %o = attn.attention query(%q : tensor<20x16xf32>) key(%k : tensor<300x16xf32>) value(%v : tensor<300x16xf32>)
    biases(%x : tensor<20x300xf32>) scale = 0.25 maps = [#q, #k, #v, #s, #o] -> tensor<20x16xf32>
  return %o : tensor<20x16xf32>
}
func.func @selected(%q: tensor<20x16xf32>, %k: tensor<300x16xf32>, %v: tensor<300x16xf32>, %x: tensor<20x300xf32>) -> tensor<20x16xf32> {
  %o = attn.attention query(%q : tensor<20x16xf32>) key(%k : tensor<300x16xf32>) value(%v : tensor<300x16xf32>)
    score(%x : tensor<20x300xf32>) scale = 0.25 maps = [#q, #k, #v, #s, #o]
    modify {
    ^bb0(%s: f32, %t: f32):
      %zero = arith.constant 0.0 : f32
      %free = arith.cmpf oeq, %t, %zero : f32
      %r = arith.select %free, %s, %t : f32
      attn.yield %r : f32
    } -> tensor<20x16xf32>
  return %o : tensor<20x16xf32>
}
"""


def expected(q, k, v, mask):
    """Scores in float32, as they are erased there, and the rest in float64."""
    scores = (q @ k.T * np.float32(0.25) + mask).astype(np.float32).astype(np.float64)
    most = scores.max(axis=1, keepdims=True)
    with np.errstate(invalid="ignore"):
        weights = np.exp(scores - most)
        return weights / weights.sum(axis=1, keepdims=True) @ v.astype(np.float64)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(0)
    shapes = [(QUERIES, WIDTH), (KEYS, WIDTH), (KEYS, WIDTH)]
    q, k, v = (rng.standard_normal(shape).astype(np.float32) for shape in shapes)
    cases = []
    for i, lowest in enumerate(MASKS):
        mask = np.zeros((QUERIES, KEYS), np.float32)
        # All keys, the first blocks, the last ones.
        mask[3], mask[5, :150], mask[7, 100:] = lowest, lowest, lowest
        arrays = {"q": q, "k": k, "v": v, "x": mask, "o": expected(q, k, v, mask)}
        for name, array in arrays.items():
            np.save(folder / f"{i}.{name}.npy", array)
        inputs = [
            {"shape": list(arrays[name].shape), "values": f"file:{i}.{name}.npy"} for name in "qkvx"
        ]
        for function in ("added", "selected"):
            cases.append(
                {"function": function, "inputs": inputs, "expected": [f"file:{i}.o.npy"],
                 "atol": 2e-6, "rtol": 0.0}
            )  # fmt: skip
    run_each(folder, MODEL, cases)


main()
