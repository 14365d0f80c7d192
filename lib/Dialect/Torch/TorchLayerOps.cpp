//===- TorchLayerOps.cpp - softmax, norms, attention, dropout -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Torch/TorchLayerOps.h"

#include "TorchSyntax.h"

void mlir::torch::TorchDialect::registerLayerOps() {
  addOperations<
#define GET_OP_LIST
#include "attn/Dialect/Torch/TorchLayerOps.cpp.inc"
      >();
}

#define GET_OP_CLASSES
#include "attn/Dialect/Torch/TorchLayerOps.cpp.inc"
