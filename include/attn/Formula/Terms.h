//===- Terms.h - products and sums of scalars -----------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Where the order and association of factors and summands do not matter, a
// recogniser looks at them flattened: c * f0 * f1 / f2, and sums of those.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_FORMULA_TERMS_H
#define ATTN_FORMULA_TERMS_H

#include "attn/Formula/Scalar.h"

namespace mlir::attn::formula {

struct Factor {
  Scalar scalar;
  bool inverse = false; // 1 / scalar
  /// `scalar` is a condition: 1 where it holds (negated: does not), 0
  /// elsewhere.
  bool isMask = false, negated = false;
  /// A mask that selects this or 0: 0 also where this is NaN.
  std::optional<Scalar> selected = std::nullopt;
};

/// coefficient * product of factors.
struct Term {
  double coefficient = 1.0;
  SmallVector<Factor, 0> factors;
};

/// What is not to be taken apart.
using IsAtom = function_ref<bool(const Scalar &)>;

/// A product with its constants collected; casts between floating-point types
/// are looked through, but a computed value that was rounded stays rounded.
/// Selecting a value or 0 is multiplication with a mask.
/// What is no product is one factor: the tensor that holds it where there is
/// one.
Term productOf(Space &space, Scalar scalar, IsAtom isAtom = nullptr);

/// A sum of products, multiplied out. Fails if there are too many.
FailureOr<SmallVector<Term>> sumOf(Space &space, Scalar scalar,
                                   IsAtom isAtom = nullptr);

} // namespace mlir::attn::formula

#endif // ATTN_FORMULA_TERMS_H
