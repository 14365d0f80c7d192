"""Attention with one head: with and without masks, norms, another sequence."""

from zoo import *


@layer(x)
class BasicSelfAttention(keras.layers.Layer):
    """No weights at all: every position is a mean of those that it resembles."""

    def call(self, x):
        return tf.nn.softmax(tf.matmul(x, x, transpose_b=True), axis=-1) @ x


class Projections(keras.layers.Layer):
    """Query, key and value, each by a dense layer."""

    def __init__(self, width=W, **options):
        super().__init__(**options)
        self.query = keras.layers.Dense(width, name="query", dtype=self.dtype_policy)
        self.key = keras.layers.Dense(width, name="key", dtype=self.dtype_policy)
        self.value = keras.layers.Dense(width, name="value", dtype=self.dtype_policy)

    def scores(self, x, y):
        return tf.matmul(self.query(x), self.key(y), transpose_b=True) / W**0.5


@layer(x)
class SelfAttention(Projections):
    def call(self, x):
        return tf.nn.softmax(self.scores(x, x)) @ self.value(x)


@layer(x, dynamic=BATCH_LENGTH)
class DynamicSelfAttention(SelfAttention):
    pass


@layer(x)
class SelfAttentionLayerNorm(Projections):
    """One normalisation, used both before and after."""

    def __init__(self):
        super().__init__()
        self.norm = keras.layers.LayerNormalization(epsilon=1e-6)

    def call(self, x):
        n = self.norm(x)
        return self.norm(x + tf.nn.softmax(self.scores(n, n)) @ self.value(n))


@layer(x, y)
class CrossAttention(Projections):
    def call(self, x, y):
        return tf.nn.softmax(self.scores(x, y)) @ self.value(y)


@layer(x, keeps(B, S))
class SelfAttentionSelectedMask(Projections):
    """Padding never counts: its scores are replaced."""

    def call(self, x, mask):
        scores = tf.where(mask[:, None, :], self.scores(x, x), -np.inf)
        return tf.nn.softmax(scores) @ self.value(x)


@layer(x, keeps(B, S).astype("float32"))
class SelfAttentionAddedMask(Projections):
    """Padding counts next to nothing: a large number is taken off its scores."""

    def call(self, x, mask):
        scores = self.scores(x, x) + (1.0 - mask[:, None, :]) * -1e9
        return tf.nn.softmax(scores) @ self.value(x)


@layer(x)
class CausalSelfAttention(keras.layers.Layer):
    """One dense layer for all three."""

    def __init__(self):
        super().__init__()
        self.qkv = keras.layers.Dense(3 * W, name="qkv")
        self.out = keras.layers.Dense(W, name="out")
        self.dropout = keras.layers.Dropout(0.1)

    def call(self, x, training=False):
        q, k, v = tf.split(self.qkv(x), 3, axis=-1)
        scores = tf.matmul(q, k, transpose_b=True) / W**0.5
        kept = tf.linalg.band_part(tf.ones([S, S], tf.bool), -1, 0)
        weights = tf.nn.softmax(tf.where(kept, scores, -np.inf))
        return self.dropout(self.out(weights @ v), training=training)


@layer(rand(B, S, D), rand(B, T, D), rand(B, T, 6))
class DotProductAttention(keras.layers.Layer):
    """No weights; a learnt scale."""

    def build(self, *shapes):
        self.scale = self.add_weight(shape=(), initializer=keras.initializers.Constant(0.7), name="scale")

    def call(self, query, key, value):
        return tf.nn.softmax(self.scale * tf.matmul(query, key, transpose_b=True)) @ value


@layer([rand(B, S, D), rand(B, T, D)])
def KerasAttention():
    return keras.layers.Attention(use_scale=True)


@layer([rand(B, S, D), rand(B, T, D)])
def KerasAdditiveAttention():
    return keras.layers.AdditiveAttention()


@layer(x.astype("float16"))
def KerasFloat16SelfAttention():
    return SelfAttention(dtype=half())
