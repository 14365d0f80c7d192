//===- AttentionTile.h - the register tile of attention -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_ATTENTIONTILE_H
#define SCHEDULE_CPU_ATTENTIONTILE_H

#include "attn/Passes/FloatControl.h"

#include <cstdint>

namespace mlir::attn {

/// What scheduling attention wants to know about a CPU's vectors of f32.
struct VectorUnit {
  int64_t lanes;
  int64_t registers;
  /// Whether 2^x is two instructions and a polynomial (vreduceps, vscalefps).
  bool hasScale = false;
  /// Whether one instruction multiplies two pairs of bf16 in each lane and adds
  /// the products to f32 (AVX512-BF16 for 16 lanes, AArch64's bfdot for 4).
  bool hasPairs = false;
  /// Whether it has AMX besides, which multiplies matrices of such pairs.
  bool hasMatrices = false;
  /// Whether weights may be rounded to bf16 before they meet values of bf16.
  bool roundsWeights = false;
  /// What says that denormal numbers are flushed to zero.
  FloatControl floatControl = FloatControl::None;
};

/// A tile of scores that stays in registers: queries lie in the lanes of
/// `vectors` vectors, and `rows` keys are multiplied with them at once. The
/// same shape serves the values, with columns in the place of keys.
struct AttentionTile {
  int64_t lanes;
  int64_t vectors;
  int64_t rows;

  int64_t getQueries() const { return lanes * vectors; }
};

/// The widest tile: more accumulators would leave no register for operands.
AttentionTile getWidestTile(const VectorUnit &unit);

/// The tile for at most `queries` queries.
AttentionTile getTile(const VectorUnit &unit, int64_t queries);

/// Keys whose weights are kept between scores and values: with a tile's
/// queries they fit the first-level cache.
constexpr int64_t kKeysPerBlock = 128;

/// Rows of a matrix in one of AMX's eight registers.
constexpr int64_t kMatrixRows = 16;

} // namespace mlir::attn

#endif // SCHEDULE_CPU_ATTENTIONTILE_H
