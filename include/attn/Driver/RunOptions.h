//===- RunOptions.h - the command line of attn-run ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_RUNOPTIONS_H
#define ATTN_DRIVER_RUNOPTIONS_H

#include "attn/Driver/Compare.h"
#include "attn/Driver/GuardedMemory.h"
#include "attn/Passes/AttentionSchedule.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace mlir::attn {

/// What attn-run was asked to do.
struct RunOptions {
  std::string model;
  std::string function;
  /// Paths, without the '@' of the command line.
  std::vector<std::string> inputs, expected, outputs;
  std::string cpu;
  Tolerance tolerance;
  unsigned threads = 0;
  unsigned repeat = 1;
  /// Whether weights may be rounded to bf16 before they meet values of bf16.
  bool roundsWeights = false;
  /// --reassociate: products may be taken in another order.
  bool reassociates = false;
  /// The GPU road's loops, one after the other, instead of the CPU's.
  bool gpuLoops = false;
  /// How the CPU's road computes attention.
  AttentionChoices attention;
  /// Where the buffers of the compiled function lie: one run for each.
  std::vector<Placement> placements = {Placement::Anywhere};
  /// The reference interpreter on the imported module instead of a compiler.
  bool interpret = false;
  /// The reference interpreter after each pass of the compiler.
  bool interpretAfterEachPass = false;
  /// A file of cases (CaseFile.h) to run instead of the inputs; empty: none.
  std::string cases;
  /// The only one of them to run.
  std::optional<unsigned> onlyCase;
  /// Seconds for one case, then the tool gives up.
  unsigned caseSeconds = 60;
};

/// Reads the command line. --help and --version end the process.
llvm::Expected<RunOptions> parseRunOptions(int argc, char **argv);

} // namespace mlir::attn

#endif // ATTN_DRIVER_RUNOPTIONS_H
