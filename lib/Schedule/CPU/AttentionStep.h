//===- AttentionStep.h - the functions of one kind of step ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_ATTENTIONSTEP_H
#define SCHEDULE_CPU_ATTENTIONSTEP_H

#include "VectorMath.h"

#include "attn/Dialect/Attn/Attn.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::attn {

/// Writes what steps with the types and maps of one attn.online_attention do.
///
/// A step goes over its keys in blocks. Of each it computes the weights, a
/// matrix of (key, query) that stays in the cache, and adds the values up with
/// them. Every loop nest is a function of its own that is not inlined: so it
/// has all registers.
class AttentionStep {
public:
  /// Functions go to the end of `module`, their names begin with `name`.
  AttentionStep(ModuleOp module, OnlineAttentionOp op, const VectorUnit &unit,
                StringRef name);

  /// Why there are no functions for `op`, or nothing.
  static StringRef findObstacle(OnlineAttentionOp op, const VectorUnit &unit);

  /// The function that takes the operands of the operation.
  func::FuncOp emit();

private:
  /// What the functions take: any of these buffers, then a block of keys.
  struct Block {
    Value query, key, value, bias, accumulator, shift, sum, weights;
    Value first, count;
  };
  using Vectors = SmallVector<Value>;
  using Body = function_ref<Vectors(Value index, ValueRange carried)>;
  enum Part : unsigned {
    QueryPart = 1,
    KeyPart = 2,
    ValuePart = 4,
    BiasPart = 8,
    AccumulatorPart = 16,
    ShiftPart = 32,
    SumPart = 64,
    WeightsPart = 128
  };

  /// A function of `parts` of a block and of the block, with vectors as
  /// results.
  func::FuncOp function(StringRef suffix, unsigned parts, unsigned results,
                        function_ref<Vectors(const Block &)> body);
  Vectors call(func::FuncOp callee, unsigned parts, const Block &block);
  Vectors loop(Value from, Value to, int64_t step, ValueRange carried,
               Body body);
  void loop(Value from, Value to, int64_t step,
            function_ref<void(Value index)> body);

  Vectors repeated(Value vector) { return Vectors(tile.vectors, vector); }
  /// The vectors of one row: buffer[row..., all queries].
  Vectors loadRow(Value buffer, ValueRange row);
  void storeRow(ValueRange vectors, Value buffer, ValueRange row);
  Value loadNumber(Value buffer, AffineMap map, Value row, Value column);

  // Scores.
  Vectors products(const Block &block, ValueRange keys, ValueRange start);
  Vectors starts(const Block &block, Value row, bool subtractShift);
  Vectors emitScores(const Block &block, bool exponentials);
  Vectors scoreRows(const Block &block, Value row, bool isTail,
                    bool exponentials, ValueRange before);
  void emitRedo(const Block &block, func::FuncOp largest);
  // Values.
  void emitValues(const Block &block);
  void emitValueColumns(const Block &block, int64_t width, Value column);
  void emitAttendedValues(const Block &block);
  Value hasInfinities(const Block &block);

  ModuleOp module;
  OnlineAttentionOp op;
  ImplicitLocOpBuilder b;
  VectorUnit unit;
  VectorMath v;
  AttentionTile tile;
  std::string name;
  int64_t head, columns;
};

} // namespace mlir::attn

#endif // SCHEDULE_CPU_ATTENTIONSTEP_H
