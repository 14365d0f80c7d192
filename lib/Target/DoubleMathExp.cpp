//===- DoubleMathExp.cpp - exponential functions in f64 -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DoubleMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;

/// ln 2 rounded to f64, and what that leaves out.
static constexpr double kLn2 = 0x1.62e42fefa39efp-1;
static constexpr double kLn2Low = 0x1.abc9e3b39803fp-56;
static constexpr double kLog2E = 0x1.71547652b82fep+0;
/// e^x is 0 below and infinite above, whatever the rounding.
static constexpr double kExpLow = -746, kExpHigh = 710;

DoubleMath::Reduced DoubleMath::reduceByLn2(Value x) {
  Value k = nearest(mul(x, f64(kLog2E)));
  // The first difference is exact: both terms are multiples of 2^-53.
  Value r = fma(neg(k), f64(kLn2), x);
  return {k, fma(neg(k), f64(kLn2Low), r)};
}

Value DoubleMath::expm1Kernel(Value r) {
  // sum of r^n / n! up to n = 13: what is left out is below 2^-57 of e^r.
  Value tail = horner(r, {1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800,
                          1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
                          1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2});
  return fma(mul(r, r), tail, r);
}

Value DoubleMath::exp(Value x) {
  Reduced reduced = reduceByLn2(clamp(x, kExpLow, kExpHigh));
  Value y = add(f64(1), expm1Kernel(reduced.r));
  return select(isNaN(x), x, scale(y, toInteger(reduced.k)));
}

Value DoubleMath::exp2(Value x) {
  Value bounded = clamp(x, -1080, 1025);
  Value k = nearest(bounded);
  Value fraction = sub(bounded, k);
  // fraction * ln 2 to more than f64: the product's rounding error is added to
  // the small end.
  Value r = mul(fraction, f64(kLn2));
  Value low = fma(fraction, f64(kLn2), neg(r));
  low = fma(fraction, f64(kLn2Low), low);
  Value p = expm1Kernel(r);
  Value y = add(f64(1), add(p, fma(low, p, low)));
  return select(isNaN(x), x, scale(y, toInteger(k)));
}

Value DoubleMath::expm1(Value x) {
  Value bounded = clamp(x, -60, kExpHigh);
  Reduced reduced = reduceByLn2(bounded);
  Value p = expm1Kernel(reduced.r);
  // 2^k p + (2^k - 1), halved because 2^1024 is no number.
  Value one = i64(1);
  Value k = toInteger(reduced.k);
  Value halfPower = scale(f64(1), arith::SubIOp::create(b, k, one));
  Value y = fma(halfPower, p, sub(halfPower, f64(0.5)));
  Value doubled = add(y, y);
  // Without scaling the kernel alone is exact to the last bits, and keeps -0.
  Value result = select(equal(reduced.k, f64(0)), p, doubled);
  result = select(equal(x, f64(0)), x, result);
  return select(isNaN(x), x, result);
}

Value DoubleMath::tanh(Value x) {
  // tanh x = t / (t + 2) = 1 - 2 / (t + 2) with t = e^(2x) - 1.
  Value t = expm1(mul(f64(2), clamp(abs(x), 0, 22)));
  Value sum = add(t, f64(2));
  Value y = select(less(abs(x), f64(0.5)), div(t, sum),
                   sub(f64(1), div(f64(2), sum)));
  return select(isNaN(x), x, copySign(y, x));
}
