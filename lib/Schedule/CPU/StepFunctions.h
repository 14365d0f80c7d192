//===- StepFunctions.h - what steps of attention are made of --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_STEPFUNCTIONS_H
#define SCHEDULE_CPU_STEPFUNCTIONS_H

#include "VectorMath.h"

#include "attn/Dialect/Attn/AttentionDims.h"
#include "attn/Dialect/Attn/Attn.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::attn {

/// The type of a buffer.
inline MemRefType typeOf(Value buffer) {
  return cast<MemRefType>(buffer.getType());
}

/// Writes functions for steps with the types and maps of one
/// attn.online_attention.
///
/// A step goes over its keys in blocks. Of each it computes the weights, which
/// stay in the cache, and adds the values up with them. Every loop nest is a
/// function of its own that is not inlined: so it has all registers.
class StepFunctions {
public:
  /// Functions go to the end of `module`, their names begin with `name`.
  StepFunctions(ModuleOp module, OnlineAttentionOp op, const VectorUnit &unit,
                StringRef name);

  /// The roles of the operation's dimensions.
  static AttentionDims dimsOf(OnlineAttentionOp op);
  /// Why there are no functions for `op`, whatever its layout, or nothing.
  /// With pairs, what is multiplied is bf16.
  static StringRef findCommonObstacle(OnlineAttentionOp op,
                                      bool isPaired = false);

protected:
  /// What the functions take: any of these buffers, then a block of keys. The
  /// last four are the step's own: the weights of a block, its scores, and
  /// the queries and values in pairs of what is multiplied at once.
  struct Block {
    Value query, key, value, bias;
    SmallVector<Value> scoreOperands;
    Value factor, accumulator, shift, sum;
    Value weights, scores, queryPairs, valuePairs;
    Value first, count;
  };
  using Vectors = SmallVector<Value>;
  using Body = function_ref<Vectors(Value index, ValueRange carried)>;
  enum Part : unsigned {
    QueryPart = 1,
    KeyPart = 2,
    ValuePart = 4,
    BiasPart = 8,
    ScoreOperandsPart = 16,
    FactorPart = 32,
    AccumulatorPart = 64,
    ShiftPart = 128,
    SumPart = 256,
    WeightsPart = 512,
    ScoresPart = 1024,
    QueryPairsPart = 2048,
    ValuePairsPart = 4096
  };
  static constexpr unsigned kStepParts = 511;

  /// Those of `parts` that there are.
  unsigned getGiven(unsigned parts);
  /// A function of `parts` of a block and of the block, with vectors as
  /// results.
  func::FuncOp function(StringRef suffix, unsigned parts, unsigned results,
                        function_ref<Vectors(const Block &)> body);
  Vectors call(func::FuncOp callee, unsigned parts, const Block &block);
  Vectors loop(Value from, Value to, int64_t step, ValueRange carried,
               Body body);
  void loop(Value from, Value to, int64_t step,
            function_ref<void(Value index)> body);
  /// The step: `begin` once, then `body` for every block of its keys.
  func::FuncOp blocks(function_ref<void(const Block &)> begin,
                      function_ref<void(const Block &)> body);

  /// `score` as the region changes it, with the vectors of its operands that
  /// `load` finds.
  Value changeScore(const Block &block, Value score,
                    function_ref<Value(Value buffer, AffineMap map)> load);
  /// `weight` by `factor`; a masked key keeps its 0, whatever its factor is.
  Value applyFactor(const Block &block, Value weight, Value factor);
  /// One key or value: element (row, column) of a buffer with `map`.
  Value loadNumber(Value buffer, AffineMap map, Value row, Value column);
  /// The number of keys of the step, if it is known and they are one block.
  std::optional<int64_t> getKnownKeys();
  /// Whether a sum, or one in a vector of them, asks for another reference.
  Value isOutOfRange(Value sum);
  /// The reference for a row with this `sum` relative to `shift` so far whose
  /// largest new score is `largest`, and what brings older numbers to it.
  std::pair<Value, Value> moveReference(Value sum, Value shift, Value largest);
  /// Values with a masked key are summed with the weight 0, which gives NaN if
  /// one is infinite or NaN. Such `sums` are not stored but made `again`, from
  /// values that have a weight.
  void storeUnlessMasked(ValueRange sums, function_ref<void()> store,
                         function_ref<void()> again);

  OnlineAttentionOp op;
  AttentionDims dims;
  ImplicitLocOpBuilder b;
  VectorUnit unit;
  VectorMath v;
  std::string name;
  int64_t head, columns;
  /// At most kKeysPerBlock.
  int64_t keysPerBlock = kKeysPerBlock;
  /// Of the buffers of the step's own; null where it has none.
  MemRefType weightsType, scoresType, queryPairsType, valuePairsType;

private:
  SmallVector<MemRefType> getOwnTypes() {
    return {weightsType, scoresType, queryPairsType, valuePairsType};
  }
};

} // namespace mlir::attn

#endif // SCHEDULE_CPU_STEPFUNCTIONS_H
