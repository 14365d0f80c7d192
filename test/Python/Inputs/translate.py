"""attn.translate of a file, and what it refuses.

    translate.py MODELS SCRATCH
"""

import pathlib
import sys

import attn

models, scratch = map(pathlib.Path, sys.argv[1:])
pooling = models / "torch" / "self_attention_pooling.raw.mlir"

translation = attn.translate(pooling, to="keras")
print(repr(translation))
source, weights = translation.write(scratch, name="pooling")
print(source.name, weights.name, '"pooling.safetensors"' in source.read_text())
# so that the test is the same where the frameworks are installed
sys.modules["keras"] = None
for refused in (
    translation.load,
    lambda: attn.translate(pooling),
    lambda: attn.translate(pooling, to="jax"),
    lambda: translation.write(source / "folder"),
):
    try:
        refused()
    except attn.AttnError as error:
        print(error)
