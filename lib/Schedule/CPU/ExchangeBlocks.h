//===- ExchangeBlocks.h - a stage of a transpose --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_EXCHANGEBLOCKS_H
#define SCHEDULE_CPU_EXCHANGEBLOCKS_H

#include "mlir/IR/Builders.h"

namespace mlir::attn {

/// Two vectors that exchange every other block of `step` lanes: the first has
/// the even blocks of both, the second the odd ones.
std::pair<Value, Value> exchangeBlocks(OpBuilder &builder, Location loc,
                                       Value first, Value second, int64_t step);

/// As many vectors as each has elements of `width` lanes, transposed: in each
/// stage two of them exchange blocks, of half the size each time.
void transpose(OpBuilder &builder, Location loc, MutableArrayRef<Value> vectors,
               int64_t width = 1);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_EXCHANGEBLOCKS_H
