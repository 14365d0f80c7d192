//===- TorchSyntax.h - the text that operations share ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef DIALECT_TORCH_TORCHSYNTAX_H
#define DIALECT_TORCH_TORCHSYNTAX_H

#include "mlir/IR/OpImplementation.h"

namespace mlir::torch {

/// `%a, %b {attributes} : type-a, type-b -> type-r`; either list may be empty,
/// and so is the arrow where one of them is.
ParseResult parseUniformOp(OpAsmParser &parser, OperationState &state);
void printUniformOp(OpAsmPrinter &printer, Operation *op);

/// `%a {attributes} : result-type`, the operand being the other kind of tensor
/// with the same sizes and element type.
ParseResult parseCopyOp(OpAsmParser &parser, OperationState &state,
                        bool toValue);
void printCopyOp(OpAsmPrinter &printer, Operation *op);

} // namespace mlir::torch

#endif // DIALECT_TORCH_TORCHSYNTAX_H
