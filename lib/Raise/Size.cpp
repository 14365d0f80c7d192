//===- Size.cpp - sizes as products ---------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Size.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn::raise;

static bool isBefore(const Size::Unknown &lhs, const Size::Unknown &rhs) {
  return std::make_pair(lhs.first.getAsOpaquePointer(), lhs.second) <
         std::make_pair(rhs.first.getAsOpaquePointer(), rhs.second);
}

Size Size::operator*(const Size &other) const {
  Size product = *this;
  product.coefficient *= other.coefficient;
  llvm::append_range(product.factors, other.factors);
  llvm::sort(product.factors, isBefore);
  return product;
}

std::optional<Size> Size::dividedBy(const Size &other) const {
  if (other.coefficient == 0 || coefficient % other.coefficient != 0)
    return std::nullopt;
  Size quotient = *this;
  quotient.coefficient /= other.coefficient;
  for (const Unknown &factor : other.factors) {
    auto *it = llvm::find(quotient.factors, factor);
    if (it == quotient.factors.end())
      return std::nullopt;
    quotient.factors.erase(it);
  }
  return quotient;
}

static Size unknown(Value value, int64_t dim) { return {1, {{value, dim}}}; }

static Size ofValue(Value value, int depth);

static Size ofResult(linalg::LinalgOp op, unsigned number, int64_t dim,
                     int depth);

static Size ofDimension(Value tensor, int64_t dim, int depth) {
  auto type = dyn_cast<RankedTensorType>(tensor.getType());
  if (!type || --depth < 0)
    return unknown(tensor, dim);
  if (!type.isDynamicDim(dim))
    return {type.getDimSize(dim), {}};
  auto ofFold = [&](OpFoldResult size) {
    std::optional<int64_t> known = getConstantIntValue(size);
    return known ? Size{*known, {}} : ofValue(cast<Value>(size), depth);
  };
  Operation *op = tensor.getDefiningOp();
  if (auto linalgOp = dyn_cast_or_null<linalg::LinalgOp>(op))
    return ofResult(linalgOp, cast<OpResult>(tensor).getResultNumber(), dim,
                    depth);
  if (auto empty = dyn_cast_or_null<tensor::EmptyOp>(op))
    return ofFold(empty.getMixedSizes()[dim]);
  if (auto cast = dyn_cast_or_null<tensor::CastOp>(op))
    return ofDimension(cast.getSource(), dim, depth);
  if (auto expand = dyn_cast_or_null<tensor::ExpandShapeOp>(op))
    return ofFold(expand.getMixedOutputShape()[dim]);
  if (auto slice = dyn_cast_or_null<tensor::ExtractSliceOp>(op);
      slice && slice.getSourceType().getRank() == type.getRank())
    return ofFold(slice.getMixedSizes()[dim]);
  if (auto collapse = dyn_cast_or_null<tensor::CollapseShapeOp>(op)) {
    Size product;
    ReassociationIndices group = collapse.getReassociationIndices()[dim];
    for (int64_t source : group)
      product = product * ofDimension(collapse.getSrc(), source, depth);
    return product;
  }
  if (auto reshape = dyn_cast_or_null<tensor::ReshapeOp>(op))
    if (auto shape = reshape.getShape().getDefiningOp<tensor::FromElementsOp>())
      return ofValue(shape.getElements()[dim], depth);
  return unknown(tensor, dim);
}

static Size ofResult(linalg::LinalgOp op, unsigned number, int64_t dim,
                     int depth) {
  OpOperand *init = op.getDpsInitOperand(number);
  AffineMap map = op.getMatchingIndexingMap(init);
  auto loop = dyn_cast<AffineDimExpr>(map.getResult(dim));
  for (OpOperand *input : op.getDpsInputOperands()) {
    if (!loop || !isa<RankedTensorType>(input->get().getType()))
      continue;
    AffineMap inputMap = op.getMatchingIndexingMap(input);
    for (auto [i, expr] : llvm::enumerate(inputMap.getResults()))
      if (expr == loop)
        return ofDimension(input->get(), i, depth);
  }
  return ofDimension(init->get(), dim, depth);
}

static Size ofValue(Value value, int depth) {
  if (--depth < 0)
    return unknown(value, -1);
  APInt constant;
  if (matchPattern(value, m_ConstantInt(&constant)) &&
      constant.getSignificantBits() <= 64)
    return {constant.getSExtValue(), {}};
  Operation *op = value.getDefiningOp();
  if (isa_and_present<arith::IndexCastOp>(op))
    return ofValue(op->getOperand(0), depth);
  if (isa_and_present<arith::MulIOp>(op))
    return ofValue(op->getOperand(0), depth) *
           ofValue(op->getOperand(1), depth);
  if (isa_and_present<arith::DivSIOp, arith::DivUIOp, arith::FloorDivSIOp>(op))
    if (auto quotient = ofValue(op->getOperand(0), depth)
                            .dividedBy(ofValue(op->getOperand(1), depth)))
      return *quotient;
  if (auto dim = dyn_cast_or_null<tensor::DimOp>(op))
    if (std::optional<int64_t> position = dim.getConstantIndex())
      return ofDimension(dim.getSource(), *position, depth);
  return unknown(value, -1);
}

Size Size::of(OpFoldResult size) {
  std::optional<int64_t> known = getConstantIntValue(size);
  return known ? Size{*known, {}} : ofValue(cast<Value>(size), /*depth=*/64);
}

Size Size::ofDim(Value tensor, int64_t dim) {
  return ofDimension(tensor, dim, /*depth=*/64);
}
