//===- TensorViews.cpp - reshapes, transposes, slices ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Import/TensorBuilder.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"

using namespace mlir;
using namespace mlir::attn;

Value TensorBuilder::transpose(Value tensor, ArrayRef<int64_t> permutation) {
  if (llvm::equal(permutation, llvm::seq<int64_t>(0, permutation.size())))
    return tensor;
  Sizes from = sizes(tensor), to;
  for (int64_t dim : permutation)
    to.push_back(from[dim]);
  Value init = empty(to, getElementTypeOrSelf(tensor.getType()));
  return linalg::TransposeOp::create(builder, loc, tensor, init, permutation)
      ->getResult(0);
}

Value TensorBuilder::unsqueeze(Value tensor, int64_t dim) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<int64_t> shape(type.getShape());
  shape.insert(shape.begin() + dim, 1);
  Sizes outSizes = sizes(tensor);
  outSizes.insert(outSizes.begin() + dim, builder.getIndexAttr(1));
  return tensor::ExpandShapeOp::create(
      builder, loc, RankedTensorType::get(shape, type.getElementType()), tensor,
      groupsWithout(type.getRank() + 1, {dim}), outSizes);
}

/// Groups `rank` dimensions so that each kept one leads or trails the
/// dimensions of `dropped` next to it.
SmallVector<ReassociationIndices>
TensorBuilder::groupsWithout(int64_t rank, ArrayRef<int64_t> dropped) {
  SmallVector<ReassociationIndices> groups;
  ReassociationIndices group;
  bool hasKept = false;
  for (int64_t dim = 0; dim < rank; ++dim) {
    bool kept = !llvm::is_contained(dropped, dim);
    if (kept && hasKept) {
      groups.push_back(group);
      group.clear();
    }
    hasKept |= kept;
    group.push_back(dim);
  }
  if (hasKept)
    groups.push_back(group);
  return groups;
}

Value TensorBuilder::squeeze(Value tensor, ArrayRef<int64_t> dims) {
  if (dims.empty())
    return tensor;
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<int64_t> ones(type.getShape()), shape;
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    if (llvm::is_contained(dims, dim))
      ones[dim] = 1;
    else
      shape.push_back(type.getDimSize(dim));
  }
  // A dynamic size that is squeezed is known to be 1.
  tensor = refine(tensor, RankedTensorType::get(ones, type.getElementType()));
  return tensor::CollapseShapeOp::create(
      builder, loc, RankedTensorType::get(shape, type.getElementType()), tensor,
      groupsWithout(type.getRank(), dims));
}

Value TensorBuilder::broadcastTo(Value tensor, ArrayRef<OpFoldResult> sizes) {
  auto [operand, map] = alignedOperand(tensor, sizes);
  SmallVector<int64_t> added;
  for (int64_t dim = 0, rank = sizes.size(); dim < rank; ++dim)
    if (!map.isFunctionOfDim(dim))
      added.push_back(dim);
  for (auto [position, expr] : llvm::enumerate(map.getResults()))
    assertEqual(size(operand, position),
                sizes[cast<AffineDimExpr>(expr).getPosition()]);
  Value init = empty(sizes, getElementTypeOrSelf(tensor.getType()));
  if (added.empty())
    return refine(tensor, cast<RankedTensorType>(init.getType()));
  return linalg::BroadcastOp::create(builder, loc, operand, init, added)
      ->getResult(0);
}

Value TensorBuilder::slice(Value tensor, int64_t dim, OpFoldResult offset,
                           OpFoldResult size, int64_t stride) {
  Sizes outSizes = sizes(tensor);
  Sizes offsets(outSizes.size(), builder.getIndexAttr(0)),
      strides(outSizes.size(), builder.getIndexAttr(1));
  offsets[dim] = offset;
  outSizes[dim] = size;
  strides[dim] = builder.getIndexAttr(stride);
  return tensor::ExtractSliceOp::create(builder, loc, tensor, offsets, outSizes,
                                        strides);
}

Value TensorBuilder::concat(ValueRange tensors, int64_t dim) {
  Sizes first = sizes(tensors[0]);
  for (Value tensor : tensors.drop_front())
    for (auto [position, size] : llvm::enumerate(sizes(tensor)))
      if (static_cast<int64_t>(position) != dim)
        assertEqual(first[position], size);
  return tensor::ConcatOp::create(builder, loc, dim, tensors);
}

Value TensorBuilder::refine(Value tensor, RankedTensorType type) {
  auto from = cast<RankedTensorType>(tensor.getType());
  SmallVector<int64_t> shape;
  for (auto [own, stated] : llvm::zip_equal(from.getShape(), type.getShape()))
    shape.push_back(ShapedType::isDynamic(own) ? stated : own);
  auto refined = RankedTensorType::get(shape, from.getElementType());
  if (refined == from)
    return tensor;
  return tensor::CastOp::create(builder, loc, refined, tensor);
}
