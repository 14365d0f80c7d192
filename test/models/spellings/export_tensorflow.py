"""Exports the spellings in tensorflow/ (needs TensorFlow).

    export_tensorflow.py FOLDER [ITEM...]

Writes FOLDER/tensorflow.ITEM.zip (see archive.py) with the form tf, which is
frozen, and TensorFlow's own outputs. With TF_USE_LEGACY_KERAS=1 the layers are
those of Keras 2, the archive is keras2.ITEM.zip. Prints what could not be
exported.
"""

import importlib
import pathlib
import re
import sys

import numpy as np
import tensorflow as tf

import archive
from tensorflow.python.framework.convert_to_constants import (
    convert_variables_to_constants_v2,
)

HERE = pathlib.Path(__file__).parent


def export(name, function, inputs, parts, sizes):
    """The text of the function, and its outputs."""
    function(*[tf.constant(a) for a in inputs], **parts)  # makes the weights
    for part in parts.values():  # ones and zeros would hide a wrong weight
        for weight in getattr(part, "weights", []):
            if weight.shape.rank == 1 or not weight.shape.rank:
                noise = tf.random.normal(weight.shape) * 0.3
                weight.assign(weight + tf.cast(noise, weight.dtype))
    sizes = sizes or [a.shape for a in inputs]
    specs = [tf.TensorSpec(s, a.dtype) for s, a in zip(sizes, inputs)]
    call = tf.function(lambda *a: function(*a, **parts)).get_concrete_function(*specs)
    frozen = convert_variables_to_constants_v2(call)
    text = tf.mlir.experimental.convert_function(
        frozen, pass_pipeline="tf-standard-pipeline", show_debug_info=False
    )
    outputs = call(*[tf.constant(a) for a in inputs])
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    body = text.split("\n", 1)[1].rstrip().removesuffix("}")
    entry = re.search(r"func\.func @(\w+)\(", body)[1]
    body = re.sub(rf"@{entry}\b", f"@{name}", body)
    return text.split("\n", 1)[0], body, [o.numpy() for o in outputs]


def bits(array):
    """NumPy's own types: bfloat16 as the integers of its bits."""
    array = np.asarray(array)
    return array.view(np.int16) if array.dtype == tf.bfloat16.as_numpy_dtype else array


def main():
    sys.path.insert(0, str(HERE / "tensorflow"))
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    items = sys.argv[2:] or sorted(p.stem for p in (HERE / "tensorflow").glob("*.py"))
    import spelling

    tf.random.set_seed(0)
    framework = "tensorflow" if hasattr(tf.keras, "ops") else "keras2"
    for item in items:
        if item == "spelling":
            continue
        spelling.SPELLINGS.clear()
        importlib.import_module(item)
        head, bodies, arrays = "", [], {}
        for name, function, inputs, parts, sizes in spelling.SPELLINGS:
            try:
                head, body, outputs = export(name, function, inputs, parts, sizes)
            except Exception as error:
                print(f"{item} {name}: {type(error).__name__} {str(error)[:150]}")
                continue
            bodies.append(body)
            arrays[name] = [bits(a) for a in inputs], [bits(o) for o in outputs]
        modules = {"tf": f"{head}\n{''.join(bodies)}}}\n"}
        archive.write(folder / f"{framework}.{item}.zip", modules, arrays)
        print(f"{item}: {len(bodies)} spellings", flush=True)


if __name__ == "__main__":
    main()
