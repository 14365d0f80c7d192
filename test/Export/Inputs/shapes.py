"""Prints name, type and shape of the tensors in a safetensors file."""

import json
import struct
import sys

with open(sys.argv[1], "rb") as file:
    (size,) = struct.unpack("<Q", file.read(8))
    header = json.loads(file.read(size))
for name, entry in sorted(header.items()):
    print(name, entry["dtype"], entry["shape"])
