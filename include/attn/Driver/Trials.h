//===- Trials.h - two models on the same inputs ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_TRIALS_H
#define ATTN_DRIVER_TRIALS_H

#include "attn/Driver/Signature.h"

#include <vector>

namespace mlir::attn {

/// One side of a comparison.
struct Subject {
  ModuleOp module;
  Signature entry;
  /// Arguments behind the inputs.
  std::vector<HostTensor> weights;
};

/// Inputs of one kind.
struct InputKind {
  enum class Class {
    Ordinary, // what a layer is used on
    Extreme,  // magnitudes at which roundings of constants show
    Masking   // masks, lengths and flags that are the same everywhere
  };
  llvm::StringRef name;
  Class kind;
  /// Recipes (ValueRecipe.h) for the first float input, other float inputs,
  /// bools and integers.
  llvm::StringRef first, others, bools, integers;
  /// How far results may be apart, relative to the largest element.
  double tolerance;
};

/// What one kind of inputs gave.
struct Trial {
  const InputKind *kind;
  std::vector<HostTensor> inputs;
  std::vector<HostTensor> results[2];
  bool agrees = true;
  /// Where results are furthest apart: (result, element); over the largest
  /// element, and in units of the last place of the result's type.
  unsigned result = 0;
  int64_t element = 0;
  double relative = 0, ulp = 0;
};

/// Runs both subjects in float64 on inputs of every kind that makes a
/// difference to their types; input i of the first is input `inputs[i]` of the
/// second. Sizes that are not stated are chosen. Fails, with a diagnostic,
/// where a subject cannot be run at all.
llvm::Expected<std::vector<Trial>> runTrials(const Subject &first,
                                             const Subject &second,
                                             ArrayRef<unsigned> inputs,
                                             uint64_t seed);

/// The largest difference on ordinary inputs when every operation rounds to its
/// type, relative to the largest element; nothing where that cannot be run.
std::optional<double> compareRounded(const Subject &first,
                                     const Subject &second,
                                     ArrayRef<unsigned> inputs,
                                     const std::vector<Trial> &trials);

} // namespace mlir::attn

#endif // ATTN_DRIVER_TRIALS_H
