//===- LinearForm.h - products of an input with known weights -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef OPTIMIZE_LINEARFORM_H
#define OPTIMIZE_LINEARFORM_H

#include "attn/Formula/Terms.h"

namespace mlir::attn::optimize {

/// Whether `value` is computed from constants alone. Of floats, all are finite.
bool isKnown(Value value);

/// sum over `names` of data * weight, plus offsets: a projection, however its
/// weights are stored, split into heads or transposed.
struct LinearForm {
  /// An element of a tensor that depends on an input.
  formula::Scalar data;
  /// Known numbers.
  formula::Term weight;
  SmallVector<unsigned> names;
  /// What is added: known numbers, too.
  SmallVector<formula::Term> offsets;
  /// The operation that sums.
  Operation *product = nullptr;
};

/// Reads `scalar` as such a sum. Casts between floating-point types are looked
/// through.
std::optional<LinearForm> linearFormOf(formula::Space &space,
                                       formula::Scalar scalar);

/// Whether a factor of `term` changes with one of `names`.
bool dependsOn(formula::Space &space, const formula::Term &term,
               ArrayRef<unsigned> names);

} // namespace mlir::attn::optimize

#endif // OPTIMIZE_LINEARFORM_H
