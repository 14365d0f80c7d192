//===- TorchUnaryOps.h - functions of one element -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCHUNARYOPS_H
#define ATTN_DIALECT_TORCH_TORCHUNARYOPS_H

#include "attn/Dialect/Torch/Torch.h"

#define GET_OP_CLASSES
#include "attn/Dialect/Torch/TorchUnaryOps.h.inc"

#endif // ATTN_DIALECT_TORCH_TORCHUNARYOPS_H
