//===- TorchCreationOps.cpp - tensors from nothing ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Torch/TorchCreationOps.h"

#include "TorchSyntax.h"

void mlir::torch::TorchDialect::registerCreationOps() {
  addOperations<
#define GET_OP_LIST
#include "attn/Dialect/Torch/TorchCreationOps.cpp.inc"
      >();
}

#define GET_OP_CLASSES
#include "attn/Dialect/Torch/TorchCreationOps.cpp.inc"
