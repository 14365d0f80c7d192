//===- OwnInits.cpp - tensors to be written, not shared -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OwnInits.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;

void attn::giveOwnInit(RewriterBase &rewriter, OpOperand &init, bool always) {
  Operation *source = init.get().getDefiningOp();
  if (!isa_and_nonnull<tensor::EmptyOp, linalg::FillOp>(source))
    return;
  Operation *own = source;
  if (always || !source->hasOneUse()) {
    rewriter.setInsertionPoint(init.getOwner());
    own = rewriter.clone(*source);
    init.set(own->getResult(0));
  }
  if (auto fill = dyn_cast<linalg::FillOp>(own))
    giveOwnInit(rewriter, fill.getDpsInitsMutable()[0], always);
}
