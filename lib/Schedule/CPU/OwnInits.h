//===- OwnInits.h - tensors to be written, not shared ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_OWNINITS_H
#define SCHEDULE_CPU_OWNINITS_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::attn {

/// Gives `init`, an empty or filled tensor, one of its own before the operation
/// that it belongs to: if others use it, so that bufferisation need not copy
/// it, or `always`, so that it is where the operation is.
void giveOwnInit(RewriterBase &rewriter, OpOperand &init, bool always = false);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_OWNINITS_H
