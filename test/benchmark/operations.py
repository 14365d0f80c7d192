"""What a work computes: its arguments, its constants, how much arithmetic it is.

Arguments and constants are (name, shape, kind); the kind says how the numbers are
drawn (data.py). A worker, the reference and the text for attn-compile all start from
these records.
"""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Attention:
    """softmax(q kᵀ / √d) v, [batch, heads, length, width], or without heads if None."""

    batch: int
    heads: int | None
    queries: int
    keys: int
    width: int
    kv_heads: int | None = None  # fewer than heads: grouped queries
    mask: str | None = None  # causal, lengths, bool or additive
    shared_input: bool = False  # q = k = v = x
    shared_query: bool = False  # one query for the whole batch
    deviation: float = 1.0  # standard deviation of the logits

    @property
    def groups(self):
        return (self.heads or 1) // (self.kv_heads or self.heads or 1)

    def arguments(self):
        heads = [self.heads] if self.heads else []
        kv_heads = [self.kv_heads or self.heads] if self.heads else []
        if self.shared_input:
            return [("x", (self.batch, *heads, self.keys, self.width), "normal")]
        batch = [] if self.shared_query else [self.batch]
        kv = (self.batch, *kv_heads, self.keys, self.width)
        return [
            ("q", (*batch, *heads, self.queries, self.width), f"normal {self.deviation}"),
            ("k", kv, "normal"),
            ("v", kv, "normal"),
            *self.mask_arguments(),
        ]

    def mask_arguments(self):
        square = (self.queries, self.keys)
        return {
            "lengths": [("lengths", (self.batch,), f"int {self.keys // 2}")],
            "bool": [("mask", square, "bool 0.9")],
            "additive": [("bias", square, "normal")],
        }.get(self.mask, [])

    def constants(self):
        return []

    def result(self):
        heads = [self.heads] if self.heads else []
        return (self.batch, *heads, self.queries, self.width)

    def pairs(self):
        """Query-key pairs that are not masked by structure."""
        each = {
            "causal": self.queries * (self.queries + 1) // 2,
            "lengths": self.queries * (self.keys // 2),
        }.get(self.mask, self.queries * self.keys)
        return self.batch * (self.heads or 1) * each

    def core(self):
        """(floating point operations in the core, head width)."""
        return 4 * self.pairs() * self.width, self.width

    def flops(self):
        return self.core()[0]


@dataclass(frozen=True)
class Product:
    """x Wᵀ with a constant W, [rows, inside] × [columns, inside]."""

    rows: int
    inside: int
    columns: int

    def arguments(self):
        return [("x", (self.rows, self.inside), "normal")]

    def constants(self):
        return [("w", (self.columns, self.inside), f"normal {self.inside**-0.5}")]

    def result(self):
        return (self.rows, self.columns)

    def core(self):
        return 0, 1

    def flops(self):
        return 2 * self.rows * self.inside * self.columns


@dataclass(frozen=True)
class Layer:
    """Self-attention of one head, three projections with bias, norms around it."""

    batch: int
    length: int
    width: int
    norms: bool
    epsilon: float = 1e-6

    def arguments(self):
        return [("x", (self.batch, self.length, self.width), "normal")]

    def constants(self):
        width, weight = self.width, f"normal {self.width**-0.5}"
        projections = [
            entry
            for name in "qkv"
            for entry in ((f"w{name}", (width, width), weight), (f"b{name}", (width,), "normal 0.1"))
        ]
        norms = [
            entry
            for name in ("before", "after")
            for entry in (
                (f"weight_{name}", (width,), "uniform 0.5 1.5"),
                (f"bias_{name}", (width,), "normal 0.1"),
            )
        ]
        return projections + (norms if self.norms else [])

    def result(self):
        return self.arguments()[0][1]

    def core(self):
        return Attention(self.batch, None, self.length, self.length, self.width).core()

    def flops(self):
        return self.core()[0] + 3 * 2 * self.batch * self.length * self.width**2


@dataclass(frozen=True)
class MultiHead:
    """Multi-head self-attention with input and output projections and biases."""

    batch: int
    length: int
    width: int
    heads: int

    def arguments(self):
        return [("x", (self.batch, self.length, self.width), "normal")]

    def constants(self):
        width, weight = self.width, f"normal {self.width**-0.5}"
        return [
            ("w_in", (3 * width, width), weight),
            ("b_in", (3 * width,), "normal 0.1"),
            ("w_out", (width, width), weight),
            ("b_out", (width,), "normal 0.1"),
        ]

    def result(self):
        return self.arguments()[0][1]

    def core(self):
        head = self.width // self.heads
        return Attention(self.batch, self.heads, self.length, self.length, head).core()

    def flops(self):
        return self.core()[0] + 4 * 2 * self.batch * self.length * self.width**2


@dataclass(frozen=True)
class Pooling:
    """A learned query attends to keys and values projected from x, as users write it."""

    batch: int
    length: int
    width: int
    heads: int

    def arguments(self):
        return [("x", (self.batch, self.length, self.width), "normal")]

    def constants(self):
        width, weight = self.width, f"normal {self.width**-0.5}"
        return [
            ("query", (width,), "normal"),
            ("wk", (width, width), weight),
            ("bk", (width,), "normal 0.1"),
            ("wv", (width, width), weight),
            ("bv", (width,), "normal 0.1"),
        ]

    def result(self):
        return (self.batch, self.width)

    def core(self):
        head = self.width // self.heads
        return Attention(self.batch, self.heads, 1, self.length, head).core()

    def flops(self):
        return self.core()[0] + 2 * 2 * self.batch * self.length * self.width**2


@dataclass(frozen=True)
class ScoredPooling:
    """Positions are summed with the softmax of a score that the position alone gives.

    The score is x w + b (linear), v · tanh(W x + b) (tanh), or a logit for each column
    from the same hidden units, for the mean and the standard deviation (statistics).
    """

    batch: int
    length: int
    width: int
    score: str
    hidden: int = 128
    epsilon: float = 1e-8  # the least variance

    def arguments(self):
        return [("x", (self.batch, self.length, self.width), "normal")]

    def constants(self):
        inside = self.width if self.score == "linear" else self.hidden
        outside = self.width if self.score == "statistics" else 1
        score = [("ws", (outside, inside), f"normal {inside**-0.5}")]
        if self.score != "tanh":
            score.append(("bs", (outside,), "normal 0.1"))
        if self.score == "linear":
            return score
        weight = f"normal {self.width**-0.5}"
        return [("wh", (inside, self.width), weight), ("bh", (inside,), "normal 0.1"), *score]

    def result(self):
        return (self.batch, self.width * (2 if self.score == "statistics" else 1))

    def core(self):
        """No core; but a hyperbolic tangent and a weight take an exponential each."""
        units = 0 if self.score == "linear" else self.hidden
        logits = self.width if self.score == "statistics" else 1
        return 4 * self.batch * self.length * (units + logits), 1

    def flops(self):
        products = sum(2 * math.prod(shape) for _, shape, _ in self.constants() if len(shape) > 1)
        sums = 4 if self.score == "statistics" else 2
        return self.batch * self.length * (products + sums * self.width)


@dataclass(frozen=True)
class Projections:
    """Queries, keys and values of one input, perhaps after a norm: three results."""

    batch: int
    length: int
    width: int
    norm: bool
    epsilon: float = 1e-6

    def arguments(self):
        return [("x", (self.batch, self.length, self.width), "normal")]

    def constants(self):
        layer = Layer(self.batch, self.length, self.width, self.norm).constants()
        return [entry for entry in layer if not entry[0].endswith("_after")]

    def results(self):
        return [self.arguments()[0][1]] * 3

    def result(self):
        """The three beside each other."""
        return (self.batch, self.length, 3 * self.width)

    def core(self):
        return 0, 1

    def flops(self):
        return 3 * 2 * self.batch * self.length * self.width**2
