//===- AttentionParts.h - the operands of an attn.attention to be ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RAISE_ATTENTIONPARTS_H
#define ATTN_RAISE_ATTENTIONPARTS_H

#include "attn/Raise/Structure.h"
#include "attn/Raise/WeightedSum.h"

namespace mlir::attn::raise {

struct Parts {
  Operand query, key, value;
  SmallVector<Operand, 2> biases, scoreOperands;
  Structure structure;
  /// What probabilities are multiplied with (no value: nothing).
  Operand factor;
  /// The dimensions of the output, and of the probabilities (empty: no such
  /// result).
  SmallVector<unsigned> output, probabilities;
  /// The dimensions of rows, and whether their logsumexp is a result.
  SmallVector<unsigned> rows;
  bool hasLogsumexp = false;
  /// The iteration space.
  SmallVector<unsigned> loops;
  FloatType accumulator;
};

inline bool areAllIn(ArrayRef<unsigned> names, ArrayRef<unsigned> set) {
  return llvm::all_of(
      names, [&](unsigned name) { return llvm::is_contained(set, name); });
}

/// The widest of f32 and the operands' types.
FloatType accumulatorOf(ArrayRef<Operand> operands);

/// The type of a tensor with the dimensions `names`.
Type typeOf(Space &space, ArrayRef<unsigned> names, Type element);

/// Writes the score region; tensors that it reads become score operands. Fails
/// where one has a dimension that is not in `scoreNames`.
bool buildRegion(Emitter &emitter, const Scores &scores, Parts &parts,
                 ArrayRef<unsigned> scoreNames, Region &region);

/// Sets `parts.probabilities` if the softmax is used elsewhere too. False if it
/// is and the attention cannot give it (guard RA3).
bool needsProbabilities(Site &site, const WeightedSum &sum, Parts &parts,
                        ArrayRef<unsigned> scoreNames, std::string &why);

/// Replaces the softmax by the attention's result.
void replaceProbabilities(Site &site, const WeightedSum &sum, AttentionOp op);

} // namespace mlir::attn::raise

#endif // ATTN_RAISE_ATTENTIONPARTS_H
