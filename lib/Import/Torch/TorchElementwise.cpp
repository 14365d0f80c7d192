//===- TorchElementwise.cpp - PyTorch's rules for functions of elements ---===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchElementwise.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;

//===----------------------------------------------------------------------===//
// Promotion (c10/core/ScalarType.h, aten/src/ATen/native/TypeProperties.cpp)
//===----------------------------------------------------------------------===//

static Type promoteFloats(FloatType lhs, FloatType rhs) {
  if (lhs.getWidth() != rhs.getWidth())
    return lhs.getWidth() > rhs.getWidth() ? lhs : rhs;
  return lhs == rhs ? lhs : FloatType(Float32Type::get(lhs.getContext()));
}

static Type promoteIntegers(IntegerType lhs, IntegerType rhs) {
  if (lhs.getWidth() > rhs.getWidth())
    std::swap(lhs, rhs);
  if (lhs.getWidth() == 1 || lhs == rhs || lhs.getWidth() < rhs.getWidth())
    return rhs;
  // uint8 and int8
  return IntegerType::get(lhs.getContext(), 16, IntegerType::Signed);
}

/// Both are of the same standing; null is nothing at all.
static Type promote(Type lhs, Type rhs) {
  if (!lhs || !rhs)
    return lhs ? lhs : rhs;
  auto lhsFloat = dyn_cast<FloatType>(lhs), rhsFloat = dyn_cast<FloatType>(rhs);
  if (lhsFloat && rhsFloat)
    return promoteFloats(lhsFloat, rhsFloat);
  if (lhsFloat || rhsFloat)
    return lhsFloat ? lhs : rhs;
  return promoteIntegers(cast<IntegerType>(lhs), cast<IntegerType>(rhs));
}

/// `lower` counts only where it is of a higher kind.
static Type promoteOver(Type higher, Type lower) {
  if (!higher || !lower)
    return higher ? higher : lower;
  if (isa<FloatType>(higher))
    return higher;
  if (higher.isInteger(1) || isa<FloatType>(lower))
    return promote(higher, lower);
  return higher;
}

Type attn::promotedDtype(TorchImport &t, ValueRange operands) {
  Type withDims, withoutDims, numbers;
  OpBuilder &builder = t.b.builder;
  for (Value operand : operands) {
    Value value = t.lookup(operand);
    auto type = dyn_cast<RankedTensorType>(value.getType());
    if (!type) {
      Type scalar = value.getType();
      if (scalar.isF64())
        scalar = builder.getF32Type(); // the default float
      else if (scalar.isInteger(64))
        scalar = builder.getIntegerType(64, /*isSigned=*/true);
      numbers = promote(numbers, scalar);
      continue;
    }
    Type &group = type.getRank() == 0 ? withoutDims : withDims;
    group = promote(group, t.dtypeOf(operand));
  }
  return promoteOver(withDims, promoteOver(withoutDims, numbers));
}

//===----------------------------------------------------------------------===//
// One linalg.generic
//===----------------------------------------------------------------------===//

Value attn::scalarAs(TensorBuilder &b, Value scalar, Type type) {
  if (scalar.getType() == type)
    return scalar;
  if (auto constant = scalar.getDefiningOp<arith::ConstantOp>()) {
    if (auto real = dyn_cast<FloatAttr>(constant.getValue()))
      return b.constant(type, real.getValueAsDouble());
    if (auto whole = dyn_cast<IntegerAttr>(constant.getValue()))
      return b.constant(type, scalar.getType().isInteger(1)
                                  ? int64_t(!whole.getValue().isZero())
                                  : whole.getInt());
  }
  return TensorBuilder::convertScalar(b.builder, b.loc, scalar, type);
}

FailureOr<Value> attn::elementwise(TorchImport &t, ValueRange operands,
                                   ElementwiseRule rule, ElementwiseBody body) {
  SmallVector<Value> values;
  bool hasNumber = false;
  for (Value operand : operands) {
    Value value;
    if (t.tensorOrScalar(operand, value))
      return failure();
    hasNumber |= !isa<RankedTensorType>(value.getType());
    values.push_back(value);
  }
  if (t.checkBroadcast(values))
    return failure();
  Type dtype = promotedDtype(t, operands);
  if (rule.floatOnly && !isa<FloatType>(dtype))
    dtype = t.b.builder.getF32Type();
  // A number is not rounded to 16 bits before it is used.
  Type computed = signless(dtype);
  if (!rule.keep16 || hasNumber)
    computed = t.b.accumulatorOf(computed);
  Type result =
      rule.isPredicate ? Type(t.b.builder.getI1Type()) : signless(dtype);
  for (Value &value : values)
    if (!isa<RankedTensorType>(value.getType()))
      value = scalarAs(t.b, value, computed);
  return t.b.elementwise(
      values, result, [&](OpBuilder &b, Location at, ValueRange in) {
        SmallVector<Value> converted;
        for (auto [scalar, operand] : llvm::zip_equal(in, operands))
          converted.push_back(TensorBuilder::convertScalar(
              b, at, scalar, computed, t.isUnsigned(operand)));
        Value out = body(b, at, converted, dtype.isUnsignedInteger());
        return TensorBuilder::convertScalar(b, at, out, result);
      });
}

LogicalResult attn::replaceElementwise(TorchImport &t, ValueRange operands,
                                       ElementwiseRule rule,
                                       ElementwiseBody body) {
  FailureOr<Value> result = elementwise(t, operands, rule, body);
  return failed(result) ? failure() : t.replace(*result);
}
