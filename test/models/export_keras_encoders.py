#!/usr/bin/env python3
"""Exports whole encoders built from Keras layers with random weights, as
TensorFlow writes them.

    export_keras_encoders.py --out DIR [--size small|full] [NAME...]

Needs `pip install tensorflow`; nothing is downloaded. Each encoder NAME becomes
NAME.tf.mlir with NAME.inI.npy and NAME.out0.npy, TensorFlow's own output.
"""

import argparse
import pathlib

import keras
import numpy
import tensorflow as tf
from keras import layers, ops
from tensorflow.python.framework.convert_to_constants import (
    convert_variables_to_constants_v2,
)


class Transformer(layers.Layer):
    """One encoder layer, normalised after (BERT) or before (ViT) its parts."""

    def __init__(self, width, heads, inner, first, epsilon):
        super().__init__()
        self.first = first
        self.attention = layers.MultiHeadAttention(heads, width // heads)
        self.norms = [layers.LayerNormalization(epsilon=epsilon) for _ in range(2)]
        self.inner = layers.Dense(inner, activation="gelu")
        self.outer = layers.Dense(width)

    def call(self, x, mask=None):
        if self.first:
            y = self.norms[0](x)
            x = x + self.attention(y, y, attention_mask=mask)
            return x + self.outer(self.inner(self.norms[1](x)))
        x = self.norms[0](x + self.attention(x, x, attention_mask=mask))
        return self.norms[1](x + self.outer(self.inner(x)))


class Positions(layers.Layer):
    """One learned vector for each position, added."""

    def build(self, shape):
        self.table = self.add_weight(shape=(1, *shape[1:]), initializer="random_normal")

    def call(self, x):
        return x + self.table


def keras_bert(is_full):
    width, heads, inner, depth, words, length = (
        (768, 12, 3072, 12, 30522, 128) if is_full else (16, 2, 32, 2, 40, 10)
    )
    tokens = keras.Input((length,), dtype="int32")
    kept = keras.Input((length,), dtype="int32")
    x = layers.Embedding(words, width)(tokens)
    x = layers.LayerNormalization(epsilon=1e-12)(Positions()(x))
    mask = ops.cast(ops.expand_dims(kept, 1), "bool")
    for _ in range(depth):
        x = Transformer(width, heads, inner, False, 1e-12)(x, mask=mask)
    pooled = layers.Dense(width, activation="tanh")(x[:, 0])
    model = keras.Model([tokens, kept], pooled)
    generator = numpy.random.default_rng(0)
    mask = numpy.ones((2, length), numpy.int32)
    mask[1, length * 2 // 3 :] = 0
    return model, [generator.integers(0, words, (2, length), numpy.int32), mask]


def keras_vit(is_full):
    width, heads, inner, depth, size, patch = (
        (768, 12, 3072, 12, 224, 16) if is_full else (16, 2, 32, 2, 16, 4)
    )
    pixels = keras.Input((size, size, 3))
    x = layers.Conv2D(width, patch, strides=patch)(pixels)
    x = Positions()(layers.Reshape((-1, width))(x))
    for _ in range(depth):
        x = Transformer(width, heads, inner, True, 1e-6)(x)
    x = layers.GlobalAveragePooling1D()(layers.LayerNormalization(epsilon=1e-6)(x))
    generator = numpy.random.default_rng(0)
    shape = (2, size, size, 3)
    return keras.Model(pixels, x), [generator.standard_normal(shape, numpy.float32)]


def keras_residual(is_full):
    width, size = (64, 56) if is_full else (8, 12)
    pixels = keras.Input((size * 4, size * 4, 3))
    x = layers.Conv2D(width, 7, strides=2, padding="same", use_bias=False)(pixels)
    x = layers.ReLU()(layers.BatchNormalization()(x))
    x = layers.MaxPooling2D(3, 2, padding="same")(x)
    y = layers.DepthwiseConv2D(3, padding="same")(x)
    y = layers.Conv2D(width, 3, padding="same", dilation_rate=2, activation="swish")(y)
    x = layers.AveragePooling2D(2, padding="same", strides=1)(x + y)
    tokens = layers.Reshape((-1, width))(x)
    tokens = tokens + layers.MultiHeadAttention(4, width // 4)(tokens, tokens)
    pooled = layers.GlobalMaxPooling2D()(x)
    mean = layers.GlobalAveragePooling1D()(tokens)
    x = layers.Dense(10)(layers.Concatenate()([mean, pooled]))
    generator = numpy.random.default_rng(0)
    shape = (2, size * 4, size * 4, 3)
    return keras.Model(pixels, x), [generator.standard_normal(shape, numpy.float32)]


def keras_speaker(is_full):
    width, samples = (256, 16000) if is_full else (12, 400)
    wave = keras.Input((samples,))
    x = ops.expand_dims(wave, -1)
    for kernel, stride in ((10, 5), (3, 2), (3, 2), (2, 2)):
        x = layers.Conv1D(width, kernel, strides=stride, activation="gelu")(x)
    x = layers.LayerNormalization()(x)
    x = x + layers.Conv1D(width, 5, padding="same", activation="gelu")(x)
    for _ in range(4 if is_full else 1):
        x = Transformer(width, 4, 2 * width, False, 1e-5)(x)
    y = layers.BatchNormalization()(layers.Conv1D(width // 2, 1, activation="relu")(x))
    weights = ops.softmax(layers.Conv1D(width, 1)(layers.Activation("tanh")(y)), axis=1)
    mean = ops.sum(weights * x, axis=1)
    square = ops.sum(weights * x * x, axis=1)
    deviation = ops.sqrt(ops.maximum(square - mean * mean, 1e-6))
    x = layers.Dense(width // 2)(layers.Concatenate()([mean, deviation]))
    generator = numpy.random.default_rng(0)
    return keras.Model(wave, x), [generator.standard_normal((2, samples), numpy.float32)]


MODELS = {
    "keras_bert": keras_bert,
    "keras_vit": keras_vit,
    "keras_residual": keras_residual,
    "keras_speaker": keras_speaker,
}


def randomise(model):
    """Weights of a size that lets every layer matter, biases included."""
    generator = numpy.random.default_rng(1)
    for weight in model.weights:
        shape, name = tuple(weight.shape), weight.path
        centre, spread = 0.0, 0.1
        if name.endswith(("gamma", "moving_variance")):
            centre = 1.0
        elif len(shape) > 1:
            spread = max(numpy.prod(shape[:-1]), 1) ** -0.5
        values = generator.standard_normal(shape).astype(numpy.float32) * spread + centre
        weight.assign(numpy.abs(values) if name.endswith("variance") else values)


def export(name, out, is_full):
    keras.utils.set_random_seed(0)
    model, inputs = MODELS[name](is_full)
    randomise(model)
    specs = [tf.TensorSpec(x.shape, x.dtype) for x in inputs]

    def run(*args):
        return model(args[0] if len(args) == 1 else list(args), training=False)

    function = tf.function(run).get_concrete_function(*specs)
    frozen = convert_variables_to_constants_v2(function)
    text = tf.mlir.experimental.convert_function(
        frozen, pass_pipeline="tf-standard-pipeline", show_debug_info=False
    )
    with open(out / f"{name}.tf.mlir", "w") as file:
        file.write(text)
    for index, value in enumerate(inputs):
        numpy.save(out / f"{name}.in{index}.npy", value)
    numpy.save(out / f"{name}.out0.npy", run(*map(tf.constant, inputs)).numpy())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--size", choices=["small", "full"], default="small")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for name in args.names or MODELS:
        export(name, args.out, args.size == "full")
        print(f"exported {name}")


if __name__ == "__main__":
    main()
