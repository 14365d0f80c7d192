"""Item 10: normalisations."""

import tensorflow as tf
from spelling import *

gamma, beta = weight(W), weight(W)
eps = 1e-6


@spelling(x, g=gamma, b=beta)
def moments(x, g, b):
    mean, variance = tf.nn.moments(x, [-1], keepdims=True)
    return (x - mean) / tf.sqrt(variance + eps) * g + b


@spelling(x, g=gamma, b=beta)
def power(x, g, b):
    """kyubyong/transformer."""
    mean, variance = tf.nn.moments(x, [-1], keepdims=True)
    return g * ((x - mean) / ((variance + eps) ** 0.5)) + b


@spelling(x, g=gamma, b=beta)
def batch_normalization(x, g, b):
    mean, variance = tf.nn.moments(x, -1, keepdims=True)
    return tf.nn.batch_normalization(x, mean, variance, b, g, eps)


@spelling(x, g=gamma, b=beta)
def gpt_2(x, g, b):
    u = tf.reduce_mean(x, axis=-1, keepdims=True)
    s = tf.reduce_mean(tf.square(x - u), axis=-1, keepdims=True)
    return (x - u) * tf.math.rsqrt(s + 1e-5) * g + b


@spelling(x, g=gamma)
def rms(x, g):
    return x * tf.math.rsqrt(tf.reduce_mean(tf.square(x), -1, keepdims=True) + eps) * g


@spelling(x, g=gamma)
def rms_divided(x, g):
    return g * x / tf.sqrt(tf.reduce_mean(x**2, axis=-1, keepdims=True) + eps)


@spelling(x, norm=tf.keras.layers.LayerNormalization())
def layer(x, norm):
    return norm(x)


@spelling(x, norm=tf.keras.layers.LayerNormalization(epsilon=1e-12), sizes=[[None, None, W]])
def layer_dynamic(x, norm):
    return norm(x)


@spelling(x, norm=tf.keras.layers.LayerNormalization(axis=(1, 2)))
def layer_two_axes(x, norm):
    return norm(x)


@spelling(x, norm=tf.keras.layers.LayerNormalization(axis=1))
def layer_other_axis(x, norm):
    return norm(x)


@spelling(x, norm=tf.keras.layers.LayerNormalization(center=False))
def layer_no_beta(x, norm):
    return norm(x)


@spelling(x, norm=tf.keras.layers.LayerNormalization(center=False, scale=False))
def layer_plain(x, norm):
    return norm(x)


@spelling(x.astype("f2"), norm=tf.keras.layers.LayerNormalization(dtype="float16"))
def layer_half(x, norm):
    return norm(x)


@near_miss(x)
def not_its_own_mean(x):
    _, variance = tf.nn.moments(x, [-1], keepdims=True)
    return (x - tf.reduce_mean(x, 1, keepdims=True)) / tf.sqrt(variance + eps)


@near_miss(x)
def not_epsilon_outside(x):
    mean, variance = tf.nn.moments(x, [-1], keepdims=True)
    return (x - mean) / (tf.sqrt(variance) + eps)
