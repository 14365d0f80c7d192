"""Changes a layer's source at one place: every edit of every expression.

edits(source) yields (what was done, the changed source). Some edits change the
function, some spell it in another way; the framework's numbers say which.
"""

import ast
import copy

from respell import expression, matmuls, spellings

SWAPS = [("q", "k"), ("k", "v"), ("q", "v"), ("x", "y"), ("x", "h"), ("mean", "variance")]
FUNCTIONS = {
    "softmax": ["sigmoid", "log_softmax"],
    "tanh": ["sigmoid", "relu"],
    "sigmoid": ["tanh"],
    "relu": ["gelu", "tanh"],
    "gelu": ["relu"],
    "sum": ["mean", "amax"],
    "mean": ["sum"],
    "sqrt": ["square", "abs"],
    "rsqrt": ["sqrt"],
    "reduce_sum": ["reduce_mean", "reduce_max"],
    "reduce_mean": ["reduce_sum"],
    "repeat_interleave": ["repeat"],
}
STRINGS = {"none": ["tanh"], "tanh": ["relu"], "relu": ["gelu"], "gelu": ["relu", "gelu_tanh"]}
MODULES = ("torch", "tf", "F", "nn", "m", "math", "layers")
# What gives something of the shape of its first argument.
MAPS = ("gelu", "softmax", "tanh", "sigmoid", "relu", "sqrt", "rsqrt", "clamp", "maximum", "transpose", "cast")
OPTIONS = ("approximate", "is_causal", "epsilon", "eps", "activation", "scale", "transpose_b")
OPTIONS += ("attn_mask", "attention_mask", "key_padding_mask")
SHARED = ["wq", "wk", "wv", "query", "key", "value", "norm1", "norm2"]


def numbers(node):
    """Another number."""
    value = node.value
    if type(value) is int:
        for other in {-1: [-2], 0: [1], 1: [2, 0], 2: [1, 3], 3: [2], 4: [2]}.get(value, [value + 1]):
            yield f"{value} to {other}", ast.Constant(other)
    elif type(value) is float:
        for other in [value * 2, value * 0.5] + ([value * 100] if 0 < value < 1e-2 else [0.0]):
            yield f"{value} to {other}", ast.Constant(other)
    elif type(value) is bool:
        yield f"{value} to {not value}", ast.Constant(not value)
    elif value in STRINGS:
        for other in STRINGS[value]:
            yield f"{value} to {other}", ast.Constant(other)
    elif value in SHARED:
        for other in SHARED:
            if other != value:
                yield f"weight {value} to {other}", ast.Constant(other)


def operators(node):
    """Another operator, or only one of the operands."""
    a, b, symbol = node.left, node.right, type(node.op).__name__
    others = {"Add": ["a - b", "a", "b"], "Sub": ["a + b", "a", "b - a"], "Mult": ["a / b", "a", "b", "a + b"]}
    others |= {"Div": ["a * b", "a", "a / b**2", "a / b**0.5"], "MatMult": ["b @ a", "a"], "Pow": ["a**-b", "a"]}
    for text in others.get(symbol, []):
        yield f"{symbol} to {text}", expression(text, a=a, b=b)
    same = {"Add": ["b + a", "a - (-b)"], "Sub": ["a + (-b)", "-(b - a)"], "Mult": ["b * a", "a / (1.0 / b)"]}
    same |= {"Div": ["a * (1.0 / b)", "(a + a) / (b + b)", "-a / -b"]}
    for text in same.get(symbol, []):
        yield f"{symbol} as {text}", expression(text, a=a, b=b)
    if symbol in ("Mult", "Div") and isinstance(a, ast.BinOp) and isinstance(a.op, ast.MatMult):
        sign = "*" if symbol == "Mult" else "/"
        yield "scale before", expression(f"(c {sign} b) @ d", b=b, c=a.left, d=a.right)
        yield "scale after", expression(f"c @ (d {sign} b)", b=b, c=a.left, d=a.right)
        yield "scale twice", expression(f"c @ (d {sign} b) {sign} b", b=b, c=a.left, d=a.right)


def unary(node):
    if isinstance(node.op, ast.Invert):
        yield "not inverted", node.operand
        yield "inverted thrice", expression("~~~a", a=node.operand)
    elif isinstance(node.operand, ast.Constant) and type(node.operand.value) in (int, float):
        value = -node.operand.value
        others = [value - 1, 1] if type(value) is int else [-1e4, 0.0]
        for other in others:
            yield f"{value} to {other}", ast.Constant(other)
    else:
        yield "sign", node.operand


def calls(node):
    """Another function, the argument instead, arguments exchanged, other spellings."""
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    owner = ast.unparse(function.value) if isinstance(function, ast.Attribute) else ""
    is_method = bool(owner) and owner not in MODULES and not owner.startswith("tf.")
    if is_method:
        yield f"without {name}", function.value
    elif node.args and (isinstance(function, ast.Call) or name in ("norm", "attention")):
        yield "without " + (name or ast.unparse(function)[:24]), node.args[0]
    elif name in MAPS:
        yield f"without {name}", node.args[0]
    for other in FUNCTIONS.get(name, []) if isinstance(function, ast.Attribute) else []:
        changed = copy.deepcopy(node)
        changed.func.attr = other
        yield f"{name} to {other}", changed
    if name == "where":
        c, a, b = node.args
        yield "where turned", expression("f(c, b, a)", f=function, a=a, b=b, c=c)
    if len(node.args) > 1 and name in ("matmul", "scaled_dot_product_attention", "attention"):
        for i in range(len(node.args) - 1):
            changed = copy.deepcopy(node)
            changed.args[i], changed.args[i + 1] = changed.args[i + 1], changed.args[i]
            yield f"{name}: arguments {i} and {i + 1} exchanged", changed
    for i, keyword in enumerate(node.keywords):
        if keyword.arg in OPTIONS:
            changed = copy.deepcopy(node)
            del changed.keywords[i]
            yield f"{name} without {keyword.arg}", changed
    for change in {"w": ["turn", "nudge"], "layer": ["turn", "nudge", "reverse", "unbias"]}.get(name, []):
        changed = copy.deepcopy(node)
        changed.keywords.append(ast.keyword("change", ast.Constant(change)))
        yield f"weight: {change}", changed
    yield from spellings(node, name, function, is_method)


def names(node):
    for pair in SWAPS:
        if node.id in pair and isinstance(node.ctx, ast.Load):
            yield f"{node.id} to {pair[node.id == pair[0]]}", ast.Name(pair[node.id == pair[0]])


RULES = {
    ast.Constant: [numbers],
    ast.BinOp: [operators, matmuls],
    ast.UnaryOp: [unary],
    ast.Call: [calls],
    ast.Name: [names],
}


def edits(source):
    tree = ast.parse(source)
    body = tree.body[0]
    count = len(list(ast.walk(body)))
    seen = {ast.unparse(tree)}
    for index in range(count):
        node = list(ast.walk(body))[index]
        for rule in RULES.get(type(node), []):
            for what, other in rule(node):
                changed = copy.deepcopy(tree)
                target = list(ast.walk(changed.body[0]))[index]

                class Put(ast.NodeTransformer):
                    def visit(self, at):
                        return copy.deepcopy(other) if at is target else self.generic_visit(at)

                text = ast.unparse(ast.fix_missing_locations(Put().visit(changed)))
                if text not in seen:
                    seen.add(text)
                    yield f"line {node.lineno}: {what}", text
