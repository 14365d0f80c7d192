//===- VectorTile.h - one register tile of an operation -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_VECTORTILE_H
#define SCHEDULE_CPU_VECTORTILE_H

#include "VectorPlan.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::attn {

/// Where the loops around a tile stand, and what the tile reads there.
class VectorTile {
public:
  VectorTile(linalg::GenericOp op, const VectorPlan &plan,
             ArrayRef<Value> extents);

  linalg::GenericOp op;
  const VectorPlan &plan;
  /// The number of iterations of each dimension.
  SmallVector<Value> extents;
  /// The loop index of each dimension: the tile's first row and lane.
  SmallVector<Value> indices;
  /// Vectors along the lanes in this tile: plan.vectors, or 1 in the tail.
  int64_t vectors;
  /// Rows in this tile: plan.rows, or what is left of them.
  int64_t rows;
  /// Which lanes exist; none: all.
  Value mask;
  /// The contiguous copy of the packed input, reductions then lanes.
  Value panel;

  VectorType getVectorType(Type element) const {
    return VectorType::get(plan.lanes, element);
  }

  /// Computes the indices of all rows, past the end the last one's again.
  void setRows(OpBuilder &builder);

  /// What the tile's `row` and `vector` read of `operand`: a vector if the
  /// operand has the lane dimension, otherwise a number.
  Value read(OpBuilder &builder, OpOperand &operand, int64_t row,
             int64_t vector);
  /// The same for the packed input, before there is its copy.
  Value readStrided(OpBuilder &builder, OpOperand &operand, int64_t row,
                    int64_t vector);
  void write(OpBuilder &builder, OpOperand &operand, int64_t row,
             int64_t vector, Value value);

  /// The operation's body on vectors. `accumulators` are the outputs' values
  /// before, null where the body does not read them; returns those after.
  SmallVector<Value> compute(OpBuilder &builder, int64_t row, int64_t vector,
                             ArrayRef<Value> accumulators);

  /// `value` as a vector, a number being repeated.
  Value broadcast(OpBuilder &builder, Value value);

private:
  SmallVector<Value> getIndices(OpBuilder &builder, OpOperand &operand,
                                int64_t row, int64_t vector);
  Value getLaneIndex(OpBuilder &builder, int64_t vector);
  Value computeOne(OpBuilder &builder, Operation &inner, IRMapping &mapping,
                   int64_t row, int64_t vector);
  /// All rows of a strided input at once, transposed in registers.
  ArrayRef<Value> readTransposed(OpBuilder &builder, OpOperand &operand);
  SmallVector<Value> rowIndices;
  /// What `readTransposed` has read since the rows were set, by operand.
  llvm::SmallDenseMap<unsigned, SmallVector<Value>> transposed;
};

} // namespace mlir::attn

#endif // SCHEDULE_CPU_VECTORTILE_H
