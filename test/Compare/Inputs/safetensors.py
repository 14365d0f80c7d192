"""Compares a safetensors file with the constants of a TensorFlow model, in order.

    safetensors.py FILE MODEL
"""

import json
import math
import re
import struct
import sys

data = open(sys.argv[1], "rb").read()
(size,) = struct.unpack("<Q", data[:8])
header = json.loads(data[8 : 8 + size])
written = []
for index in range(len(header)):
    entry = header[f"weight.{index}"]
    begin, end = entry["data_offsets"]
    written.append((entry["shape"], data[8 + size + begin : 8 + size + end]))
model = []
def flat(value):
    return [x for part in value for x in flat(part)] if isinstance(value, list) else [value]


for digits, numbers, shape in re.findall(r'dense<(?:"0x([0-9A-Fa-f]+)"|([^">]+))> : tensor<([0-9x]+)xf32>', open(sys.argv[2]).read()):
    shape = [int(n) for n in shape.split("x")]
    values = flat(json.loads(numbers)) if numbers else []
    values *= math.prod(shape) // len(values) if values else 1  # a splat
    model.append((shape, bytes.fromhex(digits) or struct.pack(f"<{len(values)}f", *values)))
if written == model:
    print(f"{len(model)} weights as in the model")
else:
    print("written:", [(shape, len(d)) for shape, d in written], "model:", [(shape, len(d)) for shape, d in model])
