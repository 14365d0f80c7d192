//===- Arithmetic.cpp - sums and products of two graphs -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "attn/Formula/Gather.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/Support/SaveAndRestore.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

// Summands, each a product; sums inside products stay as they are.
void Prover::addends(Scalar scalar, double coefficient, Terms &terms,
                     int &limit) {
  scalar = peelCasts(space, scalar);
  Step step = stepOf(space, scalar);
  if (--limit > 0 && (step.is<arith::AddFOp>() || step.is<arith::SubFOp>())) {
    double sign = step.is<arith::SubFOp>() ? -coefficient : coefficient;
    addends(step.operand(0), coefficient, terms, limit);
    addends(step.operand(1), sign, terms, limit);
    return;
  }
  if (limit > 0 && step.is<arith::NegFOp>()) {
    addends(step.operand(0), -coefficient, terms, limit);
    return;
  }
  // What guards a row that is looked up is no mask.
  Term term = productOf(space, scalar, [&](const Scalar &factor) {
    return gatherOf(space, factor).has_value();
  });
  term.coefficient *= coefficient;
  bool isZero = llvm::any_of(term.factors, [&](const Factor &factor) {
    return !factor.inverse && !factor.isMask &&
           isEverywhere(factor.scalar, 0.0);
  });
  if (term.coefficient != 0.0 && !isZero)
    terms.push_back(term);
}

static bool isAtom(ArrayRef<Term> terms) {
  return terms.size() == 1 && terms[0].coefficient == 1.0 &&
         terms[0].factors.size() == 1 && !terms[0].factors[0].inverse &&
         !terms[0].factors[0].isMask;
}

std::optional<bool> Prover::sameSums(Scalar lhs, Scalar rhs) {
  Terms left, right;
  int limit = 32;
  if (!isa<FloatType>(lhs.elementType()) || !isa<FloatType>(rhs.elementType()))
    return std::nullopt;
  addends(lhs, 1.0, left, limit);
  addends(rhs, 1.0, right, limit);
  if (isAtom(left) && isAtom(right))
    return std::nullopt;
  State state = save();
  if (isLenient && (matchWithoutNorm(left, right, /*isFirst=*/true) ||
                    matchWithoutNorm(right, left, /*isFirst=*/false)))
    return true;
  restore(state);
  return matchTerms(left, right);
}

// What only one graph adds.
bool Prover::isMissing(const Term &term, bool isFirst) {
  if (term.factors.empty())
    return false;
  Operation *op = operationOf(term.factors[0].scalar.value);
  StringRef cause;
  if (term.factors.size() == 1)
    cause = tableOf(term.factors[0].scalar)
                ? "a bias is missing on one side"
                : "a residual connection is missing on one side";
  return differ(Difference::Kind::Bias,
                "a summand that only the " +
                    Twine(isFirst ? "first" : "second") + " graph has",
                isFirst ? op : nullptr, isFirst ? nullptr : op, cause);
}

// Finds another summand on the right for each on the left, one that is the same
// before one that differs.
bool Prover::matchTerms(ArrayRef<Term> lhs, Terms rhs) {
  if (lhs.empty())
    return llvm::all_of(
        rhs, [&](const Term &term) { return isMissing(term, false); });
  State state = save();
  bool isBias = lhs.size() > rhs.size() && lhs.front().factors.size() == 1 &&
                tableOf(lhs.front().factors[0].scalar);
  for (bool lenient : {false, true}) {
    if (lenient && !isLenient)
      break;
    // A bias that is not there rather than another one.
    if (lenient && isBias && isMissing(lhs.front(), true) &&
        matchTerms(lhs.drop_front(), rhs))
      return true;
    restore(state);
    for (unsigned i = 0; i < rhs.size(); ++i) {
      Terms rest(rhs);
      rest.erase(rest.begin() + i);
      bool matches = false;
      {
        llvm::SaveAndRestore<bool> strictly(isLenient, lenient);
        matches = sameTerms(lhs.front(), rhs[i]);
      }
      if (matches && matchTerms(lhs.drop_front(), rest))
        return true;
      restore(state);
    }
  }
  if (lhs.size() > rhs.size() && isMissing(lhs.front(), true) &&
      matchTerms(lhs.drop_front(), rhs))
    return true;
  restore(state);
  return false;
}

// Takes a mask, or a division by how much of it is true, from the longer list.
bool Prover::dropPadding(SmallVectorImpl<Factor> &longer,
                         ArrayRef<Factor> shorter) {
  auto counts = [&](const Factor &factor) {
    if (factor.isMask)
      return true;
    std::optional<Reduction> sum = reductionOf(space, factor.scalar);
    if (!factor.inverse || !sum || sum->kind != ReductionKind::Sum)
      return false;
    Term term = productOf(space, sum->body);
    return term.factors.size() == 1 && term.factors[0].isMask;
  };
  auto *found = llvm::find_if(longer, counts);
  if (longer.size() != shorter.size() + 1 || found == longer.end() ||
      llvm::any_of(shorter, [](const Factor &factor) { return factor.isMask; }))
    return false;
  longer.erase(found);
  return true;
}

bool Prover::sameTerms(const Term &lhs, const Term &rhs) {
  SmallVector<Factor> left, right;
  std::optional<Table> a, b;
  // Weights last: by then it is known which dimension is which.
  auto sort = [&](const Term &term, SmallVector<Factor> &factors,
                  std::optional<Table> &table) {
    for (const Factor &factor : term.factors) {
      std::optional<Table> found;
      if (!factor.inverse && !factor.isMask && !table)
        found = tableOf(factor.scalar);
      if (found)
        table = found;
      else
        factors.push_back(factor);
    }
  };
  sort(lhs, left, a);
  sort(rhs, right, b);
  if (a.has_value() != b.has_value())
    return false;
  double ratio = lhs.coefficient / rhs.coefficient;
  bool isPadding = false;
  if (isLenient && !left.empty() && !right.empty())
    isPadding = dropPadding(left, right) || dropPadding(right, left);
  if (left.size() != right.size())
    return false;
  if (std::abs(ratio - 1.0) > constantTolerance && !a && left.size() == 1 &&
      right.size() == 1 && sameScaledSums(left[0], right[0], ratio))
    return true;
  if (!matchFactors(left, right, ratio))
    return false;
  if (a)
    return sameTables(ratio, *a, *b);
  if (isPadding)
    return differ(Difference::Kind::Padding,
                  "only one graph leaves out what is masked",
                  operationOf(lhs.factors[0].scalar.value),
                  operationOf(rhs.factors[0].scalar.value));
  if (std::abs(ratio - 1.0) <= constantTolerance)
    return true;
  if (left.empty())
    return false;
  return differ(Difference::Kind::Scale,
                "a factor of " + number(lhs.coefficient) + " against " +
                    number(rhs.coefficient),
                operationOf(left[0].scalar.value),
                operationOf(right[0].scalar.value),
                causeOfFills(lhs.coefficient, rhs.coefficient));
}

bool Prover::sameFactors(const Factor &lhs, const Factor &rhs) {
  return lhs.inverse == rhs.inverse && lhs.isMask == rhs.isMask &&
         lhs.negated == rhs.negated && same(lhs.scalar, rhs.scalar);
}

// Turns `sign` where a factor is the other's negative.
bool Prover::matchFactors(ArrayRef<Factor> lhs, SmallVector<Factor> rhs,
                          double &sign) {
  if (lhs.empty())
    return rhs.empty();
  for (unsigned i = 0; i < rhs.size(); ++i) {
    State state = save();
    SmallVector<Factor> rest(rhs);
    rest.erase(rest.begin() + i);
    std::optional<bool> opposite = areOppositeFactors(lhs.front(), rhs[i]);
    double turned = opposite ? -sign : sign;
    bool matches = opposite ? *opposite : sameFactors(lhs.front(), rhs[i]);
    if (matches && matchFactors(lhs.drop_front(), rest, turned)) {
      sign = turned;
      return true;
    }
    restore(state);
  }
  return false;
}
