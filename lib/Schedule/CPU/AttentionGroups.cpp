//===- AttentionGroups.cpp - tiles that are worked on together ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionTiler.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

/// Most tiles in a group: what they share costs a quarter then.
static constexpr int64_t kMostTogether = 4;

int64_t AttentionTiler::getMostTogether() {
  return choices.tilesTogether ? choices.tilesTogether : kMostTogether;
}

bool AttentionTiler::fitsTogether() {
  int64_t widths = *getConstantIntValue(size(dims.head)) +
                   *getConstantIntValue(size(dims.value));
  int64_t most = getMostTogether();
  // Members that share nothing have each a block of everything.
  return choices.tilesTogether ? fitsStack(op, widths, most * tileQueries, 1)
                               : fitsStack(op, widths, tileQueries, most);
}

/// Batches that share the tensors that are added to scores, or keys and values.
AttentionTiler::Group AttentionTiler::findBatchGroup() {
  SmallVector<AffineMap> shared;
  if (!choices.tilesTogether) {
    shared = op.getBiasMaps();
    if (op.getMask())
      shared.push_back(op.getMaskMap());
    if (isForFew || shared.empty())
      return {};
  }
  if (!fitsTogether())
    return {};
  if (op.getLengths())
    shared.push_back(op.getLengthsMap());
  for (unsigned dim : llvm::reverse(dims.batch)) {
    std::optional<int64_t> size = getConstantIntValue(sizes[dim]);
    bool isIn = llvm::any_of(
        shared, [&](AffineMap map) { return map.isFunctionOfDim(dim); });
    for (int64_t count = getMostTogether(); size && !isIn && count > 1;
         count /= 2)
      if (*size % count == 0)
        return {dim, count, 1};
  }
  return {};
}

/// Tiles of queries side by side that share widened keys and values. Under a
/// band each has keys of its own.
AttentionTiler::Group AttentionTiler::findQueryGroup(int64_t tiles) {
  bool widens = !getElementTypeOrSelf(op.getKey()).isF32() ||
                !getElementTypeOrSelf(op.getValue()).isF32();
  bool pays = choices.tilesTogether || (widens && !isPaired && bands.empty());
  int64_t count = getMostTogether();
  if (!pays || count < 2 || tiles < count || !fitsTogether())
    return {};
  return {dims.query.front(), count, tileQueries};
}
