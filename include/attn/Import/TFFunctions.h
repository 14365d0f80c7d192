//===- TFFunctions.h - functions of TensorFlow being imported -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_IMPORT_TFFUNCTIONS_H
#define ATTN_IMPORT_TFFUNCTIONS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::attn {

/// The functions of a module that hold operations or types of TensorFlow.
SmallVector<func::FuncOp> findTFFunctions(ModuleOp module);

/// Replaces calls within `functions` by the bodies of their callees and erases
/// private functions that nothing calls any more (also from `functions`).
LogicalResult inlineTFCalls(ModuleOp module,
                            SmallVectorImpl<func::FuncOp> &functions);

/// Refuses arguments that cannot be imported (variables, unknown ranks,
/// strings), and makes unsigned ones signless behind a cast.
LogicalResult openTFFunction(func::FuncOp function);

/// Gives an imported function the types of what it returns, and removes dead
/// operations and TensorFlow's attributes.
LogicalResult closeTFFunction(func::FuncOp function);

/// Removes the module's `tf.` attributes.
void stripTFAttributes(Operation *op);

} // namespace mlir::attn

#endif // ATTN_IMPORT_TFFUNCTIONS_H
