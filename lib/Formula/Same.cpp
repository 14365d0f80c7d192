//===- Same.cpp - comparison of formulas ----------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Scalar.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::attn::formula;

static bool depends(Space &space, Scalar scalar, ArrayRef<unsigned> resolved,
                    int &budget) {
  if (--budget < 0)
    return true;
  scalar = peel(space, scalar);
  if (scalar.isTensor() && !space.uses(scalar.at, resolved))
    return false;
  if (Step step = stepOf(space, scalar)) {
    for (unsigned i = 0, end = step.op->getNumOperands(); i < end; ++i)
      if (depends(space, step.operand(i), resolved, budget))
        return true;
    return false;
  }
  if (auto index = scalar.value.getDefiningOp<linalg::IndexOp>())
    return index.getDim() >= scalar.at.size() ||
           space.uses({scalar.at[index.getDim()]}, resolved);
  if (scalar.isTensor())
    return !constantOf(space, scalar).has_value();
  // A body value that cannot be read, or a value from outside all bodies.
  return isa_and_present<linalg::LinalgOp>(
      scalar.value.getParentBlock()->getParentOp());
}

bool mlir::attn::formula::dependsOn(Space &space, Scalar scalar,
                                    ArrayRef<unsigned> names) {
  int budget = 2000;
  return depends(space, scalar, space.resolve(names), budget);
}

bool mlir::attn::formula::isIdentical(const Space &space, const Scalar &lhs,
                                      const Scalar &rhs) {
  return lhs.value == rhs.value && lhs.at.size() == rhs.at.size() &&
         llvm::all_of(llvm::zip(lhs.at, rhs.at), [&](auto pair) {
           return space.resolve(std::get<0>(pair)) ==
                  space.resolve(std::get<1>(pair));
         });
}

static bool isSame(Space &space, Scalar lhs, Scalar rhs, int &budget);

static bool sameOperands(Space &space, const Step &lhs, const Step &rhs,
                         bool swapped, int &budget) {
  unsigned count = lhs.op->getNumOperands();
  for (unsigned i = 0; i < count; ++i)
    if (!isSame(space, lhs.operand(i), rhs.operand(swapped ? count - 1 - i : i),
                budget))
      return false;
  return true;
}

static bool sameSteps(Space &space, const Step &lhs, const Step &rhs,
                      int &budget) {
  if (lhs.op->getName() != rhs.op->getName() ||
      lhs.op->getNumOperands() != rhs.op->getNumOperands() ||
      lhs.op->getAttrDictionary() != rhs.op->getAttrDictionary() ||
      !isPure(lhs.op) || lhs.op->getNumOperands() == 0)
    return false;
  Space saved = space;
  if (sameOperands(space, lhs, rhs, /*swapped=*/false, budget))
    return true;
  space = saved;
  return lhs.op->hasTrait<OpTrait::IsCommutative>() &&
         lhs.op->getNumOperands() == 2 &&
         sameOperands(space, lhs, rhs, /*swapped=*/true, budget);
}

// Two reductions of the same formula over the same names; the names of one are
// renamed to those of the other, one to one, and not to a name in use.
static bool sameReductions(Space &space, const Reduction &lhs,
                           const Reduction &rhs, int &budget) {
  if (lhs.kind != rhs.kind || lhs.init || rhs.init ||
      !isSame(space, lhs.body, rhs.body, budget))
    return false;
  Index names = space.resolve(lhs.names);
  return space.areSameOnce(lhs.names, rhs.names) &&
         !space.uses(lhs.result.at, names) && !space.uses(rhs.result.at, names);
}

static bool isSame(Space &space, Scalar lhs, Scalar rhs, int &budget) {
  if (--budget < 0)
    return false;
  lhs = peelCasts(space, lhs);
  rhs = peelCasts(space, rhs);
  Space saved = space;
  if (lhs.value == rhs.value && space.unifyAll(lhs.at, rhs.at))
    return true;
  space = saved;
  if (std::optional<double> value = constantOf(space, lhs))
    return isConstant(space, rhs, *value);
  Step left = stepOf(space, lhs), right = stepOf(space, rhs);
  if (left && right)
    return sameSteps(space, left, right, budget);
  if (left || right)
    return false;
  auto indexLeft = lhs.value.getDefiningOp<linalg::IndexOp>();
  auto indexRight = rhs.value.getDefiningOp<linalg::IndexOp>();
  if (indexLeft && indexRight)
    return space.unify(lhs.at[indexLeft.getDim()], rhs.at[indexRight.getDim()]);
  std::optional<Reduction> a = reductionOf(space, lhs);
  std::optional<Reduction> b = reductionOf(space, rhs);
  if (a && b && sameReductions(space, *a, *b, budget))
    return true;
  space = saved;
  return false;
}

bool mlir::attn::formula::isSame(Space &space, Scalar lhs, Scalar rhs) {
  Space saved = space;
  int budget = 2000; // formulas share parts: their trees can be huge
  if (::isSame(space, lhs, rhs, budget))
    return true;
  space = saved;
  return false;
}
