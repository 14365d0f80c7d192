//===- TorchInPlace.h - operations that change a tensor -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IMPORT_TORCH_TORCHINPLACE_H
#define IMPORT_TORCH_TORCHINPLACE_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::attn {

/// Replaces each in-place operation (`aten.relu_`) by the one that returns a
/// new tensor (`aten.relu`), whose result is what later operations read,
/// through other views of the same memory as well. An error where it is not
/// clear whether a later view shares the changed memory.
LogicalResult replaceInPlaceOps(func::FuncOp function);

} // namespace mlir::attn

#endif // IMPORT_TORCH_TORCHINPLACE_H
