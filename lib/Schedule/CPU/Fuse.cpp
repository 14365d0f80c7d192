//===- Fuse.cpp - what one loop nest computes together --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "JoinReductions.h"
#include "MoveReshapes.h"
#include "OwnInits.h"

#include "attn/Passes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCPUFUSE
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Whether `op` only moves elements: a transpose, a broadcast, a copy.
static bool isMove(linalg::GenericOp op) {
  Block *body = op.getBody();
  auto argument = dyn_cast<BlockArgument>(body->getTerminator()->getOperand(0));
  return op.getNumDpsInits() == 1 && llvm::hasSingleElement(*body) &&
         argument && argument.getArgNumber() < op.getNumDpsInputs();
}

/// Whether the producer of `operand` joins its consumer: never when it would
/// be computed more often than now, nor when it hides a contraction.
static bool shouldFuse(OpOperand *operand) {
  auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
  auto consumer = dyn_cast<linalg::GenericOp>(operand->getOwner());
  if (!producer || !consumer)
    return false;
  // A copy of windows was made so that its consumer need not read them.
  if (!llvm::all_of(producer.getIndexingMapsArray(), [](AffineMap map) {
        return map.isProjectedPermutation(/*allowZeroInResults=*/true);
      }))
    return false;
  if (isMove(producer))
    return true;
  return producer->hasOneUse() &&
         producer.getNumLoops() == consumer.getNumLoops() &&
         (!linalg::isaContractionOpInterface(consumer) ||
          consumer.getMatchingIndexingMap(operand).isPermutation());
}

/// Writes every structured operation but fills as linalg.generic.
static void generalize(IRRewriter &rewriter, Operation *root) {
  SmallVector<linalg::LinalgOp> ops;
  root->walk([&](linalg::LinalgOp op) {
    if (!isa<linalg::GenericOp, linalg::FillOp>(op.getOperation()))
      ops.push_back(op);
  });
  for (linalg::LinalgOp op : ops) {
    rewriter.setInsertionPoint(op);
    (void)linalg::generalizeNamedOp(rewriter, op);
  }
}

namespace {
struct Fuse : attn::impl::AttnCPUFuseBase<Fuse> {
  void runOnOperation() override {
    MLIRContext *context = &getContext();
    IRRewriter rewriter(context);
    generalize(rewriter, getOperation());

    RewritePatternSet patterns(context);
    linalg::populateElementwiseOpsFusionPatterns(patterns, shouldFuse);
    attn::populateMoveReshapes(patterns);
    linalg::populateEraseUnusedOperandsAndResultsPatterns(patterns);
    tensor::populateDecomposeTensorConcatPatterns(patterns);
    linalg::GenericOp::getCanonicalizationPatterns(patterns, context);
    FrozenRewritePatternSet fusion(std::move(patterns));
    // Fusion ends when nothing is left to fuse; stopping early loses nothing.
    (void)applyPatternsGreedily(getOperation(), fusion);
    // What several reductions used has one user then.
    if (attn::joinReductions(rewriter, getOperation()))
      (void)applyPatternsGreedily(getOperation(), fusion);

    SmallVector<OpOperand *> inits;
    getOperation()->walk([&](DestinationStyleOpInterface op) {
      for (OpOperand &init : op.getDpsInitsMutable())
        if (isa<RankedTensorType>(init.get().getType()))
          inits.push_back(&init);
    });
    for (OpOperand *init : inits)
      attn::giveOwnInit(rewriter, *init);
  }
};
} // namespace
