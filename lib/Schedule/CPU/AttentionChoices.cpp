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

/// Bytes of what a tile keeps: on the stack of whoever works on it.
static constexpr int64_t kMostBytes = 1 << 20;

/// What a tile of so many members keeps: for each member its queries and sums,
/// for all of them a bias, weights and widened keys and values. What changes
/// scores is computed for each.
static int64_t getStackBytes(AttentionOp op, int64_t widths,
                             const VectorUnit &unit, int64_t members) {
  int64_t queries = getWidestTile(unit).getQueries();
  int64_t changes =
      ScoreRegion(op).getInputs().size() + (op.getFactor() ? 1 : 0);
  int64_t numbers = members * widths * queries +
                    (4 + members * changes) * kKeysPerBlock * queries;
  if (!getElementTypeOrSelf(op.getKey()).isF32() ||
      !getElementTypeOrSelf(op.getValue()).isF32())
    numbers += kKeysPerBlock * widths;
  return 4 * numbers;
}

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

StringRef AttentionTiler::findObstacle(AttentionOp op,
                                       const AttentionDims &dims,
                                       const VectorUnit &unit) {
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
  SmallVector<int64_t> known = getKnownSizes(op);
  int64_t head = known[dims.head.front()], columns = known[dims.value.front()];
  if (ShapedType::isDynamic(head) || ShapedType::isDynamic(columns))
    return "the width of a head is not known";
  if (head == 0 || columns == 0)
    return "a head has no width";
  if (getStackBytes(op, head + columns, unit, 1) > kMostBytes)
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
      f32(b.getF32Type()), region(op), sizes(op.getIterationSizes(b)),
      isForFew(areFew(op, dims, getKnownSizes(op), unit)),
      isPaired(!isForFew && arePairs(op, dims, getKnownSizes(op), unit)) {
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

//===----------------------------------------------------------------------===//
// Tiles that are worked on together
//===----------------------------------------------------------------------===//

/// Most tiles in a group: what they share costs a quarter then.
static constexpr int64_t kMostTogether = 4;

bool AttentionTiler::fitsTogether() {
  int64_t widths = *getConstantIntValue(size(dims.head)) +
                   *getConstantIntValue(size(dims.value));
  return getStackBytes(op, widths, unit, kMostTogether) <= kMostBytes;
}

/// Batches that share the tensors that are added to scores, or keys and values.
AttentionTiler::Group AttentionTiler::findBatchGroup() {
  SmallVector<AffineMap> shared = op.getBiasMaps();
  if (op.getMask())
    shared.push_back(op.getMaskMap());
  if (isForFew || shared.empty() || !fitsTogether())
    return {};
  if (op.getLengths())
    shared.push_back(op.getLengthsMap());
  for (unsigned dim : llvm::reverse(dims.batch)) {
    std::optional<int64_t> size = getConstantIntValue(sizes[dim]);
    bool isIn = llvm::any_of(
        shared, [&](AffineMap map) { return map.isFunctionOfDim(dim); });
    for (int64_t count = kMostTogether; size && !isIn && count > 1; count /= 2)
      if (*size % count == 0)
        return {dim, count, 1};
  }
  return {};
}

/// Tiles of queries side by side that share widened keys and values. Under a
/// band each has keys of its own.
AttentionTiler::Group AttentionTiler::findQueryGroup(int64_t tiles) {
  bool widens = !getElementTypeOrSelf(op.getKey()).isF32() ||
                !getElementTypeOrSelf(op.getValue()).isF32();
  if (!widens || isPaired || !bands.empty() || tiles < kMostTogether ||
      !fitsTogether())
    return {};
  return {dims.query.front(), kMostTogether, getWidestTile(unit).getQueries()};
}
