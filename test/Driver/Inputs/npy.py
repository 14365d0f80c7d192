"""Writes and shows .npy files; NumPy is not needed.

npy.py write FILE DESCR SHAPE VALUES... [--fortran] [--version=N]
npy.py bad KIND FILE       a file that is wrong in one way
npy.py corpus DIRECTORY    one good file of each type, and all the bad ones
npy.py show FILE           its header and values
"""

import ast
import struct
import sys

# float16 is 'e' to struct.
CODES = {"b1": "?", "i1": "b", "i2": "h", "i4": "i", "i8": "q", "u1": "B", "u2": "H",
         "u4": "I", "u8": "Q", "f2": "e", "f4": "f", "f8": "d"}  # fmt: skip


def header(descr, shape, fortran=False, version=1, text=None):
    text = text or f"{{'descr': '{descr}', 'fortran_order': {fortran}, 'shape': {shape}, }}"
    length = "<H" if version == 1 else "<I"
    prefix = 8 + struct.calcsize(length)
    text += " " * (-(prefix + len(text) + 1) % 64) + "\n"
    return b"\x93NUMPY" + bytes([version, 0]) + struct.pack(length, len(text)) + text.encode()


def pack(descr, values):
    order = ">" if descr[0] == ">" else "<"
    code = CODES[descr.lstrip("<>|=")]
    kind = {"?": lambda v: v == "1", "e": float, "f": float, "d": float}.get(code, int)
    return struct.pack(f"{order}{len(values)}{code}", *map(kind, values))


GOOD = header("<f4", "(2, 3)") + pack("<f4", range(6))
BAD = {
    "empty": b"",
    "magic": b"\x93NUMPX" + GOOD[6:],
    "version": GOOD[:6] + b"\x09" + GOOD[7:],
    "cut-header": GOOD[:40],
    "cut-data": GOOD[:-1],
    "surplus-data": GOOD + b"\0",
    "header-length": b"\x93NUMPY\2\0\xff\xff\xff\x7f" + GOOD[10:],
    "no-dictionary": header("", "", text="[1, 2]"),
    "no-shape": header("", "", text="{'descr': '<f4', 'fortran_order': False, }"),
    "twice": header("", "", text="{'shape': (1,), 'shape': (1,), }"),
    "unknown-key": header("", "", text="{'colour': 'red', }"),
    "unclosed": header("", "", text="{'descr': '<f4"),
    "structured": header("", "", text="{'descr': [('x', '<f4')], }"),
    "object": header("|O", "(2, 3)") + b"\0" * 48,
    "complex": header("<c8", "(2, 3)") + b"\0" * 48,
    "long-double": header("<f16", "(2, 3)") + b"\0" * 96,
    "negative": header("<f4", "(-2, 3)") + b"\0" * 24,
    "no-tuple": header("<f4", "(6)") + b"\0" * 24,
    "huge": header("<f4", "(9223372036854775807, 9223372036854775807)"),
    "hidden-huge": header("<f4", "(0, 9223372036854775807, 9223372036854775807)"),
    "too-big-size": header("<f4", "(99999999999999999999,)"),
    "rank": header("<f4", "(" + "1, " * 70 + ")") + b"\0" * 4,
    "order": header("", "", text="{'descr': '<f4', 'fortran_order': 1, 'shape': (1,)}"),
    "after": header("", "", text="{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} x"),
    "bool-value": header("|b1", "(2, 3)") + bytes([0, 1, 2, 0, 1, 0]),
}


def main(command, *rest):
    if command == "bad":
        open(rest[1], "wb").write(BAD[rest[0]])
    elif command == "kinds":
        print("\n".join(BAD))
    elif command == "corpus":
        for kind, data in BAD.items():
            open(f"{rest[0]}/{kind}.npy", "wb").write(data)
        for version, code in enumerate(CODES):
            for fortran in (False, True):
                descr = (">" if fortran else "<") + code
                data = header(descr, (2, 3), fortran, version % 3 + 1) + pack(descr, [0] * 6)
                open(f"{rest[0]}/{code}{fortran}.npy", "wb").write(data)
    elif command == "write":
        flags = [word for word in rest if word.startswith("--")]
        path, descr, shape, *values = [word for word in rest if word not in flags]
        version = next((int(flag[10:]) for flag in flags if flag.startswith("--version=")), 1)
        head = header(descr, ast.literal_eval(shape), "--fortran" in flags, version)
        open(path, "wb").write(head + pack(descr, values))
    else:
        data = open(rest[0], "rb").read()
        size = struct.unpack("<H", data[8:10])[0]
        fields = ast.literal_eval(data[10 : 10 + size].decode())
        order, code = fields["descr"][0], CODES[fields["descr"][1:]]
        values = struct.iter_unpack(("<" if order == "|" else order) + code, data[10 + size :])
        print(fields["descr"], fields["fortran_order"], fields["shape"], *(v for (v,) in values))


if __name__ == "__main__":
    main(*sys.argv[1:])
