"""Small functions in which a translation could lose something.

    translated_corners.py TOOLS SCRATCH

Every file in corners/ is translated to both frameworks and compared with what the
reference interpreter gives: sums over dimensions that nothing depends on, scores that
do not depend on a key, rows without keys in a band, sizes with rests of divisions,
selections around rows that are looked up.
"""

import pathlib
import re
import sys

from translation import TARGETS, Translation, Wrong, compare, interpret, saved, translate  # isort: skip
import numpy as np

HERE = pathlib.Path(__file__).resolve().parent


def inputs(text):
    """An array for each argument, and the number of results."""
    arguments, results = re.search(r"@corner\((.*?)\) *-> *(.*?) *\{", text).groups()
    random = np.random.default_rng(1)
    arrays = []
    for shape, kind in re.findall(r"tensor<((?:[0-9?]+x)*)(\w+)>", arguments):
        # 11: no multiple of what sizes are divided by
        sizes = [11 if s == "?" else int(s) for s in shape.split("x")[:-1]]
        if kind == "f32":
            arrays.append(random.standard_normal(sizes).astype(np.float32))
        else:
            arrays.append(random.integers(0, 3, sizes))
    return arrays, results.count("tensor<")


def main():
    tools, scratch = map(pathlib.Path, sys.argv[1:])
    scratch.mkdir(parents=True, exist_ok=True)
    counts = {"right": 0, "wrong": 0}
    for model in sorted((HERE / "corners").glob("*.mlir")):
        arrays, number = inputs(model.read_text())
        paths = saved(arrays, scratch)
        expected = interpret(tools / "attn-run", model, paths, number, scratch)
        for target in TARGETS:
            try:
                path, refusal = translate(tools / "attn-translate", target, model, scratch)
                if refusal:
                    raise Wrong(refusal)
                port = Translation(path, target)
                allowed = [1e-5 * max(1.0, np.abs(np.nan_to_num(e)).max(initial=0)) for e in expected]
                compare(port.call(port["load"](), arrays), expected, allowed)
                counts["right"] += 1
            except Exception as error:
                counts["wrong"] += 1
                print(f"{model.stem} to {target}: {type(error).__name__}: {error}")
    print(", ".join(f"{count} {word}" for word, count in counts.items()))


main()
