"""Items 8 and 9: caches, positions, norms of queries, what is around."""

import numpy as np
import tensorflow as tf
from spelling import *

L = tf.keras.layers


def attend(scores, value):
    return tf.matmul(tf.nn.softmax(scores), value)


def split(t):
    return tf.transpose(tf.reshape(t, [tf.shape(t)[0], -1, H, t.shape[-1] // H]), [0, 2, 1, 3])


def over_cache(q, k, v, at):
    """T5X and the Model Garden: letters BTNH."""
    scores = tf.einsum("BTNH,BFNH->BNFT", k, q) * 0.5
    scores = tf.where(tf.range(8) <= at, scores, -1e9)
    return tf.einsum("BNFT,BTNH->BFNH", tf.nn.softmax(scores), v)


cache = rand(B, 1, H, D), rand(B, 8, H, D), rand(B, 8, H, D), np.array(3, "i4")


@spelling(*cache)
def cache_one_hot(q, k, v, at):
    here = tf.one_hot(at, 8)[None, :, None, None]
    k, v = k * (1 - here) + q * here, v * (1 - here) + 2.0 * q * here
    return over_cache(q, k, v, at), k, v


@spelling(*cache)
def cache_scatter(q, k, v, at):
    to = tf.stack([tf.range(B), tf.fill([B], at)], -1)
    k = tf.tensor_scatter_nd_update(k, to, q[:, 0])
    v = tf.tensor_scatter_nd_update(v, to, 2.0 * q[:, 0])
    return over_cache(q, k, v, at), k, v


@spelling(*cache)
def cache_slices(q, k, v, at):
    k = tf.ensure_shape(tf.concat([k[:, :at], q, k[:, at + 1 :]], 1), [B, 8, H, D])
    v = tf.ensure_shape(tf.concat([v[:, :at], 2.0 * q, v[:, at + 1 :]], 1), [B, 8, H, D])
    return over_cache(q, k, v, at)


if hasattr(tf.keras, "ops"):

    @spelling(*cache)
    def cache_keras(q, k, v, at):
        """KerasHub's CachedMultiHeadAttention."""
        k = tf.keras.ops.slice_update(k, (0, at, 0, 0), q)
        v = tf.keras.ops.slice_update(v, (0, at, 0, 0), 2.0 * q)
        return over_cache(q, k, v, at), k, v

    @spelling(rand(B, S, H, D), sizes=[[None, None, H, D]])
    def causal_of_floats(x):
        """KerasHub's compute_causal_mask: positions are floats."""
        n = tf.keras.ops.shape(x)[1]
        at = tf.keras.ops.arange(n, dtype="float32")
        keep = tf.expand_dims(at, 1) >= at
        scores = tf.einsum("aecd,abcd->acbe", x, x) * 0.5
        return tf.einsum("acbe,aecd->abcd", tf.nn.softmax(tf.where(keep, scores, -1e9)), x)

    @spelling(rand(B, S, H, D), sizes=[[None, None, H, D]])
    def dot_product_attention_causal(x):
        return tf.keras.ops.dot_product_attention(x, x, x, is_causal=True)


def rms(x, w):
    return x * tf.math.rsqrt(tf.reduce_mean(tf.square(x), -1, keepdims=True) + 1e-6) * w


@spelling(x, a=L.Dense(W), b=L.Dense(W), c=L.Dense(W), wq=weight(D), wk=weight(D))
def query_key_norm(x, a, b, c, wq, wk):
    """Qwen 3: queries and keys are normalised head by head."""
    q, k, v = [tf.reshape(d(x), [B, S, H, D]) for d in (a, b, c)]
    scores = tf.einsum("bqhd,bkhd->bhqk", rms(q, wq), rms(k, wk)) * 0.5
    return tf.einsum("bhqk,bkhd->bqhd", tf.nn.softmax(scores), v)


@spelling(x, a=L.Dense(W), b=L.Dense(W), c=L.Dense(W), m=L.LayerNormalization(), n=L.LayerNormalization())
def query_key_layer_norm(x, a, b, c, m, n):
    return attend(tf.matmul(m(split(a(x))), n(split(b(x))), transpose_b=True) * 0.5, split(c(x)))


@spelling(rand(B, 4, 4, W), keeps(4, 4, 4), qkv=L.Dense(3 * W))
def swin_shifted(x, keep, qkv):
    """Windows of 2 by 2 in a picture that is rolled, and rolled back."""
    x = tf.reshape(tf.roll(x, [-1, -1], [1, 2]), [-1, 2, 2, 2, 2, W])
    x = tf.reshape(tf.transpose(x, [0, 1, 3, 2, 4, 5]), [-1, 4, W])
    q, k, v = tf.unstack(tf.transpose(tf.reshape(qkv(x), [-1, 4, 3, H, D]), [2, 0, 3, 1, 4]))
    scores = tf.matmul(q * D**-0.5, k, transpose_b=True)
    fill = tf.where(keep, 0.0, -100.0)[None, :, None]
    scores = tf.reshape(tf.reshape(scores, [-1, 4, H, 4, 4]) + fill, [-1, H, 4, 4])
    out = tf.reshape(tf.transpose(attend(scores, v), [0, 2, 1, 3]), [-1, 2, 2, 2, 2, W])
    out = tf.reshape(tf.transpose(out, [0, 1, 3, 2, 4, 5]), [-1, 4, 4, W])
    return tf.roll(out, [1, 1], [1, 2])


@spelling(x, a=L.Dense(W), b=L.Dense(W))
def others_only(x, a, b):
    scores = tf.matmul(a(x), b(x), transpose_b=True)
    return attend(tf.linalg.set_diag(scores, tf.fill([B, S], -np.inf)), x)


@spelling(x, keeps(B, S, S), s=L.Dense(8), t=L.Dense(8), sizes=[[None, None, W], [None, None, None]])
def graph_attention(x, edges, s, t):
    h = s(x)
    f, g = tf.reduce_sum(h, -1, keepdims=True), tf.reduce_sum(t(x), -1, keepdims=True)
    edges = tf.maximum(tf.cast(edges, tf.float32), tf.eye(tf.shape(x)[1]))
    scores = tf.nn.leaky_relu(f + tf.transpose(g, [0, 2, 1]), 0.2)
    return attend(scores + (1.0 - edges) * -1e10, h)


@spelling(rand(B, 8, 8, 3), d=L.Dense(W), m=L.MultiHeadAttention(H, D))
def image_patches(x, d, m):
    x = tf.image.extract_patches(x, [1, 2, 2, 1], [1, 2, 2, 1], [1, 1, 1, 1], "VALID")
    x = d(tf.reshape(x, [tf.shape(x)[0], 16, 12]))
    return m(x, x)


@spelling(rand(B, 2, 2, 8), rand(B, 16, 8), up=L.UpSampling2D(interpolation="bilinear"), a=L.Attention())
def upsampled_queries(x, y, up, a):
    return a([tf.reshape(up(x), [B, 16, 8]), y])


@spelling(rand(B, 2, 2, 8), rand(B, 16, 8), up=L.Conv2DTranspose(8, 3, strides=2, padding="same"), a=L.Attention())
def transposed_convolution(x, y, up, a):
    return a([tf.reshape(up(x), [B, 16, 8]), y])


@spelling(rand(B, S, H, D), rand(B, T, H, D), sink=weight(H))
def sinks(q, k, sink):
    scores = tf.einsum("bqhd,bkhd->bhqk", q, k) * 0.5
    sink = tf.broadcast_to(sink[None, :, None, None], [B, H, S, 1])
    weights = tf.nn.softmax(tf.concat([scores, sink], -1))[..., :-1]
    return tf.einsum("bhqk,bkhd->bqhd", weights, k)


@spelling(rand(B, H, S, D), rand(B, H, S, D), rand(B, H, S, D), w=weight(2 * S - 1, D))
def relative_keys(q, k, v, w):
    """Shaw et al.: a score more, and a value more."""
    at = tf.range(S)
    relative = tf.gather(w, at[None] - at[:, None] + S - 1)
    weights = tf.nn.softmax((tf.matmul(q, k, transpose_b=True) + tf.einsum("bhqd,qkd->bhqk", q, relative)) * 0.5)
    return tf.matmul(weights, v) + tf.einsum("bhqk,qkd->bhqd", weights, relative)


@near_miss(q, k, v)
def not_linear_attention(q, k, v):
    q, k = tf.nn.elu(q) + 1, tf.nn.elu(k) + 1
    kv = tf.einsum("bhtd,bhte->bhde", k, v)
    z = 1 / tf.einsum("bhsd,bhd->bhs", q, tf.reduce_sum(k, 2))
    return tf.einsum("bhsd,bhde,bhs->bhse", q, kv, z)


@near_miss(x, a=weight(W, 4), c=weight(4, W))
def not_netvlad(x, a, c):
    """Softmax over clusters, summed over positions."""
    weights = tf.nn.softmax(tf.tensordot(x, a, 1))
    return tf.matmul(weights, x, transpose_a=True) - tf.reduce_sum(weights, 1)[..., None] * c


@near_miss(q, k, v, g=weight(H, H))
def not_talking_heads(q, k, v, g):
    weights = tf.einsum("bhqk,hg->bgqk", tf.nn.softmax(tf.matmul(q, k, transpose_b=True)), g)
    return tf.matmul(weights, v)
