"""What a layer is.

A layer converts floating-point inputs to its type, the second half of a policy like
"mixed_float16", whose variables are float32; a layer with autocast=False does not.
"""

import numpy as np
import tensorflow as tf
from arrays import TYPES, Array, wide


class Variable(tf.Tensor):
    def assign(self, value):
        if np.shape(value) != self.shape:
            raise ValueError(f"expected an array of {self.shape}, found {np.shape(value)}")
        if not isinstance(value, (Array, np.ndarray)):
            raise TypeError(f"expected an array, found a {type(value).__name__}")
        self.values = self.dtype.round(value.values if isinstance(value, Array) else value)


class Layer:
    def __init__(self, autocast=True, dtype="float32"):
        mixed = dtype.startswith("mixed_")
        self.compute = TYPES[dtype.removeprefix("mixed_")]
        self.stored = TYPES["float32"] if mixed else self.compute
        self.autocast = autocast

    def add_weight(self, shape, dtype=None, initializer=None, trainable=True, name=None):
        if initializer not in ("zeros", "ones"):
            raise ValueError(f"expected zeros or ones, found {initializer}")
        start = np.full(shape, float(initializer == "ones"))
        return Variable(start, TYPES[dtype] if dtype else self.stored)

    def __call__(self, *args, **kwargs):
        def converted(value):
            is_float = isinstance(value, Array) and value.dtype.is_floating_point
            return tf.cast(value, self.compute) if self.autocast and is_float else value

        given = {name: converted(value) for name, value in kwargs.items()}
        return self.call(*map(converted, args), **given)

    def result(self, values):
        return tf.Tensor(values, self.compute)

    def value_of(self, variable):
        return wide(tf.cast(variable, self.compute))
