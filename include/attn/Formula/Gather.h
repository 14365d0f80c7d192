//===- Gather.h - elements at positions that are computed -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_FORMULA_GATHER_H
#define ATTN_FORMULA_GATHER_H

#include "attn/Formula/Scalar.h"

namespace mlir::attn::formula {

/// An element of a table at one position that is computed, as a row of an
/// embedding; its other positions are names.
struct Gather {
  /// Empty at `dim`.
  Scalar table;
  unsigned dim = 0;
  Scalar position;
};

/// Reads `scalar` as such an element. What an importer does about positions
/// outside of the table, which are errors in the frameworks, is looked through:
/// they are clamped, or 0 is given for them. With `isPositive`, so is counting
/// from the end, which PyTorch's embedding does not do and Keras' does.
std::optional<Gather> gatherOf(Space &space, Scalar scalar,
                               bool isPositive = false);

} // namespace mlir::attn::formula

#endif // ATTN_FORMULA_GATHER_H
