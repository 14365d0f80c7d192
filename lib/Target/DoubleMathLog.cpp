//===- DoubleMathLog.cpp - logarithms and powers in f64 -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DoubleMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;

/// The first 33 bits of ln 2, so that a product with an exponent is exact, and
/// the rest.
static constexpr double kLn2Head = 0x1.62e42fee00000p-1;
static constexpr double kLn2Tail = 0x1.a39ef35793c76p-33;
static constexpr double kLog2E = 0x1.71547652b82fep+0;
static constexpr double kLog10E = 0x1.bcb7b1526e50ep-2;

/// 2 artanh(s) / s - 2 over s^2: 2/3 + 2/5 s^2 + ...; |s| <= 0.1716, so that
/// what is left out is below 2^-63 of the sum.
static constexpr double kArtanh[] = {2.0 / 25, 2.0 / 23, 2.0 / 21, 2.0 / 19,
                                     2.0 / 17, 2.0 / 15, 2.0 / 13, 2.0 / 11,
                                     2.0 / 9,  2.0 / 7,  2.0 / 5,  2.0 / 3};

DoubleMath::Scaled DoubleMath::splitExponent(Value x) {
  // Numbers below the smallest normal one are scaled up first.
  Value tiny = less(x, f64(0x1p-1022));
  Value normal = select(tiny, mul(x, f64(0x1p54)), x);
  Value pattern = bits(normal);
  // Counting from the bits of sqrt(1/2) makes the exponent's border lie there.
  Value k = arith::ShRSIOp::create(
      b, arith::SubIOp::create(b, pattern, i64(0x3fe6a09e667f3bcd)), i64(52));
  Value m = fromBits(
      arith::SubIOp::create(b, pattern, arith::ShLIOp::create(b, k, i64(52))));
  Value kAsFloat = arith::SIToFPOp::create(b, b.getF64Type(), k);
  return {sub(kAsFloat, select(tiny, f64(54), f64(0))), m};
}

Value DoubleMath::logSpecialCases(Value x, Value result) {
  Value infinity = f64(std::numeric_limits<double>::infinity());
  result = select(equal(x, infinity), x, result);
  result = select(equal(x, f64(0)), neg(infinity), result);
  result = select(less(x, f64(0)),
                  f64(std::numeric_limits<double>::quiet_NaN()), result);
  return select(isNaN(x), x, result);
}

/// What f = m - 1 has more than log m: f^2/2 - s (f^2/2 + R), as a difference
/// of like terms keeps the error below that of f itself.
Value DoubleMath::logKernel(Value f) {
  Value s = div(f, add(f64(2), f));
  Value z = mul(s, s);
  Value series = mul(z, horner(z, kArtanh));
  Value half = mul(f64(0.5), mul(f, f));
  return fma(neg(s), add(half, series), half);
}

Value DoubleMath::log(Value x) {
  Scaled scaled = splitExponent(x);
  Value f = sub(scaled.m, f64(1));
  Value excess = fma(neg(scaled.k), f64(kLn2Tail), logKernel(f));
  Value y = fma(scaled.k, f64(kLn2Head), sub(f, excess));
  return logSpecialCases(x, y);
}

Value DoubleMath::log2(Value x) {
  Scaled scaled = splitExponent(x);
  Value f = sub(scaled.m, f64(1));
  Value y = fma(sub(f, logKernel(f)), f64(kLog2E), scaled.k);
  return logSpecialCases(x, y);
}

Value DoubleMath::log10(Value x) { return mul(log(x), f64(kLog10E)); }

Value DoubleMath::log1p(Value x) {
  Value u = add(f64(1), x);
  // What 1 + x lost, as a relative correction.
  Value lost = div(sub(x, sub(u, f64(1))), u);
  Value y = add(log(u), lost);
  Value infinity = f64(std::numeric_limits<double>::infinity());
  Value special = arith::OrIOp::create(b, equal(u, infinity), equal(u, f64(0)));
  y = select(special, log(u), y);
  return select(equal(u, f64(1)), x, y);
}

DoubleMath::Pair DoubleMath::logPair(Value x) {
  Scaled scaled = splitExponent(x);
  Value f = sub(scaled.m, f64(1));
  Value d = add(f64(2), f);
  Value dLow = sub(f, sub(d, f64(2)));
  // s = f / (2 + f) and its error.
  Value s = div(f, d);
  Value rest = fma(neg(s), d, f);
  Value sLow = div(fma(neg(s), dLow, rest), d);
  Value z = mul(s, s);
  Value tail = mul(mul(s, z), horner(z, kArtanh));
  Value head = mul(scaled.k, f64(kLn2Head));
  Value twice = add(s, s);
  // Knuth's two-sum.
  Value high = add(head, twice);
  Value virtualTwice = sub(high, head);
  Value error =
      add(sub(head, sub(high, virtualTwice)), sub(twice, virtualTwice));
  Value low = fma(scaled.k, f64(kLn2Tail), tail);
  low = add(error, fma(f64(2), sLow, low));
  Value sum = add(high, low);
  return {sum, add(sub(high, sum), low)};
}

Value DoubleMath::pow(Value x, Value y) {
  Value magnitude = abs(x);
  Pair l = logPair(magnitude);
  Value high = mul(y, l.high);
  Value low = fma(y, l.high, neg(high));
  low = fma(y, l.low, low);
  Value grown = exp(high);
  Value infinity = f64(std::numeric_limits<double>::infinity());
  Value exact =
      arith::AndIOp::create(b, less(grown, infinity), less(abs(low), f64(1)));
  Value result = select(exact, fma(grown, low, grown), grown);
  // 0 and infinity have no logarithm pair; their powers are 0 or infinity.
  Value rises = less(f64(0), y);
  Value atZero = select(rises, f64(0), infinity);
  Value atInfinity = select(rises, infinity, f64(0));
  result = select(equal(magnitude, f64(0)), atZero, result);
  result = select(equal(magnitude, infinity), atInfinity, result);
  // Also where the exponent is infinite.
  result = select(equal(magnitude, f64(1)), f64(1), result);
  // Negative bases: only whole exponents, and odd ones keep the sign.
  Value whole = equal(truncate(y), y);
  Value half = mul(y, f64(0.5));
  Value odd =
      arith::AndIOp::create(b, whole,
                            arith::CmpFOp::create(b, arith::CmpFPredicate::ONE,
                                                  truncate(half), half));
  Value nan = f64(std::numeric_limits<double>::quiet_NaN());
  Value finiteNonZero = arith::AndIOp::create(b, less(f64(0), magnitude),
                                              less(magnitude, infinity));
  Value notWhole = select(whole, result, select(finiteNonZero, nan, result));
  result = select(less(x, f64(0)), notWhole, result);
  result = select(odd, copySign(result, x), result);
  result = select(isNaN(y), y, result);
  result = select(isNaN(x), x, result);
  result = select(equal(y, f64(0)), f64(1), result);
  return select(equal(x, f64(1)), f64(1), result);
}
