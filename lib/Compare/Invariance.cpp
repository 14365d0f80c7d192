//===- Invariance.cpp - changes of weights that change nothing ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A softmax does not change when the same number is added to a whole row: the
// bias of a key, or of the logits of a pool, has no effect. A factor of the
// scores may stand in the weights of the query or of the key.
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "llvm/Support/SaveAndRestore.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

// Leaves out what is the same for all of `names`; whether there was any.
static bool dropConstant(Space &space, SmallVectorImpl<Term> &terms,
                         ArrayRef<unsigned> names) {
  Index resolved = space.resolve(names);
  size_t before = terms.size();
  llvm::erase_if(terms, [&](const Term &term) {
    return llvm::none_of(term.factors, [&](const Factor &factor) {
      // What a region or an index computes may depend on anything.
      return !factor.scalar.isTensor() ||
             space.uses(factor.scalar.at, resolved);
    });
  });
  return terms.size() != before;
}

bool Prover::sameUpToShift(Scalar lhs, Scalar rhs, ArrayRef<unsigned> names,
                           ArrayRef<unsigned> others) {
  State state = save();
  if (strictlySame(lhs, rhs))
    return true;
  restore(state);
  Terms left, right;
  int limit = 32;
  addends(lhs, 1.0, left, limit);
  addends(rhs, 1.0, right, limit);
  bool drops = dropConstant(space, left, names);
  drops |= dropConstant(space, right, others);
  if (drops && !left.empty() && !right.empty() && matchTerms(left, right))
    return true;
  restore(state);
  return isLenient && same(lhs, rhs);
}

// Whether scale * lhs is rhs.
bool Prover::sameScaled(Scalar lhs, double scale, Scalar rhs) {
  llvm::SaveAndRestore<bool> strictly(isLenient, false);
  Terms left, right;
  int limit = 32;
  addends(lhs, scale, left, limit);
  addends(rhs, 1.0, right, limit);
  return matchTerms(left, right);
}

// A factor of a sum is one of each summand, and so of the weight in it.
bool Prover::sameScaledSums(const Factor &lhs, const Factor &rhs,
                            double scale) {
  if (lhs.inverse || rhs.inverse || lhs.isMask || rhs.isMask)
    return false;
  State state = save();
  std::optional<Reduction> a = reductionOf(space, lhs.scalar);
  std::optional<Reduction> b = reductionOf(space, rhs.scalar);
  bool areSums = a && b && a->kind == ReductionKind::Sum &&
                 b->kind == ReductionKind::Sum && !a->init && !b->init;
  if (areSums && sameScaled(a->body, scale, b->body)) {
    Index names = space.resolve(a->names);
    if (space.areSameOnce(a->names, b->names) &&
        !space.uses(a->result.at, names) && !space.uses(b->result.at, names))
      return true;
  }
  restore(state);
  return false;
}
