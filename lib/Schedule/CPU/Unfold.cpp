//===- Unfold.cpp - overlapping windows side by side ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCPUUNFOLD
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Sums and multiples of loops: where a window that moves has its elements.
static bool isMoving(AffineExpr expr) {
  return expr.getKind() == AffineExprKind::Add ||
         expr.getKind() == AffineExprKind::Mul;
}

static bool isWindowed(OpOperand *input, AffineMap map) {
  return isa<RankedTensorType>(input->get().getType()) &&
         map.getNumSymbols() == 0 && llvm::any_of(map.getResults(), isMoving);
}

/// The loops that the copy has as dimensions. Where the innermost loop of the
/// result moves the window, its positions come last and are contiguous; where
/// it does not, each position holds its whole window.
static SmallVector<unsigned> orderLoops(linalg::GenericOp op, AffineMap map) {
  SmallVector<unsigned> positions, sums, kept;
  SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();
  for (unsigned loop = 0; loop < map.getNumDims(); ++loop) {
    if (!map.isFunctionOfDim(loop))
      continue;
    bool moves = llvm::any_of(map.getResults(), [&](AffineExpr expr) {
      return isMoving(expr) && expr.isFunctionOfDim(loop);
    });
    if (linalg::isReductionIterator(iterators[loop]))
      sums.push_back(loop);
    else
      (moves ? positions : kept).push_back(loop);
  }
  AffineMap out = op.getIndexingMapsArray().back();
  std::optional<unsigned> last; // the innermost loop of the result
  if (out.getNumResults() != 0)
    if (auto loop = dyn_cast<AffineDimExpr>(out.getResults().back()))
      last = loop.getPosition();
  bool positionsLast = last && llvm::is_contained(positions, *last);
  SmallVector<unsigned> order;
  if (positionsLast) {
    order = kept;
    order.append(sums);
    order.append(positions);
  } else {
    order = kept;
    order.append(positions);
    order.append(sums);
    // Channels that are contiguous in the result stay so in the copy.
    if (last && llvm::is_contained(kept, *last)) {
      llvm::erase(order, *last);
      order.push_back(*last);
    }
  }
  return order;
}

/// `source` read through `map` as a tensor that has one dimension for each loop
/// in `order`.
static Value copyWindows(IRRewriter &rewriter, Location loc, Value source,
                         AffineMap map, ArrayRef<unsigned> order,
                         ArrayRef<OpFoldResult> extents) {
  MLIRContext *context = rewriter.getContext();
  SmallVector<AffineExpr> replacements(map.getNumDims(),
                                       getAffineConstantExpr(0, context));
  SmallVector<OpFoldResult> sizes;
  for (auto [place, loop] : llvm::enumerate(order)) {
    replacements[loop] = getAffineDimExpr(place, context);
    sizes.push_back(extents[loop]);
  }
  AffineMap from = map.replaceDimsAndSymbols(replacements, {}, order.size(), 0);
  Value init = tensor::EmptyOp::create(
      rewriter, loc, sizes,
      cast<RankedTensorType>(source.getType()).getElementType());
  SmallVector<utils::IteratorType> iterators(order.size(),
                                             utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             rewriter, loc, init.getType(), source, init,
             ArrayRef<AffineMap>{from,
                                 rewriter.getMultiDimIdentityMap(order.size())},
             iterators,
             [](OpBuilder &b, Location at, ValueRange args) {
               linalg::YieldOp::create(b, at, args[0]);
             })
      .getResult(0);
}

static void unfold(IRRewriter &rewriter, linalg::GenericOp op) {
  rewriter.setInsertionPoint(op);
  Location loc = op.getLoc();
  SmallVector<OpFoldResult> extents;
  for (Range range : cast<linalg::LinalgOp>(op.getOperation())
                         .createLoopRanges(rewriter, loc))
    extents.push_back(range.size);
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  for (OpOperand *input : op.getDpsInputOperands()) {
    AffineMap &map = maps[input->getOperandNumber()];
    if (!isWindowed(input, map))
      continue;
    SmallVector<unsigned> order = orderLoops(op, map);
    input->set(copyWindows(rewriter, loc, input->get(), map, order, extents));
    SmallVector<AffineExpr> dims;
    for (unsigned loop : order)
      dims.push_back(getAffineDimExpr(loop, rewriter.getContext()));
    map = AffineMap::get(op.getNumLoops(), 0, dims, rewriter.getContext());
  }
  op.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
}

namespace {
struct Unfold : attn::impl::AttnCPUUnfoldBase<Unfold> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<linalg::LinalgOp> windowed;
    getOperation()->walk([&](linalg::LinalgOp op) {
      bool sums = op.getNumReductionLoops() > 0 && op.hasPureTensorSemantics();
      if (sums && llvm::any_of(op.getDpsInputOperands(), [&](OpOperand *input) {
            return isWindowed(input, op.getMatchingIndexingMap(input));
          }))
        windowed.push_back(op);
    });
    for (linalg::LinalgOp op : windowed) {
      auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
      if (!generic) {
        rewriter.setInsertionPoint(op);
        FailureOr<linalg::GenericOp> named =
            linalg::generalizeNamedOp(rewriter, op);
        if (failed(named))
          continue;
        generic = *named;
      }
      unfold(rewriter, generic);
    }
  }
};
} // namespace
