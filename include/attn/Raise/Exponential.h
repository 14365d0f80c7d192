//===- Exponential.h - exponentials and the sums they are divided by ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RAISE_EXPONENTIAL_H
#define ATTN_RAISE_EXPONENTIAL_H

#include "attn/Formula/Scalar.h"

namespace mlir::attn::raise {
using namespace formula;

/// exp(scale * exponent).
struct Exponential {
  Scalar exponent;
  double scale = 1.0;
};

/// Reads exp(x), exp2(x) and c^x.
std::optional<Exponential> exponentialOf(Space &space, Scalar scalar);

/// What is subtracted from an exponent and does not change along `names`: a
/// maximum, maybe replaced where it is not finite.
struct Shift {
  bool exists = false;
  /// It is the maximum of what it is subtracted from, over `names`.
  bool isOwn = false;
  /// It is finite even if the maximum is -inf.
  bool isFinite = true;
};

/// Removes such a shift from `exponent`.
Shift takeShift(Space &space, Scalar &exponent, ArrayRef<unsigned> names);

/// A sum that something is divided by.
struct Divisor {
  Scalar sum;
  /// A sum of 0 is replaced, as is (most > 0) one below `least`.
  bool isGuarded = false;
  double least = 0.0;
};

/// Looks through clamps and the replacement of 0.
Divisor divisorOf(Space &space, Scalar scalar);

/// Reads a comparison of a sum of exponentials, shifted or not, with 0.
struct ZeroSum {
  Reduction sum;
  Exponential body;
  /// Else the sum of an empty row is NaN.
  bool isFinite = true;
};
std::optional<ZeroSum> zeroSumOf(Space &space, Scalar condition, bool negated);

} // namespace mlir::attn::raise

#endif // ATTN_RAISE_EXPONENTIAL_H
