# RUN: %python %s %t %cc | FileCheck %s
# REQUIRES: cc
# CHECK: 22 of 22 functions within their bounds
"""Measures what --attn-expand-math makes of f64 functions.

Each function is compiled on its own, called through ctypes and compared with a
reference in decimal arithmetic. The bounds are those that lib/Target/DoubleMath.h
states.
"""

import ctypes
import math
import os
import random
import struct
import subprocess
import sys
from decimal import Decimal as D
from decimal import getcontext

getcontext().prec = 60


def series(first, ratio):
    """first * (1 + ratio(1) + ratio(1) ratio(2) + ...)."""
    term, total, n = first, first, 1
    while term != 0 and abs(term) > abs(total) * D("1e-50"):
        term = term * ratio(n)
        total += term
        n += 1
    return total


def atan_inverse(n):
    """atan(1/n)."""
    total, power, k = D(0), D(1) / n, 0
    while power > D("1e-70"):
        total += (-power if k % 2 else power) / (2 * k + 1)
        power /= n * n
        k += 1
    return total


PI = 4 * (4 * atan_inverse(5) - atan_inverse(239))


def sin(x):
    x = x - (x / (2 * PI)).to_integral_value() * 2 * PI
    return series(x, lambda n: -x * x / (2 * n * (2 * n + 1)))


def erf(x):
    if x == 0:
        return x
    total, term, n = D(0), x, 0
    while abs(term) > D("1e-52"):
        total += term / (2 * n + 1)
        n += 1
        term = -term * x * x / n
    return 2 / PI.sqrt() * total


def erfc(x):
    """A continued fraction where 1 - erf loses too many digits."""
    if x < 3:
        return 1 - erf(x)
    value = x
    for n in range(400, 0, -1):
        value = x + D(n) / 2 / value
    return (-x * x).exp() / value / PI.sqrt()


def tanh(x):
    if abs(x) < D("1e-8"):
        return x - x**3 / 3 + 2 * x**5 / 15
    e = (2 * x).exp()
    return (e - 1) / (e + 1)


def expm1(x):
    if abs(x) < D("1e-3"):
        return series(x, lambda n: x / (n + 1))
    return x.exp() - 1


def log1p(x):
    return (1 + x).ln()


def pow_(x, y):
    return (y * x.ln()).exp()


def sinh(x):
    return (x.exp() - (-x).exp()) / 2


def cosh(x):
    return (x.exp() + (-x).exp()) / 2


def asinh(x):
    return (abs(x) + (x * x + 1).sqrt()).ln().copy_sign(x)


def spread(low, high):
    """Half evenly, half by magnitude."""

    def sample():
        if low < 0 < high and random.random() < 0.5:
            return random.choice([-1, 1]) * 10 ** random.uniform(-12, math.log10(high))
        if low > 0:
            return 10 ** random.uniform(math.log10(low), math.log10(high))
        return random.uniform(low, high)

    return sample


# name: operation, reference, largest error in ulp, sample, special cases
inf, nan = math.inf, math.nan
FUNCTIONS = {
    "exp": ("math.exp", D.exp, 1, spread(-745, 709.7), {inf: inf, -inf: 0, 0: 1, 710: inf, -800: 0}),
    "exp2": ("math.exp2", lambda x: (x * D(2).ln()).exp(), 1, spread(-1022, 1023.9), {inf: inf, -inf: 0, 10: 1024, -1074: 5e-324}),
    "expm1": ("math.expm1", expm1, 2, spread(-40, 709), {inf: inf, -inf: -1, 0: 0}),
    "tanh": ("math.tanh", tanh, 3, spread(-25, 25), {inf: 1, -inf: -1, 0: 0, 50: 1}),
    "log": ("math.log", D.ln, 1, spread(1e-320, 1e308), {inf: inf, 0: -inf, -1: nan, 1: 0}),
    "log_near_1": ("math.log", D.ln, 1, lambda: random.uniform(0.5, 2), {}),
    "log2": ("math.log2", lambda x: x.ln() / D(2).ln(), 2, spread(1e-300, 1e300), {8: 3, 0.125: -3}),
    "log10": ("math.log10", D.log10, 3, spread(1e-300, 1e300), {0: -inf}),
    "log1p": ("math.log1p", log1p, 2, lambda: random.choice([10 ** random.uniform(-15, 5), random.uniform(-0.99, 1)]), {inf: inf, -1: -inf, 0: 0}),
    "pow_moderate": ("math.powf", pow_, 2, lambda: (10 ** random.uniform(-3, 3), random.uniform(-4, 4)), {(2, 10): 1024, (-2, 3): -8, (-2, 0.5): nan, (0, 2): 0, (0, -1): inf, (7, 0): 1, (nan, 0): 1, (-1, inf): 1, (1, nan): 1, (2, inf): inf, (0.5, inf): 0, (-inf, 3): -inf, (inf, -2): 0}),
    "pow_extreme": ("math.powf", pow_, 8, lambda: (10 ** random.uniform(-30, 30), random.uniform(-9, 9)), {(10, 400): inf, (10, -400): 0}),
    "erf": ("math.erf", erf, 2, spread(-6, 6), {inf: 1, -inf: -1, 0: 0, 9: 1}),
    "erfc": ("math.erfc", erfc, 4, lambda: random.uniform(-5, 26), {inf: 0, -inf: 2, 0: 1}),
    "sin": ("math.sin", sin, 2, spread(-1e9, 1e9), {inf: nan, 0: 0}),
    "cos": ("math.cos", lambda x: sin(x + PI / 2), 2, spread(-1e9, 1e9), {inf: nan, 0: 1}),
    "tan": ("math.tan", lambda x: sin(x) / sin(x + PI / 2), 3, spread(-1e9, 1e9), {inf: nan, 0: 0}),
    "sinh": ("math.sinh", sinh, 3, spread(-710.4, 710.4), {inf: inf, -inf: -inf, 0: 0, 711: inf, -711: -inf}),
    "cosh": ("math.cosh", cosh, 3, spread(-710.4, 710.4), {inf: inf, -inf: inf, 0: 1, 711: inf}),
    "asinh": ("math.asinh", asinh, 3, spread(-1e300, 1e300), {inf: inf, -inf: -inf, 0: 0}),
    "acosh": ("math.acosh", lambda x: (x + (x * x - 1).sqrt()).ln(), 3, lambda: 1 + 10 ** random.uniform(-12, 300), {inf: inf, 1: 0, 0.5: nan, -1e20: nan, -inf: nan}),
    "atanh": ("math.atanh", lambda x: ((1 + x) / (1 - x)).ln() / 2, 3, spread(-0.9999, 0.9999), {0: 0, 1: inf, -1: -inf, 1.5: nan, inf: nan}),
    "rem": ("arith.remf", lambda x, y: x - (x / y).to_integral_value("ROUND_DOWN") * y, 0, lambda: (random.uniform(-1e6, 1e6), random.uniform(-9, 9)), {(5, inf): 5, (inf, 2): nan, (5, 0): nan, (-6, 3): 0}),
}


def ulp(value):
    return D(2.0 ** max(math.frexp(value)[1] - 53, -1074))


def compile_functions(stem, cc):
    text = ""
    for name, (operation, _, _, sample, _) in FUNCTIONS.items():
        two = isinstance(sample(), tuple)
        parameters = "%x: f64, %y: f64" if two else "%x: f64"
        operands = "%x, %y" if two else "%x"
        text += f"func.func @t_{name}({parameters}) -> f64 {{\n  %0 = {operation} {operands} : f64\n  return %0 : f64\n}}\n"
    with open(stem + ".mlir", "w") as file:
        file.write(text)
    steps = [
        f"attn-opt {stem}.mlir --attn-expand-math -o {stem}.expanded.mlir",
        f"mlir-opt {stem}.expanded.mlir --convert-math-to-llvm --convert-arith-to-llvm --convert-func-to-llvm -o {stem}.llvm.mlir",
        f"mlir-translate --mlir-to-llvmir {stem}.llvm.mlir -o {stem}.ll",
        f"llc -O2 -relocation-model=pic -filetype=obj {stem}.ll -o {stem}.o",
        f"{cc} -shared {stem}.o -o {stem}.so -lm",
    ]
    for step in steps:
        subprocess.run(step, shell=True, check=True)
    return ctypes.CDLL(os.path.abspath(stem + ".so"))


def same(got, wanted):
    return got == wanted or (math.isnan(got) and math.isnan(wanted))


def measure(function, reference, sample, special):
    """The largest error in ulp, and a list of wrong special cases."""
    worst = D(0)
    for _ in range(400):
        x = sample()
        x = x if isinstance(x, tuple) else (x,)
        exact = reference(*map(D, x))
        got = function(*x)
        if exact == 0 or abs(exact) < D(5e-324):
            wrong = 0 if abs(got) <= 5e-324 else 1e9
        elif math.isinf(float(exact)):
            wrong = 0 if math.isinf(got) else 1e9
        elif not math.isfinite(got):
            wrong = 1e9
        else:
            # The last place of the rounded result; half of one is rounding.
            wrong = abs(D(got) - exact) / ulp(float(exact))
        worst = max(worst, D(wrong))
    bad = []
    for x, wanted in special.items():
        x = x if isinstance(x, tuple) else (x,)
        if not same(function(*map(float, x)), float(wanted)):
            bad.append((x, wanted, function(*map(float, x))))
    return worst, bad


def main():
    random.seed(7)
    library = compile_functions(sys.argv[1], sys.argv[2])
    good = 0
    for name, (_, reference, bound, sample, special) in FUNCTIONS.items():
        function = getattr(library, "t_" + name)
        function.restype = ctypes.c_double
        arguments = 2 if isinstance(sample(), tuple) else 1
        function.argtypes = [ctypes.c_double] * arguments
        worst, bad = measure(function, reference, sample, special)
        if arguments == 1 and not math.isnan(function(nan)):
            bad.append("NaN")
        fine = worst <= bound and not bad
        good += fine
        print(f"{name}: {float(worst):.2f} ulp of {bound}{'' if fine else '  WRONG'} {bad or ''}")
    print(f"{good} of {len(FUNCTIONS)} functions within their bounds")


main()
