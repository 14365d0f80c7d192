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
    SmallVector<AffineMap> maps = {map({Head, Query}), map(keys.dims),
                                   map(values.dims)};
    if (bias)
      maps.push_back(map({Key, Query}));
    llvm::append_range(maps, ArrayRef<AffineMap>{map({Column, Query}),
                                                 map({Query}), map({Query})});
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
  unsigned queryDim = dims.query.front();
  Value start =
      math.add(math.mul(at.back(), tile.getQueries()), math.value(first));
  offsets[queryDim] = start;
  extents[queryDim] = rows;

  // The new state.
  OpFoldResult lanes = index(tile.getQueries()), columns = size(dims.value);
  query = scaleQuery();
  State state = {filled({columns, lanes}, 0.0), filled(lanes, 0.0),
                 filled(lanes, 0.0)};

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
                  math.value(size(dims.query)), math.value(size(dims.key)));
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
      {{state.sum, {Query}}},
      {tensor::EmptyOp::create(b, ArrayRef<OpFoldResult>{lanes}, f32), {Query}},
      [&](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
        Value isEmpty = arith::CmpFOp::create(inner, arith::CmpFPredicate::OEQ,
                                              in[0], constant(0.0));
        Value quotient = arith::DivFOp::create(inner, constant(1.0), in[0]);
        return arith::SelectOp::create(inner, isEmpty, constant(empty),
                                       quotient);
      });
  Value into = loop.getRegionIterArgs()[0];
  Value output =
      pointwise({{part(state.accumulator, {columns, rows}), {Column, Query}},
                 {part(inverse, rows), {Query}}},
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
      {{part(state.shift, rows), {Query}}, {part(state.sum, rows), {Query}}},
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
                               OpFoldResult rows, const AttentionTile &shape,
                               SmallVectorImpl<Value> &results) {
  tile = shape;
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

  AttentionTile widest = getWidestTile(unit);
  int64_t width = widest.getQueries();
  OpFoldResult queries = size(dims.query);
  if (std::optional<int64_t> known = getConstantIntValue(queries)) {
    int64_t rest = *known % width;
    if (*known >= width)
      emitTiles(index(*known / width), index(0), index(width), widest, results);
    if (rest != 0)
      emitTiles(index(1), index(*known - rest), index(rest),
                getTile(unit, rest), results);
  } else {
    Value all = math.value(queries);
    Value count = math.div(all, width);
    emitTiles(count, index(0), index(width), widest, results);
    Value start = math.mul(count, width);
    Value rest = math.sub(all, start);
    emitTiles(math.min(rest, math.constant(1)), start, rest, widest, results);
  }
  for (auto [result, replaced] : llvm::zip(results, op.getResults()))
    if (result.getType() != replaced.getType())
      result = tensor::CastOp::create(b, replaced.getType(), result);
  return results;
}
