"""The layers of torch.nn."""

import formulas
import numpy as np
from arrays import TYPES, wide

from .. import float32, zeros
from . import functional
from .module import Module, Parameter


class Linear(Module):
    def __init__(self, in_features, out_features, bias=True, dtype=float32):
        super().__init__()
        self.weight = Parameter(zeros([out_features, in_features], dtype))
        self.bias = Parameter(zeros([out_features], dtype)) if bias else None

    def forward(self, x):
        return functional.linear(x, self.weight, self.bias)


class Embedding(Module):
    """Rows of a table; positions outside of it are an error."""

    def __init__(self, num_embeddings, embedding_dim, dtype=float32):
        super().__init__()
        self.weight = Parameter(zeros([num_embeddings, embedding_dim], dtype))

    def forward(self, ids):
        if ids.dtype.name not in ("int32", "int64"):
            raise TypeError(f"expected int32 or int64, found {ids.dtype}")
        if ids.values.size and not 0 <= ids.values.min() <= ids.values.max() < self.weight.shape[0]:
            raise IndexError(f"expected positions below {self.weight.shape[0]}")
        return self.weight.of(self.weight.values[ids.values])


class LayerNorm(Module):
    """Over the last dimensions, in float32 at least."""

    def __init__(self, normalized_shape, eps=1e-5, bias=True, dtype=float32):
        super().__init__()
        self.axes, self.eps = tuple(range(-len(normalized_shape), 0)), eps
        self.weight = Parameter(zeros(normalized_shape, dtype))
        self.bias = Parameter(zeros(normalized_shape, dtype)) if bias else None

    def forward(self, x):
        functional.same_types(x, self.weight)
        y = formulas.normalised(wide(x), self.axes, self.eps) * wide(self.weight)
        return x.of(y if self.bias is None else y + wide(self.bias))


class MultiheadAttention(Module):
    """With batch_first alone: [batch, positions, width]."""

    def __init__(
        self, embed_dim, num_heads, bias=True, kdim=None, vdim=None, batch_first=False, dtype=float32
    ):
        super().__init__()
        if not batch_first:
            raise ValueError("expected batch_first=True")
        self.num_heads, self.has_bias = num_heads, bias
        widths = embed_dim, kdim or embed_dim, vdim or embed_dim
        self.packed = set(widths) == {embed_dim}
        if self.packed:
            self.in_proj_weight = Parameter(zeros([3 * embed_dim, embed_dim], dtype))
        else:
            for name, width in zip("qkv", widths):
                setattr(self, f"{name}_proj_weight", Parameter(zeros([embed_dim, width], dtype)))
        if bias:
            self.in_proj_bias = Parameter(zeros([3 * embed_dim], dtype))
        self.out_proj = Linear(embed_dim, embed_dim, bias, dtype)

    def weights(self):
        if not self.packed:
            return self.q_proj_weight, self.k_proj_weight, self.v_proj_weight
        return self.third(self.in_proj_weight)

    @staticmethod
    def third(parameter):
        return [parameter.of(part) for part in np.split(parameter.values, 3)]

    def project(self, inputs):
        biases = self.third(self.in_proj_bias) if self.has_bias else [None] * 3
        for x, weight, bias in zip(inputs, self.weights(), biases):
            y = functional.linear(x, weight, bias)
            heads = y.reshape(*y.shape[:2], self.num_heads, y.shape[2] // self.num_heads)
            yield heads.permute(0, 2, 1, 3)

    def forward(
        self,
        query,
        key,
        value,
        key_padding_mask=None,
        attn_mask=None,
        need_weights=True,
        average_attn_weights=True,
    ):
        """The masks are True where a query does not attend to a key."""
        for mask in (key_padding_mask, attn_mask):
            if mask is not None and mask.dtype is not TYPES["bool"]:
                raise TypeError(f"expected a mask of bool, found {mask.dtype}")
        is_fast = not self.training and query is key is value and self.num_heads % 2 == 0
        query, key, value = self.project([query, key, value])
        scores = np.einsum("bhqd,bhkd->bhqk", wide(query), wide(key)) / np.sqrt(query.shape[-1])
        if key_padding_mask is not None:
            scores = np.where(key_padding_mask.values[:, None, None, :], -np.inf, scores)
        if attn_mask is not None:  # [queries, keys]
            scores = np.where(attn_mask.values[None, None], -np.inf, scores)
        # A row with nothing to attend to is 0 where scaled_dot_product_attention is
        # called; the "fastpath" of inference, and where weights are asked for, give NaN.
        is_nan = need_weights or (is_fast and self.has_bias)
        softmax = formulas.softmax if is_nan else functional.safe_softmax
        weights = query.of(softmax(scores))
        heads = query.of(wide(weights) @ wide(value)).permute(0, 2, 1, 3)
        output = self.out_proj(heads.reshape(*heads.shape[:2], -1))
        if not need_weights:
            return output, None
        return output, weights.mean(dim=1) if average_attn_weights else weights
