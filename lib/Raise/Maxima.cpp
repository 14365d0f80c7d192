//===- Maxima.cpp - sizes clamped to what they are anyway -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reshapes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;

static bool isPositiveConstant(Value value) {
  APInt constant;
  return matchPattern(value, m_ConstantInt(&constant)) &&
         constant.isStrictlyPositive();
}

// Whether an integer is the size of a dimension, or a product or quotient of
// such sizes.
static bool isSize(Value value) {
  APInt constant;
  if (matchPattern(value, m_ConstantInt(&constant)))
    return constant.isNonNegative();
  Operation *op = value.getDefiningOp();
  if (isa_and_present<tensor::DimOp>(op))
    return true;
  if (isa_and_present<arith::IndexCastOp>(op))
    return isSize(op->getOperand(0));
  if (isa_and_present<arith::MulIOp>(op))
    return isSize(op->getOperand(0)) && isSize(op->getOperand(1));
  if (isa_and_present<arith::DivSIOp, arith::CeilDivSIOp, arith::FloorDivSIOp>(
          op))
    return isSize(op->getOperand(0)) && isPositiveConstant(op->getOperand(1));
  return false;
}

namespace {
struct MaximumOfSizeAndZero : OpRewritePattern<arith::MaxSIOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(arith::MaxSIOp op,
                                PatternRewriter &rewriter) const override {
    APInt least;
    if (!matchPattern(op.getRhs(), m_ConstantInt(&least)) ||
        least.isStrictlyPositive() || !isSize(op.getLhs()))
      return rewriter.notifyMatchFailure(op, "not a size and at most 0");
    rewriter.replaceOp(op, op.getLhs());
    return success();
  }
};
} // namespace

void mlir::attn::raise::populateMaximumPatterns(RewritePatternSet &patterns) {
  patterns.add<MaximumOfSizeAndZero>(patterns.getContext());
}
