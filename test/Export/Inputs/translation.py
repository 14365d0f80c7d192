"""Runs what attn-translate writes, over the stand-ins for the frameworks.

With Inputs/standins first in sys.path, `import tensorflow`, `import torch` and the
rest find those.
"""

import contextlib
import io
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "standins"))
sys.path.append(str(HERE.parents[1] / "models"))

import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402
import torch  # noqa: E402

TARGETS = ("keras", "torch")


class Wrong(Exception):
    """What is wrong with a translation."""


def translate(tool, target, model, scratch, names=None):
    """(The path of the source, None) or (None, why it is refused)."""
    path = scratch / f"{model.name.removesuffix('.mlir')}.{target}.py"
    command = [tool, f"--to-{target}", model, "-o", path]
    command += [f"--names={names}"] if names else []
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 0:
        return path, None
    errors = [line for line in done.stderr.splitlines() if "error: " in line]
    if done.returncode != 2 or not errors:
        raise Wrong(f"exit status {done.returncode}\n{done.stderr}")
    return None, errors[0].split("error: ", 1)[1]


def interpret(tool, model, inputs, count, folder):
    """What the reference interpreter gives for .npy files; its results are in `folder`."""
    outputs = [folder / f"out{i}.npy" for i in range(count)]
    command = [tool, model, "--interpret", *[f"--input=@{path}" for path in inputs]]
    command += [f"--output=@{path}" for path in outputs]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise Wrong(done.stderr)
    return [np.load(path) for path in outputs]


def saved(arrays, folder):
    """The files of arrays."""
    paths = [folder / f"in{i}.npy" for i in range(len(arrays))]
    for path, array in zip(paths, arrays):
        np.save(path, array)
    return paths


def numbers(array):
    """The elements of a saved array; bfloat16 is saved as its bits."""
    if array.dtype == np.int16:
        return (array.astype(np.uint16).astype(np.uint32) << 16).view(np.float32)
    return array


class Translation:
    """A source file that was run as a program, and what it defines."""

    def __init__(self, path, target, runs_alone=True):
        self.target, printed = target, io.StringIO()
        name = "__main__" if runs_alone else path.stem
        self.names = {"__name__": name, "__file__": str(path)}
        with contextlib.redirect_stdout(printed):
            exec(compile(path.read_text(), path, "exec"), self.names)
        self.printed = printed.getvalue().splitlines()
        self.examples = self.names["example_inputs"]()

    def __getitem__(self, name):
        return self.names[name]

    def call(self, layer, arrays):
        """The results of a layer for saved inputs, as tensors."""
        make = tf.Tensor if self.target == "keras" else torch.Tensor
        if len(arrays) != len(self.examples):
            raise Wrong(f"example_inputs() has {len(self.examples)} inputs, the model {len(arrays)}")
        inputs = []
        for array, example in zip(arrays, self.examples):
            values = numbers(array)
            if values.dtype != example.dtype.storage or values.ndim != len(example.shape):
                raise Wrong(f"example_inputs() has {example.dtype} {example.shape} for {array.dtype} {array.shape}")
            inputs.append(make(values, example.dtype))
        results = layer(*inputs)
        results = results if isinstance(results, tuple) else (results,)
        self.check_documented(results)
        return results

    def check_documented(self, results):
        """The results have the types and shapes that the source says."""
        said = re.search(r"^    returns (.*)", self.names["__doc__"], re.M)[1]
        found = re.findall(r"(\w+)(?: \[([^\]]*)\])?", said)
        if len(found) != len(results):
            raise Wrong(f"{len(results)} results, documented as {said}")
        for result, (kind, sizes) in zip(results, found):
            sizes = sizes.split(", ") if sizes else []
            fits = len(sizes) == len(result.shape) and all(
                size in ("?", str(have)) for size, have in zip(sizes, result.shape)
            )
            if not fits or result.dtype.name != kind:
                raise Wrong(f"a result is {result.dtype} {result.shape}, documented as {said}")


def compare(results, expected, allowed):
    """Raises Wrong unless each element is near the one expected; NaN meets NaN."""
    if len(results) != len(expected):
        raise Wrong(f"{len(results)} results, expected {len(expected)}")
    for index, (result, array, most) in enumerate(zip(results, expected, allowed)):
        want, got = numbers(array), result.values
        if got.shape != want.shape or (got.dtype.kind != want.dtype.kind):
            raise Wrong(f"result {index} is {result.dtype} {got.shape}, expected {want.dtype} {want.shape}")
        got, want = got.astype(np.float64), want.astype(np.float64)
        with np.errstate(invalid="ignore"):
            error = np.where(got == want, 0.0, np.abs(got - want))
        is_wrong = ~(error <= most) & ~(np.isnan(got) & np.isnan(want))
        if is_wrong.any():
            at = tuple(np.argwhere(is_wrong)[0])
            where = [int(i) for i in at]
            raise Wrong(f"result {index} is {got[at]:.9g} at {where}, expected {want[at]:.9g} within {most:.1e}")
