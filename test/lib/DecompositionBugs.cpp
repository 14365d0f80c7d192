//===- DecompositionBugs.cpp - bugs in what attn is written as ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlantedBugs.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn::test;

static bool replace(Operation *op, Value value) {
  op->getResult(0).replaceAllUsesWith(value);
  op->erase();
  return true;
}

static bool useBase2(Operation *op) {
  auto exp = dyn_cast<math::ExpOp>(op);
  OpBuilder builder(op);
  return exp && replace(op, math::Exp2Op::create(builder, op->getLoc(),
                                                 exp.getOperand()));
}

static bool useLog2(Operation *op) {
  auto log = dyn_cast<math::LogOp>(op);
  OpBuilder builder(op);
  return log && replace(op, math::Log2Op::create(builder, op->getLoc(),
                                                 log.getOperand()));
}

/// exp(s) for exp(s - max s)
static bool loseShift(Operation *op) {
  auto exp = dyn_cast<math::ExpOp>(op);
  auto shifted =
      exp ? exp.getOperand().getDefiningOp<arith::SubFOp>() : nullptr;
  if (!shifted)
    return false;
  exp.getOperandMutable().assign(shifted.getLhs());
  return true;
}

/// log(sum) for max + log(sum)
static bool loseShiftOfLogarithm(Operation *op) {
  auto sum = dyn_cast<arith::AddFOp>(op);
  if (!sum || !sum.getRhs().getDefiningOp<math::LogOp>())
    return false;
  return replace(op, sum.getRhs());
}

/// exp(s - max s) for exp(s - max s) / sum
static bool loseSum(Operation *op) {
  auto quotient = dyn_cast<arith::DivFOp>(op);
  return quotient && isa<BlockArgument>(quotient.getLhs()) &&
         isa<BlockArgument>(quotient.getRhs()) &&
         replace(op, quotient.getLhs());
}

/// sqrt(variance) + epsilon for sqrt(variance + epsilon)
static bool moveEpsilonOut(Operation *op) {
  auto root = dyn_cast<math::SqrtOp>(op);
  auto sum = root ? root.getOperand().getDefiningOp<arith::AddFOp>() : nullptr;
  if (!sum)
    return false;
  OpBuilder builder(op);
  Value inner = math::SqrtOp::create(builder, op->getLoc(), sum.getLhs());
  return replace(
      op, arith::AddFOp::create(builder, op->getLoc(), inner, sum.getRhs()));
}

/// Divides the sum of squares by count - 1.
static bool makeVarianceUnbiased(Operation *op) {
  auto quotient = dyn_cast<arith::DivFOp>(op);
  if (!quotient || !op->hasOneUse() || !isa<arith::AddFOp>(*op->user_begin()))
    return false;
  OpBuilder builder(op);
  Type type = quotient.getType();
  Value one = arith::ConstantOp::create(builder, op->getLoc(),
                                        builder.getFloatAttr(type, 1));
  Value count =
      arith::SubFOp::create(builder, op->getLoc(), quotient.getRhs(), one);
  quotient.getRhsMutable().assign(count);
  return true;
}

/// `value` as if it had been kept in bf16.
static Value roundToHalf(OpBuilder &builder, Value value) {
  Location loc = value.getLoc();
  Value half =
      arith::TruncFOp::create(builder, loc, builder.getBF16Type(), value);
  return arith::ExtFOp::create(builder, loc, value.getType(), half);
}

static bool roundResult(Operation *op) {
  OpBuilder builder(op->getContext());
  builder.setInsertionPointAfter(op);
  Value rounded = roundToHalf(builder, op->getResult(0));
  op->getResult(0).replaceAllUsesExcept(
      rounded, rounded.getDefiningOp()->getOperand(0).getDefiningOp());
  rounded.getDefiningOp()->getOperand(0).getDefiningOp()->setOperand(
      0, op->getResult(0));
  return true;
}

static bool keepExponentialsInHalf(Operation *op) {
  return isa<math::ExpOp>(op) && roundResult(op);
}

/// Every running sum of a softmax or norm.
static bool keepSumsInHalf(Operation *op) {
  auto loop = dyn_cast_or_null<linalg::GenericOp>(op->getParentOp());
  return isa<arith::AddFOp>(op) && loop && loop.getNumReductionLoops() > 0 &&
         roundResult(op);
}

/// Starts the sums of a contraction at 0.001.
static bool leaveAccumulator(Operation *op) {
  auto fill = dyn_cast<linalg::FillOp>(op);
  if (!fill || !op->hasOneUse() || !isa<linalg::ContractOp>(*op->user_begin()))
    return false;
  OpBuilder builder(op);
  Value start = arith::ConstantOp::create(
      builder, op->getLoc(),
      builder.getFloatAttr(fill.getInputs().front().getType(), 1e-3));
  fill.getInputsMutable().assign(start);
  return true;
}

ArrayRef<PlantedBug> mlir::attn::test::getDecompositionBugs() {
  static constexpr PlantedBug bugs[] = {
      {"exp2-for-exp", "softmax takes powers of 2", "attn-decompose", useBase2},
      {"log2-for-log", "the log-sum-exp has base 2", "attn-decompose", useLog2},
      {"shift-lost", "softmax does not subtract the largest score",
       "attn-decompose", loseShift},
      {"logarithm-shift-lost", "the log-sum-exp lacks the largest score",
       "attn-decompose", loseShiftOfLogarithm},
      {"sum-lost", "probabilities are not divided by their sum",
       "attn-decompose", loseSum},
      {"epsilon-outside", "epsilon is added to the square root",
       "attn-decompose", moveEpsilonOut},
      {"variance-unbiased", "LayerNorm divides by count - 1", "attn-decompose",
       makeVarianceUnbiased},
      {"exponentials-in-16-bit", "exponentials are kept in bf16",
       "attn-decompose", keepExponentialsInHalf},
      {"sums-in-16-bit", "row sums are kept in bf16", "attn-decompose",
       keepSumsInHalf},
      {"accumulator-not-cleared", "a contraction starts at 0.001",
       "attn-decompose", leaveAccumulator},
  };
  return bugs;
}
