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
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"

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

/// Reshapes of constants become constants: whoever packs weights looks for one.
static void foldReshapes(func::FuncOp function) {
  function.walk([](Operation *op) {
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      return;
    Attribute attr;
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    if (!type.hasStaticShape() ||
        !matchPattern(op->getOperand(0), m_Constant(&attr)))
      return;
    ElementsAttr elements = reshaped(attr, type);
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
    attn::interpret::foldConstants(
        getOperation(),
        {/*mostElements=*/int64_t(1) << 24, /*weightsOnly=*/true});
    foldReshapes(getOperation());
  }
};
} // namespace
