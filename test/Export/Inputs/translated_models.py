"""Translates the sample models to both frameworks, runs the sources, compares.

    translated_models.py TOOLS SCRATCH REFUSED [--every N]

Tolerances are those of run_models.py and run_encoders.py.
"""

import pathlib
import sys

from translation import compare  # isort: skip
import npy
import numpy as np
import run_encoders
import run_models
import verdicts

MODELS = run_models.HERE
FORMS = ["torch.raw", "torch.undecomposed", "torch.torch", "linalg", "tensorflow"]


class Case:
    """A model and, for each set of inputs, where the arrays are and what is allowed."""

    def __init__(self, path):
        self.path, self.data, self.runs_alone = path, [], True
        self.name = str(path.relative_to(MODELS)).removesuffix(".mlir")

    def add(self, data, inputs, tolerances):
        """data: NAME of NAME.in0.npy and NAME.out0.npy."""
        self.data.append((data, inputs, tolerances))

    def model(self, folder):
        return self.path

    def check(self, translation):
        layer = translation["load"]()
        for data, inputs, tolerances in self.data:
            arrays = [np.load(f"{data}.in{i}.npy") for i in range(inputs)]
            expected = [np.load(f"{data}.out{i}.npy") for i in range(len(tolerances))]
            compare(translation.call(layer, arrays), expected, tolerances)


def samples():
    for form in FORMS:
        family, models = run_models.manifest(form)
        for name, (entry, shapes) in models.items():
            case = Case(run_models.model_path(form, name))
            entries = {name: entry}
            entries |= {f"{name}.{shape}": {**entry, **own} for shape, own in shapes.items()}
            if form == "linalg" and shapes:  # torch-mlir casts their length to 1
                entries = {key: entries[key] for key in entries if key.endswith("x1")}
                case.runs_alone = False  # on example_inputs(), whose length is 5
            for key, own in entries.items():
                data = MODELS / family / key
                outputs = [npy.read(f"{data}.out{i}.npy") for i in range(len(own["outputs"]))]
                allowed = [run_models.tolerance(o, own, i, False) for i, o in enumerate(outputs)]
                case.add(data, len(own["inputs"]), allowed)
            yield case


def encoders():
    for path in sorted(MODELS.glob("encoders/*.mlir")):
        case, name = Case(path), path.name.split(".")[0]
        for output in sorted(path.parent.glob(f"{name}.*out0.npy")):
            data = str(output).removesuffix(".out0.npy")
            own = 2 * run_encoders.OWN_ERROR.get(name, 0)
            inputs = len(list(path.parent.glob(f"{pathlib.Path(data).name}.in?.npy")))
            case.add(data, inputs, [own or 1e-5 * npy.largest(npy.read(output))])
        yield case


if __name__ == "__main__":
    sys.exit(verdicts.main(__doc__, lambda: [*samples(), *encoders()]))
