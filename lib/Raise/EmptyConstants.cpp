//===- EmptyConstants.cpp - integer constants without elements ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNEMPTYCONSTANTS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

namespace {
struct EmptyConstants : attn::impl::AttnEmptyConstantsBase<EmptyConstants> {
  using Base::Base;

  void runOnOperation() override {
    getOperation()->walk([](arith::ConstantOp op) {
      auto type = dyn_cast<RankedTensorType>(op.getType());
      if (!type || type.getNumElements() != 0 ||
          !type.getElementType().isIntOrIndex())
        return;
      OpBuilder builder(op);
      op.replaceAllUsesWith(
          tensor::EmptyOp::create(builder, op.getLoc(), type.getShape(),
                                  type.getElementType(), type.getEncoding())
              .getResult());
      op.erase();
    });
  }
};
} // namespace
