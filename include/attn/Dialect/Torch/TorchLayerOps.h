//===- TorchLayerOps.h - softmax, norms, attention, dropout ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TORCH_TORCHLAYEROPS_H
#define ATTN_DIALECT_TORCH_TORCHLAYEROPS_H

#include "attn/Dialect/Torch/Torch.h"

#define GET_OP_CLASSES
#include "attn/Dialect/Torch/TorchLayerOps.h.inc"

#endif // ATTN_DIALECT_TORCH_TORCHLAYEROPS_H
