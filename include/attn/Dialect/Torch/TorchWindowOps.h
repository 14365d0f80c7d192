//===- TorchWindowOps.h - convolution and pooling -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCHWINDOWOPS_H
#define ATTN_DIALECT_TORCH_TORCHWINDOWOPS_H

#include "attn/Dialect/Torch/Torch.h"

#define GET_OP_CLASSES
#include "attn/Dialect/Torch/TorchWindowOps.h.inc"

#endif // ATTN_DIALECT_TORCH_TORCHWINDOWOPS_H
