"""Gives the tensors of a safetensors file other names, in their order.

    rename.py FILE OTHER NAME...
"""

import json
import pathlib
import struct
import sys

path, other, *names = sys.argv[1:]
raw = pathlib.Path(path).read_bytes()
(size,) = struct.unpack("<Q", raw[:8])
header = json.loads(raw[8 : 8 + size])
tensors = sorted(header.values(), key=lambda tensor: tensor["data_offsets"])
text = json.dumps(dict(zip(names, tensors, strict=True))).encode()
pathlib.Path(other).write_bytes(struct.pack("<Q", len(text)) + text + raw[8 + size :])
