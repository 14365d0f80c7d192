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


def make(factory, example):
    """The built layer, its norms and biases other than ones and zeros."""
    keras.utils.set_random_seed(1)
    made = factory()
    made(**example) if isinstance(example, dict) else made(*example)
    noise = np.random.default_rng(2)
    for weight in made.weights:
        if len(weight.shape) < 2 and "float" in str(weight.dtype):
            weight.assign(weight + (0.3 * noise.standard_normal(weight.shape)).astype("float32"))
    return made
