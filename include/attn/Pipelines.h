//===- Pipelines.h - the compiler's stages -------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PIPELINES_H
#define ATTN_PIPELINES_H

#include "attn/Target/CPUOptions.h"

namespace mlir {
class OpPassManager;

namespace attn {
struct NVIDIAOptions;

/// Torch or TF dialect -> attn + linalg + tensor, attention raised. A module
/// that already is linalg on tensors is only raised.
/// Importers alone: the framework's operations one by one.
void buildImportersPipeline(OpPassManager &pm);
/// What follows them: clusters as attn operations.
void buildRaisePipeline(OpPassManager &pm);
void buildImportPipeline(OpPassManager &pm);

/// Less work for the same function; with `reassociate`, also by taking products
/// in another order.
void buildOptimizePipeline(OpPassManager &pm, bool reassociate = false);

/// Anything the import pipeline reads -> linalg + tensor, no attn operation.
void buildToLinalgPipeline(OpPassManager &pm);

/// Anything the linalg pipeline reads -> the LLVM dialect for a CPU, public
/// functions as C functions (see attn-c-interface).
void buildToLLVMPipeline(OpPassManager &pm, const CPUOptions &cpu = {});

/// ... -> kernels for an NVIDIA GPU: a gpu.module in the LLVM dialect and the
/// host's gpu.launch_func. docs/GPU.md describes what is left for the host.
void buildToNVVMPipeline(OpPassManager &pm, const NVIDIAOptions &options);

/// ... -> linalg on buffers -> scf.parallel loops mapped to blocks and threads,
/// the GPU road up to where it could still run on a CPU.
void buildToMappedLoopsPipeline(OpPassManager &pm, bool reassociate = false);

/// The mapped loops as sequential loops in the LLVM dialect, with the
/// elementary functions that kernels use: checks the GPU road without a GPU.
void buildGPULoopsToLLVMPipeline(OpPassManager &pm, bool reassociate = false);

/// Registers the stages as pass pipelines of an opt-style driver:
/// --attn-import, --attn-to-linalg, ...
void registerPipelines();

} // namespace attn
} // namespace mlir

#endif // ATTN_PIPELINES_H
