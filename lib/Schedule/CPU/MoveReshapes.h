//===- MoveReshapes.h - reshapes that keep a product from its followers ---===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_MOVERESHAPES_H
#define SCHEDULE_CPU_MOVERESHAPES_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::attn {

/// Frameworks multiply with all rows of all batches as one dimension and split
/// them afterwards. Lets elementwise functions be computed before the split,
/// and where something sums over the rows of a batch, splits them before the
/// product.
void populateMoveReshapes(RewritePatternSet &patterns);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_MOVERESHAPES_H
