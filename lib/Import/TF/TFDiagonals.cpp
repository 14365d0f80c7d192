//===- TFDiagonals.cpp - diagonals of matrices ----------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Diagonal k of a matrix holds the elements [i, i + k].
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

static FailureOr<int64_t> readDiagonal(TFImport &o, unsigned operand) {
  auto k = o.integers(operand);
  if (!k || k->size() != 1)
    return o.error() << "expected one constant diagonal as operand " << operand;
  return k->front();
}

static Value added(OpBuilder &b, Location loc, Value index, int64_t value) {
  return arith::AddIOp::create(b, loc, index,
                               arith::ConstantIndexOp::create(b, loc, value));
}

/// Whether [row, column] is on the diagonal.
static Value isOn(OpBuilder &b, Location loc, Value row, Value column,
                  int64_t k) {
  return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq,
                               added(b, loc, row, k), column);
}

/// diagonal[..., i] where [row, column] is on the diagonal, else `other`.
static Value chosen(OpBuilder &b, Location loc, Value diagonal, ValueRange at,
                    int64_t k, Value other) {
  Value row = at[at.size() - 2], column = at.back();
  Value on = isOn(b, loc, row, column, k);
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  SmallVector<Value> from(at.drop_back(2));
  from.push_back(
      arith::SelectOp::create(b, loc, on, k < 0 ? column : row, zero));
  Value loaded = tensor::ExtractOp::create(b, loc, diagonal, from);
  return arith::SelectOp::create(b, loc, on, loaded, other);
}

/// A tensor without elements has nothing to load in bounds.
static LogicalResult checkNotEmpty(TFImport &o, Value diagonal) {
  int64_t last = cast<RankedTensorType>(diagonal.getType()).getRank() - 1;
  return o.atMost(o.builder.getIndexAttr(1), o.size(diagonal, last),
                  "a diagonal without elements");
}

static LogicalResult matrixOf(TFImport &o) {
  FailureOr<int64_t> k = readDiagonal(o, 1);
  auto rows = o.integers(2), columns = o.integers(3);
  if (failed(k))
    return failure();
  if (o.type(0).getRank() < 1 || !rows || !columns || rows->size() != 1 ||
      columns->size() != 1 || rows->front() != -1 || columns->front() != -1)
    return o.error() << "expected diagonals of square matrices, whose numbers "
                        "of rows and columns are -1";
  Value diagonal = o.operands[0], padding = o.scalar(o.operands[4]);
  Sizes sizes = o.sizes(diagonal);
  sizes.back() = o.sum(sizes.back(), o.builder.getIndexAttr(std::abs(*k)));
  sizes.push_back(sizes.back());
  if (*k != 0 && failed(checkNotEmpty(o, diagonal)))
    return failure();
  return o.result(o.generate(sizes, o.resultElement(),
                             [&](OpBuilder &b, Location loc, ValueRange at) {
                               return chosen(b, loc, diagonal, at, *k, padding);
                             }));
}

/// The elements that [rows, columns] has on diagonal k, at least 0.
static OpFoldResult lengthOf(TFImport &o, OpFoldResult rows,
                             OpFoldResult columns, int64_t k) {
  Builder &b = o.builder;
  OpFoldResult length =
      o.smaller(o.sum(rows, b.getIndexAttr(std::min<int64_t>(k, 0))),
                o.difference(columns, b.getIndexAttr(std::max<int64_t>(k, 0))));
  return o.larger(length, b.getIndexAttr(0));
}

/// With a diagonal of one value, which a mask has, nothing is loaded.
static LogicalResult setDiagonal(TFImport &o) {
  FailureOr<int64_t> k = readDiagonal(o, 2);
  if (failed(k))
    return failure();
  int64_t rank = o.type(0).getRank();
  if (rank < 2 || o.type(1).getRank() != rank - 1)
    return o.error() << "expected matrices and one diagonal of each, found "
                     << o.type(0) << " and " << o.type(1);
  Value matrix = o.operands[0], diagonal = o.operands[1];
  Sizes sizes = o.sizes(matrix);
  OpFoldResult length = lengthOf(o, sizes[rank - 2], sizes[rank - 1], *k);
  if (failed(o.atMost(length, o.size(diagonal, rank - 2),
                      "a diagonal is too short")))
    return failure();
  Value same = o.splat(diagonal);
  if (auto fill = diagonal.getDefiningOp<linalg::FillOp>())
    same = fill.getInputs()[0];
  if (!same && failed(checkNotEmpty(o, diagonal)))
    return failure();
  return o.result(
      o.elementwise(matrix, o.resultElement(),
                    [&](OpBuilder &b, Location loc, ValueRange in) -> Value {
                      SmallVector<Value> at;
                      for (int64_t dim = 0; dim < rank; ++dim)
                        at.push_back(linalg::IndexOp::create(b, loc, dim));
                      if (!same)
                        return chosen(b, loc, diagonal, at, *k, in[0]);
                      Value on = isOn(b, loc, at[rank - 2], at[rank - 1], *k);
                      return arith::SelectOp::create(b, loc, on, same, in[0]);
                    }));
}

static LogicalResult diagonalOf(TFImport &o) {
  FailureOr<int64_t> k = readDiagonal(o, 1);
  if (failed(k))
    return failure();
  int64_t rank = o.type(0).getRank();
  if (rank < 2)
    return o.error() << "expected matrices, found " << o.type(0);
  Value matrix = o.operands[0];
  Sizes sizes = o.sizes(matrix);
  OpFoldResult length = lengthOf(o, sizes[rank - 2], sizes[rank - 1], *k);
  sizes.truncate(rank - 2);
  sizes.push_back(length);
  return o.result(o.generate(
      sizes, o.resultElement(),
      [&](OpBuilder &b, Location loc, ValueRange at) -> Value {
        SmallVector<Value> from(at);
        from.back() = added(b, loc, at.back(), std::max<int64_t>(-*k, 0));
        from.push_back(added(b, loc, at.back(), std::max<int64_t>(*k, 0)));
        return tensor::ExtractOp::create(b, loc, matrix, from);
      }));
}

void attn::addTFDiagonalRules(TFRules &rules) {
  rules["MatrixDiagV3"] = matrixOf;
  rules["MatrixSetDiagV3"] = setDiagonal;
  rules["MatrixDiagPartV3"] = diagonalOf;
}
