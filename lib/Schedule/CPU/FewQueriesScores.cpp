//===- FewQueriesScores.cpp - the scores of few queries -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ExchangeBlocks.h"
#include "FewQueriesStep.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::attn;

static constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Lane i of the result is the sum of vector i: each round adds the two halves
/// of two vectors into one, so that there are half as many.
Value FewQueriesStep::sumAcross(Vectors vectors) {
  for (int64_t step = unit.lanes / 2; step > 0; step /= 2) {
    for (int64_t i = 0; i < step; ++i) {
      auto [even, odd] =
          exchangeBlocks(b, b.getLoc(), vectors[i], vectors[i + step], step);
      vectors[i] = v.addf(even, odd);
    }
    vectors.resize(step);
  }
  return vectors.front();
}

/// The products of some columns of some queries with as many keys as there are
/// lanes: for each query a vector, keys in its lanes. A tile is some of the
/// queries by some of the keys, as many products as a vector has lanes; for
/// each tile a row from `ahead` on is asked for, if there is one.
FewQueriesStep::Vectors FewQueriesStep::products(const Block &block,
                                                 ArrayRef<Value> queries,
                                                 ArrayRef<Value> rows,
                                                 Value column, int64_t columns,
                                                 Value ahead) {
  int64_t count = queries.size(), width = unit.lanes / count;
  Vectors sums;
  for (int64_t tile = 0; tile < count; ++tile) {
    ArrayRef<Value> keys = rows;
    if (count > 1)
      keys = rows.slice(tile * width, width);
    Vectors zeros(count * keys.size(), v.splat(0.0));
    Vectors tileSums = loop(
        column, v.add(column, columns), unit.lanes, zeros,
        [&](Value k, ValueRange carried) {
          Vectors next(carried), numbers;
          if (ahead)
            prefetch(block.key, op.getKey(), v.add(ahead, tile), k, unit.lanes);
          for (Value query : queries)
            numbers.push_back(v.load(block.query, at(query, k)));
          for (auto [n, key] : llvm::enumerate(keys)) {
            Value row = v.load(block.key, {key, k});
            for (auto [m, query] : llvm::enumerate(numbers)) {
              Value &sum = next[m * keys.size() + n];
              sum = v.fma(row, query, sum);
            }
          }
          return next;
        });
    tileSums.resize(unit.lanes, v.splat(0.0));
    sums.push_back(sumAcross(tileSums));
  }
  // Each has some keys of every query: squares of them are transposed.
  transpose(b, b.getLoc(), sums, width);
  return sums;
}

/// The rows of the `keys` keys from `group` of the block on. If they may be
/// past the end, they are the last one again.
SmallVector<Value> FewQueriesStep::getRows(const Block &block, Value group,
                                           int64_t keys, bool mayEnd) {
  Value first = v.add(block.first, group);
  Value last = v.add(v.add(block.first, block.count), -1);
  SmallVector<Value> rows;
  for (int64_t i = 0; i < keys; ++i) {
    Value row = v.add(first, i);
    if (mayEnd && i != 0)
      row = arith::MinSIOp::create(b, row, last);
    rows.push_back(row);
  }
  return rows;
}

/// What is added to scores, and which of them count.
Value FewQueriesStep::finishScores(const Block &block, Value scores,
                                   Value query, Value group, int64_t keys,
                                   bool mayEnd) {
  Value first = v.add(block.first, group);
  bool isWhole = keys == unit.lanes && !mayEnd;
  Value exist;
  if (!isWhole || block.bias) {
    Value left = mayEnd ? Value(arith::SubIOp::create(b, block.count, group))
                        : v.index(keys);
    exist = vector::CreateMaskOp::create(
        b, VectorType::get(unit.lanes, b.getI1Type()), left);
  }
  scores = changeScore(block, scores, [&](Value buffer, AffineMap map) {
    return loadLanes(buffer, map, query, first, isWhole ? Value() : exist);
  });
  if (isWhole && !block.bias)
    return scores;
  Value ninf = v.splat(-kInfinity);
  if (!block.bias)
    return v.select(exist, scores, ninf);
  Value bias = vector::MaskedLoadOp::create(b, v.type, block.bias,
                                            at(query, first), exist, ninf);
  // A masked key is masked even if its score is NaN.
  Value isMasked = v.compare(arith::CmpFPredicate::OEQ, bias, ninf);
  return v.select(isMasked, ninf, v.addf(scores, bias));
}

/// Calls `body` for each group of a block: as many keys as there are lanes, or
/// the rest.
void FewQueriesStep::forGroups(
    const Block &block,
    function_ref<void(Value group, int64_t keys, bool mayEnd)> body) {
  Value lanes = v.index(unit.lanes);
  Value rest = arith::RemUIOp::create(b, block.count, lanes);
  Value whole = arith::SubIOp::create(b, block.count, rest);
  loop(v.index(0), whole, unit.lanes,
       [&](Value group) { body(group, unit.lanes, false); });
  if (std::optional<int64_t> keys = getKnownKeys()) {
    if (int64_t left = *keys % unit.lanes)
      body(v.index(*keys - left), left, false);
    return;
  }
  loop(whole, block.count, unit.lanes,
       [&](Value group) { body(group, unit.lanes, true); });
}

/// The columns whose part of all queries leaves room in the first cache.
int64_t FewQueriesStep::getColumnsTogether() {
  constexpr int64_t kRoom = 16 << 10;
  for (int64_t parts = 1; parts * unit.lanes <= head; ++parts) {
    int64_t width = head / parts;
    if (head % parts == 0 && width % unit.lanes == 0 &&
        width * queries * int64_t(sizeof(float)) <= kRoom)
      return width;
  }
  return unit.lanes;
}

/// Puts the scores of a group where they will be: all of them, or what `width`
/// columns from `column` on add to them.
void FewQueriesStep::emitGroup(const Block &block, Value column, int64_t width,
                               Value group, int64_t keys, bool mayEnd) {
  SmallVector<Value> rows = getRows(block, group, keys, mayEnd);
  // Where keys are the values, too, they have just been read.
  if (op.getKey() != op.getValue() && !mayEnd) {
    int64_t share = columns * width / head;
    Value part =
        arith::DivUIOp::create(b, v.mul(column, columns), v.index(head));
    for (Value row : rows)
      prefetch(block.value, op.getValue(), row, part, share);
  }
  // Where each row meets several queries, few rows are read at a time. Rows
  // that are a multiple of 4 KiB apart share their places in the first cache,
  // which has 8 of each kind. Long rows that are asked for all the time take
  // fewer loads. Others come the faster from memory the more are read. The rest
  // of a block is short.
  constexpr int64_t kSets = 4096, kLong = 16;
  bool sharesPlaces = head * int64_t(sizeof(float)) % kSets == 0;
  bool isLong = width >= kLong * unit.lanes && asksAlways();
  int64_t most = sharesPlaces || isLong ? 4 : 1;
  int64_t together = 1;
  while (together < most && queries % (2 * together) == 0 && !mayEnd &&
         keys == unit.lanes)
    together *= 2;
  loop(v.index(0), v.index(queries), together, [&](Value query) {
    SmallVector<Value> each;
    for (int64_t i = 0; i < together; ++i)
      each.push_back(v.add(query, i));
    // Each walk along rows asks for one of the next block.
    Value ahead;
    if (asksAlways()) {
      Value number = arith::DivUIOp::create(b, group, v.index(unit.lanes));
      ahead = v.add(v.add(v.mul(number, queries), query),
                    v.add(block.first, keysPerBlock));
    }
    Vectors vectors = products(block, each, rows, column, width, ahead);
    for (auto [own, vector] : llvm::zip_equal(each, vectors)) {
      if (width != head)
        vector = v.addf(vector, loadHalf(block, Scores, own, group));
      else
        vector = finishScores(block, vector, own, group, keys, mayEnd);
      storeHalf(block, Scores, own, group, vector);
    }
  });
}

/// Queries that are too wide for the first cache meet all keys of the block
/// part by part.
void FewQueriesStep::emitScores(const Block &block) {
  int64_t width = getColumnsTogether();
  auto emitColumns = [&](Value column) {
    forGroups(block, [&](Value group, int64_t keys, bool mayEnd) {
      emitGroup(block, column, width, group, keys, mayEnd);
    });
  };
  if (width == head)
    return emitColumns(v.index(0));
  auto forScores = [&](auto compute) {
    forGroups(block, [&](Value group, int64_t keys, bool mayEnd) {
      loop(v.index(0), v.index(queries), 1, [&](Value query) {
        storeHalf(block, Scores, query, group,
                  compute(query, group, keys, mayEnd));
      });
    });
  };
  forScores([&](auto...) { return v.splat(0.0); });
  loop(v.index(0), v.index(head), width, emitColumns);
  forScores([&](Value query, Value group, int64_t keys, bool mayEnd) {
    return finishScores(block, loadHalf(block, Scores, query, group), query,
                        group, keys, mayEnd);
  });
}
