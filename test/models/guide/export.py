"""Exports the layers of the guide's table of traps (needs PyTorch, torch-mlir and Keras).

Writes exported/torch.zip and exported/tf.zip, with a module for each layer.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2] / "tools" / "python"))
sys.path.insert(0, str(HERE))

import attn
import files
import layers_torch
import ports
from torch_mlir import fx

CLASSES = {"block": "Block", "causal": "Causal", "pooling": "Pooling"}


def in_training(module, inputs):
    """As attn.export would not: dropout on."""
    exported = fx.export_and_import(module.train(), *inputs, output_type="raw", func_name="layer")
    return str(exported)


def port(name, original, inputs):
    """The layer that the changed text of layers_keras.py defines, with the weights."""
    text = (HERE / "layers_keras.py").read_text()
    for old, new in ports.PORTS[name][1]:
        if text.count(old) != 1:
            raise ValueError(f"{name}: '{old}' is {text.count(old)} times in the source")
        text = text.replace(old, new)
    names = {}
    exec(compile(text, name, "exec"), names)
    layer = names[CLASSES.get(ports.PORTS[name][0], "Heads")]()
    arrays = [tensor.numpy() for tensor in inputs]
    layer(*arrays)  # makes the weights
    names["copy"](layer, {k: v.numpy() for k, v in original.state_dict().items()})
    return attn.export(layer, tuple(arrays))


def main():
    texts = {"torch": {}, "tf": {}}
    originals = {}
    for name, (_, inputs) in layers_torch.LAYERS.items():
        originals[name] = layers_torch.make(name), inputs
        texts["torch"][name] = attn.export(*originals[name])
    for name, (origin, _) in ports.PORTS.items():
        texts["tf"][name] = port(name, *originals[origin])
    texts["torch"]["dropout"] = in_training(*originals["block"])
    for framework, modules in texts.items():
        path = files.write(framework, modules)
        print(f"{path.name}: {len(modules)} layers, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
