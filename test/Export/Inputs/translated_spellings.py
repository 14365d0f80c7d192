"""Translates the spellings and the zoo to both frameworks, runs the sources, compares.

    translated_spellings.py TOOLS SCRATCH REFUSED [--every N]

Tolerances are those of the spellings' own run.py: parts of the largest element.
"""

import io
import re
import sys

from translation import HERE, compare, numbers  # isort: skip
import numpy as np
import verdicts

sys.path[1:1] = [str(HERE.parents[1] / "models" / folder) for folder in ("spellings", "zoo")]
import archive  # noqa: E402
import run as compiled  # noqa: E402
import zoo_archive  # noqa: E402


# example_inputs() knows no dimensions that two inputs share, but not as their first.
UNFIT = {"tensorflow.models/gpt_2_past"}


class Spelling:
    def __init__(self, saved, form, spelling):
        self.saved, self.form, self.spelling = saved, form, spelling
        self.name = f"{saved.framework}.{saved.item}/{spelling}"
        self.runs_alone = self.name not in UNFIT

    def model(self, folder):
        path = folder / f"{self.spelling}.mlir"
        path.write_text(archive.select(self.saved.modules[self.form], {self.spelling}))
        return path

    def arrays(self, kind):
        found = self.saved.index[self.spelling][kind]
        return [np.load(io.BytesIO(self.saved.zip.read(f"{n}.npy"))) for n in found]

    def check(self, translation):
        results = translation.call(translation["load"](), self.arrays("inputs"))
        expected = self.arrays("outputs")
        compare(results, expected, [allowed(r, e) for r, e in zip(results, expected)])


class Layer(Spelling):
    """One of the zoo, whose modules are its layers."""

    def __init__(self, saved, name):
        super().__init__(saved, name, name)
        self.name = f"zoo.{saved.framework}/{name}"

    def model(self, folder):
        path = folder / f"{self.spelling}.mlir"
        path.write_text(self.saved.modules[self.form])
        return path


def allowed(result, expected):
    values = np.abs(numbers(expected).astype(np.float64))
    largest = values[np.isfinite(values)].max(initial=1.0)
    return compiled.TOLERANCES.get(result.dtype.name, 0) * largest


def spellings():
    for saved in archive.archives():
        for form in ("undecomposed", "tf"):
            text = saved.modules.get(form, "")
            for name in saved.index:
                if re.search(rf'@"?{re.escape(name)}[("]|"{re.escape(name)}"', text):
                    yield Spelling(saved, form, name)
    for (_, name), saved in zoo_archive.archives().items():
        yield Layer(saved, name)


if __name__ == "__main__":
    sys.exit(verdicts.main(__doc__, lambda: list(spellings())))
