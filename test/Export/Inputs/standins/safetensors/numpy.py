"""NumPy arrays; of bfloat16, which NumPy has not, as Keras' variables take it."""

from arrays import Array

from . import read


def load_file(path):
    return read(path, lambda values, dtype: Array(values, dtype) if dtype.name == "bfloat16" else values)
