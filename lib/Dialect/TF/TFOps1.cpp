//===- TFOps1.cpp - generated definitions of tf operations, second half ---===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"

using namespace mlir;

#define GET_OP_DEFS_1
#include "attn/Dialect/TF/TFOps.cpp.inc"
