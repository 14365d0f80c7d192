"""Encoder and decoder layers, positions, and small whole models."""

from multi_head import Heads
from zoo import *

Norm = keras.layers.LayerNormalization
Dense = keras.layers.Dense


def mha(name="attention"):
    return keras.layers.MultiHeadAttention(H, D, dropout=0.1, name=name)


class Encoder(keras.layers.Layer):
    def __init__(self, activation, epsilon):
        super().__init__()
        self.attention = mha()
        self.norm1, self.norm2 = Norm(epsilon=epsilon, name="norm1"), Norm(epsilon=epsilon, name="norm2")
        self.inner = Dense(F, activation=activation, name="inner")
        self.outer = Dense(W, name="outer")


@layer(x)
class EncoderPostNorm(Encoder):
    def __init__(self):
        super().__init__("relu", 1e-5)

    def call(self, x):
        x = self.norm1(x + self.attention(x, x))
        return self.norm2(x + self.outer(self.inner(x)))


@layer(x)
class EncoderPreNorm(Encoder):
    def __init__(self):
        super().__init__("gelu", 1e-6)

    def call(self, x):
        n = self.norm1(x)
        x = x + self.attention(n, n)
        return x + self.outer(self.inner(self.norm2(x)))


@layer(x, dynamic=BATCH_LENGTH)
class DynamicEncoder(EncoderPreNorm):
    def __init__(self):
        Encoder.__init__(self, "relu", 1e-5)


@layer(x)
class EncoderTanhGelu(Encoder):
    def __init__(self):
        super().__init__(lambda t: tf.nn.gelu(t, approximate=True), 1e-5)

    call = EncoderPreNorm.call


@layer(x, y)
class DecoderLayer(Encoder):
    """Attends to itself, then to a memory."""

    def __init__(self):
        super().__init__("relu", 1e-5)
        self.cross = mha("cross")
        self.norm3 = Norm(epsilon=1e-5, name="norm3")

    def call(self, target, memory):
        x = self.norm1(target + self.attention(target, target, use_causal_mask=True))
        x = self.norm2(x + self.cross(x, memory))
        return self.norm3(x + self.outer(self.inner(x)))


@layer(rand(B, 8, 8, 3))
class KerasVisionTransformer(Encoder):
    """Patches, a class token, learnt positions, one block, a classifier."""

    def __init__(self, patch=4, classes=6):
        super().__init__("gelu", 1e-6)
        self.patches = keras.layers.Conv2D(W, patch, strides=patch, name="patches")
        self.norm = Norm(epsilon=1e-6, name="norm")
        self.head = Dense(classes, name="head")
        self.token = self.add_weight(shape=(1, 1, W), initializer="random_normal", name="token")
        self.positions = self.add_weight(
            shape=(1, 5, W), initializer="random_normal", name="positions"
        )

    def call(self, image):
        x = tf.reshape(self.patches(image), [tf.shape(image)[0], 4, W])
        token = tf.repeat(self.token, tf.shape(image)[0], axis=0)
        x = tf.concat([token, x], axis=1) + self.positions
        return self.head(self.norm(EncoderPreNorm.call(self, x))[:, 0])


@layer(draw.integers(0, 11, (B, S)), keeps(B, S))
class KerasTextEncoder(Encoder):
    """Embeddings of words and positions, a norm, one layer, a padding mask."""

    def __init__(self):
        super().__init__("gelu", 1e-12)
        self.words = keras.layers.Embedding(11, W, name="words")
        self.positions = keras.layers.Embedding(16, W, name="positions")
        self.norm = Norm(epsilon=1e-12, name="norm")

    def call(self, ids, mask):
        x = self.norm(self.words(ids) + self.positions(tf.range(S)))
        x = self.norm1(x + self.attention(x, x, attention_mask=mask[:, None, :]))
        return self.norm2(x + self.outer(self.inner(x)))


def rotate(x):
    """Turns pairs of elements that stand half a head apart."""
    width = x.shape[-1]
    frequencies = 10000.0 ** (-np.arange(0, width, 2) / width)
    turned = np.tile(np.outer(np.arange(S), frequencies), 2)
    low, high = tf.split(x, 2, axis=-1)
    rotated = tf.concat([-high, low], axis=-1)
    return x * tf.cast(np.cos(turned), x.dtype) + rotated * tf.cast(np.sin(turned), x.dtype)


@layer(x)
class RotaryAttention(Heads):
    def call(self, x):
        return self.attend(x, turn=rotate)


@layer(x)
class AlibiAttention(Heads):
    """Every head takes a slope times the distance off the scores."""

    def call(self, x):
        slopes = 2.0 ** (-8.0 * np.arange(1, H + 1) / H)
        distance = np.arange(S)[None, :] - np.arange(S)[:, None]
        bias = slopes[:, None, None] * distance
        return self.attend(x, tf.cast(np.where(distance > 0, -np.inf, bias), x.dtype))


@layer(x)
class RelativeBiasAttention(Heads):
    """A learnt number for every head and distance."""

    def __init__(self, farthest=3):
        super().__init__()
        self.bias = keras.layers.Embedding(2 * farthest + 1, H, name="bias")
        distance = np.arange(S)[None, :] - np.arange(S)[:, None]
        self.index = np.clip(distance, -farthest, farthest) + farthest

    def call(self, x):
        return self.attend(x, tf.transpose(self.bias(self.index), [2, 0, 1])[None])


@layer(x)
class LlamaBlock(keras.layers.Layer):
    """RMS norms, rotations, grouped queries, causal, SwiGLU."""

    def __init__(self):
        super().__init__()
        self.attention_norm = keras.layers.RMSNormalization(epsilon=1e-6, name="attention_norm")
        self.feed_norm = keras.layers.RMSNormalization(epsilon=1e-6, name="feed_norm")
        for name, width in dict(query=W, key=W // 2, value=W // 2, out=W, gate=F, up=F, down=W).items():
            setattr(self, name, Dense(width, use_bias=False, name=name))

    def attend(self, x):
        q = tf.transpose(tf.reshape(self.query(x), [B, S, 2, W // 2]), [0, 2, 1, 3])
        k, v = rotate(self.key(x))[:, None], self.value(x)[:, None]
        scores = tf.matmul(rotate(q), k, transpose_b=True) / (W // 2) ** 0.5
        kept = np.tril(np.ones([S, S], bool))
        o = tf.nn.softmax(tf.where(kept, scores, -np.inf)) @ v
        return self.out(tf.reshape(tf.transpose(o, [0, 2, 1, 3]), [B, S, W]))

    def call(self, x):
        x = x + self.attend(self.attention_norm(x))
        n = self.feed_norm(x)
        return x + self.down(tf.nn.silu(self.gate(n)) * self.up(n))
