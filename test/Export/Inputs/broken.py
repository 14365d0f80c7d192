"""Writes NAME.0, NAME.1, ...: safetensors files that are none."""

import json
import pathlib
import struct
import sys

headers = [
    b"{ no JSON",
    json.dumps({"w": {"dtype": "F32", "shape": [4]}}).encode(),
    json.dumps({"w": {"dtype": "F8_E4M3", "shape": [4], "data_offsets": [0, 4]}}).encode(),
    json.dumps({"w": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}}).encode(),
]
for number, header in enumerate(headers):
    data = struct.pack("<Q", len(header)) + header + bytes(8)
    pathlib.Path(f"{sys.argv[1]}.{number}").write_bytes(data)
