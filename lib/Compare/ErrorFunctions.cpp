//===- ErrorFunctions.cpp - erf and erfc ----------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PyTorch writes GELU with 1 + erf(x / sqrt 2), TensorFlow with
// erfc(-x / sqrt 2): erfc(y) = 1 - erf(y), and erf(-y) = -erf(y).
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

// y, where the sum is 1 + sign * erf(y).
static std::optional<std::pair<Scalar, double>> erfOf(Space &space,
                                                      ArrayRef<Term> sum) {
  if (sum.size() != 2)
    return std::nullopt;
  for (unsigned i : {0, 1}) {
    const Term &one = sum[i], &other = sum[1 - i];
    if (!one.factors.empty() || !isClose(one.coefficient, 1.0) ||
        other.factors.size() != 1 || other.factors[0].inverse ||
        other.factors[0].isMask || !isClose(std::abs(other.coefficient), 1.0))
      continue;
    Step step = stepOf(space, other.factors[0].scalar);
    if (step.is<math::ErfOp>())
      return std::make_pair(step.operand(0), other.coefficient);
  }
  return std::nullopt;
}

std::optional<bool> Prover::sameErrorFunctions(Scalar lhs, Scalar rhs) {
  Step complement = stepOf(space, lhs);
  if (!complement.is<math::ErfcOp>()) {
    std::swap(lhs, rhs);
    complement = stepOf(space, lhs);
  }
  if (!complement.is<math::ErfcOp>() || stepOf(space, rhs).is<math::ErfcOp>())
    return std::nullopt;
  Terms sum, left, right;
  int limit = 8;
  addends(rhs, 1.0, sum, limit);
  std::optional<std::pair<Scalar, double>> erf = erfOf(space, sum);
  if (!erf)
    return std::nullopt;
  limit = 32;
  addends(complement.operand(0), -erf->second, left, limit);
  addends(erf->first, 1.0, right, limit);
  return matchTerms(left, right);
}
