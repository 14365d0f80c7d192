//===- AttentionScores.cpp - weights of a block of keys -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionStep.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::attn;

static constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Products that are written out before the loop goes round.
static constexpr int64_t kUnroll = 4;

/// start[r] + sum_k query[k] * key[keys[r], k] for each of some keys: the tile
/// that stays in registers.
AttentionStep::Vectors AttentionStep::products(const Block &block,
                                               ValueRange keys,
                                               ValueRange start,
                                               int64_t unroll) {
  auto loadKey = [&](Value key, Value k) {
    if (!isPaired)
      return v.splat(loadNumber(block.key, op.getKeyMap(), key, k));
    return v.splatPair(block.key, {key, v.add(k, k)});
  };
  auto multiply = [&](Value from, int64_t count, ValueRange sums) {
    Vectors next(sums);
    for (int64_t i = 0; i < count; ++i) {
      Value k = v.add(from, i);
      Vectors queries = loadRow(queryOf(block), k);
      for (auto [r, key] : llvm::enumerate(keys)) {
        Value number = loadKey(key, k);
        for (auto [x, query] : llvm::enumerate(queries)) {
          Value &sum = next[r * tile.vectors + x];
          sum = multiplyAdd(number, query, sum);
        }
      }
    }
    return next;
  };
  int64_t depth = isPaired ? head / 2 : head;
  int64_t whole = depth / unroll * unroll;
  Vectors sums(start);
  if (whole != 0)
    sums = loop(v.index(0), v.index(whole), unroll, sums,
                [&](Value k, ValueRange carried) {
                  return multiply(k, unroll, carried);
                });
  return multiply(v.index(whole), depth - whole, sums);
}

/// What the scaled products of the key at `row` are added to. The reference is
/// in it unless there is a bias: a mask of -1e9 erases the scores that it is
/// added to, whatever the reference is.
AttentionStep::Vectors AttentionStep::starts(const Block &block, Value row,
                                             bool subtractShift) {
  if (block.bias)
    return loadRow(block.bias, row);
  Vectors start = repeated(v.splat(0.0));
  if (subtractShift)
    for (auto [number, shift] :
         llvm::zip_equal(start, loadRow(block.shift, {})))
      number = v.subf(number, shift);
  return start;
}

/// A vector of scores of a key of the step as the region changes them.
Value AttentionStep::changeScore(const Block &block, Value score, Value key,
                                 int64_t vector) {
  AffineExpr queries = b.getAffineDimExpr(dims.query.front());
  AffineExpr keys = b.getAffineDimExpr(dims.key.front());
  return StepFunctions::changeScore(
      block, score, [&](Value buffer, AffineMap map) {
        SmallVector<Value> at;
        if (map.getResultPosition(keys))
          at.push_back(key);
        if (!map.getResultPosition(queries))
          return v.splat(memref::LoadOp::create(b, buffer, at).getResult());
        at.push_back(v.index(vector * tile.lanes));
        return v.load(buffer, at);
      });
}

/// The weights of the key at `row` by its factors, if it has any. A row after
/// the last, whose weight is 0, has the factors of the last.
AttentionStep::Vectors AttentionStep::applyFactor(const Block &block, Value row,
                                                  Vectors weights) {
  if (!block.factor)
    return weights;
  Value within = arith::MinSIOp::create(b, row, v.add(block.count, -1));
  for (auto [weight, factor] : llvm::zip_equal(
           weights, loadRow(block.factor, v.add(block.first, within))))
    weight = StepFunctions::applyFactor(block, weight, factor);
  return weights;
}

/// Writes the weights of the keys at `row`, one or a pair, and returns the sums
/// with them.
AttentionStep::Vectors AttentionStep::storeWeights(const Block &block,
                                                   Value row,
                                                   ArrayRef<Vectors> weights,
                                                   ValueRange before) {
  Vectors sums(before);
  auto add = [&](ValueRange addends) {
    for (auto [sum, addend] : llvm::zip_equal(sums, addends))
      sum = v.addf(sum, addend);
  };
  const Vectors &first = weights.front();
  if (!isPaired) {
    add(first);
    storeRow(applyFactor(block, row, first), block.weights, row);
    return sums;
  }
  Vectors second =
      weights.size() == 2 ? weights.back() : repeated(v.splat(0.0));
  Vectors terms, rests;
  for (auto [x, y] : llvm::zip_equal(first, second)) {
    if (weightTerms == 1) {
      terms.push_back(v.roundToPairs(x, y));
      continue;
    }
    terms.push_back(v.takeHeads(x, y));
    rests.push_back(v.roundToPairs(v.dropHead(x), v.dropHead(y)));
  }
  if (weightTerms == 1) {
    // What is summed up is what values are multiplied with.
    for (auto [sum, pair] : llvm::zip_equal(sums, terms))
      sum = v.addProducts(pair, v.splatPairs(1.0), sum);
  } else {
    add(first);
    add(second);
  }
  Value pair = arith::DivUIOp::create(b, row, v.index(2));
  storeRow(terms, block.weights, weightRow(0, pair));
  if (weightTerms == 2)
    storeRow(rests, block.weights, weightRow(1, pair));
  return sums;
}

/// The weights, or the scores, of `rows` keys from `row` of the block on. If
/// they may be past the end, such keys are the last one again, without weight.
AttentionStep::Vectors AttentionStep::scoreRows(const Block &block, Value row,
                                                int64_t rows, bool mayEnd,
                                                bool exponentials,
                                                ValueRange before) {
  SmallVector<Value> keys;
  Value last = v.add(v.add(block.first, block.count), -1);
  // Where products are scaled or changed, they start from 0.
  double scale = op.getScale().convertToDouble();
  bool isChanged = !op.getScore().empty();
  Vectors start;
  for (int64_t r = 0; r < rows; ++r) {
    Value key = v.add(v.add(block.first, row), r);
    if (mayEnd && r != 0)
      key = arith::MinSIOp::create(b, key, last);
    keys.push_back(key);
    llvm::append_range(start, scale == 1.0 && !isChanged
                                  ? starts(block, key, exponentials)
                                  : repeated(v.splat(0.0)));
  }
  // What runs at most once a block is as fast in a short loop, and is compiled
  // in a quarter of the time.
  int64_t unroll = exponentials && !mayEnd ? kUnroll : 1;
  Vectors sums = hasMatrices ? loadProducts(block, keys, start)
                             : products(block, keys, start, unroll);
  Vectors result(before);
  // Those that are not stored yet: registers are for the products.
  SmallVector<Vectors> weights;
  for (int64_t r = 0; r < rows; ++r) {
    Vectors scores(ArrayRef(sums).slice(r * tile.vectors, tile.vectors));
    if (isChanged)
      for (auto [x, from] :
           llvm::enumerate(starts(block, keys[r], exponentials))) {
        if (scale != 1.0)
          scores[x] = v.mulf(scores[x], v.splat(scale));
        scores[x] = v.addf(changeScore(block, scores[x], keys[r], x), from);
      }
    else if (scale != 1.0)
      for (auto [score, from] :
           llvm::zip_equal(scores, starts(block, keys[r], exponentials)))
        score = v.fma(score, v.splat(scale), from);
    if (!exponentials) {
      maskScores(block, keys[r], scores);
      for (auto [most, score] : llvm::zip_equal(result, scores))
        most = v.maxnum(most, score);
      storeRow(scores, scoresOf(block), v.add(row, r));
      continue;
    }
    if (block.bias)
      for (auto [score, shift] :
           llvm::zip_equal(scores, loadRow(block.shift, {})))
        score = v.subf(score, shift);
    for (Value &score : scores) {
      score = v.exp2(score);
      if (mayEnd && r != 0)
        score =
            v.select(isBefore(v.add(row, r), block.count), score, v.splat(0.0));
    }
    weights.push_back(scores);
    if (weights.size() < rowsAtOnce() && r + 1 < rows)
      continue;
    result = storeWeights(block, v.add(row, r + 1 - weights.size()), weights,
                          result);
    weights.clear();
  }
  return result;
}

/// A masked key is masked even if its score is NaN.
void AttentionStep::maskScores(const Block &block, Value key,
                               MutableArrayRef<Value> scores) {
  if (!block.bias)
    return;
  Value ninf = v.splat(-kInfinity);
  for (auto [score, bias] : llvm::zip_equal(scores, loadRow(block.bias, key)))
    score =
        v.select(v.compare(arith::CmpFPredicate::OEQ, bias, ninf), ninf, score);
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
  scf::YieldOp::create(b, withTail);
  b.setInsertionPointToStart(tail.elseBlock());
  scf::YieldOp::create(b, sums);
  return Vectors(tail.getResults().begin(), tail.getResults().end());
}

/// The block once more, with the largest score so far as the reference; what
/// was accumulated is brought to it.
void AttentionStep::emitRedo(const Block &block, ValueRange largest) {
  Vectors sums = loadRow(block.sum, {});
  Vectors old = loadRow(block.shift, {});
  Vectors shifts, factors;
  for (auto [x, most] : llvm::enumerate(largest)) {
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
  auto weigh = [&](Value row, bool mayEnd) {
    Vectors weights = loadRow(scoresOf(block), row);
    for (auto [weight, shift] : llvm::zip_equal(weights, shifts)) {
      weight = v.exp2(v.subf(weight, shift));
      if (mayEnd)
        weight = v.select(isBefore(row, block.count), weight, v.splat(0.0));
    }
    return weights;
  };
  sums = loop(v.index(0), block.count, rowsAtOnce(), sums,
              [&](Value row, ValueRange carried) {
                SmallVector<Vectors> weights = {weigh(row, false)};
                if (isPaired)
                  weights.push_back(weigh(v.add(row, 1), true));
                return storeWeights(block, row, weights, carried);
              });
  storeRow(sums, block.sum, {});
}
