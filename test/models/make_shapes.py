#!/usr/bin/env python3
"""Makes the inputs and expected outputs of the dynamic models at other shapes.

    make_shapes.py torch        (where PyTorch is installed)
    make_shapes.py tensorflow   (where TensorFlow is installed)

The weights are read back from the exported model; the layer written here with
the framework's own functions must first reproduce the saved output. PyTorch's
expected outputs are computed in float64, and its error in float32 is recorded;
TensorFlow's are its own float32 results. Writes NAME.BxN.{in0,out0}.npy and
shapes.json. Run by hand; what it made is checked in.
"""

import json
import pathlib
import re
import sys

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
# torch-mlir's own linalg form holds only for a length of 1.
SHAPES = [(1, 1), (2, 1), (4, 1), (3, 37)]


def weights(path):
    """The float constants of a model in the order of their use."""
    text = path.read_text()
    blobs = dict(re.findall(r'^\s+(\S+): "0x([0-9A-F]+)"', text, re.M))
    found = []
    for resource, literal, shape in re.findall(
        r"dense(?:_resource<([^>]+)>|<([^>]+)>) : tensor<([0-9x]*)xf32>", text
    ):
        dims = [int(size) for size in shape.split("x")]
        if resource:  # the first four bytes hold the alignment
            data = np.frombuffer(bytes.fromhex(blobs[resource])[4:], "<f4")
        elif literal.startswith('"0x'):
            data = np.frombuffer(bytes.fromhex(literal[3:-1]), "<f4")
        else:
            data = np.array(json.loads(literal), "f4")
        splat = data.size == 1
        found.append(np.full(dims, data) if splat else data.reshape(dims))
    return found


def torch_layers():
    import torch

    def attention(x, w):
        q, k, v = (torch.nn.functional.linear(x, m) for m in w)
        scores = q @ k.transpose(-2, -1) / 32**0.5
        return torch.softmax(scores, -1) @ v

    def pooling(x, w):
        scores = torch.nn.functional.linear(x, w[0], w[1]).squeeze(-1)
        return (x * torch.softmax(scores, -1).unsqueeze(-1)).sum(1)

    def run(layer, x, w, dtype):
        with torch.no_grad():
            w = [torch.tensor(m, dtype=dtype) for m in w]
            return layer(torch.tensor(x, dtype=dtype), w).numpy()

    layers = {
        "self_attention_dynamic": attention,
        "self_attention_pooling_dynamic": pooling,
    }
    return layers, run, torch.float32, torch.float64


def tensorflow_layers():
    import tensorflow as tf

    # The exporter prints the constants in the reverse order of their use.
    def attention(x, w):
        v, k, q = w
        scores = tf.matmul(x @ q, x @ k, transpose_b=True) / 32**0.5
        return tf.nn.softmax(scores) @ (x @ v)

    def multi_head(x, w):
        v, k, q, zeros, out, bias = w
        q, k, v = (tf.einsum("abc,cde->abde", x, m) + zeros for m in (q, k, v))
        p = tf.nn.softmax(tf.einsum("BTNH,BSNH->BNTS", k, q) / 8**0.5)
        o = tf.einsum("BNTS,BSNH->BTNH", p, v)
        return tf.einsum("abcd,cde->abe", o, out) + bias

    def pooling(x, w):
        scores = tf.squeeze(tf.einsum("bnc,cd->bnd", x, w[0]) + w[1], -1)
        return tf.reduce_sum(x * tf.nn.softmax(scores)[..., None], 1)

    def run(layer, x, w, dtype):
        w = [tf.constant(m, dtype) for m in w]
        return layer(tf.constant(x, dtype), w).numpy()

    layers = {
        "self_attention_dynamic": attention,
        "multi_head_attention_dynamic": multi_head,
        "self_attention_pooling_dynamic": pooling,
    }
    return layers, run, tf.float32, tf.float64


def main(family):
    if family == "torch":
        (layers, run, single, double), suffix = torch_layers(), "undecomposed"
    else:
        (layers, run, single, double), suffix = tensorflow_layers(), "tf"
    folder, made = HERE / family, {}
    generator = np.random.default_rng(7)
    for name, layer in layers.items():
        w = weights(folder / f"{name}.{suffix}.mlir")
        saved_in = np.load(folder / f"{name}.in0.npy")
        saved_out = np.load(folder / f"{name}.out0.npy")
        error = np.abs(run(layer, saved_in, w, double) - saved_out).max()
        print(f"{name}: the saved output is reproduced to {error:.1e}")
        assert error < (1e-12 if family == "torch" else 1e-6), "not the same layer"
        for batch, length in SHAPES:
            x = generator.standard_normal((batch, length, 32)).astype("f4")
            expected, own = run(layer, x, w, double), run(layer, x, w, single)
            case, entry = f"{name}.{batch}x{length}", {}
            if family == "torch":
                entry["torch_max_abs_error"] = [float(np.abs(own - expected).max())]
            else:
                expected = own
            np.save(folder / f"{case}.in0.npy", x)
            np.save(folder / f"{case}.out0.npy", expected)
            made.setdefault(name, {})[f"{batch}x{length}"] = entry
    with open(folder / "shapes.json", "w") as file:
        json.dump(made, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
