"""PyTorch's own CPU grids for fused scaled_dot_product_attention.

The axes are those of test_scaled_dot_product_fused_attention_vs_math_cpu and
..._mask_vs_math_cpu in PyTorch's test/test_transformers.py; the operations are
torch.aten operations as torch-mlir prints them, so that import is tested too.
Tolerances are tighter than PyTorch's (f64 and f32 5e-6 and 1e-5, f16 1e-2, bf16
5e-2, relative and absolute).
"""

import itertools

from suite import Suite

TYPES = ["f64", "f32", "bf16", "f16"]
TOLERANCE = {  # relative, absolute
    "f64": (1e-13, 1e-14),
    "f32": (2e-6, 1e-6),
    "f16": (1e-3, 1e-4),
    "bf16": (8e-3, 8e-4),
}
QUERIES, KEYS = 267, 514


class Text:
    """A function of torch operations."""

    def __init__(self):
        self.lines, self.number = [], 0

    def add(self, op, kind):
        self.number += 1
        self.lines.append(f"  %{self.number} = torch.{op}".replace(" -> ?", f" -> {kind}"))
        return f"%{self.number}"

    def int(self, value):
        return self.add(f"constant.int {value}", "")

    def aten(self, name, *operands):
        """`operands`: (value, type) each; the last is the result's type."""
        values, kinds = zip(*operands[:-1])
        self.number += 1
        self.lines.append(
            f"  %{self.number} = torch.{name} {', '.join(values)} : {', '.join(kinds)} -> {operands[-1]}"
        )
        return f"%{self.number}"

    def list(self, values):
        self.number += 1
        self.lines.append(
            f"  %{self.number} = torch.prim.ListConstruct {', '.join(values)}"
            f" : ({', '.join(['!torch.int'] * len(values))}) -> !torch.list<int>"
        )
        return f"%{self.number}"


def tensor(shape, kind):
    return f"!torch.vtensor<[{','.join(str(size) for size in shape)}],{kind}>"


def attend(text, operands, mask, causal, result):
    """SDPA without dropout and scale; `operands` and `mask`: (value, type)."""
    none = (text.add("constant.none", ""), "!torch.none")
    zero = (text.add("constant.float 0.000000e+00", ""), "!torch.float")
    flag = (text.add(f"constant.bool {'true' if causal else 'false'}", ""), "!torch.bool")
    no = (text.add("constant.bool false", ""), "!torch.bool")
    return text.aten(
        "aten.scaled_dot_product_attention", *operands, mask or none, zero, flag, none, no, result
    )


def function(name, arguments, text, value, result):
    listed = ", ".join(f"%{argument}: {kind}" for argument, kind in arguments)
    body = "\n".join(text.lines)
    return f"func.func @{name}({listed}) -> {result} {{\n{body}\n  return {value} : {result}\n}}"


def split_heads(text, heads, width, kind):
    """Query, key and value of x (batch, sequence, 3 heads width), as views."""
    x = ("%x", tensor(["?", "?", 3 * heads * width], kind))
    size = lambda dim: text.aten("aten.size.int", x, (text.int(dim), "!torch.int"), "!torch.int")
    batch, sequence = size(0), size(1)
    number = lambda value: (text.int(value), "!torch.int")
    for part in range(3):
        begin = part * heads * width
        kinds = [tensor(shape, kind) for shape in (
            ["?", "?", heads * width], ["?", "?", heads, width], ["?", heads, "?", width])]
        slice_ = text.aten("aten.slice.Tensor", x, number(2), number(begin), number(begin + heads * width), number(1), kinds[0])
        sizes = text.list([batch, sequence, text.int(heads), text.int(width)])
        view = text.aten("aten.view", (slice_, kinds[0]), (sizes, "!torch.list<int>"), kinds[1])
        turned = text.aten("aten.transpose.int", (view, kinds[1]), number(1), number(2), kinds[2])
        yield turned, kinds[2]


def causal_grid(options):
    """{f64, f32, bf16, f16} x batch x sequence x heads x width x causal: 128."""
    for kind, heads, width in itertools.product(TYPES, [1, 3], [8, 16]):
        suite = Suite(f"{kind}_{heads}_{width}", options.seed * 1_000_000)
        relative, absolute = TOLERANCE[kind]
        suite.tolerance = {"rtol": relative, "atol": absolute}
        for causal in (False, True):
            text, name = Text(), f"sdpa_{'causal' if causal else 'full'}"
            operands = list(split_heads(text, heads, width, kind))
            result = operands[0][1]
            value = attend(text, operands, None, causal, result)
            arguments = [("x", tensor(["?", "?", 3 * heads * width], kind))]
            suite.add_function(function(name, arguments, text, value, result))
            small = options.slice
            for batch, sequence in itertools.product([2] if small else [2, 12], [33] if small else [267, 1030]):
                suite.add_case(name, [([batch, sequence, 3 * heads * width], "normal")])
        yield suite
        if options.slice:
            return


def mask_shapes(dims, batch, heads, queries, keys):
    sizes = [(queries, 1), (keys, 1)] if dims == 2 else [(batch, 1), (heads, 1), (queries, 1), (keys, 1)]
    return itertools.product(*sizes)


def mask_grid(options):
    """Masks of 2 and 4 dimensions x bool and float x broadcast shapes: 160; with
    query, key and value laid out (batch, heads, sequence, width) and, as PyTorch
    passes them, as views of (batch, sequence, heads, width): 320."""
    batch, heads, width = 2, 3, 8
    queries, keys = (19, 35) if options.slice else (QUERIES, KEYS)
    for kind, is_bool in itertools.product(TYPES, (True, False)):
        suite = Suite(f"{kind}_{'bool' if is_bool else 'float'}", options.seed * 1_000_000)
        relative, absolute = TOLERANCE[kind]
        suite.tolerance = {"rtol": relative, "atol": absolute}
        shapes = [shape for dims in (2, 4) for shape in mask_shapes(dims, batch, heads, queries, keys)]
        for shape, views in itertools.product(shapes, (False, True)):
            name = "sdpa_" + "x".join(map(str, shape)) + ("_views" if views else "")
            text, arguments, operands, inputs = Text(), [], [], []
            for argument, length in (("q", queries), ("k", keys), ("v", keys)):
                stored = [batch, length, heads, width] if views else [batch, heads, length, width]
                seen = tensor([batch, heads, length, width], kind)
                arguments.append((argument, tensor(stored, kind)))
                inputs.append((stored, "normal"))
                value = "%" + argument
                if views:
                    one, two = ((text.int(dim), "!torch.int") for dim in (1, 2))
                    value = text.aten("aten.transpose.int", (value, arguments[-1][1]), one, two, seen)
                operands.append((value, seen))
            arguments.append(("mask", tensor(shape, "i1" if is_bool else kind)))
            inputs.append((shape, "bool:0.5" if is_bool else "normal"))
            mask = ("%mask", arguments[-1][1])
            value = attend(text, operands, mask, False, operands[0][1])
            suite.add_function(function(name, arguments, text, value, operands[0][1]))
            suite.add_case(name, inputs)
            if options.slice and len(suite.cases) == 6:
                break
        yield suite
        if options.slice:
            return
