//===- Attn.h - the attn dialect ------------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_ATTN_ATTN_H
#define ATTN_DIALECT_ATTN_ATTN_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include <optional>

#include "attn/Dialect/Attn/AttnDialect.h.inc"
#include "attn/Dialect/Attn/AttnEnums.h.inc"
#define GET_ATTRDEF_CLASSES
#include "attn/Dialect/Attn/AttnAttrs.h.inc"
#define GET_OP_CLASSES
#include "attn/Dialect/Attn/AttnOps.h.inc"

namespace mlir::attn {
/// The type in which values of `type` are summed: f32 for 16-bit floats, the
/// type itself otherwise (docs/Spec.md, "Accumulation").
FloatType getAccumulatorType(Type type);

/// How attn.online_attention becomes an operation on buffers.
void registerBufferizableOpInterfaces(DialectRegistry &registry);
} // namespace mlir::attn

#endif // ATTN_DIALECT_ATTN_ATTN_H
