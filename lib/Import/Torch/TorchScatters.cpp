//===- TorchScatters.cpp - elements replaced by index ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// A scatter is written as a gather, so that its loops are parallel and the
// result does not depend on their order: first every position finds the last
// index that names it, then it takes the value that stands there.

#include "TorchElementwise.h"
#include "TorchIndexing.h"
#include "TorchShapes.h"
#include "attn/Dialect/Torch/TorchViewOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

namespace {
/// Indices that name positions. The loops are the positions' dimensions, then
/// the `writes` dimensions of the indices; `map` is from loops to the latter.
struct Writers {
  SmallVector<Value> indices;
  /// The dimension of the positions that each index is in.
  SmallVector<int64_t> dims;
  AffineMap map;
  TorchImport::Sizes positions, writes;
  bool isUnsigned = false, wraps = false;
};
} // namespace

/// The number of a write, row-major over its dimensions.
static Value numberOf(OpBuilder &b, Location at, ValueRange indices,
                      ValueRange sizes) {
  Value number = arith::ConstantIndexOp::create(b, at, 0);
  for (auto [index, size] : llvm::zip_equal(indices, sizes)) {
    number = b.createOrFold<arith::MulIOp>(at, number, size);
    number = b.createOrFold<arith::AddIOp>(at, number, index);
  }
  return number;
}

/// For every position, the number of the last write to it; -1 for none.
static Value lastWriters(TorchImport &t, const Writers &w) {
  OpBuilder &builder = t.b.builder;
  Type i64 = builder.getI64Type();
  int64_t rank = w.positions.size(), loops = rank + w.writes.size();
  SmallVector<Value> limits, sizes;
  for (int64_t dim : w.dims)
    limits.push_back(t.b.asIndex(w.positions[dim]));
  for (OpFoldResult size : w.writes)
    sizes.push_back(t.b.asIndex(size));
  SmallVector<AffineMap> maps(w.indices.size(), w.map);
  maps.push_back(AffineMap::getMultiDimIdentityMap(rank, builder.getContext()));
  maps.back() =
      AffineMap::get(loops, 0, maps.back().getResults(), builder.getContext());
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators.append(w.writes.size(), utils::IteratorType::reduction);
  Value none = t.b.constant(i64, int64_t(-1));
  Value init = t.b.fill(none, w.positions);
  auto body = [&](OpBuilder &b, Location at, ValueRange in) {
    Value names = arith::ConstantIntOp::create(b, at, 1, 1);
    for (auto [k, dim] : llvm::enumerate(w.dims)) {
      Value named = position(b, at, in[k], limits[k], w.isUnsigned, w.wraps);
      Value here = linalg::IndexOp::create(b, at, dim);
      Value isHere =
          arith::CmpIOp::create(b, at, arith::CmpIPredicate::eq, named, here);
      names = b.createOrFold<arith::AndIOp>(at, names, isHere);
    }
    SmallVector<Value> indices;
    for (int64_t dim = rank; dim < loops; ++dim)
      indices.push_back(linalg::IndexOp::create(b, at, dim));
    Value number =
        arith::IndexCastOp::create(b, at, i64, numberOf(b, at, indices, sizes));
    Value write = arith::SelectOp::create(b, at, names, number, none);
    linalg::YieldOp::create(
        b, at, arith::MaxSIOp::create(b, at, write, in.back()).getResult());
  };
  return linalg::GenericOp::create(builder, t.b.loc, init.getType(), w.indices,
                                   init, maps, iterators, body)
      .getResult(0);
}

/// One more position at the end of each of `count` dimensions that may have
/// none, so that there is something to read.
static Value neverEmpty(TorchImport &t, Value values, int64_t first,
                        int64_t count) {
  TorchImport::Sizes low(t.rankOf(values), t.index(0)), high = low;
  bool pads = false;
  for (int64_t dim = first; dim < first + count; ++dim)
    if (t.typeOf(values).isDynamicDim(dim)) {
      high[dim] = t.index(1);
      pads = true;
    }
  if (!pads)
    return values;
  Value zero = t.b.constant(t.elementOf(values), int64_t(0));
  return tensor::PadOp::create(t.b.builder, t.b.loc, Type(), values, low, high,
                               zero);
}

/// The indices of write `number`, 0 for none.
static SmallVector<Value> indicesOf(OpBuilder &b, Location at, Value number,
                                    ValueRange sizes) {
  Value zero = arith::ConstantIndexOp::create(b, at, 0);
  number = arith::IndexCastOp::create(b, at, b.getIndexType(), number);
  number = arith::MaxSIOp::create(b, at, number, zero);
  SmallVector<Value> indices(sizes.size());
  for (int64_t dim = sizes.size() - 1; dim > 0; --dim) {
    indices[dim] = arith::RemUIOp::create(b, at, number, sizes[dim]);
    number = arith::DivUIOp::create(b, at, number, sizes[dim]);
  }
  if (!sizes.empty())
    indices[0] = number;
  return indices;
}

//===----------------------------------------------------------------------===//
// self[indices] = values
//===----------------------------------------------------------------------===//

static LogicalResult writeAt(TorchImport &t, Value self,
                             const AdvancedIndex &by, Value values,
                             bool isUnsigned, bool wraps) {
  Writers w;
  w.indices = by.indices;
  w.isUnsigned = isUnsigned;
  w.wraps = wraps;
  w.writes = t.b.sizes(by.indices.front());
  TorchImport::Sizes own = t.b.sizes(self);
  for (int64_t dim : by.dims) {
    w.dims.push_back(w.positions.size());
    w.positions.push_back(own[dim]);
  }
  int64_t named = by.dims.size(), count = w.writes.size();
  w.map = AffineMap::getMinorIdentityMap(named + count, count,
                                         t.b.builder.getContext());
  if (llvm::any_of(w.writes, [](OpFoldResult size) {
        return getConstantIntValue(size) == 0;
      }))
    return t.replace(self);
  Value writers = lastWriters(t, w);
  FailureOr<Value> wide = expandTo(t, values, sizesOf(t, self, by));
  if (failed(wide))
    return failure();
  SmallVector<Value> sizes;
  for (OpFoldResult size : w.writes)
    sizes.push_back(t.b.asIndex(size));
  Value from = neverEmpty(t, *wide, by.front, count);
  return t.replace(t.b.elementwise(
      self, t.elementOf(self),
      [&](OpBuilder &b, Location at, ValueRange in) -> Value {
        SmallVector<Value> at1, kept;
        for (int64_t dim = 0; dim < t.rankOf(self); ++dim)
          (llvm::is_contained(by.dims, dim) ? at1 : kept)
              .push_back(linalg::IndexOp::create(b, at, dim));
        Value writer = tensor::ExtractOp::create(b, at, writers, at1);
        SmallVector<Value> indices = indicesOf(b, at, writer, sizes);
        kept.insert(kept.begin() + by.front, indices.begin(), indices.end());
        Value value = tensor::ExtractOp::create(b, at, from, kept);
        Value zero = arith::ConstantIntOp::create(b, at, 0, 64);
        Value isWritten = arith::CmpIOp::create(
            b, at, arith::CmpIPredicate::sge, writer, zero);
        return arith::SelectOp::create(b, at, isWritten, value, in[0]);
      }));
}

/// self[mask] = one value, the mask covering the first dimensions.
static LogicalResult fillWhere(TorchImport &t, Value self, Value mask,
                               Value value) {
  if (t.rankOf(mask) > t.rankOf(self) || !t.typeOf(value).hasStaticShape() ||
      t.typeOf(value).getNumElements() != 1)
    return t.error() << "expected one value for the places of a boolean "
                        "index, found "
                     << t.typeOf(value);
  for (int64_t dim = 0; dim < t.rankOf(mask); ++dim)
    if (t.checkEqual(self, dim, mask, dim))
      return failure();
  while (t.rankOf(mask) < t.rankOf(self))
    mask = t.b.unsqueeze(mask, t.rankOf(mask));
  value = t.b.squeeze(value,
                      llvm::to_vector(llvm::seq<int64_t>(0, t.rankOf(value))));
  return t.replace(t.b.elementwise(
      {self, mask, value}, t.elementOf(self),
      [](OpBuilder &b, Location at, ValueRange in) -> Value {
        return arith::SelectOp::create(b, at, in[1], in[2], in[0]);
      }));
}

static LogicalResult importIndexPut(Operation *op, TorchImport &t) {
  Value self, values;
  SmallVector<Value> list;
  bool accumulate;
  AdvancedIndex by;
  if (t.tensor(op->getOperand(0), self) || t.list(op->getOperand(1), list) ||
      t.tensor(op->getOperand(2), values) ||
      t.flag(op->getOperand(3), "accumulate", accumulate))
    return failure();
  if (accumulate)
    return t.error() << "expected values that replace the old ones, found "
                        "'accumulate' true";
  values =
      t.b.convert(values, t.elementOf(self), t.isUnsigned(op->getOperand(2)));
  if (list.size() == 1 && list.front() &&
      t.elementOf(list.front()).isInteger(1))
    return fillWhere(t, self, list.front(), values);
  if (readAdvancedIndex(t, op->getOperand(1), self, by))
    return failure();
  return writeAt(t, self, by, values, /*isUnsigned=*/false, /*wraps=*/true);
}

static LogicalResult importIndexCopy(AtenIndexCopyOp op, TorchImport &t) {
  Value self, index, source;
  int64_t dim;
  if (t.tensor(op.getSelf(), self) || t.tensor(op.getIndex(), index) ||
      t.tensor(op.getSource(), source) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim) || checkIntegers(t, index))
    return failure();
  if (t.rankOf(self) == 0 || t.rankOf(index) > 1)
    return t.error() << "expected an index of one dimension into a tensor "
                        "with dimensions";
  if (t.checkRank(source, "source", t.rankOf(self)))
    return failure();
  if (t.rankOf(index) == 0)
    index = t.b.unsqueeze(index, 0);
  source = t.b.convert(source, t.elementOf(self), t.isUnsigned(op.getSource()));
  return writeAt(t, self, AdvancedIndex{{dim}, {index}, dim}, source,
                 t.isUnsigned(op.getIndex()), /*wraps=*/false);
}

//===----------------------------------------------------------------------===//
// Scatters along one dimension
//===----------------------------------------------------------------------===//

/// The writers along `dim`, whose other dimensions are those of the index.
static Writers writersAlong(TorchImport &t, Value self, Value index,
                            int64_t dim) {
  Writers w;
  int64_t rank = t.rankOf(self);
  w.indices = {index};
  w.dims = {dim};
  w.positions = t.b.sizes(index);
  w.writes = {w.positions[dim]};
  w.positions[dim] = t.b.size(self, dim);
  SmallVector<AffineExpr> exprs;
  for (int64_t loop = 0; loop < rank; ++loop)
    exprs.push_back(t.b.builder.getAffineDimExpr(loop == dim ? rank : loop));
  w.map = AffineMap::get(rank + 1, 0, exprs, t.b.builder.getContext());
  return w;
}

/// An error unless the index covers `self` in every dimension but `dim`.
static ParseResult checkCovers(TorchImport &t, Value self, Value index,
                               int64_t dim) {
  if (checkIntegers(t, index) || t.checkRank(index, "index", t.rankOf(self)))
    return failure();
  for (int64_t other = 0; other < t.rankOf(self); ++other) {
    if (other == dim)
      continue;
    if (t.checkEqual(self, other, index, other))
      return failure();
    t.b.assertEqual(t.b.size(self, other), t.b.size(index, other));
  }
  return success();
}

/// `values` is a scalar or a tensor of at least the index's sizes.
static LogicalResult scatter(Operation *op, TorchImport &t) {
  Value self, index, values;
  int64_t dim;
  if (t.tensor(op->getOperand(0), self) ||
      t.dim(op->getOperand(1), "dim", t.rankOf(self), dim) ||
      t.tensor(op->getOperand(2), index) ||
      t.tensorOrScalar(op->getOperand(3), values))
    return failure();
  if (t.rankOf(self) == 0)
    return t.error() << "expected a tensor with dimensions, found none";
  if (checkCovers(t, self, index, dim))
    return failure();
  if (t.typeOf(index).getDimSize(dim) == 0)
    return t.replace(self);
  bool isTensor = isa<RankedTensorType>(values.getType());
  Type element = t.elementOf(self);
  if (isTensor) {
    if (t.checkRank(values, "src", t.rankOf(self)))
      return failure();
    values = t.b.convert(values, element, t.isUnsigned(op->getOperand(3)));
    values = neverEmpty(t, values, dim, 1);
  } else {
    values = scalarAs(t.b, values, element);
  }
  Writers w = writersAlong(t, self, index, dim);
  w.isUnsigned = t.isUnsigned(op->getOperand(2));
  Value writers = lastWriters(t, w);
  return t.replace(t.b.elementwise(
      {self, writers}, element,
      [&](OpBuilder &b, Location at, ValueRange in) -> Value {
        Value zero = arith::ConstantIntOp::create(b, at, 0, 64), value = values;
        Value isWritten = arith::CmpIOp::create(
            b, at, arith::CmpIPredicate::sge, in[1], zero);
        if (isTensor) {
          SmallVector<Value> from;
          for (int64_t d = 0; d < t.rankOf(self); ++d)
            from.push_back(d == dim ? indicesOf(b, at, in[1], in[1])[0]
                                    : linalg::IndexOp::create(b, at, d));
          value = tensor::ExtractOp::create(b, at, values, from);
        }
        return arith::SelectOp::create(b, at, isWritten, value, in[0]);
      }));
}

void attn::addTorchScatters(TorchImports &imports) {
  imports.addAll<AtenIndexPutOp, AtenIndexPutHackedTwinOp>(importIndexPut);
  imports.add(importIndexCopy);
  imports.addAll<AtenScatterSrcOp, AtenScatterValueOp>(scatter);
}
