//===- TorchShapes.h - sizes that a view asks for -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IMPORT_TORCH_TORCHSHAPES_H
#define IMPORT_TORCH_TORCHSHAPES_H

#include "TorchImport.h"

namespace mlir::attn {

/// Row-major reshape; at most one size may be -1 and is computed. An error if
/// the number of elements cannot be the same.
FailureOr<Value> reshapeTo(TorchImport &t, Value tensor,
                           TorchImport::Sizes sizes);
/// NumPy's broadcast_to, -1 keeping a size.
FailureOr<Value> expandTo(TorchImport &t, Value tensor,
                          TorchImport::Sizes sizes);
/// Positions start, start + step, ... of a dimension, `length` of them.
struct SliceRange {
  OpFoldResult start, length;
  int64_t step = 1;
};
/// What start : end : step is along `dim` of `tensor`, bounds being clamped;
/// those that are None are the ends.
ParseResult readSliceRange(TorchImport &t, Value tensor, int64_t dim,
                           Value start, Value end, Value step,
                           SliceRange &range);
/// A position of `dim`, counted from the end if negative.
ParseResult readSelectIndex(TorchImport &t, Value tensor, int64_t dim,
                            Value operand, OpFoldResult &index);
} // namespace mlir::attn

#endif // IMPORT_TORCH_TORCHSHAPES_H
