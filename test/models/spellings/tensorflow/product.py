"""Item 2: how the scores are formed."""

import tensorflow as tf
from spelling import *


def attend(scores, value):
    return tf.matmul(tf.nn.softmax(scores, axis=-1), value)


@spelling(q2, k2, v2)
def rank_2(q, k, v):
    return attend(tf.matmul(q, tf.transpose(k)), v)


@spelling(q3, k3, v3)
def rank_3(q, k, v):
    return attend(tf.matmul(q, k, transpose_b=True), v)


@spelling(q3, k3, v3)
def adjoint(q, k, v):
    return attend(tf.linalg.matmul(q, k, adjoint_b=True), v)


@spelling(q, k, v)
def transpose_perm(q, k, v):
    return attend(tf.matmul(q, tf.transpose(k, [0, 1, 3, 2])), v)


@spelling(x, y, y)
def composed_permutation(q, k, v):
    q = tf.transpose(tf.reshape(q, [-1, S, H, D]), [0, 2, 1, 3])
    k = tf.transpose(tf.reshape(k, [-1, T, H, D]), [0, 2, 3, 1])
    v = tf.transpose(tf.reshape(v, [-1, T, H, D]), [0, 2, 1, 3])
    out = attend(tf.matmul(q, k), v)
    return tf.reshape(tf.transpose(out, [0, 2, 1, 3]), [-1, S, W])


@spelling(q, k, v)
def einsum(q, k, v):
    weights = tf.nn.softmax(tf.einsum("bhqd,bhkd->bhqk", q, k))
    return tf.einsum("bhqk,bhkd->bhqd", weights, v)


@spelling(rand(B, S, H, D), rand(B, T, H, D), rand(B, T, H, E))
def einsum_bntd(q, k, v):
    """Keras: the key comes first."""
    weights = tf.nn.softmax(tf.einsum("aecd,abcd->acbe", k, q))
    return tf.einsum("acbe,aecd->abcd", weights, v)


@spelling(rand(B, S, H, D), rand(B, T, H, D), rand(B, T, H, E))
def einsum_model_garden(q, k, v):
    weights = tf.nn.softmax(tf.einsum("BTNH,BFNH->BNFT", k, q))
    return tf.einsum("BNFT,BTNH->BFNH", weights, v)


@spelling(rand(S, B, H, D), rand(T, B, H, D), rand(T, B, H, E))
def einsum_xlnet(q, k, v):
    """XLNet: sequence first, scores as [i, j, b, n]; the softmax is over 1."""
    weights = tf.nn.softmax(tf.einsum("ibnd,jbnd->ijbn", q, k), axis=1)
    return tf.einsum("ijbn,jbnd->ibnd", weights, v)


@spelling(q3, k3, v3)
def key_times_query(q, k, v):
    weights = tf.nn.softmax(tf.matmul(k, q, transpose_b=True), axis=1)
    return tf.matmul(weights, v, transpose_a=True)


@spelling(q3, k3, v3)
def scores_transposed(q, k, v):
    return attend(tf.transpose(tf.matmul(k, q, transpose_b=True), [0, 2, 1]), v)


@spelling(q3, k3, v3)
def batch_dot(q, k, v):
    """keras.backend.batch_dot's products."""
    weights = tf.nn.softmax(tf.linalg.einsum("bqd,bkd->bqk", q, k), -1)
    return tf.squeeze(tf.matmul(weights[:, None], v[:, None]), 1)


@spelling(q3, k3, v3)
def multiply_and_sum(q, k, v):
    scores = tf.reduce_sum(q[:, :, None] * k[:, None], -1)
    return tf.reduce_sum(tf.nn.softmax(scores)[..., None] * v[:, None], axis=2)


@spelling(rand(B, D), k3, v3)
def one_query(q, k, v):
    weights = tf.nn.softmax(tf.reduce_sum(tf.expand_dims(q, 1) * k, axis=2), axis=1)
    return tf.reduce_sum(tf.expand_dims(weights, 2) * v, axis=1)


@spelling(rand(D), k2, v2)
def matvec(q, k, v):
    return tf.linalg.matvec(v, tf.nn.softmax(tf.linalg.matvec(k, q)), transpose_a=True)


@spelling(q2, k2, v2)
def tensordot(q, k, v):
    weights = tf.nn.softmax(tf.tensordot(q, k, axes=[[1], [1]]))
    return tf.tensordot(weights, v, 1)


@spelling(rand(B, 3, 4, D), rand(B, 5, 2, D), rand(B, 5, 2, E))
def non_local(q, k, v):
    """SAGAN: two-dimensional positions."""
    flat = lambda t: tf.reshape(t, [-1, t.shape[1] * t.shape[2], t.shape[3]])
    out = attend(tf.matmul(flat(q), flat(k), transpose_b=True), flat(v))
    return tf.reshape(out, [-1, 3, 4, E])


@spelling(q3, k3, v3, a=weight(D, E), b=weight(D, E), c=weight(E))
def additive(q, k, v, a, b, c):
    hidden = tf.tanh((q @ a)[:, :, None] + (k @ b)[:, None])
    return attend(tf.reduce_sum(hidden * c, -1), v)


@spelling(q3, rand(B, T, E), v3, w=weight(D, E))
def luong_general(q, k, v, w):
    return attend(tf.matmul(tf.einsum("bqd,de->bqe", q, w), k, transpose_b=True), v)


@near_miss(q3, k3, v3)
def not_over_queries(q, k, v):
    return tf.matmul(tf.nn.softmax(tf.matmul(q, k, transpose_b=True), axis=1), v)


@near_miss(rand(B, S, S), rand(B, S, S), rand(B, S, S))
def not_transposed_back(q, k, v):
    return tf.matmul(tf.nn.softmax(tf.matmul(q, k, transpose_b=True)), v, transpose_a=True)
