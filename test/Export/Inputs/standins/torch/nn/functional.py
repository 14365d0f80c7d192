"""torch.nn.functional."""

import formulas
import numpy as np
from arrays import TYPES, wide

from .. import Tensor
from ..functions import unary

relu = unary(lambda x: np.maximum(x, 0.0))
silu = unary(lambda x: x * formulas.sigmoid(x))


def gelu(x, approximate="none"):
    if approximate not in ("none", "tanh"):
        raise ValueError(f"expected none or tanh, found {approximate}")
    return x.of(formulas.gelu(wide(x), approximate == "tanh"))


def same_types(*tensors):
    if len({tensor.dtype for tensor in tensors}) != 1:
        raise TypeError(f"expected one type, found {[tensor.dtype for tensor in tensors]}")


def linear(x, weight, bias=None):
    same_types(x, weight, *([bias] if bias is not None else []))
    y = wide(x) @ wide(weight).T
    return x.of(y if bias is None else y + wide(bias))


def pad(x, pairs, value=0):
    """Before and after, from the last dimension on."""
    pairs = [(int(pairs[i]), int(pairs[i + 1])) for i in range(0, len(pairs), 2)]
    before = [(0, 0)] * (len(x.shape) - len(pairs))
    return x.of(np.pad(x.values, before + pairs[::-1], constant_values=value))


def safe_softmax(scores):
    """0 where no score is above -inf."""
    empty = np.isneginf(scores).all(-1, keepdims=True)
    return np.where(empty, 0.0, formulas.softmax(np.where(empty, 0.0, scores)))


def scaled_dot_product_attention(query, key, value, attn_mask=None, is_causal=False, scale=None):
    """attn_mask: True where a query attends to a key, or numbers that are added."""
    same_types(query, key, value)
    scores = np.einsum("...qd,...kd->...qk", wide(query), wide(key))
    scores = scores * (query.shape[-1] ** -0.5 if scale is None else scale)
    if attn_mask is not None and is_causal:
        raise ValueError("expected a mask or is_causal, found both")
    if attn_mask is not None and attn_mask.dtype is TYPES["bool"]:
        scores = np.where(attn_mask.values, scores, -np.inf)
    elif attn_mask is not None:
        same_types(query, attn_mask)
        scores = scores + wide(attn_mask)
    if is_causal:
        scores = np.where(np.tril(np.ones(scores.shape[-2:], "bool")), scores, -np.inf)
    return Tensor(safe_softmax(scores) @ wide(value), query.dtype)


