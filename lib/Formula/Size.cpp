//===- Size.cpp - sizes as products ---------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Size.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn::formula;

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

// The dimension of a function argument that a value is the size of.
static std::optional<Size::Unknown> argumentDimension(Value value) {
  auto dim = value.getDefiningOp<tensor::DimOp>();
  std::optional<int64_t> position =
      dim ? dim.getConstantIndex() : std::optional<int64_t>();
  if (!position || !isa<BlockArgument>(dim.getSource()))
    return std::nullopt;
  return Size::Unknown{dim.getSource(), *position};
}

static bool isEarlier(const Size::Unknown &lhs, const Size::Unknown &rhs) {
  auto left = cast<BlockArgument>(lhs.first),
       right = cast<BlockArgument>(rhs.first);
  return std::make_pair(left.getArgNumber(), lhs.second) <
         std::make_pair(right.getArgNumber(), rhs.second);
}

// Of all dimensions of arguments that are asserted to have the size of `size`,
// the first. An assertion holds throughout the function: a call for which it
// fails has no result.
static Size::Unknown firstEqual(Size::Unknown size) {
  SmallVector<Size::Unknown> equal{size};
  for (unsigned i = 0; i < equal.size(); ++i) {
    for (Operation *user : equal[i].first.getUsers()) {
      if (user->getNumResults() != 1 ||
          argumentDimension(user->getResult(0)) != equal[i])
        continue;
      for (Operation *compared : user->getUsers()) {
        auto cmp = dyn_cast<arith::CmpIOp>(compared);
        if (!cmp || cmp.getPredicate() != arith::CmpIPredicate::eq ||
            llvm::none_of(cmp->getUsers(), llvm::IsaPred<cf::AssertOp>))
          continue;
        for (Value operand : cmp->getOperands())
          if (auto other = argumentDimension(operand);
              other &&
              other->first.getParentBlock() == size.first.getParentBlock() &&
              !llvm::is_contained(equal, *other))
            equal.push_back(*other);
      }
    }
  }
  return *llvm::min_element(equal, isEarlier);
}

static Size unknown(Value value, int64_t dim) {
  if (dim >= 0 && isa<BlockArgument>(value))
    return {1, {firstEqual({value, dim})}};
  return {1, {{value, dim}}};
}

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
  // No size is less than 0.
  if (isa_and_present<arith::MaxSIOp>(op) &&
      matchPattern(op->getOperand(1), m_Zero())) {
    Size size = ofValue(op->getOperand(0), depth);
    if (size.coefficient >= 0 &&
        llvm::all_of(size.factors, [](auto &f) { return f.second >= 0; }))
      return size;
  }
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
