//===- AttentionBlocks.cpp - the tensors of a tile of attention -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionTiler.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::attn;

static constexpr double kInfinity = std::numeric_limits<double>::infinity();

//===----------------------------------------------------------------------===//
// Tensors of a tile
//===----------------------------------------------------------------------===//

/// Where the tile's part of a tensor with `map` is; `own` are its dimensions.
void AttentionTiler::getSlice(AffineMap map, SmallVectorImpl<OpFoldResult> &at,
                              SmallVectorImpl<OpFoldResult> &of,
                              SmallVectorImpl<int64_t> &shape,
                              SmallVectorImpl<TileDim> &own) {
  for (AffineExpr expr : map.getResults()) {
    unsigned dim = cast<AffineDimExpr>(expr).getPosition();
    std::optional<int64_t> known = getConstantIntValue(extents[dim]);
    at.push_back(offsets[dim]);
    of.push_back(known ? index(*known) : extents[dim]);
    if (!tileDim[dim])
      continue;
    own.push_back(*tileDim[dim]);
    shape.push_back(known.value_or(ShapedType::kDynamic));
  }
}

/// Which dimensions of a slice each of the tile's own is, if that has to be
/// said: upstream takes the first sizes of 1 for the dropped ones when it knows
/// more about a slice than before, even where one of them is the tile's.
SmallVector<ReassociationIndices>
AttentionTiler::findAmbiguity(AffineMap map, RankedTensorType type,
                              ArrayRef<OpFoldResult> of,
                              ArrayRef<int64_t> shape) {
  if (shape.empty())
    return {};
  SmallVector<OpFoldResult> sizes(of);
  SmallVector<int64_t> own(shape);
  SmallVector<ReassociationIndices> groups(shape.size());
  unsigned next = 0, last = shape.size() - 1;
  for (auto [place, expr] : llvm::enumerate(map.getResults())) {
    groups[std::min(next, last)].push_back(place);
    std::optional<TileDim> dim =
        tileDim[cast<AffineDimExpr>(expr).getPosition()];
    if (!dim)
      continue;
    // A number of keys that follows from a band may turn out to be 1.
    if (*dim == Key && ShapedType::isDynamic(own[next])) {
      own[next] = 1;
      sizes[place] = index(1);
    }
    ++next;
  }
  bool isClear = tensor::ExtractSliceOp::inferCanonicalRankReducedResultType(
                     own.size(), type, sizes)
                     .getShape() == ArrayRef(own);
  return isClear ? SmallVector<ReassociationIndices>() : groups;
}

TileOperand AttentionTiler::slice(Value tensor, AffineMap map) {
  SmallVector<OpFoldResult> at, of;
  SmallVector<int64_t> shape;
  SmallVector<TileDim> own;
  getSlice(map, at, of, shape, own);
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<OpFoldResult> strides(at.size(), index(1));
  auto groups = findAmbiguity(map, type, of, shape);
  if (!groups.empty()) {
    Value all = tensor::ExtractSliceOp::create(b, tensor, at, of, strides);
    return {tensor::CollapseShapeOp::create(b, all, groups), own};
  }
  Value result = tensor::ExtractSliceOp::create(
      b, RankedTensorType::get(shape, type.getElementType()), tensor, at, of,
      strides);
  return {result, own};
}

Value AttentionTiler::insert(Value value, Value into, AffineMap map) {
  SmallVector<OpFoldResult> at, of;
  SmallVector<int64_t> shape;
  SmallVector<TileDim> own;
  getSlice(map, at, of, shape, own);
  auto type = cast<RankedTensorType>(into.getType());
  SmallVector<OpFoldResult> strides(at.size(), index(1));
  auto groups = findAmbiguity(map, type, of, shape);
  if (!groups.empty())
    value = tensor::ExpandShapeOp::create(
        b, tensor::ExtractSliceOp::inferResultType(type, of), value, groups,
        of);
  return tensor::InsertSliceOp::create(b, value, into, at, of, strides);
}

/// Where the tiles of all members of the group are, in all dimensions.
void AttentionTiler::getPiece(AffineMap map, SmallVectorImpl<OpFoldResult> &at,
                              SmallVectorImpl<OpFoldResult> &of) {
  for (AffineExpr expr : map.getResults()) {
    unsigned dim = cast<AffineDimExpr>(expr).getPosition();
    std::optional<int64_t> known = getConstantIntValue(extents[dim]);
    at.push_back(offsets[dim]);
    of.push_back(known ? index(*known) : extents[dim]);
    // Members of a group have known sizes: findBatchGroup, findQueryGroup.
    if (group.dim == dim)
      of.back() = index(group.count * group.step);
  }
}

Value AttentionTiler::takePiece(Value tensor, AffineMap map) {
  SmallVector<OpFoldResult> at, of;
  getPiece(map, at, of);
  SmallVector<OpFoldResult> strides(at.size(), index(1));
  return tensor::ExtractSliceOp::create(b, tensor, at, of, strides);
}

void AttentionTiler::insertPiece(scf::ForallOp loop, Value piece, Value into,
                                 AffineMap map) {
  SmallVector<OpFoldResult> at, of;
  getPiece(map, at, of);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToEnd(loop.getTerminator().getBody());
  SmallVector<OpFoldResult> strides(at.size(), index(1));
  tensor::ParallelInsertSliceOp::create(b, piece, into, at, of, strides);
}

SmallVector<OpFoldResult> AttentionTiler::shapeOf(ArrayRef<TileDim> own,
                                                  OpFoldResult rows,
                                                  OpFoldResult keys) {
  SmallVector<OpFoldResult> shape;
  for (TileDim dim : own)
    shape.push_back(dim == Part    ? index(parts.count)
                    : dim == Query ? rows
                    : dim == Key   ? keys
                    : dim == Head  ? size(dims.head)
                                   : size(dims.value));
  return shape;
}

Value AttentionTiler::filled(ArrayRef<OpFoldResult> shape, double value) {
  Value empty = tensor::EmptyOp::create(b, shape, f32);
  return linalg::FillOp::create(b, constant(value), empty).getResult(0);
}

/// The first `extents` of `tensor`; itself if these are all.
Value AttentionTiler::part(Value tensor, ArrayRef<OpFoldResult> of) {
  SmallVector<OpFoldResult> whole =
      tensor::getMixedSizes(b, b.getLoc(), tensor);
  if (llvm::equal(whole, of))
    return tensor;
  SmallVector<OpFoldResult> at(of.size(), index(0)), by(of.size(), index(1));
  return tensor::ExtractSliceOp::create(b, tensor, at, of, by);
}

Value AttentionTiler::insertAtStart(Value tile, Value into,
                                    ArrayRef<OpFoldResult> extents) {
  SmallVector<OpFoldResult> at(extents.size(), index(0)),
      by(extents.size(), index(1));
  return tensor::InsertSliceOp::create(b, tile, into, at, extents, by);
}

/// result[i] = body(inputs[i]): floats arrive in f32 and leave as what the
/// result holds. Over dimensions that only inputs have the result is reduced:
/// what it is so far arrives last.
Value AttentionTiler::pointwise(ArrayRef<TileOperand> inputs,
                                TileOperand result, Body body) {
  SetVector<TileDim> loops;
  loops.insert_range(result.dims);
  unsigned rank = loops.size();
  for (const TileOperand &input : inputs)
    loops.insert_range(input.dims);
  SmallVector<utils::IteratorType> iterators(loops.size(),
                                             utils::IteratorType::reduction);
  std::fill_n(iterators.begin(), rank, utils::IteratorType::parallel);
  SmallVector<AffineMap> maps;
  SmallVector<Value> tensors;
  auto mapOf = [&](ArrayRef<TileDim> own) {
    SmallVector<AffineExpr> exprs;
    for (TileDim dim : own)
      exprs.push_back(
          b.getAffineDimExpr(llvm::find(loops, dim) - loops.begin()));
    maps.push_back(AffineMap::get(loops.size(), 0, exprs, b.getContext()));
  };
  for (const TileOperand &input : inputs) {
    tensors.push_back(input.tensor);
    mapOf(input.dims);
  }
  mapOf(result.dims);
  Type element = getElementTypeOrSelf(result.tensor);
  auto write = [&](OpBuilder &nested, Location loc, ValueRange args) {
    ImplicitLocOpBuilder inner(loc, nested);
    SmallVector<Value> scalars;
    for (Value arg : args.drop_back(rank == loops.size())) {
      auto type = dyn_cast<FloatType>(arg.getType());
      scalars.push_back(
          type && type != f32 ? arith::ExtFOp::create(inner, f32, arg) : arg);
    }
    Value value = body(inner, scalars);
    if (value.getType() != element)
      value = arith::TruncFOp::create(inner, element, value);
    linalg::YieldOp::create(inner, value);
  };
  return linalg::GenericOp::create(b, result.tensor.getType(), tensors,
                                   result.tensor, maps, iterators, write)
      .getResult(0);
}

//===----------------------------------------------------------------------===//
// Queries, keys and values
//===----------------------------------------------------------------------===//

/// The tile's queries in the order of steps, multiplied by the scale if not in
/// pairs; 0 where there is room for a query that does not exist.
Value AttentionTiler::scaleQuery() {
  TileOperand query = slice(op.getQuery(), op.getQueryMap());
  SmallVector<OpFoldResult> shape = shapeOf(queryDims, index(room), {});
  SmallVector<OpFoldResult> own = shapeOf(queryDims, getRows(), {});
  bool whole = llvm::equal(shape, own);
  if (isPaired && whole)
    return query.tensor;
  Type type = isPaired ? getElementTypeOrSelf(query.tensor) : f32;
  Value all = tensor::EmptyOp::create(b, shape, type);
  if (!whole) {
    Value zero = arith::ConstantOp::create(b, b.getZeroAttr(type));
    all = linalg::FillOp::create(b, zero, all).getResult(0);
  }
  if (isPaired)
    return insertAtStart(query.tensor, all, own);
  Value scaled =
      pointwise(query, {part(all, own), queryDims},
                [&](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
                  return arith::MulFOp::create(
                      inner, in[0], constant(region.getQueryScale()));
                });
  return whole ? scaled : insertAtStart(scaled, all, own);
}

/// A block of `count` keys or values in f32.
Value AttentionTiler::widen(TileOperand operand, OpFoldResult count) {
  auto type = cast<RankedTensorType>(operand.tensor.getType());
  if (type.getElementType() == f32)
    return operand.tensor;
  SmallVector<OpFoldResult> all =
      shapeOf(operand.dims, {}, index(kKeysPerBlock));
  SmallVector<OpFoldResult> block = shapeOf(operand.dims, {}, count);
  Value wide = tensor::EmptyOp::create(b, all, f32);
  return pointwise(operand, {part(wide, block), operand.dims},
                   [](ImplicitLocOpBuilder &, ValueRange in) { return in[0]; });
}

//===----------------------------------------------------------------------===//
// Scores that are changed or masked
//===----------------------------------------------------------------------===//

/// What changes the scores of `count` keys, `missing` where there is room for a
/// query that does not exist.
Value AttentionTiler::emitBlock(ArrayRef<TileDim> own,
                                ArrayRef<TileOperand> inputs,
                                OpFoldResult count, double missing, Body body) {
  SmallVector<OpFoldResult> shape = shapeOf(own, index(room), count);
  SmallVector<OpFoldResult> used = shapeOf(own, getRows(), count);
  // Where an operand has no row there is a lane all the same.
  bool whole = llvm::equal(shape, used);
  Value all = tensor::EmptyOp::create(
      b, shapeOf(own, index(room), index(kKeysPerBlock)), f32);
  all = part(all, shape);
  if (!whole)
    all = linalg::FillOp::create(b, constant(missing), all).getResult(0);
  Value block =
      pointwise(inputs, {part(all, used), llvm::to_vector(own)}, body);
  return whole ? block : insertAtStart(block, all, used);
}

/// What is added to the scores of `count` keys from `key` on, -inf where they
/// are masked: all operands that say so and, where `masked`, the bands. Null if
/// nothing is.
Value AttentionTiler::emitBias(Value key, OpFoldResult count, bool masked) {
  SmallVector<TileOperand> inputs;
  for (auto [bias, map] : llvm::zip_equal(op.getBiases(), op.getBiasMaps()))
    inputs.push_back(slice(bias, map));
  if (op.getMask())
    inputs.push_back(slice(op.getMask(), op.getMaskMap()));
  if (inputs.empty() && !masked)
    return {};

  // lower <= n - m - offset <= upper with n = key + j and m = query + i.
  SmallVector<std::pair<arith::CmpIPredicate, unsigned>> limits;
  auto scalar = [&](Value value) {
    inputs.push_back(
        {arith::IndexCastOp::create(b, b.getI32Type(), value), {}});
    return inputs.size() - 1;
  };
  if (masked) {
    Value queries = math.value(getQueries());
    Value keys = math.value(size(dims.key));
    Value query = math.value(offsets[dims.query.front()]);
    for (BandAttr band : bands) {
      Value start =
          math.sub(math.add(query, getOffset(math, band, queries, keys)), key);
      if (std::optional<int64_t> upper = band.getUpper())
        limits.push_back(
            {arith::CmpIPredicate::sle, scalar(math.add(start, *upper))});
      if (std::optional<int64_t> lower = band.getLower())
        limits.push_back(
            {arith::CmpIPredicate::sge, scalar(math.add(start, *lower))});
    }
  }

  size_t biases = op.getBiases().size();
  return emitBlock(
      biasDims, inputs, count, 0.0,
      [&](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
        Value sum;
        for (Value addend : in.take_front(biases))
          sum = sum ? arith::AddFOp::create(inner, sum, addend).getResult()
                    : addend;
        sum =
            sum ? scaleScore(inner, sum, llvm::numbers::log2e) : constant(0.0);
        Value allowed = op.getMask() ? in[biases] : Value();
        Value distance;
        for (auto [predicate, limit] : limits) {
          if (!distance) {
            auto position = [&](TileDim dim) -> Value {
              int64_t loop = llvm::find(biasDims, dim) - biasDims.begin();
              return arith::IndexCastOp::create(
                  inner, inner.getI32Type(),
                  linalg::IndexOp::create(inner, loop));
            };
            distance =
                arith::SubIOp::create(inner, position(Key), position(Query));
          }
          Value holds =
              arith::CmpIOp::create(inner, predicate, distance, in[limit]);
          allowed =
              allowed ? arith::AndIOp::create(inner, allowed, holds).getResult()
                      : holds;
        }
        if (!allowed)
          return sum;
        return arith::SelectOp::create(inner, allowed, sum,
                                       constant(-kInfinity));
      });
}
