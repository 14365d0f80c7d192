//===- TorchReductionOps.h - sums, maxima, moments ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCHREDUCTIONOPS_H
#define ATTN_DIALECT_TORCH_TORCHREDUCTIONOPS_H

#include "attn/Dialect/Torch/Torch.h"

#define GET_OP_CLASSES
#include "attn/Dialect/Torch/TorchReductionOps.h.inc"

#endif // ATTN_DIALECT_TORCH_TORCHREDUCTIONOPS_H
