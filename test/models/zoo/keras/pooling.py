"""Attention pooling: a sequence becomes one vector, or a few."""

from zoo import *

lengths_mask = np.arange(S) < np.array([[S], [3]])


@layer(x)
class SelfAttentionPooling(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.score = keras.layers.Dense(1, name="score")

    def pool(self, x, logits):
        return tf.reduce_sum(x * tf.nn.softmax(logits, axis=-1)[..., None], axis=1)

    def call(self, x):
        return self.pool(x, tf.squeeze(self.score(x), -1))


@layer(x, dynamic=BATCH_LENGTH)
class DynamicSelfAttentionPooling(SelfAttentionPooling):
    pass


@layer(x, lengths_mask.astype("float32"))
class PoolingAddedMask(SelfAttentionPooling):
    def call(self, x, mask):
        return self.pool(x, tf.squeeze(self.score(x), -1) + (1.0 - mask) * -1e9)


@layer(x, lengths_mask)
class PoolingSelectedMask(SelfAttentionPooling):
    def call(self, x, mask):
        return self.pool(x, tf.where(mask, tf.squeeze(self.score(x), -1), -np.inf))


@layer(x)
class AdditivePooling(keras.layers.Layer):
    """A context vector scores tanh of a projection."""

    def __init__(self, hidden=8):
        super().__init__()
        self.hidden = keras.layers.Dense(hidden, activation="tanh", name="hidden")
        self.context = keras.layers.Dense(1, use_bias=False, name="context")

    def call(self, x):
        weights = tf.nn.softmax(self.context(self.hidden(x)), axis=1)
        return tf.reduce_sum(weights * x, axis=1)


@layer(rand(B, D), x)
class BahdanauAttention(keras.layers.Layer):
    """A decoder's state attends to a sequence; also gives the weights."""

    def __init__(self, hidden=8):
        super().__init__()
        self.query = keras.layers.Dense(hidden, name="query")
        self.key = keras.layers.Dense(hidden, name="key")
        self.score = keras.layers.Dense(1, name="score")

    def call(self, state, x):
        energy = tf.nn.tanh(tf.expand_dims(self.query(state), 1) + self.key(x))
        weights = tf.nn.softmax(self.score(energy), axis=1)
        return tf.reduce_sum(weights * x, axis=1), tf.squeeze(weights, -1)


@layer(rand(S, W))
class GatedPooling(keras.layers.Layer):
    """Gated attention over the instances of one bag."""

    def __init__(self, hidden=8):
        super().__init__()
        self.value = keras.layers.Dense(hidden, activation="tanh", name="value")
        self.gate = keras.layers.Dense(hidden, activation="sigmoid", name="gate")
        self.score = keras.layers.Dense(1, name="score")

    def call(self, x):
        weights = tf.nn.softmax(self.score(self.value(x) * self.gate(x)), axis=0)
        return tf.matmul(weights, x, transpose_a=True)


@layer(x)
class AttentiveStatisticsPooling(keras.layers.Layer):
    """The weighted mean and the weighted standard deviation."""

    def __init__(self, hidden=8):
        super().__init__()
        self.hidden = keras.layers.Dense(hidden, activation="tanh", name="hidden")
        self.score = keras.layers.Dense(W, name="score")

    def call(self, x):
        weights = tf.nn.softmax(self.score(self.hidden(x)), axis=1)
        mean = tf.reduce_sum(weights * x, axis=1)
        variance = tf.reduce_sum(weights * x * x, axis=1) - mean * mean
        return tf.concat([mean, tf.sqrt(tf.maximum(variance, 1e-6))], axis=-1)


@layer(x)
class LearnedQueryPooling(keras.layers.Layer):
    """A few learnt queries attend to the sequence."""

    def __init__(self, queries=2):
        super().__init__()
        self.key = keras.layers.Dense(W, name="key")
        self.value = keras.layers.Dense(W, name="value")
        self.queries = self.add_weight(
            shape=(queries, W), initializer="random_normal", name="queries"
        )

    def call(self, x):
        scores = tf.einsum("qw,bnw->bqn", self.queries, self.key(x)) / W**0.5
        return tf.nn.softmax(scores) @ self.value(x)


@layer(x, keeps(B, S).astype("float32"))
class MaskedMeanPooling(keras.layers.Layer):
    """Not attention, but what it is compared with."""

    def __init__(self):
        super().__init__()
        self.out = keras.layers.Dense(6, name="out")

    def call(self, x, mask):
        total = tf.reduce_sum(x * mask[..., None], axis=1)
        return self.out(total / tf.maximum(tf.reduce_sum(mask, axis=1, keepdims=True), 1e-9))
