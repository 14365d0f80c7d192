"""Random attention that the CPU's schedules compute in tiles, at the tiles' edges.

Widths of heads are known and scores are changed by sums and masks only, as tiles
want it. Everything else is drawn as in attention_cases, sizes around the edges of
tiles of 4 to 48 queries and blocks of 128 keys.
"""

import math
import random

import attention_cases
from attention_cases import Deck, Operation

AXES = {
    **attention_cases.AXES,
    "type": ["f32", "f32", "f32", "bf16", "f16", "bf16->f32", "f16,f32"],
    "layout": ["BHND", "BNHD", "NBHD", "BHDN", "shuffled", "packed", "one query"],
    # Where every key of a row has -1e9, nothing is left of its scores in f32, and what
    # is depends on the order of the sums.
    "bias": ["normal", "uniform:-3:3", "either:-inf:0:0.3", "either:-inf:0.5:0.9"],
    # Logits that a scale of 1 leaves wide carry errors of their own into the result;
    # test/Schedule/CPU/remainders.py has bounds for those.
    "scale": ["default", "negative", "0", "default", "wide"],
    "region": ["none"],
    "factor": ["none"],
    "results": ["", "", "lse"],
    "shape": ["widths", "widths", "static"],
}
QUERIES = [*range(1, 18), 23, 24, 25, 31, 32, 33, 47, 48, 49, 63, 64, 65, 95, 96, 97, 145]
KEYS = [*range(1, 18), 31, 32, 33, 127, 128, 129, 130, 255, 256, 257]
WIDTHS = [*range(1, 10), 12, 15, 16, 17, 20, 24, 31, 32, 33, 48, 64, 72]
BATCHES = [1, 2, 3, 4, 8]


class Tile(Operation):
    def choose_types(self):
        # Wide logits are exact without biases, but a log-sum-exp may be what is left of
        # much larger numbers.
        if self.axes["scale"] == "wide":
            self.axes["results"] = ""
            self.axes["mask"] = "bool" if self.axes["mask"] != "none" else "none"
        super().choose_types()

    def choose_dims(self):
        super().choose_dims()
        if self.axes["shape"] == "widths":
            self.sizes = {"k": self.draw.choice(WIDTHS), "d": self.draw.choice(WIDTHS)}
            if self.axes["layout"] == "packed":
                self.sizes["d"] = self.sizes["k"]

    def scale(self):
        # Logits so far apart that the reference of a row has to move; in base 2 the
        # scale is 32.
        if self.axes["scale"] == "wide":
            return f"    scale = {32 * math.log(2):.17e}\n"
        return super().scale()

    def get_values(self, mean):
        # Scores are integers, so that the scale amplifies no error.
        if self.axes["scale"] == "wide" and not mean:
            return "integers:-3:3"
        return super().get_values(mean)

    def draw_sizes(self, special=None):
        draw, room = self.draw, 400_000
        sizes = {"k": draw.choice(WIDTHS), "d": draw.choice(WIDTHS), **self.sizes}
        room //= max(sizes["k"], sizes["d"])
        for dim in draw.sample(self.dims, len(self.dims)):
            if dim in sizes:
                continue
            choices = {"m": QUERIES, "n": KEYS}.get(dim, BATCHES)
            sizes[dim] = draw.choice([size for size in choices if size <= max(1, room)])
            room //= sizes[dim]
        if special == "empty":
            sizes[draw.choice([dim for dim in self.dims if dim not in "kd"])] = 0
        elif special in ("one", "one row"):
            sizes.update({dim: 1 for dim in "mbhg" + "n" * (special == "one") if dim in sizes})
        if self.axes["layout"] == "packed":
            sizes["n"], sizes["d"] = sizes["m"], sizes["k"]
        return sizes

    def case(self, special=None):
        known = self.sizes
        if self.axes["shape"] == "widths":
            self.sizes = self.draw_sizes(special)
        try:
            return super().case(special)
        finally:
            self.sizes = known


def add_operations(suite, seed, first, count, cases):
    """`count` random operations with `cases` calls each, fewer of the static ones."""
    draw = random.Random(f"tiles {seed}")
    decks = {axis: Deck(values, draw) for axis, values in AXES.items()}
    for index in range(first, first + count):
        axes = {axis: deck.deal() for axis, deck in decks.items()}
        operation = Tile(f"tile{index}", axes, random.Random(f"tiles {seed}.{index}"))
        suite.add_function(operation.text())
        label = " ".join(f"{value}" for value in axes.values() if value and value != "none")
        number = min(cases, 3) if axes["shape"] == "static" else cases
        for special in (attention_cases.SPECIAL * cases)[:number]:
            inputs, what = operation.case(special)
            suite.add_case(operation.name, inputs, label=f"{label} {what}".strip())
