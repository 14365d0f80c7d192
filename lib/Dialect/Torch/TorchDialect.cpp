//===- TorchDialect.cpp - the torch dialect -------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Torch/Torch.h"

using namespace mlir::torch;

#include "attn/Dialect/Torch/TorchDialect.cpp.inc"

void TorchDialect::initialize() {
  registerTypes();
  registerScalarOps();
  registerUnaryOps();
  registerBinaryOps();
  registerViewOps();
  registerReductionOps();
  registerContractionOps();
  registerCreationOps();
  registerLayerOps();
  registerWindowOps();
}
