"""Attention of known models and tutorials, as they write it."""

import math

import numpy as np
import tensorflow as tf
from spelling import *

L = tf.keras.layers
ids = np.array([[1, 1, 1, 0, 0], [1, 1, 1, 1, 0]], "i4")
FREE = dict(sizes=[[None, None, W], [None, None]])


def shape_list(t):
    """Transformers: the static sizes, and the others as tensors."""
    sizes = tf.shape(t)
    return [sizes[i] if s is None else s for i, s in enumerate(t.shape.as_list())]


def stable_softmax(logits, axis=-1):
    return tf.nn.softmax(logits + 1e-9, axis=axis)


def split(t, batch):
    return tf.transpose(tf.reshape(t, (batch, -1, H, D)), perm=(0, 2, 1, 3))


def join(t, batch):
    return tf.reshape(tf.transpose(t, perm=(0, 2, 1, 3)), (batch, -1, W))


def projections():
    return dict(a=L.Dense(W), b=L.Dense(W), c=L.Dense(W))


@spelling(x, ids, n=L.LayerNormalization(epsilon=1e-12), **projections(), **FREE)
def bert(x, mask, a, b, c, n):
    batch, length = shape_list(mask)
    mask = tf.cast(tf.reshape(mask, (batch, 1, 1, length)), x.dtype)
    mask = tf.multiply(tf.subtract(tf.constant(1.0), mask), tf.constant(-10000.0))
    scores = tf.matmul(split(a(x), batch), split(b(x), batch), transpose_b=True)
    scores = tf.divide(scores, tf.math.sqrt(float(D)))
    weights = stable_softmax(tf.add(scores, mask))
    return n(join(tf.matmul(weights, split(c(x), batch)), batch) + x), weights


@spelling(x, ids, **projections(), **FREE)
def distilbert(x, mask, a, b, c):
    batch, length = shape_list(mask)
    q = tf.multiply(split(a(x), batch), tf.math.rsqrt(tf.cast(D, tf.float32)))
    scores = tf.matmul(q, split(b(x), batch), transpose_b=True)
    mask = tf.cast(tf.reshape(mask, [batch, 1, 1, length]), scores.dtype)
    return join(tf.matmul(stable_softmax(scores - 1e30 * (1.0 - mask)), split(c(x), batch)), batch)


@spelling(rand(B, 1, W), rand(2, B, H, 6, D), qkv=L.Dense(3 * W), sizes=[[None, 1, W], [2, None, H, None, D]])
def gpt_2_past(x, past, qkv):
    batch = shape_list(x)[0]
    q, k, v = [split(t, batch) for t in tf.split(qkv(x), 3, axis=2)]
    old_k, old_v = tf.unstack(past, axis=0)
    k, v = tf.concat([old_k, k], -2), tf.concat([old_v, v], -2)
    scores = tf.matmul(q, k, transpose_b=True) / tf.math.sqrt(tf.cast(D, tf.float32))
    _, _, nd, ns = shape_list(scores)
    keep = tf.cast(tf.range(nd)[:, None] >= tf.range(ns) - ns + nd, tf.float32)
    scores = scores * keep - 1e4 * (1 - keep)
    return join(tf.matmul(stable_softmax(scores), v), batch), tf.stack([k, v])


def buckets(relative, count=32, farthest=128):
    """T5: near distances exactly, the others by their logarithm."""
    count //= 2
    result = tf.cast(relative > 0, tf.int32) * count
    relative = tf.abs(relative)
    exact = count // 2
    large = tf.math.log(tf.cast(relative, tf.float32) / exact) / math.log(farthest / exact)
    large = exact + tf.cast(large * (count - exact), tf.int32)
    return result + tf.where(relative < exact, relative, tf.minimum(large, count - 1))


@spelling(x, ids, w=weight(32, H), **projections(), **FREE)
def t5(x, mask, a, b, c, w):
    batch, length = shape_list(mask)
    scores = tf.einsum("bnqd,bnkd->bnqk", split(a(x), batch), split(b(x), batch))
    at = tf.range(length)
    bias = tf.transpose(tf.gather(w, buckets(at[None] - at[:, None])), [2, 0, 1])[None]
    scores += bias + (1.0 - tf.cast(mask, tf.float32)[:, None, None]) * -1e9
    return join(tf.matmul(stable_softmax(scores), split(c(x), batch)), batch)


@spelling(x, sizes=[[None, None, W]], **projections())
def bart_causal(x, a, b, c):
    """Heads in the batch, apart for the mask only."""
    batch, length, _ = shape_list(x)
    flat = (batch * H, -1, D)
    q, k, v = [tf.reshape(split(d(x), batch), flat) for d in (a, b, c)]
    scores = tf.matmul(q * D**-0.5, k, transpose_b=True)
    mask, at = tf.ones((length, length)) * -1e8, tf.range(length)
    mask = tf.where(at < tf.reshape(at + 1, (length, 1)), 0.0, mask)
    mask = tf.tile(mask[None, None], (batch, 1, 1, 1))
    scores = tf.reshape(scores, (batch, H, length, length)) + mask
    weights = stable_softmax(tf.reshape(scores, (batch * H, length, length)))
    out = tf.reshape(tf.matmul(weights, v), (batch, H, length, D))
    return join(out, batch), tf.reshape(weights, (batch, H, length, length))


@spelling(x, ids, **projections(), **FREE)
def deberta_xsoftmax(x, mask, a, b, c):
    batch, length = shape_list(mask)
    q, k, v = [tf.reshape(split(d(x), batch), [-1, length, D]) for d in (a, b, c)]
    mask = mask[:, None, None]
    mask = tf.cast(mask * tf.expand_dims(tf.squeeze(mask, -2), -1), tf.uint8)
    scores = tf.matmul(q, tf.transpose(k, [0, 2, 1]) / tf.math.sqrt(tf.cast(D, tf.float32)))
    scores = tf.reshape(scores, [-1, H, length, length])
    drop = tf.cast(1 - mask, tf.bool)
    weights = tf.where(drop, 0.0, tf.nn.softmax(tf.where(drop, float("-inf"), scores)))
    out = tf.matmul(tf.reshape(weights, [-1, length, length]), v)
    return join(tf.reshape(out, [-1, H, length, D]), batch)


@spelling(rand(B, S, H, D), rand(2 * S, B, H, D), keeps(B, S, S).astype("f4"), rw=weight(H, D), rr=weight(H, D))
def xlnet(h, r, mask, rw, rr):
    q = tf.transpose(h, [1, 0, 2, 3])
    content = tf.einsum("ibnd,jbnd->ijbn", q + rw, q)
    position = tf.einsum("ibnd,jbnd->ijbn", q + rr, r)
    position = tf.reshape(tf.reshape(position, [2 * S, S, B, H])[1:], [S, 2 * S - 1, B, H])[:, :S]
    scores = (content + position) * D**-0.5 - 1e30 * (1 - tf.transpose(mask, [1, 2, 0])[..., None])
    return tf.einsum("ijbn,jbnd->ibnd", stable_softmax(scores, 1), q)


@spelling(x, ids, **projections(), **FREE)
def translation_tutorial(x, tokens, a, b, c):
    """create_padding_mask, create_look_ahead_mask and their maximum."""
    batch, length = tf.shape(x)[0], tf.shape(x)[1]
    padding = tf.cast(tf.math.equal(tokens, 0), tf.float32)[:, tf.newaxis, tf.newaxis, :]
    ahead = 1 - tf.linalg.band_part(tf.ones((length, length)), -1, 0)
    scores = tf.matmul(split(a(x), batch), split(b(x), batch), transpose_b=True)
    scores = scores / tf.math.sqrt(tf.cast(D, tf.float32)) + tf.maximum(padding, ahead) * -1e9
    weights = tf.nn.softmax(scores, axis=-1)
    return join(tf.matmul(weights, split(c(x), batch)), batch), weights


@spelling(x, sizes=[[None, None, W]], **projections())
def kyubyong(x, a, b, c):
    """Heads in the batch by concat of split; masks of vectors that are all 0."""
    q, k, v = [tf.concat(tf.split(d(x), H, axis=2), axis=0) for d in (a, b, c)]
    scores = tf.matmul(q, tf.transpose(k, [0, 2, 1])) / D**0.5
    some = tf.tile(tf.sign(tf.reduce_sum(tf.abs(x), axis=-1)), [H, 1])
    keys = tf.tile(tf.expand_dims(some, 1), [1, tf.shape(x)[1], 1])
    fill = tf.ones_like(scores) * (-(2**32) + 1)
    scores = tf.where(tf.equal(keys, 0), fill, scores)
    below = tf.linalg.LinearOperatorLowerTriangular(tf.ones_like(scores[0])).to_dense()
    below = tf.tile(below[None], [tf.shape(scores)[0], 1, 1])
    weights = tf.nn.softmax(tf.where(tf.equal(below, 0), fill, scores))
    weights *= tf.tile(tf.expand_dims(some, -1), [1, 1, tf.shape(x)[1]])
    return tf.concat(tf.split(tf.matmul(weights, v), H, axis=0), axis=2)


@spelling(x, w=weight(W, W), width=3, sizes=[[None, None, W]])
def seq_self_attention_local(x, w, width):
    """keras-self-attention with attention_width and history_only."""
    n = tf.shape(x)[1]
    scores = tf.matmul(tf.tensordot(x, w, 1), x, transpose_b=True)
    lower = tf.expand_dims(tf.range(n) - (width - 1), -1)
    at = tf.expand_dims(tf.range(n), 0)
    inside = tf.cast(lower <= at, scores.dtype) * tf.cast(at < lower + width, scores.dtype)
    e = scores - 10000.0 * (1.0 - inside)
    e = tf.exp(e - tf.reduce_max(e, axis=-1, keepdims=True))
    return tf.matmul(e / tf.reduce_sum(e, axis=-1, keepdims=True), x)


@spelling(rand(B, W), y, lengths(), w=weight(W, 8), u=weight(W, 8), v=weight(8), g=weight(1), b=weight(8))
def bahdanau_normed(q, y, n, w, u, v, g, b):
    """TensorFlow Addons: a normed score vector, and a mask of lengths."""
    v = g * v * tf.math.rsqrt(tf.reduce_sum(tf.square(v)))
    scores = tf.reduce_sum(v * tf.tanh(tf.tensordot(y, u, 1) + tf.matmul(q, w)[:, None] + b), [2])
    keep = tf.sequence_mask(n, maxlen=tf.shape(scores)[1])
    weights = tf.nn.softmax(tf.where(keep, scores, tf.float32.min * tf.ones_like(scores)))
    return tf.squeeze(tf.matmul(tf.expand_dims(weights, 1), y), axis=[1])


@spelling(rand(B, W), x, keeps(B, S), a=L.Dense(8, "sigmoid"), b=L.Dense(1))
def deep_interest_network(q, keys, keep, a, b):
    q = tf.tile(tf.expand_dims(q, 1), [1, tf.shape(keys)[1], 1])
    scores = tf.transpose(b(a(tf.concat([q, keys, q - keys, q * keys], -1))), [0, 2, 1])
    scores = tf.where(keep[:, None], scores, tf.ones_like(scores) * (-(2**32) + 1))
    return tf.squeeze(tf.matmul(tf.nn.softmax(scores / W**0.5), keys), 1)


@spelling(rand(B, 4, 4, 8), a=L.Dense(8), b=L.Dense(8), c=L.Dense(8))
def ddpm(x, a, b, c):
    """Keras' diffusion examples: scores of rows and columns, flattened for the softmax."""
    scores = tf.einsum("bhwc,bHWc->bhwHW", a(x), b(x)) * tf.cast(8, tf.float32) ** -0.5
    weights = tf.nn.softmax(tf.reshape(scores, [B, 4, 4, 16]), -1)
    return x + tf.einsum("bhwHW,bHWc->bhwc", tf.reshape(weights, [B, 4, 4, 4, 4]), c(x))


@spelling(x, seeds=weight(1, 3, W), **projections())
def set_transformer(x, seeds, a, b, c):
    """Pooling by multi-head attention with learned seeds."""
    q = a(tf.tile(seeds, [tf.shape(x)[0], 1, 1]))
    q, k, v = [tf.concat(tf.split(t, H, axis=2), axis=0) for t in (q, b(x), c(x))]
    weights = tf.nn.softmax(tf.matmul(q, k, transpose_b=True) / W**0.5, axis=2)
    return tf.concat(tf.split(q + tf.matmul(weights, v), H, axis=0), axis=2)
