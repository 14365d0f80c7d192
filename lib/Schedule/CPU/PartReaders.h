//===- PartReaders.h - a loop that reads a product part by part -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_PARTREADERS_H
#define SCHEDULE_CPU_PARTREADERS_H

#include "Projection.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::attn {

/// A parallel loop that reads all of what a projection makes, each part in one
/// iteration: the part can be computed there and never is in memory. So does
/// attention with one tile of queries read its keys and its values.
struct PartReaders {
  scf::ForallOp loop;
  struct Part {
    /// In the loops of the product.
    TileBounds bounds;
    /// What reads it, all in one block, the first one first.
    SmallVector<tensor::ExtractSliceOp> slices;
  };
  std::vector<Part> parts;
  /// What all parts together have room for.
  int64_t bytes = 0;
  /// Whether the loop has enough iterations for several threads; nothing if
  /// that is not known. Where it has few, the product's own tiles are all that
  /// can be shared.
  std::optional<bool> hasMany;
};

/// The loop that reads what `projection` and its followers make, if nothing
/// else does and a part has whole panels and enough rows to read their weights
/// for.
std::optional<PartReaders> findPartReaders(Projection &projection);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_PARTREADERS_H
