//===- TorchIndexing.cpp - elements picked by index ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchIndexing.h"

#include "attn/Dialect/Torch/TorchViewOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

//===----------------------------------------------------------------------===//
// Picking by index. PyTorch raises an error on an index out of bounds; here
// such an index is moved to the nearest bound, so that no foreign memory is
// read.
//===----------------------------------------------------------------------===//

Value attn::position(OpBuilder &b, Location at, Value index, Value size,
                     bool isUnsigned, bool wraps) {
  Type type = b.getIndexType();
  index = isUnsigned
              ? arith::IndexCastUIOp::create(b, at, type, index).getResult()
              : arith::IndexCastOp::create(b, at, type, index).getResult();
  Value zero = arith::ConstantIndexOp::create(b, at, 0);
  Value one = arith::ConstantIndexOp::create(b, at, 1);
  if (wraps) {
    Value fromEnd = arith::AddIOp::create(b, at, index, size);
    Value isNegative =
        arith::CmpIOp::create(b, at, arith::CmpIPredicate::slt, index, zero);
    index = arith::SelectOp::create(b, at, isNegative, fromEnd, index);
  }
  Value last = arith::SubIOp::create(b, at, size, one);
  index = arith::MinSIOp::create(b, at, index, last);
  return arith::MaxSIOp::create(b, at, index, zero);
}

ParseResult attn::checkIntegers(TorchImport &t, Value indices) {
  if (!isa<IntegerType>(t.elementOf(indices)) ||
      t.elementOf(indices).isInteger(1))
    return t.error() << "expected integer indices, found " << t.typeOf(indices);
  return success();
}

/// table[..., indices, ...]: dimension `dim` of the table becomes those of the
/// indices.
static Value pick(TorchImport &t, Value table, int64_t dim, Value indices,
                  bool isUnsigned, bool wraps) {
  TorchImport::Sizes sizes = t.b.sizes(table), picked = t.b.sizes(indices);
  Value size = t.b.asIndex(sizes[dim]);
  int64_t count = picked.size();
  sizes.erase(sizes.begin() + dim);
  sizes.insert(sizes.begin() + dim, picked.begin(), picked.end());
  return t.b.generate(
      sizes, t.elementOf(table),
      [&](OpBuilder &b, Location at, ValueRange out) -> Value {
        Value index =
            tensor::ExtractOp::create(b, at, indices, out.slice(dim, count));
        SmallVector<Value> from(out.take_front(dim));
        from.push_back(position(b, at, index, size, isUnsigned, wraps));
        llvm::append_range(from, out.drop_front(dim + count));
        return tensor::ExtractOp::create(b, at, table, from);
      });
}

static LogicalResult importEmbedding(AtenEmbeddingOp op, TorchImport &t) {
  Value table, indices;
  if (t.tensor(op.getWeight(), table) || t.tensor(op.getIndices(), indices) ||
      t.checkRank(table, "weight", 2) || checkIntegers(t, indices))
    return failure();
  return t.replace(pick(t, table, 0, indices, t.isUnsigned(op.getIndices()),
                        /*wraps=*/false));
}

static LogicalResult importIndexSelect(AtenIndexSelectOp op, TorchImport &t) {
  Value self, index;
  int64_t dim;
  if (t.tensor(op.getSelf(), self) || t.tensor(op.getIndex(), index) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim) || checkIntegers(t, index))
    return failure();
  if (t.rankOf(self) == 0 || t.rankOf(index) > 1)
    return t.error() << "expected an index of one dimension into a tensor "
                        "with dimensions";
  if (t.rankOf(index) == 0)
    index = t.b.unsqueeze(index, 0);
  return t.replace(pick(t, self, dim, index, t.isUnsigned(op.getIndex()),
                        /*wraps=*/false));
}

static LogicalResult importGather(AtenGatherOp op, TorchImport &t) {
  Value self, index;
  int64_t dim;
  if (t.tensor(op.getSelf(), self) || t.tensor(op.getIndex(), index) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim) ||
      checkIntegers(t, index) || t.checkRank(index, "index", t.rankOf(self)))
    return failure();
  if (t.rankOf(self) == 0)
    return t.replace(self);
  Value size = t.b.asIndex(t.b.size(self, dim));
  bool isUnsigned = t.isUnsigned(op.getIndex());
  return t.replace(t.b.elementwise(
      index, t.elementOf(self),
      [&](OpBuilder &b, Location at, ValueRange in) -> Value {
        SmallVector<Value> from;
        for (int64_t d = 0; d < t.rankOf(self); ++d)
          from.push_back(linalg::IndexOp::create(b, at, d));
        from[dim] = position(b, at, in[0], size, isUnsigned, /*wraps=*/false);
        return tensor::ExtractOp::create(b, at, self, from);
      }));
}

ParseResult attn::readAdvancedIndex(TorchImport &t, Value list, Value self,
                                    AdvancedIndex &result) {
  SmallVector<Value> indices;
  if (t.list(list, indices))
    return failure();
  if (static_cast<int64_t>(indices.size()) > t.rankOf(self))
    return t.error() << "expected up to " << t.rankOf(self)
                     << " indices, found " << indices.size();
  for (auto [dim, index] : llvm::enumerate(indices)) {
    if (!index)
      continue;
    if (checkIntegers(t, index))
      return failure();
    result.dims.push_back(dim);
    result.indices.push_back(index);
  }
  if (result.dims.empty())
    return t.error() << "expected an index tensor, found only None";
  if (t.checkBroadcast(result.indices))
    return failure();
  TorchImport::Sizes common = t.b.broadcastSizes(result.indices);
  for (Value &index : result.indices)
    index = t.b.broadcastTo(index, common);
  bool adjacent = result.dims.back() - result.dims.front() + 1 ==
                  static_cast<int64_t>(result.dims.size());
  result.front = adjacent ? result.dims.front() : 0;
  return success();
}

TorchImport::Sizes attn::sizesOf(TorchImport &t, Value self,
                                 const AdvancedIndex &by) {
  TorchImport::Sizes sizes, common = t.b.sizes(by.indices.front());
  for (auto [dim, size] : llvm::enumerate(t.b.sizes(self)))
    if (!llvm::is_contained(by.dims, static_cast<int64_t>(dim)))
      sizes.push_back(size);
  sizes.insert(sizes.begin() + by.front, common.begin(), common.end());
  return sizes;
}

/// NumPy's advanced indexing.
static LogicalResult importIndex(Operation *op, TorchImport &t) {
  Value self;
  AdvancedIndex by;
  if (t.tensor(op->getOperand(0), self) ||
      readAdvancedIndex(t, op->getOperand(1), self, by))
    return failure();
  TorchImport::Sizes own = t.b.sizes(self);
  SmallVector<Value> limits;
  for (int64_t dim : by.dims)
    limits.push_back(t.b.asIndex(own[dim]));
  int64_t front = by.front, count = t.rankOf(by.indices.front());
  return t.replace(t.b.generate(
      sizesOf(t, self, by), t.elementOf(self),
      [&](OpBuilder &b, Location at, ValueRange out) -> Value {
        SmallVector<Value> kept(out.take_front(front)), from;
        llvm::append_range(kept, out.drop_front(front + count));
        ValueRange picked = out.slice(front, count);
        unsigned nextKept = 0, nextPicked = 0;
        for (int64_t dim = 0; dim < t.rankOf(self); ++dim) {
          if (!llvm::is_contained(by.dims, dim)) {
            from.push_back(kept[nextKept++]);
            continue;
          }
          Value index =
              tensor::ExtractOp::create(b, at, by.indices[nextPicked], picked);
          from.push_back(position(b, at, index, limits[nextPicked],
                                  /*isUnsigned=*/false, /*wraps=*/true));
          ++nextPicked;
        }
        return tensor::ExtractOp::create(b, at, self, from);
      }));
}

void attn::addTorchIndexing(TorchImports &imports) {
  imports.add(importEmbedding);
  imports.add(importIndexSelect);
  imports.add(importGather);
  imports.addAll<AtenIndexTensorOp, AtenIndexTensorHackedTwinOp>(importIndex);
}
