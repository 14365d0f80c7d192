//===- Fills.h - finite numbers that mask ---------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Keras fills masked scores with a finite number, as low as the type goes. As
// long as a row keeps one key, exp(fill - max) is exactly 0 for any score that
// is not itself that low: such a mask is structure, if it always keeps a key. A
// band does; a mask that is an input may not, and stays what it is.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RAISE_FILLS_H
#define ATTN_RAISE_FILLS_H

#include "attn/Raise/Structure.h"

namespace mlir::attn::raise {

/// At most this: a score of a layer comes nowhere near it, not even by a factor
/// of its type's precision.
constexpr double lowFill = -1e30;

/// The condition under which `scalar` adds 0, where it adds a fill otherwise.
std::optional<Mask> filledMaskOf(Space &space, Scalar scalar);

/// The outermost choice of a score region between a score and a fill. Its
/// condition is a value in the region.
struct FilledScore {
  Value select, condition, score;
  bool negated = false; // the condition says where the fill is
};
std::optional<FilledScore> filledScoreOf(AttentionOp op);

/// Whether every row has a key in `band`, whatever the sizes that are not
/// known.
bool leavesKeys(const Space &space, const Band &band);

} // namespace mlir::attn::raise

#endif // ATTN_RAISE_FILLS_H
