//===- TorchOps1.cpp - shard 1 of the operations --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchSyntax.h"
#include "attn/Dialect/Torch/Torch.h"

#define GET_OP_DEFS_1
#include "attn/Dialect/Torch/TorchOps.cpp.inc"
