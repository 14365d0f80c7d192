//===- Slice.h - parts of tensors by offset, size and stride -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef INTERPRET_SLICE_H
#define INTERPRET_SLICE_H

#include "Program.h"
#include "Space.h"

namespace mlir::attn::interpret {

/// offset + stride * i for i in [0, size), along every dimension of a tensor.
struct Slice {
  SmallVector<int64_t> offsets, sizes, strides;

  /// Fails at `op` where some element would be outside.
  LogicalResult check(Operation *op, ArrayRef<int64_t> shape) const {
    bool inside = llvm::all_of(sizes, [](int64_t size) { return size >= 0; });
    if (inside && !isEmptyBox(sizes))
      for (auto [offset, size, stride, extent] :
           llvm::zip_equal(offsets, sizes, strides, shape)) {
        int64_t reach; // a size is at most 2^63, a stride may be anything
        bool overflow = llvm::MulOverflow(stride, size - 1, reach) ||
                        llvm::AddOverflow(offset, reach, reach);
        inside &= !overflow && offset >= 0 && offset < extent && reach >= 0 &&
                  reach < extent;
      }
    if (inside)
      return success();
    return op->emitOpError("takes a slice of offsets ")
           << describe(offsets) << ", sizes " << describe(sizes)
           << " and strides " << describe(strides) << " from a tensor of sizes "
           << describe(shape);
  }

  /// Calls `fn` with the offset of each element in a tensor of `shape`.
  template <typename Fn> void forEach(ArrayRef<int64_t> shape, Fn fn) const {
    if (isEmptyBox(sizes))
      return;
    SmallVector<int64_t> index(sizes.size(), 0);
    SmallVector<int64_t> elementStrides = getStrides(shape);
    do {
      int64_t at = 0;
      for (size_t dim = 0; dim < index.size(); ++dim)
        at += (offsets[dim] + strides[dim] * index[dim]) * elementStrides[dim];
      fn(at);
    } while (advance(index, sizes));
  }
};

/// The three lists of a slicing operation.
struct SliceNumbers {
  Numbers offsets, sizes, strides;

  template <typename OpTy>
  SliceNumbers(OpTy op, Reader &reader)
      : offsets(reader.numbers(op.getMixedOffsets())),
        sizes(reader.numbers(op.getMixedSizes())),
        strides(reader.numbers(op.getMixedStrides())) {}

  Slice get(const Frame &frame) const {
    return {offsets.get(frame), sizes.get(frame), strides.get(frame)};
  }
};

} // namespace mlir::attn::interpret

#endif // INTERPRET_SLICE_H
