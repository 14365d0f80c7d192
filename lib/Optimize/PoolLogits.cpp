//===- PoolLogits.cpp - logits that are scores of a known query -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PoolLogits.h"

#include "attn/Dialect/Attn/Attn.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;
using namespace mlir::attn::formula;

/// Takes such a choice off `logit`, if the number is finite in its type.
static std::optional<PoolLogits::Fill> takeFill(Space &space, Scalar &logit) {
  Step step = stepOf(space, peel(space, logit));
  auto type = dyn_cast<FloatType>(logit.elementType());
  if (!step.is<arith::SelectOp>() || !type)
    return std::nullopt;
  for (bool kept : {true, false}) {
    std::optional<double> number =
        constantOf(space, step.operand(kept ? 2 : 1));
    if (!number)
      continue;
    APFloat rounded(*number);
    bool losesInfo;
    rounded.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                    &losesInfo);
    if (!rounded.isFinite())
      continue;
    logit = step.operand(kept ? 1 : 2);
    return PoolLogits::Fill{peel(space, step.operand(0)), kept,
                            rounded.convertToDouble()};
  }
  return std::nullopt;
}

/// Reads `logit` as a sum, of which nothing is multiplied out: the parts of a
/// mask may be large where the mask is not.
static std::optional<PoolLogits> readSum(Space &space, Scalar logit,
                                         int depth = 4) {
  if (std::optional<LinearForm> form = linearFormOf(space, logit))
    return PoolLogits{*form};
  Step step = stepOf(space, peel(space, logit));
  bool subtracts = step.is<arith::SubFOp>();
  if (depth == 0 || (!subtracts && !step.is<arith::AddFOp>()))
    return std::nullopt;
  double sign = subtracts ? -1.0 : 1.0;
  for (unsigned side = 0; side < (subtracts ? 1 : 2); ++side) {
    std::optional<PoolLogits> logits =
        readSum(space, step.operand(side), depth - 1);
    if (!logits)
      continue;
    Scalar other = step.operand(1 - side);
    if (isKnown(other.value)) {
      logits->form.offsets.push_back(Term{sign, {{other}}});
    } else {
      if (logits->addend)
        return std::nullopt;
      logits->addend = other;
      logits->sign = sign;
    }
    return logits;
  }
  return std::nullopt;
}

std::optional<PoolLogits> optimize::readPoolLogits(Space &space, Scalar logit) {
  std::optional<PoolLogits::Fill> fill = takeFill(space, logit);
  std::optional<PoolLogits> logits = readSum(space, logit);
  if (logits) {
    logits->fill = fill;
    logits->type = logit.elementType();
  }
  return logits;
}

void optimize::writeFill(OpBuilder builder, Location loc,
                         const PoolLogits::Fill &fill, ValueRange operands,
                         Type type, Region &region) {
  Block &block = region.emplaceBlock();
  builder.setInsertionPointToStart(&block);
  Value score = block.addArgument(type, loc);
  for (Value addend : operands.drop_back()) {
    Value number = block.addArgument(getElementTypeOrSelf(addend), loc);
    score = arith::AddFOp::create(builder, loc, score, number);
  }
  Value condition =
      block.addArgument(getElementTypeOrSelf(operands.back()), loc);
  Value number = arith::ConstantOp::create(
      builder, loc, builder.getFloatAttr(type, fill.number));
  if (!fill.kept)
    std::swap(score, number);
  score = arith::SelectOp::create(builder, loc, condition, score, number);
  YieldOp::create(builder, loc, score);
}
