//===- TF.h - the importable part of TensorFlow's dialects ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_TF_TF_H
#define ATTN_DIALECT_TF_TF_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include <optional>

#include "attn/Dialect/TF/TFTypeDialect.h.inc"

#include "attn/Dialect/TF/TFDialect.h.inc"
#include "attn/Dialect/TF/TFExecutorDialect.h.inc"
#define GET_TYPEDEF_CLASSES
#include "attn/Dialect/TF/TFTypes.h.inc"
#define GET_ATTRDEF_CLASSES
#include "attn/Dialect/TF/TFAttrs.h.inc"
#define GET_OP_CLASSES
#include "attn/Dialect/TF/TFOps.h.inc"

#endif // ATTN_DIALECT_TF_TF_H
