"""Layers as text in the torch dialect, as torch-mlir exports them, weights included."""

from operations import Layer, MultiHead, Pooling, Product, Projections, ScoredPooling


class Writer:
    """Lines of a function in the making. A value is (name, shape)."""

    def __init__(self, constants):
        self.lines, self.constants = [], constants

    def fresh(self, line):
        name = f"%{len(self.lines)}"
        self.lines.append(f"{name} = {line}")
        return name

    def type_of(self, shape):
        return f"!torch.vtensor<[{','.join(map(str, shape))}],f32>"

    def scalar(self, kind, value):
        """A constant int, float, bool or none: (name, type)."""
        text = f" {str(value).lower()}" if kind != "none" else ""
        return self.fresh(f"torch.constant.{kind}{text}"), f"!torch.{kind}"

    def ints(self, values):
        names = [self.scalar("int", value)[0] for value in values]
        types = ", ".join(["!torch.int"] * len(names))
        line = f"torch.prim.ListConstruct {', '.join(names)} : ({types}) -> !torch.list<int>"
        return self.fresh(line), "!torch.list<int>"

    def constant(self, name):
        shape = self.constants[name].shape
        tensor = f"tensor<{'x'.join(map(str, shape))}xf32>"
        line = f"torch.vtensor.literal(dense_resource<{name}> : {tensor}) : {self.type_of(shape)}"
        return self.fresh(line), shape

    def op(self, name, shape, *operands):
        """An operation of tensors and scalars whose result has a shape."""
        typed = [
            (operand, kind if isinstance(kind, str) else self.type_of(kind))
            for operand, kind in operands
        ]
        names, types = (", ".join(column) for column in zip(*typed))
        line = f"torch.aten.{name} {names} : {types} -> {self.type_of(shape)}"
        return self.fresh(line), shape

    def beside(self, parts):
        """Tensors one after the other along the last axis."""
        names, types = ", ".join(n for n, _ in parts), ", ".join(self.type_of(s) for _, s in parts)
        listed = self.fresh(f"torch.prim.ListConstruct {names} : ({types}) -> !torch.list<vtensor>")
        shape = (*parts[0][1][:-1], sum(s[-1] for _, s in parts))
        return self.op("cat", shape, (listed, "!torch.list<vtensor>"), self.scalar("int", -1))

    def softmax(self, x, axis):
        return self.op("softmax.int", x[1], x, self.scalar("int", axis), self.scalar("none", None))

    def linear(self, x, weight, bias=None):
        w = self.constant(weight)
        b = self.constant(bias) if bias in self.constants else self.scalar("none", None)
        return self.op("linear", (*x[1][:-1], w[1][0]), x, w, b)

    def view(self, x, shape):
        return self.op("view", shape, x, self.ints(shape))

    def swap(self, x, first, second):
        shape = list(x[1])
        shape[first], shape[second] = shape[second], shape[first]
        return self.op(
            "transpose.int", shape, x, self.scalar("int", first), self.scalar("int", second)
        )

    def columns(self, x, first, last):
        ends = [self.scalar("int", number) for number in (len(x[1]) - 1, first, last, 1)]
        return self.op("slice.Tensor", (*x[1][:-1], last - first), x, *ends)

    def heads(self, x, heads):
        batch, length, width = x[1]
        return self.swap(self.view(x, (batch, length, heads, width // heads)), 1, 2)

    def norm(self, x, where, epsilon):
        return self.op(
            "layer_norm", x[1], x, self.ints(x[1][-1:]),
            self.constant(f"weight_{where}"), self.constant(f"bias_{where}"),
            self.scalar("float", f"{epsilon:.17e}"), self.scalar("bool", False),
        )  # fmt: skip

    def attention(self, q, k, v):
        none, zero = self.scalar("none", None), self.scalar("float", "0.0")
        false = self.scalar("bool", False)
        return self.op("scaled_dot_product_attention", q[1], q, k, v, none, zero, false, none, false)


def layer(w, x, operation):
    if operation.norms:
        x = w.norm(x, "before", operation.epsilon)
    q, k, v = (w.linear(x, f"w{name}", f"b{name}") for name in "qkv")
    y = w.attention(q, k, v)
    return w.norm(y, "after", operation.epsilon) if operation.norms else y


def multi_head(w, x, operation):
    projected, width = w.linear(x, "w_in", "b_in"), operation.width
    parts = [w.columns(projected, i * width, (i + 1) * width) for i in range(3)]
    y = w.attention(*(w.heads(part, operation.heads) for part in parts))
    return w.linear(w.view(w.swap(y, 1, 2), x[1]), "w_out", "b_out")


def pooling(w, x, operation):
    batch, _, width = x[1]
    k, v = (w.heads(w.linear(x, f"w{name}", f"b{name}"), operation.heads) for name in "kv")
    head = width // operation.heads
    query = w.view(w.constant("query"), (1, operation.heads, 1, head))
    shape = (batch, operation.heads, 1, head)
    y = w.attention(w.op("broadcast_to", shape, query, w.ints(shape)), k, v)
    return w.view(w.swap(y, 1, 2), (batch, width))


def weighted_sum(w, x, weights):
    """(weights · x).sum(1)"""
    terms, false = w.op("mul.Tensor", x[1], weights, x), w.scalar("bool", False)
    return w.op("sum.dim_IntList", (x[1][0], x[1][2]), terms, w.ints([1]), false, w.scalar("none", None))


def statistics(w, x, weights, operation):
    mean = weighted_sum(w, x, weights)
    square = weighted_sum(w, x, w.op("mul.Tensor", x[1], weights, x))
    squared = w.op("mul.Tensor", mean[1], mean, mean)
    variance = w.op("sub.Tensor", mean[1], square, squared, w.scalar("int", 1))
    least, most = w.scalar("float", f"{operation.epsilon:.6e}"), w.scalar("none", None)
    deviation = w.op("sqrt", mean[1], w.op("clamp", mean[1], variance, least, most))
    return w.beside([mean, deviation])


def scored_pooling(w, x, operation):
    hidden = x
    if operation.score != "linear":
        hidden = w.linear(x, "wh", "bh")
        hidden = w.op("tanh", hidden[1], hidden)
    logits = w.linear(hidden, "ws", "bs")
    if operation.score == "statistics":
        return statistics(w, x, w.softmax(logits, 1), operation)
    last, rows = w.scalar("int", -1), logits[1][:2]
    weights = w.softmax(w.op("squeeze.dim", rows, logits, last), -1)
    return weighted_sum(w, x, w.op("unsqueeze", logits[1], weights, last))


def projections(w, x, operation):
    if operation.norm:
        x = w.norm(x, "before", operation.epsilon)
    return [w.linear(x, f"w{name}", f"b{name}") for name in "qkv"]


def product(w, x, _):
    return w.linear(x, "w")


FUNCTIONS = {Layer: layer, MultiHead: multi_head, Pooling: pooling, Product: product,
             Projections: projections, ScoredPooling: scored_pooling}  # fmt: skip


def resources(constants):
    """The section that holds the weights: the alignment, then the bytes."""
    entries = ",\n      ".join(
        f'{name}: "0x04000000{array.tobytes().hex().upper()}"' for name, array in constants.items()
    )
    return f"{{-#\n  dialect_resources: {{\n    builtin: {{\n      {entries}\n    }}\n  }}\n#-}}\n"


def text(work, constants):
    w, shape = Writer(constants), work.operation.arguments()[0][1]
    results = FUNCTIONS[type(work.operation)](w, ("%x", shape), work.operation)
    names, shapes = zip(*(results if isinstance(results, list) else [results]))
    types = ", ".join(w.type_of(each) for each in shapes)
    body = "\n  ".join([*w.lines, f"return {', '.join(names)} : {types}"])
    signature = f"func.func @work(%x: {w.type_of(shape)}) -> ({types})"
    return f"{signature} {{\n  {body}\n}}\n\n{resources(constants)}"
