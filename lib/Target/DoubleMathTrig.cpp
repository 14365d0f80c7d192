//===- DoubleMathTrig.cpp - sine and cosine in f64 ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DoubleMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;

/// pi / 2 as a sum of three numbers (Cody and Waite's reduction, with fma).
static constexpr double kHalfPi[] = {
    0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54, -0x1.f1976b7ed8fbcp-110};
static constexpr double kTwoOverPi = 0x1.45f306dc9c883p-1;

/// Taylor series for |r| <= pi/4, without their first terms, in r^2.
static constexpr double kSine[] = {1.0 / 355687428096000.0,
                                   -1.0 / 1307674368000.0,
                                   1.0 / 6227020800.0,
                                   -1.0 / 39916800.0,
                                   1.0 / 362880.0,
                                   -1.0 / 5040.0,
                                   1.0 / 120.0,
                                   -1.0 / 6.0};
static constexpr double kCosine[] = {-1.0 / 6402373705728000.0,
                                     1.0 / 20922789888000.0,
                                     -1.0 / 87178291200.0,
                                     1.0 / 479001600.0,
                                     -1.0 / 3628800.0,
                                     1.0 / 40320.0,
                                     -1.0 / 720.0,
                                     1.0 / 24.0};

Value DoubleMath::sinOrCos(Value x, int64_t quarterTurns) {
  Value bounded = clamp(x, -0x1p50, 0x1p50);
  Value k = nearest(mul(bounded, f64(kTwoOverPi)));
  Value r = fma(neg(k), f64(kHalfPi[0]), bounded);
  r = fma(neg(k), f64(kHalfPi[1]), r);
  r = fma(neg(k), f64(kHalfPi[2]), r);
  Value z = mul(r, r);
  Value sine = fma(mul(r, z), horner(z, kSine), r);
  // 1 - z/2 loses bits that the last term brings back.
  Value half = mul(f64(0.5), z);
  Value head = sub(f64(1), half);
  Value lost = sub(sub(f64(1), head), half);
  Value cosine = add(head, fma(mul(z, z), horner(z, kCosine), lost));
  Value turn = arith::AddIOp::create(b, toInteger(k), i64(quarterTurns));
  auto bit = [&](int64_t mask) -> Value {
    return arith::CmpIOp::create(b, arith::CmpIPredicate::ne,
                                 arith::AndIOp::create(b, turn, i64(mask)),
                                 i64(0));
  };
  Value y = select(bit(1), cosine, sine);
  y = select(bit(2), neg(y), y);
  // x - x is NaN for infinities and NaN, as the result is.
  Value difference = sub(x, x);
  return select(isNaN(difference), difference, y);
}

Value DoubleMath::sin(Value x) {
  // Keeps -0.
  return select(equal(x, f64(0)), x, sinOrCos(x, 0));
}
Value DoubleMath::cos(Value x) { return sinOrCos(x, 1); }
Value DoubleMath::tan(Value x) { return div(sin(x), cos(x)); }
