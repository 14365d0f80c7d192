//===- Trials.h - two models on the same inputs ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_TRIALS_H
#define ATTN_DRIVER_TRIALS_H

#include "attn/Driver/TrialInputs.h"
#include "mlir/IR/OwningOpRef.h"

namespace mlir::attn {

/// One side of a comparison.
struct Subject {
  ModuleOp module;
  /// What the framework wrote, operation by operation: before a softmax of
  /// exponentials that overflow became one that does not.
  OwningOpRef<ModuleOp> unraised;
  Signature entry;
  /// Arguments behind the inputs.
  std::vector<HostTensor> weights;
  /// What each weight is called; empty where that is not known, or no list.
  std::vector<std::string> names;
};

/// Both sides; input i of the first is input `inputs[i]` of the second.
struct SubjectPair {
  const Subject &first, &second;
  ArrayRef<unsigned> inputs;

  /// Of the shared inputs: what either type states of a size holds.
  std::vector<ValueType> inputTypes() const;
};

/// What one kind of inputs gave.
struct Trial {
  const InputKind *kind = nullptr;
  std::vector<HostTensor> inputs;
  std::vector<HostTensor> results[2];
  bool agrees = true;
  /// Computed in the model's type, where every operation rounds.
  bool isRounded = false;
  /// How many elements of the inputs are not 0, if that was made small.
  std::optional<int64_t> kept;
  /// Where results are furthest apart: (result, element); over the largest
  /// element, and in units of the last place of the result's type.
  unsigned result = 0;
  int64_t element = 0;
  double relative = 0, ulp = 0;
};

/// Runs both on `trial.inputs` and fills in what came out; false where that is
/// not possible.
bool runTrial(const SubjectPair &pair, Trial &trial);

/// Tries inputs of every kind that makes a difference to their types, in
/// float64, and whether what is finite in one is in the other where every
/// operation rounds. Sizes that are not stated are chosen. With `searches`,
/// inputs are drawn several times, until some show a difference. Fails, with a
/// diagnostic, where a subject cannot be run at all.
llvm::Expected<std::vector<Trial>> runTrials(const SubjectPair &pair,
                                             uint64_t seed, bool searches);

/// The first of `trials` again, when every operation rounds to its type;
/// nothing where that cannot be run.
std::optional<Trial> compareRounded(const SubjectPair &pair,
                                    const std::vector<Trial> &trials);

} // namespace mlir::attn

#endif // ATTN_DRIVER_TRIALS_H
