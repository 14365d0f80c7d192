//===- AttentionChoices.cpp - what is tiled, and how ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionTiler.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

/// Bytes of what tiles keep: on the stack of whoever works on them.
static constexpr int64_t kMostBytes = 1 << 20;

bool attn::fitsStack(AttentionOp op, int64_t widths, int64_t queries,
                     int64_t members) {
  // What changes scores is computed for each member.
  int64_t changes =
      ScoreRegion(op).getInputs().size() + (op.getFactor() ? 1 : 0);
  int64_t numbers = members * widths * queries +
                    (4 + members * changes) * kKeysPerBlock * queries;
  if (!getElementTypeOrSelf(op.getKey()).isF32() ||
      !getElementTypeOrSelf(op.getValue()).isF32())
    numbers += kKeysPerBlock * widths;
  return 4 * numbers <= kMostBytes;
}

int64_t AttentionTiler::getTileQueries(const VectorUnit &unit,
                                       const AttentionChoices &choices) {
  if (choices.schedule == AttentionSchedule::WidthInLanes)
    return unit.lanes;
  AttentionTile tile = getWidestTile(unit);
  if (choices.tileVectors)
    tile.vectors = std::min<int64_t>(tile.vectors, choices.tileVectors);
  return tile.getQueries();
}

/// Whether queries, keys and values are bf16 that fill vectors of pairs, and
/// the result will not show that weights have 16 bits, as with a factor it
/// might.
static bool arePairs(AttentionOp op, const AttentionDims &dims,
                     ArrayRef<int64_t> known, const VectorUnit &unit) {
  unsigned head = dims.head.front(), value = dims.value.front();
  auto areRows = [](Value tensor, AffineMap map, unsigned dim) {
    return getElementTypeOrSelf(tensor).isBF16() &&
           map.getResult(map.getNumResults() - 1) ==
               getAffineDimExpr(dim, map.getContext());
  };
  return unit.hasPairs && !op.getFactor() &&
         areRows(op.getQuery(), op.getQueryMap(), head) &&
         areRows(op.getKey(), op.getKeyMap(), head) &&
         areRows(op.getValue(), op.getValueMap(), value) &&
         getElementTypeOrSelf(op.getOutput()).isBF16() &&
         known[head] % 2 == 0 && known[head] >= 2 * unit.lanes &&
         known[value] >= 2 * unit.lanes;
}

/// Why `op` is not written as loops over tiles, whatever is in the lanes, or
/// nothing.
static StringRef findCommonObstacle(AttentionOp op, const AttentionDims &dims,
                                    ArrayRef<int64_t> known) {
  if (!op.getAccumulatorType().isF32())
    return "sums are not kept in f32";
  if (op.getProbabilities())
    return "all probabilities are asked for";
  if (op.getFactor() && getElementTypeOrSelf(op.getFactor()).isInteger(1))
    return "a boolean factor drops even NaN";
  StringRef obstacle = ScoreRegion(op).findObstacle();
  if (!obstacle.empty())
    return obstacle;
  for (ArrayRef<unsigned> group :
       {ArrayRef(dims.key), ArrayRef(dims.head), ArrayRef(dims.value)})
    if (group.size() != 1)
      return "a key, head or value has not one dimension";
  if (ArrayAttr bands = op.getBandsAttr())
    for (BandAttr band : bands.getAsRange<BandAttr>())
      if (band.getQuery() != dims.query.front())
        return "bands are about several dimensions of queries";
  if (ShapedType::isDynamic(known[dims.head.front()]) ||
      ShapedType::isDynamic(known[dims.value.front()]))
    return "the width of a head is not known";
  if (known[dims.head.front()] == 0 || known[dims.value.front()] == 0)
    return "a head has no width";
  if (op.getLengths() && !dims.query.empty() &&
      op.getLengthsMap().getResultPosition(
          getAffineDimExpr(dims.query.front(), op.getContext())))
    return "each query has its own number of keys";
  return {};
}

/// Why `op` cannot have the widths of heads in lanes, or nothing: they must
/// fill vectors and lie innermost.
static StringRef findObstacleToWidths(AttentionOp op, const AttentionDims &dims,
                                      ArrayRef<int64_t> known,
                                      const VectorUnit &unit) {
  unsigned head = dims.head.front(), value = dims.value.front();
  for (int64_t width : {known[head], known[value]})
    if (width == 0 || width % unit.lanes != 0)
      return "the width of a head does not fill vectors";
  auto endsWith = [](AffineMap map, unsigned dim) {
    return map.getResult(map.getNumResults() - 1) ==
           getAffineDimExpr(dim, map.getContext());
  };
  if (!endsWith(op.getKeyMap(), head) || !endsWith(op.getValueMap(), value))
    return "keys or values do not lie along the width of a head";
  return {};
}

/// Whether queries are so few that in lanes of their own they would take longer
/// than the widths of heads in lanes do.
static bool areFew(int64_t queries, int64_t head, const VectorUnit &unit) {
  // In vector operations for as many keys as lanes: products and what it takes
  // to sum up across lanes, for each query, against products for all.
  return !ShapedType::isDynamic(queries) &&
         queries * (head + 4 * unit.lanes) <= unit.lanes * head;
}

/// What suits the shape of `op`, or Scores for the `reason`.
static AttentionSchedule chooseByShape(int64_t queries, int64_t head,
                                       const VectorUnit &unit, bool mayBeWidths,
                                       StringRef &reason) {
  if (mayBeWidths && areFew(queries, head, unit))
    return AttentionSchedule::WidthInLanes;
  if (queries != 1)
    return AttentionSchedule::QueriesInLanes;
  reason = "there is one query, and its width fills no vectors";
  return AttentionSchedule::Scores;
}

AttentionSchedule AttentionTiler::choose(AttentionOp op,
                                         const AttentionDims &dims,
                                         const VectorUnit &unit,
                                         const AttentionChoices &choices,
                                         StringRef &reason) {
  SmallVector<int64_t> known = op.getStaticIterationSizes();
  reason = findCommonObstacle(op, dims, known);
  AttentionChoices chosen = choices;
  if (choices.schedule == AttentionSchedule::Scores && reason.empty())
    reason = "a matrix of scores is asked for";
  if (!reason.empty())
    return AttentionSchedule::Scores;

  int64_t head = known[dims.head.front()];
  int64_t queries = dims.query.empty() ? 1 : known[dims.query.front()];
  StringRef obstacle = findObstacleToWidths(op, dims, known, unit);
  if (choices.schedule == AttentionSchedule::WidthInLanes)
    reason = obstacle;
  else if (choices.schedule == AttentionSchedule::QueriesInLanes &&
           dims.query.empty())
    reason = "it has no dimension of queries";
  if (choices.schedule == AttentionSchedule::Auto || !reason.empty())
    chosen.schedule =
        chooseByShape(queries, head, unit, obstacle.empty(), reason);
  if (chosen.schedule == AttentionSchedule::Scores ||
      fitsStack(op, head + known[dims.value.front()],
                getTileQueries(unit, chosen), 1))
    return chosen.schedule;
  reason = "a head is too wide for a tile";
  return AttentionSchedule::Scores;
}

AttentionTiler::AttentionTiler(OpBuilder &builder, AttentionOp op,
                               const AttentionDims &dims,
                               const VectorUnit &unit,
                               const AttentionChoices &choices)
    : b(op.getLoc(), builder), math(b), op(op), dims(dims), unit(unit),
      choices(choices), f32(b.getF32Type()), region(op),
      sizes(op.getIterationSizes(b)),
      isForFew(choices.schedule == AttentionSchedule::WidthInLanes),
      isPaired(!isForFew &&
               arePairs(op, dims, op.getStaticIterationSizes(), unit)),
      tileQueries(getTileQueries(unit, choices)) {
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
  queryDims = isPaired ? SmallVector<TileDim>{Query, Head} : withQuery(Head);
  accumulatorDims = withQuery(Column);
  biasDims = withQuery(Key);
  if (ArrayAttr attrs = op.getBandsAttr())
    llvm::append_range(bands, attrs.getAsRange<BandAttr>());
}
