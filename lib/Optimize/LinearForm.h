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
bool isKnown(const formula::Term &term);

/// sum over `names` of data * weight, plus offsets: a projection, however its
/// weights are stored, split into heads or transposed.
struct LinearForm {
  /// An element of a tensor that depends on an input.
  formula::Scalar data;
  /// Known numbers.
  formula::Term weight;
  formula::Index names;
  /// What is added: known numbers, too.
  SmallVector<formula::Term> offsets;
  /// The operation that sums.
  Operation *product = nullptr;

  /// What `names` are by now: reading something else may have split them.
  formula::Index sums(const formula::Space &space) const {
    return space.resolve(names);
  }
};

/// Reads `scalar` as such a sum. Casts between floating-point types are looked
/// through.
std::optional<LinearForm> linearFormOf(formula::Space &space,
                                       formula::Scalar scalar);

/// Whether both are columns of one product, and none of one is of the other:
/// different thirds of a packed projection.
bool areApart(formula::Space &space, const LinearForm &lhs,
              const LinearForm &rhs);

/// Whether a factor of `term` changes with one of `names`.
bool dependsOn(formula::Space &space, const formula::Term &term,
               ArrayRef<unsigned> names);

/// Takes those of `terms` out that are known and do not change along `keys`.
SmallVector<formula::Term> takeOffsets(formula::Space &space,
                                       SmallVector<formula::Term> &terms,
                                       ArrayRef<unsigned> keys);

} // namespace mlir::attn::optimize

#endif // OPTIMIZE_LINEARFORM_H
