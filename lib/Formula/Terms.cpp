//===- Terms.cpp - products and sums of scalars ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Terms.h"

#include "attn/Formula/Choice.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn::formula;

// More than any recogniser looks for.
static constexpr unsigned maxFactors = 16;
static constexpr unsigned maxTerms = 16;

// Splits x^2 and x^-1 like products: the factors, or none if it is no power.
static bool powerOf(Space &space, const Step &step,
                    SmallVector<Factor> &factors) {
  if (!step.is<math::PowFOp>() && !step.is<math::FPowIOp>())
    return false;
  std::optional<double> exponent = constantOf(space, step.operand(1));
  if (exponent == 2.0)
    factors = {{step.operand(0)}, {step.operand(0)}};
  else if (exponent == -1.0)
    factors = {{step.operand(0), /*inverse=*/true}};
  else
    return false;
  return true;
}

// Whether the value under a rounding is a product to be taken apart; a value
// that was computed and then rounded stays as it was rounded.
static bool roundsProduct(Space &space, const Step &step) {
  Step inner = stepOf(space, step.operand(0));
  return inner.is<arith::MulFOp>() || inner.is<arith::DivFOp>() ||
         inner.is<arith::NegFOp>() || inner.is<arith::ExtFOp>() ||
         (inner.is<arith::TruncFOp>() && roundsProduct(space, inner));
}

// One level of a product; false if `scalar` is none.
static bool splitProduct(Space &space, const Scalar &scalar,
                         SmallVector<Factor> &factors, double &sign) {
  Step step = stepOf(space, scalar);
  if (step.is<arith::ExtFOp>() ||
      (step.is<arith::TruncFOp>() && roundsProduct(space, step)))
    factors = {{step.operand(0)}};
  else if (step.is<arith::MulFOp>())
    factors = {{step.operand(0)}, {step.operand(1)}};
  else if (step.is<arith::DivFOp>())
    factors = {{step.operand(0)}, {step.operand(1), /*inverse=*/true}};
  else if (step.is<arith::NegFOp>())
    factors = {{step.operand(0)}}, sign = -1.0;
  else
    return step && powerOf(space, step, factors);
  return true;
}

// select(condition, x, 0) and its mirror image as a mask: x is what it selects.
static std::optional<Factor> selectionOf(Space &space, const Scalar &scalar) {
  Step select = stepOf(space, scalar);
  for (unsigned zero : {1, 2}) {
    if (!select.is<arith::SelectOp>() ||
        !isConstant(space, select.operand(zero), 0.0))
      continue;
    Mask mask = simplified(space, {select.operand(0), zero == 1});
    return Factor{mask.condition, false, true, mask.negated,
                  select.operand(3 - zero)};
  }
  return std::nullopt;
}

static void collect(Space &space, Factor factor, Term &term, IsAtom isAtom) {
  factor.scalar = peel(space, factor.scalar);
  if (isAtom && isAtom(factor.scalar)) {
    term.factors.push_back(factor);
    return;
  }
  if (std::optional<double> value = constantOf(space, factor.scalar)) {
    term.coefficient *= factor.inverse ? 1.0 / *value : *value;
    return;
  }
  SmallVector<Factor> parts;
  double sign = 1.0;
  if (term.factors.size() < maxFactors &&
      splitProduct(space, factor.scalar, parts, sign)) {
    term.coefficient *= sign;
    for (Factor &part : parts)
      collect(space, {part.scalar, part.inverse != factor.inverse}, term,
              isAtom);
    return;
  }
  if (factor.inverse || term.factors.size() >= maxFactors) {
    term.factors.push_back(factor);
  } else if (std::optional<Factor> mask = selectionOf(space, factor.scalar)) {
    term.factors.push_back(*mask);
    collect(space, {*mask->selected}, term, isAtom);
  } else if (std::optional<Mask> mask =
                 maskOf(space, factor.scalar, 1.0, 0.0)) {
    term.factors.push_back(
        {mask->condition, false, true, mask->negated, std::nullopt});
  } else {
    term.factors.push_back(factor);
  }
}

Term mlir::attn::formula::productOf(Space &space, Scalar scalar,
                                    IsAtom isAtom) {
  Term term;
  collect(space, {scalar}, term, isAtom);
  return term;
}

static Term multiply(const Term &lhs, const Term &rhs) {
  Term product = lhs;
  product.coefficient *= rhs.coefficient;
  llvm::append_range(product.factors, rhs.factors);
  return product;
}

static LogicalResult expand(Space &space, Scalar scalar, double coefficient,
                            IsAtom isAtom, SmallVectorImpl<Term> &terms) {
  scalar = peel(space, scalar);
  Step step = isAtom && isAtom(scalar) ? Step() : stepOf(space, scalar);
  if (step.is<arith::TruncFOp>())
    return expand(space, step.operand(0), coefficient, isAtom, terms);
  if (step.is<arith::AddFOp>() || step.is<arith::SubFOp>()) {
    double sign = step.is<arith::SubFOp>() ? -1.0 : 1.0;
    if (failed(expand(space, step.operand(0), coefficient, isAtom, terms)))
      return failure();
    return expand(space, step.operand(1), sign * coefficient, isAtom, terms);
  }
  SmallVector<Factor> parts;
  double sign = 1.0;
  if (!step || constantOf(space, scalar) ||
      !splitProduct(space, scalar, parts, sign)) {
    Term term = productOf(space, scalar, isAtom);
    term.coefficient *= coefficient;
    terms.push_back(term);
    return success(terms.size() <= maxTerms);
  }
  SmallVector<Term> product{{sign * coefficient, {}}};
  for (const Factor &part : parts) {
    SmallVector<Term> factor, next;
    if (part.inverse) {
      Term inverted = productOf(space, part.scalar, isAtom);
      inverted.coefficient = 1.0 / inverted.coefficient;
      for (Factor &f : inverted.factors)
        f.inverse = !f.inverse;
      factor.push_back(inverted);
    } else if (failed(expand(space, part.scalar, 1.0, isAtom, factor))) {
      return failure();
    }
    if (product.size() * factor.size() > maxTerms)
      return failure();
    for (const Term &lhs : product)
      for (const Term &rhs : factor)
        next.push_back(multiply(lhs, rhs));
    product = std::move(next);
  }
  llvm::append_range(terms, product);
  return success(terms.size() <= maxTerms);
}

FailureOr<SmallVector<Term>>
mlir::attn::formula::sumOf(Space &space, Scalar scalar, IsAtom isAtom) {
  SmallVector<Term> terms;
  if (failed(expand(space, scalar, 1.0, isAtom, terms)))
    return failure();
  return terms;
}
