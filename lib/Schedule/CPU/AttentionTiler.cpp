//===- AttentionTiler.cpp - attention as loops over tiles -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionTiler.h"
#include "Work.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

static constexpr double kLn2 = 0.69314718055994530942;

//===----------------------------------------------------------------------===//
// What is tiled, and how
//===----------------------------------------------------------------------===//

/// Bytes of what a tile keeps: on the stack of whoever works on it.
static constexpr int64_t kMostBytes = 1 << 20;

/// The known sizes of the iteration space.
static SmallVector<int64_t> getKnownSizes(AttentionOp op) {
  OpBuilder builder(op);
  SmallVector<int64_t> known;
  for (OpFoldResult size : op.getIterationSizes(builder))
    known.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  return known;
}

/// Whether queries are so few that in lanes of their own they would take longer
/// than the widths of heads in lanes do: those must fill vectors then and lie
/// innermost.
static bool areFew(AttentionOp op, const AttentionDims &dims,
                   ArrayRef<int64_t> known, const VectorUnit &unit) {
  int64_t queries = dims.query.empty() ? 1 : known[dims.query.front()];
  unsigned head = dims.head.front(), value = dims.value.front();
  auto endsWith = [](AffineMap map, unsigned dim) {
    return map.getResult(map.getNumResults() - 1) ==
           getAffineDimExpr(dim, map.getContext());
  };
  if (ShapedType::isDynamic(queries) || known[head] % unit.lanes != 0 ||
      known[value] % unit.lanes != 0 || !endsWith(op.getKeyMap(), head) ||
      !endsWith(op.getValueMap(), value))
    return false;
  // In vector operations for as many keys as lanes: products and what it takes
  // to sum up across lanes, for each query, against products for all.
  return queries * (known[head] + 4 * unit.lanes) <= unit.lanes * known[head];
}

StringRef AttentionTiler::findObstacle(AttentionOp op,
                                       const AttentionDims &dims,
                                       const VectorUnit &unit) {
  if (!op.getAccumulatorType().isF32())
    return "sums are not kept in f32";
  if (op.getProbabilities())
    return "all probabilities are asked for";
  if (op.getFactor() || !op.getScore().empty())
    return "scores are changed by more than sums and masks";
  for (ArrayRef<unsigned> group : {ArrayRef(dims.query), ArrayRef(dims.key),
                                   ArrayRef(dims.head), ArrayRef(dims.value)})
    if (group.size() != 1)
      return "a query, key, head or value has not one dimension";
  OpBuilder builder(op);
  SmallVector<int64_t> known;
  for (OpFoldResult size : op.getIterationSizes(builder))
    known.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  int64_t head = known[dims.head.front()], columns = known[dims.value.front()];
  if (ShapedType::isDynamic(head) || ShapedType::isDynamic(columns))
    return "the width of a head is not known";
  int64_t numbers =
      (head + columns + 3 * kKeysPerBlock) * getWidestTile(unit).getQueries();
  if (numbers * 4 > kMostBytes)
    return "a head is too wide for a tile";
  if ((dims.query.empty() || known[dims.query.front()] == 1) &&
      !areFew(op, dims, known, unit))
    return "there is one query, and its width fills no vectors";
  if (op.getLengths() && !dims.query.empty() &&
      op.getLengthsMap().getResultPosition(
          getAffineDimExpr(dims.query.front(), op.getContext())))
    return "each query has its own number of keys";
  return {};
}

AttentionTiler::AttentionTiler(OpBuilder &builder, AttentionOp op,
                               const AttentionDims &dims,
                               const VectorUnit &unit)
    : b(op.getLoc(), builder), math(b), op(op), dims(dims), unit(unit),
      f32(b.getF32Type()), sizes(op.getIterationSizes(b)),
      isForFew(areFew(op, dims, getKnownSizes(op), unit)) {
  tileDim.assign(sizes.size(), std::nullopt);
  tileDim[dims.key.front()] = Key;
  tileDim[dims.head.front()] = Head;
  tileDim[dims.value.front()] = Column;
  if (!dims.query.empty()) {
    tileDim[dims.query.front()] = Query;
    rowDims = {Query};
  }
  auto withQuery = [&](TileDim dim) {
    SmallVector<TileDim> own(rowDims);
    own.insert(isForFew ? own.end() : own.begin(), dim);
    return own;
  };
  queryDims = withQuery(Head);
  accumulatorDims = withQuery(Column);
  biasDims = withQuery(Key);
  if (ArrayAttr attrs = op.getBandsAttr())
    llvm::append_range(bands, attrs.getAsRange<BandAttr>());
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

/// Steps over the keys in [from, to), a block at a time.
AttentionTiler::State AttentionTiler::emitSteps(Value from, Value to,
                                                bool masked, State state) {
  unsigned key = dims.key.front();
  std::optional<int64_t> low = getConstantIntValue(from),
                         high = getConstantIntValue(to);
  if (low && high && *low >= *high)
    return state;
  auto step = [&](Value at, OpFoldResult count, State before) -> State {
    offsets[key] = at;
    extents[key] = count;
    TileOperand keys = slice(op.getKey(), op.getKeyMap());
    TileOperand values = slice(op.getValue(), op.getValueMap());
    Value bias = emitBias(at, count, masked);
    auto map = [&](ArrayRef<TileDim> own) {
      SmallVector<AffineExpr> exprs;
      for (TileDim dim : own)
        exprs.push_back(b.getAffineDimExpr(dim));
      return AffineMap::get(NumTileDims, 0, exprs, b.getContext());
    };
    SmallVector<AffineMap> maps = {map(queryDims), map(keys.dims),
                                   map(values.dims)};
    if (bias)
      maps.push_back(map(biasDims));
    llvm::append_range(maps, ArrayRef<AffineMap>{map(accumulatorDims),
                                                 map(rowDims), map(rowDims)});
    auto after = OnlineAttentionOp::create(
        b,
        TypeRange({before.accumulator.getType(), before.shift.getType(),
                   before.sum.getType()}),
        query, widen(keys, count), widen(values, count), bias,
        before.accumulator, before.shift, before.sum,
        b.getAffineMapArrayAttr(maps));
    return {after.getResult(0), after.getResult(1), after.getResult(2)};
  };
  // Whole blocks that are known are loops with known sizes.
  Value wholeEnd = from;
  if (low && high) {
    int64_t whole = (*high - *low) / kKeysPerBlock * kKeysPerBlock;
    wholeEnd = math.constant(*low + whole);
  }
  auto loop = [&](Value begin, Value end, bool whole, State before) -> State {
    std::optional<int64_t> first = getConstantIntValue(begin),
                           last = getConstantIntValue(end);
    if (first && last && *first >= *last)
      return before;
    if (first && last && *last - *first <= kKeysPerBlock)
      return step(begin, index(*last - *first), before);
    auto forOp = scf::ForOp::create(
        b, begin, end, math.constant(kKeysPerBlock),
        ValueRange{before.accumulator, before.shift, before.sum});
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(forOp.getBody());
    Value at = forOp.getInductionVar();
    OpFoldResult count = index(kKeysPerBlock);
    if (!whole)
      count = math.min(math.sub(end, at), math.constant(kKeysPerBlock));
    State inner = {forOp.getRegionIterArg(0), forOp.getRegionIterArg(1),
                   forOp.getRegionIterArg(2)};
    inner = step(at, count, inner);
    scf::YieldOp::create(b,
                         ValueRange{inner.accumulator, inner.shift, inner.sum});
    return {forOp.getResult(0), forOp.getResult(1), forOp.getResult(2)};
  };
  if (low && high) {
    state = loop(from, wholeEnd, /*whole=*/true, state);
    return loop(wholeEnd, to, /*whole=*/false, state);
  }
  return loop(from, to, /*whole=*/false, state);
}

void AttentionTiler::emitTile(scf::ForallOp loop, OpFoldResult first,
                              OpFoldResult rows) {
  // The tile's place.
  offsets.assign(sizes.size(), index(0));
  extents.assign(sizes);
  SmallVector<Value> at = loop.getInductionVars();
  for (auto [dim, iv] : llvm::zip(dims.batch, at)) {
    offsets[dim] = iv;
    extents[dim] = index(1);
  }
  Value start = math.add(math.mul(at.back(), room), math.value(first));
  if (!dims.query.empty()) {
    offsets[dims.query.front()] = start;
    extents[dims.query.front()] = rows;
  }

  // The new state.
  SmallVector<OpFoldResult> roomForRows = shapeOf(rowDims, index(room), {});
  query = scaleQuery();
  State state = {filled(shapeOf(accumulatorDims, index(room), {}), 0.0),
                 filled(roomForRows, 0.0), filled(roomForRows, 0.0)};

  // The keys, those that only some of the tile attend to apart.
  Value length;
  if (op.getLengths()) {
    SmallVector<Value> where;
    for (AffineExpr expr : op.getLengthsMap().getResults())
      where.push_back(
          math.value(offsets[cast<AffineDimExpr>(expr).getPosition()]));
    length = tensor::ExtractOp::create(b, op.getLengths(), where);
    if (!length.getType().isIndex())
      length = arith::IndexCastOp::create(b, b.getIndexType(), length);
  }
  KeyRange range =
      getKeyRange(math, bands, length, start, math.value(rows),
                  math.value(getQueries()), math.value(size(dims.key)));
  auto bounds = [&](auto has) { return llvm::any_of(bands, has); };
  if (bounds([](BandAttr band) { return band.getLower().has_value(); }))
    state = emitSteps(range.first, range.firstFull, true, state);
  state = emitSteps(range.firstFull, range.lastFull, false, state);
  if (bounds([](BandAttr band) { return band.getUpper().has_value(); }))
    state = emitSteps(range.lastFull, range.last, true, state);

  // output = accumulator / sum
  double empty = op.getEmptyRows() == EmptyRows::Zero
                     ? 0.0
                     : std::numeric_limits<double>::quiet_NaN();
  Value inverse = pointwise(
      {{state.sum, rowDims}},
      {tensor::EmptyOp::create(b, roomForRows, f32), rowDims},
      [&](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
        Value isEmpty = arith::CmpFOp::create(inner, arith::CmpFPredicate::OEQ,
                                              in[0], constant(0.0));
        Value quotient = arith::DivFOp::create(inner, constant(1.0), in[0]);
        return arith::SelectOp::create(inner, isEmpty, constant(empty),
                                       quotient);
      });
  Value into = loop.getRegionIterArgs()[0];
  SmallVector<OpFoldResult> own = shapeOf(rowDims, getRows(), {});
  Value output = pointwise(
      {{part(state.accumulator, shapeOf(accumulatorDims, getRows(), {})),
        accumulatorDims},
       {part(inverse, own), rowDims}},
      slice(into, op.getOutputMap()),
      [](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
        return arith::MulFOp::create(inner, in[0], in[1]);
      });
  insert(loop, output, into, op.getOutputMap());
  if (!op.getLogsumexp())
    return;
  // logsumexp = shift ln 2 + log(sum)
  Value intoLogsumexp = loop.getRegionIterArgs()[1];
  Value logsumexp = pointwise(
      {{part(state.shift, own), rowDims}, {part(state.sum, own), rowDims}},
      slice(intoLogsumexp, op.getLogsumexpMap()),
      [&](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
        Value shift = arith::MulFOp::create(inner, in[0], constant(kLn2));
        return arith::AddFOp::create(inner, shift,
                                     math::LogOp::create(inner, in[1]));
      });
  insert(loop, logsumexp, intoLogsumexp, op.getLogsumexpMap());
}

/// Multiplications and additions of `count` tiles of `rows` queries in every
/// batch, masked ones among them.
std::optional<int64_t> AttentionTiler::getWork(OpFoldResult count,
                                               OpFoldResult rows) {
  SmallVector<OpFoldResult> factors = {count, rows, size(dims.key)};
  for (unsigned dim : dims.batch)
    factors.push_back(sizes[dim]);
  // Both widths are known: findObstacle.
  int64_t work = 2 * (*getConstantIntValue(size(dims.head)) +
                      *getConstantIntValue(size(dims.value)));
  for (OpFoldResult factor : factors) {
    std::optional<int64_t> known = getConstantIntValue(factor);
    if (!known || llvm::MulOverflow(work, *known, work))
      return std::nullopt;
  }
  return work;
}

/// `count` tiles of `rows` queries from `first` on, for every batch.
void AttentionTiler::emitTiles(OpFoldResult count, OpFoldResult first,
                               OpFoldResult rows, int64_t roomForQueries,
                               SmallVectorImpl<Value> &results) {
  room = roomForQueries;
  SmallVector<OpFoldResult> bounds;
  for (unsigned dim : dims.batch)
    bounds.push_back(sizes[dim]);
  bounds.push_back(count);
  auto loop = scf::ForallOp::create(b, bounds, results, std::nullopt);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(loop.getTerminator());
  emitTile(loop, first, rows);
  if (std::optional<int64_t> work = getWork(count, rows))
    loop->setAttr(kWorkAttr, b.getI64IntegerAttr(*work));
  results.assign(loop.getResults().begin(), loop.getResults().end());
}

SmallVector<Value> AttentionTiler::emit() {
  SmallVector<Value> results;
  auto create = [&](Value result, AffineMap map) {
    SmallVector<OpFoldResult> shape;
    for (AffineExpr expr : map.getResults())
      shape.push_back(sizes[cast<AffineDimExpr>(expr).getPosition()]);
    results.push_back(
        tensor::EmptyOp::create(b, shape, getElementTypeOrSelf(result)));
  };
  create(op.getOutput(), op.getOutputMap());
  if (op.getLogsumexp())
    create(op.getLogsumexp(), op.getLogsumexpMap());

  int64_t width = getWidestTile(unit).getQueries();
  OpFoldResult queries = getQueries();
  std::optional<int64_t> known = getConstantIntValue(queries);
  if (isForFew) {
    emitTiles(index(1), index(0), queries, *known, results);
  } else if (known) {
    int64_t rest = *known % width;
    if (*known >= width)
      emitTiles(index(*known / width), index(0), index(width), width, results);
    if (rest != 0)
      emitTiles(index(1), index(*known - rest), index(rest),
                getTile(unit, rest).getQueries(), results);
  } else {
    Value all = math.value(queries);
    Value count = math.div(all, width);
    emitTiles(count, index(0), index(width), width, results);
    Value start = math.mul(count, width);
    Value rest = math.sub(all, start);
    emitTiles(math.min(rest, math.constant(1)), start, rest, width, results);
  }
  for (auto [result, replaced] : llvm::zip(results, op.getResults()))
    if (result.getType() != replaced.getType())
      result = tensor::CastOp::create(b, replaced.getType(), result);
  return results;
}
