//===- Planes.h - operands of attention and pooling by row, key and rest -===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef INTERPRET_PLANES_H
#define INTERPRET_PLANES_H

#include "Rows.h"

namespace mlir::attn::interpret {

/// An operand: the slot it is in and its map from the iteration space.
struct Source {
  unsigned slot = 0;
  AffineMap map;
};

/// A tensor whose map lists distinct dimensions, seen from loops over rows,
/// keys and one more group of dimensions. A group that it does not have counts
/// as 0.
class Plane {
public:
  Plane() = default;
  Plane(Tensor tensor, AffineMap map, ArrayRef<int64_t> sizes,
        ArrayRef<unsigned> rows, ArrayRef<unsigned> keys,
        ArrayRef<unsigned> inner)
      : tensor(std::move(tensor)) {
    Access access(map, this->tensor.getShape());
    byRow = getOffsets(rows, access.getStrides(), sizes);
    byKey = getOffsets(keys, access.getStrides(), sizes);
    byInner = getOffsets(inner, access.getStrides(), sizes);
  }

  int64_t offset(size_t row, size_t key, size_t inner) const {
    return byRow[row] + byKey[key] + byInner[inner];
  }
  Scalar at(size_t row, size_t key, size_t inner = 0) const {
    return tensor.data()[offset(row, key, inner)];
  }
  size_t numRows() const { return byRow.size(); }
  size_t numKeys() const { return byKey.size(); }
  size_t numInner() const { return byInner.size(); }

private:
  Tensor tensor;
  std::vector<int64_t> byRow, byKey, byInner;
};

} // namespace mlir::attn::interpret

#endif // INTERPRET_PLANES_H
