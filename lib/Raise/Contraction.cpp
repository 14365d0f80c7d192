//===- Contraction.cpp - sums of products of a query and a key ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Scores.h"

using namespace mlir;
using namespace mlir::attn::raise;

std::optional<Contraction>
mlir::attn::raise::contractionOf(Space &space, Scalar scalar,
                                 ArrayRef<unsigned> names) {
  Space saved = space;
  std::optional<Reduction> sum = reductionOf(space, scalar, /*bound=*/false);
  if (!sum || sum->kind != ReductionKind::Sum || sum->names.empty()) {
    space = saved;
    return std::nullopt;
  }
  Contraction contraction;
  contraction.result = sum->result;
  contraction.heads = sum->names;
  contraction.init = sum->init;
  Term product = productOf(space, sum->body);
  contraction.scale = product.coefficient;
  for (const Factor &factor : product.factors) {
    bool isKey = dependsOn(space, factor.scalar, names);
    (isKey ? contraction.key : contraction.query).factors.push_back(factor);
  }
  if (contraction.key.factors.empty() || contraction.query.factors.empty()) {
    space = saved;
    return std::nullopt;
  }
  return contraction;
}

static std::optional<Contraction> find(Space &space, Scalar scalar,
                                       ArrayRef<unsigned> names, int &budget) {
  if (--budget < 0)
    return std::nullopt;
  if (std::optional<Contraction> found = contractionOf(space, scalar, names))
    return found;
  Step step = stepOf(space, scalar);
  for (unsigned i = 0; step && i < step.op->getNumOperands(); ++i)
    if (auto found = find(space, step.operand(i), names, budget))
      return found;
  return std::nullopt;
}

std::optional<Contraction>
mlir::attn::raise::findContraction(Space &space, Scalar scalar,
                                   ArrayRef<unsigned> names) {
  int budget = 200;
  return find(space, scalar, names, budget);
}

static bool contains(Space &space, Scalar scalar, const Scalar &part,
                     int &budget) {
  if (--budget < 0)
    return true; // too large to tell
  scalar = peel(space, scalar);
  if (isIdentical(space, scalar, part))
    return true;
  Step step = stepOf(space, scalar);
  for (unsigned i = 0; step && i < step.op->getNumOperands(); ++i)
    if (contains(space, step.operand(i), part, budget))
      return true;
  return false;
}

bool mlir::attn::raise::contains(Space &space, Scalar scalar,
                                 const Scalar &part) {
  int budget = 200;
  return ::contains(space, scalar, part, budget);
}
