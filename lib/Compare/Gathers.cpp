//===- Gathers.cpp - elements at positions that are computed --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "attn/Formula/Gather.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

// The same position of the same table: that of a name which both share.
std::optional<bool> Prover::sameGathers(Scalar lhs, Scalar rhs) {
  std::optional<Gather> a = gatherOf(space, lhs, /*isPositive=*/true);
  std::optional<Gather> b =
      a ? gatherOf(space, rhs, /*isPositive=*/true) : std::nullopt;
  if (!a || !b)
    return std::nullopt;
  Extent rows = Extent::of(a->table.value, a->dim);
  if (!rows.equals(Extent::of(b->table.value, b->dim)) ||
      !same(a->position, b->position))
    return false;
  a->table.at[a->dim] = b->table.at[b->dim] =
      space.addDim(a->table.value, a->dim);
  return same(a->table, b->table);
}
