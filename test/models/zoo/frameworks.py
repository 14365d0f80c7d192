"""Every layer of the zoo, live: translated, run, differentiated, proved.

    frameworks.py torch|keras [LAYER...]

Each is compiled and run, and translated to the other framework; the generated layer
is run there, its numbers and gradients are compared with the original's, it is given
a later checkpoint, and it is exported again for attn-equiv to prove the pair. Needs
PyTorch, torch-mlir, TensorFlow and Keras, and the package attn. The last line is
`N passed, N failed`.
"""

import pathlib
import sys
import time
import traceback
import warnings

warnings.filterwarnings("ignore")
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import attn
import layers
from attn import sidecar
from attn.inputs import Example
from live import RUN, excess

OTHER = {"torch": "keras", "keras": "torch"}


def floor(example):
    """Units in the last place that are always allowed: 16, for 16-bit numbers one."""
    return 1 if any(leaf.dtype.itemsize == 2 for leaf in example.leaves) else 16


class Case:
    """One layer, what it gives and what its port has to."""

    def __init__(self, zoo, framework, name, factory, inputs, dynamic):
        self.framework, self.name, self.dynamic = framework, name, dynamic
        self.layer, self.example = zoo.make(factory, inputs), Example(inputs)
        self.own = self.run(self.layer, self.example)
        wide, wide_inputs = zoo.in_float64(factory, self.layer, inputs)
        self.reference = self.run(wide, Example(wide_inputs))

    def run(self, layer, example):
        def flat(*leaves):
            args, kwargs = example.rebuild(leaves)
            return layer(*args, **kwargs)

        return RUN[self.framework](flat, example.leaves)

    def compare(self, got, part):
        """Results (part 0) or gradients (1) with the original's."""
        return excess(got, self.own[part], self.reference[part], floor(self.example))

    def compiled(self):
        """The compiled layer's numbers."""
        call = attn.compile(self.layer, self.example, dynamic=self.dynamic)
        results = call(*self.example.leaves)
        return self.compare(list(results) if isinstance(results, tuple) else [results], 0)

    def translated(self):
        """The translation: its numbers and gradients."""
        translation = attn.translate(self.layer, self.example, dynamic=self.dynamic)
        self.module, self.port = translation.module(), translation.load()
        results, gradients = RUN[translation.to](self.port, self.example.leaves)
        wrong = self.compare(results, 0)
        if wrong:
            return f"results: {wrong}"
        wrong = self.compare(gradients, 1)
        return wrong and f"gradients: {wrong}"

    def proved(self):
        """What attn-equiv says of the original and the translation, exported again."""
        result = attn.check(
            self.layer, self.port, self.example, second_example=tuple(self.example.leaves),
            weights="equal", dynamic=self.dynamic, require_proof=True, quiet=True,
        )  # fmt: skip
        return None if result else result.text

    def later(self):
        """The translation with the weights of a later checkpoint."""
        with sidecar.distinguished(self.layer, self.framework):
            state = sidecar.state_of(self.layer, self.framework)
            own = self.run(self.layer, self.example)
        port = self.module.from_state_dict(state) if state else self.port
        got = RUN[OTHER[self.framework]](port, self.example.leaves)
        # two that are each right may be that far from each other
        return excess(got[0], own[0], own[0], 8 * floor(self.example))


def judge(zoo, framework, entry):
    """What is wrong with a layer, or nothing."""
    step = "original"
    try:
        case = Case(zoo, framework, *entry)
        for step in ("compiled", "translated", "later", "proved"):
            wrong = getattr(case, step)()
            if wrong:
                return f"{step}: {wrong}"
    except attn.AttnError as error:
        return f"{step}: {error}"
    except Exception:
        return f"{step}: {traceback.format_exc()}"
    return None


def main():
    framework, wanted = sys.argv[1], sys.argv[2:]
    zoo, files = layers.load(framework)
    counts = [0, 0]
    for entry in (entry for found in files.values() for entry in found):
        if wanted and entry[0] not in wanted:
            continue
        start = time.monotonic()
        wrong = judge(zoo, framework, entry)
        counts[wrong is not None] += 1
        state = "FAILED" if wrong else "ok    "
        print(f"{state} {framework} {entry[0]} ({time.monotonic() - start:.1f} s)", flush=True)
        if wrong:
            print("  " + "\n  ".join(wrong.strip().splitlines()), flush=True)
    print(f"{counts[0]} passed, {counts[1]} failed")
    return counts[1] > 0 or not counts[0]


if __name__ == "__main__":
    sys.exit(main())
