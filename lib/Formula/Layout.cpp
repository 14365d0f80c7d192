//===- Layout.cpp - dimensions split, dropped and put back ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Emitter.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn::formula;

using Groups = SmallVector<ReassociationIndices>;

static bool isTrivial(const Groups &groups) {
  return llvm::all_of(groups, [](const auto &g) { return g.size() == 1; });
}

// Consecutive dimensions, group by group.
static Groups groupsOf(ArrayRef<unsigned> counts) {
  Groups groups;
  int64_t next = 0;
  for (unsigned count : counts) {
    groups.emplace_back();
    for (unsigned i = 0; i < count; ++i)
      groups.back().push_back(next++);
  }
  return groups;
}

static RankedTensorType typeOf(ArrayRef<OpFoldResult> sizes, Type element) {
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes)
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  return RankedTensorType::get(shape, element);
}

// tensor.expand_shape after a cast that makes static what the result says is.
static Value expand(OpBuilder &builder, Location loc, Value value,
                    const Groups &groups, ArrayRef<OpFoldResult> sizes) {
  auto type = cast<RankedTensorType>(value.getType());
  RankedTensorType expanded = typeOf(sizes, type.getElementType());
  RankedTensorType source =
      tensor::CollapseShapeOp::inferCollapsedType(expanded, groups);
  if (source != type)
    value = tensor::CastOp::create(builder, loc, source, value);
  return tensor::ExpandShapeOp::create(builder, loc, expanded, value, groups,
                                       sizes);
}

// Groups that merge every dimension of size 1 (empty index) into a neighbour.
static Groups groupsWithoutUnits(ArrayRef<bool> isUnit) {
  Groups groups;
  ReassociationIndices leading;
  for (auto [i, unit] : llvm::enumerate(isUnit)) {
    if (!unit) {
      groups.push_back(leading);
      groups.back().push_back(i);
      leading.clear();
    } else if (groups.empty()) {
      leading.push_back(i);
    } else {
      groups.back().push_back(i);
    }
  }
  return groups; // no group: all are of size 1
}

// Takes the one position that each fixed name of `operand` is.
static void slice(OpBuilder &builder, Location loc, Space &space,
                  Operand &operand) {
  auto isFixed = [&](unsigned name) {
    return space.fixedPosition(name).has_value();
  };
  if (llvm::none_of(operand.names, isFixed))
    return;
  SmallVector<OpFoldResult> offsets, sizes, kept;
  for (auto [i, name] : llvm::enumerate(operand.names)) {
    std::optional<int64_t> position = space.fixedPosition(name);
    offsets.push_back(builder.getIndexAttr(position.value_or(0)));
    sizes.push_back(position
                        ? OpFoldResult(builder.getIndexAttr(1))
                        : tensor::getMixedSize(builder, loc, operand.value, i));
    if (!position)
      kept.push_back(sizes.back());
  }
  SmallVector<OpFoldResult> strides(sizes.size(), builder.getIndexAttr(1));
  RankedTensorType type = typeOf(
      kept, cast<RankedTensorType>(operand.value.getType()).getElementType());
  operand.value = tensor::ExtractSliceOp::create(
      builder, loc, type, operand.value, offsets, sizes, strides);
  llvm::erase_if(operand.names, isFixed);
}

Operand Emitter::layOut(Scalar scalar) {
  Operand operand{scalar.value, {}};
  SmallVector<unsigned> counts;
  SmallVector<bool> isUnit;
  SmallVector<OpFoldResult> sizes;
  auto type = cast<RankedTensorType>(scalar.value.getType());
  for (auto [i, index] : llvm::enumerate(scalar.at)) {
    Index names = space.resolve(index);
    if (names.empty() && type.getDimSize(i) != 1)
      return {};
    for (unsigned name : names)
      sizes.push_back(space.extent(name).materialize(builder, loc));
    if (names.empty())
      sizes.push_back(builder.getIndexAttr(1));
    counts.push_back(std::max<size_t>(names.size(), 1));
    isUnit.append(counts.back(), names.empty());
    llvm::append_range(operand.names, names);
  }
  if (Groups groups = groupsOf(counts); !isTrivial(groups))
    operand.value = expand(builder, loc, operand.value, groups, sizes);
  if (llvm::is_contained(isUnit, true))
    operand.value = tensor::CollapseShapeOp::create(builder, loc, operand.value,
                                                    groupsWithoutUnits(isUnit));
  slice(builder, loc, space, operand);
  return operand;
}

Value Emitter::restore(Value value, ArrayRef<Index> at, RankedTensorType type) {
  SmallVector<unsigned> counts;
  SmallVector<bool> isUnit;
  for (const Index &index : at) {
    unsigned count = space.resolve(index).size();
    isUnit.push_back(count == 0);
    if (count)
      counts.push_back(count);
  }
  if (Groups groups = groupsOf(counts); !isTrivial(groups))
    value = tensor::CollapseShapeOp::create(builder, loc, value, groups);
  if (llvm::is_contained(isUnit, true)) {
    SmallVector<OpFoldResult> sizes;
    int64_t next = 0;
    for (bool unit : isUnit)
      sizes.push_back(unit ? OpFoldResult(builder.getIndexAttr(1))
                           : tensor::getMixedSize(builder, loc, value, next++));
    value = expand(builder, loc, value, groupsWithoutUnits(isUnit), sizes);
  }
  if (value.getType() != type)
    value = tensor::CastOp::create(builder, loc, type, value);
  return value;
}

Value Emitter::shapedLike(Scalar scalar, ArrayRef<Index> at,
                          ArrayRef<int64_t> shape) {
  scalar = peel(space, scalar);
  if (scalar.isTensor() &&
      isIdentical(space, scalar, {scalar.value, llvm::to_vector<0>(at)}) &&
      cast<RankedTensorType>(scalar.value.getType()).getShape() == shape)
    return scalar.value;
  SmallVector<unsigned> order;
  for (const Index &index : at)
    llvm::append_range(order, space.resolve(index));
  Operand operand = place(scalar, order);
  if (!operand.value)
    return {};
  return restore(operand.value, at,
                 RankedTensorType::get(shape, scalar.elementType()));
}
