//===- Normalization.cpp - recognising layer and RMS normalisation --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Guards, each with a near-miss test in
// test/Raise/normalization-near-miss.mlir:
//
//   RN1  the root is of variance + epsilon, a constant; nothing else inside
//   RN2  the variance is the mean of squares (x - mean)^2 or x^2: the sum is
//        divided by the number of its elements, not by one less
//   RN3  the mean is of x, over the variance's dimensions
//   RN4  what is scaled is x - mean of that same x and mean (RMS: x)
//   RN5  weight and bias depend on the normalised dimensions only
//   RN6  the result has the dimensions of the input, and at most one bias
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Normalization.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn::raise;

// 1 / sqrt(x), in any spelling: x.
static std::optional<Scalar> inverseRootOf(Space &space, const Factor &factor) {
  Step step = stepOf(space, peelCasts(space, factor.scalar));
  auto power = [&](double exponent) {
    return step.is<math::PowFOp>() &&
           isConstant(space, step.operand(1), exponent);
  };
  bool matches = factor.inverse ? step.is<math::SqrtOp>() || power(0.5)
                                : step.is<math::RsqrtOp>() || power(-0.5);
  return matches ? std::optional<Scalar>(step.operand(0)) : std::nullopt;
}

// What a root was taken from before something was added: 1 / (sqrt(x) + y).
static bool isAddedToRoot(Space &space, const Factor &factor) {
  Step add = stepOf(space, peelCasts(space, factor.scalar));
  return factor.inverse && add.is<arith::AddFOp>() &&
         llvm::any_of(ArrayRef<unsigned>{0, 1}, [&](unsigned i) {
           return inverseRootOf(space, {add.operand(i), /*inverse=*/true});
         });
}

// The first inverse root in a tree of sums and products.
static std::optional<Scalar> findInverseRoot(Space &space, Scalar scalar,
                                             int &budget, std::string &why) {
  if (--budget < 0)
    return std::nullopt;
  Step step = stepOf(space, peelCasts(space, scalar));
  if (step.is<arith::AddFOp>() || step.is<arith::SubFOp>()) {
    for (unsigned i : {0, 1})
      if (auto root = findInverseRoot(space, step.operand(i), budget, why))
        return root;
    return std::nullopt;
  }
  Term term = productOf(space, scalar);
  // Its own root before any inside what it scales, which may be the sum of an
  // earlier normalisation and more.
  for (const Factor &factor : term.factors)
    if (auto root = inverseRootOf(space, factor))
      return root;
  for (const Factor &factor : term.factors) {
    if (isAddedToRoot(space, factor))
      why = "RN1: epsilon is added outside the root";
    Step inner = stepOf(space, peelCasts(space, factor.scalar));
    if (inner.is<arith::AddFOp>() || inner.is<arith::SubFOp>())
      if (auto root = findInverseRoot(space, factor.scalar, budget, why))
        return root;
  }
  return std::nullopt;
}

// The number of elements summed, if known.
static std::optional<double> countOf(Space &space, ArrayRef<unsigned> names) {
  double count = 1.0;
  for (unsigned name : space.resolve(names)) {
    if (!space.extent(name).isStatic())
      return std::nullopt;
    count *= double(space.extent(name).size);
  }
  return count;
}

// sum(body) / number of elements.
static std::optional<Reduction> averageOf(Space &space, const Term &term) {
  if (term.factors.size() != 1 || term.factors[0].inverse)
    return std::nullopt;
  std::optional<Reduction> sum = reductionOf(space, term.factors[0].scalar);
  if (!sum || sum->kind != ReductionKind::Sum || sum->init)
    return std::nullopt;
  std::optional<double> count = countOf(space, sum->names);
  if (!count || !(std::abs(term.coefficient * *count - 1.0) < 1e-6))
    return std::nullopt;
  return sum;
}

// Whether `scalar` is the mean of `x` over `names`; x is read at those names.
static bool isMeanOf(Space &space, const Term &term, const Scalar &x,
                     ArrayRef<unsigned> names) {
  Space saved = space;
  std::optional<Reduction> mean = averageOf(space, term);
  if (mean && isSame(space, mean->body, x) &&
      space.areSameOnce(mean->names, names) &&
      !dependsOn(space, mean->result, names))
    return true;
  space = saved;
  return false;
}

static bool isSum(Space &space, const Term &term) {
  return llvm::any_of(term.factors, [&](const Factor &factor) {
    std::optional<Reduction> sum = reductionOf(space, factor.scalar);
    return sum && sum->kind == ReductionKind::Sum;
  });
}

// -(sum / count)^2: both factors as terms of their own.
static SmallVector<Term, 2> squaredMeanOf(const Term &term) {
  if (term.factors.size() != 2 || !(term.coefficient < 0))
    return {};
  double root = std::sqrt(-term.coefficient);
  return {Term{root, {term.factors[0]}}, Term{root, {term.factors[1]}}};
}

// The summands under the root: the mean, epsilon of the result, and the mean
// whose square is subtracted, if one is.
static std::optional<Reduction> meanUnder(Space &space, Scalar root,
                                          Normalization &result,
                                          SmallVector<Term, 2> &subtracted,
                                          std::string &why) {
  FailureOr<SmallVector<Term>> terms = sumOf(space, root);
  if (failed(terms) ||
      llvm::none_of(*terms, [&](auto &term) { return isSum(space, term); }))
    return std::nullopt; // a root of something else
  std::optional<Reduction> mean;
  for (const Term &term : *terms) {
    if (term.factors.empty())
      result.epsilon += term.coefficient;
    else if (auto average = averageOf(space, term); average && !mean)
      mean = average;
    else if (auto squared = squaredMeanOf(term);
             !squared.empty() && subtracted.empty())
      subtracted = squared;
    else if (isSum(space, term))
      why = "RN2: a sum under the root is not divided by the number of its "
            "elements";
    else
      why = "RN1: what is added to the variance is not a constant";
  }
  if (mean && result.epsilon < 0)
    why = "RN1: epsilon is negative";
  return why.empty() ? mean : std::nullopt;
}

// The variance under the root: x, the names and epsilon of the result.
static bool readVariance(Space &space, Scalar root, Normalization &result,
                         std::string &why) {
  SmallVector<Term, 2> subtracted;
  std::optional<Reduction> variance =
      meanUnder(space, root, result, subtracted, why);
  if (!variance)
    return false;
  result.names = variance->names;
  Term square = productOf(space, variance->body);
  if (square.coefficient != 1.0 || square.factors.size() != 2 ||
      square.factors[0].inverse || square.factors[1].inverse ||
      !isSame(space, square.factors[0].scalar, square.factors[1].scalar))
    return why = "RN2: the mean under the root is not of a square", false;
  Scalar deviation = peelCasts(space, square.factors[0].scalar);
  if (!subtracted.empty()) { // mean of x^2, minus the square of the mean of x
    result.input = deviation;
    result.hasMean = llvm::all_of(subtracted, [&](const Term &mean) {
      return isMeanOf(space, mean, deviation, result.names);
    });
    if (!result.hasMean)
      why = "RN3: what is subtracted from the mean of squares is not the "
            "square of the mean";
    return result.hasMean;
  }
  Step sub = stepOf(space, deviation);
  for (unsigned i : {0, 1}) {
    if (!sub.is<arith::SubFOp>())
      break;
    Term mean = productOf(space, sub.operand(1 - i));
    if (isMeanOf(space, mean, sub.operand(i), result.names)) {
      result.hasMean = true;
      result.input = peelCasts(space, sub.operand(i));
      return true;
    }
  }
  if (sub.is<arith::SubFOp>())
    why = "RN3: what is squared is not x minus the mean of x over the same "
          "dimensions";
  result.input = peelCasts(space, deviation);
  return true;
}

// Removes the first factor that satisfies `matches`.
static bool take(Term &term, function_ref<bool(const Factor &)> matches) {
  auto *it = llvm::find_if(term.factors, matches);
  if (it == term.factors.end())
    return false;
  term.factors.erase(it);
  return true;
}

static bool sameProduct(Space &space, const Term &lhs, Term rhs) {
  if (lhs.factors.size() != rhs.factors.size())
    return false;
  return llvm::all_of(lhs.factors, [&](const Factor &factor) {
    return take(rhs, [&](const Factor &other) {
      return other.inverse == factor.inverse && other.isMask == factor.isMask &&
             other.negated == factor.negated &&
             isSame(space, factor.scalar, other.scalar);
    });
  });
}

// Sorts the summands into x * r * weight, mean * r * weight and the bias.
static bool readSummands(Space &space, SmallVector<Term> terms, Scalar root,
                         Normalization &result) {
  std::optional<Term> scaled, mean;
  for (Term term : terms) {
    bool hasRoot = take(term, [&](const Factor &factor) {
      std::optional<Scalar> inside = inverseRootOf(space, factor);
      return inside && isSame(space, *inside, root);
    });
    if (!hasRoot) {
      result.bias.push_back(term);
      continue;
    }
    bool hasInput = take(term, [&](const Factor &factor) {
      return !factor.inverse && isSame(space, factor.scalar, result.input);
    });
    std::optional<Term> &slot = hasInput ? scaled : mean;
    if (slot)
      return false;
    slot = term;
  }
  if (!scaled || scaled->coefficient != 1.0 || bool(mean) != result.hasMean)
    return false;
  result.weight = *scaled;
  if (!mean)
    return true;
  // -mean * weight: the mean is one factor, with its own constant.
  bool found = false;
  take(*mean, [&](const Factor &factor) {
    Term average{-mean->coefficient, {factor}};
    return found = isMeanOf(space, average, result.input, result.names);
  });
  return found && sameProduct(space, result.weight, *mean);
}

// The names outside the normalised ones that a term depends on.
static bool dependsOnOthers(Space &space, const Term &term, const Indices &at,
                            ArrayRef<unsigned> normalized) {
  SmallVector<unsigned> others;
  Index names = space.resolve(normalized);
  for (const Index &index : at)
    for (unsigned name : space.resolve(index))
      if (!llvm::is_contained(names, name))
        others.push_back(name);
  return llvm::any_of(term.factors, [&](const Factor &factor) {
    return dependsOn(space, factor.scalar, others);
  });
}

std::optional<Normalization>
mlir::attn::raise::normalizationOf(Space &space, Scalar scalar,
                                   std::string &why) {
  int budget = 32;
  std::optional<Scalar> root = findInverseRoot(space, scalar, budget, why);
  if (root)
    why.clear();
  Term product = productOf(space, scalar);
  if (product.factors.size() == 1 && inverseRootOf(space, product.factors[0]))
    return std::nullopt; // the root alone: a part of what is looked for
  Normalization result;
  if (!root || !readVariance(space, *root, result, why))
    return std::nullopt;
  auto isAtom = [&](const Scalar &part) {
    return peelCasts(space, part).value == result.input.value &&
           isSame(space, part, result.input);
  };
  FailureOr<SmallVector<Term>> terms = sumOf(space, scalar, isAtom);
  if (failed(terms) || !readSummands(space, *terms, *root, result)) {
    if (why.empty())
      why = "RN4: what is scaled is not the value whose variance is taken";
    return std::nullopt;
  }
  if (!result.hasMean && !result.bias.empty())
    return std::nullopt; // the product inside is tried by itself
  if (dependsOnOthers(space, result.weight, scalar.at, result.names) ||
      llvm::any_of(result.bias, [&](const Term &term) {
        return dependsOnOthers(space, term, scalar.at, result.names);
      })) {
    why = "RN5: weight or bias depends on more than the normalised dimensions";
    return std::nullopt;
  }
  result.names = llvm::to_vector(space.resolve(result.names));
  return result;
}
