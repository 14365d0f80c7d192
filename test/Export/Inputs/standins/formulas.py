"""The formulas that both frameworks document, over NumPy arrays of float64."""

import math

import numpy as np


def softmax(x, axis=-1):
    """exp(x) / sum(exp(x)); NaN for a row of -inf, as 0 / 0 is."""
    with np.errstate(all="ignore"):
        powers = np.exp(x - x.max(axis, keepdims=True))
        return powers / powers.sum(axis, keepdims=True)


def logsumexp(x, axis):
    with np.errstate(all="ignore"):
        largest = x.max(axis, keepdims=True)
        shift = np.where(np.isfinite(largest), largest, 0.0)
        return np.squeeze(np.log(np.exp(x - shift).sum(axis, keepdims=True)) + shift, axis)


def sigmoid(x):
    with np.errstate(all="ignore"):
        return 1 / (1 + np.exp(-x))


def gelu(x, approximate=False):
    if approximate:
        return x / 2 * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
    return x / 2 * (1 + erf(x / math.sqrt(2)))


def normalised(x, axes, epsilon):
    """Of mean 0 and variance 1, where the variance is that of all elements."""
    centred = x - x.mean(axes, keepdims=True)
    return centred / np.sqrt((centred**2).mean(axes, keepdims=True) + epsilon)


erf = np.vectorize(math.erf, otypes=[np.float64])
erfc = np.vectorize(math.erfc, otypes=[np.float64])

# The functions of one tensor that both have by the same name.
UNARY = {
    "exp": np.exp, "expm1": np.expm1, "log": np.log, "log1p": np.log1p, "sqrt": np.sqrt,
    "rsqrt": lambda x: 1 / np.sqrt(x), "square": np.square, "sin": np.sin, "cos": np.cos,
    "tan": np.tan, "atan": np.arctan, "tanh": np.tanh, "erf": erf, "erfc": erfc, "abs": np.abs,
    "floor": np.floor, "ceil": np.ceil, "round": np.round, "sigmoid": sigmoid,
}  # fmt: skip
