//===- CompileOptions.h - the command line of attn-compile ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_COMPILEOPTIONS_H
#define ATTN_DRIVER_COMPILEOPTIONS_H

#include "attn/Passes/AttentionSchedule.h"
#include "llvm/Support/Error.h"

#include <string>

namespace mlir::attn {

enum class CompileTarget { CPU, NVIDIA };

/// What is written: MLIR in the LLVM dialect (for NVIDIA: with gpu.module),
/// LLVM IR, assembly, an object, a shared library; PTX, a cubin or a fatbin.
enum class Emission {
  MLIR,
  LLVMIR,
  Assembly,
  Object,
  Shared,
  PTX,
  Cubin,
  Fatbin
};

/// What attn-compile was asked to do; combinations have been checked.
struct CompileOptions {
  std::string model, output;
  /// Empty: none is written.
  std::string header;
  CompileTarget target = CompileTarget::CPU;
  Emission emission = Emission::Object;
  std::string cpu, triple, chip;
  unsigned level = 3;
  unsigned threads = 0;
  /// Whether the code shares large loops among threads.
  bool openMP = false;
  /// Whether weights may be rounded to bf16 before they meet values of bf16.
  bool roundsWeights = false;
  /// --reassociate: products may be taken in another order.
  bool reassociates = false;
  /// How a CPU computes attention.
  AttentionChoices attention;
};

/// Reads the command line. --help and --version end the process.
llvm::Expected<CompileOptions> parseCompileOptions(int argc, char **argv);

} // namespace mlir::attn

#endif // ATTN_DRIVER_COMPILEOPTIONS_H
