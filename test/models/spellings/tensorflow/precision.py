"""Floats other than float32: the types of tensors, of layers and of policies."""

import numpy as np
import tensorflow as tf
from spelling import *

L = tf.keras.layers
TYPES = {
    "half": tf.float16.as_numpy_dtype,
    "bfloat": tf.bfloat16.as_numpy_dtype,
    "double": np.float64,
}


def attend(q, k, v, keep=None):
    scores = tf.matmul(q, k, transpose_b=True) / tf.math.sqrt(tf.cast(tf.shape(q)[-1], q.dtype))
    if keep is not None:
        scores = tf.where(keep, scores, scores.dtype.min)
    return tf.matmul(tf.nn.softmax(scores), v)


def normalize(x, g):
    mean, variance = tf.nn.moments(x, [-1], keepdims=True)
    return (x - mean) * tf.math.rsqrt(variance + tf.cast(1e-3, x.dtype)) * tf.cast(g, x.dtype)


def in_type(tag, kind):
    """The same spellings with tensors and layers of one type."""
    name = np.dtype(kind).name

    def add(spelt, function, *inputs, **options):
        function.__name__ = f"{spelt}_{tag}"
        inputs = [a.astype(kind) if a.dtype == "f4" else a for a in inputs]
        spelling(*inputs, **options)(function)

    def mha():
        return L.MultiHeadAttention(H, D, dtype=name)

    add("matmul", lambda q, k, v: attend(q, k, v), q, k, v)
    add("matmul_dynamic", lambda q, k, v: attend(q, k, v), q, k, v,
        sizes=[[None, H, None, D]] * 2 + [[None, H, None, E]])
    add("mask", lambda q, k, v, m: attend(q, k, v, m), q, k, v, keeps(B, 1, S, T))
    add("mha", lambda x, m: m(x, x), x, m=mha())
    add("mha_causal", lambda x, m: m(x, x, use_causal_mask=True), x, m=mha())
    add("mha_mask_scores",
        lambda x, keep, m: m(x, x, attention_mask=keep, return_attention_scores=True),
        x, keeps(B, S, S), m=mha())
    add("attention_mask", lambda q, v, keep, m: m([q, v], mask=[None, keep]), q3, k3, keeps(B, T),
        m=L.Attention(use_scale=True, dtype=name))
    add("additive", lambda q, v, m: m([q, v]), q3, k3, m=L.AdditiveAttention(dtype=name))
    add("pool", lambda x, d: tf.reduce_sum(tf.nn.softmax(d(x), 1) * x, 1), x,
        d=L.Dense(1, activation="tanh", dtype=name))
    add("layer_norm", lambda x, m: m(x), x, m=L.LayerNormalization(dtype=name))
    add("layer_norm_dynamic", lambda x, m: m(x), x, m=L.LayerNormalization(dtype=name),
        sizes=[[None, None, W]])
    add("moments", lambda x, g: normalize(x, g), x, g=weight(W))
    if hasattr(L, "RMSNormalization"):
        add("rms", lambda x, m: m(x), x, m=L.RMSNormalization(dtype=name))
        add("gqa", lambda x, m: m(x, x), x, m=L.GroupQueryAttention(D, 4, 2, dtype=name))
    add("encoder", lambda x, m, a, b, c, d: b(a(x + m(x, x)) + d(c(x))), x, m=mha(),
        a=L.LayerNormalization(dtype=name), b=L.LayerNormalization(dtype=name),
        c=L.Dense(16, "gelu", dtype=name), d=L.Dense(W, dtype=name))


for tag, kind in TYPES.items():
    in_type(tag, kind)


def in_policy(tag, policy):
    """Weights of float32, computed in 16 bits."""

    @spelling(x, keeps(B, S, S), m=L.MultiHeadAttention(H, D, dtype=policy))
    def mixed(x, keep, m):
        return m(x, x, attention_mask=keep)

    @spelling(x, m=L.MultiHeadAttention(H, D, dtype=policy), a=L.LayerNormalization(dtype=policy))
    def mixed_norm(x, m, a):
        return a(tf.cast(x, m.compute_dtype) + m(x, x))

    for function in (mixed, mixed_norm):
        name = f"{function.__name__}_{tag}"
        SPELLINGS[:] = [(name, *s[1:]) if s[1] is function else s for s in SPELLINGS]


in_policy("half", "mixed_float16")
in_policy("bfloat", "mixed_bfloat16")
