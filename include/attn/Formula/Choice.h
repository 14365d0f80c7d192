//===- Choice.h - numbers that a condition chooses ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Masks travel through arithmetic: (1 - float(m)) * -1e9, m == 0, not m,
// where(m, 0, -inf). Whatever is computed from one boolean and constants takes
// one of two values, and which two says what it is.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_FORMULA_CHOICE_H
#define ATTN_FORMULA_CHOICE_H

#include "attn/Formula/Scalar.h"

namespace mlir::attn::formula {

/// A boolean scalar; where it is false (negated: true), the score is -inf.
struct Mask {
  Scalar condition;
  bool negated = false;
};

/// ifTrue where `condition` holds, ifFalse elsewhere.
struct Choice {
  Scalar condition;
  double ifTrue = 0.0, ifFalse = 0.0;
};

/// Reads `scalar` as a choice; fails if it depends on more than one boolean.
std::optional<Choice> choiceOf(Space &space, Scalar scalar);

/// The mask for which `scalar` is `allowed` where it allows, and `forbidden`
/// elsewhere.
std::optional<Mask> maskOf(Space &space, Scalar scalar, double allowed,
                           double forbidden);

/// The mask by the boolean that its condition is computed from.
Mask simplified(Space &space, Mask mask);

} // namespace mlir::attn::formula

#endif // ATTN_FORMULA_CHOICE_H
