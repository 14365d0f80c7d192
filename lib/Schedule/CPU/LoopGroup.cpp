//===- LoopGroup.cpp - loops that are cut into pieces together ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopGroup.h"
#include "VectorPlan.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/MemRef/Utils/MemRefUtils.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::attn;
using linalg::LinalgOp;

/// A group must leave as many pieces as threads are common.
static constexpr int64_t kLeastPieces = 16;

bool attn::sharesRows(LinalgOp op) {
  SmallVector<unsigned> parallel;
  op.getParallelDims(parallel);
  return op.getNumReductionLoops() != 0 &&
         llvm::any_of(op.getDpsInputOperands(), [&](OpOperand *input) {
           AffineMap map = op.getMatchingIndexingMap(input);
           return isa<MemRefType>(input->get().getType()) &&
                  llvm::any_of(parallel, [&](unsigned dim) {
                    return !map.isFunctionOfDim(dim);
                  });
         });
}

/// Whether what rows share may be copied to where the stack has no room for it.
/// No piece may be left when memory is short.
static bool mayAllocate(LinalgOp op) {
  if (!sharesRows(op))
    return false;
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  SmallVector<unsigned> reductions;
  op.getReductionDims(reductions);
  // A row of the copy is at most four vectors of 512 bits.
  int64_t bytes = 256;
  for (unsigned dim : reductions)
    if (ShapedType::isDynamic(sizes[dim]) ||
        llvm::MulOverflow(bytes, sizes[dim], bytes))
      return true;
  return bytes > kMostPanelBytes;
}

SmallVector<unsigned> attn::findCuts(LinalgOp op) {
  SmallVector<unsigned> dims;
  // Pieces of unknown size double the time to compile, for loops that may be
  // small.
  if (!op.hasPureBufferSemantics() || mayAllocate(op) ||
      ShapedType::isDynamicShape(op.getStaticLoopRanges()) ||
      !isa<linalg::GenericOp, linalg::FillOp>(op.getOperation()))
    return dims;
  for (OpOperand &init : op.getDpsInitsMutable())
    if (!op.getMatchingIndexingMap(&init).isProjectedPermutation())
      return dims;
  // Nothing may leave a piece: not even an assertion.
  for (Operation &inner : *op.getBlock())
    if (!isMemoryEffectFree(&inner) && !isa<memref::LoadOp>(inner))
      return dims;
  op.getParallelDims(dims);
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  llvm::erase_if(dims, [&](unsigned dim) {
    AffineExpr expr = getAffineDimExpr(dim, op.getContext());
    return sizes[dim] == 1 ||
           llvm::any_of(op.getDpsInitsMutable(), [&](OpOperand &init) {
             return !op.getMatchingIndexingMap(&init).getResultPosition(expr);
           });
  });
  return dims;
}

/// What `buffer` is a view of, or nothing if that is not known.
static Value getBase(Value buffer) {
  buffer = memref::skipViewLikeOps(cast<MemrefValue>(buffer));
  Operation *definition = buffer.getDefiningOp();
  bool isKnown =
      definition ? isa<memref::AllocOp, memref::GetGlobalOp>(definition)
                 : isa<func::FuncOp>(buffer.getParentBlock()->getParentOp());
  return isKnown ? buffer : Value();
}

/// Of how many of their cuts pieces of `a` and `b` have the same places in what
/// one of them writes.
static unsigned countCommonCuts(LinalgOp a, LinalgOp b) {
  SmallVector<unsigned> cutsOfA = findCuts(a), cutsOfB = findCuts(b);
  SmallVector<int64_t> sizesOfA = a.getStaticLoopRanges(),
                       sizesOfB = b.getStaticLoopRanges();
  unsigned count = 0, most = std::min(cutsOfA.size(), cutsOfB.size());
  while (count < most && sizesOfA[cutsOfA[count]] == sizesOfB[cutsOfB[count]])
    ++count;
  auto placeOf = [](LinalgOp op, OpOperand &operand, unsigned dim) {
    return op.getMatchingIndexingMap(&operand).getResultPosition(
        getAffineDimExpr(dim, op.getContext()));
  };
  for (OpOperand &x : a->getOpOperands())
    for (OpOperand &y : b->getOpOperands()) {
      if ((a.isDpsInput(&x) && b.isDpsInput(&y)) ||
          !isa<MemRefType>(x.get().getType()) ||
          !isa<MemRefType>(y.get().getType()))
        continue;
      Value base = getBase(x.get());
      if (base && getBase(y.get()) && base != getBase(y.get()))
        continue;
      if (x.get() != y.get())
        return 0;
      unsigned same = 0;
      while (same < count && placeOf(a, x, cutsOfA[same]) &&
             placeOf(a, x, cutsOfA[same]) == placeOf(b, y, cutsOfB[same]))
        ++same;
      count = same;
    }
  return count;
}

/// Lets `op` join `group` if enough pieces are left.
static bool join(LoopGroup &group, LinalgOp op) {
  unsigned depth = group.depth;
  for (LinalgOp member : group.ops)
    depth = std::min(depth, countCommonCuts(member, op));
  int64_t pieces = 1;
  SmallVector<unsigned> cuts = findCuts(op);
  for (unsigned dim : ArrayRef(cuts).take_front(depth))
    pieces *= op.getStaticLoopRanges()[dim];
  if (pieces < kLeastPieces)
    return false;
  group.ops.push_back(op);
  group.depth = depth;
  return true;
}

SmallVector<LoopGroup> attn::findLoopGroups(Block &block) {
  SmallVector<LoopGroup> groups;
  bool isOpen = false;
  for (Operation &op : block) {
    auto loop = dyn_cast<LinalgOp>(op);
    SmallVector<unsigned> cuts;
    if (loop)
      cuts = findCuts(loop);
    if (!cuts.empty()) {
      if (!isOpen || !join(groups.back(), loop))
        groups.push_back({{loop}, static_cast<unsigned>(cuts.size())});
      isOpen = true;
    } else if (!isMemoryEffectFree(&op) && !isa<memref::AllocOp>(op)) {
      isOpen = false;
    }
  }
  return groups;
}
