//===- Space.h - named dimensions of a cluster of operations --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Raise reads a cluster of operations as one formula over named dimensions.
// Reshapes split and join dimensions, so a tensor's dimension is addressed by a
// row-major product of names: collapsing [B, H] gives the index (b, h), and
// looking through an expansion of B*H splits the name bh into (b, h) wherever
// it occurs. Dimensions of size 1 have no name: their index is empty.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_FORMULA_SPACE_H
#define ATTN_FORMULA_SPACE_H

#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/DenseMap.h"

#include <optional>

namespace mlir::attn::formula {

/// Where along one dimension of a tensor: names, the most significant first.
using Index = SmallVector<unsigned, 2>;
/// Where in a tensor (one index a dimension) or in an iteration space (one a
/// loop).
using Indices = SmallVector<Index, 0>;

/// A size: static, or that of a tensor's dimension.
struct Extent {
  int64_t size = ShapedType::kDynamic;
  Value tensor;
  unsigned position = 0;

  static Extent of(Value tensor, unsigned position);
  bool isStatic() const { return !ShapedType::isDynamic(size); }
  /// Whether both are provably the same number.
  bool equals(const Extent &other) const;
  OpFoldResult materialize(OpBuilder &builder, Location loc) const;
};

/// Whether no name is there twice.
bool areDistinct(ArrayRef<unsigned> names);

class Space {
public:
  /// With `readsSlices`, a slice is read as a dimension of which one position
  /// is fixed: the second third of 96 columns is (1 of 3, 32).
  explicit Space(bool readsSlices = false) : readsSlices(readsSlices) {}

  bool readsSlices;

  /// A new name. A bound one is the variable of a reduction: it may be renamed
  /// when two formulas are compared.
  unsigned add(Extent extent, bool bound = false);
  /// An index with a new name for dimension `position` of `tensor`, or an empty
  /// one where its size is 1.
  Index addDim(Value tensor, unsigned position, bool bound = false);
  /// One new name for every dimension of a tensor.
  Indices addDims(Value tensor);

  /// The name of the one position `position` of `size`; the same for the same.
  unsigned addFixed(int64_t size, int64_t position);

  const Extent &extent(unsigned name) const { return names[name].extent; }
  std::optional<int64_t> fixedPosition(unsigned name) const {
    return names[name].position;
  }
  bool isBound(unsigned name) const { return names[name].bound; }

  /// The index with names that were split or renamed replaced.
  Index resolve(ArrayRef<unsigned> index) const;

  /// Splits `index` so that it is the row-major product of one index for every
  /// dimension of `type`, whose values `tensor` holds: how a collapsed
  /// dimension is addressed before it was collapsed. Fails where sizes do not
  /// show how.
  FailureOr<Indices> split(ArrayRef<unsigned> index, Value tensor,
                           ArrayRef<int64_t> positions);
  /// The same with the sizes themselves.
  FailureOr<Indices> split(ArrayRef<unsigned> index, ArrayRef<Extent> extents);

  /// The dimensions addressed by `at` that `names` are, each whole, ascending;
  /// fails where one is partly in `names`.
  FailureOr<SmallVector<int64_t>> dimensionsOf(ArrayRef<Index> at,
                                               ArrayRef<unsigned> names) const;

  /// Whether both indices are the same position, after renaming bound names.
  bool unify(ArrayRef<unsigned> lhs, ArrayRef<unsigned> rhs);
  bool unifyAll(ArrayRef<Index> lhs, ArrayRef<Index> rhs);

  /// Whether both are the same names, in any order.
  bool areSame(ArrayRef<unsigned> lhs, ArrayRef<unsigned> rhs) const;
  /// The same, and each is there once.
  bool areSameOnce(ArrayRef<unsigned> lhs, ArrayRef<unsigned> rhs) const;
  /// Whether an index of `at` has one of `names`, which are resolved.
  bool uses(ArrayRef<Index> at, ArrayRef<unsigned> names) const;

private:
  bool replace(unsigned name, ArrayRef<Extent> extents, ArrayRef<unsigned> dims,
               MutableArrayRef<Index> parts);

  struct Name {
    Extent extent;
    bool bound;
    std::optional<Index> replacement;
    std::optional<int64_t> position = std::nullopt;
  };
  SmallVector<Name> names;
};

} // namespace mlir::attn::formula

#endif // ATTN_FORMULA_SPACE_H
