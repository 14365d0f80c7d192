//===- Emitter.h - formulas written back as tensors -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_FORMULA_EMITTER_H
#define ATTN_FORMULA_EMITTER_H

#include "attn/Formula/Terms.h"
#include "mlir/IR/AffineMap.h"

namespace mlir::attn::formula {

/// A tensor with one name a dimension.
struct Operand {
  Value value;
  SmallVector<unsigned> names;
};

/// A value of a floating-point type, extended or rounded to another.
Value toFloat(OpBuilder &builder, Location loc, Value value, Type type);

class Emitter {
public:
  Emitter(OpBuilder &builder, Location loc, Space &space)
      : builder(builder), loc(loc), space(space) {}

  OpBuilder &builder;
  Location loc;
  Space &space;

  /// The tensor that holds `scalar`: dimensions of several names expanded,
  /// dimensions of size 1 dropped; computed in a new linalg.generic where no
  /// tensor holds it, or where `order` is given (the names of the result).
  /// Null if it cannot be written.
  Operand place(Scalar scalar);
  Operand place(Scalar scalar, ArrayRef<unsigned> order);
  /// The same for a product, with result elements of `type`.
  Operand place(const Term &term, Type type,
                std::optional<ArrayRef<unsigned>> order = std::nullopt);
  /// `scalar` as a tensor of `shape` that is addressed by `at`.
  Value shapedLike(Scalar scalar, ArrayRef<Index> at, ArrayRef<int64_t> shape);

  using Combine = function_ref<Value(OpBuilder &, ValueRange)>;
  /// combine(scalars...) as a tensor of `type`, its dimensions in `order`
  /// (absent: as they are first used).
  Operand compute(ArrayRef<Scalar> scalars, Type type, Combine combine,
                  std::optional<ArrayRef<unsigned>> order = std::nullopt);

  /// `value`, whose dimensions are the names in `at`, in order, with the shape
  /// of `type`: the inverse of what place does.
  Value restore(Value value, ArrayRef<Index> at, RankedTensorType type);

  /// Copies the body of which `scalar` is the result. `leaf` gives the value of
  /// a tensor's element (null: look inside it, or give up where that cannot be
  /// done), `position` that of an index.
  struct Leaves {
    function_ref<Value(Scalar)> leaf;
    function_ref<Value(ArrayRef<unsigned>)> position;
  };
  Value clone(OpBuilder &body, Scalar scalar, const Leaves &leaves);

  AffineMap mapOf(ArrayRef<unsigned> names, ArrayRef<unsigned> loops);

private:
  Operand layOut(Scalar scalar);
  Value clone(OpBuilder &body, Scalar scalar, const Leaves &leaves,
              SmallVectorImpl<std::pair<Scalar, Value>> &done);
};

} // namespace mlir::attn::formula

#endif // ATTN_FORMULA_EMITTER_H
