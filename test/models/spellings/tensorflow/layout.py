"""Items 6 to 9: layouts, heads, weights used again, caches."""

import tensorflow as tf
from spelling import *

dense = tf.keras.layers.Dense


def attend(q, k, v):
    return tf.matmul(tf.nn.softmax(tf.matmul(q, k, transpose_b=True) * 0.5), v)


def split(t):
    return tf.transpose(tf.reshape(t, [tf.shape(t)[0], -1, H, D]), [0, 2, 1, 3])


def merge(t):
    t = tf.transpose(t, [0, 2, 1, 3])
    return tf.reshape(t, [tf.shape(t)[0], -1, W])


@spelling(x, q=dense(W), k=dense(W), v=dense(W), o=dense(W))
def multi_head(x, q, k, v, o):
    """The tutorial's MultiHeadAttention."""
    return o(merge(attend(split(q(x)), split(k(x)), split(v(x)))))


@spelling(x, q=dense(W), k=dense(W), v=dense(W), o=dense(W), sizes=[[None, None, W]])
def multi_head_dynamic(x, q, k, v, o):
    return o(merge(attend(split(q(x)), split(k(x)), split(v(x)))))


@spelling(x, y, q=dense(W), k=dense(W), v=dense(W), sizes=[[None, None, W]] * 2)
def cross_dynamic(x, y, q, k, v):
    return merge(attend(split(q(x)), split(k(y)), split(v(y))))


@spelling(x, qkv=dense(3 * W))
def packed_split(x, qkv):
    q, k, v = tf.split(qkv(x), 3, axis=-1)
    return merge(attend(split(q), split(k), split(v)))


@spelling(x, qkv=dense(3 * W))
def packed_unstack(x, qkv):
    """ViT: reshape, transpose, unstack."""
    qkv = tf.transpose(tf.reshape(qkv(x), [-1, S, 3, H, D]), [2, 0, 3, 1, 4])
    q, k, v = tf.unstack(qkv)
    return merge(attend(q, k, v))


@spelling(x, qkv=dense(3 * W))
def packed_index(x, qkv):
    qkv = tf.transpose(tf.reshape(qkv(x), [-1, S, 3, H, D]), [2, 0, 3, 1, 4])
    return merge(attend(qkv[0], qkv[1], qkv[2]))


@spelling(x, q=dense(W), k=dense(W), v=dense(W))
def heads_in_batch(x, q, k, v):
    """Heads are concatenated along the batch (kyubyong/transformer)."""
    q, k, v = (tf.concat(tf.split(t(x), H, axis=2), axis=0) for t in (q, k, v))
    return tf.concat(tf.split(attend(q, k, v), H, axis=0), axis=2)


@spelling(x, q=dense(W), k=dense(W), v=dense(W))
def heads_flattened(x, q, k, v):
    flat = lambda t: tf.reshape(split(t), [-1, S, D])
    out = attend(flat(q(x)), flat(k(x)), flat(v(x)))
    return merge(tf.reshape(out, [-1, H, S, D]))


@spelling(x, q=weight(W, H, D), k=weight(W, H, D), v=weight(W, H, D), o=weight(H, D, W))
def einsum_dense(x, q, k, v, o):
    """DenseEinsum of the model garden."""
    q, k, v = (tf.einsum("abc,cde->abde", x, w) for w in (q, k, v))
    weights = tf.nn.softmax(tf.einsum("BFNH,BTNH->BNFT", q * 0.5, k))
    return tf.einsum("abcd,cde->abe", tf.einsum("BNFT,BTNH->BFNH", weights, v), o)


@spelling(rand(B, 4, S, D), rand(B, 2, T, D), rand(B, 2, T, E))
def repeat(q, k, v):
    return attend(q, tf.repeat(k, 2, axis=1), tf.repeat(v, 2, axis=1))


@spelling(rand(B, 4, S, D), rand(B, 2, T, D), rand(B, 2, T, E))
def tile(q, k, v):
    return attend(q, tf.tile(k, [1, 2, 1, 1]), tf.tile(v, [1, 2, 1, 1]))


@spelling(rand(B, 4, S, D), rand(B, 2, T, D), rand(B, 2, T, E))
def five_dimensions(q, k, v):
    out = attend(tf.reshape(q, [-1, 2, 2, S, D]), k[:, :, None], v[:, :, None])
    return tf.reshape(out, [-1, 4, S, E])


@spelling(rand(B, S, 4, D), rand(B, T, D), rand(B, T, E))
def multi_query(q, k, v):
    weights = tf.nn.softmax(tf.einsum("bqhd,bkd->bhqk", q, k))
    return tf.einsum("bhqk,bke->bqhe", weights, v)


@spelling(q, k, v)
def weights_returned(q, k, v):
    weights = tf.nn.softmax(tf.matmul(q, k, transpose_b=True))
    return tf.matmul(weights, v), weights


@spelling(q, k, v)
def weights_averaged(q, k, v):
    weights = tf.nn.softmax(tf.matmul(q, k, transpose_b=True))
    return tf.matmul(weights, v), tf.reduce_mean(weights, 1)


@spelling(rand(B, H, 1, D), rand(B, H, 5, D), rand(B, H, 5, E), rand(B, H, 1, D), rand(B, H, 1, E), sizes=[[None, H, 1, D], [None, H, None, D], [None, H, None, E], [None, H, 1, D], [None, H, 1, E]])
def cache(q, past_k, past_v, k, v):
    return attend(q, tf.concat([past_k, k], axis=-2), tf.concat([past_v, v], axis=-2))


@spelling(rand(B, 2, S, 2, H, D))
def cache_stacked(kvq):
    """GPT-2's past: keys and values stacked along axis 1."""
    k, v = tf.unstack(kvq[:, :, :, 0], axis=1)
    to_heads = lambda t: tf.transpose(t, [0, 2, 1, 3])
    return attend(to_heads(kvq[:, 0, :, 1]), to_heads(k), to_heads(v))


@spelling(x, w=weight(W, 3 * W), b=weight(3 * W))
def conv1d(x, w, b):
    """GPT-2's conv1d: a product of flattened positions."""
    flat = tf.matmul(tf.reshape(x, [-1, W]), w) + b
    q, k, v = tf.split(tf.reshape(flat, [-1, S, 3 * W]), 3, axis=2)
    return merge(attend(split(q), split(k), split(v)))


@near_miss(rand(B, 4, S, D), rand(B, 2, T, D), rand(B, 2, T, E))
def not_the_same_heads(q, k, v):
    """Keys repeated one way, values the other."""
    return attend(q, tf.repeat(k, 2, axis=1), tf.tile(v, [1, 2, 1, 1]))
