//===- Projection.h - a product with constant weights ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_PROJECTION_H
#define SCHEDULE_CPU_PROJECTION_H

#include "TileGroup.h"

#include "mlir/IR/BuiltinAttributes.h"

namespace mlir::attn {

/// Rows that one tile has at most: with a panel of weights they fit the
/// second-level cache.
constexpr int64_t kMostRows = 96;

/// What a tile has of the product and of all that follows, at most: it is on
/// the stack of a thread, and should be in that cache.
constexpr int64_t kMostTileBytes = 384 << 10;

/// Tiles that several threads can share.
constexpr int64_t kLeastTiles = 16;

/// A product of an activation with constant weights, and what becomes of it.
struct Projection {
  linalg::GenericOp product;
  OpOperand *weights;
  ElementsAttr constant;
  /// The same in panels, once a tile has needed them.
  Value packed;
  /// Dimensions of the product: `lane` is the innermost of the columns. Others
  /// of them may be the activation's, too, as heads with weights of their own.
  unsigned lane;
  SmallVector<unsigned> columns, rows, sums;
  /// Columns of a tile: the widest panel of whole vectors that leaves none
  /// over.
  int64_t panel;
  /// The product and what follows it in its tiles.
  TileGroup group;
  /// The rows in a tile of the innermost dimension of them, at most.
  int64_t tileRows;

  /// Whether there are more rows than columns, in blocks large enough to read
  /// all weights for each.
  bool hasManyRows();
  /// What all tiles compute for each row and column, in floating-point
  /// operations.
  int64_t getWork();
};

/// `op` as such a product, if its columns fill vectors of `vectorBits`.
std::optional<Projection> matchProjection(linalg::GenericOp op,
                                          int64_t vectorBits);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_PROJECTION_H
