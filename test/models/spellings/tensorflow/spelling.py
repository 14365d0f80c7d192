"""What every file of spellings is written with.

A spelling is a function of tensors that computes attention, pooling or a
normalisation the way somebody writes it:

    @spelling(q, k, v)
    def div_scores(q, k, v):
        return tf.matmul(tf.nn.softmax(tf.matmul(q, k, transpose_b=True) / 2.0), v)

The arguments of the decorator are example inputs. Layers and variables given
by name are handed over as they are; freezing makes their weights constants. A
near miss (`@near_miss`) differs from a spelling in what it computes and must
not become what it looks like. `sizes` are the input signature's where they are
not those of the example: None is any size.
"""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
SPELLINGS = []

B, H, S, T, D, E = 2, 3, 5, 7, 4, 6  # batch, heads, queries, keys, widths
W = H * D  # width of a model


def rand(*shape):
    return rng.standard_normal(shape).astype("f4")


q, k, v = rand(B, H, S, D), rand(B, H, T, D), rand(B, H, T, E)
q3, k3, v3 = rand(B, S, D), rand(B, T, D), rand(B, T, E)
q2, k2, v2 = rand(S, D), rand(T, D), rand(T, E)
x, y = rand(B, S, W), rand(B, T, W)  # a sequence, and one to attend to


def keeps(*shape):
    """A boolean mask that leaves the first position of every row."""
    mask = rng.random(shape) > 0.4
    mask[..., 0] = True
    return mask


def lengths():
    return np.array([T, 3], "i4")


def spelling(*inputs, sizes=None, **parts):
    def add(function):
        SPELLINGS.append((function.__name__, function, inputs, parts, sizes))
        return function

    return add


near_miss = spelling


def weight(*shape):
    return tf.Variable(rand(*shape) * 0.5)
