//===- KeepApart.h - functions that stay functions ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_KEEPAPART_H
#define SCHEDULE_CPU_KEEPAPART_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::attn {

/// Makes `function` known in its object file only and keeps LLVM from inlining
/// it, so that its code has all registers and its buffers end with it.
void keepApart(func::FuncOp function);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_KEEPAPART_H
