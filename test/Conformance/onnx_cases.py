"""ONNX's Attention node tests without a cache, as attn operations.

Attention-23 (https://onnx.ai/onnx/operators/onnx__Attention.html): 3-D inputs
hold the heads in their last dimension; query head h uses key head h // group; the
scale is 1/sqrt(width) unless given; a soft cap comes before the mask; a mask is
broadcast from the right, and one that is shorter than the keys masks the rest;
causal is aligned to the top left; nonpad_kv_seqlen counts the keys that are used.

Inputs and expected outputs are those of onnx 1.22.0 (onnx_snapshot.py), which
computes in the tests' own type; the tolerances allow for that. None of these 41
outputs holds a NaN, so all of them are compared.
"""

import base64
import json
import math
import pathlib

from suite import Suite

SNAPSHOT = pathlib.Path(__file__).resolve().parent / "Inputs" / "onnx_attention.json"
DESCR = {"f32": "<f4", "f16": "<f2", "i1": "|b1", "i64": "<i8"}
TOLERANCE = {"f32": (1e-5, 1e-6), "f16": (2e-3, 1e-3)}


def write_npy(path, tensor):
    shape = "".join(f"{size}, " for size in tensor["shape"])
    text = f"{{'descr': '{DESCR[tensor['type']]}', 'fortran_order': False, 'shape': ({shape}), }}"
    text += " " * (-(10 + len(text) + 1) % 64) + "\n"
    head = b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode()
    path.write_bytes(head + base64.b64decode(tensor["data"]))


def tensor(shape, kind):
    return f"tensor<{'x'.join([str(size) for size in shape] + [kind])}>"


class Test:
    """The function of one node test."""

    def __init__(self, name, test):
        self.name, self.attributes = name, test["attributes"]
        self.inputs, self.output = test["inputs"], test["output"]
        self.lines, self.kind = [], self.inputs["Q"]["type"]
        self.shapes = {name: list(value["shape"]) for name, value in self.inputs.items()}

    def expand(self, name, shape, groups, kind=None):
        """Splits dimensions of an argument; the new value has its name and `_s`."""
        kind = kind or self.kind
        source, target = tensor(self.shapes[name], kind), tensor(shape, kind)
        sizes = ", ".join(map(str, shape))
        self.lines.append(
            f"  %{name}_s = tensor.expand_shape %{name} {groups} output_shape [{sizes}] : {source} into {target}"
        )
        self.shapes[name + "_s"] = shape
        return name + "_s"

    def heads(self, name, heads, group):
        """(value, dims) with the heads split into h and g; dims name its dimensions."""
        shape, letter = self.shapes[name], {"Q": "m", "K": "n", "V": "n"}[name]
        width = "d" if name == "V" else "k"
        split = [heads // group, group] if name == "Q" else [heads]
        hs = "hg" if name == "Q" else "h"
        if len(shape) == 3:
            shape = [shape[0], shape[1], *split, shape[2] // heads]
            groups = f"[[0], [1], {list(range(2, 3 + len(split)))}]"
            return self.expand(name, shape, groups), f"b{letter}{hs}{width}"
        if name != "Q":
            return name, f"bh{letter}{width}"
        return self.expand(name, [shape[0], *split, *shape[2:]], "[[0], [1, 2], [3], [4]]"), "bhgmk"

    def mask(self, keys, group):
        """(value, dims, type) of the mask; None where there is none."""
        if "attn_mask" not in self.inputs:
            return None
        shape, kind, value = self.shapes["attn_mask"], self.inputs["attn_mask"]["type"], "attn_mask"
        if shape[-1] < keys:
            low = ", ".join(["0"] * len(shape))
            high = ", ".join(["0"] * (len(shape) - 1) + [str(keys - shape[-1])])
            padded = shape[:-1] + [keys]
            arguments = ", ".join(f"%i{i}: index" for i in range(len(shape)))
            self.lines += [
                f"  %low = arith.constant 0xFF800000 : {kind}",
                f"  %padded = tensor.pad %attn_mask low[{low}] high[{high}] {{",
                f"  ^bb0({arguments}):",
                f"    tensor.yield %low : {kind}",
                f"  }} : {tensor(shape, kind)} to {tensor(padded, kind)}",
            ]
            shape, value = padded, "padded"
        dims, groups, split = "", [], []
        for dim, size in zip("bHmn"[4 - len(shape):], shape):
            # A head that is broadcast, as any other dimension, goes away.
            parts = [size // group, group] if dim == "H" and size != 1 else [size]
            groups.append(list(range(len(split), len(split) + len(parts))))
            split += parts
            dims += {"H": "hg" if size != 1 else "1"}.get(dim, dim if size != 1 else "1")
        if split != shape:
            self.shapes[value] = shape
            value = self.expand(value, split, groups, kind)
        kept_dims = dims.replace("1", "")
        if kept_dims != dims:
            value = self.drop_ones(value, dims, split, kind)
            split = [size for dim, size in zip(dims, split) if dim != "1"]
        return value, kept_dims, tensor(split, kind), kind

    def drop_ones(self, value, dims, shape, kind):
        kept = [size for dim, size in zip(dims, shape) if dim != "1"]
        offsets, strides = ", ".join(["0"] * len(shape)), ", ".join(["1"] * len(shape))
        self.lines.append(
            f"  %{value}_k = tensor.extract_slice %{value}[{offsets}] [{', '.join(map(str, shape))}] [{strides}]"
            f" : {tensor(shape, kind)} to {tensor(kept, kind)}"
        )
        return value + "_k"

    def text(self):
        is3d = len(self.shapes["Q"]) == 3
        heads = self.attributes["q_num_heads"] if is3d else self.shapes["Q"][1]
        key_heads = self.attributes["kv_num_heads"] if is3d else self.shapes["K"][1]
        group = heads // key_heads
        (q, q_dims), (k, k_dims), (v, v_dims) = (
            self.heads("Q", heads, group), self.heads("K", key_heads, 1), self.heads("V", key_heads, 1))
        sizes = dict(zip(q_dims, self.shapes[q])) | dict(zip(k_dims, self.shapes[k])) | dict(zip(v_dims, self.shapes[v]))
        mask = self.mask(sizes["n"], group)
        map_ = lambda dims: f"affine_map<(b, h, g, m, n, k, d) -> ({', '.join(dims)})>"
        kinds = {value: tensor(self.shapes[value], self.kind) for value in (q, k, v)}
        maps = [map_(q_dims), map_(k_dims), map_(v_dims)]
        op = f"  %o = attn.attention query(%{q} : {kinds[q]}) key(%{k} : {kinds[k]}) value(%{v} : {kinds[v]})\n"
        if mask:
            op += f"    {'mask' if mask[3] == 'i1' else 'biases'}(%{mask[0]} : {mask[2]})\n"
            maps.append(map_(mask[1]))
        if "nonpad_kv_seqlen" in self.inputs:
            op += f"    lengths(%nonpad_kv_seqlen : {tensor([sizes['b']], 'i64')})\n"
            maps.append(map_("b"))
        op += f"    scale = {self.attributes.get('scale', 1 / math.sqrt(sizes['k'])):.17e}\n"
        if self.attributes.get("is_causal"):
            op += "    bands = [#attn.band<query = 3, key = 4, upper = 0>]\n"
        o_dims = "bmhgd" if is3d else "bhgmd"
        maps.append(map_(o_dims))
        o_shape = [sizes[dim] for dim in o_dims]
        op += f"    maps = [{', '.join(maps)}]{self.region()} -> {tensor(o_shape, self.kind)}"
        groups = "[[0], [1], [2, 3, 4]]" if is3d else "[[0], [1, 2], [3], [4]]"
        result = tensor(self.output["shape"], self.kind)
        arguments = ", ".join(
            f"%{name}: {tensor(value['shape'], value['type'])}" for name, value in self.inputs.items()
        )
        body = "\n".join(self.lines + [op])
        return (
            f"func.func @{self.name}({arguments}) -> {result} {{\n{body}\n"
            f"  %y = tensor.collapse_shape %o {groups} : {tensor(o_shape, self.kind)} into {result}\n"
            f"  return %y : {result}\n}}"
        )

    def region(self):
        if not self.attributes.get("softcap"):
            return ""
        return (
            " modify {\n    ^bb0(%s: f32):\n"
            f"      %cap = arith.constant {self.attributes['softcap']:e} : f32\n"
            "      %x = arith.divf %s, %cap : f32\n      %t = math.tanh %x : f32\n"
            "      %c = arith.mulf %t, %cap : f32\n      attn.yield %c : f32\n    }"
        )


def grid(options):
    """All 41 in one module."""
    suite = Suite("onnx")
    folder = options.scratch / "onnx"
    folder.mkdir(parents=True, exist_ok=True)
    for name, entry in json.loads(SNAPSHOT.read_text()).items():
        test = Test(name, entry)
        suite.add_function(test.text())
        relative, absolute = TOLERANCE[test.kind]
        inputs = []
        for argument, value in test.inputs.items():
            write_npy(folder / f"{name}.{argument}.npy", value)
            inputs.append((value["shape"], f"file:{name}.{argument}.npy"))
        write_npy(folder / f"{name}.npy", test.output)
        suite.add_case(name, inputs, expected=[f"file:{name}.npy"], rtol=relative, atol=absolute)
    yield suite
