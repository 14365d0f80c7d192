//===- EquivOptions.h - the command line of attn-equiv --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_EQUIVOPTIONS_H
#define ATTN_DRIVER_EQUIVOPTIONS_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Error.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mlir::attn {

/// What attn-equiv was asked to do.
struct EquivOptions {
  /// The two models, and their functions (empty: the only public one).
  std::string models[2], functions[2];
  /// (input of the first, input of the second); absent: inferred.
  std::optional<std::vector<std::pair<unsigned, unsigned>>> inputs;
  /// Compare for all weights, and say which is which.
  bool mapWeights = false;
  /// Where the mapped weights are written; empty: nowhere.
  std::string weights;
  /// Files with the parameters of the two models by name; empty: none.
  std::string names[2];
  bool requireProof = false;
  bool json = false;
  /// Where a counterexample is written; empty: nowhere.
  std::string counterexample;
  uint64_t seed = 1;
};

/// Reads the command line. --help and --version end the process.
llvm::Expected<EquivOptions> parseEquivOptions(int argc, char **argv);

} // namespace mlir::attn

#endif // ATTN_DRIVER_EQUIVOPTIONS_H
