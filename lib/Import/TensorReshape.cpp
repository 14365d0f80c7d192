//===- TensorReshape.cpp - reshapes by groups of dimensions ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Import/SizeProduct.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

//===----------------------------------------------------------------------===//
// SizeProduct
//===----------------------------------------------------------------------===//

SizeProduct::SizeProduct(ArrayRef<OpFoldResult> sizes) {
  for (OpFoldResult size : sizes)
    multiply(size);
}

void SizeProduct::multiply(OpFoldResult size) {
  if (std::optional<int64_t> known = getConstantIntValue(size)) {
    constant *= *known;
    return;
  }
  auto value = cast<Value>(size);
  if (auto product = value.getDefiningOp<arith::MulIOp>()) {
    multiply(getAsOpFoldResult(product.getLhs()));
    multiply(getAsOpFoldResult(product.getRhs()));
    return;
  }
  values.push_back(value);
}

static bool areSame(Value lhs, Value rhs) {
  auto left = lhs.getDefiningOp<tensor::DimOp>(),
       right = rhs.getDefiningOp<tensor::DimOp>();
  return lhs == rhs || (left && right && left.getConstantIndex() &&
                        left.getSource() == right.getSource() &&
                        left.getConstantIndex() == right.getConstantIndex());
}

std::optional<SizeProduct>
SizeProduct::dividedBy(const SizeProduct &other) const {
  SizeProduct result = *this;
  if (other.constant == 0 || constant % other.constant != 0)
    return std::nullopt;
  result.constant /= other.constant;
  for (Value value : other.values) {
    auto *found = llvm::find_if(result.values,
                                [&](Value own) { return areSame(own, value); });
    if (found == result.values.end())
      return std::nullopt;
    result.values.erase(found);
  }
  return result;
}

OpFoldResult SizeProduct::materialise(TensorBuilder &builder) const {
  OpFoldResult result = builder.builder.getIndexAttr(constant);
  for (Value value : values)
    result = builder.product(result, value);
  return result;
}

//===----------------------------------------------------------------------===//
// Reshape
//===----------------------------------------------------------------------===//

namespace {
/// Dimensions of both shapes that hold the same elements, group by group.
struct Groups {
  SmallVector<ReassociationIndices> from, to;
};
} // namespace

/// The finest grouping of two shapes of the same elements, if one is seen.
static std::optional<Groups> groupsOf(ArrayRef<OpFoldResult> from,
                                      ArrayRef<OpFoldResult> to) {
  Groups groups;
  size_t i = 0, j = 0;
  while (i < from.size() && j < to.size()) {
    groups.from.push_back({static_cast<int64_t>(i)});
    groups.to.push_back({static_cast<int64_t>(j)});
    SizeProduct left(from[i++]), right(to[j++]);
    while (true) {
      std::optional<SizeProduct> more = right.dividedBy(left);
      if (more && more->isOne())
        break;
      if (more && i < from.size()) {
        groups.from.back().push_back(i);
        left.multiply(from[i++]);
      } else if (left.dividedBy(right) && j < to.size()) {
        groups.to.back().push_back(j);
        right.multiply(to[j++]);
      } else {
        return std::nullopt;
      }
    }
  }
  // Dimensions of size 1 may be left over.
  auto takeOnes = [&](ArrayRef<OpFoldResult> sizes, size_t next,
                      SmallVectorImpl<ReassociationIndices> &side) {
    for (; next < sizes.size(); ++next) {
      if (side.empty() || getConstantIntValue(sizes[next]) != 1)
        return false;
      side.back().push_back(next);
    }
    return true;
  };
  if (!takeOnes(from, i, groups.from) || !takeOnes(to, j, groups.to))
    return std::nullopt;
  return groups;
}

static RankedTensorType typeOf(ArrayRef<OpFoldResult> sizes, Type element) {
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes)
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  return RankedTensorType::get(shape, element);
}

static bool hasMany(ArrayRef<ReassociationIndices> groups) {
  return llvm::any_of(groups, [](auto &group) { return group.size() > 1; });
}

static Value reshapeRoot(Value tensor) {
  while (Operation *def = tensor.getDefiningOp()) {
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(def))
      break;
    tensor = def->getOperand(0);
  }
  return tensor;
}

Value TensorBuilder::reshape(Value tensor, ArrayRef<OpFoldResult> outSizes,
                             RankedTensorType type) {
  Sizes from = sizes(tensor), to(outSizes);
  for (auto [dim, size] : llvm::enumerate(type.getShape()))
    if (to.size() <= dim)
      to.push_back(builder.getIndexAttr(size));
    else if (!ShapedType::isDynamic(size))
      to[dim] = builder.getIndexAttr(size);
  // A reshape of a reshape is one of what that was made of.
  if (Value root = reshapeRoot(tensor); root != tensor)
    if (groupsOf(sizes(root), to))
      return reshape(root, to, type);
  Type element = type.getElementType();
  // Sizes may be known better than the type says.
  tensor = refine(tensor, typeOf(from, element));
  if (auto groups = groupsOf(from, to)) {
    if (hasMany(groups->from))
      tensor =
          tensor::CollapseShapeOp::create(builder, loc, tensor, groups->from);
    if (hasMany(groups->to))
      tensor = tensor::ExpandShapeOp::create(builder, loc, typeOf(to, element),
                                             tensor, groups->to, to);
    return refine(tensor, type);
  }
  RankedTensorType source = typeOf(from, element);
  if (source.hasStaticShape() && type.hasStaticShape())
    return flatReshape(tensor, type);
  return dynamicReshape(tensor, from, to, type);
}

/// Through one dimension: sizes such as 2x3 and 3x2 have no groups.
Value TensorBuilder::flatReshape(Value tensor, RankedTensorType type) {
  auto from = cast<RankedTensorType>(tensor.getType());
  auto allOf = [](int64_t rank) {
    SmallVector<ReassociationIndices> groups;
    if (rank > 0)
      groups.emplace_back(llvm::to_vector(llvm::seq<int64_t>(0, rank)));
    return groups;
  };
  if (from.getRank() > 1)
    tensor = tensor::CollapseShapeOp::create(builder, loc, tensor,
                                             allOf(from.getRank()));
  if (type.getRank() == 0)
    return tensor::CollapseShapeOp::create(builder, loc, type, tensor,
                                           allOf(0));
  if (from.getRank() == 0)
    return tensor::ExpandShapeOp::create(builder, loc, type, tensor, allOf(0));
  if (type.getRank() > 1)
    tensor = tensor::ExpandShapeOp::create(builder, loc, type, tensor,
                                           allOf(type.getRank()));
  return tensor;
}

Value TensorBuilder::dynamicReshape(Value tensor, ArrayRef<OpFoldResult> from,
                                    ArrayRef<OpFoldResult> to,
                                    RankedTensorType type) {
  assertEqual(SizeProduct(from).materialise(*this),
              SizeProduct(to).materialise(*this));
  SmallVector<Value> elements;
  for (OpFoldResult size : to)
    elements.push_back(asIndex(size));
  auto shapeType = RankedTensorType::get(
      {static_cast<int64_t>(elements.size())}, builder.getIndexType());
  Value shape =
      tensor::FromElementsOp::create(builder, loc, shapeType, elements);
  return tensor::ReshapeOp::create(builder, loc, type, tensor, shape);
}
