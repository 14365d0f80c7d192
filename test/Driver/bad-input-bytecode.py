# Damaged bytecode is an error or reads as something else; it never ends a tool.
# RUN: %python %s %t attn-opt %S/Inputs/add.mlir

import pathlib
import random
import subprocess
import sys

work, tool, model = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
whole = subprocess.run([tool, model, "--emit-bytecode"], capture_output=True, check=True).stdout
random.seed(1)
for trial in range(60):
    data = bytearray(whole)
    for _ in range(random.randint(1, 4)):
        data[random.randrange(4, len(data))] = random.randrange(256)
    if trial % 6 == 0:
        del data[random.randrange(4, len(data)) :]
    path = work.with_suffix(f".{trial}.mlirbc")
    path.write_bytes(data)
    result = subprocess.run([tool, path, "-o", "/dev/null"], capture_output=True, timeout=60)
    assert result.returncode in (0, 1), (path, result)
    assert result.returncode == 0 or b"error: " in result.stderr, (path, result)
    path.unlink()
