//===- Normalization.h - recognising layer and RMS normalisation ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RAISE_NORMALIZATION_H
#define ATTN_RAISE_NORMALIZATION_H

#include "attn/Formula/Terms.h"

#include <string>

namespace mlir::attn::raise {
using namespace formula;

/// (x - mean) / sqrt(variance + epsilon) * weight + bias, or the same without
/// the mean (RMS).
struct Normalization {
  Scalar input;
  SmallVector<unsigned> names;
  double epsilon = 0.0;
  bool hasMean = false;
  /// Products of what the rest is multiplied with and what is added.
  Term weight;
  SmallVector<Term> bias;
};

/// Reads `scalar` as a normalisation: the sum of products that has the inverse
/// root in it is multiplied out, so association does not matter. `why` is set
/// where a root of a variance was found and something else did not fit.
std::optional<Normalization> normalizationOf(Space &space, Scalar scalar,
                                             std::string &why);

} // namespace mlir::attn::raise

#endif // ATTN_RAISE_NORMALIZATION_H
