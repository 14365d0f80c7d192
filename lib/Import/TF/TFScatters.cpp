//===- TFScatters.cpp - values put at given positions ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How caches of keys and values are written. A position that is out of range is
// passed over, as TensorFlow's accelerators do (its CPU stops the program).
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

using Sizes = TensorBuilder::Sizes;

//===----------------------------------------------------------------------===//
// Scattered elements
//===----------------------------------------------------------------------===//

namespace {
/// The operands of a scatter: updates[n..., inner...] go to
/// output[indices[n..., 0], ..., indices[n..., depth - 1], inner...].
struct Scatter {
  Value output, indices, updates;
  int64_t depth = 0, counted = 0; // dimensions of output; of indices, less one

  int64_t outputRank() const {
    return cast<RankedTensorType>(output.getType()).getRank();
  }
};
} // namespace

static LogicalResult check(TFImport &o, Scatter &scatter) {
  auto indices = cast<RankedTensorType>(scatter.indices.getType());
  auto updates = cast<RankedTensorType>(scatter.updates.getType());
  int64_t rank = scatter.outputRank();
  scatter.counted = indices.getRank() - 1;
  if (scatter.counted >= 0)
    scatter.depth = indices.getDimSize(scatter.counted);
  if (scatter.counted < 0 || ShapedType::isDynamic(scatter.depth) ||
      scatter.depth > rank ||
      updates.getRank() != scatter.counted + rank - scatter.depth)
    return o.error() << "expected positions of at most " << rank
                     << " dimensions and updates of the dimensions that are "
                        "left, found "
                     << indices << " and " << updates;
  Sizes own = o.sizes(scatter.updates), counts = o.sizes(scatter.indices),
        sizes = o.sizes(scatter.output);
  counts.pop_back();
  counts.append(sizes.begin() + scatter.depth, sizes.end());
  for (auto [size, wanted] : llvm::zip_equal(own, counts))
    if (failed(o.atMost(size, wanted, "updates do not fit")) ||
        failed(o.atMost(wanted, size, "updates do not fit")))
      return failure();
  return success();
}

/// A loop for every dimension of the output and, inside, of the updates: the
/// last update of an element is the one that stays.
static Value emit(TFImport &o, const Scatter &scatter, bool adds) {
  OpBuilder &b = o.builder;
  int64_t rank = scatter.outputRank(), loops = rank + scatter.counted;
  SmallVector<AffineExpr> from, to;
  for (int64_t i = 0; i < scatter.counted; ++i)
    from.push_back(b.getAffineDimExpr(rank + i));
  for (int64_t dim = scatter.depth; dim < rank; ++dim)
    from.push_back(b.getAffineDimExpr(dim));
  for (int64_t dim = 0; dim < rank; ++dim)
    to.push_back(b.getAffineDimExpr(dim));
  SmallVector<utils::IteratorType> iterators(loops,
                                             utils::IteratorType::reduction);
  std::fill_n(iterators.begin(), rank, utils::IteratorType::parallel);
  auto body = [&](OpBuilder &inner, Location loc, ValueRange args) {
    SmallVector<Value> at;
    for (int64_t i = 0; i < scatter.counted; ++i)
      at.push_back(linalg::IndexOp::create(inner, loc, rank + i));
    at.push_back({});
    Value value = args[0];
    if (adds)
      value =
          isa<FloatType>(value.getType())
              ? arith::AddFOp::create(inner, loc, args[1], value).getResult()
              : arith::AddIOp::create(inner, loc, args[1], value).getResult();
    for (int64_t dim = 0; dim < scatter.depth; ++dim) {
      at.back() = arith::ConstantIndexOp::create(inner, loc, dim);
      Value index = arith::IndexCastOp::create(
          inner, loc, inner.getIndexType(),
          tensor::ExtractOp::create(inner, loc, scatter.indices, at));
      Value here =
          arith::CmpIOp::create(inner, loc, arith::CmpIPredicate::eq, index,
                                linalg::IndexOp::create(inner, loc, dim));
      value = arith::SelectOp::create(inner, loc, here, value, args[1]);
    }
    linalg::YieldOp::create(inner, loc, value);
  };
  MLIRContext *context = b.getContext();
  return linalg::GenericOp::create(b, o.loc, scatter.output.getType(),
                                   scatter.updates, scatter.output,
                                   {AffineMap::get(loops, 0, from, context),
                                    AffineMap::get(loops, 0, to, context)},
                                   iterators, body)
      .getResult(0);
}

template <bool adds> static LogicalResult tensorScatter(TFImport &o) {
  Scatter scatter{o.operands[0], o.operands[1], o.operands[2]};
  if (failed(check(o, scatter)))
    return failure();
  return o.result(emit(o, scatter, adds));
}

static LogicalResult scatterNd(TFImport &o) {
  FailureOr<Sizes> sizes = o.elements(2);
  if (failed(sizes))
    return failure();
  Value zeros = o.fill(o.constant(o.resultElement(), int64_t(0)), *sizes);
  Scatter scatter{zeros, o.operands[0], o.operands[1]};
  if (failed(check(o, scatter)))
    return failure();
  return o.result(emit(o, scatter, /*adds=*/true));
}

//===----------------------------------------------------------------------===//
// Boxes
//===----------------------------------------------------------------------===//

/// Where a box of `size` begins: the given places, moved until it has room.
static FailureOr<Sizes> beginnings(TFImport &o, unsigned operand,
                                   ArrayRef<OpFoldResult> size) {
  FailureOr<Sizes> given = o.elements(operand);
  if (failed(given))
    return failure();
  Value tensor = o.operands[0];
  Sizes whole = o.sizes(tensor), result;
  if (given->size() != whole.size() || size.size() != whole.size())
    return o.error() << "expected " << whole.size()
                     << " places and sizes, found " << given->size() << " and "
                     << size.size();
  OpFoldResult zero = o.builder.getIndexAttr(0);
  for (auto [at, count, all] : llvm::zip_equal(*given, size, whole)) {
    if (failed(o.atMost(count, all, "a box is larger than the tensor")))
      return failure();
    OpFoldResult room = o.difference(all, count);
    result.push_back(getConstantIntValue(room) == 0
                         ? zero
                         : o.larger(o.smaller(at, room), zero));
  }
  return result;
}

static LogicalResult dynamicSlice(TFImport &o) {
  FailureOr<Sizes> size = o.elements(2);
  if (failed(size))
    return failure();
  FailureOr<Sizes> begin = beginnings(o, 1, *size);
  if (failed(begin))
    return failure();
  Value tensor = o.operands[0];
  for (auto [dim, at] : llvm::enumerate(*begin))
    if ((*size)[dim] != o.size(tensor, dim))
      tensor = o.slice(tensor, dim, at, (*size)[dim]);
  return o.result(tensor);
}

static LogicalResult dynamicUpdateSlice(TFImport &o) {
  if (o.type(0).getRank() != o.type(1).getRank())
    return o.error() << "expected two tensors of as many dimensions, found "
                     << o.type(0) << " and " << o.type(1);
  Sizes size = o.sizes(o.operands[1]);
  FailureOr<Sizes> begin = beginnings(o, 2, size);
  if (failed(begin))
    return failure();
  Sizes strides(size.size(), o.builder.getIndexAttr(1));
  return o.result(tensor::InsertSliceOp::create(
      o.builder, o.loc, o.operands[1], o.operands[0], *begin, size, strides));
}

void attn::addTFScatterRules(TFRules &rules) {
  rules["TensorScatterUpdate"] = tensorScatter<false>;
  rules["TensorScatterAdd"] = tensorScatter<true>;
  rules["ScatterNd"] = scatterNd;
  rules["XlaDynamicSlice"] = dynamicSlice;
  rules["XlaDynamicUpdateSlice"] = dynamicUpdateSlice;
}
