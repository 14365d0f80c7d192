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
/// read one number at a time, in every lane.
///
/// Where the CPU multiplies pairs of bf16, it is one pair at a time: two
/// numbers of a key with the same two of the queries, two values of a column
/// with the weights of their keys. Queries and values are brought into pairs
/// first, keys lie in pairs. A weight is the sum of two numbers of bf16 then,
/// or rounded to one where that is allowed.
///
/// With AMX both products are of matrices: the scores of a block are in memory
/// before their exponentials are taken, and values are turned, so that a row
/// has the keys of a column.
class AttentionStep : public StepFunctions {
public:
  AttentionStep(ModuleOp module, OnlineAttentionOp op, const VectorUnit &unit,
                StringRef name);

  /// Why there are no functions for `op`, or nothing.
  static StringRef findObstacle(OnlineAttentionOp op, const VectorUnit &unit);

  /// The function that takes the operands of the operation.
  func::FuncOp emit();

private:
  /// Where queries, weights and scores are, and in which part of a block.
  Value queryOf(const Block &block) {
    return isPaired ? block.queryPairs : block.query;
  }
  Value scoresOf(const Block &block) {
    return isPaired ? block.scores : block.weights;
  }
  /// What scores are made from.
  unsigned fromParts() {
    unsigned factors = hasMatrices ? ScoresPart
                       : isPaired  ? QueryPairsPart | KeyPart
                                   : QueryPart | KeyPart;
    return factors | BiasPart | ScoreOperandsPart | ShiftPart;
  }
  /// Keys whose weights are one row.
  size_t rowsAtOnce() { return isPaired ? 2 : 1; }
  /// Where a term of the weights of a row is.
  Value weightRow(int64_t term, Value row) {
    return v.add(row, term * (weightsType.getDimSize(0) / weightTerms));
  }
  unsigned scoresPart() { return isPaired ? ScoresPart : WeightsPart; }

  Vectors repeated(Value vector) { return Vectors(tile.vectors, vector); }
  /// The vectors of one row: buffer[row..., all queries].
  Vectors loadRow(Value buffer, ValueRange row);
  void storeRow(ValueRange vectors, Value buffer, ValueRange row);
  /// sum + number * vector, or the sum of the products of pairs.
  Value multiplyAdd(Value number, Value vector, Value sum) {
    return isPaired ? v.addProducts(number, vector, sum)
                    : v.fma(number, vector, sum);
  }

  // Scores.
  Vectors products(const Block &block, ValueRange keys, ValueRange start,
                   int64_t unroll);
  Vectors starts(const Block &block, Value row, bool subtractShift);
  Value changeScore(const Block &block, Value score, Value key, int64_t vector);
  Vectors applyFactor(const Block &block, Value row, Vectors weights);
  Vectors storeWeights(const Block &block, Value row, ArrayRef<Vectors> weights,
                       ValueRange sums);
  Vectors emitScores(const Block &block, bool exponentials);
  Vectors scoreRows(const Block &block, Value row, int64_t rows, bool mayEnd,
                    bool exponentials, ValueRange before);
  void maskScores(const Block &block, Value key, MutableArrayRef<Value> scores);
  Value isBefore(Value row, Value count) {
    return arith::CmpIOp::create(b, arith::CmpIPredicate::ult, row, count);
  }
  Value isWide(const Block &block);
  void emitRedo(const Block &block, ValueRange largest);
  // Values.
  void emitValues(const Block &block);
  void emitValueColumns(const Block &block, int64_t width, Value column);
  /// The rows of weights of a block, of one or two keys each.
  Value countRows(const Block &block);
  void emitAttendedColumns(const Block &block, int64_t width, Value from);
  // Pairs.
  void emitQueryPairs(const Block &block);
  void emitValuePairs(const Block &block);
  Value loadValue(const Block &block, Value row, Value column);
  // Matrices.
  Vectors zeroMatrices();
  Vectors loadMatrices(Value buffer, Value row);
  void storeMatrices(ValueRange matrices, Value buffer, Value row);
  Vectors multiplyMatrices(Value left, Value row, Value right, Value rightRow,
                           int64_t depth, ValueRange sums);
  void emitMatrixScores(const Block &block);
  Vectors loadProducts(const Block &block, ValueRange keys, ValueRange start);
  int64_t getMatrixDepth();
  void emitTurnedValues(const Block &block);
  void emitMatrixColumns(const Block &block, Value column, int64_t count);
  void emitMatrixValues(const Block &block);

  AttentionTile tile;
  bool isPaired;
  /// Whether AMX multiplies matrices of such pairs.
  bool hasMatrices;
  /// Numbers of bf16 whose sum is a weight.
  int64_t weightTerms;
};

} // namespace mlir::attn

#endif // SCHEDULE_CPU_ATTENTIONSTEP_H
