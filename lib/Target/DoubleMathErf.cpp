//===- DoubleMathErf.cpp - the error function in f64 ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DoubleMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;

/// 2 / sqrt(pi).
static constexpr double kTwoOverRootPi = 0x1.20dd750429b6dp+0;

/// erf x / (2 x / sqrt(pi)) - 1 = sum (-1)^n x^(2n) / (n! (2n + 1)), in x^2 and
/// divided by it once; for |x| <= 1 what is left out is below 2^-60.
static constexpr double kErfSeries[] = {1.0 / 236887827111936000.0,
                                        -1.0 / 12449059983360000.0,
                                        1.0 / 690452066304000.0,
                                        -1.0 / 40537905408000.0,
                                        1.0 / 2528170444800.0,
                                        -1.0 / 168129561600.0,
                                        1.0 / 11975040000.0,
                                        -1.0 / 918086400.0,
                                        1.0 / 76204800.0,
                                        -1.0 / 6894720.0,
                                        1.0 / 685440.0,
                                        -1.0 / 75600.0,
                                        1.0 / 9360.0,
                                        -1.0 / 1320.0,
                                        1.0 / 216.0,
                                        -1.0 / 42.0,
                                        1.0 / 10.0,
                                        -1.0 / 3.0};

/// (1 + 2x) e^(x^2) erfc x for x in [1, 28] as a polynomial in
/// t = (x - 4) / (x + 4), highest power first: a Chebyshev fit with relative
/// error below 2^-60. The substitution is that of Shepherd and Laframboise,
/// "Chebyshev approximation of (1 + 2x) exp(x^2) erfc x" (1981).
static constexpr double kScaledErfc[] = {
    -0x1.42a99d444f807p-28, -0x1.3f31d9d637d05p-26, 0x1.96e18f219a068p-24,
    0x1.56aba3af459acp-24,  -0x1.b4bceb4174db3p-21, 0x1.35c56e03c9cacp-22,
    0x1.7ecee848a1404p-18,  -0x1.787557dbeea4ep-17, -0x1.99530bab053e5p-16,
    0x1.3bdff77344942p-13,  -0x1.a1df48d49f65ap-13, -0x1.8d4a96ec05df5p-11,
    0x1.49c672a6414a7p-8,   -0x1.0962388782f4cp-6,  0x1.3079edf63b762p-5,
    -0x1.0fb06dfe40396p-4,  0x1.7fee004e13b75p-4,   -0x1.9ddb23c3e950cp-4,
    0x1.16ecefcfa532ep-4,   0x1.f7f5df66fd81bp-7,   -0x1.1df1ad154a28ep-3,
    0x1.3ba5916e9fd7fp+0};

Value DoubleMath::expOfMinusSquare(Value x) {
  Value square = mul(x, x);
  Value low = fma(x, x, neg(square));
  Value y = exp(neg(square));
  return fma(neg(y), low, y);
}

Value DoubleMath::erfc(Value x) {
  Value magnitude = abs(x);
  Value tail = clamp(magnitude, 1, 28);
  Value t = div(sub(tail, f64(4)), add(tail, f64(4)));
  Value ratio = div(horner(t, kScaledErfc), fma(f64(2), tail, f64(1)));
  Value large = mul(expOfMinusSquare(tail), ratio);
  large = select(less(x, f64(0)), sub(f64(2), large), large);
  Value result = select(less(magnitude, f64(1)), sub(f64(1), erf(x)), large);
  return select(isNaN(x), x, result);
}

Value DoubleMath::erf(Value x) {
  Value magnitude = abs(x);
  Value inner = clamp(magnitude, 0, 1);
  Value z = mul(inner, inner);
  Value series = mul(z, horner(z, kErfSeries));
  Value scaled = mul(inner, f64(kTwoOverRootPi));
  Value small = fma(scaled, series, scaled);
  Value tail = clamp(magnitude, 1, 6);
  Value t = div(sub(tail, f64(4)), add(tail, f64(4)));
  Value ratio = div(horner(t, kScaledErfc), fma(f64(2), tail, f64(1)));
  Value large = fma(neg(expOfMinusSquare(tail)), ratio, f64(1));
  Value result = select(less(magnitude, f64(1)), small, large);
  return select(isNaN(x), x, copySign(result, x));
}
