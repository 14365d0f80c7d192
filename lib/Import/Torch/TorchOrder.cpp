//===- TorchOrder.cpp - elements in order of size -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// The place of an element is how many others come before it: a count, whose
// loops are parallel. Attention sorts rows of scores, which are short.

#include "TorchImport.h"
#include "attn/Dialect/Torch/TorchViewOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

static Value either(OpBuilder &b, Location at, Value lhs, Value rhs) {
  return arith::OrIOp::create(b, at, lhs, rhs);
}
static Value both(OpBuilder &b, Location at, Value lhs, Value rhs) {
  return arith::AndIOp::create(b, at, lhs, rhs);
}

/// Whether lhs > rhs; NaN is above every number, as in PyTorch.
static Value isAbove(OpBuilder &b, Location at, Value lhs, Value rhs,
                     bool isUnsigned) {
  if (!isa<mlir::FloatType>(lhs.getType()))
    return arith::CmpIOp::create(b, at,
                                 isUnsigned ? arith::CmpIPredicate::ugt
                                            : arith::CmpIPredicate::sgt,
                                 lhs, rhs);
  auto isNaN = [&](Value x) -> Value {
    return arith::CmpFOp::create(b, at, arith::CmpFPredicate::UNO, x, x);
  };
  Value greater =
      arith::CmpFOp::create(b, at, arith::CmpFPredicate::OGT, lhs, rhs);
  Value isNumber =
      arith::CmpFOp::create(b, at, arith::CmpFPredicate::ORD, rhs, rhs);
  return either(b, at, greater, both(b, at, isNaN(lhs), isNumber));
}

namespace {
struct Order {
  int64_t dim;
  bool descending, isUnsigned;
};
} // namespace

/// For every element, how many of its row come before it.
static Value places(TorchImport &t, Value self, Order order) {
  OpBuilder &builder = t.b.builder;
  int64_t rank = t.rankOf(self);
  SmallVector<AffineExpr> own, other;
  for (int64_t dim = 0; dim < rank; ++dim) {
    own.push_back(builder.getAffineDimExpr(dim));
    other.push_back(builder.getAffineDimExpr(dim == order.dim ? rank : dim));
  }
  auto mapOf = [&](ArrayRef<AffineExpr> exprs) {
    return AffineMap::get(rank + 1, 0, exprs, builder.getContext());
  };
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators.push_back(utils::IteratorType::reduction);
  Type i64 = builder.getI64Type();
  Value init = t.b.fill(t.b.constant(i64, int64_t(0)), t.b.sizes(self));
  auto body = [&](OpBuilder &b, Location at, ValueRange in) {
    Value mine = in[0], its = in[1];
    Value above = isAbove(b, at, its, mine, order.isUnsigned),
          below = isAbove(b, at, mine, its, order.isUnsigned);
    Value isBefore = arith::CmpIOp::create(
        b, at, arith::CmpIPredicate::slt, linalg::IndexOp::create(b, at, rank),
        linalg::IndexOp::create(b, at, order.dim));
    Value first = order.descending ? above : below,
          last = order.descending ? below : above;
    Value isNotLast = arith::XOrIOp::create(
        b, at, last, arith::ConstantIntOp::create(b, at, 1, 1));
    Value comes = either(b, at, first, both(b, at, isNotLast, isBefore));
    Value one = arith::ExtUIOp::create(b, at, i64, comes);
    linalg::YieldOp::create(
        b, at, arith::AddIOp::create(b, at, in[2], one).getResult());
  };
  return linalg::GenericOp::create(
             builder, t.b.loc, init.getType(), ValueRange{self, self}, init,
             ArrayRef<AffineMap>{mapOf(own), mapOf(other), mapOf(own)},
             iterators, body)
      .getResult(0);
}

/// Which element is at each of the first `count` places.
static Value elementsAt(TorchImport &t, Value places, int64_t dim,
                        OpFoldResult count) {
  OpBuilder &builder = t.b.builder;
  int64_t rank = t.rankOf(places);
  SmallVector<AffineExpr> out, in;
  for (int64_t d = 0; d < rank; ++d) {
    out.push_back(builder.getAffineDimExpr(d));
    in.push_back(builder.getAffineDimExpr(d == dim ? rank : d));
  }
  SmallVector<AffineMap> maps = {
      AffineMap::get(rank + 1, 0, in, builder.getContext()),
      AffineMap::get(rank + 1, 0, out, builder.getContext())};
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators.push_back(utils::IteratorType::reduction);
  TorchImport::Sizes sizes = t.b.sizes(places);
  sizes[dim] = count;
  Type i64 = builder.getI64Type();
  Value zero = t.b.constant(i64, int64_t(0));
  Value init = t.b.fill(zero, sizes);
  auto body = [&](OpBuilder &b, Location at, ValueRange in) {
    auto loop = [&](int64_t d) -> Value {
      return arith::IndexCastOp::create(b, at, i64,
                                        linalg::IndexOp::create(b, at, d));
    };
    Value isHere = arith::CmpIOp::create(b, at, arith::CmpIPredicate::eq, in[0],
                                         loop(dim));
    Value element = arith::SelectOp::create(b, at, isHere, loop(rank), zero);
    linalg::YieldOp::create(
        b, at, arith::MaxSIOp::create(b, at, in[1], element).getResult());
  };
  return linalg::GenericOp::create(builder, t.b.loc, init.getType(), places,
                                   init, maps, iterators, body)
      .getResult(0);
}

static LogicalResult replaceOrdered(TorchImport &t, Value self, Order order,
                                    OpFoldResult count) {
  Value elements = elementsAt(t, places(t, self, order), order.dim, count);
  Value values =
      t.b.elementwise(elements, t.elementOf(self),
                      [&](OpBuilder &b, Location at, ValueRange in) -> Value {
                        SmallVector<Value> from;
                        for (int64_t d = 0; d < t.rankOf(self); ++d)
                          from.push_back(linalg::IndexOp::create(b, at, d));
                        from[order.dim] = arith::IndexCastOp::create(
                            b, at, b.getIndexType(), in[0]);
                        return tensor::ExtractOp::create(b, at, self, from);
                      });
  return t.replace({values, elements});
}

static LogicalResult importTopk(AtenTopkOp op, TorchImport &t) {
  Value self;
  Order order;
  OpFoldResult count;
  if (t.tensor(op.getSelf(), self) || t.size(op.getK(), "k", count) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), order.dim) ||
      t.flag(op.getLargest(), "largest", order.descending))
    return failure();
  if (t.rankOf(self) == 0)
    return t.error() << "expected a tensor with dimensions, found none";
  std::optional<int64_t> k = getConstantIntValue(count);
  int64_t size = t.typeOf(self).getDimSize(order.dim);
  if (k && (*k < 0 || (!ShapedType::isDynamic(size) && *k > size)))
    return t.error() << "expected 'k' from 0 to " << size << ", found " << *k;
  order.isUnsigned = t.isUnsigned(op.getSelf());
  return replaceOrdered(t, self, order, count);
}

// What sort and argsort have in common: the tensor, and how it is ordered.
template <typename OpT>
static LogicalResult readOrder(OpT op, TorchImport &t, Value &self,
                               Order &order) {
  if (t.tensor(op.getSelf(), self) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), order.dim) ||
      t.flag(op.getDescending(), "descending", order.descending))
    return failure();
  if (t.rankOf(self) == 0)
    return t.error() << "expected a tensor with dimensions, found none";
  order.isUnsigned = t.isUnsigned(op.getSelf());
  return success();
}

static LogicalResult importSort(AtenSortOp op, TorchImport &t) {
  Value self;
  Order order;
  if (failed(readOrder(op, t, self, order)))
    return failure();
  return replaceOrdered(t, self, order, t.b.size(self, order.dim));
}

static LogicalResult importArgsort(AtenArgsortOp op, TorchImport &t) {
  Value self;
  Order order;
  if (failed(readOrder(op, t, self, order)))
    return failure();
  return t.replace(elementsAt(t, places(t, self, order), order.dim,
                              t.b.size(self, order.dim)));
}

void attn::addTorchOrder(TorchImports &imports) {
  imports.add(importTopk);
  imports.add(importSort);
  imports.add(importArgsort);
}
