"""Multi-head attention: Keras' own with its options, and a person's."""

from zoo import *


class Keras(keras.layers.Layer):
    """keras.layers.MultiHeadAttention, as a layer of one or two sequences."""

    def __init__(self, **options):
        super().__init__()
        self.attention = keras.layers.MultiHeadAttention(H, D, **options)


@layer(x)
class MultiheadAttention(Keras):
    def call(self, x):
        return self.attention(x, x)


@layer(x, dynamic=BATCH_LENGTH)
class DynamicMultiheadAttention(MultiheadAttention):
    pass


@layer(x, y)
class MultiheadAttentionCross(Keras):
    def call(self, x, y):
        return self.attention(x, y)


@layer(x)
class MultiheadAttentionNoBias(Keras):
    def __init__(self):
        super().__init__(use_bias=False)

    def call(self, x):
        return self.attention(x, x)


@layer(x)
class MultiheadAttentionHeadWeights(Keras):
    """The weights of every head."""

    def call(self, x):
        return self.attention(x, x, return_attention_scores=True)


@layer(x)
class MultiheadAttentionWeights(Keras):
    """The weights are the mean over the heads, as PyTorch's."""

    def call(self, x):
        result, weights = self.attention(x, x, return_attention_scores=True)
        return result, tf.reduce_mean(weights, axis=1)


@layer(x, keeps(B, S))
class KerasPadding(Keras):
    """attention_mask: True is attended to."""

    def call(self, x, mask):
        return self.attention(x, x, attention_mask=mask[:, None, :])


@layer(x)
class MultiheadAttentionCausal(Keras):
    def call(self, x):
        return self.attention(x, x, use_causal_mask=True)


@layer(x, keeps(B, S))
class KerasCausalPadding(Keras):
    def call(self, x, mask):
        return self.attention(x, x, attention_mask=mask[:, None, :], use_causal_mask=True)


@layer(x)
class GroupedQueryAttention(keras.layers.Layer):
    """Two query heads share a key head."""

    def __init__(self):
        super().__init__()
        self.attention = keras.layers.GroupQueryAttention(
            W // 4, num_query_heads=4, num_key_value_heads=2, use_bias=False
        )

    def call(self, x):
        return self.attention(x, x)


class Heads(keras.layers.Layer):
    """Dense layers for query, key, value and output, and how heads are split."""

    def __init__(self):
        super().__init__()
        self.query = keras.layers.Dense(W, name="query")
        self.key = keras.layers.Dense(W, name="key")
        self.value = keras.layers.Dense(W, name="value")
        self.out = keras.layers.Dense(W, name="out")

    def split(self, x):
        return tf.transpose(tf.reshape(x, [tf.shape(x)[0], -1, H, D]), [0, 2, 1, 3])

    def merge(self, x):
        return self.out(tf.reshape(tf.transpose(x, [0, 2, 1, 3]), [tf.shape(x)[0], -1, W]))

    def attend(self, x, bias=0.0, turn=lambda t: t):
        q, k = turn(self.split(self.query(x))), turn(self.split(self.key(x)))
        scores = tf.matmul(q, k, transpose_b=True) / D**0.5 + bias
        return self.merge(tf.nn.softmax(scores) @ self.split(self.value(x)))


@layer(x)
class MultiHeadSelfAttention(Heads):
    def call(self, x):
        return self.attend(x)


@layer(x, keeps(B, S), dynamic=[BATCH_LENGTH, BATCH_LENGTH])
class DynamicAddedMask(Heads):
    """A mask that is added, of every length."""

    def call(self, x, mask):
        return self.attend(x, (1.0 - tf.cast(mask, x.dtype))[:, None, None, :] * -1e9)
