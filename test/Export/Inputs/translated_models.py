"""Translates the sample models to both frameworks, runs the sources, compares.

    translated_models.py TOOLS SCRATCH REFUSED [--every N]

Tolerances are those of run_models.py and run_encoders.py.
"""

import pathlib
import sys

from translation import compare  # isort: skip
import numpy as np
import samples
import verdicts

MODELS = samples.run_models.HERE


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


def cases():
    for form in samples.FORMS:
        for path, sets in samples.models(form):
            case = Case(path)
            # example_inputs() of the linalg form's dynamic models have a length of 5
            case.runs_alone = form != "linalg" or len(sets) == 1
            for data, tolerances in sets:
                inputs = len(list(data.parent.glob(f"{data.name}.in?.npy")))
                case.add(data, inputs, tolerances)
            yield case


if __name__ == "__main__":
    sys.exit(verdicts.main(__doc__, lambda: list(cases())))
