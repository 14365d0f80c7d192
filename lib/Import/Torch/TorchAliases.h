//===- TorchAliases.h - values that share memory --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IMPORT_TORCH_TORCHALIASES_H
#define IMPORT_TORCH_TORCHALIASES_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/Operation.h"

namespace mlir::attn {

/// Whether the results may be the same memory as the first operand.
bool mayBeView(Operation *op);
/// Whether the result surely is, so that a write to either is one to both.
bool isView(Operation *op);
/// Whether no write to one of two values that a list was taken apart into
/// reaches the other.
bool areApart(Value lhs, Value rhs);
/// What the first operand of the view that `view` is a result of holds after
/// `written` is written to `view`; null if that cannot be said. The first
/// operand of a list's parts is the list: then it is what the list is made of.
Value writeThrough(OpBuilder &b, Value view, Value written);

} // namespace mlir::attn

#endif // IMPORT_TORCH_TORCHALIASES_H
