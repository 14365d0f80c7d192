//===- CPUPipeline.h - upstream passes for the CPU ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TARGET_CPUPIPELINE_H
#define ATTN_TARGET_CPUPIPELINE_H

namespace mlir {
class OpPassManager;

namespace attn {

/// Linalg on tensors -> linalg on buffers, public functions as C functions.
void buildBufferizePipeline(OpPassManager &pm);

/// Linalg on buffers, loops and vectors -> the LLVM dialect.
void buildBuffersToLLVMPipeline(OpPassManager &pm);

} // namespace attn
} // namespace mlir

#endif // ATTN_TARGET_CPUPIPELINE_H
