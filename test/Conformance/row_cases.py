"""Random softmax, pooling and normalisation operations."""

import math
import random

from attention_cases import SIZES, TYPES, Deck

MIXED = TYPES * 3 + ["f16->f32", "bf16->f32"]
AXES = {
    "type": MIXED,
    "rank": [1, 2, 3, 4],
    "which": ["last", "first", "some"],
    "empty": ["zero", "nan"],
    "values": ["normal", "normal:0:30", "either:-inf:1.5:0.3", "integers:-2:2", "uniform:900:1000"],
    "weight": ["", "weight", "weight bias"],
    "epsilon": ["1e-5", "1e-12", "0.1", "1e-6"],
    "lengths": ["", "", "i32", "i64"],
    "mask": ["", "", "mask"],
    "number": [1, 1, 2],
    "results": ["", "", "lse"],
    "shape": ["dynamic", "dynamic", "static"],
}
SPECIAL = [None, "one", None, "empty", None, "long", None, None, "masked", None]


def split(kind):
    source, _, target = kind.partition("->")
    return source, target or source


class Rows:
    """A softmax or normalisation over some dimensions of one tensor."""

    def __init__(self, name, op, axes, draw):
        self.name, self.op, self.axes, self.draw = name, op, axes, draw
        rank = axes["rank"]
        self.summed = {"last": [rank - 1], "first": [0]}.get(axes["which"]) or sorted(
            draw.sample(range(rank), draw.randint(1, rank))
        )
        self.type, self.target = split(axes["type"])
        self.parameters = [] if op == "softmax" else axes["weight"].split()
        if op == "rms_norm":
            self.parameters = self.parameters[:1]
        self.sizes = self.draw_sizes(None) if axes["shape"] == "static" else None

    def tensor(self, dims, kind):
        sizes = [str(self.sizes[dim]) if self.sizes else "?" for dim in dims]
        return f"tensor<{'x'.join(sizes + [kind])}>"

    def text(self):
        everything = range(self.axes["rank"])
        source, target = self.tensor(everything, self.type), self.tensor(everything, self.target)
        parameter = self.tensor(self.summed, self.type)
        arguments = [f"%x: {source}"] + [f"%{name}: {parameter}" for name in self.parameters]
        op = f"attn.{self.op} %x dimensions = {self.summed}"
        if self.op == "softmax":
            op += f" empty_rows = {self.axes['empty']}"
        else:
            op += f" epsilon = {float(self.axes['epsilon']):.17e}"
        for name in self.parameters:
            op += f" {name}(%{name} : {parameter})"
        return (
            f"func.func @{self.name}({', '.join(arguments)}) -> {target} {{\n"
            f"  %y = {op} : {source} -> {target}\n  return %y : {target}\n}}"
        )

    def draw_sizes(self, special):
        draw, room, sizes = self.draw, 20_000, {}
        for dim in draw.sample(range(self.axes["rank"]), self.axes["rank"]):
            fitting = [size for size in SIZES if size <= max(1, room)]
            sizes[dim] = draw.choice(fitting)
            room //= sizes[dim]
        if special == "one":
            sizes = {dim: 1 for dim in sizes}
        elif special == "empty":
            sizes[draw.choice(sorted(sizes))] = 0
        elif special == "long":
            sizes = {dim: 2003 if dim == self.summed[0] else 4 for dim in sizes}
        # The error of one long sum is luck, and with it the tolerance; that of the
        # worst of many is not.
        while self.count_rows(sizes) < 16 and self.count_summed(sizes) > 300:
            longest = max(self.summed, key=lambda dim: sizes[dim])
            sizes[longest] //= 2
        return sizes

    def count_rows(self, sizes):
        return math.prod(size for dim, size in sizes.items() if dim not in self.summed)

    def count_summed(self, sizes):
        return math.prod(sizes[dim] for dim in self.summed)

    def case(self, special):
        sizes = self.sizes or self.draw_sizes(special)
        values = self.axes["values"]
        if self.op != "softmax" and ("inf" in values or "900" in values):
            # A mean that is large against the deviation, where its error is no luck;
            # in f64 the reference has one, too.
            ratio = "0.1" if self.type == "f64" else "0.02"
            values = f"normal:0.5:{ratio}" if self.count_rows(sizes) >= 64 else "normal:1:1"
        if self.op == "softmax" and special == "masked":
            values = "fill:-inf"
        inputs = [([sizes[dim] for dim in range(self.axes["rank"])], values)]
        inputs += [([sizes[dim] for dim in self.summed], "normal") for _ in self.parameters]
        return inputs, special or ""


class Pool:
    """attn.pool: one or several values, masks, lengths."""

    op = "pool"

    def __init__(self, name, op, axes, draw):
        self.name, self.axes, self.draw = name, axes, draw
        self.type, self.target = split(axes["type"])
        rows = draw.choice(["", "b", "bq", "bh"])
        summed = draw.choice(["n", "n", "nN"])
        shuffle = lambda dims: "".join(draw.sample(dims, len(dims)))
        self.logits, self.rows = shuffle(rows + summed), shuffle(rows)
        self.values, self.results = [], []
        for _ in range(axes["number"]):
            # A value has all summed dimensions, some of the rows', and its own.
            value = "".join(dim for dim in rows if draw.random() < 0.7) + draw.choice(["d", "de", ""])
            self.values.append(shuffle(value + summed))
            self.results.append(shuffle("".join(sorted(set(rows) | set(value)))))
        used = set(self.logits).union(*self.values)
        self.dims = [dim for dim in "bhqnNde" if dim in used]
        some = lambda dims: "".join(draw.sample(dims, draw.randint(0, len(dims))))
        self.mask = some(self.logits) if axes["mask"] else None
        has_lengths = axes["lengths"] and summed == "n"
        self.lengths = some(rows) if has_lengths else None
        self.sizes = self.draw_sizes(None) if axes["shape"] == "static" else None

    tensor = Rows.tensor

    def map(self, dims):
        return f"affine_map<({', '.join(self.dims)}) -> ({', '.join(dims)})>"

    def text(self):
        arguments = [("logits", self.logits, self.type)]
        arguments += [(f"v{i}", dims, self.type) for i, dims in enumerate(self.values)]
        if self.mask is not None:
            arguments.append(("mask", self.mask, "i1"))
        if self.lengths is not None:
            arguments.append(("lengths", self.lengths, self.axes["lengths"]))
        results = [self.tensor(dims, self.target) for dims in self.results]
        outputs, logsumexp = ", ".join(results), ""
        if self.axes["results"]:
            results.append(self.tensor(self.rows, "f64" if self.type == "f64" else "f32"))
            logsumexp = f" logsumexp({results[-1]})"
        types = {name: self.tensor(dims, kind) for name, dims, kind in arguments}
        listed = ", ".join(f"%{name}: {kind}" for name, kind in types.items())
        values = [f"v{i}" for i in range(len(self.values))]
        op = f"attn.pool logits(%logits : {types['logits']})"
        op += f" values({', '.join('%' + v for v in values)} : {', '.join(types[v] for v in values)})"
        for name in ("mask", "lengths"):
            if name in types:
                op += f" {name}(%{name} : {types[name]})"
        maps = [self.map(dims) for _, dims, _ in arguments] + [self.map(dims) for dims in self.results]
        maps += [self.map(self.rows)] if self.axes["results"] else []
        op += f"\n    empty_rows = {self.axes['empty']} maps = [{', '.join(maps)}]"
        several = len(results) > 1
        names = ", ".join(f"%r#{i}" for i in range(len(results))) if several else "%r"
        return (
            f"func.func @{self.name}({listed}) -> ({', '.join(results)}) {{\n"
            f"  %r{':' + str(len(results)) if several else ''} = {op}\n    -> {outputs}{logsumexp}\n"
            f"  return {names} : {', '.join(results)}\n}}"
        )

    def draw_sizes(self, special):
        draw, room, sizes = self.draw, 40_000, {}
        for dim in draw.sample(self.dims, len(self.dims)):
            fitting = [size for size in SIZES if size <= max(1, room)]
            sizes[dim] = draw.choice(fitting)
            room //= sizes[dim]
        if special == "one":
            sizes = {dim: 1 for dim in sizes}
        elif special == "empty":
            sizes[draw.choice(self.dims)] = 0
        elif special == "long":
            sizes = {dim: 1031 if dim == "n" else 2 for dim in sizes}
        return sizes

    def case(self, special):
        sizes = self.sizes or self.draw_sizes(special)
        shape = lambda dims: [sizes[dim] for dim in dims]
        logits = "fill:-inf" if special == "masked" and self.mask is None else self.axes["values"]
        # Values do not cancel: a single sum near 0 would have a tolerance by luck.
        inputs = [(shape(self.logits), logits)] + [(shape(dims), "normal:0.5:1") for dims in self.values]
        if self.mask is not None:
            inputs.append((shape(self.mask), "bool:0" if special == "masked" else "bool:0.6"))
        if self.lengths is not None:
            inputs.append((shape(self.lengths), f"integers:-1:{sizes['n'] + 2}"))
        return inputs, special or ""


def add_operations(suite, op, seed, first, count, cases):
    """`count` random operations `op` with `cases` calls each."""
    draw = random.Random(f"{op}.{seed}")
    decks = {axis: Deck(values, draw) for axis, values in AXES.items()}
    for index in range(first, first + count):
        axes = {axis: deck.deal() for axis, deck in decks.items()}
        make = Pool if op == "pool" else Rows
        operation = make(f"{op}{index}", op, axes, random.Random(f"{op}.{seed}.{index}"))
        suite.add_function(operation.text())
        label = " ".join(str(value) for value in axes.values() if value)
        for special in (SPECIAL * cases)[: min(cases, 4) if operation.sizes else cases]:
            inputs, what = operation.case(special)
            suite.add_case(operation.name, inputs, label=f"{label} {what}".strip())
