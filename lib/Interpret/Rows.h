//===- Rows.h - where the elements of rows are --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef INTERPRET_ROWS_H
#define INTERPRET_ROWS_H

#include "Space.h"

namespace mlir::attn::interpret {

/// The dimensions of a tensor that a row has, and the others, both ascending.
struct RowDims {
  RowDims(unsigned rank, ArrayRef<int64_t> inRow) {
    for (unsigned dim = 0; dim < rank; ++dim)
      (llvm::is_contained(inRow, int64_t(dim)) ? inner : outer).push_back(dim);
  }
  SmallVector<unsigned> outer, inner;
};

/// sum of strides[d] * index[d] over `dims`, for every index of a box of the
/// `sizes` of these, in row-major order. Both lists are by dimension.
inline std::vector<int64_t> getOffsets(ArrayRef<unsigned> dims,
                                       ArrayRef<int64_t> strides,
                                       ArrayRef<int64_t> sizes) {
  SmallVector<int64_t> box =
      llvm::map_to_vector(dims, [&](unsigned dim) { return sizes[dim]; });
  std::vector<int64_t> offsets;
  if (isEmptyBox(box))
    return offsets;
  SmallVector<int64_t> index(dims.size(), 0);
  do {
    int64_t offset = 0;
    for (auto [dim, position] : llvm::zip_equal(dims, index))
      offset += strides[dim] * position;
    offsets.push_back(offset);
  } while (advance(index, box));
  return offsets;
}

/// An element of a tensor is at outer[row] + inner[position in the row].
struct Rows {
  Rows(const RowDims &dims, ArrayRef<int64_t> shape)
      : outer(getOffsets(dims.outer, getStrides(shape), shape)),
        inner(getOffsets(dims.inner, getStrides(shape), shape)) {}
  std::vector<int64_t> outer, inner;
};

} // namespace mlir::attn::interpret

#endif // INTERPRET_ROWS_H
