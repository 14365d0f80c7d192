//===- AttentionPairs.cpp - queries and values in pairs of bf16 -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionStep.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::attn;

/// queryPairs[k / 2, m] = (query[m, k], query[m, k + 1]): squares of pairs,
/// transposed in registers. The last ones of a row overlap those before.
void AttentionStep::emitQueryPairs(const Block &block) {
  int64_t width = head / 2;
  for (int64_t from = 0; from < width; from += tile.lanes) {
    int64_t pair = std::min(from, width - tile.lanes);
    loop(v.index(0), v.index(tile.getQueries()), tile.lanes, [&](Value query) {
      Vectors square;
      for (int64_t i = 0; i < tile.lanes; ++i)
        square.push_back(
            v.load(block.query, {v.add(query, i), v.index(2 * pair)}));
      v.transposePairs(square);
      for (auto [i, row] : llvm::enumerate(square))
        v.store(row, block.queryPairs,
                {v.index(pair + i), v.add(query, query)});
    });
  }
}

/// valuePairs[n / 2, c] = (value[n, c], value[n + 1, c]), 0 after the last.
void AttentionStep::emitValuePairs(const Block &block) {
  int64_t width = 2 * tile.lanes;
  SmallVector<int64_t> lower, upper;
  for (int64_t i = 0; i < tile.lanes; ++i) {
    lower.append({i, width + i});
    upper.append({tile.lanes + i, width + tile.lanes + i});
  }
  auto emitRow = [&](Value row, bool hasSecond) {
    Value first = v.add(v.add(block.first, row), row);
    for (int64_t from = 0; from < columns; from += width) {
      int64_t column = std::min(from, columns - width);
      auto load = [&](Value key) {
        return v.load(block.value, {key, v.index(column)});
      };
      Value even = load(first);
      Value odd = hasSecond ? load(v.add(first, 1)) : v.splatPairs(0.0);
      for (auto [at, lanes] :
           {std::pair(0, ArrayRef(lower)), std::pair(1, ArrayRef(upper))})
        v.store(vector::ShuffleOp::create(b, even, odd, lanes),
                block.valuePairs, {row, v.index(2 * column + at * width)});
    }
  };
  Value two = v.index(2);
  Value whole = arith::DivUIOp::create(b, block.count, two);
  loop(v.index(0), whole, 1, [&](Value row) { emitRow(row, true); });
  loop(whole, countRows(block), 1, [&](Value row) { emitRow(row, false); });
}
