//===- TranslateOptions.h - the command line of attn-translate ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_TRANSLATEOPTIONS_H
#define ATTN_DRIVER_TRANSLATEOPTIONS_H

#include "llvm/Support/Error.h"

#include <string>

namespace mlir::attn {

/// What attn-translate was asked to do.
struct TranslateOptions {
  std::string model;
  /// The function to translate; empty: the only public one.
  std::string function;
  bool toKeras = false;
  /// Where source and weights go; "-": the standard output.
  std::string output, weights;
  /// The original layer's parameters by name; empty: not known.
  std::string names;
  /// The class; empty: named like the function.
  std::string className;
  bool anyEmptyRows = false;
};

/// Reads the command line. --help and --version end the process.
llvm::Expected<TranslateOptions> parseTranslateOptions(int argc, char **argv);

} // namespace mlir::attn

#endif // ATTN_DRIVER_TRANSLATEOPTIONS_H
