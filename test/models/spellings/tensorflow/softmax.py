"""Item 5: the softmax."""

import tensorflow as tf
from spelling import *

half = [t.astype("f2") for t in (q, k, v)]


def scores_of(q, k):
    return tf.matmul(q, k, transpose_b=True) * 0.5


@spelling(q, k, v)
def operation(q, k, v):
    return tf.nn.softmax(scores_of(q, k)) @ v


@spelling(q, k, v, softmax=tf.keras.layers.Softmax())
def layer(q, k, v, softmax):
    return softmax(scores_of(q, k)) @ v


@spelling(q, k, v)
def activation(q, k, v):
    return tf.keras.activations.softmax(scores_of(q, k), axis=-1) @ v


@spelling(q, k, v)
def other_axis(q, k, v):
    weights = tf.nn.softmax(tf.matmul(k, q, transpose_b=True), axis=-2)
    return tf.matmul(weights, v, transpose_a=True)


@spelling(q, k, v)
def by_hand(q, k, v):
    s = scores_of(q, k)
    e = tf.exp(s - tf.reduce_max(s, axis=-1, keepdims=True))
    return tf.matmul(e / tf.reduce_sum(e, axis=-1, keepdims=True), v)


@spelling(q, k, v)
def without_maximum(q, k, v):
    e = tf.exp(scores_of(q, k))
    return tf.matmul(e / tf.reduce_sum(e, -1, keepdims=True), v)


@spelling(q, k, v)
def reciprocal(q, k, v):
    e = tf.exp(scores_of(q, k))
    return tf.matmul(e * tf.math.reciprocal(tf.reduce_sum(e, -1, keepdims=True)), v)


@spelling(q, k, v)
def divided_afterwards(q, k, v):
    e = tf.exp(scores_of(q, k))
    return tf.matmul(e, v) / tf.reduce_sum(e, -1, keepdims=True)


@spelling(q, k, v)
def divide_no_nan(q, k, v):
    e = tf.exp(scores_of(q, k))
    return tf.matmul(tf.math.divide_no_nan(e, tf.reduce_sum(e, -1, keepdims=True)), v)


@spelling(q, k, v)
def exp_of_log_softmax(q, k, v):
    return tf.matmul(tf.exp(tf.nn.log_softmax(scores_of(q, k))), v)


@spelling(q, k, v)
def exp_minus_logsumexp(q, k, v):
    """Keras 3's Softmax layer over several axes, TensorFlow Probability."""
    s = scores_of(q, k)
    return tf.matmul(tf.exp(s - tf.reduce_logsumexp(s, -1, keepdims=True)), v)


@spelling(*half)
def half_upcast(q, k, v):
    s = tf.matmul(q, k, transpose_b=True)
    weights = tf.cast(tf.nn.softmax(tf.cast(s, tf.float32)), tf.float16)
    return tf.matmul(weights, v)


@spelling(*half)
def half_plain(q, k, v):
    return tf.matmul(tf.nn.softmax(tf.matmul(q, k, transpose_b=True)), v)


@spelling(q, k, v)
def soft_cap(q, k, v):
    return tf.matmul(tf.nn.softmax(tf.tanh(scores_of(q, k) / 3.0) * 3.0), v)


@spelling(q, k, v, drop=tf.keras.layers.Dropout(0.1))
def dropout(q, k, v, drop):
    return tf.matmul(drop(tf.nn.softmax(scores_of(q, k)), training=False), v)


@spelling(q, k, v)
def clipped(q, k, v):
    return tf.matmul(tf.nn.softmax(tf.clip_by_value(scores_of(q, k), -5.0, 5.0)), v)


@near_miss(q, k, v)
def not_sum_over_queries(q, k, v):
    e = tf.exp(scores_of(q, k))
    return tf.matmul(e / tf.reduce_sum(e, -2, keepdims=True), v)


@near_miss(q, k, v)
def not_its_own_sum(q, k, v):
    s = scores_of(q, k)
    return tf.matmul(tf.exp(s) / tf.reduce_sum(tf.exp(2.0 * s), -1, keepdims=True), v)


@near_miss(q, k, v)
def not_off_by_one(q, k, v):
    e = tf.exp(scores_of(q, k))
    return tf.matmul(e / (1.0 + tf.reduce_sum(e, -1, keepdims=True)), v)


@near_miss(q, k, v)
def not_sigmoid(q, k, v):
    return tf.matmul(tf.sigmoid(scores_of(q, k)), v)
