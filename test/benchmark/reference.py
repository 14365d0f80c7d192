"""Every operation in float64 with NumPy: what a result is compared with."""

import numpy as np
from data import as_float
from operations import (
    Attention, Layer, MultiHead, Pooling, Product, Projections, ScoredPooling,
)  # fmt: skip

EPSILONS = {"f32": 2.0**-23, "bf16": 2.0**-8, "f16": 2.0**-11}


def softmax(scores):
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return weights / weights.sum(axis=-1, keepdims=True)


def head(q, k, v, forbidden=None, bias=None):
    """One head, a block of queries at a time; and its largest logit."""
    result, largest = np.empty((len(q), v.shape[1])), 0.0
    for first in range(0, len(q), 512):
        rows = slice(first, first + 512)
        scores = q[rows] @ k.T / np.sqrt(q.shape[1])
        largest = max(largest, np.abs(scores).max())
        if bias is not None:
            scores += bias[rows]
        if forbidden is not None:
            scores[forbidden(np.arange(len(q))[rows, None], np.arange(len(k))[None])] = -np.inf
        result[rows] = softmax(scores) @ v
    return result, largest


def mask_of(operation, a):
    """Which keys an element of the batch must not see."""
    if operation.mask == "causal":
        return lambda batch: lambda m, n: n > m
    if operation.mask == "lengths":
        return lambda batch: lambda m, n: np.broadcast_to(
            n >= a["lengths"][batch], (len(m), n.shape[1])
        )
    if operation.mask == "bool":
        return lambda batch: lambda m, n: a["mask"][m, n] == 0
    return lambda batch: None


def heads_of(q, k, v, operation, a):
    """All heads of [batch, heads, length, width]."""
    forbidden, groups = mask_of(operation, a), operation.groups
    result, largest = np.empty((*q.shape[:3], v.shape[3])), 0.0
    for b, h in np.ndindex(q.shape[:2]):
        result[b, h], logit = head(
            q[b, h], k[b, h // groups], v[b, h // groups], forbidden(b), a.get("bias")
        )
        largest = max(largest, logit)
    return result, largest


def attention(operation, a):
    q, k, v = (a["x"],) * 3 if operation.shared_input else (a["q"], a["k"], a["v"])
    if operation.shared_query:
        q = np.broadcast_to(q, (operation.batch, *q.shape))
    if operation.heads is None:
        q, k, v = q[:, None], k[:, None], v[:, None]
    result, largest = heads_of(q, k, v, operation, a)
    return result.reshape(operation.result()), largest


def split(x, heads):
    batch, length, width = x.shape
    return x.reshape(batch, length, heads, width // heads).transpose(0, 2, 1, 3)


def norm(x, weight, bias, epsilon):
    centred = x - x.mean(axis=-1, keepdims=True)
    variance = (centred**2).mean(axis=-1, keepdims=True)
    return centred / np.sqrt(variance + epsilon) * weight + bias


def layer(operation, a):
    x = a["x"]
    if operation.norms:
        x = norm(x, a["weight_before"], a["bias_before"], operation.epsilon)
    q, k, v = ((x @ a[f"w{n}"].T + a[f"b{n}"])[:, None] for n in "qkv")
    plain = Attention(*x.shape[:1], None, x.shape[1], x.shape[1], x.shape[2])
    result, largest = heads_of(q, k, v, plain, {})
    result = result[:, 0]
    if operation.norms:
        result = norm(result, a["weight_after"], a["bias_after"], operation.epsilon)
    return result, largest


def multi_head(operation, a):
    projected = a["x"] @ a["w_in"].T + a["b_in"]
    q, k, v = (split(part, operation.heads) for part in np.split(projected, 3, axis=-1))
    plain = Attention(*q.shape[:2], q.shape[2], k.shape[2], q.shape[3])
    result, largest = heads_of(q, k, v, plain, {})
    joined = result.transpose(0, 2, 1, 3).reshape(a["x"].shape)
    return joined @ a["w_out"].T + a["b_out"], largest


def pooling(operation, a):
    k, v = (split(a["x"] @ a[f"w{n}"].T + a[f"b{n}"], operation.heads) for n in "kv")
    q = np.broadcast_to(
        a["query"].reshape(1, operation.heads, 1, -1), (*k.shape[:2], 1, k.shape[3])
    )
    plain = Attention(*k.shape[:2], 1, k.shape[2], k.shape[3])
    result, largest = heads_of(q, k, v, plain, {})
    return result.reshape(operation.result()), largest


def scored_pooling(operation, a):
    result, largest = np.empty(operation.result()), 0.0
    for x, out in zip(a["x"], result):  # one at a time: some need a logit for each number
        hidden = np.tanh(x @ a["wh"].T + a["bh"]) if "wh" in a else x
        logits = a["ws"] @ hidden.T + a.get("bs", np.zeros(1))[:, None]
        largest = max(largest, np.abs(logits).max())
        weights = softmax(logits).T
        mean = (weights * x).sum(axis=0)
        out[: len(mean)] = mean
        if operation.score == "statistics":
            variance = (weights * x * x).sum(axis=0) - mean * mean
            out[len(mean) :] = np.sqrt(np.maximum(variance, operation.epsilon))
    return result, largest


def projections(operation, a):
    x = a["x"]
    if operation.norm:
        x = norm(x, a["weight_before"], a["bias_before"], operation.epsilon)
    return np.concatenate([x @ a[f"w{n}"].T + a[f"b{n}"] for n in "qkv"], axis=-1), 0.0


def product(operation, a):
    return a["x"] @ a["w"].T, 0.0


FUNCTIONS = {
    Attention: attention,
    Layer: layer,
    MultiHead: multi_head,
    Pooling: pooling,
    Product: product,
    Projections: projections,
    ScoredPooling: scored_pooling,
}


def compute(work, arrays):
    """(the result in float64, how far a result may be from it)."""
    exact = {
        name: as_float(array, work.dtype) if array.dtype not in (bool, np.int32) else array
        for name, array in arrays.items()
    }
    result, largest = FUNCTIONS[type(work.operation)](work.operation, exact)
    summed = 0.0
    if isinstance(work.operation, Attention):
        summed = np.abs(exact.get("v", exact.get("x"))).mean()
    return result, tolerance(work, np.abs(result).max(), summed, largest)


def tolerance(work, scale, summed, largest):
    """A bound on the error of an element, the same for every implementation.

    Scores in f32 are off by some units in the last place of the largest of them, and
    that is the relative error of a weight. The mean of many values is small, but its
    error in f32 is that of a sum of large ones. Sixteen-bit results may be off by four
    of their own units, as some round the weights to sixteen bits, too.
    """
    bound = max(scale, summed) * EPSILONS["f32"] * (16 + 4 * largest)
    if work.dtype != "f32":
        bound += scale * 4 * EPSILONS[work.dtype]
    return bound
