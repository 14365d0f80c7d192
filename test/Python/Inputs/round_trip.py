"""Writes and reads a safetensors file."""

import sys

import numpy as np

from attn import AttnError, safetensors

kinds = ["float64", "float32", "float16", "int64", "int32", "int16", "int8", "uint8", "bool"]
arrays = {kind: np.arange(6).reshape(2, 3).astype(kind) for kind in kinds}
arrays["scalar"] = np.array(1.5)
arrays["empty"] = np.zeros((0, 3), "float32")
arrays["transposed"] = np.arange(6.0).reshape(2, 3).T
safetensors.write(sys.argv[1], arrays)
read = safetensors.read(sys.argv[1])
assert list(read) == list(arrays)
for name, array in arrays.items():
    assert read[name].dtype == array.dtype and read[name].shape == array.shape, name
    assert (read[name] == array).all(), name
print("every type as written")
try:
    safetensors.write(sys.argv[1], {"c": np.zeros(2, complex)})
except AttnError as error:
    print(error)
