//===- MergePools.cpp - values weighted by the same softmax ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/WeightedSum.h"
#include "mlir/Analysis/TopologicalSortUtils.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

// The same logits and loops; the loops' sizes are those of logits and results.
static bool sharesSoftmax(PoolOp op, PoolOp other) {
  auto type = cast<ShapedType>(op->getResultTypes()[0]);
  return other != op && other->getBlock() == op->getBlock() &&
         other.getLogits() == op.getLogits() &&
         other.getMask() == op.getMask() &&
         other.getLengths() == op.getLengths() &&
         other.getEmptyRows() == op.getEmptyRows() &&
         other.getLogitsMap() == op.getLogitsMap() &&
         other.getMaskMap() == op.getMaskMap() &&
         other.getLengthsMap() == op.getLengthsMap() && type.hasStaticShape() &&
         other->getResultTypes()[0] == type &&
         other.getOutputMaps()[0] == op.getOutputMaps()[0];
}

// Weighs the values of a later pool of the same logits together with those of
// `op`, if they are not formed from its results.
static bool mergeWithLater(RewriterBase &rewriter, PoolOp op) {
  for (Operation *user : op.getLogits().getUsers()) {
    auto later = dyn_cast<PoolOp>(user);
    if (!later || !sharesSoftmax(op, later) || !op->isBeforeInBlock(later) ||
        llvm::any_of(later.getValues(),
                     [&](Value value) { return isFormedFrom(value, op); }))
      continue;
    SmallVector<Value> values(op.getValues());
    llvm::append_range(values, later.getValues());
    SmallVector<Type> types(op->getResultTypes());
    llvm::append_range(types, later->getResultTypes());
    SmallVector<AffineMap> maps{op.getLogitsMap()};
    llvm::append_range(maps, op.getValueMaps());
    llvm::append_range(maps, later.getValueMaps());
    if (op.getMask())
      maps.push_back(op.getMaskMap());
    if (op.getLengths())
      maps.push_back(op.getLengthsMap());
    llvm::append_range(maps, op.getOutputMaps());
    llvm::append_range(maps, later.getOutputMaps());
    rewriter.setInsertionPoint(op);
    auto merged = PoolOp::create(rewriter, op.getLoc(), types, op.getLogits(),
                                 values, op.getMask(), op.getLengths(),
                                 rewriter.getAffineMapArrayAttr(maps),
                                 op.getEmptyRowsAttr());
    unsigned count = op.getNumResults();
    rewriter.replaceOp(later, merged->getResults().drop_front(count));
    rewriter.replaceOp(op, merged->getResults().take_front(count));
    sortTopologically(merged->getBlock());
    return true;
  }
  return false;
}

void mlir::attn::raise::mergePools(RewriterBase &rewriter, Operation *root) {
  bool merged = true;
  while (merged) {
    merged = false;
    SmallVector<PoolOp> pools;
    root->walk([&](PoolOp op) { pools.push_back(op); });
    for (PoolOp op : pools)
      if ((merged = mergeWithLater(rewriter, op)))
        break; // some of the list are gone
  }
}
