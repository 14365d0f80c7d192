"""Arrays by name in a safetensors file, with NumPy alone.

The file is the length of a header in eight bytes, the header in JSON, the elements.
"""

import json
import struct

from .errors import AttnError
from .inputs import bfloat16

TYPES = {
    "float64": "F64", "float32": "F32", "float16": "F16", "bfloat16": "BF16",
    "int64": "I64", "int32": "I32", "int16": "I16", "int8": "I8",
    "uint64": "U64", "uint32": "U32", "uint16": "U16", "uint8": "U8", "bool": "BOOL",
}  # fmt: skip
NAMES = {code: name for name, code in TYPES.items()}


def write(path, arrays):
    """Writes a dict from names to NumPy arrays."""
    import numpy as np

    header, blobs, offset = {}, [], 0
    for name, array in arrays.items():
        array = np.asarray(array)
        if array.dtype.name not in TYPES:
            raise AttnError(f"the weight '{name}' has the type {array.dtype}, which has no name in the file")
        blob = np.ascontiguousarray(array).tobytes()
        header[name] = {
            "dtype": TYPES[array.dtype.name],
            "shape": list(array.shape),
            "data_offsets": [offset, offset + len(blob)],
        }
        blobs.append(blob)
        offset += len(blob)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        file.writelines(blobs)


def read(path):
    """The dict from names to NumPy arrays."""
    import numpy as np

    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack("<Q", data[:8])
    header, blob = json.loads(data[8 : 8 + length]), data[8 + length :]
    arrays = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        kind = NAMES[entry["dtype"]]
        begin, end = entry["data_offsets"]
        dtype = bfloat16() if kind == "bfloat16" else np.dtype(kind)
        arrays[name] = np.frombuffer(blob[begin:end], dtype).reshape(entry["shape"])
    return arrays
