# What must not change a result does not: keys in another order, a batch in parts,
# a constant added to a row of scores, padding behind a mask, what stands in masked
# keys and values. Where the arithmetic is the same, so must be the bits.
#
# RUN: %python %s attn-compile %t 1 | FileCheck %s
# REQUIRES: cc
# CHECK: f16: [[N:[1-9][0-9]+]] of [[N]] relations hold
# CHECK: f32: [[N2:[1-9][0-9]+]] of [[N2]] relations hold
# CHECK: f64: [[N3:[1-9][0-9]+]] of [[N3]] relations hold

import math
import random
import struct
import sys

from compiled import TYPES, Library, Tensor, normal

compiler, scratch, seed = sys.argv[1], sys.argv[2], int(sys.argv[3])
TRIALS = 12


class Relations:
    def __init__(self, library, rng, where):
        self.library, self.rng, self.where = library, rng, where
        self.held = self.count = 0

    def check(self, name, good, detail):
        self.count += 1
        self.held += good
        if not good:
            print(f"FAILED {self.library.element} {self.where}: {name}: {detail}")

    def same(self, name, got, want):
        """The same bits; so NaN is itself, and 0 is not -0."""
        pattern = f"<{len(want.data)}{self.library.code}"
        equal = struct.pack(pattern, *got.data) == struct.pack(pattern, *want.data)
        self.check(name, equal, next(((a, b) for a, b in zip(got.data, want.data) if a != b), ""))

    def near(self, name, got, want, units=64):
        scale = max(map(abs, want.data), default=0.0)
        errors = [abs(a - b) for a, b in zip(got.data, want.data)]
        worst = max(errors, default=0.0) if all(map(math.isfinite, errors)) else math.inf
        limit = units * scale * 2.0 ** -self.library.bits
        self.check(name, worst <= limit, f"error {worst} of {limit}")

    def poisons(self):
        return [math.nan, self.library.large, -self.library.large, math.inf]

    def spoil(self, tensor, masked, poison):
        """`poison` where `masked(position)`."""
        return tensor.map(lambda at, value: poison if masked(at) else value)


def attention(r, b, m, n, k, d):
    lib, rng = r.library, r.rng
    q, key, v = (lib.round(normal(rng, *s)) for s in ((b, m, k), (b, n, k), (b, n, d)))
    # Some keys are masked for all rows, others for some.
    dead = {(i, j) for i in range(b) for j in range(n) if rng.random() < 0.3}
    mask = Tensor((b, m, n), [True] * (b * m * n)).map(
        lambda at, _: (at[0], at[2]) not in dead and rng.random() < 0.8
    )
    run = lambda q, key, v, mask: lib.call("masked", (*q.shape[:2], v.shape[2]), q, key, v, mask)
    want = run(q, key, v, mask)

    for poison in r.poisons():
        bad_key = r.spoil(key, lambda at: at[:2] in dead, poison)
        bad_v = r.spoil(v, lambda at: at[:2] in dead, poison)
        r.same(f"masked keys and values are {poison}", run(q, bad_key, bad_v, mask), want)

    order = rng.sample(range(n), n)
    shuffled = run(q, key.pick(1, order), v.pick(1, order), mask.pick(2, order))
    r.near("keys in another order", shuffled, want)
    parts = [run(*(t.pick(0, [i]) for t in (q, key, v, mask))) for i in range(b)]
    r.near("the batch in parts", Tensor(want.shape, sum((p.data for p in parts), [])), want)
    doubled = run(q, key, v.map(lambda _, x: 2 * x), mask)
    r.same("values doubled", doubled, want.map(lambda _, x: 2 * x))
    halves = run(q.map(lambda _, x: 2 * x), key.map(lambda _, x: x / 2), v, mask)
    if lib.element != "f16":  # whose halves may be subnormal
        r.same("queries doubled, keys halved", halves, want)

    ones = run(q, key, v.map(lambda *_: 1.0), mask)
    some = {(at[0], at[1]) for at in positions(mask) if value_at(mask, at)}
    r.near("values of one", ones, ones.map(lambda at, _: float(at[:2] in some)))

    # Three keys and two queries more, masked, of which nothing is seen.
    far = lib.large
    more_q = pad(q, 1, 2, far)
    more_key, more_v = pad(key, 1, 3, far), pad(v, 1, 3, far)
    padded = run(more_q, more_key, more_v, pad(pad(mask, 2, 3, False), 1, 2, False))
    r.near("padded under a mask", padded.pick(1, range(m)), want)
    lengths = Tensor((b,), [rng.randint(0, n) for _ in range(b)])
    prefix = Tensor((b, m, n), [False] * (b * m * n)).map(lambda at, _: at[2] < lengths.data[at[0]])
    by_length = lib.call("lengths", want.shape, q, key, v, lengths)
    r.near("lengths are a mask", by_length, run(q, key, v, prefix))
    for poison in r.poisons():
        behind = lambda at: at[1] >= lengths.data[at[0]]
        spoiled = [r.spoil(t, behind, poison) for t in (key, v)]
        got = lib.call("lengths", want.shape, q, *spoiled, lengths)
        r.same(f"behind the length is {poison}", got, by_length)


def shifted(r, b, m, n, k, d):
    lib, rng = r.library, r.rng
    q, key, v = (lib.round(normal(rng, *s)) for s in ((b, m, k), (b, n, k), (b, n, d)))
    bias = lib.round(normal(rng, b, m, n))
    want = lib.call("biased", (b, m, d), q, key, v, bias)
    rows = {(i, j): rng.choice([-8.0, 8.0]) for i in range(b) for j in range(m)}
    moved = lib.round(bias.map(lambda at, x: x + rows[at[:2]]))
    r.near("a constant in a row of scores", lib.call("biased", (b, m, d), q, key, v, moved), want, 512)

    # Row i sees keys up to i: what stands behind changes the rows from there on.
    want = lib.call("causal", (b, m, d), q, key, v)
    first = rng.randrange(1, n + 1)
    for poison in r.poisons():
        spoiled = [r.spoil(t, lambda at: at[1] >= first, poison) for t in (key, v)]
        got = lib.call("causal", (b, m, d), q, *spoiled)
        seen = range(min(first, m))
        r.same(f"what comes later is {poison}", got.pick(1, seen), want.pick(1, seen))


def pool(r, b, n, d):
    lib, rng = r.library, r.rng
    logits, v = lib.round(normal(rng, b, n)), lib.round(normal(rng, b, n, d))
    mask = Tensor((b, n), [rng.random() < 0.7 for _ in range(b * n)])
    run = lambda *inputs: lib.call("pool", (inputs[0].shape[0], d), *inputs)
    want = run(logits, v, mask)
    dead = lambda at: not value_at(mask, at[:2])
    for poison in r.poisons():
        got = run(r.spoil(logits, dead, poison), r.spoil(v, dead, poison), mask)
        r.same(f"pool: what is masked is {poison}", got, want)
    order = rng.sample(range(n), n)
    r.near("pool: another order", run(*(t.pick(1, order) for t in (logits, v, mask))), want)
    parts = [run(*(t.pick(0, [i]) for t in (logits, v, mask))) for i in range(b)]
    r.near("pool: in parts", Tensor(want.shape, sum((p.data for p in parts), [])), want)
    moved = lib.round(logits.map(lambda at, x: x + 8.0 * (-1) ** at[0]))
    r.near("pool: a constant in the logits", run(moved, v, mask), want, 512)
    ones = run(logits, v.map(lambda *_: 1.0), mask)
    rows = [float(any(mask.pick(0, [i]).data)) for i in range(b)]
    r.near("pool: values of one", ones, ones.map(lambda at, _: rows[at[0]]))


def positions(tensor):
    found = []
    tensor.map(lambda at, _: found.append(at))
    return found


def value_at(tensor, at):
    index = 0
    for size, i in zip(tensor.shape, at):
        index = index * size + i
    return tensor.data[index]


def pad(tensor, axis, count, value):
    """`count` more slices of `value` behind an axis."""
    wide = tensor.pick(axis, [*range(tensor.shape[axis]), *[0] * count])
    return wide.map(lambda at, old: value if at[axis] >= tensor.shape[axis] else old)


def main():
    print(f"seed {seed}")
    for element in TYPES:
        library, held, count = Library(compiler, scratch, element), 0, 0
        for trial in range(TRIALS):
            rng = random.Random(f"{seed} {element} {trial}")
            b, m, n, k, d = (rng.randint(1, top) for top in (3, 20, 37, 19, 33))
            r = Relations(library, rng, f"seed {seed} trial {trial}, sizes {(b, m, n, k, d)}")
            attention(r, b, m, n, k, d)
            shifted(r, b, m, n, k, d)
            pool(r, b, n, d)
            held, count = held + r.held, count + r.count
        print(f"{element}: {held} of {count} relations hold")


main()
