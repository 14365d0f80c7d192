//===- MapLoops.cpp - linalg on buffers to mapped loops -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ElementLoops.h"
#include "ThreadGrid.h"
#include "attn/Passes.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNGPUMAPLOOPS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using namespace mlir::linalg;

/// The fill that writes the only result of `op` right before it, so that the
/// value can start in a register; null if anything between may look at it.
static FillOp precedingFill(LinalgOp op) {
  if (op.getNumDpsInits() != 1)
    return {};
  Value init = op.getDpsInits().front();
  Type element = getElementTypeOrSelf(init.getType());
  if (llvm::is_contained(op.getDpsInputs(), init))
    return {};
  for (Operation *prev = op->getPrevNode(); prev; prev = prev->getPrevNode()) {
    auto fill = dyn_cast<FillOp>(prev);
    if (fill && fill.output() == init && fill.value().getType() == element)
      return fill;
    if (!isMemoryEffectFree(prev) && !isa<memref::AllocOp>(prev))
      return {};
  }
  return {};
}

/// Replaces `op`; `absorbed` collects the fills that went with it.
static LogicalResult mapToThreads(IRRewriter &rewriter, LinalgOp op,
                                  DenseSet<Operation *> &absorbed) {
  if (!op.hasPureBufferSemantics())
    return op.emitOpError("expected buffers, found tensors; bufferize first");
  rewriter.setInsertionPoint(op);
  Location loc = op.getLoc();
  FillOp fill = precedingFill(op);
  SmallVector<Range, 4> ranges = op.createLoopRanges(rewriter, loc);
  SmallVector<unsigned> dims = attn::threadDims(op);
  SmallVector<Value> sizes;
  for (unsigned dim : dims)
    sizes.push_back(
        getValueOrCreateConstantIndexOp(rewriter, loc, ranges[dim].size));
  attn::createThreadGrid(rewriter, loc, sizes,
                         [&](OpBuilder &builder, Location, ValueRange indices) {
                           SmallVector<Value> ivs(ranges.size());
                           for (auto [dim, index] : llvm::zip(dims, indices))
                             ivs[dim] = index;
                           attn::emitElementLoops(builder, op, ranges, ivs,
                                                  fill ? fill.value()
                                                       : Value());
                         });
  rewriter.eraseOp(op);
  if (fill) {
    absorbed.insert(fill);
    rewriter.eraseOp(fill);
  }
  return success();
}

namespace {
struct MapLoops : attn::impl::AttnGPUMapLoopsBase<MapLoops> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<memref::CopyOp> copies;
    getOperation().walk([&](memref::CopyOp op) { copies.push_back(op); });
    for (memref::CopyOp copy : copies) {
      if (!isa<MemRefType>(copy.getSource().getType()) ||
          !isa<MemRefType>(copy.getTarget().getType())) {
        copy.emitOpError("of a buffer of unknown rank has no GPU mapping");
        return signalPassFailure();
      }
      rewriter.setInsertionPoint(copy);
      makeMemRefCopyOp(rewriter, copy.getLoc(), copy.getSource(),
                       copy.getTarget());
      rewriter.eraseOp(copy);
    }
    // Last first: an operation may take over the fill before it.
    SmallVector<LinalgOp> ops;
    getOperation().walk([&](LinalgOp op) { ops.push_back(op); });
    DenseSet<Operation *> absorbed;
    for (LinalgOp op : llvm::reverse(ops))
      if (!absorbed.contains(op) &&
          failed(mapToThreads(rewriter, op, absorbed)))
        return signalPassFailure();
    // linalg.softmax and the packing operations have no loops of their own.
    getOperation().walk([&](Operation *op) {
      if (!isa<LinalgDialect>(op->getDialect()))
        return;
      op->emitOpError("has no GPU mapping; write it as linalg.generic");
      signalPassFailure();
    });
  }
};
} // namespace
