//===- AttentionTile.cpp - the register tile of attention -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionTile.h"

#include <algorithm>

using namespace mlir;

/// Keys beside so many vectors of queries. Each step of the inner loop needs
/// rows * vectors accumulators, the vectors and one repeated key; the
/// exponentials that follow need a few registers more.
static int64_t getRows(const attn::VectorUnit &unit, int64_t vectors) {
  if (unit.registers >= 32)
    return vectors == 1 ? 16 : vectors == 2 ? 12 : 8;
  // SSE has no instruction that multiplies and adds: products need registers.
  if (unit.lanes == 4)
    return vectors == 1 ? 7 : 4;
  return vectors == 1 ? 8 : 6;
}

attn::AttentionTile attn::getWidestTile(const VectorUnit &unit) {
  int64_t vectors = unit.registers >= 32 ? 3 : 2;
  return {unit.lanes, vectors, getRows(unit, vectors)};
}

attn::AttentionTile attn::getTile(const VectorUnit &unit, int64_t queries) {
  int64_t vectors = std::min(getWidestTile(unit).vectors,
                             (queries + unit.lanes - 1) / unit.lanes);
  return {unit.lanes, vectors, getRows(unit, vectors)};
}
