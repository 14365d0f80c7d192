#!/usr/bin/env python3
"""Plants bugs in the compiler and in the comparison; each must be noticed.

    mutants.py [BUG...] [--tools DIR] [--scratch DIR] [--jobs N]

Every bug of attn-test-run --list-bugs runs on a slice of the conformance cases:
operations of the same generators, with the axes fixed that the bug is about. It
is caught if a case of the slice fails, and counts only if the slice passes
without it. The last line is `mutants caught N/N, missed 0`; the exit status is 1 when one
was not.
"""

import argparse
import concurrent.futures
import pathlib
import random
import subprocess
import sys

import attention_cases
import row_cases
from suite import Suite, run

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLAIN = {
    "type": "f32", "heads": "none", "layout": "BHND", "mask": "none", "bias": "normal", "band": "none",
    "lengths": "none", "scale": "default", "region": "none", "factor": "none", "empty": "zero", "results": "",
    "shape": "dynamic",
}  # fmt: skip
SIZES = {"b": 2, "h": 2, "g": 2, "m": 9, "n": 13, "k": 5, "d": 6}


def attention(sizes=None, **axes):
    """A slice of one attention operation; `sizes` replace those of SIZES."""

    def build(name):
        suite = Suite(name, seed=1)
        # The first draw whose masks and biases differ from key to key.
        make = lambda seed: attention_cases.Operation("attention", {**PLAIN, **axes}, random.Random(seed))
        perKey = lambda o: all("n" in operand[1] for operand in [*o.biases, *([o.mask] if o.mask else [])])
        operation = next(filter(perKey, map(make, range(1000))))
        suite.add_function(operation.text())
        for queries in (13, 9, 17):
            operation.sizes = {**SIZES, "m": queries, **(sizes or {})}
            suite.add_case("attention", operation.case()[0])
        inputs = operation.case("masked")[0]
        suite.add_case("attention", inputs)
        return suite

    return build


def rows(op, sizes=((7, 12), (3, 5)), **axes):
    """A slice of one softmax, norm or pooling operation."""
    plain = {
        "type": "f32", "rank": 2, "which": "last", "empty": "zero", "values": "normal", "weight": "",
        "epsilon": "1e-5", "lengths": "", "mask": "", "number": 1, "results": "", "shape": "dynamic",
    }  # fmt: skip

    def build(name):
        suite = Suite(name, seed=1)
        make = row_cases.Pool if op == "pool" else row_cases.Rows
        # The first draw whose parts all exist.
        draws = (make("rows", op, {**plain, **axes}, random.Random(seed)) for seed in range(5000))
        wanted = lambda o: op != "pool" or (len(set(o.values)) == 1 and o.logits == "n" and o.values[0] in ("nd", "dn"))
        operation = next(filter(wanted, draws))
        suite.add_function(operation.text())
        for first, second in sizes:
            operation.sizes = {0: first, 1: second, "n": second, "d": first}
            suite.add_case("rows", operation.case(None)[0])
        suite.add_case("rows", operation.case("masked")[0])
        return suite

    return build


def strided(name):
    """Keys and values as every other position of one tensor."""
    suite = Suite(name, seed=1)
    suite.add_function("""func.func @strided(%q: tensor<4x8xf32>, %x: tensor<20x8xf32>) -> tensor<4x8xf32> {
  %k = tensor.extract_slice %x[0, 0] [10, 8] [2, 1] : tensor<20x8xf32> to tensor<10x8xf32>
  %v = tensor.extract_slice %x[1, 0] [10, 8] [2, 1] : tensor<20x8xf32> to tensor<10x8xf32>
  %o = attn.attention query(%q : tensor<4x8xf32>) key(%k : tensor<10x8xf32>) value(%v : tensor<10x8xf32>)
    scale = 0.5 maps = [affine_map<(m, n, k, d) -> (m, k)>, affine_map<(m, n, k, d) -> (n, k)>,
    affine_map<(m, n, k, d) -> (n, d)>, affine_map<(m, n, k, d) -> (m, d)>] -> tensor<4x8xf32>
  return %o : tensor<4x8xf32>
}""")
    suite.add_case("strided", [([4, 8], "normal"), ([20, 8], "normal")])
    return suite


def tiled(options=""):
    """Attention that the CPU's schedule tiles, over several blocks of keys."""

    def build(name):
        suite = Suite(name, seed=1)
        suite.add_function(f"""func.func @tiled(%q: tensor<?x5xf32>, %k: tensor<?x5xf32>, %v: tensor<?x6xf32>) -> tensor<?x6xf32> {{
  %o = attn.attention query(%q : tensor<?x5xf32>) key(%k : tensor<?x5xf32>) value(%v : tensor<?x6xf32>)
    {options} maps = [affine_map<(m, n, k, d) -> (m, k)>, affine_map<(m, n, k, d) -> (n, k)>,
    affine_map<(m, n, k, d) -> (n, d)>, affine_map<(m, n, k, d) -> (m, d)>] -> tensor<?x6xf32>
  return %o : tensor<?x6xf32>
}}""")
        for queries, keys in ((9, 300), (40, 40), (70, 129)):
            suite.add_case("tiled", [([queries, 5], "normal"), ([keys, 5], "normal"), ([keys, 6], "normal")])
        return suite

    return build


def oracle(name):
    """Cases whose comparison must fail: each is wrong in one way."""
    suite = Suite(name)
    suite.add_function("func.func @same(%x: tensor<4xf32>) -> tensor<4xf32> {\n  return %x : tensor<4xf32>\n}")
    right = [1, 2, 3, 4]
    suite.tolerance = {"rtol": 1e-6, "atol": 0}
    suite.add_case("same", [([4], right)], expected=[right])
    for wrong in ([1, 2, 3, 4.001], [1, 2, 3, "nan"], [1, 2, 3, "inf"], [0, 2, 3, 4], [1, 2.00005, 3, 4]):
        suite.add_case("same", [([4], right)], expected=[wrong], must_fail=True)
        suite.add_case("same", [([4], wrong)], expected=[right], must_fail=True)
    return suite


SQUARE = {"h": 2, "g": 2, "m": 5, "n": 6, "k": 6, "d": 6}
LONG = {"m": 3, "n": 513}
SLICES = {
    "scale-lost": attention(),
    "scale-twice": attention(),
    "scale-sign-lost": attention(scale="negative"),
    "top-left-for-bottom-right": attention(band="bottom-right"),
    "bottom-right-for-top-left": attention(band="top-left"),
    "diagonal-excluded": attention(band="top-left"),
    "window-off-by-one": attention(band="window"),
    "window-lost": attention(band="window"),
    "causal-lost": attention(band="top-left"),
    "empty-rows-swapped": attention(mask="bool"),
    "heads-interleaved": attention(heads="GQA"),
    "head-transpose-lost": attention({"h": 5, "m": 5}, heads="MHA", layout="BNHD"),
    "key-transposed": attention({"n": 6, "k": 6}),
    "region-lost": attention(region="cap"),
    "positions-confused": attention(region="index"),
    "mask-negated": attention(mask="bool"),
    "mask-lost": attention(mask="bool"),
    "mask-finite": attention(mask="bool"),
    "lengths-off-by-one": attention(lengths="i64"),
    "lengths-at-least-one": attention(lengths="i32"),
    "bias-lost": attention(mask="two additive"),
    "bias-scaled": attention(mask="additive"),
    "factor-lost": attention(factor="number"),
    "factor-negated": attention(factor="bool"),
    "factor-before-softmax": attention(factor="bool"),
    "cap-after-bias": attention(mask="additive", bias="either:-inf:0:0.3", region="cap"),
    "key-value-swapped": attention({"k": 6, "d": 6}),
    "pooled-values-swapped": rows("pool", number=2),
    "stride-ignored": strided,
    "offset-ignored": attention({"k": 6, "d": 6, "n": 9, "m": 9}, layout="packed"),
    "last-tile-dropped": attention(),
    "tail-counted": attention(),
    "dimension-wrong": rows("softmax"),
    "mean-lost": rows("layer_norm"),
    "weight-lost": rows("rms_norm", weight="weight"),
    "norm-bias-lost": rows("layer_norm", weight="weight bias"),
    "epsilon-changed": rows("layer_norm"),
    "exp2-for-exp": attention(),
    "log2-for-log": attention(results="lse"),
    "shift-lost": attention(scale="1e4"),
    "logarithm-shift-lost": attention(results="lse"),
    "sum-lost": attention(results="probabilities"),
    "epsilon-outside": rows("rms_norm", epsilon="0.1"),
    "variance-unbiased": rows("layer_norm"),
    "exponentials-in-16-bit": attention(),
    "sums-in-16-bit": rows("softmax", type="f16", values="uniform:900:1000", sizes=((1, 4096),)),
    "accumulator-not-cleared": attention(),
    "block-forgets-shift": tiled("scale = 100.0"),  # beyond what needs no shift
    "block-unmasked": tiled("bands = [#attn.band<query = 0, key = 1, upper = 0>]"),
    "block-diagonal-lost": tiled("bands = [#attn.band<query = 0, key = 1, upper = 0>]"),
    "blocks-end-early": tiled(),
    "comparison-off": oracle,
    "comparison-first-only": oracle,
    "comparison-nan-equal": oracle,
    "comparison-inf-equal": oracle,
    "comparison-loose": oracle,
}


def list_bugs(tool):
    done = subprocess.run([tool, "--list-bugs"], capture_output=True, text=True, check=True)
    return dict(line.split(": ", 1) for line in done.stdout.splitlines())


def judge(name, options, tool):
    """(caught, what happened) for one bug."""
    suite = SLICES[name](name)
    model, cases = suite.write(options.scratch)
    command = [str(tool), str(model), f"--cases={cases}", "--threads=1"]
    healthy = run(command, len(suite.cases))
    if healthy.failed or not healthy.passed:
        return False, f"the slice fails without the bug:\n{healthy.text}"
    done = subprocess.run([*command, f"--plant={name}"], capture_output=True, text=True, timeout=600)
    if done.returncode == 1 and "FAIL: case" in done.stdout:
        return True, ""
    return False, f"not noticed: exit status {done.returncode}: {' '.join(command)} --plant={name}\n{done.stderr}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bug", nargs="*")
    parser.add_argument("--tools", default=ROOT / "build" / "bin", type=pathlib.Path)
    parser.add_argument("--scratch", default=ROOT / "build" / "mutants", type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", action="store_true", help="say how many there are, and which have no slice")
    options = parser.parse_args()
    tool = options.tools / "attn-test-run"
    bugs = list_bugs(tool)
    for name in sorted(set(bugs) ^ set(SLICES)):
        print(f"{name}: {'has no slice' if name in bugs else 'is no bug'}")
    if options.list:
        print(f"{len(bugs)} bugs")
        return 0
    names = [name for name in bugs if name in SLICES and (not options.bug or name in options.bug)]
    caught = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for name, (isCaught, text) in zip(names, pool.map(lambda name: judge(name, options, tool), names)):
            caught += isCaught
            print(f"{'caught ' if isCaught else 'MISSED '} {name}: {bugs[name]}", flush=True)
            if text:
                print(text.rstrip())
    wanted = len(options.bug or bugs)
    print(f"mutants caught {caught}/{wanted}, missed {wanted - caught}")
    return 0 if caught == wanted else 1


if __name__ == "__main__":
    sys.exit(main())
