//===- KeyRange.h - the keys that a tile of queries attends to ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_KEYRANGE_H
#define SCHEDULE_CPU_KEYRANGE_H

#include "attn/Dialect/Attn/Attn.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::attn {

/// Keys in [first, last) are attended to by some query of a tile, those in
/// [firstFull, lastFull) by every one: first <= firstFull <= lastFull <= last.
struct KeyRange {
  Value first, firstFull, lastFull, last;
};

/// A number that may be known: index arithmetic that folds.
class IndexMath {
public:
  explicit IndexMath(ImplicitLocOpBuilder &b) : b(b) {}
  Value constant(int64_t value);
  Value value(OpFoldResult size);
  Value add(Value lhs, Value rhs);
  Value add(Value lhs, int64_t rhs) { return add(lhs, constant(rhs)); }
  Value sub(Value lhs, Value rhs);
  Value mul(Value lhs, int64_t rhs);
  Value div(Value lhs, int64_t rhs);
  Value min(Value lhs, Value rhs);
  Value max(Value lhs, Value rhs);
  Value clamp(Value value, Value low, Value high) {
    return min(max(value, low), high);
  }

private:
  ImplicitLocOpBuilder &b;
};

/// What n - m is measured from in `band`, if `queries` meet `keys`.
Value getOffset(IndexMath &math, BandAttr band, Value queries, Value keys);

/// The keys for queries [query, query + rows) of an attention with `bands`
/// whose keys end at `length`, if that is given.
KeyRange getKeyRange(IndexMath &math, ArrayRef<BandAttr> bands, Value length,
                     Value query, Value rows, Value queries, Value keys);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_KEYRANGE_H
