"""What every file of Keras layers is written with.

    @layer(x)
    class SelfAttention(keras.layers.Layer): ...

adds a layer that is made without arguments, with example inputs. `dynamic` says which
sizes are free, as for attn.export; `example` is a dict of keyword arguments. A layer
of the same name in ../torch is its original.
"""

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
import tensorflow as tf

LAYERS = []

B, S, T, H, D = 2, 5, 7, 3, 4  # batch, queries, keys, heads, width of a head
W, F = H * D, 20  # width of a model, of its feed-forward part
draw = np.random.default_rng(0)
BATCH_LENGTH = {0: "batch", 1: "length"}


def rand(*shape):
    return draw.standard_normal(shape).astype("float32")


x, y = rand(B, S, W), rand(B, T, W)  # a sequence, one to attend to


def keeps(*shape):
    """A boolean mask that leaves the first position of every row."""
    mask = draw.random(shape) > 0.4
    mask[..., 0] = True
    return mask


def layer(*inputs, dynamic=None, example=None):
    def add(make):
        LAYERS.append((make.__name__, make, example or inputs, dynamic))
        return make

    return add


def call(made, inputs):
    """The results, a list of NumPy arrays."""
    result = made(**inputs) if isinstance(inputs, dict) else made(*inputs)
    return [r.numpy() for r in (result if isinstance(result, (list, tuple)) else [result])]


def make(factory, inputs):
    """The built layer, its norms and biases other than ones and zeros."""
    keras.utils.set_random_seed(1)
    made = factory()
    call(made, inputs)
    noise = np.random.default_rng(2)
    for weight in made.weights:
        before = weight.numpy()
        if before.size > 1 and before.min() == before.max():
            shift = 0.3 * noise.standard_normal(weight.shape)
            weight.assign(before + shift.astype(before.dtype))
    return made


def half():
    """The type of a layer in float16, or in float64 while such a copy is made of it."""
    return "float64" if keras.config.dtype_policy().name == "float64" else "float16"


def in_float64(factory, made, inputs):
    """The layer and its inputs in float64."""
    inputs = tuple(map(widen, inputs))
    keras.config.set_dtype_policy("float64")
    try:
        wide = make(factory, inputs)
    finally:
        keras.config.set_dtype_policy("float32")
    for weight, narrow in zip(wide.weights, made.weights, strict=True):
        weight.assign(narrow.numpy().astype(weight.dtype))
    return wide, inputs


def widen(value):
    if isinstance(value, list):
        return [*map(widen, value)]
    return value.astype("float64") if value.dtype.kind == "f" else value
