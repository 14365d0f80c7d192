"""The layers of layers_torch.py in TensorFlow and Keras, with the same numbers."""

import math

import keras
import tensorflow as tf
from keras import layers

B, N, M, C, H, D = 2, 5, 6, 8, 2, 4
SHAPES = {"x": (B, N, C), "y": (B, M, C), "keep": (B, N), "keep_y": (B, M), "mask": (B, N)}


def pooling(m, x, keep):
    scores = tf.matmul(x, m.w("score", C, 1)) + m.w("score_bias", 1)
    scores = tf.where(keep, tf.squeeze(scores, axis=-1), -math.inf)
    weights = tf.nn.softmax(scores, axis=1)
    return tf.reduce_sum(x * weights[:, :, tf.newaxis], axis=1)


def additive_pooling(m, x, mask):
    hidden = m.layer("hidden", layers.Dense, C, activation="tanh")(x)
    scores = tf.reduce_sum(hidden * m.w("context", C), axis=-1)
    scores = scores + (1.0 - mask) * -1e9
    weights = tf.nn.softmax(scores, axis=-1)
    pooled = tf.reduce_sum(tf.expand_dims(weights, 2) * x, axis=1)
    return m.layer("norm", layers.LayerNormalization, axis=-1, epsilon=1e-5)(pooled)


def query_pooling(m, x, keep):
    k = m.layer("key", layers.Dense, C)(x)
    v = m.layer("value", layers.Dense, C)(x)
    k = tf.transpose(tf.reshape(k, [B, N, H, D]), [0, 2, 1, 3])
    v = tf.transpose(tf.reshape(v, [B, N, H, D]), [0, 2, 1, 3])
    scores = tf.matmul(m.w("query", H, 1, D), k, transpose_b=True) / math.sqrt(D)
    scores = tf.where(keep[:, None, None, :], scores, -math.inf)
    pooled = tf.transpose(tf.matmul(tf.nn.softmax(scores, axis=-1), v), [0, 2, 1, 3])
    return m.layer("out", layers.Dense, C)(tf.reshape(pooled, [B, C]))


def statistics_pooling(m, x):
    scores = tf.matmul(tf.tanh(tf.matmul(x, m.w("hidden", C, C))), m.w("score", C, C))
    weights = tf.nn.softmax(scores, axis=1)
    mean = tf.reduce_sum(weights * x, axis=1)
    variance = tf.reduce_sum(weights * x * x, axis=1) - mean * mean
    return tf.concat([mean, tf.sqrt(tf.maximum(variance, 1e-6))], axis=-1)


def mean_pooling(m, x, keep):
    hidden = m.layer("hidden", layers.Dense, C, activation="gelu")(x)
    kept = tf.expand_dims(tf.cast(keep, x.dtype), axis=-1)
    total = tf.reduce_sum(hidden * kept, axis=1)
    return total / tf.maximum(tf.reduce_sum(kept, axis=1), 1.0)


def self_attention(m, x):
    q = tf.matmul(x, m.w("wq", C, C)) + m.w("bq", C)
    k = tf.matmul(x, m.w("wk", C, C))
    v = tf.matmul(x, m.w("wv", C, C)) + m.w("bv", C)
    scores = tf.matmul(q, k, transpose_b=True) * 0.35355339059327373
    return tf.matmul(tf.nn.softmax(scores, axis=-1), v)


def normed_attention(m, x):
    norm = m.layer("norm", layers.LayerNormalization, epsilon=1e-6)
    h = norm(x)
    q = m.layer("query", layers.Dense, C, use_bias=False)(h)
    k = m.layer("key", layers.Dense, C, use_bias=False)(h)
    v = m.layer("value", layers.Dense, C, use_bias=False)(h)
    scores = tf.einsum("bqc,bkc->bqk", q, k) / math.sqrt(C)
    return norm(x + tf.matmul(tf.nn.softmax(scores, axis=2), v))


def multi_head(m, x, keep):
    q = m.layer("query", layers.Dense, C)(x)
    k = m.layer("key", layers.Dense, C)(x)
    v = m.layer("value", layers.Dense, C)(x)
    q = tf.transpose(tf.reshape(q, [B, N, H, D]), [0, 2, 1, 3])
    k = tf.transpose(tf.reshape(k, [B, N, H, D]), [0, 2, 1, 3])
    v = tf.transpose(tf.reshape(v, [B, N, H, D]), [0, 2, 1, 3])
    scores = tf.matmul(q, k, transpose_b=True) / math.sqrt(D)
    scores = tf.where(keep[:, None, None, :], scores, -math.inf)
    heads = tf.matmul(tf.nn.softmax(scores, axis=-1), v)
    heads = tf.reshape(tf.transpose(heads, [0, 2, 1, 3]), [B, N, C])
    return m.layer("out", layers.Dense, C)(heads)


def layer_attention(m, x, y, keep_y):
    attention = m.layer("mha", layers.MultiHeadAttention, num_heads=H, key_dim=D)
    return x + attention(query=x, value=y, key=y, attention_mask=keep_y[:, None, :])


def causal_attention(m, x):
    qkv = tf.reshape(m.layer("qkv", layers.Dense, 3 * C)(x), [B, N, 3, H, D])
    q, k, v = tf.unstack(tf.transpose(qkv, [2, 0, 3, 1, 4]), axis=0)
    scores = tf.matmul(q, k, transpose_b=True) * D**-0.5
    allowed = tf.linalg.band_part(tf.ones([N, N]), -1, 0) > 0.0
    scores = tf.where(allowed, scores, -math.inf)
    out = tf.matmul(tf.nn.softmax(scores, axis=-1), v)
    return m.w("gain", C) * tf.reshape(tf.transpose(out, [0, 2, 1, 3]), [B, N, C])


def cross_attention(m, x, y):
    q = m.layer("query", layers.Dense, C)(x)
    k = m.layer("key", layers.Dense, C)(y)
    v = m.layer("value", layers.Dense, C)(y)
    q = tf.transpose(tf.reshape(q, [B, N, H, D]), [0, 2, 1, 3])
    k = tf.transpose(tf.reshape(k, [B, M, H, D]), [0, 2, 1, 3])
    v = tf.transpose(tf.reshape(v, [B, M, H, D]), [0, 2, 1, 3])
    allowed = tf.range(M)[None, :] <= tf.range(N)[:, None] + 1
    scores = tf.matmul(q * D**-0.5, k, transpose_b=True) + m.w("bias", H, N, M)
    scores = tf.where(allowed, scores, -math.inf)
    heads = tf.matmul(tf.nn.softmax(scores, axis=-1), v)
    return tf.reshape(tf.transpose(heads, [0, 2, 1, 3]), [B, N, C])


def grouped_attention(m, x):
    q = tf.reshape(tf.matmul(x, m.w("wq", C, 2 * C)), [B, N, 4, D])
    k = tf.reshape(tf.matmul(x, m.w("wk", C, C)), [B, N, H, D])
    v = tf.reshape(tf.matmul(x, m.w("wv", C, C)), [B, N, H, D])
    k = tf.repeat(k, 2, axis=2)
    v = tf.repeat(v, 2, axis=2)
    scores = tf.einsum("bqhd,bkhd->bhqk", q, k) * 0.5
    scores = 5.0 * tf.tanh(scores / 5.0)
    out = tf.einsum("bhqk,bkhd->bqhd", tf.nn.softmax(scores, axis=-1), v)
    return tf.matmul(tf.reshape(out, [B, N, 2 * C]), m.w("wo", 2 * C, C))


def pre_norm_block(m, x, keep):
    h = m.layer("norm1", layers.LayerNormalization, epsilon=1e-5)(x)
    q = m.layer("query", layers.Dense, C)(h)
    k = m.layer("key", layers.Dense, C)(h)
    v = m.layer("value", layers.Dense, C)(h)
    scores = tf.matmul(q, k, transpose_b=True) / math.sqrt(C)
    scores = tf.where(keep[:, None, :], scores, -1e9)
    h = tf.matmul(tf.nn.softmax(scores, axis=-1), v)
    x = x + m.layer("out", layers.Dense, C)(h)
    h = m.layer("norm2", layers.LayerNormalization, epsilon=1e-5)(x)
    h = tf.nn.gelu(m.layer("up", layers.Dense, 2 * C)(h), approximate=False)
    return x + m.layer("down", layers.Dense, C)(h)


def post_norm_block(m, x):
    attention = m.layer("mha", layers.MultiHeadAttention, num_heads=H, key_dim=D)
    h = attention(x, x)
    x = m.layer("norm1", layers.LayerNormalization, epsilon=1e-3)(x + h)
    h = m.layer("up", layers.Dense, 2 * C, activation="relu")(x)
    h = m.layer("down", layers.Dense, C)(h)
    return m.layer("norm2", layers.LayerNormalization, epsilon=1e-3)(x + h)


def rms_gated_block(m, x):
    mean = tf.reduce_mean(x * x, axis=-1, keepdims=True)
    h = x * tf.math.rsqrt(mean + 1e-6) * m.w("norm", C)
    q, k, v = h @ m.w("wq", C, C), h @ m.w("wk", C, C), h @ m.w("wv", C, C)
    scores = tf.nn.softmax(tf.matmul(q, k, transpose_b=True) * 0.25, axis=-1)
    x = x + scores @ v
    gate = x @ m.w("gate", C, C)
    return x + (gate * tf.sigmoid(gate) * (x @ m.w("up", C, C))) @ m.w("down", C, C)


def linear_bias_attention(m, x, keep):
    q = tf.transpose(tf.reshape(x @ m.w("wq", C, C), [B, N, H, D]), [0, 2, 1, 3])
    k = tf.transpose(tf.reshape(x @ m.w("wk", C, C), [B, N, H, D]), [0, 2, 1, 3])
    v = tf.transpose(tf.reshape(x @ m.w("wv", C, C), [B, N, H, D]), [0, 2, 1, 3])
    distance = tf.cast(tf.range(N)[None, :] - tf.range(N)[:, None], x.dtype)
    bias = distance * m.w("slopes", H, 1, 1) + tf.cast(keep, x.dtype)[:, None, None, :]
    scores = tf.matmul(q, k, transpose_b=True) * 0.5 + bias
    out = tf.matmul(tf.nn.softmax(scores, axis=-1), v)
    return tf.reshape(tf.transpose(out, [0, 2, 1, 3]), [B, N, C])
