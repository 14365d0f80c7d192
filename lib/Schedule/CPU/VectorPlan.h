//===- VectorPlan.h - how the dimensions of one operation are walked ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_VECTORPLAN_H
#define SCHEDULE_CPU_VECTORPLAN_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include <optional>

namespace mlir::attn {

/// Bytes of panels that are on the stack: those of 1024 rows of four vectors of
/// 512 bits.
constexpr int64_t kMostPanelBytes = 1 << 18;

/// Register tile of one linalg.generic on buffers: `rows` x `vectors` vectors
/// of `lanes` elements. All other dimensions are loops.
struct VectorPlan {
  /// The dimension whose elements share a vector.
  unsigned lane = 0;
  int64_t lanes = 1;
  /// Whether the lanes are summed in the end, being a reduction dimension.
  bool laneIsReduction = false;
  /// Vectors side by side along the lanes.
  int64_t vectors = 1;
  /// A parallel dimension of which several are computed at once, if any.
  std::optional<unsigned> row;
  int64_t rows = 1;
  /// The input that is copied into contiguous panels first, if any: its lanes
  /// are not contiguous and every row reads it.
  std::optional<unsigned> packed;
  /// Whether inputs whose lanes are not contiguous are contiguous along `row`:
  /// as many rows as lanes are read as they lie and transposed in registers.
  bool transposes = false;
};

/// The place of a dimension in an operand.
enum class Access { Absent, Contiguous, Strided };

/// How `operand` of `op` is read along `dim`.
Access getAccess(linalg::GenericOp op, OpOperand &operand, unsigned dim);

/// Whether each result of `op` is reduced by one operation that works on lanes.
bool hasKnownCombiners(linalg::GenericOp op);

/// The plan for `op` on a CPU whose vectors have `vectorBits` bits, or why
/// there is none: `reason` is set then, and `op` is left for scalar loops.
std::optional<VectorPlan> planVectors(linalg::GenericOp op, unsigned vectorBits,
                                      StringRef &reason);

/// Replaces `op` by loops over vectors. Its sums start from `start`, if that is
/// given, and from what is in memory otherwise.
void emitVectorLoops(OpBuilder &builder, linalg::GenericOp op,
                     const VectorPlan &plan, Value start = Value());

} // namespace mlir::attn

#endif // SCHEDULE_CPU_VECTORPLAN_H
