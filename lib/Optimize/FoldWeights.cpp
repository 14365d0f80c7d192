//===- FoldWeights.cpp - what is made of weights alone, as numbers --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Interpret/FoldConstants.h"
#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"

#include <cstring>

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNFOLDWEIGHTS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// The same numbers in another shape, or null.
static ElementsAttr reshaped(Attribute attr, RankedTensorType type) {
  if (auto dense = dyn_cast<DenseElementsAttr>(attr))
    return dense.reshape(type);
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(attr))
    return DenseResourceElementsAttr::get(type, resource.getRawHandle());
  return {};
}

/// The elements of a constant one after the other; nothing if they are not
/// there, or all the same.
static ArrayRef<char> dataOf(Attribute attr) {
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(attr)) {
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    return blob ? blob->getData() : ArrayRef<char>();
  }
  auto dense = dyn_cast<DenseElementsAttr>(attr);
  return dense && !dense.isSplat() ? dense.getRawData() : ArrayRef<char>();
}

/// A part of packed weights, or null.
static ElementsAttr sliced(Attribute attr, tensor::ExtractSliceOp op) {
  RankedTensorType source = op.getSourceType(), type = op.getResultType();
  ArrayRef<char> data = dataOf(attr);
  unsigned width = source.getElementTypeBitWidth();
  auto isKnown = [](ArrayRef<int64_t> values) {
    return llvm::none_of(values, ShapedType::isDynamic);
  };
  int64_t bytes = width / 8;
  if (width % 8 != 0 || source.getRank() == 0 || !type.hasStaticShape() ||
      int64_t(data.size()) != source.getNumElements() * bytes ||
      !isKnown(op.getStaticOffsets()) || !isKnown(op.getStaticSizes()) ||
      !isKnown(op.getStaticStrides()))
    return {};
  SmallVector<int64_t> steps = computeStrides(source.getShape());
  ArrayRef<int64_t> sizes = op.getStaticSizes();
  int64_t from = 0;
  for (auto [step, offset, size, stride, whole] :
       llvm::zip_equal(steps, op.getStaticOffsets(), sizes,
                       op.getStaticStrides(), source.getShape())) {
    if (size == 0 || offset < 0 || stride < 0 ||
        offset + (size - 1) * stride >= whole)
      return {};
    from += offset * step;
    step *= stride;
  }
  AsmResourceBlob blob =
      HeapAsmResourceBlob::allocate(type.getNumElements() * bytes, 64);
  char *to = blob.getMutableData().data();
  // An odometer over all but the last dimension.
  int64_t run = sizes.back(), lastStep = steps.back();
  SmallVector<int64_t> at(sizes.size() - 1, 0);
  for (int64_t row = type.getNumElements() / run; row > 0; --row) {
    for (int64_t i = 0; i < run; ++i, to += bytes)
      std::memcpy(to, data.data() + (from + i * lastStep) * bytes, bytes);
    for (size_t dim = at.size(); dim-- > 0;) {
      from += steps[dim];
      if (++at[dim] < sizes[dim])
        break;
      from -= steps[dim] * sizes[dim];
      at[dim] = 0;
    }
  }
  return DenseResourceElementsAttr::get(type, "weights", std::move(blob));
}

/// Reshapes and parts of constants become constants: whoever packs weights
/// looks for one.
static void foldMoves(func::FuncOp function) {
  function.walk([](Operation *op) {
    auto slice = dyn_cast<tensor::ExtractSliceOp>(op);
    if (!slice && !isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      return;
    Attribute attr;
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    if (!type.hasStaticShape() ||
        !matchPattern(op->getOperand(0), m_Constant(&attr)))
      return;
    ElementsAttr elements = slice ? sliced(attr, slice) : reshaped(attr, type);
    if (!elements)
      return;
    OpBuilder builder(op);
    op->getResult(0).replaceAllUsesWith(arith::ConstantOp::create(
        builder, op->getLoc(), type, cast<TypedAttr>(elements)));
  });
}

namespace {
struct FoldWeights : attn::impl::AttnFoldWeightsBase<FoldWeights> {
  using Base::Base;

  void runOnOperation() override {
    foldMoves(getOperation());
    attn::interpret::foldConstants(
        getOperation(),
        {/*mostElements=*/int64_t(1) << 24, /*weightsOnly=*/true});
    foldMoves(getOperation());
  }
};
} // namespace
