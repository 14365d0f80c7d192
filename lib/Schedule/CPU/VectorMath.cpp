//===- VectorMath.cpp - vectors of f32, written briefly -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VectorMath.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

Value VectorMath::index(int64_t value) {
  return arith::ConstantIndexOp::create(b, value);
}
Value VectorMath::add(Value lhs, Value rhs) {
  return b.createOrFold<arith::AddIOp>(lhs, rhs);
}
Value VectorMath::mul(Value lhs, int64_t rhs) {
  return b.createOrFold<arith::MulIOp>(lhs, index(rhs));
}
Value VectorMath::splat(double value) {
  return arith::ConstantOp::create(
      b, DenseElementsAttr::get(type, static_cast<float>(value)));
}
Value VectorMath::splat(Value number) {
  return vector::BroadcastOp::create(b, type, number);
}
Value VectorMath::addf(Value lhs, Value rhs) {
  return arith::AddFOp::create(b, lhs, rhs);
}
Value VectorMath::subf(Value lhs, Value rhs) {
  return arith::SubFOp::create(b, lhs, rhs);
}
Value VectorMath::mulf(Value lhs, Value rhs) {
  return arith::MulFOp::create(b, lhs, rhs);
}
Value VectorMath::fma(Value x, Value y, Value z) {
  // What may be contracted is where there is such an instruction; without one,
  // vector.fma would be a call for each lane.
  constexpr auto contract = arith::FastMathFlags::contract;
  Value product = arith::MulFOp::create(b, x, y, contract);
  return arith::AddFOp::create(b, product, z, contract);
}
Value VectorMath::maxnum(Value lhs, Value rhs) {
  return arith::MaxNumFOp::create(b, lhs, rhs);
}
Value VectorMath::compare(arith::CmpFPredicate predicate, Value lhs,
                          Value rhs) {
  return arith::CmpFOp::create(b, predicate, lhs, rhs);
}
Value VectorMath::select(Value condition, Value then, Value otherwise) {
  return arith::SelectOp::create(b, condition, then, otherwise);
}
Value VectorMath::any(ArrayRef<Value> conditions) {
  Value all = conditions.front();
  for (Value condition : conditions.drop_front())
    all = arith::OrIOp::create(b, all, condition);
  return vector::ReductionOp::create(b, vector::CombiningKind::OR, all);
}
Value VectorMath::load(Value buffer, ValueRange at) {
  bool isPairs = getElementTypeOrSelf(buffer.getType()).isBF16();
  return vector::LoadOp::create(b, isPairs ? pairs : type, buffer, at);
}
void VectorMath::store(Value vector, Value buffer, ValueRange at) {
  vector::StoreOp::create(b, vector, buffer, at);
}

//===----------------------------------------------------------------------===//
// 2^x = 2^floor(x) * 2^(x - floor(x))
//===----------------------------------------------------------------------===//

/// 2^fraction for a fraction in [0, 1]: a polynomial of degree 5 that is 1 at
/// 0, with the least largest error in ULP, found by Remez' exchange and a
/// search among the float32 nearby (test/Schedule/CPU/exp2/fit.py).
Value VectorMath::exp2Polynomial(Value fraction) {
  constexpr double coefficients[] = {
      1.0,
      0.6931542158126831,
      0.24013642966747284,
      0.055884022265672684,
      0.00891733169555664,
      0.001907952013425529,
  };
  Value sum = splat(coefficients[5]);
  for (int power = 4; power >= 0; --power)
    sum = fma(sum, fraction, splat(coefficients[power]));
  return sum;
}

/// AVX-512: vreduceps subtracts the floor, vscalefps multiplies by 2^floor(x).
Value VectorMath::exp2ByScale(Value x) {
  Value all = arith::ConstantIntOp::create(b, b.getI16Type(), -1);
  Value current = arith::ConstantIntOp::create(b, b.getI32Type(), 4);
  // Round down (1), without an exception (8), to whole numbers (0 << 4).
  Value down = arith::ConstantIntOp::create(b, b.getI32Type(), 9);
  auto call = [&](StringRef name, ValueRange operands) {
    return LLVM::CallIntrinsicOp::create(b, type, b.getStringAttr(name),
                                         operands)
        .getResult(0);
  };
  Value fraction =
      call("llvm.x86.avx512.mask.reduce.ps.512", {x, down, x, all, current});
  Value power = exp2Polynomial(fraction);
  return call("llvm.x86.avx512.mask.scalef.ps.512",
              {power, x, power, all, current});
}

/// Anywhere: adding a large number rounds x - 0.5 to a whole number and leaves
/// it in the low bits of the sum, here with the bias of an exponent. The last
/// place of 127 is missing from the 0.5, so that a whole x is not rounded down.
/// There is no conversion, for which NaN would be an error, and no rounding
/// down, which is a call for each lane where SSE4.1 is missing.
Value VectorMath::exp2ByBits(Value x) {
  constexpr double large = 12582912.0 + 127.0;  // 1.5 * 2^23, the bias
  constexpr double half = 0.5 - 1.0 / 131072.0; // 2^-17
  // Beyond these the result is 0 and infinity; NaN stays.
  Value least = splat(-126.5), most = splat(128.0);
  x = select(compare(arith::CmpFPredicate::OLT, x, least), least, x);
  x = select(compare(arith::CmpFPredicate::OGT, x, most), most, x);
  Value biased = addf(subf(x, splat(half)), splat(large));
  Value floor = subf(biased, splat(large));
  Value power = exp2Polynomial(subf(x, floor));
  return mulf(power, powerOf(biased));
}

Value VectorMath::powerOf(Value biased) {
  auto integers = VectorType::get(unit.lanes, b.getI32Type());
  Value places = arith::ConstantOp::create(
      b, DenseElementsAttr::get(integers, int32_t(23)));
  Value exponent = arith::ShLIOp::create(
      b, arith::BitcastOp::create(b, integers, biased), places);
  return arith::BitcastOp::create(b, type, exponent);
}

Value VectorMath::exp2(Value x) {
  return unit.hasScale && unit.lanes == 16 ? exp2ByScale(x) : exp2ByBits(x);
}

//===----------------------------------------------------------------------===//
// tanh(x) = m / (m + 2) with m = e^2x - 1 = 2^n (2^f - 1) + (2^n - 1)
//===----------------------------------------------------------------------===//

/// n is the whole number nearest to 2x log2(e), so that m has no error of its
/// own where it is small; where it is large its error hardly matters. (2^f - 1)
/// / f for f in [-0.5, 0.5] is a polynomial of degree 5 with the least largest
/// relative error, found by Remez' exchange (test/Schedule/CPU/tanh.py).
Value VectorMath::tanh(Value x) {
  constexpr double coefficients[] = {
      0.6931471824645996,   0.24022649228572845,   0.05550357326865196,
      0.009618237614631653, 0.0013390735257416964, 0.00015403512225020677,
  };
  constexpr double large = 12582912.0 + 127.0; // 1.5 * 2^23, the bias
  // Beyond this the result is 1; NaN stays.
  Value most = splat(30.0);
  Value y = mulf(math::AbsFOp::create(b, x), splat(2.0 * llvm::numbers::log2e));
  y = select(compare(arith::CmpFPredicate::OGT, y, most), most, y);
  Value biased = addf(y, splat(large));
  Value f = subf(y, subf(biased, splat(large)));
  Value sum = splat(coefficients[5]);
  for (int power = 4; power >= 0; --power)
    sum = fma(sum, f, splat(coefficients[power]));
  Value scale = powerOf(biased);
  Value m = fma(mulf(sum, f), scale, subf(scale, splat(1.0)));
  Value result = arith::DivFOp::create(b, m, addf(m, splat(2.0)));
  return math::CopySignOp::create(b, result, x);
}
