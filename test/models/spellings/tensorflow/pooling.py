"""Attention pooling: a sequence becomes one vector, or a few."""

import tensorflow as tf
from spelling import *

dense = tf.keras.layers.Dense


@spelling(x, score=dense(1))
def linear_score(x, score):
    return tf.reduce_sum(tf.nn.softmax(score(x), axis=1) * x, axis=1)


@spelling(x, hidden=dense(8, activation="tanh"), score=dense(1))
def additive(x, hidden, score):
    return tf.reduce_sum(tf.nn.softmax(score(hidden(x)), axis=1) * x, axis=1)


@spelling(x, hidden=dense(8, activation="tanh"), score=dense(1), sizes=[[None, None, W]])
def additive_dynamic(x, hidden, score):
    return tf.reduce_sum(tf.nn.softmax(score(hidden(x)), axis=1) * x, axis=1)


@spelling(x, rand(B, D), a=dense(8), b=dense(8), c=dense(1))
def bahdanau_step(x, state, a, b, c):
    """The translation tutorial's BahdanauAttention."""
    score = c(tf.nn.tanh(a(x) + b(tf.expand_dims(state, 1))))
    weights = tf.nn.softmax(score, axis=1)
    return tf.reduce_sum(weights * x, axis=1), weights


@spelling(x, w=weight(W, 1), b=weight(S, 1))
def keras_kernel(x, w, b):
    """The custom layer of many Kaggle notebooks: squeeze, softmax, expand."""
    e = tf.squeeze(tf.tanh(tf.matmul(x, w) + b), axis=-1)
    weights = tf.expand_dims(tf.nn.softmax(e), axis=-1)
    return tf.reduce_sum(x * weights, axis=1)


@spelling(x, w=weight(W, 8), b=weight(8), u=weight(8))
def hierarchical(x, w, b, u):
    """HAN with tensordot."""
    hidden = tf.tanh(tf.tensordot(x, w, axes=1) + b)
    weights = tf.nn.softmax(tf.tensordot(hidden, u, axes=1))
    return tf.reduce_sum(x * tf.expand_dims(weights, -1), 1)


@spelling(x, w=weight(W))
def exp_and_sum(x, w):
    """Keras 1 style: exp, divided by the sum plus epsilon."""
    a = tf.exp(tf.tanh(tf.linalg.matvec(x, w)))
    a /= tf.reduce_sum(a, axis=1, keepdims=True) + 1e-7
    return tf.reduce_sum(x * tf.expand_dims(a, -1), axis=1)


@spelling(x, a=dense(8, use_bias=False, activation="tanh"), b=dense(3, use_bias=False))
def structured(x, a, b):
    weights = tf.nn.softmax(b(a(x)), axis=1)
    return tf.matmul(weights, x, transpose_a=True)


@spelling(x, keeps(B, S), score=dense(1))
def masked(x, keep, score):
    scores = tf.where(keep, tf.squeeze(score(x), -1), -1e9)
    return tf.einsum("bn,bnd->bd", tf.nn.softmax(scores), x)


@spelling(x, keeps(B, S), score=dense(1))
def masked_added(x, keep, score):
    scores = score(x) - 1e9 * (1.0 - tf.cast(keep, tf.float32)[..., None])
    return tf.reduce_sum(tf.nn.softmax(scores, 1) * x, 1)


@spelling(x, v=dense(8, activation="tanh"), u=dense(8, activation="sigmoid"), w=dense(1))
def gated_multiple_instance(x, v, u, w):
    weights = tf.nn.softmax(w(v(x) * u(x)), axis=1)
    return tf.reduce_sum(weights * x, axis=1)


@spelling(x, a=dense(8, activation="tanh"), b=dense(W))
def attentive_statistics(x, a, b):
    weights = tf.nn.softmax(b(a(x)), axis=1)
    mean = tf.reduce_sum(weights * x, axis=1)
    variance = tf.reduce_sum(weights * tf.square(x), axis=1) - tf.square(mean)
    return tf.concat([mean, tf.sqrt(tf.maximum(variance, 1e-9))], -1)


@spelling(x, query=weight(1, 1, W), k=dense(W), v=dense(W))
def learned_query(x, query, k, v):
    query = tf.tile(query, [tf.shape(x)[0], 1, 1])
    weights = tf.nn.softmax(tf.matmul(query, k(x), transpose_b=True) / W**0.5)
    return tf.squeeze(tf.matmul(weights, v(x)), 1)


@spelling(x, k=dense(W))
def last_state_query(x, k):
    """Luong attention of the last state over all."""
    score = tf.reduce_sum(k(x) * x[:, -1:, :], axis=-1)
    weights = tf.nn.softmax(score)[:, tf.newaxis]
    return tf.matmul(weights, x)[:, 0]


@near_miss(x, score=dense(1))
def not_summed(x, score):
    return tf.nn.softmax(score(x), axis=1) * x


@near_miss(x, score=dense(1))
def not_over_one_element(x, score):
    return tf.reduce_sum(tf.nn.softmax(score(x), axis=-1) * x, 1)


@near_miss(x, score=dense(1))
def not_a_mean(x, score):
    return tf.reduce_mean(tf.nn.softmax(score(x), axis=1) * x, 1)
