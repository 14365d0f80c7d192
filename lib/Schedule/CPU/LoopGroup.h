//===- LoopGroup.h - loops that are cut into pieces together --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_LOOPGROUP_H
#define SCHEDULE_CPU_LOOPGROUP_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::attn {

/// Structured operations on buffers that follow each other and do so piece by
/// piece, too: what one of them writes to a piece is used by others in the same
/// piece only.
struct LoopGroup {
  SmallVector<linalg::LinalgOp> ops;
  /// Of how many of the dimensions that `findCuts` gives this is true.
  unsigned depth = 0;
};

/// The dimensions along which pieces of `op` write to places of their own, from
/// the outermost on. None if `op` must stay in one piece.
SmallVector<unsigned> findCuts(linalg::LinalgOp op);

/// Whether `op` is a product or like one: its rows share what they read, which
/// may be copied first, for each piece again.
bool sharesRows(linalg::LinalgOp op);

/// The groups of `block`, one operation each where no other joins it.
SmallVector<LoopGroup> findLoopGroups(Block &block);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_LOOPGROUP_H
