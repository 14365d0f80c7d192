//===- DoubleMath.cpp - f64 arithmetic written by name --------------------===//
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

Value DoubleMath::f64(double value) {
  return arith::ConstantOp::create(b, b.getF64FloatAttr(value));
}
Value DoubleMath::i64(int64_t value) {
  return arith::ConstantOp::create(b, b.getI64IntegerAttr(value));
}
Value DoubleMath::add(Value x, Value y) {
  return arith::AddFOp::create(b, x, y);
}
Value DoubleMath::sub(Value x, Value y) {
  return arith::SubFOp::create(b, x, y);
}
Value DoubleMath::mul(Value x, Value y) {
  return arith::MulFOp::create(b, x, y);
}
Value DoubleMath::div(Value x, Value y) {
  return arith::DivFOp::create(b, x, y);
}
Value DoubleMath::fma(Value x, Value y, Value z) {
  return math::FmaOp::create(b, x, y, z);
}
Value DoubleMath::neg(Value x) { return arith::NegFOp::create(b, x); }

Value DoubleMath::bits(Value x) {
  return arith::BitcastOp::create(b, b.getI64Type(), x);
}
Value DoubleMath::fromBits(Value x) {
  return arith::BitcastOp::create(b, b.getF64Type(), x);
}

Value DoubleMath::abs(Value x) {
  return fromBits(arith::AndIOp::create(
      b, bits(x), i64(std::numeric_limits<int64_t>::max())));
}
Value DoubleMath::copySign(Value magnitude, Value sign) {
  Value signBit = arith::AndIOp::create(
      b, bits(sign), i64(std::numeric_limits<int64_t>::min()));
  return fromBits(arith::OrIOp::create(b, bits(abs(magnitude)), signBit));
}

Value DoubleMath::clamp(Value x, double low, double high) {
  // NaN becomes `low`, so that conversions to integers are defined.
  Value atLeast = arith::MaxNumFOp::create(b, x, f64(low));
  return arith::MinNumFOp::create(b, atLeast, f64(high));
}
Value DoubleMath::select(Value condition, Value x, Value y) {
  return arith::SelectOp::create(b, condition, x, y);
}
Value DoubleMath::less(Value x, Value y) {
  return arith::CmpFOp::create(b, arith::CmpFPredicate::OLT, x, y);
}
Value DoubleMath::equal(Value x, Value y) {
  return arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, x, y);
}
Value DoubleMath::isNaN(Value x) {
  return arith::CmpFOp::create(b, arith::CmpFPredicate::UNO, x, x);
}

Value DoubleMath::nearest(Value x) {
  // Adding 1.5 * 2^52 leaves no bits for a fraction.
  Value magic = f64(0x1.8p52);
  return sub(add(x, magic), magic);
}
Value DoubleMath::truncate(Value x) {
  // From 2^52 on there is no fraction.
  Value small = less(abs(x), f64(0x1p52));
  Value inRange = select(small, x, f64(0));
  Value whole = arith::SIToFPOp::create(b, b.getF64Type(), toInteger(inRange));
  return select(small, copySign(whole, x), x);
}
Value DoubleMath::toInteger(Value x) {
  return arith::FPToSIOp::create(b, b.getI64Type(), x);
}

Value DoubleMath::scale(Value x, Value k) {
  auto power = [&](Value exponent) {
    Value biased = arith::AddIOp::create(b, exponent, i64(1023));
    return fromBits(arith::ShLIOp::create(b, biased, i64(52)));
  };
  Value half = arith::ShRSIOp::create(b, k, i64(1));
  Value rest = arith::SubIOp::create(b, k, half);
  return mul(mul(x, power(half)), power(rest));
}

Value DoubleMath::horner(Value x, ArrayRef<double> coefficients) {
  Value result = f64(coefficients.front());
  for (double coefficient : coefficients.drop_front())
    result = fma(result, x, f64(coefficient));
  return result;
}

Value DoubleMath::rem(Value x, Value y) {
  Value ax = abs(x), ay = abs(y);
  Value quotient = truncate(div(ax, ay));
  Value rest = fma(neg(quotient), ay, ax);
  // The rounded quotient may be off by one in either direction.
  rest = select(less(rest, f64(0)), add(rest, ay), rest);
  rest = select(less(rest, ay), rest, sub(rest, ay));
  Value infinity = f64(std::numeric_limits<double>::infinity());
  Value whole =
      arith::AndIOp::create(b, equal(ay, infinity), less(ax, infinity));
  return copySign(select(whole, ax, rest), x);
}
