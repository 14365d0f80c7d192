//===- LoopVersions.h - a loop for few iterations and one for many --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_LOOPVERSIONS_H
#define SCHEDULE_CPU_LOOPVERSIONS_H

#include "TileGroup.h"

#include "mlir/IR/PatternMatch.h"

namespace mlir::attn {

/// Writes `loop` and the members of `groups`, whose results nothing else reads,
/// in two versions, of which one is chosen when the number of iterations is
/// known: at least `least`, or fewer. Returns the loop for many; `loop` becomes
/// the one for few.
scf::ForallOp createVersions(RewriterBase &rewriter, scf::ForallOp loop,
                             ArrayRef<TileGroup> groups, int64_t least);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_LOOPVERSIONS_H
