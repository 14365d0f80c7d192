# Contractions of every kind, run: any number of dimensions of each kind, any
# order of them in memory, sizes around the vector and row counts, static and
# dynamic, against sums computed here. Guards around the output catch writes
# outside it. Each CPU gets its half of the cases, with -Dexhaustive all of them.
# REQUIRES: cc
# RUN: rm -rf %t && mkdir %t
# RUN: %python %s %t x86-64 %if exhaustive %{ 0 60 %} %else %{ 0 30 %}
# RUN: %python %s %t native %if exhaustive %{ 0 60 %} %else %{ 30 60 %}

import ctypes
import itertools
import math
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
from compiled_cases import Output, place, run_all  # noqa: E402

folder, cpu, first, end = sys.argv[1:]
random.seed(3)
SIZES = [1, 2, 3, 5, 7, 8, 9, 16, 17, 32, 33, 64]
C = {"f32": ctypes.c_float, "f64": ctypes.c_double, "i32": ctypes.c_int32}


def shuffled(dims):
    return random.sample(dims, len(dims))


class Case:
    def __init__(self, name):
        kinds = [("b", [0, 0, 1]), ("m", [0, 1, 1, 2]), ("n", [0, 1, 1, 2]), ("k", [1, 1, 2])]
        self.dims = [k + str(i) for k, counts in kinds for i in range(random.choice(counts))]
        room = 4000  # multiplications, so that Python is quick
        self.extent = {}
        for dim in shuffled(self.dims):
            fitting = [s for s in SIZES if s <= room]
            self.extent[dim] = random.choice(fitting)
            room = max(1, room // self.extent[dim])
        if random.random() < 0.1:
            self.extent[random.choice(self.dims)] = 0
        take = lambda kinds: shuffled([d for d in self.dims if d[0] in kinds])
        self.a, self.b, self.c = take("bmk"), take("bnk"), take("bmn")
        self.name, self.dynamic = name, random.random() < 0.4
        self.type = random.choice(["f32", "f32", "f64", "i32"])
        # Weights: known when the code is generated, and summed up from zero.
        self.weights = None
        if random.random() < 0.4 and 0 not in self.extent.values():
            self.dynamic = False
            self.weights = self.data(self.b)

    def tensor(self, dims):
        sizes = ["?" if self.dynamic else str(self.extent[d]) for d in dims]
        return f"tensor<{'x'.join(sizes + [self.type])}>"

    def text(self):
        maps = ", ".join(
            f"affine_map<({', '.join(self.dims)}) -> ({', '.join(d)})>" for d in (self.a, self.b, self.c)
        )
        kinds = ", ".join('"reduction"' if d[0] == "k" else '"parallel"' for d in self.dims)
        a, b, c = map(self.tensor, (self.a, self.b, self.c))
        t, suffix = self.type, "i" if self.type == "i32" else "f"
        start, parameters = "%c", f"%a: {a}, %b: {b}, %c: {c}"
        weights = ""
        if self.weights is not None:
            parameters = f"%a: {a}"
            zero = "0" if t == "i32" else "0.0"
            weights = f"""
  %b = arith.constant dense<"0x{bytes(self.weights).hex().upper()}"> : {b}
  %zero = arith.constant {zero} : {t}
  %e = tensor.empty() : {c}
  %f = linalg.fill ins(%zero : {t}) outs(%e : {c}) -> {c}"""
            start = "%f"
        return f"""
func.func @{self.name}({parameters}) -> {c} {{{weights}
  %r = linalg.generic {{indexing_maps = [{maps}], iterator_types = [{kinds}]}}
      ins(%a, %b : {a}, {b}) outs({start} : {c}) {{
  ^bb0(%x: {t}, %y: {t}, %z: {t}):
    %p = arith.mul{suffix} %x, %y : {t}
    %s = arith.add{suffix} %z, %p : {t}
    linalg.yield %s : {t}
  }} -> {c}
  return %r : {c}
}}"""

    def count(self, dims):
        return math.prod(self.extent[d] for d in dims)

    def data(self, dims):
        # Small integers: every order of the sum gives the same result.
        return (C[self.type] * self.count(dims))(
            *(random.randint(-4, 4) for _ in range(self.count(dims)))
        )

    def run(self, library):
        a, b, c = map(self.data, (self.a, self.b, self.c))
        if self.weights is not None:
            b, c = self.weights, (C[self.type] * self.count(self.c))()
        expected = list(c)
        for point in itertools.product(*(range(self.extent[d]) for d in self.dims)):
            index = dict(zip(self.dims, point))
            expected[place(self.extent, self.c, index)] += (
                a[place(self.extent, self.a, index)] * b[place(self.extent, self.b, index)]
            )
        out = Output(C[self.type], len(c))
        arguments = []
        given = [(a, self.a), (b, self.b), (c, self.c), (out.start, self.c)]
        if self.weights is not None:
            given = [(a, self.a), (out.start, self.c)]
        for value, dims in given:
            arguments.append(value)
            if self.dynamic:
                arguments += [ctypes.c_int64(self.extent[d]) for d in dims]
        status = getattr(library, self.name)(*arguments)
        if status != 0 or not out.holds(expected):
            sys.exit(f"wrong on {cpu}, status {status}, {self.extent}:{self.text()}")


run_all(Case, folder, cpu, first, end)
