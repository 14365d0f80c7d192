//===- Fills.cpp - finite numbers that mask -------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Fills.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

std::optional<Mask> mlir::attn::raise::filledMaskOf(Space &space,
                                                    Scalar scalar) {
  std::optional<Choice> choice = choiceOf(space, scalar);
  if (!choice)
    return std::nullopt;
  if (choice->ifTrue == 0.0 && choice->ifFalse <= lowFill)
    return Mask{choice->condition, false};
  if (choice->ifFalse == 0.0 && choice->ifTrue <= lowFill)
    return Mask{choice->condition, true};
  return std::nullopt;
}

static bool isFill(Value value) {
  APFloat number(0.0);
  if (!matchPattern(value, m_ConstantFloat(&number)))
    return false;
  return FloatAttr::getValueAsDouble(number) <= lowFill;
}

std::optional<FilledScore> mlir::attn::raise::filledScoreOf(AttentionOp op) {
  if (op.getScore().empty())
    return std::nullopt;
  Value score = op.getScore().front().getTerminator()->getOperand(0);
  auto select = score.getDefiningOp<arith::SelectOp>();
  if (!select)
    return std::nullopt;
  if (isFill(select.getFalseValue()))
    return FilledScore{select, select.getCondition(), select.getTrueValue(),
                       false};
  if (isFill(select.getTrueValue()))
    return FilledScore{select, select.getCondition(), select.getFalseValue(),
                       true};
  return std::nullopt;
}

bool mlir::attn::raise::leavesKeys(const Space &space, const Band &band) {
  const Extent &queries = space.extent(band.query);
  const Extent &keys = space.extent(band.key);
  if (band.upper.value_or(0) < 0 || band.lower.value_or(0) > 0)
    return false;
  // On the diagonal, if there is one in every row.
  bool isSquare = queries.equals(keys);
  bool fits = isSquare || (queries.isStatic() && keys.isStatic() &&
                           queries.size <= keys.size);
  return fits || (!band.lower && band.corner == Corner::TopLeft);
}
