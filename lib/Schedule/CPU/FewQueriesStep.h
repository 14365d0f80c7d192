//===- FewQueriesStep.h - a step for few queries --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_FEWQUERIESSTEP_H
#define SCHEDULE_CPU_FEWQUERIESSTEP_H

#include "StepFunctions.h"

namespace mlir::attn {

/// A step for few queries, or for the one of a pooling: queries would leave
/// lanes empty, so the width of a head lies in them. Keys and values are read
/// once, as they lie; products are summed across the lanes of as many vectors
/// as a vector has lanes, all at once.
class FewQueriesStep : public StepFunctions {
public:
  FewQueriesStep(ModuleOp module, OnlineAttentionOp op, const VectorUnit &unit,
                 StringRef name);

  /// Why there are no functions for `op`, or nothing.
  static StringRef findObstacle(OnlineAttentionOp op, const VectorUnit &unit);

  /// Whether the functions of both ask for the same ahead of time: keys and
  /// values in memory, once if they are the same.
  static bool askAlike(OnlineAttentionOp one, OnlineAttentionOp other);

  /// The function that takes the operands of the operation.
  func::FuncOp emit();

private:
  /// Which half of the weights' buffer: scores as they are, or weights.
  enum Half : int64_t { Scores, Weights };

  /// The place of a query in a buffer that has queries first, if it has any.
  SmallVector<Value> at(Value query, ValueRange rest);
  Value sumAcross(Vectors vectors);
  Value loadHalf(const Block &block, Half half, Value query, Value key);
  void storeHalf(const Block &block, Half half, Value query, Value key,
                 Value vector);

  /// Numbers of a buffer over scores for the lanes that `exist`, or for all if
  /// that is null.
  Value loadLanes(Value buffer, AffineMap map, Value query, Value key,
                  Value exist);

  Value getLanes(const Block &block, Value group);
  void emitScores(const Block &block);
  void prefetch(Value buffer, Value operand, Value row, Value column,
                int64_t width);
  bool asksAlways();
  void prefetchNextKeys(const Block &block, Value n, Value column,
                        int64_t width);
  SmallVector<Value> getRows(const Block &block, Value group, int64_t keys,
                             bool mayEnd);
  Vectors products(const Block &block, ArrayRef<Value> queries,
                   ArrayRef<Value> rows, Value column, int64_t columns,
                   Value ahead);
  void emitGroup(const Block &block, Value column, int64_t width, Value group,
                 int64_t keys, bool mayEnd);
  void
  forGroups(const Block &block,
            function_ref<void(Value group, int64_t keys, bool mayEnd)> body);
  int64_t getColumnsTogether();
  Value finishScores(const Block &block, Value scores, Value query, Value group,
                     int64_t keys, bool mayEnd);
  Value emitWeights(const Block &block, Value query, Value shift);
  void emitSums(const Block &block, Value query);
  void emitRedo(const Block &block, Value query);
  void emitValues(const Block &block);
  void emitValueTile(const Block &block, int64_t query, int64_t rows,
                     Value column, int64_t vectors, bool attendedOnly = false);

  int64_t queries;
};

} // namespace mlir::attn

#endif // SCHEDULE_CPU_FEWQUERIESSTEP_H
