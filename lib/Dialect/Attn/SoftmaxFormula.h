//===- SoftmaxFormula.h - what attention, pool and softmax share ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef DIALECT_ATTN_SOFTMAXFORMULA_H
#define DIALECT_ATTN_SOFTMAXFORMULA_H

#include "Formula.h"

namespace mlir::attn {

/// What a softmax is the quotient of.
struct Exponentials {
  /// What was subtracted: the largest score, 0 for an empty row.
  Indexed shift;
  /// exp(score - shift), and their sum: 0 for an empty row.
  Indexed values, sum;
  /// The sum, or 1 in an empty row that shall be 0.
  Indexed divisor;
};

/// softmax(scores) and what else is known of each of its rows.
struct Softmax : Exponentials {
  Indexed probabilities;
};

/// Exponentials of `scores`, which may be -inf, and their sums along the
/// dimensions that `rows` lacks.
Exponentials exponentials(Formula &f, Indexed scores, AffineMap rows,
                          EmptyRows emptyRows);

/// sum / divisor for each element of a sum over exponentials.
Indexed normalized(Formula &f, Indexed sum, const Exponentials &e);

/// Softmax of `scores` along the dimensions that `rows` lacks. Scores may be
/// -inf; a row of nothing else gives what `emptyRows` says.
Softmax softmax(Formula &f, Indexed scores, AffineMap rows, EmptyRows emptyRows,
                Type elementType);

/// log(sum exp(score)) of each row: -inf for an empty one.
Indexed logSumExp(Formula &f, const Exponentials &e);

/// sum_n p[n] * value[n] over the dimensions that `map` lacks. With `masked`, a
/// value whose probability is 0 contributes nothing even if it is not finite.
Indexed weightedSum(Formula &f, Indexed probabilities, Indexed value,
                    AffineMap map, bool masked);

/// A score region, which may be empty, applied to one score and one element of
/// each score operand at `positions`.
Value applyScoreRegion(Region &region, ImplicitLocOpBuilder &b, Value score,
                       ValueRange operands, ArrayRef<Value> positions);

/// position < length, of any integer type.
Value isBefore(ImplicitLocOpBuilder &b, Value position, Value length);

/// `score` where all `conditions` hold, -inf elsewhere.
Value maskScore(ImplicitLocOpBuilder &b, ArrayRef<Value> conditions,
                Value score);

} // namespace mlir::attn

#endif // DIALECT_ATTN_SOFTMAXFORMULA_H
