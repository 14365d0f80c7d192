//===- AttentionValues.cpp - values of a block, summed with weights -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionStep.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::attn;

/// Keys that are written out before the loop goes round.
static constexpr int64_t kUnroll = 4;

/// accumulator[c] += sum_n value[n, c] * weight[n] for `width` columns, held in
/// registers over all keys of the block.
void AttentionStep::emitValueColumns(const Block &block, int64_t width,
                                     Value column) {
  Vectors sums;
  for (int64_t c = 0; c < width; ++c)
    llvm::append_range(sums, loadRow(block.accumulator, v.add(column, c)));
  auto accumulate = [&](Value from, int64_t count, ValueRange carried) {
    Vectors next(carried);
    for (int64_t i = 0; i < count; ++i) {
      Value row = v.add(from, i);
      Vectors weights = loadRow(block.weights, row);
      Value key = v.add(block.first, row);
      for (int64_t c = 0; c < width; ++c) {
        Value number = v.splat(
            loadNumber(block.value, op.getValueMap(), key, v.add(column, c)));
        for (auto [x, weight] : llvm::enumerate(weights)) {
          Value &sum = next[c * tile.vectors + x];
          sum = v.fma(number, weight, sum);
        }
      }
    }
    return next;
  };
  Value rest = arith::RemUIOp::create(b, block.count, v.index(kUnroll));
  Value whole = arith::SubIOp::create(b, block.count, rest);
  sums = loop(v.index(0), whole, kUnroll, sums,
              [&](Value row, ValueRange carried) {
                return accumulate(row, kUnroll, carried);
              });
  sums = loop(whole, block.count, 1, sums, [&](Value row, ValueRange carried) {
    return accumulate(row, 1, carried);
  });
  for (int64_t c = 0; c < width; ++c)
    storeRow(ValueRange(sums).slice(c * tile.vectors, tile.vectors),
             block.accumulator, v.add(column, c));
}

void AttentionStep::emitValues(const Block &block) {
  // Groups of nearly equal width, the wider first.
  int64_t groups = (columns + tile.rows - 1) / tile.rows;
  int64_t width = columns / groups, wider = columns % groups;
  auto emitGroups = [&](int64_t from, int64_t count, int64_t each) {
    if (count != 0)
      loop(v.index(from), v.index(from + count * each), each,
           [&](Value column) { emitValueColumns(block, each, column); });
  };
  emitGroups(0, wider, width + 1);
  emitGroups(wider * (width + 1), groups - wider, width);
}

/// The same sums where a weight of 0 counts for nothing, whatever the value is.
void AttentionStep::emitAttendedValues(const Block &block) {
  Value zero = v.splat(0.0);
  loop(v.index(0), block.count, 1, [&](Value row) {
    Vectors weights = loadRow(block.weights, row);
    Value key = v.add(block.first, row);
    loop(v.index(0), v.index(columns), 1, [&](Value column) {
      Value number =
          v.splat(loadNumber(block.value, op.getValueMap(), key, column));
      Vectors sums = loadRow(block.accumulator, column);
      for (auto [sum, weight] : llvm::zip_equal(sums, weights)) {
        Value isMasked = v.compare(arith::CmpFPredicate::OEQ, weight, zero);
        sum = v.select(isMasked, sum, v.fma(number, weight, sum));
      }
      storeRow(sums, block.accumulator, column);
    });
  });
}
