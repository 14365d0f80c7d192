//===- ExpandViews.cpp - expansions with several unknown sizes ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNEXPANDVIEWS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Whether a group of dimensions has two sizes known only at run time.
static bool hasSeveralUnknowns(memref::ExpandShapeOp expand) {
  ArrayRef<int64_t> shape = expand.getResultType().getShape();
  return llvm::any_of(expand.getReassociationIndices(),
                      [&](const ReassociationIndices &group) {
                        return llvm::count_if(group, [&](int64_t dim) {
                                 return ShapedType::isDynamic(shape[dim]);
                               }) > 1;
                      });
}

/// A stride that the type may know.
static OpFoldResult statedOr(OpBuilder &b, int64_t stated, OpFoldResult value) {
  return ShapedType::isDynamic(stated) ? value
                                       : OpFoldResult(b.getIndexAttr(stated));
}

/// The innermost dimension of a group has the source's stride, each other one
/// the stride times the size of its inner neighbour.
static void replaceByCast(memref::ExpandShapeOp expand) {
  OpBuilder b(expand);
  Location loc = expand.getLoc();
  MemRefType type = expand.getResultType();
  auto [statedStrides, statedOffset] = type.getStridesAndOffset();
  auto source =
      memref::ExtractStridedMetadataOp::create(b, loc, expand.getSrc());
  SmallVector<OpFoldResult> sizes = expand.getMixedOutputShape();
  SmallVector<OpFoldResult> strides(sizes.size());
  for (auto [from, group] : llvm::enumerate(expand.getReassociationIndices())) {
    OpFoldResult stride = source.getConstifiedMixedStrides()[from];
    for (int64_t dim : llvm::reverse(group)) {
      strides[dim] = statedOr(b, statedStrides[dim], stride);
      stride = arith::MulIOp::create(
                   b, loc, getValueOrCreateConstantIndexOp(b, loc, stride),
                   getValueOrCreateConstantIndexOp(b, loc, sizes[dim]))
                   .getResult();
    }
  }
  OpFoldResult offset =
      statedOr(b, statedOffset, source.getConstifiedMixedOffset());
  auto view = memref::ReinterpretCastOp::create(
      b, loc, type, source.getBaseBuffer(), offset, sizes, strides);
  expand.replaceAllUsesWith(view.getResult());
  expand.erase();
}

namespace {
struct ExpandViews : attn::impl::AttnExpandViewsBase<ExpandViews> {
  void runOnOperation() override {
    SmallVector<memref::ExpandShapeOp> expansions;
    getOperation()->walk([&](memref::ExpandShapeOp expand) {
      if (hasSeveralUnknowns(expand))
        expansions.push_back(expand);
    });
    for (memref::ExpandShapeOp expand : expansions)
      replaceByCast(expand);
  }
};
} // namespace
