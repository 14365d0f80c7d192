//===- Torch.h - the torch dialect and its types --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// Operations are in Torch<Family>Ops.h, one header a family.

#ifndef ATTN_DIALECT_TORCH_TORCH_H
#define ATTN_DIALECT_TORCH_TORCH_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "attn/Dialect/Torch/TorchDialect.h.inc"
#define GET_TYPEDEF_CLASSES
#include "attn/Dialect/Torch/TorchTypes.h.inc"

#endif // ATTN_DIALECT_TORCH_TORCH_H
