//===- FewQueriesStep.cpp - a step for few queries ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FewQueriesStep.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/MemRef/Utils/MemRefUtils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::attn;

static constexpr double kInfinity = std::numeric_limits<double>::infinity();

FewQueriesStep::FewQueriesStep(ModuleOp module, OnlineAttentionOp op,
                               const VectorUnit &unit, StringRef name)
    : StepFunctions(module, op, unit, name),
      queries(typeOf(op.getSum()).getNumElements()) {
  // Values that are the keys, too, are read twice: from the second cache.
  constexpr int64_t kBlock = 256 << 10;
  int64_t row = std::max(head, columns) * int64_t(sizeof(float));
  while (keysPerBlock > unit.lanes && keysPerBlock * row > kBlock)
    keysPerBlock /= 2;
  weightsType = MemRefType::get({2, queries, kKeysPerBlock}, b.getF32Type());
}

StringRef FewQueriesStep::findObstacle(OnlineAttentionOp op,
                                       const VectorUnit &unit) {
  StringRef obstacle = findCommonObstacle(op);
  if (!obstacle.empty())
    return obstacle;
  AttentionDims dims = dimsOf(op);
  auto endsWith = [](Value buffer, AffineMap map, ArrayRef<unsigned> dim) {
    return !buffer || (map.getResult(map.getNumResults() - 1) ==
                           getAffineDimExpr(dim.front(), map.getContext()) &&
                       typeOf(buffer).isLastDimUnitStride());
  };
  if (!endsWith(op.getQuery(), op.getQueryMap(), dims.head) ||
      !endsWith(op.getKey(), op.getKeyMap(), dims.head) ||
      !endsWith(op.getValue(), op.getValueMap(), dims.value) ||
      !endsWith(op.getAccumulator(), op.getAccumulatorMap(), dims.value) ||
      !endsWith(op.getBias(), op.getBiasMap(), dims.key) ||
      !endsWith(op.getFactor(), op.getFactorMap(), dims.key))
    return "rows are not contiguous";
  AffineExpr key = getAffineDimExpr(dims.key.front(), op.getContext());
  for (auto [operand, map] :
       llvm::zip_equal(op.getScoreOperands(), op.getScoreOperandMaps()))
    if (map.getResultPosition(key) && !endsWith(operand, map, dims.key))
      return "rows are not contiguous";
  auto widthOf = [](Value buffer) { return typeOf(buffer).getShape().back(); };
  if (widthOf(op.getQuery()) % unit.lanes != 0 ||
      widthOf(op.getAccumulator()) % unit.lanes != 0)
    return "the width of a head does not fill vectors";
  return {};
}

SmallVector<Value> FewQueriesStep::at(Value query, ValueRange rest) {
  SmallVector<Value> place;
  if (!dims.query.empty())
    place.push_back(query);
  llvm::append_range(place, rest);
  return place;
}

Value FewQueriesStep::loadHalf(const Block &block, Half half, Value query,
                               Value key) {
  return v.load(block.weights, {v.index(half), query, key});
}

void FewQueriesStep::storeHalf(const Block &block, Half half, Value query,
                               Value key, Value vector) {
  v.store(vector, block.weights, {v.index(half), query, key});
}

Value FewQueriesStep::loadLanes(Value buffer, AffineMap map, Value query,
                                Value key, Value exist) {
  SmallVector<Value> place;
  for (AffineExpr expr : map.getResults())
    place.push_back(expr == b.getAffineDimExpr(dims.key.front()) ? key : query);
  if (!map.getResultPosition(b.getAffineDimExpr(dims.key.front())))
    return v.splat(memref::LoadOp::create(b, buffer, place).getResult());
  if (!exist)
    return v.load(buffer, place);
  return vector::MaskedLoadOp::create(b, v.type, buffer, place, exist,
                                      v.splat(0.0));
}

/// Which of the lanes from key `group` of the block on hold one.
Value FewQueriesStep::getLanes(const Block &block, Value group) {
  return vector::CreateMaskOp::create(
      b, VectorType::get(unit.lanes, b.getI1Type()),
      ValueRange{arith::SubIOp::create(b, block.count, group)});
}

/// Whether what a step reads as `operand` is not made for it, but lies in
/// memory.
static bool isInMemory(Value operand) {
  return isa<BlockArgument>(
      memref::skipViewLikeOps(cast<MemrefValue>(operand)));
}

bool FewQueriesStep::askAlike(OnlineAttentionOp one, OnlineAttentionOp other) {
  return (one.getKey() == one.getValue()) ==
             (other.getKey() == other.getValue()) &&
         isInMemory(one.getKey()) == isInMemory(other.getKey()) &&
         isInMemory(one.getValue()) == isInMemory(other.getValue());
}

/// Asks for `width` numbers of a row of `buffer`, keys or values, while others
/// are worked on: few queries wait for memory, and it goes from one buffer to
/// the other with every block. Past the end it is a hint without use.
void FewQueriesStep::prefetch(Value buffer, Value operand, Value row,
                              Value column, int64_t width) {
  if (!isInMemory(operand))
    return;
  constexpr int64_t kCacheLine = 64 / sizeof(float), kFirstCache = 32 << 10;
  // Rows of a block that is larger than the first cache come to the second,
  // unless they are asked for one by one all the time.
  int64_t block = keysPerBlock * typeOf(buffer).getShape().back();
  bool fits = block * int64_t(sizeof(float)) <= kFirstCache || asksAlways();
  for (int64_t at = 0; at < width; at += kCacheLine)
    memref::PrefetchOp::create(b, buffer, ValueRange{row, v.add(column, at)},
                               /*isWrite=*/false, /*localityHint=*/fits ? 3 : 2,
                               /*isDataCache=*/true);
}

/// Whether the next block is asked for with the scores and with the values of
/// this one: there is something to do all the time, the rows are the same and
/// lie side by side, and a vector is a line of the cache. A processor waits for
/// so many lines at a time only.
bool FewQueriesStep::asksAlways() {
  SmallVector<int64_t> strides;
  int64_t offset;
  return queries >= 4 && unit.lanes * sizeof(float) == 64 &&
         op.getKey() == op.getValue() &&
         succeeded(typeOf(op.getKey()).getStridesAndOffset(strides, offset)) &&
         strides[0] == head;
}

/// Asks for what is yet missing of the next block, while `width` columns of the
/// value `n` are worked on: in the order of memory, which processors expect.
void FewQueriesStep::prefetchNextKeys(const Block &block, Value n, Value column,
                                      int64_t width) {
  if (!asksAlways()) {
    Value key = v.add(block.first, n);
    return prefetch(block.key, op.getKey(), v.add(key, keysPerBlock), column,
                    width);
  }
  int64_t asked = std::min(keysPerBlock * queries / unit.lanes, keysPerBlock);
  int64_t missing = keysPerBlock - asked, step = width * missing / keysPerBlock;
  if (missing != 0)
    prefetch(block.key, op.getKey(), v.add(block.first, keysPerBlock + asked),
             v.add(v.mul(column, missing), v.mul(n, step)), step);
}

//===----------------------------------------------------------------------===//
// Weights
//===----------------------------------------------------------------------===//

static Value addAcross(ImplicitLocOpBuilder &b, Value vector) {
  return vector::ReductionOp::create(b, vector::CombiningKind::ADD, vector,
                                     arith::FastMathFlags::reassoc);
}

/// Writes 2^(score - shift) for one query and returns their sum.
Value FewQueriesStep::emitWeights(const Block &block, Value query,
                                  Value shift) {
  Vectors sum =
      loop(v.index(0), block.count, unit.lanes, v.splat(0.0),
           [&](Value group, ValueRange carried) {
             Value weights =
                 v.exp2(v.subf(loadHalf(block, Scores, query, group), shift));
             Value used = weights;
             if (block.factor)
               used = applyFactor(block, weights,
                                  loadLanes(block.factor, op.getFactorMap(),
                                            query, v.add(block.first, group),
                                            getLanes(block, group)));
             storeHalf(block, Weights, query, group, used);
             return Vectors{v.addf(carried[0], weights)};
           });
  return addAcross(b, sum[0]);
}

/// Weights relative to the shift that there is, if that keeps the sum in range.
void FewQueriesStep::emitSums(const Block &block, Value query) {
  Value shift = memref::LoadOp::create(b, block.shift, at(query, {}));
  Value before = memref::LoadOp::create(b, block.sum, at(query, {}));
  Value sum = v.addf(before, emitWeights(block, query, v.splat(shift)));
  Value outside = isOutOfRange(sum);
  auto choice = scf::IfOp::create(b, outside, /*withElse=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(choice.thenYield());
  emitRedo(block, query);
  b.setInsertionPoint(choice.elseYield());
  memref::StoreOp::create(b, sum, block.sum, at(query, {}));
}

/// The weights of the block once more, with the largest score so far as the
/// reference; what was accumulated is brought to it.
void FewQueriesStep::emitRedo(const Block &block, Value query) {
  Value ninf = v.splat(-kInfinity);
  Vectors most = loop(v.index(0), block.count, unit.lanes, ninf,
                      [&](Value group, ValueRange carried) {
                        return Vectors{v.maxnum(
                            carried[0], loadHalf(block, Scores, query, group))};
                      });
  Value largest = v.splat(
      vector::ReductionOp::create(b, vector::CombiningKind::MAXNUMF, most[0]));
  auto load = [&](Value buffer) {
    return v.splat(memref::LoadOp::create(b, buffer, at(query, {})));
  };
  auto store = [&](Value vector, Value buffer) {
    Value number = vector::ExtractOp::create(b, vector, int64_t(0));
    memref::StoreOp::create(b, number, buffer, at(query, {}));
  };
  Value old = load(block.sum);
  Value shift, factor;
  std::tie(shift, factor) = moveReference(old, load(block.shift), largest);
  store(shift, block.shift);
  Value added = v.splat(emitWeights(block, query, shift));
  store(v.fma(old, factor, added), block.sum);
  loop(v.index(0), v.index(columns), unit.lanes, [&](Value column) {
    SmallVector<Value> place = at(query, column);
    v.store(v.mulf(factor, v.load(block.accumulator, place)), block.accumulator,
            place);
  });
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// accumulator[m, c] += sum_n weight[m, n] * value[n, c] for some queries and
/// vectors of columns, held in registers over all keys of the block.
void FewQueriesStep::emitValueTile(const Block &block, int64_t query,
                                   int64_t rows, Value column, int64_t vectors,
                                   bool attendedOnly) {
  auto placeOf = [&](int64_t row, int64_t x) {
    return at(v.index(query + row), v.add(column, x * unit.lanes));
  };
  Vectors sums;
  for (int64_t row = 0; row < rows; ++row)
    for (int64_t x = 0; x < vectors; ++x)
      sums.push_back(v.load(block.accumulator, placeOf(row, x)));
  sums =
      loop(v.index(0), block.count, 1, sums, [&](Value n, ValueRange carried) {
        Vectors next(carried), values;
        Value key = v.add(block.first, n);
        for (int64_t x = 0; x < vectors; ++x)
          values.push_back(
              v.load(block.value, {key, v.add(column, x * unit.lanes)}));
        if (query == 0 && !attendedOnly)
          prefetchNextKeys(block, n, column, vectors * unit.lanes);
        for (int64_t row = 0; row < rows; ++row) {
          Value weight = v.splat(memref::LoadOp::create(
              b, block.weights,
              ValueRange{v.index(Weights), v.index(query + row), n}));
          for (int64_t x = 0; x < vectors; ++x) {
            Value &sum = next[row * vectors + x];
            Value added = v.fma(values[x], weight, sum);
            if (attendedOnly)
              added = v.select(
                  v.compare(arith::CmpFPredicate::OEQ, weight, v.splat(0.0)),
                  sum, added);
            sum = added;
          }
        }
        return next;
      });
  auto store = [&] {
    for (int64_t row = 0; row < rows; ++row)
      for (int64_t x = 0; x < vectors; ++x)
        v.store(sums[row * vectors + x], block.accumulator, placeOf(row, x));
  };
  if (attendedOnly)
    return store();
  storeUnlessMasked(sums, store, [&] {
    emitValueTile(block, query, rows, column, vectors, /*attendedOnly=*/true);
  });
}

void FewQueriesStep::emitValues(const Block &block) {
  int64_t most = unit.registers >= 32 ? 24 : 10;
  int64_t rows = std::min(queries, most), all = columns / unit.lanes;
  int64_t vectors = std::min(std::max<int64_t>(most / rows, 1), all);
  for (int64_t query = 0; query < queries; query += rows) {
    int64_t count = std::min(rows, queries - query);
    int64_t whole = all / vectors * vectors * unit.lanes;
    loop(v.index(0), v.index(whole), vectors * unit.lanes, [&](Value column) {
      emitValueTile(block, query, count, column, vectors);
    });
    if (all % vectors != 0)
      emitValueTile(block, query, count, v.index(whole), all % vectors);
  }
}

//===----------------------------------------------------------------------===//
// The step
//===----------------------------------------------------------------------===//

func::FuncOp FewQueriesStep::emit() {
  constexpr unsigned scoreParts = QueryPart | KeyPart | ValuePart | BiasPart |
                                  ScoreOperandsPart | WeightsPart;
  unsigned sumParts = AccumulatorPart | ShiftPart | SumPart | WeightsPart;
  // A masked key has no factor.
  if (op.getFactor())
    sumParts |= FactorPart | BiasPart;
  constexpr unsigned valueParts =
      KeyPart | ValuePart | AccumulatorPart | WeightsPart;
  auto part = [&](StringRef suffix, unsigned parts, auto emitPart) {
    return function(suffix, parts, 0, [&](const Block &block) {
      emitPart(block);
      return Vectors();
    });
  };
  func::FuncOp scores = part("_scores", scoreParts,
                             [&](const Block &block) { emitScores(block); });
  func::FuncOp weights = part("_weights", sumParts, [&](const Block &block) {
    loop(v.index(0), v.index(queries), 1,
         [&](Value query) { emitSums(block, query); });
  });
  func::FuncOp values = part("_values", valueParts,
                             [&](const Block &block) { emitValues(block); });
  auto emitBlock = [&](const Block &block) {
    call(scores, scoreParts, block);
    call(weights, sumParts, block);
    call(values, valueParts, block);
  };
  return blocks([](const Block &) {}, emitBlock);
}
