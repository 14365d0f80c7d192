//===- DoubleMath.h - elementary functions from f64 arithmetic ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef TARGET_DOUBLEMATH_H
#define TARGET_DOUBLEMATH_H

#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::attn {

/// Emits elementary functions of one f64 value as arith and math.fma
/// operations, for machines without a mathematical library. Straight-line code;
/// special cases are selects. Errors are in units in the last place of the
/// result, measured against a reference of 60 digits by
/// test/Target/double-math.py.
class DoubleMath {
public:
  explicit DoubleMath(ImplicitLocOpBuilder &builder) : b(builder) {}

  /// e^x, at most 1 ulp. Argument reduction of Cody and Waite ("Software Manual
  /// for the Elementary Functions", 1980, chapter 6): x = k ln 2 + r, then the
  /// Taylor series of e^r.
  Value exp(Value x);
  /// e^x - 1, at most 2 ulp, also near 0.
  Value expm1(Value x);
  /// 2^x, at most 1 ulp.
  Value exp2(Value x);
  /// At most 3 ulp.
  Value tanh(Value x);
  /// Natural logarithm, at most 1 ulp: x = 2^k m with m around 1, then the
  /// series log m = 2 artanh((m - 1) / (m + 1)).
  Value log(Value x);
  /// Exact for powers of two, at most 2 ulp elsewhere.
  Value log2(Value x);
  Value log10(Value x);
  /// log(1 + x), at most 2 ulp, also near 0 (Goldberg, "What every computer
  /// scientist should know about floating-point arithmetic", theorem 4).
  Value log1p(Value x);
  /// x^y with C's special cases; the product y log x is kept to twice the
  /// precision, so that the error stays below 2 ulp for results of ordinary
  /// size and below 8 ulp near overflow.
  Value pow(Value x, Value y);
  /// At most 2 ulp: Taylor series below 1, from erfc above.
  Value erf(Value x);
  /// At most 4 ulp: e^(-x^2) times a polynomial in (x - 4) / (x + 4).
  Value erfc(Value x);
  /// At most 2 ulp for |x| up to 2^30; larger arguments lose precision.
  Value sin(Value x);
  Value cos(Value x);
  /// sin / cos, at most 3 ulp.
  Value tan(Value x);
  /// At most 3 ulp, also near 0 and near overflow.
  Value sinh(Value x);
  Value cosh(Value x);
  /// At most 3 ulp, also near 0 (acosh: near 1).
  Value asinh(Value x);
  Value acosh(Value x);
  Value atanh(Value x);
  /// Remainder of x / y with the sign of x, exact while |x / y| < 2^53.
  Value rem(Value x, Value y);

private:
  Value f64(double value);
  Value i64(int64_t value);
  Value add(Value x, Value y);
  Value sub(Value x, Value y);
  Value mul(Value x, Value y);
  Value div(Value x, Value y);
  Value fma(Value x, Value y, Value z);
  Value neg(Value x);
  Value abs(Value x);
  Value sqrt(Value x);
  Value copySign(Value magnitude, Value sign);
  Value clamp(Value x, double low, double high);
  Value select(Value condition, Value x, Value y);
  Value less(Value x, Value y);
  Value equal(Value x, Value y);
  Value isNaN(Value x);
  /// Nearest integer as f64, ties to even, for |x| < 2^51.
  Value nearest(Value x);
  Value truncate(Value x);
  Value toInteger(Value x);
  Value bits(Value x);
  Value fromBits(Value x);
  /// x * 2^k for |k| < 2100, in two steps so that 2^k never overflows.
  Value scale(Value x, Value k);
  /// Polynomial with the highest coefficient first.
  Value horner(Value x, ArrayRef<double> coefficients);

  /// x = k ln 2 + r (k integral, |r| <= ln 2 / 2).
  struct Reduced {
    Value k, r;
  };
  Reduced reduceByLn2(Value x);
  /// e^r - 1 for |r| <= ln 2 / 2.
  Value expm1Kernel(Value r);
  /// x = 2^k m with m in [sqrt(1/2), sqrt 2), for x > 0.
  struct Scaled {
    Value k, m;
  };
  Scaled splitExponent(Value x);
  Value logKernel(Value f);
  Value logSpecialCases(Value x, Value result);
  /// An unevaluated sum with |low| much smaller than |high|.
  struct Pair {
    Value high, low;
  };
  Pair logPair(Value x);
  /// e^(-x^2) with x^2 to twice the precision.
  Value expOfMinusSquare(Value x);
  /// e^x / 2, finite wherever the result is.
  Value halfExp(Value x);
  Value sinOrCos(Value x, int64_t quarterTurns);

  ImplicitLocOpBuilder &b;
};

} // namespace mlir::attn

#endif // TARGET_DOUBLEMATH_H
