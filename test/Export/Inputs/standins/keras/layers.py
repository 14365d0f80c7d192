"""keras.layers: what translations use, after its documentation."""

import formulas
import tensorflow as tf
from arrays import wide

from .attention import MultiHeadAttention  # noqa: F401
from .base import Layer


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


class Embedding(Layer):
    """Rows of a table; positions outside of it are an error."""

    def __init__(self, input_dim, output_dim, **kwargs):
        super().__init__(**kwargs)
        self.sizes = [input_dim, output_dim]

    def build(self, input_shape=None):
        self.embeddings = self.add_weight(self.sizes, initializer="zeros")

    def call(self, ids):
        if ids.dtype.is_floating_point or ids.dtype.name == "bool":
            raise TypeError(f"expected integers, found {ids.dtype}")
        return tf.cast(tf.gather(self.embeddings, ids), self.compute)


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
