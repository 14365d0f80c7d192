"""Rows with nothing to attend to are the same in a translation as in the model.

    translated_masks.py TOOLS SCRATCH [--every N]

Every sample model that has a mask of booleans is translated to both frameworks and
run with a first sequence that is masked as a whole, and with one that is not at all;
the reference interpreter says what to expect. A source with a comment that such rows
differ may differ in these alone.
"""

import argparse
import concurrent.futures
import pathlib
import sys

from translation import TARGETS, Translation, Wrong, compare, interpret, saved, translate  # isort: skip
import numpy as np
import run_models

FORMS = ["torch.undecomposed", "tensorflow", "torch.raw", "torch.torch", "linalg"]


def models():
    """(path, inputs, number of outputs)"""
    for form in FORMS:
        family, entries = run_models.manifest(form)
        for name, (entry, _) in entries.items():
            if any("bool" in kind for _, kind in entry["inputs"]):
                path = run_models.model_path(form, name)
                data = run_models.HERE / family / name
                inputs = [np.load(f"{data}.in{i}.npy") for i in range(len(entry["inputs"]))]
                yield path, inputs, len(entry["outputs"])


def masked(inputs, value):
    """The inputs with the first row of every mask all True or all False."""
    arrays = [np.array(array) for array in inputs]
    for array in arrays:
        if array.dtype == bool:
            array[0] = value
    return arrays


def prepare(job, tools, scratch):
    """Sources by target, and (inputs, expected outputs) for both values."""
    path, originals, count = job
    folder = scratch / path.name.removesuffix(".mlir")
    folder.mkdir(parents=True, exist_ok=True)
    tool = tools / "attn-translate"
    sources = {target: translate(tool, target, path, folder) for target in TARGETS}
    runs = []
    for value in (False, True):
        arrays = masked(originals, value)
        inputs = saved(arrays, folder)
        runs.append((arrays, interpret(tools / "attn-run", path, inputs, count, folder)))
    return sources, runs


def check(translation, runs, says_differs):
    layer = translation["load"]()
    for arrays, expected in runs:
        finite = [np.nan_to_num(array, nan=0.0, posinf=0.0, neginf=0.0) for array in expected]
        tolerances = [1e-5 * np.abs(array).max(initial=0.0) for array in finite]
        results = translation.call(layer, arrays)
        if says_differs:
            results = [result.of(result.values[1:]) for result in results]
            expected = [array[1:] for array in expected]
        compare(results, expected, tolerances)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tools", type=pathlib.Path)
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1, help="each Nth alone")
    options = parser.parse_args()
    jobs = list(models())[:: options.every]
    right = wrong = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        prepared = [pool.submit(prepare, job, options.tools, options.scratch) for job in jobs]
        for (path, *_), future in zip(jobs, prepared):
            for target in TARGETS:
                try:
                    sources, runs = future.result()
                    source, refused = sources[target]
                    if refused:
                        raise Wrong(refused)
                    comment = "# a row with nothing to attend to: "
                    check(Translation(source, target), runs, comment in source.read_text())
                    right += 1
                except Exception as error:
                    wrong += 1
                    print(f"{path.name} to {target}: {type(error).__name__}: {error}", flush=True)
    print(f"{right} right, {wrong} wrong")
    return wrong > 0 or not right


if __name__ == "__main__":
    sys.exit(main())
