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
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::attn;

/// Whether what has these maps is the same for all members of the group.
bool AttentionTiler::isShared(ArrayRef<AffineMap> maps) {
  return group.dim && llvm::none_of(maps, [&](AffineMap map) {
           return map.isFunctionOfDim(*group.dim);
         });
}

/// Moves the tile's place to that of a member of the group.
void AttentionTiler::goTo(int64_t member) {
  if (group.dim)
    offsets[*group.dim] = math.add(math.value(groupStart), member * group.step);
}

/// A step of every member over `count` keys from `key` on.
AttentionTiler::Members AttentionTiler::emitStep(Value key, OpFoldResult count,
                                                 bool masked, Members members) {
  if (partStart)
    key = math.add(key, partStart);
  offsets[dims.key.front()] = key;
  extents[dims.key.front()] = count;
  auto map = [&](ArrayRef<TileDim> own) {
    // Query is the first; a pooling has none.
    unsigned missing = dims.query.empty() ? 1 : 0;
    SmallVector<AffineExpr> exprs;
    for (TileDim dim : own)
      exprs.push_back(b.getAffineDimExpr(dim - missing));
    return AffineMap::get(NumStepDims - missing, 0, exprs, b.getContext());
  };
  SmallVector<AffineMap> biasMaps = op.getBiasMaps();
  if (op.getMask())
    biasMaps.push_back(op.getMaskMap());
  // Bands are about positions of queries.
  bool sharesBias =
      isShared(biasMaps) && (!masked || group.dim != dims.query.front());
  bool sharesKeys = isShared({op.getKeyMap(), op.getValueMap()});
  TileOperand keys, values;
  Value bias;
  for (auto [i, member] : llvm::enumerate(members)) {
    goTo(i);
    if (i == 0 || !sharesKeys) {
      keys = slice(op.getKey(), op.getKeyMap());
      values = slice(op.getValue(), op.getValueMap());
      if (!isPaired) {
        keys.tensor = widen(keys, count);
        values.tensor = widen(values, count);
      }
    }
    if (i == 0 || !sharesBias)
      bias = emitBias(key, count, masked);
    SmallVector<AffineMap> maps = {map(queryDims), map(keys.dims),
                                   map(values.dims)};
    if (bias)
      maps.push_back(map(biasDims));
    SmallVector<Value> operands;
    for (const TileOperand &operand : emitScoreOperands(count)) {
      operands.push_back(operand.tensor);
      maps.push_back(map(operand.dims));
    }
    Value factor = emitFactor(count);
    if (factor)
      maps.push_back(map(biasDims));
    llvm::append_range(maps, ArrayRef<AffineMap>{map(accumulatorDims),
                                                 map(rowDims), map(rowDims)});
    auto after = OnlineAttentionOp::create(
        b,
        TypeRange({member.accumulator.getType(), member.shift.getType(),
                   member.sum.getType()}),
        member.query, keys.tensor, values.tensor, bias, operands, factor,
        member.accumulator, member.shift, member.sum,
        b.getF64FloatAttr(isPaired ? region.getQueryScale() : 1),
        b.getAffineMapArrayAttr(maps), region.exists() ? 1 : 0);
    region.emitStep(b, after);
    member.accumulator = after.getResult(0);
    member.shift = after.getResult(1);
    member.sum = after.getResult(2);
  }
  return members;
}

/// Steps over the keys in [from, to), a block at a time.
AttentionTiler::Members
AttentionTiler::emitSteps(Value from, Value to, bool masked, Members members) {
  std::optional<int64_t> low = getConstantIntValue(from),
                         high = getConstantIntValue(to);
  auto loop = [&](Value begin, Value end, bool whole,
                  Members before) -> Members {
    std::optional<int64_t> first = getConstantIntValue(begin),
                           last = getConstantIntValue(end);
    if (first && last && *first >= *last)
      return before;
    if (first && last && *last - *first <= kKeysPerBlock)
      return emitStep(begin, index(*last - *first), masked, before);
    // A step goes over its blocks itself; pairs are made once then.
    if (isPaired && !masked && op.getBiases().empty() && !op.getMask() &&
        region.getInputs().empty())
      return emitStep(begin,
                      first && last ? index(*last - *first)
                                    : OpFoldResult(math.sub(end, begin)),
                      masked, before);
    SmallVector<Value> state;
    for (const Member &member : before)
      state.append({member.accumulator, member.shift, member.sum});
    auto forOp =
        scf::ForOp::create(b, begin, end, math.constant(kKeysPerBlock), state);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(forOp.getBody());
    Value at = forOp.getInductionVar();
    OpFoldResult count = index(kKeysPerBlock);
    if (!whole)
      count = math.min(math.sub(end, at), math.constant(kKeysPerBlock));
    auto withState = [](Members members, ValueRange state) {
      for (auto [i, member] : llvm::enumerate(members)) {
        member.accumulator = state[3 * i];
        member.shift = state[3 * i + 1];
        member.sum = state[3 * i + 2];
      }
      return members;
    };
    Members inner = emitStep(at, count, masked,
                             withState(before, forOp.getRegionIterArgs()));
    state.clear();
    for (const Member &member : inner)
      state.append({member.accumulator, member.shift, member.sum});
    scf::YieldOp::create(b, state);
    return withState(before, forOp.getResults());
  };
  if (!low || !high)
    return loop(from, to, /*whole=*/false, members);
  // Whole blocks that are known are loops with known sizes.
  int64_t whole = std::max<int64_t>(*high - *low, 0) / kKeysPerBlock;
  Value wholeEnd = math.constant(*low + whole * kKeysPerBlock);
  members = loop(from, wholeEnd, /*whole=*/true, members);
  return loop(wholeEnd, to, /*whole=*/false, members);
}

/// Makes the tile the one of an iteration of the loop over tiles.
void AttentionTiler::placeTile(ValueRange at, OpFoldResult first,
                               OpFoldResult rows) {
  offsets.assign(sizes.size(), index(0));
  extents.assign(sizes);
  auto widthOf = [&](unsigned dim, int64_t width) {
    return group.dim == dim ? width * group.count : width;
  };
  for (auto [dim, iv] : llvm::zip(dims.batch, at)) {
    offsets[dim] = math.mul(iv, widthOf(dim, 1));
    extents[dim] = index(1);
  }
  if (!dims.query.empty()) {
    unsigned queryDim = dims.query.front();
    offsets[queryDim] = math.add(math.mul(at.back(), widthOf(queryDim, room)),
                                 math.value(first));
    extents[queryDim] = rows;
  }
  if (group.dim)
    groupStart = offsets[*group.dim];
}

AttentionTiler::Members AttentionTiler::createStates() {
  Members members;
  SmallVector<OpFoldResult> roomForRows = shapeOf(rowDims, index(room), {});
  for (int64_t i = 0; i < group.count; ++i) {
    goTo(i);
    members.push_back({scaleQuery(),
                       filled(shapeOf(accumulatorDims, index(room), {}), 0.0),
                       filled(roomForRows, 0.0), filled(roomForRows, 0.0)});
  }
  goTo(0);
  return members;
}

/// The keys that the queries of all members attend to.
KeyRange AttentionTiler::getRange() {
  Value start = math.constant(0), rows = math.constant(1);
  if (!dims.query.empty()) {
    unsigned dim = dims.query.front();
    start = math.value(offsets[dim]);
    rows =
        math.mul(math.value(extents[dim]), group.dim == dim ? group.count : 1);
  }
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
  return getKeyRange(math, bands, length, start, rows, math.value(getQueries()),
                     math.value(size(dims.key)));
}

/// Steps over all keys in `range`, those that only some of the tile attend to
/// apart.
AttentionTiler::Members AttentionTiler::attendTo(KeyRange range,
                                                 Members members) {
  auto bounds = [&](auto has) { return llvm::any_of(bands, has); };
  if (bounds([](BandAttr band) { return band.getLower().has_value(); }))
    members = emitSteps(range.first, range.firstFull, true, members);
  members = emitSteps(range.firstFull, range.lastFull, false, members);
  if (bounds([](BandAttr band) { return band.getUpper().has_value(); }))
    members = emitSteps(range.lastFull, range.last, true, members);
  return members;
}

/// The outputs of all members in one piece: an iteration writes each result
/// once.
void AttentionTiler::writeOutputs(scf::ForallOp loop, const Members &members) {
  goTo(0);
  SmallVector<AffineMap> maps = {op.getOutputMap()};
  if (op.getLogsumexp())
    maps.push_back(op.getLogsumexpMap());
  SmallVector<Value> pieces;
  for (auto [into, map] : llvm::zip_equal(loop.getRegionIterArgs(), maps))
    pieces.push_back(takePiece(into, map));
  SmallVector<OpFoldResult> places(offsets);
  offsets.assign(sizes.size(), index(0));
  groupStart = index(0);
  for (auto [i, member] : llvm::enumerate(members)) {
    goTo(i);
    emitOutputs(member, pieces);
  }
  offsets = places;
  for (auto [piece, into, map] :
       llvm::zip_equal(pieces, loop.getRegionIterArgs(), maps))
    insertPiece(loop, piece, into, map);
}

/// What the accumulator of a row with nothing to attend to is multiplied with:
/// where there is no key at all, nothing is summed, whatever the policy.
Value AttentionTiler::getEmpty() {
  Value zero = constant(0.0);
  if (op.getEmptyRows() == EmptyRows::Zero)
    return zero;
  Value nan = constant(std::numeric_limits<double>::quiet_NaN());
  Value keys = math.value(size(dims.key));
  Value isNone = b.createOrFold<arith::CmpIOp>(arith::CmpIPredicate::eq, keys,
                                               math.constant(0));
  return b.createOrFold<arith::SelectOp>(isNone, zero, nan);
}

void AttentionTiler::emitOutputs(const Member &member,
                                 MutableArrayRef<Value> pieces) {
  // output = accumulator / sum
  Value inverse = pointwise(
      {{member.sum, rowDims}, {getEmpty(), {}}},
      {tensor::EmptyOp::create(b, shapeOf(rowDims, index(room), {}), f32),
       rowDims},
      [&](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
        Value isEmpty = arith::CmpFOp::create(inner, arith::CmpFPredicate::OEQ,
                                              in[0], constant(0.0));
        Value quotient = arith::DivFOp::create(inner, constant(1.0), in[0]);
        return arith::SelectOp::create(inner, isEmpty, in[1], quotient);
      });
  SmallVector<OpFoldResult> own = shapeOf(rowDims, getRows(), {});
  Value output = pointwise(
      {{part(member.accumulator, shapeOf(accumulatorDims, getRows(), {})),
        accumulatorDims},
       {part(inverse, own), rowDims}},
      slice(pieces[0], op.getOutputMap()),
      [](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
        return arith::MulFOp::create(inner, in[0], in[1]);
      });
  pieces[0] = insert(output, pieces[0], op.getOutputMap());
  if (!op.getLogsumexp())
    return;
  // logsumexp = shift ln 2 + log(sum)
  Value logsumexp = pointwise(
      {{part(member.shift, own), rowDims}, {part(member.sum, own), rowDims}},
      slice(pieces[1], op.getLogsumexpMap()),
      [&](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
        Value shift =
            arith::MulFOp::create(inner, in[0], constant(llvm::numbers::ln2));
        return arith::AddFOp::create(inner, shift,
                                     math::LogOp::create(inner, in[1]));
      });
  pieces[1] = insert(logsumexp, pieces[1], op.getLogsumexpMap());
}

/// `count` tiles of `rows` queries from `first` on, for every batch.
void AttentionTiler::emitTiles(OpFoldResult count, OpFoldResult first,
                               OpFoldResult rows, int64_t roomForQueries,
                               Group together,
                               SmallVectorImpl<Value> &results) {
  room = roomForQueries;
  group = together;
  SmallVector<OpFoldResult> bounds;
  for (unsigned dim : dims.batch)
    bounds.push_back(group.dim == dim
                         ? index(*getConstantIntValue(sizes[dim]) / group.count)
                         : sizes[dim]);
  bounds.push_back(count);
  SmallVector<Value> states;
  if (parts.count > 1)
    states = emitParts(bounds, first, rows);
  auto loop = scf::ForallOp::create(b, bounds, results, std::nullopt);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(loop.getTerminator());
  SmallVector<Value> at = loop.getInductionVars();
  placeTile(at, first, rows);
  Members members;
  if (states.empty())
    members = attendTo(getRange(), createStates());
  else
    members = {mergeParts(states, at)};
  writeOutputs(loop, members);
  noteWork(loop, count, rows,
           states.empty() ? size(dims.key) : index(parts.count));
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

  int64_t width = tileQueries;
  OpFoldResult queries = getQueries();
  std::optional<int64_t> known = getConstantIntValue(queries);
  parts = findParts();
  Group batches = parts.count > 1 ? Group() : findBatchGroup();
  auto emitRest = [&](OpFoldResult count, OpFoldResult first, OpFoldResult rest,
                      int64_t roomForQueries) {
    emitTiles(count, first, rest, roomForQueries, batches, results);
  };
  if (known) {
    // Tiles side by side, then whole ones, then a narrower one.
    int64_t tiles = *known / width, done = 0;
    Group together =
        batches.dim || parts.count > 1 ? Group() : findQueryGroup(tiles);
    if (together.dim) {
      emitTiles(index(tiles / together.count), index(0), index(width), width,
                together, results);
      done = tiles / together.count * together.count;
    }
    if (done < tiles)
      emitRest(index(tiles - done), index(done * width), index(width), width);
    if (int64_t rest = *known % width)
      emitRest(index(1), index(*known - rest), index(rest),
               isForFew ? rest : getTile(unit, rest).getQueries());
  } else {
    Value all = math.value(queries);
    Value count = math.div(all, width);
    emitRest(count, index(0), index(width), width);
    Value start = math.mul(count, width);
    Value rest = math.sub(all, start);
    emitRest(math.min(rest, math.constant(1)), start, rest, width);
  }
  for (auto [result, replaced] : llvm::zip(results, op.getResults()))
    if (result.getType() != replaced.getType())
      result = tensor::CastOp::create(b, replaced.getType(), result);
  return results;
}
