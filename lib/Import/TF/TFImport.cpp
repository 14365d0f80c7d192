//===- TFImport.cpp - one TensorFlow operation being imported -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/SmallSet.h"

using namespace mlir;
using namespace mlir::attn;

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

Value attn::mostExact(Value value) {
  while (Operation *def = value.getDefiningOp()) {
    if (!isa<tensor::CastOp, UnrealizedConversionCastOp>(def) ||
        def->getNumOperands() != 1)
      return value;
    Value source = def->getOperand(0);
    auto from = dyn_cast<RankedTensorType>(source.getType());
    if (!from)
      return value;
    if (auto to = dyn_cast<RankedTensorType>(value.getType()))
      for (auto [known, stated] : llvm::zip(from.getShape(), to.getShape()))
        if (ShapedType::isDynamic(known) && !ShapedType::isDynamic(stated))
          return value;
    value = source;
  }
  return value;
}

std::optional<SmallVector<OpFoldResult>> attn::knownElements(Value tensor) {
  auto type = dyn_cast<RankedTensorType>(tensor.getType());
  if (!type || !type.hasStaticShape() || type.getNumElements() > 64 ||
      !(type.getElementType().isSignlessInteger(32) ||
        type.getElementType().isSignlessInteger(64)))
    return std::nullopt;
  Builder builder(tensor.getContext());
  SmallVector<OpFoldResult> result;
  DenseIntElementsAttr constant;
  if (matchPattern(tensor, m_Constant(&constant))) {
    for (const APInt &element : constant.getValues<APInt>())
      result.push_back(builder.getIndexAttr(element.getSExtValue()));
    return result;
  }
  auto made = tensor.getDefiningOp<tensor::FromElementsOp>();
  if (!made)
    return std::nullopt;
  for (Value element : made.getElements()) {
    APInt value;
    auto castOp = element.getDefiningOp<arith::IndexCastOp>();
    if (matchPattern(element, m_ConstantInt(&value)))
      result.push_back(builder.getIndexAttr(value.getSExtValue()));
    else if (castOp && castOp.getIn().getType().isIndex())
      result.push_back(castOp.getIn());
    else
      return std::nullopt;
  }
  return result;
}

RankedTensorType TFImport::type(unsigned operand) const {
  return cast<RankedTensorType>(operands[operand].getType());
}

bool TFImport::isUnsigned(unsigned operand) const {
  return getElementTypeOrSelf(op->getOperand(operand).getType())
      .isUnsignedInteger();
}

Type TFImport::resultElement(unsigned result) const {
  Type type = getElementTypeOrSelf(op->getResult(result).getType());
  if (auto integer = dyn_cast<IntegerType>(type))
    return IntegerType::get(type.getContext(), integer.getWidth());
  return type;
}

LogicalResult TFImport::result(Value value) {
  results.push_back(value);
  return success();
}

InFlightDiagnostic TFImport::error() const {
  return op->emitError() << "'" << op->getName() << "' ";
}

//===----------------------------------------------------------------------===//
// Operands that say how
//===----------------------------------------------------------------------===//

std::optional<SmallVector<int64_t>> TFImport::integers(unsigned operand) const {
  auto known = knownElements(operands[operand]);
  if (!known)
    return std::nullopt;
  return getConstantIntValues(*known);
}

FailureOr<TensorBuilder::Sizes> TFImport::elements(unsigned operand) {
  if (auto known = knownElements(operands[operand]))
    return Sizes(*known);
  RankedTensorType from = type(operand);
  if (!from.hasStaticShape() || from.getRank() > 1)
    return error() << "expected a vector of a known number of sizes as operand "
                   << operand << ", found " << from;
  Sizes result;
  for (int64_t i = 0, end = from.getNumElements(); i < end; ++i) {
    SmallVector<Value> at;
    if (from.getRank() == 1)
      at.push_back(asIndex(builder.getIndexAttr(i)));
    Value element =
        tensor::ExtractOp::create(builder, loc, operands[operand], at);
    result.push_back(arith::IndexCastOp::create(builder, loc,
                                                builder.getIndexType(), element)
                         .getResult());
  }
  return result;
}

FailureOr<int64_t> TFImport::normalised(int64_t axis, int64_t rank) const {
  if (axis < -rank || axis >= rank)
    return error() << "expected a dimension between " << -rank << " and "
                   << rank - 1 << ", found " << axis;
  return axis < 0 ? axis + rank : axis;
}

FailureOr<int64_t> TFImport::axis(unsigned operand, int64_t rank) const {
  auto values = integers(operand);
  if (!values || values->size() != 1)
    return error() << "expected one constant dimension as operand " << operand;
  return normalised(values->front(), rank);
}

FailureOr<SmallVector<int64_t>> TFImport::axes(unsigned operand,
                                               int64_t rank) const {
  auto values = integers(operand);
  if (!values)
    return error() << "expected constant dimensions as operand " << operand;
  SmallVector<int64_t> result;
  for (int64_t value : *values) {
    FailureOr<int64_t> dim = normalised(value, rank);
    if (failed(dim))
      return failure();
    if (llvm::is_contained(result, *dim))
      return error() << "dimension " << *dim << " is given twice";
    result.push_back(*dim);
  }
  return result;
}

Value TFImport::splat(Value tensor) {
  DenseElementsAttr constant;
  if (!matchPattern(tensor, m_Constant(&constant)) || !constant.isSplat())
    return {};
  return arith::ConstantOp::create(
      builder, loc, cast<TypedAttr>(constant.getSplatValue<Attribute>()));
}

Value TFImport::scalar(Value tensor) {
  if (Value constant = splat(tensor))
    return constant;
  SmallVector<Value> at(cast<RankedTensorType>(tensor.getType()).getRank(),
                        asIndex(builder.getIndexAttr(0)));
  return tensor::ExtractOp::create(builder, loc, tensor, at);
}

Value TFImport::fromElements(ArrayRef<OpFoldResult> elements,
                             RankedTensorType type) {
  Type elementType = type.getElementType();
  if (auto constants = getConstantIntValues(elements)) {
    SmallVector<APInt> values;
    for (int64_t value : *constants)
      values.push_back(
          APInt(64, value).trunc(elementType.getIntOrFloatBitWidth()));
    return arith::ConstantOp::create(builder, loc,
                                     DenseElementsAttr::get(type, values));
  }
  SmallVector<Value> values;
  for (OpFoldResult element : elements) {
    if (auto known = getConstantIntValue(element))
      values.push_back(constant(elementType, *known));
    else
      values.push_back(arith::IndexCastOp::create(builder, loc, elementType,
                                                  cast<Value>(element)));
  }
  return tensor::FromElementsOp::create(builder, loc, type, values);
}

Value TFImport::withSize(Value tensor, int64_t dim, int64_t size) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (ShapedType::isDynamic(size) || !type.isDynamicDim(dim))
    return tensor;
  assertEqual(this->size(tensor, dim), builder.getIndexAttr(size));
  SmallVector<int64_t> shape(type.getShape());
  shape[dim] = size;
  return refine(tensor, RankedTensorType::get(shape, type.getElementType()));
}

LogicalResult TFImport::checkBroadcast(ValueRange tensors) const {
  SmallVector<int64_t> sizes; // from the last dimension
  for (Value tensor : tensors) {
    auto shape = cast<RankedTensorType>(tensor.getType()).getShape();
    for (auto [position, size] : llvm::enumerate(llvm::reverse(shape))) {
      if (position == sizes.size())
        sizes.push_back(1);
      if (size == 1 || ShapedType::isDynamic(size))
        continue;
      if (sizes[position] != 1 && sizes[position] != size) {
        InFlightDiagnostic diagnostic =
            error() << "has operands that do not broadcast together:";
        for (Value each : tensors)
          diagnostic << " " << each.getType();
        return diagnostic;
      }
      sizes[position] = size;
    }
  }
  return success();
}
