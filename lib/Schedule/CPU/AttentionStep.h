//===- AttentionStep.h - the functions of one kind of step ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_ATTENTIONSTEP_H
#define SCHEDULE_CPU_ATTENTIONSTEP_H

#include "StepFunctions.h"

namespace mlir::attn {

/// A step for many queries: they lie in the lanes, and keys and values are
/// read one number at a time.
class AttentionStep : public StepFunctions {
public:
  AttentionStep(ModuleOp module, OnlineAttentionOp op, const VectorUnit &unit,
                StringRef name);

  /// Why there are no functions for `op`, or nothing.
  static StringRef findObstacle(OnlineAttentionOp op, const VectorUnit &unit);

  /// The function that takes the operands of the operation.
  func::FuncOp emit();

private:
  /// What scores are made from, and the weights.
  static constexpr unsigned kScoreParts =
      QueryPart | KeyPart | BiasPart | ShiftPart | WeightsPart;

  Vectors repeated(Value vector) { return Vectors(tile.vectors, vector); }
  /// The vectors of one row: buffer[row..., all queries].
  Vectors loadRow(Value buffer, ValueRange row);
  void storeRow(ValueRange vectors, Value buffer, ValueRange row);

  // Scores.
  Vectors products(const Block &block, ValueRange keys, ValueRange start);
  Vectors starts(const Block &block, Value row, bool subtractShift);
  Vectors emitScores(const Block &block, bool exponentials);
  Vectors scoreRows(const Block &block, Value row, int64_t rows, bool mayEnd,
                    bool exponentials, ValueRange before);
  void emitRedo(const Block &block, func::FuncOp largest);
  // Values.
  void emitValues(const Block &block);
  void emitValueColumns(const Block &block, int64_t width, Value column);
  void emitAttendedValues(const Block &block);

  AttentionTile tile;
};

} // namespace mlir::attn

#endif // SCHEDULE_CPU_ATTENTIONSTEP_H
