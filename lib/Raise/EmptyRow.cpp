//===- EmptyRow.cpp - guards for a row with nothing to attend to ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Softmax.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

#include <limits>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

static constexpr double inf = std::numeric_limits<double>::infinity();

Scalar mlir::attn::raise::peelNot(Space &space, Scalar scalar, bool &negated) {
  scalar = peel(space, scalar);
  while (Step step = stepOf(space, scalar)) {
    auto isBool = [&](unsigned i) {
      return step.op->getOperand(i).getType().isInteger(1);
    };
    if (step.is<arith::XOrIOp>() && isBool(0) &&
        isConstant(space, step.operand(1), 1.0)) {
      negated = !negated;
    } else if (auto cmp = dyn_cast<arith::CmpIOp>(step.op);
               cmp && isBool(0) && constantOf(space, step.operand(1)) &&
               (cmp.getPredicate() == arith::CmpIPredicate::eq ||
                cmp.getPredicate() == arith::CmpIPredicate::ne)) {
      bool isTrue = isConstant(space, step.operand(1), 1.0);
      bool isEq = cmp.getPredicate() == arith::CmpIPredicate::eq;
      negated ^= isTrue != isEq;
    } else {
      break;
    }
    scalar = peel(space, step.operand(0));
  }
  return scalar;
}

// x == -inf (negated: x != -inf), in either operand order: x.
static std::optional<Scalar> comparedToLowest(Space &space, Scalar scalar,
                                              bool negated) {
  scalar = peelNot(space, scalar, negated);
  Step step = stepOf(space, scalar);
  auto cmp = dyn_cast_or_null<arith::CmpFOp>(step.op);
  if (!cmp)
    return std::nullopt;
  using P = arith::CmpFPredicate;
  P predicate = cmp.getPredicate();
  bool equal = predicate == P::OEQ || predicate == P::UEQ;
  bool unequal = predicate == P::ONE || predicate == P::UNE;
  if (!(negated ? unequal : equal))
    return std::nullopt;
  for (unsigned i : {0, 1})
    if (isConstant(space, step.operand(1 - i), -inf))
      return step.operand(i);
  return std::nullopt;
}

bool mlir::attn::raise::coversRow(Space &space, const Reduction &reduction,
                                  const Softmax &softmax) {
  Index names = space.resolve(reduction.names);
  Index row = space.resolve(softmax.names);
  llvm::sort(names);
  llvm::sort(row);
  for (const Index &index : reduction.result.at)
    for (unsigned name : space.resolve(index))
      if (llvm::is_contained(row, name))
        return false;
  return names == row;
}

bool mlir::attn::raise::isEmptyRow(Space &space, Scalar condition, bool negated,
                                   const Softmax &softmax, Scalar result) {
  if (std::optional<Reduction> all = reductionOf(space, condition)) {
    // all(x == -inf), or not any(x != -inf)
    ReductionKind wanted = negated ? ReductionKind::Or : ReductionKind::And;
    std::optional<Scalar> x = comparedToLowest(space, all->body, negated);
    return all->kind == wanted && !all->init && x &&
           isSame(space, softmax.input, *x) && coversRow(space, *all, softmax);
  }
  Step step = stepOf(space, condition);
  auto cmp = dyn_cast_or_null<arith::CmpFOp>(step.op);
  if (!cmp)
    return false;
  using P = arith::CmpFPredicate;
  if (cmp.getPredicate() == (negated ? P::ORD : P::UNO) ||
      cmp.getPredicate() == (negated ? P::OEQ : P::UNE)) // p != p
    if (isSame(space, step.operand(0), step.operand(1)) &&
        isSame(space, step.operand(0), result))
      return true;
  // max(x) == -inf
  std::optional<Scalar> x = comparedToLowest(space, condition, negated);
  std::optional<Reduction> max = x ? reductionOf(space, *x) : std::nullopt;
  return max && max->kind == ReductionKind::Max && !max->init &&
         isSame(space, softmax.input, max->body) &&
         coversRow(space, *max, softmax);
}
