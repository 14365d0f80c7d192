//===- Passes.h - every pass ----------------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_H
#define ATTN_PASSES_H

#include "attn/Passes/AttentionSchedule.h"
#include "attn/Passes/FloatControl.h"
#include "mlir/Pass/Pass.h"

namespace mlir::attn {
#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "attn/Passes.h.inc"
} // namespace mlir::attn

#endif // ATTN_PASSES_H
