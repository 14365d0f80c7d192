//===- TorchIndexing.h - positions read from tensors ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IMPORT_TORCH_TORCHINDEXING_H
#define IMPORT_TORCH_TORCHINDEXING_H

#include "TorchImport.h"

namespace mlir::attn {

/// An index of any integer type as a position in [0, size); negative ones count
/// from the end if `wraps`. One that is out of bounds is moved to the nearest.
Value position(OpBuilder &b, Location at, Value index, Value size,
               bool isUnsigned, bool wraps);
/// An error unless the tensor holds integers.
ParseResult checkIntegers(TorchImport &t, Value indices);

/// What `self[indices]` does: the indexed dimensions, and the indices after
/// broadcasting together.
struct AdvancedIndex {
  SmallVector<int64_t> dims;
  SmallVector<Value> indices;
  /// Where the broadcast dimensions stand: in the place of the indexed ones if
  /// those are adjacent, and first otherwise.
  int64_t front = 0;
};
ParseResult readAdvancedIndex(TorchImport &t, Value list, Value self,
                              AdvancedIndex &result);
/// The sizes of self[indices].
TorchImport::Sizes sizesOf(TorchImport &t, Value self, const AdvancedIndex &by);

} // namespace mlir::attn

#endif // IMPORT_TORCH_TORCHINDEXING_H
