"""Loads what attn-compile made of add.mlir with ctypes."""

import ctypes
import sys

library = ctypes.CDLL(sys.argv[1])
library.add_scaled_status_text.restype = ctypes.c_char_p
size = ctypes.c_int64
x, y, out = ((ctypes.c_float * 6)(*values) for values in (range(6), range(0, 60, 10), [0] * 6))
some = ctypes.c_uint8(7)


def call(rows):
    return library.add_scaled(
        x, size(2), size(3), y, size(rows), size(3), ctypes.c_float(0.5),
        out, size(2), size(3), ctypes.byref(some),
    )  # fmt: skip


assert call(2) == 0, "status"
assert list(out) == [6.0 * i for i in range(6)], list(out)
assert some.value == 1
assert call(1) == 1
print("status 1:", library.add_scaled_status_text(1).decode())
