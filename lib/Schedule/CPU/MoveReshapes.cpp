//===- MoveReshapes.cpp - reshapes that keep a product from its followers -===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MoveReshapes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"

using namespace mlir;
using linalg::GenericOp;

/// Computes each element of its result from one of its only tensor.
static bool isFunction(GenericOp op) {
  return op.getNumDpsInputs() == 1 && op->getNumResults() == 1 &&
         op.getNumReductionLoops() == 0 && !op.hasIndexSemantics() &&
         llvm::all_of(op.getIndexingMapsArray(),
                      [](AffineMap map) { return map.isIdentity(); });
}

/// Whether something sums over dimension `dim` of `value`, or of what
/// elementwise operations make of it.
static bool isSummed(Value value, unsigned dim) {
  SmallVector<std::pair<Value, unsigned>> left = {{value, dim}};
  llvm::SmallPtrSet<Operation *, 8> seen;
  while (!left.empty()) {
    auto [next, place] = left.pop_back_val();
    for (OpOperand &use : next.getUses()) {
      auto op = dyn_cast<GenericOp>(use.getOwner());
      if (!op || !op.isDpsInput(&use))
        continue;
      auto loop = dyn_cast<AffineDimExpr>(
          op.getMatchingIndexingMap(&use).getResult(place));
      if (!loop)
        continue;
      if (op.getIteratorTypesArray()[loop.getPosition()] ==
          utils::IteratorType::reduction)
        return true;
      if (op.getNumReductionLoops() != 0 || !seen.insert(op).second)
        continue;
      for (OpResult result : op->getResults()) {
        AffineMap out = op.getMatchingIndexingMap(op.getTiedOpOperand(result));
        if (std::optional<unsigned> dimOfResult = out.getResultPosition(loop))
          left.push_back({result, *dimOfResult});
      }
    }
  }
  return false;
}

/// An elementwise function of a split result is one of the result.
static bool isFunctionOfSplit(OpOperand *operand) {
  auto split = operand->get().getDefiningOp<tensor::ExpandShapeOp>();
  auto op = dyn_cast<GenericOp>(operand->getOwner());
  return split && split->hasOneUse() && op && isFunction(op) &&
         split.getSrc().hasOneUse() &&
         split.getSrc().getDefiningOp<GenericOp>();
}

/// Rows are split before the product, or what is added to it, if something sums
/// over those of a batch.
static bool isSplitForSum(OpOperand *operand) {
  auto split = dyn_cast<tensor::ExpandShapeOp>(operand->getOwner());
  auto producer = operand->get().getDefiningOp<GenericOp>();
  if (!split || !producer || !operand->get().hasOneUse())
    return false;
  SmallVector<ReassociationIndices> groups = split.getReassociationIndices();
  // Batches and rows are split, columns are left.
  if (groups.size() != 2 || groups[0].size() != 2 || groups[1].size() != 1)
    return false;
  return isSummed(split.getResult(), groups[0].back());
}

void attn::populateMoveReshapes(RewritePatternSet &patterns) {
  linalg::populateFoldReshapeOpsByCollapsingPatterns(patterns,
                                                     isFunctionOfSplit);
  linalg::populateFoldReshapeOpsByExpansionPatterns(patterns, isSplitForSum);
  // What that leaves of reshapes.
  MLIRContext *context = patterns.getContext();
  tensor::ExpandShapeOp::getCanonicalizationPatterns(patterns, context);
  tensor::CollapseShapeOp::getCanonicalizationPatterns(patterns, context);
  linalg::FillOp::getCanonicalizationPatterns(patterns, context);
  tensor::populateFoldTensorEmptyPatterns(patterns);
}
