# What follows a product with constant weights, run: random graphs of elementwise
# operations and reductions over its result's dimensions, in any order of them, of
# which any are returned, against the same computed here. Guards around the outputs
# catch writes outside them.
# REQUIRES: cc
# RUN: rm -rf %t && mkdir %t
# RUN: %python %s %t x86-64 %if exhaustive %{ 0 200 %} %else %{ 0 30 %}
# RUN: %python %s %t native %if exhaustive %{ 0 200 %} %else %{ 30 60 %}

import ctypes
import itertools
import math
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
from compiled_cases import Output, place, run_all  # noqa: E402

folder, cpu, first, end = sys.argv[1:]
random.seed(5)
FOLD = {"arith.addf": lambda x, y: x + y, "arith.maximumf": max}
START = {"arith.addf": 0.0, "arith.maximumf": -(2.0**20)}


class Case:
    """Dimensions are letters: sequences b, positions r, columns c."""

    def __init__(self, name):
        self.name = name
        self.extent = {
            "b": random.choice([1, 3, 8, 20]),
            "r": random.choice([1, 3, 7, 50, 97]),
            "c": random.choice([16, 32, 48]),
            "k": random.choice([1, 2]),
        }
        self.rows = random.choice(["br", "rb", "r"])
        if "b" not in self.rows:
            self.extent["b"] = 1
        self.x = self.draw(self.rows + "k")
        self.weights = self.draw("kc")
        product = self.rows + "c"
        self.values = {"p": (product, self.multiply(product))}
        self.lines = []
        for i in range(random.randint(1, 6)):
            self.extend(f"v{i}")
        # Those that nothing uses would not be computed.
        self.results = random.sample(list(self.values), random.randint(1, 3) % len(self.values) + 1)

    def count(self, dims):
        return math.prod(self.extent[d] for d in dims)

    def draw(self, dims):
        return [float(random.randint(-4, 4)) for _ in range(self.count(dims))]

    def points(self, dims):
        for point in itertools.product(*(range(self.extent[d]) for d in dims)):
            yield dict(zip(dims, point))

    def type(self, dims):
        return f"tensor<{''.join(f'{self.extent[d]}x' for d in dims)}f32>"

    def multiply(self, dims):
        out = [0.0] * self.count(dims)
        for index in self.points(dims + "k"):
            out[place(self.extent, dims, index)] += (
                self.x[place(self.extent, self.rows + "k", index)]
                * self.weights[place(self.extent, "kc", index)]
            )
        return out

    def extend(self, name):
        """One more operation, on one or two of the last values."""
        sources = random.sample(list(self.values)[-3:], min(len(self.values), random.choice([1, 1, 2])))
        loops = sorted({d for s in sources for d in self.values[s][0]})
        random.shuffle(loops)
        dims, function = loops[:], random.choice(list(FOLD))
        sums = random.random() < 0.5 and len(loops) > 1
        if sums:
            dims.remove(random.choice(loops))
        dims = "".join(dims)
        start = START[function] if sums else 0.0
        most = [max(map(abs, self.values[s][1])) for s in sources]
        # Small numbers: sums of products are exact.
        multiplies = len(sources) == 2 and max(most) <= 64 and random.random() < 0.7
        out = [start] * self.count(dims)
        for index in self.points("".join(loops)):
            operands = [self.values[s][1][place(self.extent, self.values[s][0], index)] for s in sources]
            value = operands[0]
            if len(sources) == 2:
                value = value * operands[1] if multiplies else value - operands[1]
            if sums:
                out[place(self.extent, dims, index)] = FOLD[function](out[place(self.extent, dims, index)], value)
            else:
                out[place(self.extent, dims, index)] = max(value, -3.0)
        maps = ", ".join(f"affine_map<({', '.join(loops)}) -> ({', '.join(d)})>"
                         for d in [*(self.values[s][0] for s in sources), dims])  # fmt: skip
        kinds = ", ".join('"parallel"' if d in dims else '"reduction"' for d in loops)
        both = "mulf" if multiplies else "subf"
        body = [f"%y = arith.{both} %a0, %a1 : f32" if len(sources) == 2 else "%y = arith.addf %a0, %zero : f32",
                f"%z = {function} %out, %y : f32" if sums else "%z = arith.maximumf %y, %least : f32"]  # fmt: skip
        arguments = ", ".join(f"%a{i}: f32" for i in range(len(sources)))
        self.lines.append(f"""
  %e{name} = tensor.empty() : {self.type(dims)}
  %s{name} = arith.constant {start} : f32
  %f{name} = linalg.fill ins(%s{name} : f32) outs(%e{name} : {self.type(dims)}) -> {self.type(dims)}
  %{name} = linalg.generic {{indexing_maps = [{maps}], iterator_types = [{kinds}]}}
      ins({", ".join(f"%{s}" for s in sources)} : {", ".join(self.type(self.values[s][0]) for s in sources)})
      outs(%{"f" if sums else "e"}{name} : {self.type(dims)}) {{
  ^bb0({arguments}, %out: f32):
    {body[0]}
    {body[1]}
    linalg.yield %z : f32
  }} -> {self.type(dims)}""")
        self.values[name] = (dims, out)

    def text(self):
        x, w, p = self.type(self.rows + "k"), self.type("kc"), self.type(self.rows + "c")
        loops = ", ".join(self.rows + "ck")
        maps = ", ".join(f"affine_map<({loops}) -> ({', '.join(d)})>"
                         for d in [self.rows + "k", "kc", self.rows + "c"])  # fmt: skip
        kinds = ", ".join(['"parallel"'] * (len(self.rows) + 1) + ['"reduction"'])
        bits = bytes((ctypes.c_float * len(self.weights))(*self.weights)).hex().upper()
        types = ", ".join(self.type(self.values[r][0]) for r in self.results)
        return f"""
func.func @{self.name}(%x: {x}) -> ({types}) {{
  %w = arith.constant dense<"0x{bits}"> : {w}
  %zero = arith.constant 0.0 : f32
  %least = arith.constant -3.0 : f32
  %e = tensor.empty() : {p}
  %f = linalg.fill ins(%zero : f32) outs(%e : {p}) -> {p}
  %p = linalg.generic {{indexing_maps = [{maps}], iterator_types = [{kinds}]}}
      ins(%x, %w : {x}, {w}) outs(%f : {p}) {{
  ^bb0(%l: f32, %r: f32, %s: f32):
    %m = arith.mulf %l, %r : f32
    %t = arith.addf %s, %m : f32
    linalg.yield %t : f32
  }} -> {p}{"".join(self.lines)}
  return {", ".join(f"%{r}" for r in self.results)} : {types}
}}"""

    def run(self, library):
        x = (ctypes.c_float * len(self.x))(*self.x)
        outs = [Output(ctypes.c_float, len(self.values[r][1])) for r in self.results]
        status = getattr(library, self.name)(x, *(out.start for out in outs))
        for result, out in zip(self.results, outs):
            if status != 0 or not out.holds(self.values[result][1]):
                sys.exit(f"wrong on {cpu}, status {status}, {result}, {self.extent}:{self.text()}")


run_all(Case, folder, cpu, first, end)
