//===- ShareLoops.cpp - pieces of a large loop for several threads --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KeyRange.h"
#include "LoopGroup.h"
#include "Work.h"

#include "attn/Passes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Dominance.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "mlir/Transforms/CSE.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCPUSHARELOOPS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using linalg::LinalgOp;

/// Work of a piece, and how many there are at most: enough for the threads of
/// any machine to have about the same number each.
static constexpr int64_t kPieceWork = attn::kLeastSharedWork / 2;
static constexpr int64_t kMostPieces = 256;

/// The same for products: only many rows pay for a copy of what they share.
static constexpr int64_t kProductWork = 8 * kPieceWork;
static constexpr int64_t kMostProductPieces = 16;

/// No two threads write to one line of the cache: float32 in 64 bytes.
static constexpr int64_t kLine = 16;

//===----------------------------------------------------------------------===//
// How much there is to do
//===----------------------------------------------------------------------===//

/// What one iteration costs in floating-point operations of a product of
/// matrices: memory is slower than these.
static int64_t getIterationWork(LinalgOp op) {
  int64_t work = attn::getBodyWork(op);
  // What has fewer dimensions is in the cache for most iterations.
  for (OpOperand &operand : op->getOpOperands()) {
    auto type = dyn_cast<MemRefType>(operand.get().getType());
    AffineMap map = op.getMatchingIndexingMap(&operand);
    if (type && type.getElementType().isIntOrFloat() &&
        map.getNumResults() >= op.getNumLoops())
      work += attn::kWorkPerByte *
              llvm::divideCeil(type.getElementTypeBitWidth(), CHAR_BIT);
  }
  return std::max<int64_t>(work, 1);
}

//===----------------------------------------------------------------------===//
// Pieces
//===----------------------------------------------------------------------===//

namespace {
class Sharer {
public:
  Sharer(IRRewriter &rewriter, attn::LoopGroup &group)
      : rewriter(rewriter), b(group.ops.back().getLoc(), rewriter), math(b),
        group(group) {}

  void share();

private:
  /// One of the loops that are cut: in each operation it is the dimension that
  /// findCuts names at `place`.
  struct Cut {
    unsigned place;
    int64_t size, step;
  };

  int64_t getWork();
  void emitPiece(LinalgOp op, ValueRange at);

  IRRewriter &rewriter;
  ImplicitLocOpBuilder b;
  attn::IndexMath math;
  attn::LoopGroup &group;
  SmallVector<Cut> cuts;
};
} // namespace

int64_t Sharer::getWork() {
  constexpr int64_t most = std::numeric_limits<int64_t>::max();
  int64_t all = 0;
  for (LinalgOp op : group.ops) {
    int64_t work = getIterationWork(op);
    // findCuts: all sizes are known.
    for (int64_t size : op.getStaticLoopRanges())
      if (llvm::MulOverflow(work, size, work))
        return most;
    if (llvm::AddOverflow(all, work, all))
      return most;
  }
  return all;
}

/// The step that makes at most `pieces` of `size`: equal ones if there is a
/// divisor near, whole lines in the innermost dimension.
static int64_t getStep(int64_t size, int64_t pieces, bool isInnermost) {
  int64_t step = std::max<int64_t>(llvm::divideCeil(size, pieces), 1);
  if (isInnermost)
    return llvm::alignTo(step, kLine);
  for (int64_t equal = step; equal > step / 2; --equal)
    if (size % equal == 0)
      return equal;
  return step;
}

/// What `op` does in the piece `at`.
void Sharer::emitPiece(LinalgOp op, ValueRange at) {
  SmallVector<OpFoldResult> extents =
      getAsIndexOpFoldResult(b.getContext(), op.getStaticLoopRanges());
  SmallVector<OpFoldResult> offsets(extents.size(), b.getIndexAttr(0));
  SmallVector<unsigned> dims = attn::findCuts(op);
  for (auto [iv, cut] : llvm::zip_equal(at, cuts)) {
    Value start = math.mul(iv, cut.step);
    Value extent = math.constant(cut.step);
    if (cut.size % cut.step != 0)
      extent = math.min(extent, math.sub(math.constant(cut.size), start));
    offsets[dims[cut.place]] = getAsOpFoldResult(start);
    extents[dims[cut.place]] = getAsOpFoldResult(extent);
  }
  // Structured operations can always be tiled.
  (void)cast<TilingInterface>(op.getOperation())
      .getTiledImplementation(b, offsets, extents);
}

void Sharer::share() {
  // As many pieces as are worth it: at least one, also of nothing.
  int64_t work = getWork();
  bool isProduct = llvm::any_of(group.ops, attn::sharesRows);
  int64_t pieces =
      std::clamp<int64_t>(work / (isProduct ? kProductWork : kPieceWork), 1,
                          isProduct ? kMostProductPieces : kMostPieces);
  LinalgOp first = group.ops.front();
  SmallVector<int64_t> sizes = first.getStaticLoopRanges();
  SmallVector<unsigned> dims = attn::findCuts(first);
  SmallVector<OpFoldResult> bounds;
  for (unsigned place = 0; place < group.depth && pieces != 1; ++place) {
    int64_t size = sizes[dims[place]];
    bool isInnermost = llvm::any_of(group.ops, [&](LinalgOp op) {
      return attn::findCuts(op).size() == place + 1;
    });
    int64_t step = getStep(size, pieces, isInnermost);
    int64_t count = llvm::divideCeil(size, step);
    if (count == 1)
      continue;
    cuts.push_back({place, size, step});
    bounds.push_back(b.getIndexAttr(count));
    pieces = llvm::divideCeil(pieces, std::max<int64_t>(count, 1));
  }
  if (cuts.empty())
    return;
  b.setInsertionPoint(group.ops.back());
  auto loop = scf::ForallOp::create(b, bounds, ValueRange(), std::nullopt);
  attn::setWork(loop, work, {});
  b.setInsertionPoint(loop.getTerminator());
  for (LinalgOp op : group.ops) {
    emitPiece(op, loop.getInductionVars());
    rewriter.eraseOp(op);
  }
  // One view of what several use.
  DominanceInfo dominance(loop);
  eliminateCommonSubExpressions(rewriter, dominance, loop);
}

namespace {
struct ShareLoops : attn::impl::AttnCPUShareLoopsBase<ShareLoops> {
  void runOnOperation() override {
    SmallVector<attn::LoopGroup> groups;
    getOperation()->walk<WalkOrder::PreOrder>([&](Block *block) {
      if (isa<scf::ForallOp>(block->getParentOp()))
        return WalkResult::skip();
      llvm::append_range(groups, attn::findLoopGroups(*block));
      return WalkResult::advance();
    });
    IRRewriter rewriter(&getContext());
    for (attn::LoopGroup &group : groups)
      Sharer(rewriter, group).share();
  }
};
} // namespace
