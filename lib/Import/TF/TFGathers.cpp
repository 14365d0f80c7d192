//===- TFGathers.cpp - values chosen by index -----------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

using Sizes = TensorBuilder::Sizes;

//===----------------------------------------------------------------------===//
// Gather
//===----------------------------------------------------------------------===//

/// params[at], and 0 where the position along `checked` dimensions is out of
/// range, as TensorFlow's accelerators do (its CPU stops the program).
static Value loadOrZero(OpBuilder &b, Location loc, Value params,
                        SmallVector<Value> at, ArrayRef<int64_t> checked,
                        ArrayRef<Value> sizes) {
  Value inside;
  for (auto [position, dim] : llvm::enumerate(checked)) {
    // Seen as unsigned, a negative position is too large as well.
    Value fits = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult,
                                       at[dim], sizes[position]);
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    at[dim] = arith::SelectOp::create(b, loc, fits, at[dim], zero);
    inside =
        inside ? arith::AndIOp::create(b, loc, inside, fits).getResult() : fits;
  }
  Value loaded = tensor::ExtractOp::create(b, loc, params, at);
  if (!inside)
    return loaded;
  Value zero =
      arith::ConstantOp::create(b, loc, b.getZeroAttr(loaded.getType()));
  return arith::SelectOp::create(b, loc, inside, loaded, zero);
}

static Value loadIndex(OpBuilder &b, Location loc, Value indices,
                       ValueRange at) {
  Value index = tensor::ExtractOp::create(b, loc, indices, at);
  return arith::IndexCastOp::create(b, loc, b.getIndexType(), index);
}

/// A tensor without elements has nothing to load in bounds.
static LogicalResult checkNotEmpty(TFImport &o, int64_t dim) {
  if (o.type(0).getDimSize(dim) == 0)
    return o.error() << "chooses from dimension " << dim << " of " << o.type(0)
                     << ", which is empty";
  return o.atMost(o.builder.getIndexAttr(1), o.size(o.operands[0], dim),
                  "a gather chooses from nothing");
}

/// out[outer, i, inner] = params[outer, indices[batch, i], inner]
static LogicalResult gather(TFImport &o, int64_t axis, int64_t batchDims) {
  Value params = o.operands[0], indices = o.operands[1];
  RankedTensorType type = o.type(0);
  int64_t indexRank = o.type(1).getRank();
  if (batchDims < 0)
    batchDims += indexRank;
  if (batchDims < 0 || batchDims > std::min(axis, indexRank))
    return o.error() << "expected batch_dims between 0 and the axis " << axis
                     << ", found " << batchDims;
  if (failed(checkNotEmpty(o, axis)))
    return failure();
  Sizes paramSizes = o.sizes(params), indexSizes = o.sizes(indices);
  for (int64_t dim = 0; dim < batchDims; ++dim) {
    if (failed(o.atMost(paramSizes[dim], indexSizes[dim],
                        "batch dimensions differ")) ||
        failed(o.atMost(indexSizes[dim], paramSizes[dim],
                        "batch dimensions differ")))
      return failure();
  }
  if (auto constant = o.integers(1); constant && indexRank == 0)
    if (constant->front() >= 0 && !type.isDynamicDim(axis) &&
        constant->front() < type.getDimSize(axis))
      return o.result(o.squeeze(
          o.slice(params, axis, o.builder.getIndexAttr(constant->front()),
                  o.builder.getIndexAttr(1)),
          {axis}));
  Sizes sizes(paramSizes.begin(), paramSizes.begin() + axis);
  sizes.append(indexSizes.begin() + batchDims, indexSizes.end());
  sizes.append(paramSizes.begin() + axis + 1, paramSizes.end());
  Value bound = o.asIndex(paramSizes[axis]);
  int64_t chosen = indexRank - batchDims;
  return o.result(o.generate(
      sizes, o.resultElement(), [&](OpBuilder &b, Location loc, ValueRange at) {
        SmallVector<Value> index(at.take_front(batchDims));
        llvm::append_range(index, at.slice(axis, chosen));
        SmallVector<Value> from(at.take_front(axis));
        from.push_back(loadIndex(b, loc, indices, index));
        llvm::append_range(from, at.drop_front(axis + chosen));
        return loadOrZero(b, loc, params, from, {axis}, {bound});
      }));
}

static LogicalResult gatherV2(TFImport &o) {
  FailureOr<int64_t> axis = o.axis(2, o.type(0).getRank());
  if (failed(axis))
    return failure();
  return gather(o, *axis, cast<tf::GatherV2Op>(o.op).getBatchDims());
}

static LogicalResult gatherV1(TFImport &o) {
  if (o.type(0).getRank() == 0)
    return o.error() << "expected a tensor to choose from, found " << o.type(0);
  return gather(o, 0, 0);
}

/// out[i, inner] = params[indices[i, 0], ..., indices[i, k - 1], inner]
static LogicalResult gatherNd(TFImport &o) {
  Value params = o.operands[0], indices = o.operands[1];
  RankedTensorType type = o.type(1);
  if (type.getRank() == 0 || type.isDynamicDim(type.getRank() - 1) ||
      type.getDimSize(type.getRank() - 1) > o.type(0).getRank())
    return o.error() << "expected positions of at most " << o.type(0).getRank()
                     << " dimensions, found " << type;
  int64_t outer = type.getRank() - 1, depth = type.getDimSize(outer);
  SmallVector<int64_t> checked = llvm::to_vector(llvm::seq<int64_t>(0, depth));
  SmallVector<Value> bounds;
  Sizes sizes = o.sizes(indices), paramSizes = o.sizes(params);
  for (int64_t dim : checked) {
    if (failed(checkNotEmpty(o, dim)))
      return failure();
    bounds.push_back(o.asIndex(paramSizes[dim]));
  }
  sizes.pop_back();
  sizes.append(paramSizes.begin() + depth, paramSizes.end());
  return o.result(o.generate(
      sizes, o.resultElement(), [&](OpBuilder &b, Location loc, ValueRange at) {
        SmallVector<Value> from;
        for (int64_t i = 0; i < depth; ++i) {
          SmallVector<Value> index(at.take_front(outer));
          index.push_back(arith::ConstantIndexOp::create(b, loc, i));
          from.push_back(loadIndex(b, loc, indices, index));
        }
        llvm::append_range(from, at.drop_front(outer));
        return loadOrZero(b, loc, params, from, checked, bounds);
      }));
}

//===----------------------------------------------------------------------===//
// Choices by position
//===----------------------------------------------------------------------===//

static LogicalResult oneHot(TFImport &o) {
  int64_t rank = o.type(0).getRank() + 1;
  FailureOr<int64_t> axis =
      o.normalised(cast<tf::OneHotOp>(o.op).getAxis(), rank);
  FailureOr<Sizes> depth = o.elements(1);
  if (failed(axis) || failed(depth))
    return failure();
  if (depth->size() != 1 || o.type(2).getRank() != 0 ||
      o.type(3).getRank() != 0)
    return o.error() << "expected a scalar depth and two scalar values";
  if (getConstantIntValue(depth->front()).value_or(0) < 0)
    return o.error() << "expected a depth of at least 0";
  Value indices = o.operands[0], on = o.scalar(o.operands[2]),
        off = o.scalar(o.operands[3]);
  Sizes sizes = o.sizes(indices);
  sizes.insert(sizes.begin() + *axis, depth->front());
  return o.result(o.generate(
      sizes, o.resultElement(),
      [&](OpBuilder &b, Location loc, ValueRange at) -> Value {
        SmallVector<Value> index(at);
        index.erase(index.begin() + *axis);
        Value hot =
            arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq,
                                  loadIndex(b, loc, indices, index), at[*axis]);
        return arith::SelectOp::create(b, loc, hot, on, off);
      }));
}

/// Keeps [m, n] where (lower < 0 or m - n <= lower) and
/// (upper < 0 or n - m <= upper).
static LogicalResult bandPart(TFImport &o) {
  FailureOr<Sizes> lower = o.elements(1), upper = o.elements(2);
  if (failed(lower) || failed(upper))
    return failure();
  int64_t rank = o.type(0).getRank();
  if (rank < 2 || lower->size() != 1 || upper->size() != 1)
    return o.error() << "expected matrices and two scalar numbers of diagonals";
  auto within = [&](OpBuilder &b, Location loc, Value x, Value y,
                    OpFoldResult bound) -> Value {
    Value distance = arith::SubIOp::create(b, loc, x, y);
    Value limit = getValueOrCreateConstantIndexOp(b, loc, bound);
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    Value near = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sle,
                                       distance, limit);
    if (getConstantIntValue(bound))
      return near;
    Value all =
        arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, limit, zero);
    return arith::OrIOp::create(b, loc, all, near);
  };
  return o.result(o.elementwise(
      o.operands[0], o.resultElement(),
      [&](OpBuilder &b, Location loc, ValueRange in) -> Value {
        Value m = linalg::IndexOp::create(b, loc, rank - 2);
        Value n = linalg::IndexOp::create(b, loc, rank - 1);
        Value zero =
            arith::ConstantOp::create(b, loc, b.getZeroAttr(in[0].getType()));
        Value kept = in[0];
        if (getConstantIntValue(lower->front()).value_or(0) >= 0)
          kept = arith::SelectOp::create(
              b, loc, within(b, loc, m, n, lower->front()), kept, zero);
        if (getConstantIntValue(upper->front()).value_or(0) >= 0)
          kept = arith::SelectOp::create(
              b, loc, within(b, loc, n, m, upper->front()), kept, zero);
        return kept;
      }));
}

void attn::addTFGatherRules(TFRules &rules) {
  rules["Gather"] = gatherV1;
  rules["GatherV2"] = gatherV2;
  rules["GatherNd"] = gatherNd;
  rules["OneHot"] = oneHot;
  rules["MatrixBandPart"] = bandPart;
}
