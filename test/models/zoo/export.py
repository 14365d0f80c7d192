"""Exports the layers of the zoo (needs PyTorch, torch-mlir and TensorFlow).

    export.py [FILE...]

Writes exported/FRAMEWORK.FILE.zip with the module that attn.export makes of every
layer, its example inputs, and its results: computed in float64 where the layer is of
float32.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2] / "tools" / "python"))
sys.path.insert(0, str(HERE))

import numpy as np

import attn
import layers
import zoo_archive
from attn.inputs import Example


def bits(array):
    """NumPy's own types: bfloat16 as float32, which attn-run takes."""
    return array.astype("float32") if array.dtype.name == "bfloat16" else array


def is_float32(example):
    return {leaf.dtype.name for leaf in example.leaves if leaf.dtype.kind == "f"} <= {"float32"}


def main():
    wanted = sys.argv[1:]
    for framework in ("torch", "keras"):
        zoo, files = layers.load(framework)
        for file, found in files.items():
            if wanted and file not in wanted:
                continue
            modules, data = {}, {}
            for name, factory, inputs, dynamic in found:
                example = Example(inputs)
                made = zoo.make(factory, inputs)
                modules[name] = attn.export(made, inputs, dynamic=dynamic, name=name)
                results = zoo.call(made, inputs)
                if is_float32(example):
                    wide = zoo.call(*zoo.in_float64(factory, made, inputs))
                    results = [w.astype(r.dtype) for w, r in zip(wide, results, strict=True)]
                data[name] = [*map(bits, example.leaves)], [*map(bits, results)]
            path = HERE / "exported" / f"{framework}.{file}.zip"
            path.parent.mkdir(exist_ok=True)
            zoo_archive.archive.write(path, modules, data)
            print(f"{path.name}: {len(modules)} layers, {path.stat().st_size} bytes", flush=True)


if __name__ == "__main__":
    main()
