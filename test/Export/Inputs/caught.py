"""What the stand-ins and the comparison refuse: prints one line for each.

    caught.py TOOLS MODELS SCRATCH
"""

import pathlib
import sys

from translation import Translation, compare, translate  # isort: skip
import keras
import numpy as np
import tensorflow as tf
import torch

tools, models, scratch = map(pathlib.Path, sys.argv[1:])
scratch.mkdir(parents=True, exist_ok=True)


def attempt(what, function):
    try:
        function()
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")
    else:
        print(f"{what}: nothing is wrong")


def edited(target, old, new):
    """The error of a translation in which a text was replaced."""
    name = models / "torch" / "self_attention_layernorm"
    path, _ = translate(tools / "attn-translate", target, name.with_suffix(".raw.mlir"), scratch)
    text = path.read_text()
    assert old in text, old
    path.write_text(text.replace(old, new))
    translation = Translation(path, target)
    results = translation.call(translation["load"](), [np.load(f"{name}.in0.npy")])
    compare(results, [np.load(f"{name}.out0.npy")], [1e-5])


single, whole = np.ones(2, np.float32), np.ones(2, np.int64)
attempt("keras, as it is", lambda: edited("keras", "1e-06", "1e-06"))
attempt("keras, epsilon", lambda: edited("keras", "1e-06", "1e-03"))
attempt("torch, epsilon", lambda: edited("torch", "1e-06", "1e-03"))
attempt("torch, documented", lambda: edited("torch", "returns float32", "returns float64"))
attempt("torch, a layer's width", lambda: edited("torch", "nn.Linear(32, 32", "nn.Linear(32, 16"))
attempt("tf, mixed", lambda: tf.constant(single) + tf.constant(whole))
attempt("tf, index", lambda: tf.constant(single)[tf.constant(whole)])
attempt("torch, mixed", lambda: print((torch.tensor([1]) + torch.tensor(2.5)).dtype))
attempt("torch, numbers", lambda: torch.maximum(torch.tensor([1.0]), 0.0))
for module in (tf, tf.nn, keras.layers, torch, torch.nn, torch.nn.functional):
    attempt(module.__name__, lambda: module.nothing)
nan = tf.constant(np.full(2, np.nan, np.float32))
attempt("NaN", lambda: compare([nan], [nan.values], [0.0]))
attempt("NaN for a number", lambda: compare([nan], [single], [1.0]))
attempt("a number for NaN", lambda: compare([tf.constant(single)], [nan.values], [1.0]))
attempt("a type", lambda: compare([tf.constant(whole)], [single], [1.0]))
