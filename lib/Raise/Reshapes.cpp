//===- Reshapes.cpp - tensor.reshape as expand_shape and collapse_shape ---===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reshapes.h"

#include "attn/Formula/Size.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn::formula;
using namespace mlir::attn::raise;

using Groups = SmallVector<ReassociationIndices>;

// Consecutive dimensions of source and result with the same product of sizes.
// What cannot be told apart is one group: the whole products are equal.
static void group(ArrayRef<Size> source, ArrayRef<Size> result, Groups &from,
                  Groups &to) {
  size_t i = 0, j = 0;
  while (i < source.size() || j < result.size()) {
    from.emplace_back();
    to.emplace_back();
    Size left, right;
    auto takeSource = [&] {
      left = left * source[i];
      from.back().push_back(i++);
    };
    auto takeResult = [&] {
      right = right * result[j];
      to.back().push_back(j++);
    };
    while (from.back().empty() || to.back().empty() || !(left == right)) {
      if (i == source.size() && j == result.size())
        break;
      bool more = j == result.size() ||
                  (i < source.size() &&
                   (from.back().empty() || right.dividedBy(left)) &&
                   !(left == right && to.back().empty()));
      more ? takeSource() : takeResult();
    }
    // Sizes of 1 at the end belong to the last group.
    bool onlyOnes = llvm::all_of(source.drop_front(i),
                                 [](const Size &s) { return s.isOne(); }) &&
                    llvm::all_of(result.drop_front(j),
                                 [](const Size &s) { return s.isOne(); });
    while (onlyOnes && i < source.size())
      takeSource();
    while (onlyOnes && j < result.size())
      takeResult();
    // One side ran out (a size of 0): the rest belongs to the group before.
    if ((from.back().empty() || to.back().empty()) && from.size() > 1) {
      ReassociationIndices lastFrom = from.pop_back_val();
      ReassociationIndices lastTo = to.pop_back_val();
      llvm::append_range(from.back(), lastFrom);
      llvm::append_range(to.back(), lastTo);
    }
  }
}

static bool areTrivial(const Groups &groups) {
  return llvm::all_of(groups, [](const auto &g) { return g.size() == 1; });
}

namespace {
struct ReshapeToGroups : OpRewritePattern<tensor::ReshapeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ReshapeOp op,
                                PatternRewriter &rewriter) const override {
    auto from = dyn_cast<RankedTensorType>(op.getSource().getType());
    auto to = dyn_cast<RankedTensorType>(op.getResult().getType());
    if (!from || !to || from.getRank() == 0 || to.getRank() == 0)
      return rewriter.notifyMatchFailure(op, "needs ranks of 1 and more");
    auto shape = op.getShape().getDefiningOp<tensor::FromElementsOp>();
    if (!shape && !to.hasStaticShape())
      return rewriter.notifyMatchFailure(op, "sizes are not listed");
    SmallVector<OpFoldResult> sizes;
    for (int64_t i = 0; i < to.getRank(); ++i) {
      if (!to.isDynamicDim(i)) {
        sizes.push_back(rewriter.getIndexAttr(to.getDimSize(i)));
        continue;
      }
      Value size = shape.getElements()[i];
      if (!size.getType().isIndex())
        size = arith::IndexCastOp::create(rewriter, op.getLoc(),
                                          rewriter.getIndexType(), size);
      sizes.push_back(size);
    }
    rewriter.replaceOp(op, regroup(rewriter, op, to, sizes));
    return success();
  }

  static Value regroup(PatternRewriter &rewriter, tensor::ReshapeOp op,
                       RankedTensorType type, ArrayRef<OpFoldResult> sizes) {
    SmallVector<Size> source, result;
    Value value = op.getSource();
    for (int64_t i = 0, e = cast<RankedTensorType>(value.getType()).getRank();
         i < e; ++i)
      source.push_back(Size::ofDim(value, i));
    for (OpFoldResult size : sizes)
      result.push_back(Size::of(size));
    Groups from, to;
    group(source, result, from, to);
    if (!areTrivial(from))
      value =
          tensor::CollapseShapeOp::create(rewriter, op.getLoc(), value, from);
    RankedTensorType collapsed =
        tensor::CollapseShapeOp::inferCollapsedType(type, to);
    if (collapsed != value.getType())
      value = tensor::CastOp::create(rewriter, op.getLoc(), collapsed, value);
    if (!areTrivial(to))
      value = tensor::ExpandShapeOp::create(rewriter, op.getLoc(), type, value,
                                            to, sizes);
    return value;
  }
};
} // namespace

void mlir::attn::raise::populateReshapePatterns(RewritePatternSet &patterns) {
  patterns.add<ReshapeToGroups>(patterns.getContext());
}
