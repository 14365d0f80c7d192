//===- NVIDIA.h - PTX and cubins for NVIDIA GPUs --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TARGET_NVIDIA_H
#define ATTN_TARGET_NVIDIA_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/Error.h"
#include <string>

namespace mlir {
class OpPassManager;

namespace attn {

/// The GPU that kernels are compiled for.
struct NVIDIAOptions {
  /// A chip as LLVM and ptxas name it: sm_80, sm_90a, ...
  std::string chip = "sm_80";
  /// LLVM features, for example "+ptx80"; empty: the lowest PTX version that
  /// knows the chip.
  std::string features;
  /// LLVM's and ptxas's -O level, 0 to 3.
  unsigned optLevel = 3;
  /// Whether products may be taken in another order where it is less work.
  bool reassociates = false;
};

/// Success if LLVM can generate code for `chip`; the error says what names look
/// like.
llvm::Error checkNVIDIAChip(llvm::StringRef chip);

/// Parallel loops with mapping attributes (func, scf, memref, arith, math) ->
/// gpu.launch_func on the host side, and one gpu.module named @kernels in the
/// LLVM dialect with an #nvvm.target. Needs neither libdevice nor any other
/// part of CUDA.
void buildMappedLoopsToNVVMPipeline(OpPassManager &pm,
                                    const NVIDIAOptions &options);

/// The PTX of all kernels of `module`, which is what --attn-to-nvvm leaves.
/// LLVM alone writes it. Errors: no kernels, or several gpu.modules.
llvm::Expected<std::string> emitPTX(ModuleOp module,
                                    const NVIDIAOptions &options);

/// Assembles PTX with NVIDIA's ptxas, found by PATH, CUDA_HOME, CUDA_PATH or
/// /usr/local/cuda. The errors say what to install, or hold ptxas's words.
llvm::Expected<std::string> emitCubin(llvm::StringRef ptx,
                                      const NVIDIAOptions &options);

/// A fatbin with the cubin for the chip and, for chips whose PTX also runs on
/// later ones (no letter at the end), the PTX. Needs ptxas and fatbinary.
llvm::Expected<std::string> emitFatbin(llvm::StringRef ptx,
                                       const NVIDIAOptions &options);

} // namespace attn
} // namespace mlir

#endif // ATTN_TARGET_NVIDIA_H
