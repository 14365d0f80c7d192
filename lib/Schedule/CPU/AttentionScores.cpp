//===- AttentionScores.cpp - weights of a block of keys -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionStep.h"

#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::attn;

static constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Products that are written out before the loop goes round.
static constexpr int64_t kUnroll = 4;

/// start[r] + sum_k query[k] * key[keys[r], k] for each of some keys: the tile
/// that stays in registers.
AttentionStep::Vectors
AttentionStep::products(const Block &block, ValueRange keys, ValueRange start) {
  auto multiply = [&](Value from, int64_t count, ValueRange sums) {
    Vectors next(sums);
    for (int64_t i = 0; i < count; ++i) {
      Value k = v.add(from, i);
      Vectors queries = loadRow(block.query, k);
      for (auto [r, key] : llvm::enumerate(keys)) {
        Value number = v.splat(loadNumber(block.key, op.getKeyMap(), key, k));
        for (auto [x, query] : llvm::enumerate(queries)) {
          Value &sum = next[r * tile.vectors + x];
          sum = v.fma(number, query, sum);
        }
      }
    }
    return next;
  };
  int64_t whole = head / kUnroll * kUnroll;
  Vectors sums(start);
  if (whole != 0)
    sums = loop(v.index(0), v.index(whole), kUnroll, sums,
                [&](Value k, ValueRange carried) {
                  return multiply(k, kUnroll, carried);
                });
  return multiply(v.index(whole), head - whole, sums);
}

/// What the products of the key at `row` are added to.
AttentionStep::Vectors AttentionStep::starts(const Block &block, Value row,
                                             bool subtractShift) {
  Vectors start;
  Vectors shift;
  if (subtractShift)
    shift = loadRow(block.shift, {});
  Vectors bias;
  if (block.bias)
    bias = loadRow(block.bias, row);
  for (int64_t x = 0; x < tile.vectors; ++x) {
    Value zero = v.splat(0.0);
    if (block.bias)
      start.push_back(subtractShift ? v.subf(bias[x], shift[x]) : bias[x]);
    else
      start.push_back(subtractShift ? v.subf(zero, shift[x]) : zero);
  }
  return start;
}

/// The weights, or the scores, of `rows` keys from `row` of the block on. If
/// they may be past the end, such keys are the last one again, and none is
/// added up.
AttentionStep::Vectors AttentionStep::scoreRows(const Block &block, Value row,
                                                int64_t rows, bool mayEnd,
                                                bool exponentials,
                                                ValueRange before) {
  SmallVector<Value> keys;
  Value last = v.add(v.add(block.first, block.count), -1);
  Vectors start;
  for (int64_t r = 0; r < rows; ++r) {
    Value key = v.add(v.add(block.first, row), r);
    if (mayEnd && r != 0)
      key = arith::MinSIOp::create(b, key, last);
    keys.push_back(key);
    llvm::append_range(start, starts(block, key, exponentials));
  }
  Vectors scores = products(block, keys, start), result(before);
  for (int64_t r = 0; r < rows; ++r) {
    Vectors weights, masks;
    if (block.bias && !exponentials)
      masks = loadRow(block.bias, keys[r]);
    for (int64_t x = 0; x < tile.vectors; ++x) {
      Value score = scores[r * tile.vectors + x];
      if (exponentials) {
        score = v.exp2(score);
      } else if (block.bias) {
        // A masked key is masked even if its score is NaN.
        Value ninf = v.splat(-kInfinity);
        Value isMasked = v.compare(arith::CmpFPredicate::OEQ, masks[x], ninf);
        score = v.select(isMasked, ninf, score);
      }
      weights.push_back(score);
      if (!exponentials)
        result[x] = v.maxnum(result[x], score);
      else if (!mayEnd)
        result[x] = v.addf(result[x], score);
    }
    storeRow(weights, block.weights, v.add(row, r));
  }
  return result;
}

/// Writes weights 2^(score - shift) and returns their sums, or writes scores
/// and returns the largest.
AttentionStep::Vectors AttentionStep::emitScores(const Block &block,
                                                 bool exponentials) {
  Value zero = v.index(0);
  Value rows = v.index(tile.rows);
  Value rest = arith::RemUIOp::create(b, block.count, rows);
  Value whole = arith::SubIOp::create(b, block.count, rest);
  Vectors sums = loop(zero, whole, tile.rows,
                      repeated(v.splat(exponentials ? 0.0 : -kInfinity)),
                      [&](Value row, ValueRange carried) {
                        return scoreRows(block, row, tile.rows, false,
                                         exponentials, carried);
                      });
  // A block that is known to be the only one has a tail of known length.
  if (std::optional<int64_t> keys = getKnownKeys()) {
    int64_t left = *keys % tile.rows;
    if (left == 0)
      return sums;
    return scoreRows(block, v.index(*keys - left), left, false, exponentials,
                     sums);
  }
  Value hasTail =
      arith::CmpIOp::create(b, arith::CmpIPredicate::ne, rest, zero);
  SmallVector<Type> types(tile.vectors, v.type);
  auto tail = scf::IfOp::create(b, types, hasTail, /*withElse=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(tail.thenBlock());
  Vectors withTail =
      scoreRows(block, whole, tile.rows, true, exponentials, sums);
  if (exponentials)
    withTail = loop(
        whole, block.count, 1, withTail, [&](Value row, ValueRange carried) {
          Vectors next;
          for (auto [sum, weight] :
               llvm::zip_equal(carried, loadRow(block.weights, row)))
            next.push_back(v.addf(sum, weight));
          return next;
        });
  scf::YieldOp::create(b, withTail);
  b.setInsertionPointToStart(tail.elseBlock());
  scf::YieldOp::create(b, sums);
  return Vectors(tail.getResults().begin(), tail.getResults().end());
}

/// The block once more, with the largest score so far as the reference; what
/// was accumulated is brought to it.
void AttentionStep::emitRedo(const Block &block, func::FuncOp largest) {
  Vectors sums = loadRow(block.sum, {});
  Vectors old = loadRow(block.shift, {});
  Vectors shifts, factors;
  for (auto [x, most] : llvm::enumerate(call(largest, kScoreParts, block))) {
    auto [shift, factor] = moveReference(sums[x], old[x], most);
    shifts.push_back(shift);
    factors.push_back(factor);
    sums[x] = v.mulf(sums[x], factors[x]);
  }
  storeRow(shifts, block.shift, {});
  loop(v.index(0), v.index(columns), 1, [&](Value column) {
    Vectors scaled = loadRow(block.accumulator, column);
    for (auto [number, factor] : llvm::zip_equal(scaled, factors))
      number = v.mulf(number, factor);
    storeRow(scaled, block.accumulator, column);
  });
  sums = loop(v.index(0), block.count, 1, sums,
              [&](Value row, ValueRange carried) {
                Vectors weights = loadRow(block.weights, row);
                Vectors next(carried);
                for (int64_t x = 0; x < tile.vectors; ++x) {
                  weights[x] = v.exp2(v.subf(weights[x], shifts[x]));
                  next[x] = v.addf(next[x], weights[x]);
                }
                storeRow(weights, block.weights, row);
                return next;
              });
  storeRow(sums, block.sum, {});
}
