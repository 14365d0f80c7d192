//===- MoveReshapes.cpp - reshapes that keep a product from its followers -===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MoveReshapes.h"
#include "KeyRange.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
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

/// Along which of the dimensions `sizes`, into which one was split, a part with
/// `extents` is one piece of it: those outside have one position each, those
/// inside have no more than that.
static std::optional<size_t> findPieceDim(ArrayRef<OpFoldResult> extents,
                                          ArrayRef<int64_t> sizes) {
  size_t place = sizes.size() - 1;
  while (place > 0 && sizes[place] == 1)
    --place;
  auto isOne = [](OpFoldResult extent) {
    return getConstantIntValue(extent) == 1;
  };
  if (!llvm::all_of(extents.take_front(place), isOne) ||
      llvm::is_contained(sizes.drop_front(1), ShapedType::kDynamic))
    return std::nullopt;
  return place;
}

namespace {
/// A part of what was split is a part of the whole: a loop over parts reads
/// what a product makes.
struct SliceOfSplit : OpRewritePattern<tensor::ExtractSliceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ExtractSliceOp slice,
                                PatternRewriter &rewriter) const override {
    auto split = slice.getSource().getDefiningOp<tensor::ExpandShapeOp>();
    if (!split || !slice.hasUnitStride() ||
        !slice->getParentOfType<scf::ForallOp>())
      return rewriter.notifyMatchFailure(slice, "no part of a split in a loop");
    SmallVector<ReassociationIndices> groups = split.getReassociationIndices();
    SmallVector<OpFoldResult> offsets = slice.getMixedOffsets(),
                              extents = slice.getMixedSizes(), at, of, by;
    ArrayRef<int64_t> sizes = split.getResultType().getShape();
    for (const ReassociationIndices &group : groups) {
      std::optional<size_t> dim =
          findPieceDim(ArrayRef(extents).slice(group.front(), group.size()),
                       sizes.slice(group.front(), group.size()));
      if (!dim)
        return rewriter.notifyMatchFailure(slice, "not in one piece");
      of.push_back(extents[group[*dim]]);
      by.push_back(rewriter.getIndexAttr(1));
    }
    RankedTensorType whole =
        tensor::ExtractSliceOp::inferResultType(split.getSrcType(), of);
    if (isRankReducedType(whole, slice.getType()) !=
        SliceVerificationResult::Success)
      return rewriter.notifyMatchFailure(slice, "another shape");
    ImplicitLocOpBuilder b(slice.getLoc(), rewriter);
    attn::IndexMath math(b);
    for (const ReassociationIndices &group : groups) {
      Value start = math.value(offsets[group.front()]);
      for (int64_t dim : ArrayRef(group).drop_front())
        start = math.add(math.mul(start, sizes[dim]), math.value(offsets[dim]));
      at.push_back(getAsOpFoldResult(start));
    }
    rewriter.replaceOpWithNewOp<tensor::ExtractSliceOp>(
        slice, slice.getType(), split.getSrc(), at, of, by);
    return success();
  }
};
} // namespace

void attn::populateMoveReshapes(RewritePatternSet &patterns) {
  linalg::populateFoldReshapeOpsByCollapsingPatterns(patterns,
                                                     isFunctionOfSplit);
  linalg::populateFoldReshapeOpsByExpansionPatterns(patterns, isSplitForSum);
  patterns.add<SliceOfSplit>(patterns.getContext());
  // What that leaves of reshapes.
  MLIRContext *context = patterns.getContext();
  tensor::ExpandShapeOp::getCanonicalizationPatterns(patterns, context);
  tensor::CollapseShapeOp::getCanonicalizationPatterns(patterns, context);
  linalg::FillOp::getCanonicalizationPatterns(patterns, context);
  tensor::populateFoldTensorEmptyPatterns(patterns);
}
