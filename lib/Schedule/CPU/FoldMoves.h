//===- FoldMoves.h - attention that reads what lies elsewhere -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_FOLDMOVES_H
#define SCHEDULE_CPU_FOLDMOVES_H

#include "attn/Dialect/Attn/Attn.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::attn {

/// Lets `op` read what is transposed or broadcast for it where it lies, and
/// write where its result is transposed to: tiles are read through maps.
void foldMoves(RewriterBase &rewriter, AttentionOp op);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_FOLDMOVES_H
