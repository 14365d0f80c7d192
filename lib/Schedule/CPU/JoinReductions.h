//===- JoinReductions.h - reductions of the same elements in one loop -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_JOINREDUCTIONS_H
#define SCHEDULE_CPU_JOINREDUCTIONS_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::attn {

/// Lets reductions under `root` that walk the same elements of a tensor, such
/// as the sum of weights and the weighted sums that share them, be one
/// operation with several results. Returns whether there were any.
bool joinReductions(RewriterBase &rewriter, Operation *root);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_JOINREDUCTIONS_H
