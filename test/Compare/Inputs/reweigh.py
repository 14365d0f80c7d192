"""Gives every weight of a model other numbers.

    reweigh.py MODEL SEED > OTHER

float32 data, inline or in a resource, becomes random numbers; what is not a plain
number (a mask) stays.
"""

import random
import re
import struct
import sys

text = open(sys.argv[1]).read()
draw = random.Random(int(sys.argv[2]))


def other(match):
    prefix, digits = match[1], match[2]
    data = bytes.fromhex(digits)
    if len(data) % 4:
        return match[0]
    numbers = struct.unpack(f"<{len(data) // 4}f", data)
    if all(x in (0.0, 1.0) or not 1e-6 < abs(x) < 1e3 for x in numbers) and len(set(numbers)) > 1:
        return match[0]
    numbers = [draw.uniform(-0.5, 0.5) for _ in numbers]
    return f'{prefix}{struct.pack(f"<{len(numbers)}f", *numbers).hex().upper()}"'


def other_list(match):
    return re.sub(r"-?[0-9][-+.e0-9]*", lambda _: f"{draw.uniform(-0.5, 0.5):.6f}", match[0])


text = re.sub(r'dense<\[[^">]*\](?=> : tensor<[0-9x]*xf32>)', other_list, text)
text = re.sub(r'(: "0x0[48]000000)([0-9A-Fa-f]+)"', other, text)  # after the alignment
print(re.sub(r'(dense<"0x)([0-9A-Fa-f]+)"(?=> : tensor<[0-9x]*xf32>)', other, text), end="")
