"""TensorFlow: the formula in a tf.function, with and without XLA."""

import ml_dtypes
import numpy as np
import tensorflow as tf
from operations import Attention, Layer, MultiHead, Pooling, Product, ScoredPooling

from peers import attempts


def versions():
    return {"tensorflow": tf.__version__}


def core(q, k, v, operation=None, extra=()):
    groups = operation.groups if operation else 1
    if groups > 1:
        k, v = tf.repeat(k, groups, 1), tf.repeat(v, groups, 1)
    scores = tf.matmul(q, k, transpose_b=True) * tf.cast(q.shape[-1] ** -0.5, q.dtype)
    m, n = scores.shape[-2:]
    kind = operation.mask if operation else None
    low = tf.cast(-np.inf, q.dtype)
    if kind == "causal":
        scores = tf.where(np.tril(np.ones((m, n), bool)), scores, low)
    elif kind == "lengths":
        scores = tf.where(tf.sequence_mask(extra[0], n)[:, None, None], scores, low)
    elif kind == "bool":
        scores = tf.where(extra[0], scores, low)
    elif kind == "additive":
        scores = scores + extra[0]
    return tf.matmul(tf.nn.softmax(scores), v)


def attention(operation, _):
    if operation.shared_input:
        return lambda x: core(x, x, x)

    def run(q, k, v, *extra):
        if operation.shared_query:
            q = tf.broadcast_to(q, (operation.batch, *q.shape))
        return core(q, k, v, operation, extra)

    return run


def linear(x, c, name):
    """As keras.layers.Dense: one product of a matrix with all rows."""
    rows = tf.reshape(x, (-1, x.shape[-1]))
    y = tf.linalg.matmul(rows, c[f"w{name}"])
    if f"b{name}" in c:
        y = tf.nn.bias_add(y, c[f"b{name}"])
    return tf.reshape(y, (*x.shape[:-1], y.shape[-1]))


def norm(x, weight, bias, epsilon):
    mean, variance = tf.nn.moments(x, -1, keepdims=True)
    return tf.nn.batch_normalization(x, mean, variance, bias, weight, epsilon)


def layer(operation, c):
    def run(x):
        if operation.norms:
            x = norm(x, c["weight_before"], c["bias_before"], operation.epsilon)
        y = core(*(linear(x, c, name) for name in "qkv"))
        if operation.norms:
            y = norm(y, c["weight_after"], c["bias_after"], operation.epsilon)
        return y

    return run


def split(y, heads):
    batch, length, width = y.shape
    return tf.transpose(tf.reshape(y, (batch, length, heads, width // heads)), (0, 2, 1, 3))


def multi_head(operation, c):
    def run(x):
        parts = tf.split(linear(x, c, "_in"), 3, -1)
        y = core(*(split(part, operation.heads) for part in parts))
        return linear(tf.reshape(tf.transpose(y, (0, 2, 1, 3)), x.shape), c, "_out")

    return run


def pooling(operation, c):
    def run(x):
        k, v = (split(linear(x, c, name), operation.heads) for name in "kv")
        query = tf.reshape(c["query"], (1, operation.heads, 1, -1))
        y = core(tf.broadcast_to(query, (*k.shape[:2], 1, k.shape[3])), k, v)
        return tf.reshape(y, operation.result())

    return run


def weighted_sum(weights, x):
    """A product where each position has one weight; a sum where each column has its own."""
    if weights.shape[-1] > 1:
        return tf.reduce_sum(weights * x, 1)
    return tf.squeeze(tf.matmul(weights, x, transpose_a=True), 1)


def scored_pooling(operation, c):
    def run(x):
        hidden = tf.tanh(linear(x, c, "h")) if "wh" in c else x
        weights = tf.nn.softmax(linear(hidden, c, "s"), 1)
        mean = weighted_sum(weights, x)
        if operation.score != "statistics":
            return mean
        variance = weighted_sum(weights * x, x) - mean * mean
        return tf.concat([mean, tf.sqrt(tf.maximum(variance, operation.epsilon))], -1)

    return run


def product(operation, c):
    return lambda x: linear(x, c, "")


FUNCTIONS = {Attention: attention, Layer: layer, MultiHead: multi_head,
             Pooling: pooling, Product: product, ScoredPooling: scored_pooling}  # fmt: skip


def constants_of(work, arrays, names):
    """Weights as constants, [in, out] as Keras keeps them."""
    return {
        name: tf.constant(array.T.copy() if name.startswith("w") and array.ndim == 2 else array)
        for name, array in arrays.items()
        if name not in names
    }


def candidate(run, arguments, jit):
    function = tf.function(run, jit_compile=jit, autograph=False)
    concrete = function.get_concrete_function(*arguments)
    last = []

    def call():
        # Eager tensors of the CPU are there when the call returns.
        last[:] = [concrete(*arguments)]

    def fetch():
        result = last[0].numpy()
        return result.view(np.uint16) if result.dtype == ml_dtypes.bfloat16 else result

    return call, fetch


def build(work, arrays, _folder, threads):
    if tf.config.threading.get_intra_op_parallelism_threads() != threads:
        tf.config.threading.set_intra_op_parallelism_threads(threads)
        tf.config.threading.set_inter_op_parallelism_threads(1)
    names = [name for name, _, _ in work.operation.arguments()]
    typed = {
        name: array.view(ml_dtypes.bfloat16) if array.dtype == np.uint16 else array
        for name, array in arrays.items()
    }
    constants = constants_of(work, typed, names)
    run = FUNCTIONS[type(work.operation)](work.operation, constants)
    arguments = [tf.constant(typed[name]) for name in names]
    return attempts({
        "tf.function": lambda: candidate(run, arguments, False),
        "XLA": lambda: candidate(run, arguments, True),
    })  # fmt: skip
