//===- ElementLoops.h - one element of a linalg operation -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_NVIDIA_ELEMENTLOOPS_H
#define SCHEDULE_NVIDIA_ELEMENTLOOPS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::attn {

/// The loops of a linalg operation that threads can share: those along which
/// every result is indexed plainly, in the order of the first result's
/// dimensions. All others run inside a thread, in their own order.
SmallVector<unsigned> threadDims(linalg::LinalgOp op);

/// Emits the computation of one element (on buffers): `ivs` holds the index of
/// each loop of `threadDims` (others null), `ranges` all loops' bounds.
/// `fill`, where not null, is the value that every result starts with, instead
/// of what is in memory.
void emitElementLoops(OpBuilder &builder, linalg::LinalgOp op,
                      ArrayRef<Range> ranges, SmallVector<Value> ivs,
                      Value fill);

} // namespace mlir::attn

#endif // SCHEDULE_NVIDIA_ELEMENTLOOPS_H
