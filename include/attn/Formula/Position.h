//===- Position.h - sums of positions and sizes ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_FORMULA_POSITION_H
#define ATTN_FORMULA_POSITION_H

#include "attn/Formula/Scalar.h"
#include "attn/Formula/Size.h"

namespace mlir::attn::formula {

/// constant + sum of coefficients * positions + sum of coefficients * sizes
/// that are not known. No coefficient is 0.
struct Position {
  int64_t constant = 0;
  SmallVector<std::pair<unsigned, int64_t>> names;
  SmallVector<std::pair<Size::Unknown, int64_t>> sizes;

  /// Reads an integer scalar as such a sum, computed with 32 bits or more
  /// (which hold every position that occurs).
  static std::optional<Position> of(Space &space, Scalar scalar);
  static std::optional<Position> ofExtent(const Extent &extent);

  void add(const Position &other, int64_t by);
  /// The coefficient of a name; 0 if it is not in the sum.
  int64_t along(unsigned name) const;
};

} // namespace mlir::attn::formula

#endif // ATTN_FORMULA_POSITION_H
