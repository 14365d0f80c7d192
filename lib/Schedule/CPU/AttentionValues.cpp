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

Value AttentionStep::countRows(const Block &block) {
  if (!isPaired)
    return block.count;
  return arith::CeilDivUIOp::create(b, block.count, v.index(2));
}

/// One value, or a pair of a column, in every lane.
Value AttentionStep::loadValue(const Block &block, Value row, Value column) {
  if (hasMatrices)
    return v.splatPair(block.valuePairs, {column, v.add(row, row)});
  if (isPaired)
    return v.splatPair(block.valuePairs, {row, v.add(column, column)});
  return v.splat(loadNumber(block.value, op.getValueMap(),
                            v.add(block.first, row), column));
}

/// accumulator[c] += sum_n value[n, c] * weight[n] for `width` columns, held in
/// registers over all keys of the block.
void AttentionStep::emitValueColumns(const Block &block, int64_t width,
                                     Value column) {
  Vectors sums;
  for (int64_t c = 0; c < width; ++c)
    llvm::append_range(sums, loadRow(block.accumulator, v.add(column, c)));
  auto accumulate = [&](int64_t term, Value from, int64_t count,
                        ValueRange carried) {
    Vectors next(carried);
    for (int64_t i = 0; i < count; ++i) {
      Value row = v.add(from, i);
      Vectors weights = loadRow(block.weights, weightRow(term, row));
      for (int64_t c = 0; c < width; ++c) {
        Value number = loadValue(block, row, v.add(column, c));
        for (auto [x, weight] : llvm::enumerate(weights)) {
          Value &sum = next[c * tile.vectors + x];
          sum = multiplyAdd(number, weight, sum);
        }
      }
    }
    return next;
  };
  Value rows = countRows(block);
  Value rest = arith::RemUIOp::create(b, rows, v.index(kUnroll));
  Value whole = arith::SubIOp::create(b, rows, rest);
  // All first terms, then all second ones: registers are for the sums.
  for (int64_t term = 0; term < weightTerms; ++term) {
    sums = loop(v.index(0), whole, kUnroll, sums,
                [&](Value row, ValueRange carried) {
                  return accumulate(term, row, kUnroll, carried);
                });
    sums = loop(whole, rows, 1, sums, [&](Value row, ValueRange carried) {
      return accumulate(term, row, 1, carried);
    });
  }
  auto store = [&] {
    for (int64_t c = 0; c < width; ++c)
      storeRow(ValueRange(sums).slice(c * tile.vectors, tile.vectors),
               block.accumulator, v.add(column, c));
  };
  storeUnlessMasked(sums, store,
                    [&] { emitAttendedColumns(block, width, column); });
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

/// The same sums in the same order, where a weight of 0 counts for nothing,
/// whatever the value is.
void AttentionStep::emitAttendedColumns(const Block &block, int64_t width,
                                        Value from) {
  auto add = [&](Value row, Value column, int64_t term) {
    Value number = loadValue(block, row, column);
    Vectors sums = loadRow(block.accumulator, column);
    Vectors weights = loadRow(block.weights, weightRow(term, row));
    // The first term of a weight is 0 where the weight is.
    Vectors firsts = loadRow(block.weights, weightRow(0, row));
    for (auto [x, sum] : llvm::enumerate(sums)) {
      if (isPaired) {
        Value attended = v.zeroWhereZero(number, firsts[x]);
        sum = v.addProducts(attended, weights[x], sum);
        continue;
      }
      Value isMasked =
          v.compare(arith::CmpFPredicate::OEQ, firsts[x], v.splat(0.0));
      sum = v.select(isMasked, sum, v.fma(number, weights[x], sum));
    }
    storeRow(sums, block.accumulator, column);
  };
  for (int64_t term = 0; term < weightTerms; ++term)
    loop(v.index(0), countRows(block), 1, [&](Value row) {
      loop(from, v.add(from, width), 1,
           [&](Value column) { add(row, column, term); });
    });
}
