#!/usr/bin/env python3
"""Keeps onnx_attention.json, the inputs and outputs of ONNX's Attention tests.

    onnx_snapshot.py           compares it with the onnx package that is installed
    onnx_snapshot.py --write   writes it

The snapshot holds those node tests of onnx 1.22.0 that have neither a cache nor
the scores as an output: attributes, and each tensor as its shape, its type and
its little-endian bytes in base64.
"""

import base64
import json
import pathlib
import sys

SNAPSHOT = pathlib.Path(__file__).resolve().parent / "Inputs" / "onnx_attention.json"
VERSION = "1.22.0"


def read_tensor(path):
    import onnx

    tensor = onnx.numpy_helper.to_array(onnx.load_tensor(path))
    kinds = {"float32": "f32", "float16": "f16", "bool": "i1", "int64": "i64"}
    data = base64.b64encode(tensor.tobytes()).decode()
    return {"shape": list(tensor.shape), "type": kinds[str(tensor.dtype)], "data": data}


def read_package():
    import onnx
    import onnx.backend.test

    if onnx.__version__ != VERSION:
        sys.exit(f"expected onnx {VERSION}, found {onnx.__version__}")
    tests = {}
    folder = pathlib.Path(onnx.backend.test.__file__).parent / "data" / "node"
    for path in sorted(folder.glob("test_attention_*")):
        if path.name.endswith("_expanded"):
            continue
        node = onnx.load(path / "model.onnx").graph.node[0]
        if len(node.output) > 1 or "past_key" in node.input:
            continue
        attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        names = [name for name in node.input if name]
        data = path / "test_data_set_0"
        inputs = {name: read_tensor(data / f"input_{i}.pb") for i, name in enumerate(names)}
        tests[path.name] = {
            "attributes": attributes,
            "inputs": inputs,
            "output": read_tensor(data / "output_0.pb"),
        }
    return tests


def main():
    tests = read_package()
    if sys.argv[1:] == ["--write"]:
        lines = ",\n".join(f'"{name}": {json.dumps(test)}' for name, test in tests.items())
        SNAPSHOT.write_text(f"{{\n{lines}\n}}\n")
    elif json.loads(SNAPSHOT.read_text()) != tests:
        sys.exit(f"{SNAPSHOT.name} is not what onnx {VERSION} has")
    print(f"{len(tests)} tests")


if __name__ == "__main__":
    main()
