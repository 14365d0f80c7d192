//===- Quotient.cpp - exponentials divided by their sum -------------------===//
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
using namespace mlir::attn;
using namespace mlir::attn::raise;

bool mlir::attn::raise::areRowNames(Space &space, const Reduction &sum,
                                    SmallVectorImpl<unsigned> &names) {
  names = llvm::to_vector(space.resolve(sum.names));
  if (names.empty() || !areDistinct(names))
    return false;
  return !space.uses(sum.result.at, names);
}

static std::optional<Exponential> exponentialIn(Space &space,
                                                const Factor &factor) {
  if (factor.inverse || factor.isMask)
    return std::nullopt;
  return exponentialOf(space, factor.scalar);
}

// The exponential's exponent is the input, but for a shift of the whole row.
// False where the divisor is not always the sum.
static bool readExponent(Space &space, const Exponential &exponential,
                         const Divisor &divisor, Softmax &softmax) {
  softmax.input = exponential.exponent;
  softmax.scale = exponential.scale;
  Shift shift = takeShift(space, softmax.input, softmax.names);
  // The largest summand of a row is 1 where its own maximum is subtracted.
  bool isAtLeastOne = shift.isOwn && softmax.masks.empty();
  if (divisor.least > 0 && !(isAtLeastOne && divisor.least <= 1.0))
    return false;
  if (divisor.isGuarded && shift.isFinite)
    softmax.emptyRows = EmptyRows::Zero;
  return true;
}

// Finds every factor of `part` in `whole`, each another one.
static bool findAll(Space &space, const Term &part, const Term &whole,
                    SmallVectorImpl<unsigned> &found) {
  return llvm::all_of(part.factors, [&](const Factor &factor) {
    for (auto [i, other] : llvm::enumerate(whole.factors)) {
      if (other.inverse != factor.inverse || other.isMask != factor.isMask ||
          other.negated != factor.negated || llvm::is_contained(found, i) ||
          !isSame(space, other.scalar, factor.scalar))
        continue;
      found.push_back(i);
      return true;
    }
    return false;
  });
}

// Reads factors that are divided by the sum of their product: one exponential,
// or softmax, and masks. What does not change along the row cancels.
static bool readNumerator(Space &space, const Term &term,
                          ArrayRef<unsigned> used, const Divisor &divisor,
                          Softmax &softmax) {
  bool found = false;
  for (unsigned i : used)
    if (term.factors[i].isMask)
      softmax.masks.push_back(
          {term.factors[i].scalar, term.factors[i].negated});
  for (unsigned i : used) {
    const Factor &factor = term.factors[i];
    if (factor.isMask)
      continue;
    if (!dependsOn(space, factor.scalar, softmax.names))
      continue;
    if (found || factor.inverse)
      return false;
    found = true;
    if (auto exponential = exponentialIn(space, factor)) {
      if (!readExponent(space, *exponential, divisor, softmax))
        return false;
      continue;
    }
    std::optional<Softmax> inner = softmaxOfOp(space, factor.scalar);
    if (!inner || inner->names != softmax.names || divisor.isGuarded)
      return false;
    softmax.input = inner->input;
  }
  return found;
}

// What nearly was the sum of an exponential.
static void explain(Space &space, const Term &term, Divisor of,
                    bool isSumOfSame, std::string &why) {
  Scalar divisor = of.sum;
  bool hasExponential = llvm::any_of(term.factors, [&](const Factor &f) {
    return exponentialIn(space, f).has_value();
  });
  Step add = stepOf(space, peelCasts(space, divisor));
  if (isSumOfSame && hasExponential && of.isGuarded)
    why = "RS2: the sum of the exponentials is clamped";
  else if (isSumOfSame && !hasExponential)
    why = "RS1: what is divided by its sum is not an exponential";
  else if (hasExponential && reductionOf(space, divisor))
    why = "RS1: an exponential is divided by something else than its own sum";
  else if (hasExponential && add.is<arith::AddFOp>() &&
           (reductionOf(space, add.operand(0)) ||
            reductionOf(space, add.operand(1))))
    why = "RS2: something is added to the sum of the exponentials";
}

// A sum, maybe with something added to it.
static std::optional<Reduction> sumIn(Space &space, Scalar scalar,
                                      std::optional<Scalar> &added) {
  if (std::optional<Reduction> sum = reductionOf(space, scalar))
    return sum;
  Step add = stepOf(space, peelCasts(space, scalar));
  for (unsigned i : {0, 1}) {
    if (!add.is<arith::AddFOp>())
      break;
    added = add.operand(1 - i);
    if (std::optional<Reduction> sum = reductionOf(space, add.operand(i)))
      return sum;
  }
  return std::nullopt;
}

// Whether `added` is rounded away: the sum is at least 1, as the largest of its
// summands is, or it is of an empty row.
static bool isLost(Space &space, Scalar added, Scalar sum, Softmax softmax,
                   Scalar exponent, bool &isFinite) {
  std::optional<double> constant = constantOf(space, added);
  auto type = dyn_cast<FloatType>(sum.elementType());
  Shift shift = takeShift(space, exponent, softmax.names);
  isFinite = shift.isFinite;
  return constant && type && shift.isOwn && softmax.masks.empty() &&
         *constant > 0.0 &&
         *constant < std::ldexp(1.0, -int(type.getFPMantissaWidth()));
}

// What is added to the sum as a sink: then, the exponential and its masks are
// all there is.
static bool readSink(Space &space, const Term &term, ArrayRef<unsigned> used,
                     const Divisor &divisor, std::optional<Scalar> added,
                     Softmax &softmax) {
  if (!added)
    return true;
  std::optional<Exponential> exponential;
  for (unsigned i : used) {
    if (term.factors[i].isMask)
      continue;
    if (exponential)
      return false;
    exponential = exponentialIn(space, term.factors[i]);
    if (!exponential)
      return false;
  }
  if (!exponential || exponential->scale != 1.0 || divisor.isGuarded)
    return false;
  bool isFinite = false;
  if (isLost(space, *added, divisor.sum, softmax, exponential->exponent,
             isFinite)) {
    if (isFinite)
      softmax.emptyRows = EmptyRows::Zero;
    return true;
  }
  softmax.sink = sinkOf(space, *added, exponential->exponent, softmax.names);
  softmax.emptyRows = EmptyRows::Zero;
  return softmax.sink.has_value();
}

// Reads `divisor`, an inverse factor of `term`, as the sum of other factors:
// their places are `used`, with that of the divisor.
static std::optional<Softmax> readQuotient(Space &space, const Term &term,
                                           unsigned divisor,
                                           SmallVectorImpl<unsigned> &used,
                                           double &coefficient,
                                           std::string &why) {
  Space saved = space;
  Divisor of = divisorOf(space, term.factors[divisor].scalar);
  std::optional<Scalar> added;
  std::optional<Reduction> sum = sumIn(space, of.sum, added);
  Softmax softmax;
  bool isSumOfSame = false;
  if (sum && sum->kind == ReductionKind::Sum) {
    Term body = productOf(space, sum->body);
    coefficient = body.coefficient;
    isSumOfSame = std::isfinite(coefficient) && coefficient != 0.0 &&
                  !body.factors.empty() && findAll(space, body, term, used);
  }
  if (isSumOfSame && sum->init) {
    why = "RS2: the sum of the exponentials does not start from 0";
  } else if (isSumOfSame && !areRowNames(space, *sum, softmax.names)) {
    why = "RS3: the sum does not run over whole rows of the exponentials";
  } else if (isSumOfSame && readNumerator(space, term, used, of, softmax) &&
             readSink(space, term, used, of, added, softmax)) {
    used.push_back(divisor);
    return softmax;
  } else {
    space = saved;
    explain(space, term, of, isSumOfSame, why);
  }
  space = saved;
  return std::nullopt;
}

std::optional<Softmax> mlir::attn::raise::takeQuotient(Space &space, Term &term,
                                                       std::string &why) {
  // The sum that takes most factors: a softmax that is masked and divided by
  // its sum again has two.
  SmallVector<unsigned> best;
  std::optional<Softmax> softmax;
  double coefficient = 1.0;
  Space after = space;
  for (unsigned i = 0; i < term.factors.size(); ++i) {
    if (!term.factors[i].inverse)
      continue;
    Space trial = space;
    SmallVector<unsigned> used;
    double by = 1.0;
    auto found = readQuotient(trial, term, i, used, by, why);
    if (!found || used.size() <= best.size())
      continue;
    softmax = found;
    best = used;
    coefficient = by;
    after = trial;
  }
  if (!softmax)
    return std::nullopt;
  space = after;
  term.coefficient /= coefficient;
  SmallVector<Factor, 0> rest;
  for (auto [i, factor] : llvm::enumerate(term.factors))
    if (!llvm::is_contained(best, i))
      rest.push_back(factor);
  term.factors = rest;
  return softmax;
}
