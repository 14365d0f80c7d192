"""Items 3 and 4: masks, causal ones among them."""

import numpy as np
import tensorflow as tf
from spelling import *

inf = np.inf
N = S


def scores_of(q, k):
    return tf.matmul(q, k, transpose_b=True) * 0.5


def attend(scores, value):
    return tf.matmul(tf.nn.softmax(scores, axis=-1), value)


@spelling(q, k, v, rand(B, 1, S, T))
def add(q, k, v, mask):
    return attend(scores_of(q, k) + mask, v)


@spelling(q, k, v, rand(T))
def add_rank_1(q, k, v, mask):
    return attend(scores_of(q, k) + mask, v)


@spelling(q, k, v, keeps(B, 1, 1, T).astype("f4"))
def tutorial(q, k, v, drop):
    """The tutorial's `logits += mask * -1e9`, true where padded."""
    logits = scores_of(q, k)
    logits += (1.0 - drop) * -1e9
    return attend(logits, v)


@spelling(q, k, v, keeps(B, T).astype("i4"))
def bert(q, k, v, mask):
    """google-research/bert: (1.0 - tf.cast(mask, f32)) * -10000.0."""
    adder = (1.0 - tf.cast(mask[:, None, None, :], tf.float32)) * -10000.0
    return attend(scores_of(q, k) + adder, v)


@spelling(q, k, v, keeps(B, T).astype("i4"))
def bert_from_to(q, k, v, mask):
    """create_attention_mask_from_input_mask: ones * mask."""
    to = tf.cast(tf.reshape(mask, [B, 1, T]), tf.float32)
    mask = tf.ones([B, S, 1], tf.float32) * to
    adder = (1.0 - tf.expand_dims(mask, [1])) * -10000.0
    return attend(scores_of(q, k) + adder, v)


@spelling(q, k, v, keeps(B, 1, S, T))
def where_inf(q, k, v, keep):
    scores = scores_of(q, k)
    return attend(tf.where(keep, scores, -inf), v)


@spelling(q, k, v, keeps(B, 1, S, T))
def where_fill(q, k, v, keep):
    scores = scores_of(q, k)
    return attend(tf.where(keep, scores, tf.fill(tf.shape(scores), -1e9)), v)


@spelling(q, k, v, keeps(B, H, S, T))
def where_ones_like(q, k, v, keep):
    scores = scores_of(q, k)
    return attend(tf.where(keep, scores, tf.ones_like(scores) * (-(2.0**32) + 1)), v)


@spelling(q, k, v, keeps(B, 1, S, T))
def where_lowest(q, k, v, keep):
    return attend(tf.where(keep, scores_of(q, k), tf.float32.min), v)


@spelling(q, k, v, keeps(B, 1, S, T))
def where_difference(q, k, v, keep):
    scores = scores_of(q, k)
    return attend(tf.where(keep, scores, scores - 1e9), v)


@spelling(q, k, v, keeps(B, 1, S, T).astype("f4"))
def multiply_and_subtract(q, k, v, mask):
    """GPT-2: w * b - 1e4 * (1 - b)."""
    return attend(scores_of(q, k) * mask - 1e4 * (1 - mask), v)


@spelling(q, k, v, keeps(B, T))
def cast_not(q, k, v, keep):
    """Keras 2 Attention: scores -= 1e9 * cast(not mask)."""
    drop = tf.cast(tf.logical_not(keep[:, None, None]), tf.float32)
    return attend(scores_of(q, k) - 1e9 * drop, v)


@spelling(q, k, v, np.array([[5, 3, 2, 0, 0, 1, 0], [1, 0, 0, 0, 0, 0, 9]], "i4"))
def token_padding(q, k, v, tokens):
    """The tutorial's create_padding_mask: cast(equal(seq, 0))."""
    drop = tf.cast(tf.math.equal(tokens, 0), tf.float32)[:, tf.newaxis, tf.newaxis, :]
    return attend(scores_of(q, k) + drop * -1e9, v)


@spelling(q, k, v, lengths())
def sequence_mask(q, k, v, lengths):
    keep = tf.sequence_mask(lengths, T)[:, None, None]
    return attend(tf.where(keep, scores_of(q, k), -inf), v)


@spelling(q, k, v, lengths())
def sequence_mask_added(q, k, v, lengths):
    keep = tf.sequence_mask(lengths, maxlen=tf.shape(k)[2], dtype=tf.float32)
    return attend(scores_of(q, k) + (1.0 - keep[:, None, None]) * -1e9, v)


@spelling(q, k, v, lengths())
def range_less(q, k, v, lengths):
    keep = tf.range(T)[None] < lengths[:, None]
    return attend(tf.where(keep[:, None, None], scores_of(q, k), -1e30), v)


@spelling(q, k, v, keeps(B, 1, 1, T), keeps(1, 1, S, T))
def two_boolean(q, k, v, padding, other):
    keep = tf.logical_and(padding, other)
    return attend(tf.where(keep, scores_of(q, k), -1e9), v)


@spelling(q, k, v, keeps(B, 1, S, T).astype("f4"))
def after_softmax_renormalised(q, k, v, mask):
    weights = tf.nn.softmax(scores_of(q, k)) * mask
    return tf.matmul(weights / tf.reduce_sum(weights, -1, keepdims=True), v)


@spelling(q, k, v, keeps(B, S))
def query_mask(q, k, v, keep):
    """Keras: the output of padded queries is 0."""
    return attend(scores_of(q, k), v) * tf.cast(keep, tf.float32)[:, None, :, None]


@spelling(rand(B, H, N, D), rand(B, H, N, D), rand(B, H, N, E))
def causal_band_part(q, k, v):
    keep = tf.linalg.band_part(tf.ones([N, N]), -1, 0)
    return attend(scores_of(q, k) + (1 - keep) * -1e9, v)


@spelling(rand(B, H, N, D), rand(B, H, N, D), rand(B, H, N, E))
def causal_band_part_where(q, k, v):
    keep = tf.linalg.band_part(tf.ones([N, N], tf.bool), -1, 0)
    return attend(tf.where(keep, scores_of(q, k), -inf), v)


@spelling(rand(B, H, N, D), rand(B, H, N, D), rand(B, H, N, E), sizes=[[None, H, None, D]] * 2 + [[None, H, None, E]])
def causal_range_dynamic(q, k, v):
    """GPT-2's attention_mask(nd, ns)."""
    nd, ns = tf.shape(q)[2], tf.shape(k)[2]
    keep = tf.range(nd)[:, None] >= tf.range(ns) - ns + nd
    keep = tf.cast(keep, tf.float32)
    return attend(scores_of(q, k) * keep - 1e10 * (1 - keep), v)


@spelling(rand(B, H, N, D), rand(B, H, N, D), rand(B, H, N, E))
def causal_range(q, k, v):
    i = tf.range(N)
    return attend(tf.where(i[:, None] >= i[None], scores_of(q, k), -inf), v)


@spelling(rand(B, H, N, D), rand(B, H, N, D), rand(B, H, N, E))
def causal_cumsum(q, k, v):
    """Keras 2: cumulative sums of ones, compared."""
    ones = tf.ones([1, N, N], tf.int32)
    keep = tf.cumsum(ones, -2) >= tf.cumsum(ones, -1)
    return attend(tf.where(keep, scores_of(q, k), -inf), v)


@spelling(q, k, v)
def causal_band_part_rectangular(q, k, v):
    keep = tf.linalg.band_part(tf.ones([S, T], tf.bool), -1, T - S)
    return attend(tf.where(keep, scores_of(q, k), -inf), v)


@spelling(rand(B, H, N, D), rand(B, H, N, D), rand(B, H, N, E))
def window(q, k, v):
    keep = tf.linalg.band_part(tf.ones([N, N], tf.bool), 2, 1)
    return attend(tf.where(keep, scores_of(q, k), -inf), v)


@near_miss(q, k, v, keeps(B, 1, S, T))
def not_a_mask_of_zero(q, k, v, keep):
    return attend(tf.where(keep, scores_of(q, k), 0.0), v)


@near_miss(q, k, v, keeps(B, 1, S, T).astype("f4"))
def not_renormalised(q, k, v, mask):
    return tf.matmul(tf.nn.softmax(scores_of(q, k)) * mask, v)
