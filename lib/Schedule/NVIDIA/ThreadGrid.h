//===- ThreadGrid.h - one element for each GPU thread ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_NVIDIA_THREADGRID_H
#define SCHEDULE_NVIDIA_THREADGRID_H

#include "mlir/IR/Builders.h"

namespace mlir::attn {

/// Called once with the index of this thread's element along each dimension.
using ElementBody =
    llvm::function_ref<void(OpBuilder &, Location, ValueRange indices)>;

/// Emits the loops over blocks and threads, with their mapping attributes, that
/// run `body` for every point of the box `sizes` (index values, outermost
/// first; the last one is contiguous in memory). Nothing is emitted for a box
/// that is empty for certain.
void createThreadGrid(OpBuilder &builder, Location loc, ValueRange sizes,
                      ElementBody body);

} // namespace mlir::attn

#endif // SCHEDULE_NVIDIA_THREADGRID_H
