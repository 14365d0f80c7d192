//===- Space.h - boxes of indices, and tensors read through affine maps -===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef INTERPRET_SPACE_H
#define INTERPRET_SPACE_H

#include "attn/Interpret/Tensor.h"
#include "mlir/IR/AffineMap.h"
#include "mlir/IR/Operation.h"

namespace mlir::attn::interpret {

/// Elements between neighbours along each dimension of a row-major tensor.
SmallVector<int64_t> getStrides(ArrayRef<int64_t> shape);

/// Steps `index` to the next one in the box of `sizes`, the last dimension
/// fastest; false after the last. The box is not empty.
inline bool advance(MutableArrayRef<int64_t> index, ArrayRef<int64_t> sizes) {
  for (size_t dim = index.size(); dim-- > 0;) {
    if (++index[dim] < sizes[dim])
      return true;
    index[dim] = 0;
  }
  return false;
}

inline bool isEmptyBox(ArrayRef<int64_t> sizes) {
  return llvm::is_contained(sizes, 0);
}

/// `expr` at `dims`; -1 where it divides by less than 1.
int64_t evaluate(AffineExpr expr, ArrayRef<int64_t> dims,
                 ArrayRef<int64_t> symbols = {});

/// The sizes of an iteration space, found from tensors that have its dimensions
/// by their maps.
class Space {
public:
  explicit Space(unsigned numDims) : sizes(numDims, -1) {}

  /// Takes sizes from a tensor; fails at `op` where they contradict others.
  LogicalResult add(Operation *op, AffineMap map, ArrayRef<int64_t> shape);
  /// Fails at `op` where no tensor has some dimension.
  LogicalResult check(Operation *op) const;

  ArrayRef<int64_t> getSizes() const { return sizes; }
  /// The sizes of the dimensions that `map` lists.
  Shape getShape(AffineMap map) const;
  SmallVector<int64_t> getSizes(ArrayRef<unsigned> dims) const;

private:
  SmallVector<int64_t> sizes;
};

/// Where the element of a tensor is that belongs to an index of the iteration
/// space: start + sum of stride * index, if the map is linear.
class Access {
public:
  Access(AffineMap map, ArrayRef<int64_t> shape);

  bool isLinear() const { return linear; }
  int64_t getStart() const { return start; }
  ArrayRef<int64_t> getStrides() const { return strides; }
  /// Whether every index in the box of `sizes` has its element. (Known only
  /// for a linear map, true for others.)
  bool isInBounds(ArrayRef<int64_t> sizes) const;
  /// For any map: the offset, or -1 if out of bounds.
  int64_t getOffset(ArrayRef<int64_t> index) const;

private:
  AffineMap map;
  SmallVector<int64_t> shape;
  bool linear;
  int64_t start = 0;
  /// By dimension of the space.
  SmallVector<int64_t> strides;
};

} // namespace mlir::attn::interpret

#endif // INTERPRET_SPACE_H
