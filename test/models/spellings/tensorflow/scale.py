"""Item 1: where the scale is."""

import tensorflow as tf
from spelling import *


def attend(scores, value):
    return tf.matmul(tf.nn.softmax(scores, axis=-1), value)


def scores_of(q, k):
    return tf.matmul(q, k, transpose_b=True)


@spelling(q, k, v)
def none(q, k, v):
    return attend(scores_of(q, k), v)


@spelling(q, k, v)
def div_sqrt_of_shape(q, k, v):
    depth = tf.cast(tf.shape(k)[-1], tf.float32)
    return attend(scores_of(q, k) / tf.math.sqrt(depth), v)


@spelling(q, k, v)
def mul_scores(q, k, v):
    return attend(scores_of(q, k) * D**-0.5, v)


@spelling(q, k, v)
def multiply_query(q, k, v):
    return attend(scores_of(tf.multiply(q, 0.5), k), v)


@spelling(q, k, v)
def divide_key(q, k, v):
    return attend(scores_of(q, k / 2.0), v)


@spelling(q, k, v)
def rsqrt_of_depth(q, k, v):
    scale = tf.math.rsqrt(tf.cast(tf.shape(q)[-1], q.dtype))
    return attend(scores_of(q * scale, k), v)


@spelling(q, k, v)
def scale_of_query_and_key(q, k, v):
    return attend(scores_of(q * D**-0.25, k * D**-0.25), v)


@spelling(q, k, v)
def power_of_depth(q, k, v):
    return attend(scores_of(q, k) * tf.pow(tf.cast(tf.shape(k)[-1], tf.float32), -0.5), v)


@spelling(q, k, v, scale=weight())
def learned_scale(q, k, v, scale):
    return attend(scores_of(q, k) * scale, v)


@spelling(q, k, v, scale=weight(H, 1, 1))
def learned_per_head(q, k, v, scale):
    return attend(scores_of(q, k) * tf.exp(scale), v)


@spelling(q, k, v, scale=weight(D))
def per_dimension(q, k, v, scale):
    """PerDimScaleAttention of the model garden."""
    return attend(scores_of(q * (0.5 * 1.442695041) * tf.nn.softplus(scale), k), v)


@spelling(q, k, v)
def l2_normalized(q, k, v):
    return attend(scores_of(tf.math.l2_normalize(q, -1), tf.math.l2_normalize(k, -1)) * 5.0, v)


@near_miss(q, k, v)
def not_scaled_after_softmax(q, k, v):
    return tf.matmul(tf.nn.softmax(scores_of(q, k)) * 0.5, v)


@near_miss(q, k, v)
def not_scale_of_scores(q, k, v):
    scores = scores_of(q, k)
    return attend(scores * tf.reduce_mean(scores, -1, keepdims=True), v)
