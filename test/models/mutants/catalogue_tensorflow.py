"""The layers of catalogue_torch.py in TensorFlow, and what ports do otherwise, mostly wrong."""

import math

import tensorflow as tf
from keras import layers

B, N, M, C, H, D = 2, 5, 6, 8, 2, 4
SHAPES = {"x": (B, N, C), "y": (B, M, C), "keep": (B, N)}


def encoder(m, x, keep):
    h = m.layer("norm1", layers.LayerNormalization, epsilon=1e-5)(x)
    q = m.layer("query", layers.Dense, C)(h)
    k = m.layer("key", layers.Dense, C)(h)
    v = m.layer("value", layers.Dense, C)(h)
    q = tf.transpose(tf.reshape(q, [B, N, H, D]), [0, 2, 1, 3])
    k = tf.transpose(tf.reshape(k, [B, N, H, D]), [0, 2, 1, 3])
    v = tf.transpose(tf.reshape(v, [B, N, H, D]), [0, 2, 1, 3])
    scores = tf.matmul(q, k, transpose_b=True) / math.sqrt(D)
    scores = tf.where(keep[:, None, None, :], scores, -math.inf)
    weights = tf.nn.softmax(scores, axis=-1)
    h = tf.reshape(tf.transpose(tf.matmul(weights, v), [0, 2, 1, 3]), [B, N, C])
    h = m.layer("out", layers.Dense, C)(h)
    x = x + h
    h = m.layer("norm2", layers.LayerNormalization, epsilon=1e-5)(x)
    h = m.layer("up", layers.Dense, 2 * C)(h)
    h = tf.nn.gelu(h, approximate=False)
    x = x + m.layer("down", layers.Dense, C)(h)
    kept = tf.cast(keep, x.dtype)[:, :, None]
    return tf.reduce_sum(x * kept, axis=1) / tf.reduce_sum(kept, axis=1)


def cross(m, x, y):
    q = tf.matmul(x, m.w("wq", C, C))
    k = tf.matmul(y, m.w("wk", C, C))
    v = tf.matmul(y, m.w("wv", C, C))
    allowed = tf.range(M)[None, :] <= tf.range(N)[:, None] + 1
    scores = tf.where(allowed, tf.matmul(q, k, transpose_b=True) * 0.25, -math.inf)
    return tf.matmul(tf.nn.softmax(scores, axis=-1), v)


def heads(m, x):
    attention = m.layer("mha", layers.MultiHeadAttention, num_heads=H, key_dim=D)
    return attention(x, x)


def pool(m, x):
    scores = tf.reduce_sum(x * m.w("context", C), axis=-1) + m.w("score_bias", 1)
    return tf.reduce_sum(tf.nn.softmax(scores, axis=1)[:, :, None] * x, axis=1)


def masked(m, x, keep):
    scores = tf.matmul(tf.matmul(x, m.w("wq", C, C)), tf.matmul(x, m.w("wk", C, C)), transpose_b=True) * 0.25
    scores = scores + (1.0 - tf.cast(keep, x.dtype))[:, None, :] * -1e9
    return tf.matmul(tf.nn.softmax(scores, axis=-1), x)


def half(m, x):
    h = tf.cast(x, tf.float16)
    q = tf.matmul(h, tf.cast(m.w("wq", C, C), tf.float16))
    k = tf.matmul(h, tf.cast(m.w("wk", C, C), tf.float16))
    weights = tf.nn.softmax(tf.cast(tf.matmul(q, k, transpose_b=True) * 0.0625, x.dtype), axis=-1)
    return tf.matmul(weights, x)


NORM1 = 'm.layer("norm1", layers.LayerNormalization, epsilon=1e-5)'
NORM2 = 'm.layer("norm2", layers.LayerNormalization, epsilon=1e-5)'
MASKED = "tf.where(keep[:, None, None, :], scores, -math.inf)"
POOLED = "tf.reduce_sum(x * kept, axis=1) / tf.reduce_sum(kept, axis=1)"
DOWN = 'x + m.layer("down", layers.Dense, C)(h)'
QUERY, KEY, OUT = (f'm.layer("{name}", layers.Dense, C' for name in ("query", "key", "out"))
EDITS = {
    "encoder": {
        "epsilon": [(NORM1, NORM1.replace("1e-5", "1e-3"))],
        "scale by model width": [("math.sqrt(D)", "math.sqrt(C)")],
        "missing scale": [(" / math.sqrt(D)", "")],
        "doubled scale": [("/ math.sqrt(D)", "/ math.sqrt(D) / math.sqrt(D)")],
        "softmax axis": [("scores, axis=-1", "scores, axis=-2")],
        "transposed projection": [(QUERY, QUERY + ', change="turn"')],
        "unsplit heads": [("[B, N, H, D]", "[B, N, 1, C]")],
        "interleaved heads": [
            ("[B, N, H, D]), [0, 2, 1, 3]", "[B, N, D, H]), [0, 3, 1, 2]"),
            ("tf.matmul(weights, v), [0, 2, 1, 3]", "tf.matmul(weights, v), [0, 2, 3, 1]"),
        ],
        "swapped": [(QUERY, "swapped"), (KEY, QUERY), ("swapped", KEY)],
        "no output projection": [(OUT + ")(h)", "h")],
        "no output bias": [(OUT, OUT + ", use_bias=False")],
        "post-norm": [
            (NORM1 + "(x)", "x"),
            ("x = x + h", f"x = {NORM1}(x + h)"),
            (NORM2 + "(x)", "x"),
            (DOWN, f"{NORM2}({DOWN})"),
        ],
        "gelu": [("approximate=False", "approximate=True")],
        "no residual": [("x = x + h", "x = h")],
        "padding pooled": [(POOLED, "tf.reduce_mean(x, axis=1)")],
        "padding counted": [(POOLED, "tf.reduce_mean(x * kept, axis=1)")],
        "mask added": [(MASKED, "scores + tf.cast(keep, x.dtype)[:, None, None, :]")],
        "mask polarity": [(MASKED, "tf.where(keep[:, None, None, :], -math.inf, scores)")],
        "mask ignored": [(MASKED, "scores")],
        "16 bits": [
            (
                "tf.matmul(q, k, transpose_b=True)",
                "tf.cast(tf.matmul(tf.cast(q, tf.float16), tf.cast(k, tf.float16), transpose_b=True), x.dtype)",
            )
        ],
        "no norm": [(NORM2 + "(x)", "x")],
        "another fill": [(MASKED, MASKED.replace("-math.inf", "-1e4"))],
        "no key bias": [(KEY, KEY + ", use_bias=False")],
        "scale in a weight": [(QUERY, QUERY + ', change="half"'), (" / math.sqrt(D)", "")],
    },
    "cross": {
        "causal corner": [("[:, None] + 1", "[:, None]")],
        "not causal": [("tf.where(allowed, tf.matmul(q, k, transpose_b=True) * 0.25, -math.inf)", "tf.matmul(q, k, transpose_b=True) * 0.25")],
        "key and value swapped": [('"wk"', "swapped"), ('"wv"', '"wk"'), ("swapped", '"wv"')],
    },
    "heads": {
        "batch first": [("attention(x, x)", "tf.transpose(attention(*[tf.transpose(x, [1, 0, 2])] * 2), [1, 0, 2])")],
        "number of heads": [("num_heads=H, key_dim=D", "num_heads=4, key_dim=2")],
    },
    "masked": {
        "fill of -1e4": [("-1e9", "-1e4")],
        "selected": [
            (
                "scores + (1.0 - tf.cast(keep, x.dtype))[:, None, :] * -1e9",
                "tf.where(keep[:, None, :], scores, -math.inf)",
            )
        ],
    },
    "half": {
        "scale before": [
            ("tf.matmul(q, k, transpose_b=True) * 0.0625", "tf.matmul(q * 0.0625, k, transpose_b=True)")
        ],
    },
    "pool": {
        "no score bias": [(' + m.w("score_bias", 1)', "")],
        "exponentials": [
            (
                "tf.nn.softmax(scores, axis=1)",
                "(tf.exp(scores) / tf.reduce_sum(tf.exp(scores), axis=1, keepdims=True))",
            )
        ],
    },
}
