//===- TorchImport.cpp - what torch operands have become ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchImport.h"

#include "attn/Dialect/Torch/TorchScalarOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

Type attn::signless(Type dtype) {
  auto integer = dyn_cast_or_null<IntegerType>(dtype);
  return integer ? IntegerType::get(dtype.getContext(), integer.getWidth())
                 : dtype;
}

bool attn::isSupportedDtype(Type dtype) {
  if (auto integer = dyn_cast<IntegerType>(dtype))
    return llvm::is_contained({1, 8, 16, 32, 64}, integer.getWidth());
  return isa<Float16Type, BFloat16Type, Float32Type, Float64Type>(dtype);
}

/// What a torch tensor type says; the torch type may be of either kind.
static bool readTensorType(Type type, bool &ranked, ArrayRef<int64_t> &shape,
                           Type &dtype) {
  if (auto value = dyn_cast<torch::VTensorType>(type)) {
    ranked = value.getRanked();
    shape = value.getShape();
    dtype = value.getDtype();
    return true;
  }
  if (auto object = dyn_cast<torch::TensorObjectType>(type)) {
    ranked = object.getRanked();
    shape = object.getShape();
    dtype = object.getDtype();
    return true;
  }
  return false;
}

void TorchImport::begin(Operation *next) {
  op = next;
  b.loc = next->getLoc();
  b.builder.setInsertionPoint(next);
}

InFlightDiagnostic TorchImport::error() const { return op->emitOpError(); }

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

Value TorchImport::resolve(Value torchValue) const {
  for (auto next = aliases.find(torchValue); next != aliases.end();
       next = aliases.find(torchValue))
    torchValue = next->second;
  return torchValue;
}

Value TorchImport::lookup(Value torchValue) const {
  return values.lookup(resolve(torchValue));
}

bool TorchImport::isNone(Value operand) const {
  return isa<torch::NoneType>(resolve(operand).getType());
}

ParseResult TorchImport::tensorOrScalar(Value operand, Value &result) {
  result = lookup(operand);
  if (!result)
    return error() << "expected a tensor or a number, found a value of type "
                   << operand.getType();
  return success();
}

ParseResult TorchImport::tensor(Value operand, Value &result) {
  result = lookup(operand);
  if (!result || !isa<RankedTensorType>(result.getType()))
    return error() << "expected a tensor, found a value of type "
                   << operand.getType();
  return success();
}

ParseResult TorchImport::optionalTensor(Value operand, Value &result) {
  result = Value();
  return isNone(operand) ? success() : tensor(operand, result);
}

ParseResult TorchImport::list(Value operand, SmallVectorImpl<Value> &result) {
  auto found = lists.find(resolve(operand));
  if (found == lists.end())
    return error() << "expected a list that is made in this function, found a "
                      "value of type "
                   << operand.getType();
  result.assign(found->second.begin(), found->second.end());
  return success();
}

static bool constantOf(Value value, TypedAttr &attr) {
  auto constant =
      value ? value.getDefiningOp<arith::ConstantOp>() : arith::ConstantOp();
  if (constant)
    attr = constant.getValue();
  return constant != nullptr;
}

ParseResult TorchImport::integer(Value operand, StringRef what,
                                 int64_t &result) {
  TypedAttr attr;
  if (!constantOf(lookup(operand), attr) || !isa<IntegerAttr>(attr))
    return error() << "expected a constant integer for '" << what << "'";
  result = attr.getType().isInteger(1) ? cast<IntegerAttr>(attr).getValue() != 0
                                       : cast<IntegerAttr>(attr).getInt();
  return success();
}

ParseResult TorchImport::number(Value operand, StringRef what, double &result) {
  TypedAttr attr;
  if (constantOf(lookup(operand), attr)) {
    if (auto real = dyn_cast<FloatAttr>(attr)) {
      result = real.getValueAsDouble();
      return success();
    }
    int64_t whole;
    if (integer(operand, what, whole))
      return failure();
    result = static_cast<double>(whole);
    return success();
  }
  return error() << "expected a constant number for '" << what << "'";
}

ParseResult TorchImport::flag(Value operand, StringRef what, bool &result) {
  TypedAttr attr;
  if (!constantOf(lookup(operand), attr) || !isa<IntegerAttr>(attr))
    return error() << "expected a constant bool for '" << what << "'";
  result = !cast<IntegerAttr>(attr).getValue().isZero();
  return success();
}

ParseResult TorchImport::string(Value operand, StringRef what,
                                StringRef &result) {
  auto constant = resolve(operand).getDefiningOp<torch::ConstantStrOp>();
  if (!constant)
    return error() << "expected a constant string for '" << what << "'";
  result = constant.getValue();
  return success();
}

ParseResult TorchImport::integers(Value operand, StringRef what,
                                  SmallVectorImpl<int64_t> &result) {
  SmallVector<Value> elements;
  if (list(operand, elements))
    return failure();
  for (Value element : elements) {
    TypedAttr attr;
    if (!constantOf(element, attr) || !isa<IntegerAttr>(attr))
      return error() << "expected constant integers for '" << what << "'";
    result.push_back(cast<IntegerAttr>(attr).getInt());
  }
  return success();
}

/// An i64 as a size: a constant, or the index it was made of. Arithmetic is
/// done anew on indices, so that equal products of sizes are seen to be equal.
static OpFoldResult sizeOf(TensorBuilder &b, Value integer) {
  TypedAttr attr;
  if (constantOf(integer, attr))
    return b.builder.getIndexAttr(cast<IntegerAttr>(attr).getInt());
  auto onIndices = [&](auto op) {
    using OpT = decltype(op);
    return getAsOpFoldResult(
        b.builder.createOrFold<OpT>(b.loc, b.asIndex(sizeOf(b, op.getLhs())),
                                    b.asIndex(sizeOf(b, op.getRhs()))));
  };
  if (auto product = integer.getDefiningOp<arith::MulIOp>())
    return b.product(sizeOf(b, product.getLhs()), sizeOf(b, product.getRhs()));
  if (auto sum = integer.getDefiningOp<arith::AddIOp>())
    return onIndices(sum);
  if (auto difference = integer.getDefiningOp<arith::SubIOp>())
    return onIndices(difference);
  if (auto quotient = integer.getDefiningOp<arith::FloorDivSIOp>())
    return onIndices(quotient);
  if (auto castOp = integer.getDefiningOp<arith::IndexCastOp>())
    if (castOp.getIn().getType().isIndex())
      return castOp.getIn();
  return arith::IndexCastOp::create(b.builder, b.loc, b.builder.getIndexType(),
                                    integer)
      .getResult();
}

ParseResult TorchImport::size(Value operand, StringRef what,
                              OpFoldResult &result) {
  Value integer = lookup(operand);
  if (!integer || !integer.getType().isInteger(64))
    return error() << "expected an integer for '" << what
                   << "', found a value of type " << operand.getType();
  result = sizeOf(b, integer);
  return success();
}

ParseResult TorchImport::sizes(Value operand, StringRef what, Sizes &result) {
  SmallVector<Value> elements;
  if (list(operand, elements))
    return failure();
  for (Value element : elements) {
    if (!element || !element.getType().isInteger(64))
      return error() << "expected integers for '" << what << "'";
    result.push_back(sizeOf(b, element));
  }
  return success();
}

ParseResult TorchImport::dim(Value operand, StringRef what, int64_t rank,
                             int64_t &result) {
  if (integer(operand, what, result))
    return failure();
  int64_t count = std::max<int64_t>(rank, 1);
  if (result < -count || result >= count)
    return error() << "expected '" << what << "' from " << -count << " to "
                   << count - 1 << ", found " << result;
  if (result < 0)
    result += count;
  return success();
}

ParseResult TorchImport::dims(Value operand, StringRef what, int64_t rank,
                              SmallVectorImpl<int64_t> &result) {
  if (!isNone(operand) && integers(operand, what, result))
    return failure();
  if (result.empty())
    llvm::append_range(result, llvm::seq<int64_t>(0, rank));
  int64_t count = std::max<int64_t>(rank, 1);
  for (auto [position, dim] : llvm::enumerate(result)) {
    if (dim < -count || dim >= count)
      return error() << "expected '" << what << "' from " << -count << " to "
                     << count - 1 << ", found " << dim;
    if (dim < 0)
      dim += count;
    if (llvm::is_contained(ArrayRef<int64_t>(result).take_front(position), dim))
      return error() << "expected '" << what
                     << "' without repetition, found dimension " << dim
                     << " twice";
  }
  return success();
}

ParseResult TorchImport::dtype(Value operand, Type &result) {
  if (isNone(operand))
    return success();
  int64_t number;
  if (integer(operand, "dtype", number))
    return failure();
  OpBuilder &builder = b.builder;
  auto signedType = [&](unsigned width) {
    return builder.getIntegerType(width, /*isSigned=*/true);
  };
  switch (number) { // c10/core/ScalarType.h
  case 0:
    result = builder.getIntegerType(8, /*isSigned=*/false);
    return success();
  case 1:
    result = signedType(8);
    return success();
  case 2:
    result = signedType(16);
    return success();
  case 3:
    result = signedType(32);
    return success();
  case 4:
    result = signedType(64);
    return success();
  case 5:
    result = builder.getF16Type();
    return success();
  case 6:
    result = builder.getF32Type();
    return success();
  case 7:
    result = builder.getF64Type();
    return success();
  case 11:
    result = builder.getI1Type();
    return success();
  case 15:
    result = builder.getBF16Type();
    return success();
  default:
    return error() << "expected a dtype of bool, (u)int8, int16 to int64, "
                      "float16 to float64 or bfloat16, found number "
                   << number;
  }
}

Type TorchImport::dtypeOf(Value operand) const {
  bool ranked;
  ArrayRef<int64_t> shape;
  Type dtype;
  if (readTensorType(operand.getType(), ranked, shape, dtype) && dtype)
    return dtype;
  Type element = getElementTypeOrSelf(lookup(operand).getType());
  if (auto integer = dyn_cast<IntegerType>(element);
      integer && integer.getWidth() > 1)
    return IntegerType::get(element.getContext(), integer.getWidth(),
                            IntegerType::Signed);
  return element;
}

bool TorchImport::isUnsigned(Value operand) const {
  return dtypeOf(operand).isUnsignedInteger();
}

Type TorchImport::declaredDtype(unsigned result) const {
  bool ranked;
  ArrayRef<int64_t> shape;
  Type dtype;
  readTensorType(op->getResult(result).getType(), ranked, shape, dtype);
  return dtype;
}

bool TorchImport::declaredShape(unsigned result,
                                SmallVectorImpl<int64_t> &shape) const {
  bool ranked = false;
  ArrayRef<int64_t> stated;
  Type dtype;
  readTensorType(op->getResult(result).getType(), ranked, stated, dtype);
  shape.assign(stated.begin(), stated.end());
  return ranked;
}
