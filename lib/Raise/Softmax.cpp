//===- Softmax.cpp - recognising a softmax --------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Guards, each with a near-miss test in test/Raise/softmax-near-miss.mlir:
//
//   RS1  what is divided is an exponential, and what it is divided by the sum
//        of that very exponential
//   RS2  nothing is added to the sum
//   RS3  the sum runs over dimensions of the exponential, each once, and none
//        of them is left in the result
//   RS4  0 is selected exactly where a row has nothing to attend to
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Softmax.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

static bool areDistinct(ArrayRef<unsigned> names) {
  SmallVector<unsigned> sorted(names);
  llvm::sort(sorted);
  return std::unique(sorted.begin(), sorted.end()) == sorted.end();
}

// A running shift: the row's maximum, maybe replaced where it is not finite.
static bool isRowShift(Space &space, Scalar shift, ArrayRef<unsigned> names) {
  if (dependsOn(space, shift, names))
    return false;
  std::optional<Reduction> max = reductionOf(space, shift);
  if (max && max->kind == ReductionKind::Max)
    return true;
  Step step = stepOf(space, shift);
  auto isShift = [&](unsigned i) {
    std::optional<double> value = constantOf(space, step.operand(i));
    return (value && std::isfinite(*value)) ||
           isRowShift(space, step.operand(i), names);
  };
  if (step.is<arith::SelectOp>())
    return isShift(1) && isShift(2);
  return step.is<arith::MaximumFOp>() && isShift(0) && isShift(1);
}

static Scalar withoutShift(Space &space, Scalar input,
                           ArrayRef<unsigned> names) {
  input = peelCasts(space, input);
  Step step = stepOf(space, input);
  if (step.is<arith::SubFOp>() && isRowShift(space, step.operand(1), names))
    return withoutShift(space, step.operand(0), names);
  return input;
}

// Whether the names of a sum are a softmax's: some, each once, and none of them
// left free in its result.
static bool areRowNames(Space &space, const Reduction &sum,
                        SmallVectorImpl<unsigned> &names) {
  names = llvm::to_vector(space.resolve(sum.names));
  if (names.empty() || !areDistinct(names))
    return false;
  return llvm::none_of(sum.result.at, [&](const Index &index) {
    return llvm::any_of(space.resolve(index), [&](unsigned name) {
      return llvm::is_contained(names, name);
    });
  });
}

static std::optional<Softmax> ofOp(Space &space, Scalar scalar) {
  scalar = peelCasts(space, scalar);
  auto op = scalar.value.getDefiningOp<SoftmaxOp>();
  if (!op)
    return std::nullopt;
  Softmax softmax{
      {op.getInput(), scalar.at}, {}, op.getEmptyRows(), op, scalar};
  for (int64_t dim : op.getDimensions())
    llvm::append_range(softmax.names, space.resolve(scalar.at[dim]));
  SmallVector<unsigned> all;
  for (const Index &index : scalar.at)
    llvm::append_range(all, space.resolve(index));
  if (softmax.names.empty() || !areDistinct(all))
    return std::nullopt;
  return softmax;
}

// Whether `divisor` is a sum over `names` of `numerator`; says what is not
// right with one that nearly is.
static bool isSumOf(Space &space, Scalar divisor, Scalar numerator,
                    SmallVectorImpl<unsigned> &names, std::string &why) {
  Space saved = space;
  std::optional<Reduction> sum = reductionOf(space, divisor);
  Step add = stepOf(space, peelCasts(space, divisor));
  if (!sum && add.is<arith::AddFOp>() &&
      (reductionOf(space, add.operand(0)) ||
       reductionOf(space, add.operand(1))))
    why = "RS2: something is added to the sum of the exponentials";
  else if (sum && (sum->kind != ReductionKind::Sum ||
                   !isSame(space, numerator, sum->body)))
    why = "RS1: an exponential is divided by something else than its own sum";
  else if (sum && sum->init)
    why = "RS2: the sum of the exponentials does not start from 0";
  else if (sum && !areRowNames(space, *sum, names))
    why = "RS3: the sum does not run over whole rows of the exponentials";
  else if (sum)
    return true;
  space = saved;
  return false;
}

// exp(x) and one factor 1 / sum(exp(x)), whose place is `sumAt`.
static std::optional<Softmax> ofQuotient(Space &space, Scalar numerator,
                                         ArrayRef<Factor> factors,
                                         unsigned &sumAt, std::string &why) {
  Step exp = stepOf(space, peelCasts(space, numerator));
  for (auto [i, factor] : llvm::enumerate(factors)) {
    std::string ignored;
    Softmax softmax;
    bool isExp = exp.is<math::ExpOp>();
    if (!factor.inverse || !exp ||
        !isSumOf(space, factor.scalar, numerator, softmax.names,
                 isExp ? why : ignored))
      continue;
    if (!isExp) {
      why = "RS1: what is divided by its sum is not an exponential";
      continue;
    }
    softmax.input = withoutShift(space, exp.operand(0), softmax.names);
    sumAt = i;
    return softmax;
  }
  return std::nullopt;
}

// exp(x - log(sum(exp(x)))).
static std::optional<Softmax> ofLogSoftmax(Space &space, Scalar scalar,
                                           std::string &why) {
  Step exp = stepOf(space, peelCasts(space, scalar));
  Step sub = exp.is<math::ExpOp>()
                 ? stepOf(space, peelCasts(space, exp.operand(0)))
                 : Step();
  if (!sub.is<arith::SubFOp>())
    return std::nullopt;
  Step log = stepOf(space, peelCasts(space, sub.operand(1)));
  if (!log.is<math::LogOp>())
    return std::nullopt;
  Space saved = space;
  std::optional<Reduction> sum = reductionOf(space, log.operand(0));
  Step inner = sum ? stepOf(space, peelCasts(space, sum->body)) : Step();
  Softmax softmax;
  if (inner.is<math::ExpOp>() && sum->kind == ReductionKind::Sum &&
      !sum->init && isSame(space, sub.operand(0), inner.operand(0)) &&
      areRowNames(space, *sum, softmax.names)) {
    softmax.input = withoutShift(space, sub.operand(0), softmax.names);
    return softmax;
  }
  if (inner.is<math::ExpOp>())
    why = "RS1: the logarithm subtracted is not that of the sum of the "
          "exponentials";
  space = saved;
  return std::nullopt;
}

// select(row is empty, 0, softmax) and its mirror image.
static std::optional<Softmax> ofGuard(Space &space, Scalar scalar,
                                      std::string &why) {
  Step select = stepOf(space, peelCasts(space, scalar));
  if (!select.is<arith::SelectOp>())
    return std::nullopt;
  for (bool mirrored : {false, true}) {
    Scalar zero = select.operand(mirrored ? 2 : 1);
    Scalar guarded = select.operand(mirrored ? 1 : 2);
    if (!isConstant(space, zero, 0.0))
      continue;
    Space saved = space;
    std::optional<Softmax> softmax = softmaxOf(space, guarded, why);
    bool negated = mirrored;
    Scalar condition = peelNot(space, select.operand(0), negated);
    if (softmax && isEmptyRow(space, condition, negated, *softmax, guarded)) {
      softmax->emptyRows = EmptyRows::Zero;
      softmax->op = nullptr;
      return softmax;
    }
    if (softmax)
      why = "RS4: 0 is selected where something else is said than that a row "
            "has nothing to attend to";
    space = saved;
  }
  return std::nullopt;
}

std::optional<Softmax> mlir::attn::raise::takeSoftmax(Space &space, Term &term,
                                                      std::string &why) {
  for (auto [i, factor] : llvm::enumerate(term.factors)) {
    if (factor.inverse)
      continue;
    unsigned sumAt = i;
    std::optional<Softmax> softmax = ofOp(space, factor.scalar);
    if (!softmax)
      softmax = ofQuotient(space, factor.scalar, term.factors, sumAt, why);
    if (!softmax)
      softmax = ofLogSoftmax(space, factor.scalar, why);
    if (!softmax)
      softmax = ofGuard(space, factor.scalar, why);
    if (!softmax)
      continue;
    SmallVector<Factor, 0> rest;
    for (auto [j, other] : llvm::enumerate(term.factors))
      if (j != i && j != sumAt)
        rest.push_back(other);
    term.factors = rest;
    return softmax;
  }
  return std::nullopt;
}

std::optional<Softmax> mlir::attn::raise::softmaxOf(Space &space, Scalar scalar,
                                                    std::string &why) {
  Term term = productOf(space, scalar);
  std::optional<Softmax> softmax = takeSoftmax(space, term, why);
  if (!softmax || term.coefficient != 1.0 || !term.factors.empty())
    return std::nullopt;
  return softmax;
}
