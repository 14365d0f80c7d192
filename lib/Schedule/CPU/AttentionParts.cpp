//===- AttentionParts.cpp - keys that several threads share ---------------===//
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

/// Fewer tiles than the first are cut until there are about the second.
static constexpr int64_t kFewTiles = 16, kManyTiles = 64;

/// With fewer keys a part takes long to begin and to merge.
static constexpr int64_t kLeastKeys = 4 * kKeysPerBlock;

//===----------------------------------------------------------------------===//
// How much there is to do
//===----------------------------------------------------------------------===//

/// What a key costs a tile: few rows wait for memory.
int64_t AttentionTiler::getWorkPerKey(int64_t rows) {
  // findObstacle: both widths are known.
  int64_t head = *getConstantIntValue(size(dims.head));
  int64_t columns = *getConstantIntValue(size(dims.value));
  auto bytes = [](Value tensor) {
    return getElementTypeOrSelf(tensor).getIntOrFloatBitWidth() / 8;
  };
  return std::max<int64_t>(2 * rows * (head + columns),
                           kWorkPerByte * (bytes(op.getKey()) * head +
                                           bytes(op.getValue()) * columns));
}

/// Notes what `count` tiles of every batch do: masked products among it.
void AttentionTiler::noteWork(scf::ForallOp loop, OpFoldResult count,
                              OpFoldResult rows, OpFoldResult keys) {
  std::optional<int64_t> known = getConstantIntValue(rows);
  if (!known)
    return;
  SmallVector<OpFoldResult> factors = {count, keys};
  if (!dims.query.empty() && group.dim == dims.query.front())
    factors.push_back(index(group.count));
  for (unsigned dim : dims.batch)
    factors.push_back(sizes[dim]);
  setWork(loop, getWorkPerKey(*known), factors);
}

/// Parts that are worth a thread each; equal ones of whole blocks if the number
/// of keys has them.
AttentionTiler::Parts AttentionTiler::findParts() {
  int64_t width = tileQueries;
  std::optional<int64_t> queries = getConstantIntValue(getQueries());
  std::optional<int64_t> keys = getConstantIntValue(size(dims.key));
  if (!queries || !keys)
    return {};
  int64_t tiles = llvm::divideCeil(*queries, width);
  for (unsigned dim : dims.batch) {
    std::optional<int64_t> known = getConstantIntValue(sizes[dim]);
    if (!known || llvm::MulOverflow(tiles, *known, tiles))
      return {};
  }
  if (tiles == 0 || tiles >= kFewTiles)
    return {};
  int64_t work = *keys * getWorkPerKey(std::min(*queries, width));
  int64_t count =
      std::min(llvm::divideCeilSigned(kManyTiles, tiles), *keys / kLeastKeys);
  count = std::min(count, work / (kLeastSharedWork / 2));
  for (int64_t equal = count; equal > std::max<int64_t>(count / 2, 1); --equal)
    if (*keys % (equal * kKeysPerBlock) == 0)
      return {equal, *keys / equal};
  if (count < 2)
    return {};
  int64_t each = llvm::alignTo(llvm::divideCeil(*keys, count), kKeysPerBlock);
  return {static_cast<int64_t>(llvm::divideCeil(*keys, each)), each};
}

//===----------------------------------------------------------------------===//
// What a part accumulates
//===----------------------------------------------------------------------===//

/// What the part has of `range`, counted from the first key of the part.
KeyRange AttentionTiler::ofPart(KeyRange range) {
  Value zero = math.constant(0), size = math.constant(parts.keys);
  auto local = [&](Value at) {
    std::optional<int64_t> known = getConstantIntValue(at);
    if (known == 0)
      return zero;
    // All keys, and all parts are equal.
    if (known == parts.count * parts.keys)
      return size;
    return math.clamp(math.sub(at, partStart), zero, size);
  };
  return {local(range.first), local(range.firstFull), local(range.lastFull),
          local(range.last)};
}

/// The states of all parts of all tiles: accumulators, shifts and sums, each
/// with the dimensions of the tiles and that of the parts outermost.
SmallVector<Value> AttentionTiler::emitParts(ArrayRef<OpFoldResult> tiles,
                                             OpFoldResult first,
                                             OpFoldResult rows) {
  SmallVector<OpFoldResult> bounds(tiles);
  bounds.push_back(index(parts.count));
  SmallVector<SmallVector<OpFoldResult>> shapes = {
      shapeOf(accumulatorDims, index(room), {}),
      shapeOf(rowDims, index(room), {}), shapeOf(rowDims, index(room), {})};
  SmallVector<Value> states;
  for (ArrayRef<OpFoldResult> shape : shapes)
    states.push_back(tensor::EmptyOp::create(
        b, llvm::to_vector(llvm::concat<const OpFoldResult>(bounds, shape)),
        f32));
  auto loop = scf::ForallOp::create(b, bounds, states, std::nullopt);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(loop.getTerminator());
  SmallVector<Value> at = loop.getInductionVars();
  placeTile(ArrayRef(at).drop_back(), first, rows);
  partStart = math.mul(at.back(), parts.keys);
  Member state = attendTo(ofPart(getRange()), createStates()).front();
  partStart = Value();
  noteWork(loop, tiles.back(), rows, size(dims.key));
  b.setInsertionPointToEnd(loop.getTerminator().getBody());
  Value own[] = {state.accumulator, state.shift, state.sum};
  for (auto [part, into, shape] :
       llvm::zip_equal(own, loop.getRegionIterArgs(), shapes)) {
    SmallVector<OpFoldResult> offsets = getAsOpFoldResult(at);
    SmallVector<OpFoldResult> extents(at.size(), index(1));
    offsets.append(shape.size(), index(0));
    llvm::append_range(extents, shape);
    SmallVector<OpFoldResult> strides(offsets.size(), index(1));
    tensor::ParallelInsertSliceOp::create(b, part, into, offsets, extents,
                                          strides);
  }
  return llvm::to_vector_of<Value>(loop.getResults());
}

//===----------------------------------------------------------------------===//
// Merging
//===----------------------------------------------------------------------===//

/// About log2(shift's 2^ times sum), -inf for a part without keys. Whatever the
/// difference to it is, all parts have the same.
static Value getMagnitude(ImplicitLocOpBuilder &b, Value shift, Value sum) {
  auto number = [&](double value) -> Value {
    return arith::ConstantOp::create(b, b.getF32FloatAttr(value));
  };
  // The bits of a float are its logarithm but for a factor and a bias.
  Value bits = arith::BitcastOp::create(b, b.getI32Type(), sum);
  Value log = arith::SIToFPOp::create(b, b.getF32Type(), bits);
  log = arith::MulFOp::create(b, log, number(0x1p-23));
  log = arith::AddFOp::create(b, log, number(-127));
  Value magnitude = arith::AddFOp::create(b, shift, log);
  Value isEmpty =
      arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, sum, number(0));
  return arith::SelectOp::create(b, isEmpty, number(-HUGE_VAL), magnitude);
}

/// The parts' states of one tile as one state (log-sum-exp): each is weighted
/// by 2 to its shift, relative to the largest of them.
AttentionTiler::Member AttentionTiler::mergeParts(ValueRange states,
                                                  ValueRange tile) {
  auto take = [&](Value state, ArrayRef<TileDim> own) -> TileOperand {
    SmallVector<TileDim> withParts = {Part};
    llvm::append_range(withParts, own);
    SmallVector<OpFoldResult> offsets = getAsOpFoldResult(tile);
    SmallVector<OpFoldResult> extents(tile.size(), index(1));
    SmallVector<OpFoldResult> shape = shapeOf(withParts, index(room), {});
    offsets.append(shape.size(), index(0));
    llvm::append_range(extents, shape);
    SmallVector<OpFoldResult> strides(offsets.size(), index(1));
    auto type = RankedTensorType::get(*getConstantIntValues(shape), f32);
    return {tensor::ExtractSliceOp::create(b, type, state, offsets, extents,
                                           strides),
            withParts};
  };
  TileOperand accumulators = take(states[0], accumulatorDims);
  TileOperand shifts = take(states[1], rowDims),
              sums = take(states[2], rowDims);
  auto start = [&](ArrayRef<TileDim> own, double value) -> TileOperand {
    return {filled(shapeOf(own, index(room), {}), value), llvm::to_vector(own)};
  };
  Value shift =
      pointwise({shifts, sums}, start(rowDims, -HUGE_VAL),
                [](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
                  Value magnitude = getMagnitude(inner, in[0], in[1]);
                  return arith::MaximumFOp::create(inner, in[2], magnitude);
                });
  TileOperand weights = start(shifts.dims, 0.0);
  weights.tensor = pointwise(
      {shifts, sums, {shift, rowDims}}, weights,
      [&](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
        Value exponent = arith::SubFOp::create(inner, in[0], in[2]);
        exponent = arith::MulFOp::create(inner, exponent,
                                         constant(llvm::numbers::ln2));
        Value isEmpty = arith::CmpFOp::create(inner, arith::CmpFPredicate::OEQ,
                                              in[1], constant(0.0));
        return arith::SelectOp::create(inner, isEmpty, constant(0.0),
                                       math::ExpOp::create(inner, exponent));
      });
  auto sumUp = [&](TileOperand part, ArrayRef<TileDim> own) {
    return pointwise({weights, part}, start(own, 0.0),
                     [](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
                       Value weighted =
                           arith::MulFOp::create(inner, in[0], in[1]);
                       return arith::AddFOp::create(inner, in[2], weighted);
                     });
  };
  return {Value(), sumUp(accumulators, accumulatorDims), shift,
          sumUp(sums, rowDims)};
}
