//===- Pipelines.h - the compiler's stages -------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PIPELINES_H
#define ATTN_PIPELINES_H

namespace mlir {
class OpPassManager;

namespace attn {

/// Torch or TF dialect -> attn + linalg + tensor, attention raised. A module
/// that already is linalg on tensors is only raised.
void buildImportPipeline(OpPassManager &pm);

/// Anything the import pipeline reads -> linalg + tensor, no attn operation.
void buildToLinalgPipeline(OpPassManager &pm);

/// Anything the linalg pipeline reads -> the LLVM dialect for a CPU, public
/// functions as C functions (see attn-c-interface).
void buildToLLVMPipeline(OpPassManager &pm);

/// Registers the stages as pass pipelines of an opt-style driver:
/// --attn-import, --attn-to-linalg, ...
void registerPipelines();

} // namespace attn
} // namespace mlir

#endif // ATTN_PIPELINES_H
