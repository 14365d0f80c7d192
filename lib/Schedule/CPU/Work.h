//===- Work.h - how much a parallel loop has to do ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_WORK_H
#define SCHEDULE_CPU_WORK_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

namespace mlir::attn {

/// On an scf.forall: how many floating-point operations all its iterations do
/// together, i64. None if that is not known.
constexpr llvm::StringLiteral kWorkAttr = "attn.work";

/// Waking other threads takes about ten microseconds, in which one does this
/// much.
constexpr int64_t kLeastSharedWork = 2'000'000;

/// What a core computes while it reads or writes a byte that is not in its
/// first-level cache.
constexpr int64_t kWorkPerByte = 2;

/// What one iteration of `op` computes, in floating-point operations of a
/// product of matrices.
int64_t getBodyWork(linalg::LinalgOp op);

/// Notes that `loop` does `each` operations for every position of `sizes`, if
/// all of these are known.
void setWork(scf::ForallOp loop, int64_t each, ArrayRef<OpFoldResult> sizes);

/// The same besides what `loop` does already, for the sizes of loops; nothing
/// is noted any more if one of all these is not known.
void addWork(scf::ForallOp loop, int64_t each, ArrayRef<int64_t> sizes);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_WORK_H
