//===- TorchUnaryOps.cpp - functions of one element -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Torch/TorchUnaryOps.h"

#include "TorchSyntax.h"

void mlir::torch::TorchDialect::registerUnaryOps() {
  addOperations<
#define GET_OP_LIST
#include "attn/Dialect/Torch/TorchUnaryOps.cpp.inc"
      >();
}

#define GET_OP_CLASSES
#include "attn/Dialect/Torch/TorchUnaryOps.cpp.inc"
