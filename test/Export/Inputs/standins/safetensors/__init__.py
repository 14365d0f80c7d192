"""A stand-in for safetensors: files of arrays by name.

The file is the length of a header in eight bytes, the header in JSON, the elements.
"""

import json
import struct

import numpy as np
from arrays import TYPES

KINDS = {
    "F64": "float64", "F32": "float32", "F16": "float16", "BF16": "bfloat16", "I64": "int64",
    "I32": "int32", "I16": "int16", "I8": "int8", "U8": "uint8", "BOOL": "bool",
}  # fmt: skip


def read(path, tensor):
    """Name -> tensor(elements, type)."""
    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack("<Q", data[:8])
    header, blob = json.loads(data[8 : 8 + length]), data[8 + length :]
    found = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        kind, (begin, end) = KINDS[entry["dtype"]], entry["data_offsets"]
        stored = np.dtype("uint16" if kind == "bfloat16" else kind)
        values = np.frombuffer(blob[begin:end], stored).reshape(entry["shape"])
        if kind == "bfloat16":
            values = (values.astype(np.uint32) << 16).view(np.float32)
        found[name] = tensor(values, TYPES[kind])
    return found
