//===- ErrorFunctions.cpp - odd functions and their complements -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Keras writes GELU as x/2 erfc(-x/sqrt 2), PyTorch as x/2 (1 + erf(x/sqrt 2)).
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

// Whether lhs + rhs is 0.
bool Prover::areOpposite(Scalar lhs, Scalar rhs) {
  Terms left, right;
  int limit = 32;
  addends(lhs, 1.0, left, limit);
  addends(rhs, -1.0, right, limit);
  return matchTerms(left, right);
}

static bool isOdd(const Step &step) {
  return step.is<math::ErfOp>() || step.is<math::TanhOp>();
}

// f(x) against f(-x) for an odd f: nothing where the signs are alike.
std::optional<bool> Prover::areOppositeFactors(const Factor &lhs,
                                               const Factor &rhs) {
  if (lhs.isMask || rhs.isMask || lhs.inverse != rhs.inverse)
    return std::nullopt;
  Step a = stepOf(space, lhs.scalar), b = stepOf(space, rhs.scalar);
  if (!isOdd(a) || !b || a.op->getName() != b.op->getName())
    return std::nullopt;
  double first = productOf(space, a.operand(0)).coefficient;
  double second = productOf(space, b.operand(0)).coefficient;
  if (first * second >= 0)
    return std::nullopt;
  return areOpposite(a.operand(0), b.operand(0));
}

// erfc(x) is 1 - erf(x) and 1 + erf(-x).
std::optional<bool> Prover::sameErrorFunctions(Scalar lhs, Scalar rhs) {
  Step a = stepOf(space, lhs), b = stepOf(space, rhs);
  if (a.is<math::ErfcOp>() == b.is<math::ErfcOp>())
    return std::nullopt;
  Terms sum;
  int limit = 4;
  addends(a.is<math::ErfcOp>() ? rhs : lhs, 1.0, sum, limit);
  if (sum.size() != 2)
    return std::nullopt;
  const Term &one = sum[0].factors.empty() ? sum[0] : sum[1];
  const Term &other = sum[0].factors.empty() ? sum[1] : sum[0];
  if (!one.factors.empty() || one.coefficient != 1.0 ||
      std::abs(other.coefficient) != 1.0 || other.factors.size() != 1 ||
      other.factors[0].inverse || other.factors[0].isMask)
    return std::nullopt;
  Step function = stepOf(space, other.factors[0].scalar);
  if (!function.is<math::ErfOp>())
    return std::nullopt;
  bool isFirst = a.is<math::ErfcOp>();
  Scalar left = isFirst ? a.operand(0) : function.operand(0);
  Scalar right = isFirst ? function.operand(0) : b.operand(0);
  return other.coefficient > 0 ? areOpposite(left, right) : same(left, right);
}
