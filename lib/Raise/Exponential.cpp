//===- Exponential.cpp - exponentials and the sums they are divided by ----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Exponential.h"

#include "attn/Raise/Softmax.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn::raise;

std::optional<Exponential> mlir::attn::raise::exponentialOf(Space &space,
                                                            Scalar scalar) {
  Step step = stepOf(space, peelCasts(space, scalar));
  if (step.is<math::ExpOp>())
    return Exponential{step.operand(0), 1.0};
  if (step.is<math::Exp2Op>())
    return Exponential{step.operand(0), std::log(2.0)};
  if (step.is<math::PowFOp>()) {
    std::optional<double> base = constantOf(space, step.operand(0));
    if (base && *base > 0 && *base != 1.0 && std::isfinite(*base))
      return Exponential{step.operand(1), std::log(*base)};
  }
  return std::nullopt;
}

// Reads a maximum, or a choice between one and finite numbers.
static bool readShift(Space &space, Scalar shift, const Scalar &shifted,
                      ArrayRef<unsigned> names, Shift &result) {
  if (dependsOn(space, shift, names))
    return false;
  Space saved = space;
  std::optional<Reduction> max = reductionOf(space, shift);
  if (max && max->kind == ReductionKind::Max) {
    result.isOwn = !max->init && isSame(space, shifted, max->body) &&
                   space.areSame(max->names, names);
    if (!result.isOwn)
      space = saved;
    return true;
  }
  Step step = stepOf(space, shift);
  bool isChoice = step.is<arith::SelectOp>();
  if (!isChoice && !step.is<arith::MaximumFOp>() &&
      !step.is<arith::MaxNumFOp>())
    return false;
  unsigned first = isChoice ? 1 : 0;
  for (unsigned i : {first, first + 1}) {
    std::optional<double> value = constantOf(space, step.operand(i));
    if (value && std::isfinite(*value))
      result.isFinite = true;
    else if (!readShift(space, step.operand(i), shifted, names, result))
      return false;
  }
  return true;
}

Shift mlir::attn::raise::takeShift(Space &space, Scalar &exponent,
                                   ArrayRef<unsigned> names) {
  exponent = peelCasts(space, exponent);
  Step step = stepOf(space, exponent);
  Shift shift{/*exists=*/true, /*isOwn=*/false, /*isFinite=*/false};
  if (!step.is<arith::SubFOp>() ||
      !readShift(space, step.operand(1), step.operand(0), names, shift))
    return {};
  exponent = step.operand(0);
  Shift inner = takeShift(space, exponent, names);
  shift.isOwn |= inner.isOwn;
  shift.isFinite &= inner.isFinite;
  return shift;
}

Scalar mlir::attn::raise::withoutShift(Space &space, Scalar input,
                                       ArrayRef<unsigned> names) {
  takeShift(space, input, names);
  return input;
}

// x == 0, or x != 0 (negated), in a condition that replaces a sum of 0.
static std::optional<Scalar> comparedToZero(Space &space, Scalar condition,
                                            bool negated) {
  Step step = stepOf(space, condition);
  auto cmp = dyn_cast_or_null<arith::CmpFOp>(step.op);
  if (!cmp || !isConstant(space, step.operand(1), 0.0))
    return std::nullopt;
  using P = arith::CmpFPredicate;
  P wanted[] = {negated ? P::ONE : P::OEQ, negated ? P::UNE : P::UEQ};
  if (!llvm::is_contained(wanted, cmp.getPredicate()))
    return std::nullopt;
  return step.operand(0);
}

// select(x < least, least, x), as some front ends write a clamp.
static bool isClamp(Space &space, const Step &select, double least) {
  Step step = stepOf(space, select.operand(0));
  auto cmp = dyn_cast_or_null<arith::CmpFOp>(step.op);
  using P = arith::CmpFPredicate;
  return cmp && isConstant(space, step.operand(1), least) &&
         llvm::is_contained({P::OLT, P::ULT, P::OLE, P::ULE},
                            cmp.getPredicate()) &&
         isIdentical(space, peel(space, step.operand(0)),
                     peel(space, select.operand(2)));
}

Divisor mlir::attn::raise::divisorOf(Space &space, Scalar scalar) {
  scalar = peelCasts(space, scalar);
  Step step = stepOf(space, scalar);
  auto clamped = [&](unsigned inner, double least) {
    Divisor divisor = divisorOf(space, step.operand(inner));
    divisor.isGuarded = true;
    divisor.least = std::max(divisor.least, least);
    return divisor;
  };
  if (step.is<arith::MaximumFOp>() || step.is<arith::MaxNumFOp>())
    for (unsigned i : {0, 1})
      if (auto least = constantOf(space, step.operand(i)); least && *least > 0)
        return clamped(1 - i, *least);
  if (!step.is<arith::SelectOp>())
    return {scalar};
  for (bool negated : {false, true}) {
    std::optional<double> other =
        constantOf(space, step.operand(negated ? 2 : 1));
    unsigned inner = negated ? 1 : 2;
    if (!other || !std::isfinite(*other) || *other == 0.0)
      continue;
    std::optional<Scalar> x = comparedToZero(space, step.operand(0), negated);
    if (x && isSame(space, *x, step.operand(inner)))
      return clamped(inner, 0.0);
    if (!negated && *other > 0 && isClamp(space, step, *other))
      return clamped(inner, *other);
  }
  return {scalar};
}

std::optional<ZeroSum>
mlir::attn::raise::zeroSumOf(Space &space, Scalar condition, bool negated) {
  std::optional<Scalar> compared = comparedToZero(space, condition, negated);
  std::optional<Reduction> sum =
      compared ? reductionOf(space, *compared) : std::nullopt;
  if (!sum || sum->kind != ReductionKind::Sum || sum->init)
    return std::nullopt;
  std::optional<Exponential> body = exponentialOf(space, sum->body);
  if (!body)
    return std::nullopt;
  Shift shift = takeShift(space, body->exponent, sum->names);
  return ZeroSum{*sum, *body, shift.isFinite};
}
