# Each bad .npy file is an error with exit code 2 and its own message.
# RUN: %python %s %t attn-run %S/Inputs

import pathlib
import subprocess
import sys

work, tool, inputs = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
sys.path.insert(0, str(inputs))
import npy

MESSAGES = {
    "empty": "not a .npy file",
    "magic": "not a .npy file",
    "version": "unknown .npy version 9",
    "cut-header": "ends inside its header",
    "cut-data": "holds 23 bytes of elements, but 2x3xfloat32 needs 24",
    "surplus-data": "holds 25 bytes of elements, but 2x3xfloat32 needs 24",
    "header-length": "claims 2147483647 bytes",
    "no-dictionary": "expected a dictionary",
    "no-shape": "'descr', 'fortran_order' and 'shape' are needed",
    "twice": "'shape' is given twice",
    "unknown-key": "unknown key 'colour'",
    "unclosed": "a string is not closed",
    "structured": "structured types are not supported",
    "object": "type '|O' is not supported",
    "complex": "type '<c8' is not supported",
    "long-double": "type '<f16' is not supported",
    "negative": "expected a non-negative size",
    "no-tuple": "expected a tuple for 'shape'",
    "huge": "does not fit into memory",
    "hidden-huge": "does not fit into memory",
    "too-big-size": "expected a non-negative size",
    "rank": "more than 64 dimensions",
    "order": "expected True or False",
    "after": "text after the dictionary",
    "bool-value": "a bool that is neither 0 nor 1",
}
assert set(MESSAGES) == set(npy.BAD)
for kind, message in MESSAGES.items():
    path = work.with_suffix(f".{kind}.npy")
    path.write_bytes(npy.BAD[kind])
    command = [tool, inputs / "identity.mlir", f"--input=@{path}"]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 2, (kind, result)
    assert message in result.stderr and str(path) in result.stderr, (kind, result.stderr)
