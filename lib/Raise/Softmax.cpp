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

#include "attn/Raise/Exponential.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

std::optional<Softmax> mlir::attn::raise::softmaxOfOp(Space &space,
                                                      Scalar scalar) {
  scalar = peelCasts(space, scalar);
  auto op = scalar.value.getDefiningOp<SoftmaxOp>();
  if (!op)
    return std::nullopt;
  Softmax softmax{{op.getInput(), scalar.at},
                  {},
                  op.getEmptyRows(),
                  {},
                  std::nullopt,
                  op,
                  scalar};
  for (int64_t dim : op.getDimensions())
    llvm::append_range(softmax.names, space.resolve(scalar.at[dim]));
  SmallVector<unsigned> all;
  for (const Index &index : scalar.at)
    llvm::append_range(all, space.resolve(index));
  if (softmax.names.empty() || !areDistinct(all))
    return std::nullopt;
  softmax.input = withoutShift(space, softmax.input, softmax.names);
  return softmax;
}

namespace {
// Summands that are not taken apart, with their signs.
struct Summand {
  Scalar scalar;
  bool negative;
};
} // namespace

static void flattenSum(Space &space, Scalar scalar, bool negative,
                       SmallVectorImpl<Summand> &summands) {
  scalar = peelCasts(space, scalar);
  Step step = stepOf(space, scalar);
  bool isSub = step.is<arith::SubFOp>();
  if (summands.size() >= 8 || (!isSub && !step.is<arith::AddFOp>())) {
    summands.push_back({scalar, negative});
    return;
  }
  flattenSum(space, step.operand(0), negative, summands);
  flattenSum(space, step.operand(1), negative != isSub, summands);
}

static bool areSameSums(Space &space, SmallVector<Summand> lhs,
                        ArrayRef<Summand> rhs) {
  if (lhs.size() != rhs.size())
    return false;
  return llvm::all_of(rhs, [&](const Summand &summand) {
    auto *it = llvm::find_if(lhs, [&](const Summand &other) {
      return other.negative == summand.negative &&
             isSame(space, other.scalar, summand.scalar);
    });
    if (it == lhs.end())
      return false;
    lhs.erase(it);
    return true;
  });
}

// exp(x - log(sum(exp(x)))), also where a shift is subtracted inside and added
// outside of the logarithm.
static std::optional<Softmax> ofLogSoftmax(Space &space, Scalar scalar,
                                           std::string &why) {
  Step exp = stepOf(space, peelCasts(space, scalar));
  if (!exp.is<math::ExpOp>())
    return std::nullopt;
  SmallVector<Summand> exponent;
  flattenSum(space, exp.operand(0), /*negative=*/false, exponent);
  auto *log = llvm::find_if(exponent, [&](const Summand &summand) {
    return summand.negative && stepOf(space, summand.scalar).is<math::LogOp>();
  });
  if (log == exponent.end())
    return std::nullopt;
  Space saved = space;
  std::optional<Reduction> sum =
      reductionOf(space, stepOf(space, log->scalar).operand(0));
  exponent.erase(log);
  Step inner = sum ? stepOf(space, peelCasts(space, sum->body)) : Step();
  Softmax softmax;
  SmallVector<Summand> summed;
  if (inner.is<math::ExpOp>())
    flattenSum(space, inner.operand(0), /*negative=*/false, summed);
  if (inner.is<math::ExpOp>() && sum->kind == ReductionKind::Sum &&
      !sum->init && areSameSums(space, exponent, summed) &&
      areRowNames(space, *sum, softmax.names)) {
    softmax.input = inner.operand(0);
    takeShift(space, softmax.input, softmax.names);
    return softmax;
  }
  if (inner.is<math::ExpOp>())
    why = "RS1: the logarithm subtracted is not that of the sum of the "
          "exponentials";
  space = saved;
  return std::nullopt;
}

Scalar mlir::attn::raise::withoutInfinityGuards(Space &space, Scalar scalar) {
  while (true) {
    scalar = peelCasts(space, scalar);
    Step select = stepOf(space, scalar);
    Step cmp = select.is<arith::SelectOp>() ? stepOf(space, select.operand(0))
                                            : Step();
    auto op = dyn_cast_or_null<arith::CmpFOp>(cmp.op);
    if (!op || op.getPredicate() != arith::CmpFPredicate::OEQ)
      return scalar;
    std::optional<double> value = constantOf(space, cmp.operand(1));
    Space trial = space;
    std::string ignored;
    if (!value || !std::isinf(*value) ||
        !softmaxOf(trial, withoutInfinityGuards(trial, cmp.operand(0)),
                   ignored))
      return scalar;
    scalar = select.operand(2);
  }
}

// A softmax under guards against infinities, which it has none of.
static std::optional<Softmax> ofGuarded(Space &space, Scalar scalar) {
  Scalar inner = withoutInfinityGuards(space, scalar);
  std::string ignored;
  if (isIdentical(space, inner, peelCasts(space, scalar)))
    return std::nullopt;
  return softmaxOf(space, inner, ignored);
}

std::optional<Softmax> mlir::attn::raise::takeSoftmax(Space &space, Term &term,
                                                      std::string &why) {
  std::optional<Softmax> softmax = takeQuotient(space, term, why);
  for (unsigned i = 0; !softmax && i < term.factors.size(); ++i) {
    Factor factor = term.factors[i];
    if (factor.inverse || factor.isMask)
      continue;
    softmax = softmaxOfOp(space, factor.scalar);
    if (!softmax)
      softmax = softmaxOfSlice(space, factor.scalar);
    if (!softmax)
      softmax = ofLogSoftmax(space, factor.scalar, why);
    if (!softmax)
      softmax = ofGuarded(space, factor.scalar);
    if (softmax)
      term.factors.erase(term.factors.begin() + i);
  }
  if (softmax)
    takeGuards(space, *softmax, term);
  return softmax;
}

std::optional<Softmax> mlir::attn::raise::softmaxOf(Space &space, Scalar scalar,
                                                    std::string &why) {
  Term term = productOf(space, scalar);
  std::optional<Softmax> softmax = takeSoftmax(space, term, why);
  if (!softmax ||
      (std::abs(term.coefficient - 1.0) < 1e-12 && term.factors.empty()))
    return softmax;
  if (llvm::any_of(term.factors, [](const Factor &f) { return f.selected; }))
    why = "RS4: 0 is selected where something else is said than that a row "
          "has nothing to attend to";
  return std::nullopt;
}
