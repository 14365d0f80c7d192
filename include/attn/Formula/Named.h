//===- Named.h - an operation with maps, its dimensions by name -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_FORMULA_NAMED_H
#define ATTN_FORMULA_NAMED_H

#include "attn/Formula/Scalar.h"
#include "mlir/IR/AffineMap.h"

namespace mlir::attn::formula {

/// An attention or a pooling at one element of a result.
struct Named {
  Operation *op = nullptr;
  /// The index along each dimension of the iteration space.
  SmallVector<Index> dims;

  /// The element of an operand or a result, whose dimensions `map` gives.
  Scalar element(Value operand, AffineMap map) const;
  /// The element of an optional operand.
  std::optional<Scalar> optional(Value operand, AffineMap map) const {
    if (!operand)
      return std::nullopt;
    return element(operand, map);
  }
};

/// `maps` are those of the operands, then of the results. The dimensions of
/// `result` are those it is read at; the others are new, and bound or not.
Named nameDims(Space &space, Operation *op, ArrayAttr maps,
               const Scalar &result, bool bound);

} // namespace mlir::attn::formula

#endif // ATTN_FORMULA_NAMED_H
