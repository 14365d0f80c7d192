//===- Fuse.cpp - fewer kernels by fusing producers -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNGPUFUSE
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using namespace mlir::linalg;

/// Every buffer is 3 + 2 * rank kernel parameters of 8 bytes, and a kernel has
/// 4096 bytes of them.
static constexpr unsigned kMaxInputs = 12;

/// The body only passes its input on: a transpose, a broadcast, a copy.
static bool isDataMovement(GenericOp op) {
  return llvm::hasSingleElement(*op.getBody());
}

/// A handful of instructions: cheaper to repeat than to store and load.
static bool isCheap(GenericOp op) {
  return llvm::all_of(*op.getBody(), [](Operation &inner) {
    if (isa<arith::DivFOp, arith::RemFOp, arith::DivSIOp, arith::DivUIOp>(
            inner))
      return false;
    return isa<arith::ArithDialect, LinalgDialect>(inner.getDialect()) &&
           !isa<IndexOp>(inner);
  });
}

/// Fuses only where nothing is computed twice, or where that is cheap.
static bool shouldFuse(OpOperand *fused) {
  auto producer = fused->get().getDefiningOp<GenericOp>();
  auto consumer = dyn_cast<GenericOp>(fused->getOwner());
  if (!producer || !consumer ||
      producer.getNumDpsInputs() + consumer.getNumDpsInputs() > kMaxInputs)
    return false;
  if (isDataMovement(producer))
    return true;
  if (!producer->hasOneUse())
    return false;
  bool readsOnce = consumer.getMatchingIndexingMap(fused).isPermutation();
  return readsOnce ||
         (consumer.getNumReductionLoops() == 0 && isCheap(producer));
}

/// One fill for each use, next to it: a shared one costs a copy of the buffer
/// for every use but the last.
static void duplicateFills(IRRewriter &rewriter, func::FuncOp func) {
  SmallVector<FillOp> fills;
  func.walk([&](FillOp fill) {
    if (fill.hasPureTensorSemantics())
      fills.push_back(fill);
  });
  for (FillOp fill : fills) {
    SmallVector<OpOperand *> uses;
    for (OpOperand &use : fill->getUses())
      if (isa<LinalgOp>(use.getOwner()))
        uses.push_back(&use);
    for (OpOperand *use : uses) {
      rewriter.setInsertionPoint(use->getOwner());
      Value init = fill.output();
      if (auto empty = init.getDefiningOp<tensor::EmptyOp>())
        init = rewriter.clone(*empty)->getResult(0);
      auto copy = FillOp::create(rewriter, fill.getLoc(), fill.value(), init);
      use->set(copy.getResult(0));
    }
    if (fill->use_empty())
      rewriter.eraseOp(fill);
  }
}

namespace {
struct Fuse : attn::impl::AttnGPUFuseBase<Fuse> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<LinalgOp> named;
    getOperation().walk([&](LinalgOp op) {
      if (!isa<GenericOp, FillOp>(op) && op.hasPureTensorSemantics())
        named.push_back(op);
    });
    for (LinalgOp op : named) {
      rewriter.setInsertionPoint(op);
      // An operation without a generic form is mapped as it is.
      (void)generalizeNamedOp(rewriter, op);
    }
    RewritePatternSet patterns(&getContext());
    populateElementwiseOpsFusionPatterns(patterns, shouldFuse);
    populateEraseUnusedOperandsAndResultsPatterns(patterns);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      return signalPassFailure();
    duplicateFills(rewriter, getOperation());
  }
};
} // namespace
