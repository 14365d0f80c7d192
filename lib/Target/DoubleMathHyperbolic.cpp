//===- DoubleMathHyperbolic.cpp - hyperbolic functions in f64 -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DoubleMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn;

static constexpr double kLn2 = 0x1.62e42fefa39efp-1;
/// Above, e^-x is nothing beside e^x, and e^x may already overflow where half
/// of it does not.
static constexpr double kExpOnly = 700;
/// Above, 1 is nothing beside x^2.
static constexpr double kSquareOnly = 0x1p28;

Value DoubleMath::sqrt(Value x) { return math::SqrtOp::create(b, x); }

Value DoubleMath::halfExp(Value x) {
  Value root = exp(mul(f64(0.5), x));
  return mul(mul(f64(0.5), root), root);
}

Value DoubleMath::sinh(Value x) {
  // (t + t / (t + 1)) / 2 with t = e^x - 1 has no difference of like terms.
  Value magnitude = abs(x);
  Value t = expm1(magnitude);
  Value y = mul(f64(0.5), add(t, div(t, add(t, f64(1)))));
  y = select(less(f64(kExpOnly), magnitude), halfExp(magnitude), y);
  return copySign(y, x);
}

Value DoubleMath::cosh(Value x) {
  Value magnitude = abs(x);
  Value e = exp(magnitude);
  Value y = mul(f64(0.5), add(e, div(f64(1), e)));
  return select(less(f64(kExpOnly), magnitude), halfExp(magnitude), y);
}

Value DoubleMath::asinh(Value x) {
  // log(x + sqrt(x^2 + 1)), as log1p of what x + sqrt(x^2 + 1) - 1 is.
  Value a = abs(x);
  Value square = mul(a, a);
  Value root = sqrt(add(square, f64(1)));
  Value y = log1p(add(a, div(square, add(root, f64(1)))));
  y = select(less(f64(kSquareOnly), a), add(log(a), f64(kLn2)), y);
  return copySign(y, x);
}

Value DoubleMath::acosh(Value x) {
  Value t = sub(x, f64(1));
  Value y = log1p(add(t, sqrt(mul(t, add(t, f64(2))))));
  y = select(less(f64(kSquareOnly), x), add(log(x), f64(kLn2)), y);
  Value nan = f64(std::numeric_limits<double>::quiet_NaN());
  return select(less(x, f64(1)), nan, y);
}

Value DoubleMath::atanh(Value x) {
  // log((1 + x) / (1 - x)) / 2; NaN above 1 comes from the logarithm.
  Value a = abs(x);
  Value y = log1p(div(mul(f64(2), a), sub(f64(1), a)));
  return copySign(mul(f64(0.5), y), x);
}
