"""keras.layers.MultiHeadAttention."""

import formulas
import numpy as np
from arrays import TYPES, dtype_of, wide

from .base import Layer


class EinsumDense(Layer):
    """What the parts of MultiHeadAttention are."""

    def __init__(self, equation, kernel, bias, **kwargs):
        super().__init__(**kwargs)
        self.equation = equation
        self.kernel = self.add_weight(kernel, initializer="zeros")
        if bias:
            self.bias = self.add_weight(bias, initializer="zeros")

    def call(self, x):
        y = self.result(np.einsum(self.equation, wide(x), self.value_of(self.kernel)))
        return self.result(wide(y) + self.value_of(self.bias)) if hasattr(self, "bias") else y


class MultiHeadAttention(Layer):
    def __init__(self, num_heads, key_dim, value_dim=None, use_bias=True, output_shape=None, dtype="float32"):
        super().__init__(dtype=dtype)
        self.num_heads, self.key_dim = num_heads, key_dim
        self.value_dim = value_dim or key_dim
        self.use_bias, self.output_shape, self.policy = use_bias, output_shape, dtype

    def build(self, query_shape, value_shape, key_shape=None):
        def part(equation, inner, bias):
            return EinsumDense(equation, inner, bias if self.use_bias else None, dtype=self.policy)

        def projection(shape, width):
            heads = [self.num_heads, width]
            return part("abi,ihd->abhd", [shape[-1], *heads], heads)

        out = self.output_shape or query_shape[-1]
        self.query_dense = projection(query_shape, self.key_dim)
        self.key_dense = projection(key_shape or value_shape, self.key_dim)
        self.value_dense = projection(value_shape, self.value_dim)
        self.output_dense = part("abhd,hdo->abo", [self.num_heads, self.value_dim, out], [out])

    def call(
        self,
        query,
        value,
        key=None,
        attention_mask=None,
        return_attention_scores=False,
        use_causal_mask=False,
    ):
        """attention_mask: True where a query attends to a key, [batch, queries, keys].

        What is masked gets a large negative score: a row of such has equal weights.
        """
        key = value if key is None else key
        query, key, value = self.query_dense(query), self.key_dense(key), self.value_dense(value)
        query = self.result(wide(query) / np.sqrt(self.key_dim))
        scores = np.einsum("bqhd,bkhd->bhqk", wide(query), wide(key))
        allowed = np.ones(scores.shape, "bool")
        if attention_mask is not None:
            if dtype_of(attention_mask) is not TYPES["bool"]:
                raise TypeError(f"expected a mask of bool, found {attention_mask.dtype}")
            allowed &= attention_mask.values[:, None]
        if use_causal_mask:
            allowed &= np.tril(np.ones(scores.shape[-2:], "bool"))
        weights = self.result(formulas.softmax(np.where(allowed, scores, -1e9)))
        attended = self.result(np.einsum("bhqk,bkhd->bqhd", wide(weights), wide(value)))
        output = self.output_dense(attended)
        return (output, weights) if return_attention_scores else output
