//===- ProjectionTiler.h - products as loops over tiles -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_PROJECTIONTILER_H
#define SCHEDULE_CPU_PROJECTIONTILER_H

#include "Projection.h"

#include "mlir/IR/PatternMatch.h"

namespace mlir::attn {

/// Computes `projection` and what follows it in a loop over tiles, which takes
/// the place of all of it.
void emitTiles(IRRewriter &rewriter, Projection &projection);

/// Computes at the insertion point what `projection` has at `part`, which has
/// whole panels: the tensor that its group makes of it.
Value emitPart(IRRewriter &rewriter, Projection &projection,
               const TileBounds &part);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_PROJECTIONTILER_H
