"""keras.layers: what translations use, after its documentation.

A layer converts floating-point inputs to its type, the second half of a policy like
"mixed_float16", whose variables are float32; a layer with autocast=False does not.
"""

import formulas
import numpy as np
import tensorflow as tf
from arrays import TYPES, Array, dtype_of, wide


class Variable(tf.Tensor):
    def assign(self, value):
        if np.shape(value) != self.shape:
            raise ValueError(f"expected an array of {self.shape}, found {np.shape(value)}")
        if not isinstance(value, (Array, np.ndarray)):
            raise TypeError(f"expected an array, found a {type(value).__name__}")
        self.values = self.dtype.round(value.values if isinstance(value, Array) else value)


class Layer:
    def __init__(self, autocast=True, dtype="float32"):
        mixed = dtype.startswith("mixed_")
        self.compute = TYPES[dtype.removeprefix("mixed_")]
        self.stored = TYPES["float32"] if mixed else self.compute
        self.autocast = autocast

    def add_weight(self, shape, dtype=None, initializer=None, trainable=True, name=None):
        if initializer not in ("zeros", "ones"):
            raise ValueError(f"expected zeros or ones, found {initializer}")
        start = np.full(shape, float(initializer == "ones"))
        return Variable(start, TYPES[dtype] if dtype else self.stored)

    def __call__(self, *args, **kwargs):
        def converted(value):
            isFloat = isinstance(value, Array) and value.dtype.is_floating_point
            return tf.cast(value, self.compute) if self.autocast and isFloat else value

        given = {name: converted(value) for name, value in kwargs.items()}
        return self.call(*map(converted, args), **given)

    def result(self, values):
        return tf.Tensor(values, self.compute)

    def value_of(self, variable):
        return wide(tf.cast(variable, self.compute))


class Dense(Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.units, self.use_bias = units, use_bias

    def build(self, input_shape):
        self.kernel = self.add_weight([input_shape[-1], self.units], initializer="zeros")
        if self.use_bias:
            self.bias = self.add_weight([self.units], initializer="zeros")

    def call(self, x):
        y = self.result(wide(x) @ self.value_of(self.kernel))
        return self.result(wide(y) + self.value_of(self.bias)) if self.use_bias else y


class LayerNormalization(Layer):
    """In float32 at least, over all axes at once."""

    def __init__(self, axis=-1, epsilon=1e-3, center=True, scale=True, **kwargs):
        super().__init__(**kwargs)
        self.axis, self.epsilon, self.center, self.scale = axis, epsilon, center, scale

    def build(self, input_shape):
        axes = self.axis if isinstance(self.axis, list) else [self.axis]
        shape = [input_shape[axis] for axis in axes]
        self.axes = tuple(axes)
        if self.scale:
            self.gamma = self.add_weight(shape, initializer="ones")
        if self.center:
            self.beta = self.add_weight(shape, initializer="zeros")

    def call(self, x):
        y = formulas.normalised(wide(x), self.axes, self.epsilon)
        # the axes are the last ones, so that the weights broadcast
        if sorted(self.axes) != list(range(-len(self.axes), 0)):
            raise ValueError(f"expected the last axes, found {self.axes}")
        y = y * self.value_of(self.gamma) if self.scale else y
        return self.result(y + self.value_of(self.beta) if self.center else y)


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
