//===- TorchWindows.h - what convolution and pooling share ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IMPORT_TORCH_TORCHWINDOWS_H
#define IMPORT_TORCH_TORCHWINDOWS_H

#include "TorchImport.h"

namespace mlir::attn {

/// `count` constant integers of at least `least`; a single one is for all.
ParseResult readPerDim(TorchImport &t, Value operand, StringRef what,
                       int64_t count, int64_t least,
                       SmallVectorImpl<int64_t> &result);

} // namespace mlir::attn

#endif // IMPORT_TORCH_TORCHWINDOWS_H
