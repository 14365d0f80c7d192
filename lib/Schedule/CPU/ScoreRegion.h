//===- ScoreRegion.h - what changes scores, on vectors --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_SCOREREGION_H
#define SCHEDULE_CPU_SCOREREGION_H

#include "VectorMath.h"

#include "attn/Dialect/Attn/Attn.h"

namespace mlir::attn {

/// The score region of an attention, cut in two: what does not depend on the
/// score is computed for a block of keys, as a bias is, and what does is done
/// by each step to vectors of scores. Constants that the score is multiplied
/// with first and last are taken out of it.
class ScoreRegion {
public:
  /// What the steps take beside scores: f32, or i1, which they take as 1 and 0.
  struct Input {
    Value value;
    /// The score operands that it is computed from, by number.
    SmallVector<unsigned> operands;
    /// The dimensions of the operation's iteration space that it is over.
    SmallVector<unsigned> dims;
    /// Those of them along which it depends on the position.
    SmallVector<unsigned> positions;
  };

  explicit ScoreRegion(AttentionOp op);

  /// Why it cannot be cut so that vectors hold all that depends on scores, or
  /// nothing.
  StringRef findObstacle() const;

  /// What queries are multiplied with.
  double getQueryScale() const { return before; }
  ArrayRef<Input> getInputs() const { return inputs; }
  /// One element of an input from one of each of its operands; `position` is
  /// the index along a dimension.
  Value emitInput(ImplicitLocOpBuilder &b, const Input &input,
                  ValueRange elements,
                  function_ref<Value(unsigned dim)> position) const;
  bool exists() const { return block; }
  /// Writes the region of a step, which yields logarithms to the base 2, if
  /// there is one.
  void emitStep(OpBuilder &builder, OnlineAttentionOp step) const;

private:
  void takeOutFactors();
  void findInputs();
  void addInput(Value value);

  AttentionOp op;
  /// Null if there is no region.
  Block *block = nullptr;
  /// The scaled score, and the value that is scaled last.
  Value score, result;
  double before, after;
  SmallVector<Operation *> dependent;
  SmallVector<Input> inputs;
};

/// `score` * `factor`. A finite score stays finite: the lowest float is a mask
/// that all keys of a row may have, and is uniform then, which -inf is not.
Value scaleScore(ImplicitLocOpBuilder &b, Value score, double factor);

/// Whether `inner`, of a score region, can be done to vectors of f32.
bool hasVectorForm(Operation &inner);

/// The region of a step applied to a vector of scores and one of each operand.
Value applyToVectors(VectorMath &v, Region &region, ArrayRef<Value> vectors);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_SCOREREGION_H
