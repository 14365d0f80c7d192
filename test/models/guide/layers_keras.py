"""Ports of layers_torch.py's layers to Keras, with the weights of the originals.

PORTS says what each export changes in this file's text: nothing, or one mistake.
"""

import math

import keras
import numpy as np
import tensorflow as tf
from keras import layers

WIDTH, HEADS = 8, 2


class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.norm1 = layers.LayerNormalization(epsilon=1e-5)
        self.query = layers.Dense(WIDTH)
        self.key = layers.Dense(WIDTH)
        self.value = layers.Dense(WIDTH)
        self.out = layers.Dense(WIDTH)
        self.norm2 = layers.LayerNormalization(epsilon=1e-5)
        self.up = layers.Dense(2 * WIDTH, activation="gelu")
        self.down = layers.Dense(WIDTH)

    def split(self, x):
        batch, length, width = x.shape
        return tf.transpose(tf.reshape(x, [batch, length, HEADS, width // HEADS]), [0, 2, 1, 3])

    def merge(self, x):
        batch, heads, length, width = x.shape
        return tf.reshape(tf.transpose(x, [0, 2, 1, 3]), [batch, length, heads * width])

    def call(self, x, keep):
        h = self.norm1(x)
        q, k, v = (self.split(part(h)) for part in (self.query, self.key, self.value))
        scores = tf.matmul(q, k, transpose_b=True) / math.sqrt(q.shape[-1])
        scores = tf.where(keep[:, None, None, :], scores, -math.inf)
        h = self.merge(tf.nn.softmax(scores, axis=-1) @ v)
        x = x + self.out(h)
        h = self.down(self.up(self.norm2(x)))
        x = x + h
        kept = tf.cast(keep, x.dtype)[:, :, None]
        return tf.reduce_sum(x * kept, axis=1) / tf.reduce_sum(kept, axis=1)


class Causal(layers.Layer):
    def __init__(self):
        super().__init__()
        self.query = layers.Dense(WIDTH)
        self.key = layers.Dense(WIDTH)
        self.value = layers.Dense(WIDTH)

    def call(self, x, longer):
        scores = tf.matmul(self.query(x), self.key(longer), transpose_b=True) / math.sqrt(WIDTH)
        queries, keys = scores.shape[1:]
        allowed = tf.linalg.band_part(tf.ones([queries, keys], tf.bool), -1, 0)
        return tf.nn.softmax(tf.where(allowed, scores, -math.inf)) @ self.value(longer)


class Heads(layers.Layer):
    def __init__(self):
        super().__init__()
        self.attention = layers.MultiHeadAttention(HEADS, WIDTH // HEADS)

    def call(self, x, keep=None):
        mask = None if keep is None else keep[:, None, :]
        return self.attention(x, x, attention_mask=mask)


class Pooling(layers.Layer):
    def __init__(self):
        super().__init__()
        self.score = layers.Dense(1)

    def call(self, x, keep):
        logits = tf.where(keep, tf.squeeze(self.score(x), -1), -math.inf)
        return tf.reduce_sum(x * tf.nn.softmax(logits)[:, :, None], axis=1)


def dense(layer, weight, bias):
    """Linear.weight is (out, in), a kernel is (in, out)."""
    layer.kernel.assign(weight.T)
    if layer.use_bias:
        layer.bias.assign(bias)


def heads(layer, state):
    """in_proj_weight is q, k and v one under the other, a kernel is (in, head, width)."""
    parts = np.split(state["in_proj_weight"], 3), np.split(state["in_proj_bias"], 3)
    query, key, value = zip(*parts)
    for part, (weight, bias) in zip("query key value".split(), (query, key, value)):
        inner = getattr(layer, f"_{part}_dense")
        inner.kernel.assign(weight.T.reshape(inner.kernel.shape))
        inner.bias.assign(bias.reshape(inner.bias.shape))
    inner = layer._output_dense
    inner.kernel.assign(state["out_proj.weight"].T.reshape(inner.kernel.shape))
    inner.bias.assign(state["out_proj.bias"])


def copy(layer, state):
    """Gives a built layer the weights of the PyTorch module."""
    for name, part in vars(layer).items():
        own = {k.removeprefix(f"{name}."): v for k, v in state.items() if k.startswith(f"{name}.")}
        if isinstance(part, layers.Dense):
            dense(part, own["weight"], own["bias"])
        elif isinstance(part, layers.LayerNormalization):
            part.gamma.assign(own["weight"])
            part.beta.assign(own["bias"])
        elif isinstance(part, layers.MultiHeadAttention):
            heads(part, own)
