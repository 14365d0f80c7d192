"""Exports in test/models changed at one place of their text, and whether that matters.

    changes.py ATTN_EQUIV MODELS SCRATCH [--every N] [--only PART] [--jobs J]
    changes.py --judge ATTN_RUN MODELS SCRATCH

Every number, operation, pair of operands and weight of an export is changed in turn.
The second form compiles each and compares its results with those that the framework
saved with the model: they are other ones (more than a thousandth of the largest apart),
or the same within what rounding does. What it found is kept in changes.json; where
that does not say, the change is left out. The first form compares each change with
the export itself, and prints

    changed: A told apart, B called equivalent; same: C proved, D tested, E not
"""

import argparse
import collections
import concurrent.futures
import json
import pathlib
import re
import subprocess

parser = argparse.ArgumentParser()
parser.add_argument("tool")
parser.add_argument("models", type=pathlib.Path)
parser.add_argument("scratch", type=pathlib.Path)
parser.add_argument("--judge", action="store_true")
parser.add_argument("--every", type=int, default=1)
parser.add_argument("--only", default="", help="models with this in their name")
parser.add_argument("--jobs", type=int, default=2)
options = parser.parse_args()
FOUND = pathlib.Path(__file__).with_name("changes.json")
MOST = 6  # of one rule in one model
OPERATIONS = {
    "aten.tanh ": ["aten.sigmoid "],
    "aten.sigmoid ": ["aten.tanh "],
    "aten.erf ": ["aten.tanh "],
    "aten.relu ": ["aten.tanh "],
    "aten.sqrt ": ["aten.abs "],
    "aten.rsqrt ": ["aten.sqrt "],
    "aten.exp ": ["aten.tanh "],
    "aten.add.Tensor ": ["aten.sub.Tensor "],
    "aten.sub.Tensor ": ["aten.add.Tensor "],
    "aten.mul.Tensor ": ["aten.div.Tensor "],
    "aten.div.Tensor ": ["aten.mul.Tensor "],
    "aten.sum.dim_IntList ": ["aten.amax "],
    '"tf.AddV2"': ['"tf.Sub"', '"tf.Mul"'],
    '"tf.Sub"': ['"tf.AddV2"'],
    '"tf.Mul"': ['"tf.AddV2"', '"tf.RealDiv"'],
    '"tf.RealDiv"': ['"tf.Mul"'],
    '"tf.Tanh"': ['"tf.Sigmoid"'],
    '"tf.Sigmoid"': ['"tf.Tanh"'],
    '"tf.Sum"': ['"tf.Mean"', '"tf.Max"'],
    '"tf.Mean"': ['"tf.Sum"'],
    '"tf.Rsqrt"': ['"tf.Sqrt"'],
    '"tf.Relu"': ['"tf.Tanh"'],
}
COMMUTE = r'(torch\.aten\.(?:add|mul)\.Tensor |"tf\.(?:AddV2|Mul|Maximum)"\()(%\w+), (%\w+)(.*)'
EXCHANGE = r'(torch\.aten\.(?:sub\.Tensor|matmul|div\.Tensor) |"tf\.(?:Sub|RealDiv)"\()(%\w+), (%\w+)(.*)'


def replaced(text, pattern, others, flags=0):
    """(what, changed text) of a few of the places where `pattern` is."""
    found = list(re.finditer(pattern, text, flags))
    for match in found[:: max(1, len(found) // MOST)][:MOST]:
        for other in others(match):
            yield f"{match[0].strip()[:40]} to {other.strip()[:40]}", text[: match.start()] + other + text[match.end() :]


def exchanged(match):
    """Both operands exchanged, and their types."""
    rest = re.sub(r"(: \(?)((?:!torch\.v|)tensor<[^>]*(?:>>|>)), ((?:!torch\.v|)tensor<[^>]*(?:>>|>))", r"\1\3, \2", match[4], count=1)
    yield f"{match[1]}{match[3]}, {match[2]}{rest}"


def changes(text):
    yield from replaced(text, r"(?<=torch\.constant\.float )-?[0-9]\.\S+", lambda m: [f"{2 * float(m[0]):e}", f"{float(m[0]) / 2:e}"])
    yield from replaced(text, r"(?<=torch\.constant\.int )-?[0-3]\b", lambda m: [str({-1: -2, -2: -1, 0: 1, 1: 2, 2: 1, 3: 2}[int(m[0])])])
    yield from replaced(text, r"(?<=torch\.constant\.bool )\w+", lambda m: ["false" if m[0] == "true" else "true"])
    yield from replaced(text, r"(?<=dense<)-?\d\.\d+E?\S*(?=> : tensor<f32>)", lambda m: [f"{2 * float(m[0]):e}", f"{float(m[0]) / 2:e}"])
    yield from replaced(text, r"(?<=transpose_b = |transpose_a = )\w+", lambda m: ["false" if m[0] == "true" else "true"])
    for name, others in OPERATIONS.items():
        yield from replaced(text, re.escape(name), lambda m: others)
    yield from replaced(text, EXCHANGE, exchanged)
    # the last element of a weight: another sign
    turn = lambda m: [m[0][:-2] + f"{int(m[0][-2:], 16) ^ 0x80:02X}"]
    yield from replaced(text, r'"0x0[48]000000[0-9A-F]{64,}(?=")|(?<=dense<)"0x[0-9A-F]{64,}(?=")', turn)


def rewrites(text):
    yield from replaced(text, COMMUTE, exchanged)


def everything():
    """(model, number, what, text, whether it means to change the function)."""
    for path in sorted([*options.models.glob("torch/*.undecomposed.mlir"), *options.models.glob("tensorflow/*.tf.mlir")]):
        text = path.read_text()
        listed = [(True, *c) for c in changes(text)] + [(False, *c) for c in rewrites(text)]
        for number, (matters, what, changed) in enumerate(listed):
            yield path, number, what, changed, matters


def file_of(path, number, text):
    changed = options.scratch / f"{path.stem}.{number}.mlir"
    changed.write_text(text)
    return changed


def judge(item):
    path, number, what, text, matters = item
    base = str(path).split(".")[0]
    inputs = [f"--input=@{p}" for p in sorted(path.parent.glob(f"{path.name.split('.')[0]}.in*.npy"))]
    outputs = [f"--expect=@{p}" for p in sorted(path.parent.glob(f"{path.name.split('.')[0]}.out*.npy"))]
    tolerance = ["--rtol=1e-3"] if matters else []
    run = subprocess.run([options.tool, file_of(path, number, text), *inputs, *outputs, *tolerance], capture_output=True, text=True)
    agrees = {0: True, 1: False}.get(run.returncode) if "largest absolute error" in run.stdout else None
    return f"{path.name}:{number}", ("changed" if matters else None) if agrees is False else (None if matters else "same") if agrees else None


def compare(item):
    path, number, what, text, truth = item
    run = subprocess.run([options.tool, path, file_of(path, number, text), "--require-proof"], capture_output=True, text=True)
    return f"{path.name}: {what}", truth, {0: "proved", 4: "tested", 1: "apart", 3: "apart"}.get(run.returncode, "error"), run.stdout + run.stderr


options.scratch.mkdir(parents=True, exist_ok=True)
pool = concurrent.futures.ThreadPoolExecutor(options.jobs)
if options.judge:
    found = {name: word for name, word in pool.map(judge, everything()) if word}
    FOUND.write_text(json.dumps(found, indent=0, sort_keys=True) + "\n")
    print(collections.Counter(found.values()))
else:
    found, counts = json.loads(FOUND.read_text()), collections.Counter()
    known = [(p, n, what, text, found.get(f"{p.name}:{n}")) for p, n, what, text, _ in everything()]
    chosen = [item for item in known if item[4] and options.only in item[0].name][:: options.every]
    for where, truth, word, text in pool.map(compare, chosen):
        counts[truth, word] += 1
        if (word == "apart") != (truth == "changed"):
            print(f"{where}: {truth}, but {text}")
    wrong = counts["changed", "proved"] + counts["changed", "tested"] + counts["changed", "error"]
    same = f"{counts['same', 'proved']} proved, {counts['same', 'tested']} tested, {counts['same', 'apart'] + counts['same', 'error']} not"
    print(f"changed: {counts['changed', 'apart']} told apart, {wrong} called equivalent; same: {same}")
