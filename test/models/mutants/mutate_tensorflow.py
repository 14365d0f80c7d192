"""Exports the layers of layers_tensorflow.py and their edits (needs TensorFlow, Keras 3).

    mutate_tensorflow.py FOLDER

See mutants.py for what is written; runs after mutate_torch.py.
"""

import os
import re
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import catalogue_tensorflow
import layers_tensorflow
import mutants
import numpy as np
import tensorflow as tf
import values
from tensorflow.python.framework.convert_to_constants import (
    convert_variables_to_constants_v2,
)

ROWS = {"query": 0, "key": 1, "value": 2}


def numbers_of(name, variable, change):
    """Those of PyTorch's layer, in Keras' layout."""
    *_, part, kind = ["", *variable.path.split("/")]
    shape = tuple(variable.shape)
    if part in ROWS and len(shape) > 1 or part == "attention_output":  # MultiHeadAttention
        heads, width = (shape[:2] if part == "attention_output" else shape[-2:]) if len(shape) > 1 else (1, shape[0])
        if part == "attention_output":
            if kind == "bias":
                return values.weight(f"{name}.out_proj.bias", shape, change)
            all_heads = values.weight(f"{name}.out_proj.weight", (shape[-1], heads * width), change)
            return all_heads.T.reshape(shape)
        size = heads * width
        rows = slice(ROWS[part] * size, (ROWS[part] + 1) * size)
        if kind == "bias":
            return values.weight(f"{name}.in_proj_bias", (3 * size,), change)[rows].reshape(shape)
        return values.weight(f"{name}.in_proj_weight", (3 * size, shape[0]), change)[rows].T.reshape(shape)
    if kind == "kernel":
        return values.weight(f"{name}.weight", shape[::-1], change).T
    return values.weight(f"{name}.{ {'gamma': 'weight', 'beta': 'bias'}.get(kind, kind) }", shape, change)


class Layer(tf.Module):
    """A function of (m, inputs...), with the weights that it asks for by name."""

    def __init__(self, function, dtype):
        super().__init__()
        self.function, self.dtype = function, dtype
        self.parts = {}

    def __call__(self, *inputs):
        return self.function(self, *inputs)

    def w(self, name, *shape, change=None):
        key = name + (change or "")
        if key not in self.parts:
            with tf.init_scope():
                self.parts[key] = tf.Variable(values.weight(name, shape, change).astype(self.dtype))
        return tf.convert_to_tensor(self.parts[key])

    def layer(self, name, kind, *arguments, change=None, **options):
        key = name + (change or "")
        if key not in self.parts:
            self.parts[key] = kind(*arguments, **options)

        layer = self.parts[key]

        def call(*inputs, **named):
            is_new = not layer.built
            result = layer(*inputs, **named)
            if not is_new:
                return result
            for variable in layer.variables:
                variable.assign(numbers_of(name, variable, change))
            if change == "unbias":
                layer.variables[-1].assign(layer.variables[-1] * 0.0)
            return layer(*inputs, **named)

        call.layer = layer
        return call

    def softmax_sum(self, a, d):
        e = tf.exp(a)
        return e / tf.reduce_sum(e, axis=d, keepdims=True)

    def softmax_max(self, a, d):
        e = tf.exp(a - tf.reduce_max(a, axis=d, keepdims=True))
        return e / tf.reduce_sum(e, axis=d, keepdims=True)

    def softmax_shifted(self, a, d):
        return tf.nn.softmax(a + 1.5, axis=d)

    def softmax_log(self, a, d):
        return tf.exp(tf.nn.log_softmax(a, axis=d))

    def softmax_scaled(self, a, d):
        return tf.nn.softmax(2.0 * a / 2.0, axis=d)

    def tanh_spelled(self, a):
        return 2.0 * tf.sigmoid(2.0 * a) - 1.0

    def sigmoid_spelled(self, a):
        return 1.0 / (1.0 + tf.exp(-a))

    def gelu_spelled(self, a):
        return 0.5 * a * (1.0 + tf.math.erf(a / 2.0**0.5))

    def relu_spelled(self, a):
        return tf.maximum(a, 0.0)

    def sqrt_spelled(self, a):
        return tf.pow(a, 0.5)

    def rsqrt_spelled(self, a):
        return 1.0 / tf.sqrt(a)

    def product(self, a, b):
        return tf.einsum("...ij,...jk->...ik", a, b)

    def product_turned(self, a, b):
        return tf.einsum("...ij,...kj->...ik", a, b)

    def product_back(self, a, b):
        return tf.linalg.matrix_transpose(tf.matmul(b, a, transpose_a=True, transpose_b=True))

    def through(self, a):
        return tf.reshape(tf.expand_dims(a, 0), a.shape)

    def linear_spelled(self, call, a):
        call(a)  # makes the weights
        kernel = tf.tensordot(a, tf.convert_to_tensor(call.layer.kernel), 1)
        return kernel + call.layer.bias if call.layer.use_bias else kernel

    def norm_spelled(self, call, a):
        call(a)
        mean, variance = tf.nn.moments(a, [-1], keepdims=True)
        norm = call.layer
        return (a - mean) * tf.math.rsqrt(variance + norm.epsilon) * norm.gamma + norm.beta


class TensorFlow:
    name = "tensorflow"

    def make(self, function, arrays, dtype):
        keras.config.set_floatx(dtype)
        keras.config.set_dtype_policy(dtype)
        layer = Layer(function, dtype)
        inputs = [tf.constant(a.astype(dtype) if a.dtype != bool else a) for a in arrays]
        return layer, inputs

    def results(self, function, arrays):
        """In float64, for inputs of each kind."""
        layer = None
        results = {}
        for kind, inputs in arrays.items():
            fresh, inputs = self.make(function, inputs, "float64")
            layer = layer or fresh
            results[kind] = layer(*inputs).numpy()
        return results

    def export(self, function, inputs, name, number):
        layer, inputs = self.make(function, inputs, "float32")
        layer(*inputs)
        specs = [tf.TensorSpec(t.shape, t.dtype) for t in inputs]
        frozen = convert_variables_to_constants_v2(tf.function(layer.__call__).get_concrete_function(*specs))
        text = tf.mlir.experimental.convert_function(
            frozen, pass_pipeline="tf-standard-pipeline", show_debug_info=False
        )
        head, body = text.split("\n", 1)
        body = body.rstrip().removesuffix("}")
        entry = re.search(r"func\.func @(\w+)\(", body)[1]
        return head, re.sub(rf"@{entry}\b", f"@{name}", body)

    @staticmethod
    def join(parts):
        return f"{parts[0][0]}\n{''.join(body for _, body in parts)}}}\n"


if __name__ == "__main__":
    for module in (layers_tensorflow, catalogue_tensorflow):
        mutants.write(TensorFlow(), module, sys.argv[1])
