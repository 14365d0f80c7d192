//===- TorchShapes.h - sizes that a view asks for -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IMPORT_TORCHSHAPES_H
#define IMPORT_TORCHSHAPES_H

#include "TorchImport.h"

namespace mlir::attn {

/// Row-major reshape; at most one size may be -1 and is computed. An error if
/// the number of elements cannot be the same.
FailureOr<Value> reshapeTo(TorchImport &t, Value tensor,
                           TorchImport::Sizes sizes);
/// NumPy's broadcast_to, -1 keeping a size.
FailureOr<Value> expandTo(TorchImport &t, Value tensor,
                          TorchImport::Sizes sizes);
/// self[start : end : step] along `dim`, bounds being clamped; null bounds are
/// the ends.
Value sliceRange(TorchImport &t, Value tensor, int64_t dim, OpFoldResult start,
                 OpFoldResult end, int64_t step);

} // namespace mlir::attn

#endif // IMPORT_TORCHSHAPES_H
