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
         !(op.getLogsumexp() && other.getLogsumexp()) &&
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

static void replaceResults(RewriterBase &rewriter, PoolOp op,
                           ValueRange outputs, Value logsumexp) {
  rewriter.replaceAllUsesWith(op.getOutputs(), outputs);
  if (op.getLogsumexp())
    rewriter.replaceAllUsesWith(op.getLogsumexp(), logsumexp);
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
    SmallVector<Type> types(op.getOutputs().getTypes());
    llvm::append_range(types, later.getOutputs().getTypes());
    PoolOp normalised = op.getLogsumexp() ? op : later;
    Value logsumexp = normalised.getLogsumexp();
    SmallVector<AffineMap> maps{op.getLogitsMap()};
    llvm::append_range(maps, op.getValueMaps());
    llvm::append_range(maps, later.getValueMaps());
    if (op.getMask())
      maps.push_back(op.getMaskMap());
    if (op.getLengths())
      maps.push_back(op.getLengthsMap());
    llvm::append_range(maps, op.getOutputMaps());
    llvm::append_range(maps, later.getOutputMaps());
    if (logsumexp)
      maps.push_back(normalised.getLogsumexpMap());
    rewriter.setInsertionPoint(op);
    auto merged = PoolOp::create(
        rewriter, op.getLoc(), types, logsumexp ? logsumexp.getType() : Type(),
        op.getLogits(), values, op.getMask(), op.getLengths(),
        rewriter.getAffineMapArrayAttr(maps), op.getEmptyRowsAttr());
    replaceResults(rewriter, op,
                   merged.getOutputs().take_front(op.getOutputs().size()),
                   merged.getLogsumexp());
    replaceResults(rewriter, later,
                   merged.getOutputs().drop_front(op.getOutputs().size()),
                   merged.getLogsumexp());
    rewriter.eraseOp(later);
    rewriter.eraseOp(op);
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
