//===- TorchSynonyms.h - names that mean another operation ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IMPORT_TORCH_TORCHSYNONYMS_H
#define IMPORT_TORCH_TORCHSYNONYMS_H

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/StringRef.h"

namespace mlir::attn {

/// The operation with the same operands that PyTorch's `name` is another name
/// of (`torch.aten.multiply.Tensor` is `torch.aten.mul.Tensor`), or `name`.
StringRef operationOf(StringRef name);

} // namespace mlir::attn

#endif // IMPORT_TORCH_TORCHSYNONYMS_H
