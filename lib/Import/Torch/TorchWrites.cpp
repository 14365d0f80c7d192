//===- TorchWrites.cpp - parts of tensors replaced ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchShapes.h"
#include "attn/Dialect/Torch/TorchViewOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

/// `src` with the element type of `self`.
static Value asElementOf(TorchImport &t, Value self, Value src,
                         Value srcOperand) {
  return t.b.convert(src, t.elementOf(self), t.isUnsigned(srcOperand));
}

static LogicalResult importCopy(AtenCopyOp op, TorchImport &t) {
  Value self, src;
  if (t.tensor(op.getSelf(), self) || t.tensor(op.getSrc(), src))
    return failure();
  FailureOr<Value> result =
      expandTo(t, asElementOf(t, self, src, op.getSrc()), t.b.sizes(self));
  return failed(result) ? failure() : t.replace(*result);
}

/// self with `src` at `range` of `dim`.
static LogicalResult write(TorchImport &t, Value self, Value src, int64_t dim,
                           const SliceRange &range) {
  TorchImport::Sizes sizes = t.b.sizes(self), offsets(sizes.size(), t.index(0)),
                     strides(sizes.size(), t.index(1));
  sizes[dim] = range.length;
  FailureOr<Value> part = expandTo(t, src, sizes);
  if (failed(part))
    return failure();
  offsets[dim] = range.start;
  strides[dim] = t.index(range.step);
  return t.replace(tensor::InsertSliceOp::create(t.b.builder, t.b.loc, *part,
                                                 self, offsets, sizes, strides)
                       .getResult());
}

static LogicalResult importSliceScatter(AtenSliceScatterOp op, TorchImport &t) {
  Value self, src;
  int64_t dim;
  SliceRange range;
  if (t.tensor(op.getSelf(), self) || t.tensor(op.getSrc(), src) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim) ||
      readSliceRange(t, self, dim, op.getStart(), op.getEnd(), op.getStep(),
                     range))
    return failure();
  return write(t, self, asElementOf(t, self, src, op.getSrc()), dim, range);
}

static LogicalResult importSelectScatter(AtenSelectScatterOp op,
                                         TorchImport &t) {
  Value self, src;
  int64_t dim;
  SliceRange range;
  if (t.tensor(op.getSelf(), self) || t.tensor(op.getSrc(), src) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim) ||
      readSelectIndex(t, self, dim, op.getIndex(), range.start))
    return failure();
  if (t.checkRank(src, "src", t.rankOf(self) - 1))
    return failure();
  range.length = t.index(1);
  src = t.b.unsqueeze(asElementOf(t, self, src, op.getSrc()), dim);
  return write(t, self, src, dim, range);
}

//===----------------------------------------------------------------------===//
// Diagonals
//===----------------------------------------------------------------------===//

namespace {
/// Element i of a diagonal is at (row + i, column + i) of two dimensions.
struct Diagonal {
  int64_t dim1, dim2, row, column;
  OpFoldResult length;
};
} // namespace

static ParseResult readDiagonal(TorchImport &t, Value self, Value offsetOperand,
                                Value dim1, Value dim2, Diagonal &diagonal) {
  int64_t offset;
  if (t.integer(offsetOperand, "offset", offset) ||
      t.dim(dim1, "dim1", t.rankOf(self), diagonal.dim1) ||
      t.dim(dim2, "dim2", t.rankOf(self), diagonal.dim2))
    return failure();
  if (t.rankOf(self) < 2 || diagonal.dim1 == diagonal.dim2)
    return t.error() << "expected two different dimensions of "
                     << t.typeOf(self);
  diagonal.row = std::max<int64_t>(-offset, 0);
  diagonal.column = std::max<int64_t>(offset, 0);
  OpFoldResult rows = t.compute<arith::SubIOp>(t.b.size(self, diagonal.dim1),
                                               t.index(diagonal.row)),
               columns = t.compute<arith::SubIOp>(t.b.size(self, diagonal.dim2),
                                                  t.index(diagonal.column));
  diagonal.length = t.compute<arith::MaxSIOp>(
      t.compute<arith::MinSIOp>(rows, columns), t.index(0));
  return success();
}

/// `sizes` without the two dimensions, and the diagonal's length at the end.
static TorchImport::Sizes sizesOf(TorchImport &t, Value self,
                                  const Diagonal &diagonal) {
  TorchImport::Sizes sizes;
  for (auto [dim, size] : llvm::enumerate(t.b.sizes(self)))
    if (static_cast<int64_t>(dim) != diagonal.dim1 &&
        static_cast<int64_t>(dim) != diagonal.dim2)
      sizes.push_back(size);
  sizes.push_back(diagonal.length);
  return sizes;
}

static Value plus(OpBuilder &b, Location at, Value index, int64_t offset) {
  Value constant = arith::ConstantIndexOp::create(b, at, offset);
  return b.createOrFold<arith::AddIOp>(at, index, constant);
}

static LogicalResult importDiagonal(AtenDiagonalOp op, TorchImport &t) {
  Value self;
  Diagonal diagonal;
  if (t.tensor(op.getSelf(), self) ||
      readDiagonal(t, self, op.getOffset(), op.getDim1(), op.getDim2(),
                   diagonal))
    return failure();
  return t.replace(t.b.generate(
      sizesOf(t, self, diagonal), t.elementOf(self),
      [&](OpBuilder &b, Location at, ValueRange out) -> Value {
        SmallVector<Value> from;
        unsigned next = 0;
        for (int64_t dim = 0; dim < t.rankOf(self); ++dim) {
          if (dim == diagonal.dim1)
            from.push_back(plus(b, at, out.back(), diagonal.row));
          else if (dim == diagonal.dim2)
            from.push_back(plus(b, at, out.back(), diagonal.column));
          else
            from.push_back(out[next++]);
        }
        return tensor::ExtractOp::create(b, at, self, from);
      }));
}

/// Along a row, the one element of the diagonal is chosen by its position. No
/// position outside the diagonal is read: the part that has no element of it is
/// read at the border.
static LogicalResult importDiagonalScatter(AtenDiagonalScatterOp op,
                                           TorchImport &t) {
  Value self, src;
  Diagonal diagonal;
  if (t.tensor(op.getSelf(), self) || t.tensor(op.getSrc(), src) ||
      readDiagonal(t, self, op.getOffset(), op.getDim1(), op.getDim2(),
                   diagonal))
    return failure();
  if (getConstantIntValue(diagonal.length) == 0)
    return t.replace(self);
  FailureOr<Value> values = expandTo(t, asElementOf(t, self, src, op.getSrc()),
                                     sizesOf(t, self, diagonal));
  if (failed(values))
    return failure();
  Value last =
      t.b.asIndex(t.compute<arith::SubIOp>(diagonal.length, t.index(1)));
  return t.replace(t.b.elementwise(
      self, t.elementOf(self),
      [&](OpBuilder &b, Location at, ValueRange in) -> Value {
        SmallVector<Value> from;
        Value row, column;
        for (int64_t dim = 0; dim < t.rankOf(self); ++dim) {
          Value index = linalg::IndexOp::create(b, at, dim);
          if (dim == diagonal.dim1)
            row = plus(b, at, index, -diagonal.row);
          else if (dim == diagonal.dim2)
            column = plus(b, at, index, -diagonal.column);
          else
            from.push_back(index);
        }
        Value zero = arith::ConstantIndexOp::create(b, at, 0);
        Value isOn =
            arith::CmpIOp::create(b, at, arith::CmpIPredicate::eq, row, column);
        Value inside = arith::MinSIOp::create(b, at, row, last);
        from.push_back(arith::MaxSIOp::create(b, at, inside, zero));
        Value value = tensor::ExtractOp::create(b, at, *values, from);
        // before the first element both are negative alike
        Value isInside =
            arith::CmpIOp::create(b, at, arith::CmpIPredicate::sge, row, zero);
        isOn = arith::AndIOp::create(b, at, isOn, isInside);
        return arith::SelectOp::create(b, at, isOn, value, in[0]);
      }));
}

void attn::addTorchWrites(TorchImports &imports) {
  imports.add(importCopy);
  imports.add(importSliceScatter);
  imports.add(importSelectScatter);
  imports.add(importDiagonal);
  imports.add(importDiagonalScatter);
}
