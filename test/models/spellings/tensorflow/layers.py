"""Keras' own layers, in every setting that the version has."""

import tensorflow as tf
from spelling import *

L = tf.keras.layers


def mha(**options):
    return L.MultiHeadAttention(H, D, **options)


@spelling(x, m=mha())
def mha_plain(x, m):
    return m(x, x)


@spelling(x, m=mha(), sizes=[[None, None, W]])
def mha_dynamic(x, m):
    return m(x, x)


@spelling(x, y, m=mha(value_dim=E, output_shape=5))
def mha_cross(x, y, m):
    return m(x, y)


@spelling(x, y, rand(B, T, W), m=mha(use_bias=False))
def mha_key_apart(x, y, key, m):
    return m(x, y, key)


@spelling(x, m=mha())
def mha_scores(x, m):
    return m(x, x, return_attention_scores=True)


@spelling(x, keeps(B, S, S), m=mha())
def mha_mask(x, mask, m):
    return m(x, x, attention_mask=mask)


@spelling(x, keeps(B, S, S), m=mha())
def mha_mask_scores(x, mask, m):
    return m(x, x, attention_mask=mask, return_attention_scores=True)


@spelling(x, keeps(B, 1, S), m=mha())
def mha_padding(x, mask, m):
    return m(x, x, attention_mask=mask)


@spelling(x, m=mha())
def mha_causal(x, m):
    return m(x, x, use_causal_mask=True)


@spelling(x, m=mha(), sizes=[[None, None, W]])
def mha_causal_dynamic(x, m):
    return m(x, x, use_causal_mask=True)


@spelling(x, keeps(B, S, S), m=mha())
def mha_causal_and_mask(x, mask, m):
    return m(x, x, attention_mask=mask, use_causal_mask=True)


@spelling(rand(B, 3, 4, W), m=mha(attention_axes=(1, 2)))
def mha_two_axes(x, m):
    return m(x, x)


@spelling(rand(B, 3, 4, W), m=mha(attention_axes=(2,)))
def mha_inner_axis(x, m):
    return m(x, x)


@spelling(x, m=mha(dropout=0.1))
def mha_dropout(x, m):
    return m(x, x, training=False)


@spelling(rand(B, S, D), k3, v3, m=L.Attention())
def attention(q, k, v, m):
    return m([q, v, k])


@spelling(rand(B, S, D), k3, v3, m=L.Attention(use_scale=True))
def attention_scale(q, k, v, m):
    return m([q, v, k])


@spelling(rand(B, S, D), k3, m=L.Attention(score_mode="concat"))
def attention_concat(q, v, m):
    return m([q, v])


@spelling(rand(B, S, D), k3, v3, keeps(B, S), keeps(B, T), m=L.Attention())
def attention_masks(q, k, v, query_mask, value_mask, m):
    return m([q, v, k], mask=[query_mask, value_mask])


@spelling(rand(B, S, D), k3, v3, m=L.Attention())
def attention_scores(q, k, v, m):
    return m([q, v, k], return_attention_scores=True)


@spelling(rand(B, S, D), m=L.Attention())
def attention_causal(x, m):
    return m([x, x], use_causal_mask=True)


@spelling(rand(B, S, D), k3, m=L.Attention(), sizes=[[None, None, D]] * 2)
def attention_dynamic(q, v, m):
    return m([q, v])


@spelling(rand(B, S, D), k3, m=L.AdditiveAttention())
def additive(q, v, m):
    return m([q, v])


@spelling(rand(B, S, D), k3, keeps(B, T), m=L.AdditiveAttention(use_scale=False))
def additive_mask(q, v, mask, m):
    return m([q, v], mask=[None, mask])


@spelling(rand(B, S, D), k3, m=L.AdditiveAttention())
def additive_scores(q, v, m):
    return m([q, v], return_attention_scores=True)


@spelling(x, score=L.Dense(1), dot=L.Dot(axes=1))
def dot_layer(x, score, dot):
    """A repeat-softmax-dot pooling of Keras tutorials."""
    weights = tf.nn.softmax(score(x), axis=1)
    return dot([weights, x])


@spelling(x, m=mha(), a=L.LayerNormalization(), b=L.LayerNormalization(), f=L.Dense(16, "gelu"), g=L.Dense(W))
def encoder(x, m, a, b, f, g):
    x = a(x + m(x, x))
    return b(x + g(f(x)))


@spelling(x, m=mha(), a=L.LayerNormalization(epsilon=1e-6), b=L.LayerNormalization(epsilon=1e-6), f=L.Dense(16, "relu"), g=L.Dense(W), sizes=[[None, None, W]])
def encoder_norm_first_dynamic(x, m, a, b, f, g):
    n = a(x)
    x = x + m(n, n)
    return x + g(f(b(x)))


if hasattr(L, "GroupQueryAttention"):

    @spelling(x, m=L.GroupQueryAttention(D, 4, 2))
    def gqa(x, m):
        return m(x, x)

    @spelling(x, keeps(B, S, S), m=L.GroupQueryAttention(D, 4, 2))
    def gqa_mask(x, mask, m):
        return m(x, x, attention_mask=mask)

    @spelling(x, m=L.GroupQueryAttention(D, 4, 1))
    def gqa_causal(x, m):
        return m(x, x, use_causal_mask=True)

    @spelling(x, m=L.GroupQueryAttention(D, 4, 2), sizes=[[None, None, W]])
    def gqa_dynamic(x, m):
        return m(x, x)

    @spelling(x, m=L.GroupQueryAttention(D, 4, 2))
    def gqa_scores(x, m):
        return m(x, x, return_attention_scores=True)


if hasattr(L, "RMSNormalization"):

    @spelling(x, m=L.RMSNormalization())
    def rms(x, m):
        return m(x)
