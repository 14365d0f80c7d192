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
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Dominance.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "mlir/Transforms/CSE.h"

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
  constexpr int64_t perFunction = 32;
  int64_t work = 0;
  for (Operation &inner : op.getBlock()->without_terminator()) {
    if (isa<math::MathDialect>(inner.getDialect()) || isa<arith::DivFOp>(inner))
      work += perFunction;
    else if (!inner.hasTrait<OpTrait::ConstantLike>())
      work += 1;
  }
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
    Value size, step;
  };

  Value getWork();
  Value getStep(Value size, Value pieces, bool isInnermost);
  void emitPiece(LinalgOp op, ArrayRef<OpFoldResult> sizes, ValueRange at);

  IRRewriter &rewriter;
  ImplicitLocOpBuilder b;
  attn::IndexMath math;
  attn::LoopGroup &group;
  /// Of the loops of each operation.
  SmallVector<SmallVector<OpFoldResult>> sizes;
  SmallVector<Cut> cuts;
};
} // namespace

Value Sharer::getWork() {
  Value all = math.constant(0);
  for (auto [op, sizesOfOp] : llvm::zip_equal(group.ops, sizes)) {
    Value work = math.constant(getIterationWork(op));
    for (OpFoldResult size : sizesOfOp)
      work = math.mul(work, math.value(size));
    all = math.add(all, work);
  }
  return all;
}

/// The step that makes at most `pieces` of `size`: equal ones if the sizes are
/// known and there is a divisor near, whole lines in the innermost dimension.
Value Sharer::getStep(Value size, Value pieces, bool isInnermost) {
  Value step = math.max(math.ceilDiv(size, pieces), math.constant(1));
  if (isInnermost) {
    Value line = math.constant(kLine);
    return math.mul(math.ceilDiv(step, line), line);
  }
  std::optional<int64_t> known = getConstantIntValue(size);
  std::optional<int64_t> wanted = getConstantIntValue(step);
  if (known && wanted)
    for (int64_t equal = *wanted; equal > *wanted / 2; --equal)
      if (*known % equal == 0)
        return math.constant(equal);
  return step;
}

/// What `op` does in the piece `at`.
void Sharer::emitPiece(LinalgOp op, ArrayRef<OpFoldResult> sizesOfOp,
                       ValueRange at) {
  SmallVector<OpFoldResult> offsets(sizesOfOp.size(), b.getIndexAttr(0));
  SmallVector<OpFoldResult> extents(sizesOfOp);
  SmallVector<unsigned> dims = attn::findCuts(op);
  for (auto [iv, cut] : llvm::zip_equal(at, cuts)) {
    Value start = math.mul(iv, cut.step);
    Value extent = cut.step;
    std::optional<int64_t> known = getConstantIntValue(cut.size);
    std::optional<int64_t> by = getConstantIntValue(cut.step);
    if (!known || !by || *known % *by != 0)
      extent = math.min(cut.step, math.sub(cut.size, start));
    offsets[dims[cut.place]] = getAsOpFoldResult(start);
    extents[dims[cut.place]] = getAsOpFoldResult(extent);
  }
  // Structured operations can always be tiled.
  (void)cast<TilingInterface>(op.getOperation())
      .getTiledImplementation(b, offsets, extents);
}

void Sharer::share() {
  b.setInsertionPoint(group.ops.back());
  for (LinalgOp op : group.ops) {
    sizes.emplace_back();
    for (Range range : op.createLoopRanges(b, b.getLoc()))
      sizes.back().push_back(range.size);
  }
  // As many pieces as are worth it: at least one, also of nothing.
  Value work = getWork();
  bool isProduct = llvm::any_of(group.ops, attn::sharesRows);
  Value pieces = math.clamp(
      math.div(work, isProduct ? kProductWork : kPieceWork), math.constant(1),
      math.constant(isProduct ? kMostProductPieces : kMostPieces));
  SmallVector<OpFoldResult> bounds;
  for (unsigned place = 0; place < group.depth; ++place) {
    if (getConstantIntValue(pieces) == 1)
      break;
    Value size = math.value(sizes[0][attn::findCuts(group.ops.front())[place]]);
    bool isInnermost = llvm::any_of(group.ops, [&](LinalgOp op) {
      return attn::findCuts(op).size() == place + 1;
    });
    Value step = getStep(size, pieces, isInnermost);
    Value count = math.ceilDiv(size, step);
    if (getConstantIntValue(count) == 1)
      continue;
    cuts.push_back({place, size, step});
    bounds.push_back(getAsOpFoldResult(count));
    pieces = math.ceilDiv(pieces, math.max(count, math.constant(1)));
  }
  if (cuts.empty())
    return;
  auto loop = scf::ForallOp::create(b, bounds, ValueRange(), std::nullopt);
  attn::setWork(loop, /*each=*/1, getAsOpFoldResult(work));
  b.setInsertionPoint(loop.getTerminator());
  for (auto [op, sizesOfOp] : llvm::zip_equal(group.ops, sizes)) {
    emitPiece(op, sizesOfOp, loop.getInductionVars());
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
