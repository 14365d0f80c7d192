"""attn.check of files, and what it refuses."""

import pathlib
import sys

import attn

pairs = pathlib.Path(sys.argv[1])


class Layer:
    pass


result = attn.check(pairs / "multi_head.torch.mlir", pairs / "multi_head.tf.mlir", require_proof=True)
print(repr(result), bool(result), result.is_proved, len(result.json["mapping"]), "weights")
result = attn.check(
    pairs / "layernorm_epsilon.torch.mlir",
    str(pairs / "layernorm_epsilon.tf.mlir"),
    weights="equal",
    quiet=True,
)
print(repr(result), bool(result), result.is_proved, result.json["differences"][0]["kind"])

for refused in (
    lambda: attn.check(pairs, pairs, weights="some"),
    lambda: attn.export(3, 4),
    lambda: attn.export(Layer, 4),
    lambda: attn.export(lambda x: x),
):
    try:
        refused()
    except attn.AttnError as error:
        print(error)
