"""Other spellings of calls and products: methods of the exporters' Layer (m)."""

import ast
import copy

SOFTMAXES = ("softmax_sum", "softmax_max", "softmax_shifted", "softmax_log", "softmax_scaled")


def expression(text, **parts):
    """The expression `text` with names replaced by expressions."""

    class Replace(ast.NodeTransformer):
        def visit_Name(self, node):
            return copy.deepcopy(parts.get(node.id, node))

    return Replace().visit(ast.parse(text, mode="eval").body)


def is_call(node, *names):
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    return (function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")) in names


def spellings(node, name, function, is_method):
    """The same numbers by other calls, mostly."""
    if name == "softmax" and not is_method and len(node.args) + len(node.keywords) == 2:
        axis = node.args[1] if len(node.args) > 1 else node.keywords[0].value
        for spelling in SOFTMAXES:
            yield f"as {spelling}", expression(f"m.{spelling}(a, d)", a=node.args[0], d=axis)
    if name == "softmax" and is_method:
        for spelling in SOFTMAXES:
            yield f"as {spelling}", expression(f"m.{spelling}(a, d)", a=function.value, d=node.args[0])
    for one in ("tanh", "sigmoid", "gelu", "relu", "sqrt", "rsqrt"):
        if name == one and not is_method and not node.keywords:
            yield f"as {one}_spelled", expression(f"m.{one}_spelled(a)", a=node.args[0])
    if name == "gelu" and node.keywords:
        yield "as gelu_spelled", expression("m.gelu_spelled(a)", a=node.args[0])
    if name == "matmul" and not node.keywords:
        yield "as einsum", expression("m.product(a, b)", a=node.args[0], b=node.args[1])
    if name == "matmul" and node.keywords:
        yield "as einsum", expression("m.product_turned(a, b)", a=node.args[0], b=node.args[1])
    if name in ("reshape", "view", "flatten") or is_method and name in ("transpose", "mT"):
        yield "through another shape", expression("m.through(a)", a=node)
    if isinstance(function, ast.Call) and is_call(function, "layer"):
        text = ast.unparse(function)
        if "Linear" in text:
            yield "linear spelled", expression("m.linear_spelled(f, a)", f=function, a=node.args[0])
        if "Dense" in text and "activation" not in text:
            yield "linear spelled", expression("m.linear_spelled(f, a)", f=function, a=node.args[0])
        if "Norm" in text:
            yield "norm spelled", expression("m.norm_spelled(f, a)", f=function, a=node.args[0])
        yield "input copied", expression("f(m.through(a))", f=function, a=node.args[0])


def matmuls(node):
    if isinstance(node.op, ast.MatMult):
        yield "as einsum", expression("m.product(a, b)", a=node.left, b=node.right)
        yield "as turned product", expression("m.product_back(a, b)", a=node.left, b=node.right)
