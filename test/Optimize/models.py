# REQUIRES: numpy
# RUN: %python %s %models %t | FileCheck %s
# CHECK-NOT: FAILED
# CHECK: {{[1-9][0-9]*}} models passed
"""The sample models in which products are taken in another order, run with --reassociate,
for the CPU and as the loops of a GPU, against what the frameworks computed, within the
tolerances of run_models.py. The other rewrites are in all that is compiled. Of the forms of a model that are rewritten alike
one is run.
"""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, sys.argv[1])
import numpy as np  # noqa: E402
import samples  # noqa: E402

FORMS = ["torch.raw", "torch.undecomposed", "linalg", "tensorflow"]
REORDER = {"constant-query", "score-product", "pool-first", "value-output"}
ROADS = [[], ["--gpu-loops"]]
PIPELINE = ["--attn-import", "--attn-fold-weights", "--attn-optimize=reassociate"]


def rewrites(path):
    """The names of those that fire, in order."""
    command = ["attn-opt", path, *PIPELINE, "--remarks-filter=attn-optimize", "-o", "/dev/null"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    return re.findall(r"\[Passed\] (\S+)", said)


def is_right(path, data, tolerances, output, road):
    command = ["attn-run", path, "--reassociate", *road]
    inputs = sorted(data.parent.glob(f"{data.name}.in?.npy"))
    command += [f"--input=@{each}" for each in inputs]
    command += [f"--output=@{output}.{i}.npy" for i in range(len(tolerances))]
    subprocess.run(command, capture_output=True, check=True)
    for i, tolerance in enumerate(tolerances):
        got, expected = np.load(f"{output}.{i}.npy"), np.load(f"{data}.out{i}.npy")
        with np.errstate(invalid="ignore"):
            off = np.abs(got.astype(np.float64) - expected.astype(np.float64))
        off[(got == expected) | (np.isnan(got) & np.isnan(expected))] = 0.0
        if not np.all(off <= tolerance):
            return False
    return True


def main():
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    seen, number = {}, 0
    for form in FORMS:
        for path, sets in samples.models(form):
            name = path.name.split(".")[0] + (".tf" if form == "tensorflow" else "")
            fired = rewrites(path)
            if not REORDER.intersection(fired) or seen.get(name) == fired:
                continue
            seen[name] = fired
            data, tolerances = sets[-1]
            number += 1
            right = [is_right(path, data, tolerances, folder / "y", road) for road in ROADS]
            verdict = "ok" if all(right) else "FAILED"
            print(f"{path.name}: {' '.join(fired)}: {verdict}")
    print(f"{number} models passed")


main()
