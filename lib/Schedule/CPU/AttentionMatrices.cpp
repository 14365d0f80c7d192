//===- AttentionMatrices.cpp - scores and values as products of AMX -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionStep.h"

#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::attn;

/// What a row of a matrix has: numbers of bf16, or of f32, one for each query.
static constexpr int64_t kMatrixWidth = 32, kMatrixQueries = 16;

static_assert(kKeysPerBlock % kMatrixWidth == 0);

/// The sums of 16 rows. Each register has one shape in all of a function, so
/// all sums have the same, and so have the factors but for the last of a depth:
/// seven of the eight registers are for the sums of the widest tile, two
/// factors, and the last two.
static amx::TileType getSumType(OpBuilder &b) {
  return amx::TileType::get({kMatrixRows, kMatrixQueries}, b.getF32Type());
}

AttentionStep::Vectors AttentionStep::zeroMatrices() {
  Vectors matrices;
  for (int64_t x = 0; x < tile.vectors; ++x)
    matrices.push_back(amx::TileZeroOp::create(b, getSumType(b)));
  return matrices;
}

/// buffer[row..., all queries].
AttentionStep::Vectors AttentionStep::loadMatrices(Value buffer, Value row) {
  Vectors matrices;
  for (int64_t x = 0; x < tile.vectors; ++x)
    matrices.push_back(
        amx::TileLoadOp::create(b, getSumType(b), buffer,
                                ValueRange{row, v.index(x * kMatrixQueries)}));
  return matrices;
}

void AttentionStep::storeMatrices(ValueRange matrices, Value buffer,
                                  Value row) {
  for (auto [x, matrix] : llvm::enumerate(matrices))
    amx::TileStoreOp::create(
        b, buffer, ValueRange{row, v.index(x * kMatrixQueries)}, matrix);
}

/// sums[r, m] + sum_k left[row + r, k] * right[k, m] for k < `depth`, where
/// `right` has the pairs of neighbours in k, from `rightRow` on.
AttentionStep::Vectors AttentionStep::multiplyMatrices(Value left, Value row,
                                                       Value right,
                                                       Value rightRow,
                                                       int64_t depth,
                                                       ValueRange sums) {
  Vectors next(sums);
  auto load = [&](int64_t height, int64_t width, Value from, ValueRange at) {
    auto type = amx::TileType::get({height, width}, b.getBF16Type());
    return amx::TileLoadOp::create(b, type, from, at).getResult();
  };
  for (int64_t k = 0; k < depth; k += kMatrixWidth) {
    int64_t width = std::min(kMatrixWidth, depth - k);
    Value numbers = load(kMatrixRows, width, left, {row, v.index(k)});
    for (auto [x, sum] : llvm::enumerate(next)) {
      Value pairs =
          load(width / 2, 2 * kMatrixQueries, right,
               {v.add(rightRow, k / 2), v.index(x * 2 * kMatrixQueries)});
      sum = amx::TileMulFOp::create(b, sum.getType(), numbers, pairs, sum);
    }
  }
  return next;
}

//===----------------------------------------------------------------------===//
// Scores
//===----------------------------------------------------------------------===//

/// scores[n, m] = sum_k key[n, k] * query[m, k]. The last matrix of keys
/// overlaps the one before; fewer keys than it has are multiplied as vectors.
void AttentionStep::emitMatrixScores(const Block &block) {
  Value rows = v.index(kMatrixRows);
  Value isShort = isBefore(block.count, rows);
  Value end = arith::SelectOp::create(b, isShort, v.index(0), block.count);
  Value lastRow = v.add(end, -kMatrixRows);
  loop(v.index(0), end, kMatrixRows, [&](Value from) {
    Value row = arith::MinSIOp::create(b, from, lastRow);
    Vectors sums =
        multiplyMatrices(block.key, v.add(block.first, row), block.queryPairs,
                         v.index(0), head, zeroMatrices());
    storeMatrices(sums, block.scores, row);
  });
  Value last = v.add(v.add(block.first, block.count), -1);
  loop(end, block.count, tile.rows, [&](Value row) {
    SmallVector<Value> keys;
    for (int64_t r = 0; r < tile.rows; ++r)
      keys.push_back(
          arith::MinSIOp::create(b, v.add(v.add(block.first, row), r), last));
    Vectors zeros(tile.rows * tile.vectors, v.splat(0.0));
    Vectors sums = products(block, keys, zeros, /*unroll=*/1);
    for (int64_t r = 0; r < tile.rows; ++r)
      storeRow(ArrayRef(sums).slice(r * tile.vectors, tile.vectors),
               block.scores, v.add(row, r));
  });
}

/// start[r] + the products of each of some keys with the queries.
AttentionStep::Vectors AttentionStep::loadProducts(const Block &block,
                                                   ValueRange keys,
                                                   ValueRange start) {
  Vectors sums;
  for (Value key : keys) {
    Value row = arith::SubIOp::create(b, key, block.first);
    llvm::append_range(sums, loadRow(block.scores, row));
  }
  for (auto [sum, from] : llvm::zip_equal(sums, start))
    if (!matchPattern(from, m_AnyZeroFloat()))
      sum = v.addf(sum, from);
  return sums;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// The keys that are multiplied for a block: those without one have the weight
/// and the values 0.
int64_t AttentionStep::getMatrixDepth() {
  return llvm::alignTo<2>(getKnownKeys().value_or(kKeysPerBlock));
}

/// valuePairs[c, n] = value[n, c], 0 after the last: two squares of pairs are
/// transposed in registers, and their pairs are taken apart.
void AttentionStep::emitTurnedValues(const Block &block) {
  SmallVector<int64_t> even, odd;
  for (int64_t i = 0; i < kMatrixWidth; ++i) {
    even.push_back(2 * i);
    odd.push_back(2 * i + 1);
  }
  Value last = v.add(block.count, -1);
  auto emitSquare = [&](Value key, Value column, bool mayEnd) {
    Vectors rows;
    for (int64_t i = 0; i < kMatrixWidth; ++i) {
      Value at = v.add(key, i);
      Value within = mayEnd ? arith::MinSIOp::create(b, at, last) : at;
      Value row = v.load(block.value, {v.add(block.first, within), column});
      if (mayEnd)
        row = v.select(isBefore(at, block.count), row, v.splatPairs(0.0));
      rows.push_back(row);
    }
    MutableArrayRef<Value> halves(rows);
    v.transposePairs(halves.take_front(tile.lanes));
    v.transposePairs(halves.drop_front(tile.lanes));
    for (int64_t i = 0; i < tile.lanes; ++i)
      for (auto [at, lanes] :
           {std::pair(0, ArrayRef(even)), std::pair(1, ArrayRef(odd))})
        v.store(
            vector::ShuffleOp::create(b, rows[i], rows[tile.lanes + i], lanes),
            block.valuePairs, {v.add(column, 2 * i + at), key});
  };
  // The last columns overlap those before.
  auto emitSquares = [&](Value from, Value to, bool mayEnd) {
    loop(from, to, kMatrixWidth, [&](Value key) {
      loop(v.index(0), v.index(columns), kMatrixWidth, [&](Value column) {
        Value within =
            arith::MinSIOp::create(b, column, v.index(columns - kMatrixWidth));
        emitSquare(key, within, mayEnd);
      });
    });
  };
  Value rest = arith::RemUIOp::create(b, block.count, v.index(kMatrixWidth));
  Value whole = arith::SubIOp::create(b, block.count, rest);
  emitSquares(v.index(0), whole, /*mayEnd=*/false);
  emitSquares(whole, v.index(getMatrixDepth()), /*mayEnd=*/true);
}

/// accumulator[c] += sum_n value[n, c] * weight[n] for `count` columns. Those
/// that fill no matrix have rows of any numbers after them in valuePairs.
void AttentionStep::emitMatrixColumns(const Block &block, Value column,
                                      int64_t count) {
  bool isWhole = count == kMatrixRows;
  Vectors sums =
      isWhole ? loadMatrices(block.accumulator, column) : zeroMatrices();
  for (int64_t term = 0; term < weightTerms; ++term)
    sums =
        multiplyMatrices(block.valuePairs, column, block.weights,
                         weightRow(term, v.index(0)), getMatrixDepth(), sums);
  if (isWhole && !op.getBias())
    return storeMatrices(sums, block.accumulator, column);
  // They are looked at as vectors; nobody needs the scores any more.
  storeMatrices(sums, block.scores, v.index(0));
  Vectors vectors;
  for (int64_t c = 0; c < count; ++c)
    llvm::append_range(vectors, loadRow(block.scores, v.index(c)));
  if (!isWhole)
    for (int64_t c = 0; c < count; ++c)
      for (auto [x, before] :
           llvm::enumerate(loadRow(block.accumulator, v.add(column, c)))) {
        Value &sum = vectors[c * tile.vectors + x];
        sum = v.addf(sum, before);
      }
  auto store = [&] {
    for (int64_t c = 0; c < count; ++c)
      storeRow(ArrayRef(vectors).slice(c * tile.vectors, tile.vectors),
               block.accumulator, v.add(column, c));
  };
  storeUnlessMasked(vectors, store,
                    [&] { emitAttendedColumns(block, count, column); });
}

void AttentionStep::emitMatrixValues(const Block &block) {
  Vectors zeros = repeated(v.splatPairs(0.0));
  loop(countRows(block), v.index(getMatrixDepth() / 2), 1, [&](Value row) {
    for (int64_t term = 0; term < weightTerms; ++term)
      storeRow(zeros, block.weights, weightRow(term, row));
  });
  int64_t rest = columns % kMatrixRows;
  loop(v.index(0), v.index(columns - rest), kMatrixRows,
       [&](Value column) { emitMatrixColumns(block, column, kMatrixRows); });
  if (rest != 0)
    emitMatrixColumns(block, v.index(columns - rest), rest);
}
