# Resources of more than a megabyte are decoded by the driver, not by MLIR's
# parser: the numbers, the size check and the errors are the same.
# RUN: %python %s %t attn-run %S/Inputs

import pathlib
import struct
import subprocess
import sys

work, tool, inputs = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
sys.path.insert(0, inputs)
import npy

SIZE = 600 * 1024
values = [float(i % 1009) for i in range(SIZE)]
hexadecimal = struct.pack(f"<{SIZE}f", *values).hex()
MODULE = """func.func @f(%i: index) -> (tensor<3xf32>, tensor<SIZExf32>) {
  %w = arith.constant dense_resource<KEY> : tensor<SIZExf32>
  %s = arith.constant dense_resource<small> : tensor<3xf32>
  return %s, %w : tensor<3xf32>, tensor<SIZExf32>
}
{-# dialect_resources: { builtin: {
  small: "0x040000000000803F0000004000004040",
  KEY : "0xALIGNDATA"
} } #-}
"""


def run(key="w", align="40000000", data=hexadecimal):
    text = MODULE.replace("SIZE", str(SIZE)).replace("KEY", key)
    model = pathlib.Path(f"{work}.mlir")
    model.write_text(text.replace("ALIGN", align).replace("DATA", data))
    for name, descr, shape, content in [
        ("i", "<i8", "()", [0]),
        ("small", "<f4", "(3,)", [1, 2, 3]),
        ("w", "<f4", f"({SIZE},)", values),
    ]:
        pathlib.Path(f"{work}.{name}.npy").write_bytes(npy.header(descr, shape) + npy.pack(descr, content))
    command = [tool, model, f"--input=@{work}.i.npy", f"--expect=@{work}.small.npy"]
    command += [f"--expect=@{work}.w.npy", "--rtol=0"]
    return subprocess.run(command, capture_output=True, text=True)


for key in ["w", '"a key"', "torch_tensor_4_torch.float32"]:
    result = run(key)
    assert result.returncode == 0 and result.stdout.count("PASS") == 2, result
for bad, message in [
    (hexadecimal[:-2], f"holds {4 * SIZE - 1} bytes, but"),
    (hexadecimal[:-1], "error: expected hex string blob"),
    ("xy" + hexadecimal[2:], "error: expected hex string blob"),
]:
    result = run(data=bad)
    assert result.returncode == 2 and message in result.stderr, (message, result.stderr[:500])
result = run(align="00000000")
assert result.returncode == 2 and "alignment of 0" in result.stderr, result.stderr[:500]
