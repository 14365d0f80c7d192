"""Random attention operations: every mask, layout, type, alignment and size.

An operation is drawn axis by axis (AXES). Each axis deals its values like
shuffled cards, so that every value occurs equally often whatever the number of
operations; a seed makes the draw repeatable.
"""

import math
import random

TYPES = ["f32", "f64", "f16", "bf16"]
AXES = {
    "type": TYPES * 3 + ["f16->f32", "bf16->f32", "f16,f32"],
    "heads": ["MHA", "GQA", "MQA", "none"],
    "layout": ["BHND", "BNHD", "NBHD", "BHDN", "shuffled", "packed", "2-D", "one query"],
    "mask": ["none", "bool", "additive", "none", "bool", "additive", "both", "two additive"],
    "bias": ["normal", "uniform:-3:3", "either:-inf:0:0.3", "finite", "either:-inf:0.5:0.9"],
    "band": ["none", "top-left", "bottom-right", "offset", "none", "window", "ahead", "two"],
    "lengths": ["none", "none", "none", "i32", "i64"],
    "scale": ["default", "negative", "0", "1e4", "default", "1"],
    "region": ["none", "none", "none", "cap", "cap operand", "alibi", "index", "bucket"],
    "factor": ["none", "none", "none", "none", "bool", "number"],
    "empty": ["zero", "nan"],
    "results": ["", "", "lse", "probabilities", "both"],
    "shape": ["dynamic", "dynamic", "dynamic", "static"],
}
SIZES = [1, 2, 3, 4, 5, 7, 8, 11, 16, 17, 31, 33, 47, 64, 67, 100, 128, 131]
LONG = [257, 509, 512]
WIDTHS = [1, 2, 3, 5, 8, 13, 16, 17, 32, 64, 80, 127, 256, 512]
ORDER = {  # dimension order of query, key, value, output
    "BHND": ("bhgmk", "bhnk", "bhnd", "bhgmd"),
    "BNHD": ("bmhgk", "bnhk", "bnhd", "bmhgd"),
    "NBHD": ("mbhgk", "nbhk", "nbhd", "mbhgd"),
    "BHDN": ("bhgmk", "bhkn", "bhnd", "bhgdm"),
    "packed": ("bmhk", "bnhk", "bnhd", "bmhd"),
    "2-D": ("bhgmMk", "bhnNk", "bhnNd", "bhgmMd"),
    "one query": ("bhgk", "bhnk", "bhnd", "bhgd"),
}


class Deck:
    """Values of an axis, dealt until none is left, then shuffled again."""

    def __init__(self, values, draw):
        self.values, self.draw, self.rest = values, draw, []

    def deal(self):
        if not self.rest:
            self.rest = self.draw.sample(self.values, len(self.values))
        return self.rest.pop()


class Operation:
    """One attn.attention and the function around it."""

    def __init__(self, name, axes, draw):
        self.name, self.axes, self.draw = name, axes, draw
        self.choose_types()
        self.choose_dims()
        self.operands = []  # (name, dims, type, values)
        self.choose_operands()

    def choose_types(self):
        kind = self.axes["type"]
        self.q = self.k = self.v = self.o = kind.split("->")[0].split(",")[0]
        if "->" in kind:
            self.o = kind.split("->")[1]
        if "," in kind:
            self.v = self.o = kind.split(",")[1]
        self.accumulator = "f64" if "f64" in kind else "f32"

    def choose_dims(self):
        heads, layout = self.axes["heads"], self.axes["layout"]
        if layout == "packed" and heads in ("GQA", "MQA"):
            heads = "MHA"
        orders = ORDER["BHND" if layout == "shuffled" else layout]
        drop = {"MHA": "g", "GQA": "", "MQA": "h", "none": "hg"}[heads]
        orders = ["".join(dim for dim in order if dim not in drop) for order in orders]
        if layout == "shuffled":
            orders = ["".join(self.draw.sample(order, len(order))) for order in orders]
            if self.draw.random() < 0.3:  # keys and values that the batch shares
                orders[1], orders[2] = (order.replace("b", "") for order in orders[1:3])
        self.orders = orders
        self.dims = [dim for dim in "bhgmMnNkd" if any(dim in order for order in orders)]
        self.rows = [dim for dim in orders[3] if dim != "d"]
        self.keys = [dim for dim in self.dims if dim in "nN"]
        self.scores = self.rows + self.keys
        self.sizes = {}
        if self.axes["shape"] == "static":
            special = self.draw.choice(SPECIAL)
            # Upstream's tensor.extract_slice refuses to slice what has size 0.
            self.sizes = self.draw_sizes(None if layout == "packed" else special)

    def some(self, dims):
        """A random part of `dims` in random order."""
        return "".join(self.draw.sample(dims, self.draw.randint(0, len(dims))))

    def choose_operands(self):
        axes, add = self.axes, self.operands.append
        self.packed = axes["layout"] == "packed"
        if self.packed:
            self.v = self.q
            self.o = self.o if axes["type"].count("->") else self.q
            self.accumulator = "f64" if self.q == "f64" else "f32"
            values = "integers:-3:3" if axes["scale"] == "1e4" else "normal"
            add(("qkv", "bp" + self.orders[0][1:], self.q, values))
        else:
            for name, order, kind in zip("qkv", self.orders, (self.q, self.k, self.v)):
                add((name, order, kind, self.get_values(0.5 if name == "v" else 0)))
        self.biases, self.extra, self.mask, self.lengths = [], [], None, None
        count = {"additive": 1, "both": 1, "two additive": 2}.get(axes["mask"], 0)
        for index in range(count):
            self.biases.append((f"bias{index}", self.some(self.scores), self.q, self.get_bias()))
        if axes["mask"] in ("bool", "both"):
            self.mask = ("mask", self.some(self.scores), "i1", f"bool:{self.draw.choice([0.3, 0.7, 0.95])}")
        if axes["lengths"] != "none" and len(self.keys) == 1:
            self.lengths = ("lengths", self.some(self.rows), axes["lengths"], "lengths")
        if axes["region"] == "cap operand":
            self.extra.append(("cap", self.some([d for d in self.scores if d in "hg"]), self.accumulator, "uniform:1:4"))
        if axes["region"] == "alibi":
            self.extra.append(("slope", self.some([d for d in self.scores if d in "hgb"]), "f32", "uniform:0:0.5"))
        if axes["region"] == "bucket":
            self.extra.append(("bucket", self.some(self.scores), "i32", "integers:-3:3"))
        self.factor = None
        if axes["factor"] != "none":
            kind, values = ("i1", "bool:0.8") if axes["factor"] == "bool" else (self.v, "uniform:0.2:1.5")
            self.factor = ("factor", self.some(self.scores), kind, values)
        self.operands += self.biases + [o for o in (self.mask, self.lengths) if o] + self.extra
        self.operands += [self.factor] if self.factor else []

    def get_values(self, mean):
        # Integers make scores exact, so that a scale of 1e4 amplifies nothing. Sums
        # of values do not cancel: one near 0 would have a tolerance by luck.
        normal = f"normal:{mean}:1"
        if self.axes["scale"] == "1e4":
            return normal if mean else "integers:-3:3"
        return self.draw.choice([normal, normal, f"uniform:-1:{1 + 2 * mean}", "integers:-2:3"])

    def get_bias(self):
        if self.axes["bias"] == "finite":
            return "either:-10000:0:0.4" if self.q == "f16" else "either:-1e9:0:0.4"
        return self.axes["bias"]

    # Text.

    def tensor(self, dims, kind):
        sizes = [str(self.sizes.get(dim, 3 if dim == "p" else "?")) for dim in dims]
        return f"tensor<{'x'.join(sizes + [kind])}>"

    def map(self, dims):
        return f"affine_map<({', '.join(self.dims)}) -> ({', '.join(dims)})>"

    def bands(self):
        if "m" not in self.dims:
            return ""
        query, key = self.dims.index("m"), self.dims.index("n")
        corner = self.draw.choice(["top_left", "bottom_right"])
        shift = self.draw.randint(-3, 5)
        bands = {
            "none": [],
            "top-left": ["upper = 0"],
            "bottom-right": ["upper = 0, corner = bottom_right"],
            "offset": [f"upper = {shift}, corner = {corner}"],
            "window": [f"lower = {-self.draw.randint(0, 9)}, upper = 0, corner = {corner}"],
            "ahead": [f"lower = {shift}, corner = {corner}"],
            "two": [f"lower = {-self.draw.randint(0, 20)}", "upper = 2, corner = bottom_right"],
        }[self.axes["band"]]
        text = ", ".join(f"#attn.band<query = {query}, key = {key}, {band}>" for band in bands)
        return f"    bands = [{text}]\n" if bands else ""

    def region(self):
        kind, t = self.axes["region"], self.accumulator
        if kind == "none":
            return ""
        arguments = [f"%s: {t}"] + [f"%{name}_e: {e}" for name, _, e, _ in self.extra]
        position = lambda dim: (
            f"      %{dim} = attn.index {self.dims.index(dim)} : index\n"
            f"      %{dim}i = arith.index_cast %{dim} : index to i32\n"
            f"      %{dim}f = arith.sitofp %{dim}i : i32 to {t}\n"
        )
        cap = "%cap_e" if kind == "cap operand" else "%c"
        body = {
            "cap": f"      %c = arith.constant 2.5 : {t}\n",
            "cap operand": "",
            "alibi": position("n") + (
                f"      %w = arith.extf %slope_e : f32 to f64\n" if t == "f64" else ""
            ) + f"      %b = arith.mulf %nf, %{'w' if t == 'f64' else 'slope_e'} : {t}\n      %r = arith.subf %s, %b : {t}\n",
            "index": position("n") + f"      %c = arith.constant 0.03125 : {t}\n      %b = arith.mulf %nf, %c : {t}\n      %r = arith.addf %s, %b : {t}\n",
            "bucket": f"      %b = arith.sitofp %bucket_e : i32 to {t}\n      %r = arith.addf %s, %b : {t}\n",
        }[kind]
        if kind.startswith("cap"):
            body += f"      %x = arith.divf %s, {cap} : {t}\n      %y = math.tanh %x : {t}\n      %r = arith.mulf %y, {cap} : {t}\n"
        return f" modify {{\n    ^bb0({', '.join(arguments)}):\n{body}      attn.yield %r : {t}\n    }}"

    def scale(self):
        # 1/sqrt(k) where k is known; otherwise what a head of 16 has.
        width = self.sizes.get("k") or 16
        value = {"default": 1 / math.sqrt(width), "negative": -0.35, "0": 0.0, "1e4": 1e4, "1": 1.0}
        return f"    scale = {value[self.axes['scale']]:.17e}\n"

    def text(self):
        """The function; the draws it makes come in the order of the text."""
        head, query, key, value = "", "%q", "%k", "%v"
        names = {"q": self.q, "k": self.k, "v": self.v}
        if self.packed:
            head, kinds = self.unpack(), [self.tensor(order, self.q) for order in self.orders[:3]]
        else:
            kinds = [self.tensor(order, names[name]) for order, name in zip(self.orders, "qkv")]
        arguments = ", ".join(f"%{name}: {self.tensor(dims, kind)}" for name, dims, kind, _ in self.operands)
        results, result_maps, trailer = self.results()
        maps = [self.map(order) for order in self.orders[:3]]
        maps += [self.map(operand[1]) for operand in self.operands if operand[0] not in ("q", "k", "v", "qkv")]
        maps += [self.map(self.orders[3])] + result_maps
        text = f"func.func @{self.name}({arguments}) -> ({', '.join(results)}) {{\n{head}"
        count = f":{len(results)}" if len(results) > 1 else ""
        text += f"  %r{count} = attn.attention query({query} : {kinds[0]}) key({key} : {kinds[1]}) value({value} : {kinds[2]})\n"
        for word, group in (("biases", self.biases), ("mask", [self.mask]), ("lengths", [self.lengths]), ("score", self.extra), ("factor", [self.factor])):
            group = [operand for operand in group if operand]
            if group:
                values = ", ".join("%" + operand[0] for operand in group)
                types = ", ".join(self.tensor(operand[1], operand[2]) for operand in group)
                text += f"    {word}({values} : {types})\n"
        text += self.scale() + self.bands() + f"    empty_rows = {self.axes['empty']}\n"
        text += f"    maps = [{', '.join(maps)}]{self.region()} -> {results[0]}{trailer}\n"
        values = [f"%r#{i}" for i in range(len(results))] if count else ["%r"]
        return text + f"  return {', '.join(values)} : {', '.join(results)}\n}}"

    def results(self):
        results, maps, trailer = [self.tensor(self.orders[3], self.o)], [], ""
        if self.axes["results"] in ("lse", "both"):
            dims = self.draw.sample(self.rows, len(self.rows))
            results.append(self.tensor(dims, self.accumulator))
            maps.append(self.map(dims))
            trailer += f" logsumexp({results[-1]})"
        if self.axes["results"] in ("probabilities", "both"):
            dims = self.draw.sample(self.scores, len(self.scores))
            results.append(self.tensor(dims, self.o))
            maps.append(self.map(dims))
            trailer += f" probabilities({results[-1]})"
        return results, maps, trailer

    def unpack(self):
        """Query, key and value as slices of one tensor (b, 3, n, h, k)."""
        dims = "bp" + self.orders[0][1:]
        kind, text, sizes = self.tensor(dims, self.q), "", []
        for axis, dim in enumerate(dims):
            if dim == "p":
                sizes.append("1")
            elif dim in self.sizes:
                sizes.append(str(self.sizes[dim]))
            else:
                text += f"  %c{axis} = arith.constant {axis} : index\n"
                text += f"  %n{axis} = tensor.dim %qkv, %c{axis} : {kind}\n"
                sizes.append(f"%n{axis}")
        strides = ", ".join("1" for _ in dims)
        for part, name in enumerate("qkv"):
            offsets = ", ".join(str(part) if dim == "p" else "0" for dim in dims)
            text += f"  %{name} = tensor.extract_slice %qkv[{offsets}] [{', '.join(sizes)}] [{strides}]"
            text += f" : {kind} to {self.tensor(self.orders[part], self.q)}\n"
        return text

    # Cases.

    def draw_sizes(self, special=None):
        """A size for each dimension, within a budget of multiplications."""
        draw, room = self.draw, 400_000
        sizes = {}
        small = {"b": [1, 2, 3], "h": [1, 2, 3], "g": [1, 2, 4], "M": [1, 2, 5], "N": [1, 3, 4]}
        for dim in draw.sample(self.dims, len(self.dims)):
            choices = small.get(dim) or (WIDTHS if dim in "kd" else SIZES + LONG)
            fitting = [size for size in choices if size <= max(1, room)]
            # Small ones more often: they are quick, and as often wrong.
            sizes[dim] = min(draw.choice(fitting), draw.choice(fitting))
            room //= max(1, sizes[dim])
        if special == "one":
            sizes = {dim: 1 for dim in sizes}
        elif special == "empty":
            sizes[draw.choice(self.dims)] = 0
        elif special == "one row":
            sizes.update({dim: 1 for dim in sizes if dim in "mMbhg"})
        elif special == "tile":
            sizes.update({dim: 16 for dim in sizes if dim in "mnkd"})
        if self.axes["layout"] == "packed":
            sizes["n"], sizes["d"] = sizes["m"], sizes["k"]
        return sizes

    def case(self, special=None):
        """(inputs, label) for one call."""
        sizes = self.sizes or self.draw_sizes(special)
        inputs = []
        few = math.prod(sizes[dim] for dim in self.orders[3]) < 64
        for name, dims, _, values in self.operands:
            shape = [3 if dim == "p" else sizes[dim] for dim in dims]
            if name == "lengths":
                values = f"integers:-1:{sizes['n'] + 2}"
            if name == "v" and few:  # no output near 0: see get_values
                values = "uniform:1:2"
            if special == "masked" and name == "mask":
                values = "bool:0"
            if special == "masked" and name == "lengths":
                values = "zeros"
            if special == "masked" and name.startswith("bias") and "inf" in values:
                values = "fill:-inf"
            inputs.append((shape, values))
        return inputs, special or ""


SPECIAL = [None, None, "one", None, "empty", None, "one row", None, "masked", None, "tile", None]


def add_operations(suite, seed, first, count, cases, decks=None):
    """`count` random operations with `cases` calls each."""
    draw = random.Random(seed)
    decks = {axis: Deck(values, draw) for axis, values in AXES.items()}
    for index in range(first, first + count):
        axes = {axis: deck.deal() for axis, deck in decks.items()}
        operation = Operation(f"attention{index}", axes, random.Random(f"{seed}.{index}"))
        suite.add_function(operation.text())
        label = " ".join(f"{value}" for axis, value in axes.items() if value and value != "none")
        number = min(cases, 5) if operation.sizes else cases
        for special in (SPECIAL * cases)[:number]:
            inputs, what = operation.case(special)
            suite.add_case(operation.name, inputs, label=f"{label} {what}".strip())
