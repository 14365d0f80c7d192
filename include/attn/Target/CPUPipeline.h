//===- CPUPipeline.h - upstream passes for the CPU ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TARGET_CPUPIPELINE_H
#define ATTN_TARGET_CPUPIPELINE_H

#include "attn/Target/CPUOptions.h"

namespace mlir {
class OpPassManager;

namespace attn {

/// Arithmetic on f16 and bf16 becomes f32 arithmetic, rounded in between.
void buildWideFloatsPipeline(OpPassManager &pm);

/// Linalg on tensors -> linalg on buffers, public functions as C functions.
void buildBufferizePipeline(OpPassManager &pm);

/// Parallel loops as OpenMP's, or as plain loops.
void buildParallelLoopsPipeline(OpPassManager &pm, const CPUOptions &cpu);

/// Linalg on buffers, loops and vectors -> the LLVM dialect, for `cpu`.
void buildBuffersToLLVMPipeline(OpPassManager &pm, const CPUOptions &cpu = {});

} // namespace attn
} // namespace mlir

#endif // ATTN_TARGET_CPUPIPELINE_H
