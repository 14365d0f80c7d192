//===- IntegerPower.cpp - powers of integer exponents ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "IntegerPower.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;

/// The integer that every element of `value` is, if it is constant.
static std::optional<int64_t> constantOf(Value value) {
  APInt number;
  if (matchPattern(value, m_ConstantInt(&number)))
    return number.getSExtValue();
  if (auto broadcast = value.getDefiningOp<vector::BroadcastOp>())
    return constantOf(broadcast.getSource());
  return std::nullopt;
}

namespace {
/// x^n: products for a constant n, which are what PyTorch and TensorFlow
/// compute; else x to the power of a float.
struct ExpandIntegerPower : OpRewritePattern<math::FPowIOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::FPowIOp op,
                                PatternRewriter &rewriter) const override {
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    Value x = op.getLhs();
    std::optional<int64_t> n = constantOf(op.getRhs());
    if (!n || *n < -64 || *n > 64) {
      Value exponent = arith::SIToFPOp::create(b, op.getType(), op.getRhs());
      rewriter.replaceOpWithNewOp<math::PowFOp>(op, x, exponent);
      return success();
    }
    Attribute one = b.getFloatAttr(getElementTypeOrSelf(op.getType()), 1.0);
    if (auto type = dyn_cast<ShapedType>(op.getType()))
      one = DenseElementsAttr::get(type, one);
    Value unit = arith::ConstantOp::create(b, cast<TypedAttr>(one));
    Value result;
    for (uint64_t left = std::abs(*n); left; left >>= 1) {
      if (left & 1)
        result = result ? arith::MulFOp::create(b, result, x) : x;
      if (left > 1)
        x = arith::MulFOp::create(b, x, x);
    }
    if (!result)
      result = unit;
    else if (*n < 0)
      result = arith::DivFOp::create(b, unit, result);
    rewriter.replaceOp(op, result);
    return success();
  }
};
} // namespace

void attn::populateIntegerPowerPatterns(RewritePatternSet &patterns) {
  patterns.add<ExpandIntegerPower>(patterns.getContext());
}
