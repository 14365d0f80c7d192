"""state.py FILE [NAME]: the state of the layer in names.test.

With a NAME, the bias is there under it, too.
"""

import json
import struct
import sys

STATE = {
    "words.weight": ([3, 2], [1.0, 2.0, 3.0, 4.0, 5.0, 6.5]),
    "both.weight": ([2, 2], [0.5, 0.25, 0.125, 2.5]),
    "both.bias": ([2], [7.0, 8.0]),
    "scale": ([], [0.375]),
}
for name in sys.argv[2:]:
    STATE[name] = STATE["both.bias"]
header, data = {}, b""
for name, (shape, values) in STATE.items():
    bytes_ = struct.pack(f"<{len(values)}f", *values)
    offsets = [len(data), len(data) + len(bytes_)]
    header[name] = {"dtype": "F32", "shape": shape, "data_offsets": offsets}
    data += bytes_
text = json.dumps(header).encode()
with open(sys.argv[1], "wb") as file:
    file.write(struct.pack("<Q", len(text)) + text + data)
