//===- TorchScalars.cpp - constants, lists, sizes, numbers, checks --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchImport.h"

#include "attn/Dialect/Torch/TorchScalarOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectResourceBlobManager.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

template <typename OpT>
static LogicalResult importConstant(OpT op, TorchImport &t) {
  return t.replace(
      arith::ConstantOp::create(t.b.builder, t.b.loc, op.getValueAttr())
          .getResult());
}

static LogicalResult importNothing(Operation *, TorchImport &) {
  return success(); // read where it is used
}

static LogicalResult importLiteral(ValueTensorLiteralOp op, TorchImport &t) {
  auto type = dyn_cast<RankedTensorType>(op.getValue().getShapedType());
  if (!type || !isSupportedDtype(type.getElementType()))
    return t.error() << "expected a tensor of bool, (u)int8, int16 to int64, "
                        "float16 to float64 or bfloat16, found "
                     << op.getValue().getShapedType();
  auto plain =
      RankedTensorType::get(type.getShape(), signless(type.getElementType()));
  ElementsAttr value = op.getValue();
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(value)) {
    // The same data under a type without sign: nothing is copied.
    value = DenseResourceElementsAttr::get(plain, resource.getRawHandle());
  } else if (auto dense = dyn_cast<DenseElementsAttr>(value)) {
    if (plain != type)
      value = dense.bitcast(plain.getElementType());
  } else {
    return t.error() << "expected a dense<...> or dense_resource<...> value";
  }
  return t.replace(
      arith::ConstantOp::create(t.b.builder, t.b.loc, cast<TypedAttr>(value))
          .getResult());
}

//===----------------------------------------------------------------------===//
// Lists
//===----------------------------------------------------------------------===//

static LogicalResult importListConstruct(PrimListConstructOp op,
                                         TorchImport &t) {
  SmallVector<Value> elements;
  for (Value element : op.getElements()) {
    elements.push_back(t.isNone(element) ? Value() : t.lookup(element));
    if (!elements.back() && !t.isNone(element))
      return t.error() << "expected a list of numbers or tensors, found "
                       << element.getType();
  }
  return t.replaceWithList(elements);
}

static LogicalResult importListUnpack(PrimListUnpackOp op, TorchImport &t) {
  SmallVector<Value> elements;
  if (t.list(op.getOperand(), elements))
    return failure();
  if (elements.size() != op->getNumResults())
    return t.error() << "expected a list of " << op->getNumResults()
                     << " elements, found " << elements.size();
  return t.replace(elements);
}

static LogicalResult importGetItem(Aten__Getitem__TOp op, TorchImport &t) {
  SmallVector<Value> elements;
  int64_t index;
  if (t.list(op.getList(), elements) ||
      t.integer(op.getIndex(), "index", index))
    return failure();
  int64_t count = elements.size();
  if (index < -count || index >= count)
    return t.error() << "expected an index into a list of " << count
                     << " elements, found " << index;
  return t.replace(elements[index < 0 ? index + count : index]);
}

static LogicalResult importLen(AtenLenTOp op, TorchImport &t) {
  SmallVector<Value> elements;
  if (t.list(op.getList(), elements))
    return failure();
  return t.replace(t.b.constant(t.b.builder.getI64Type(),
                                static_cast<int64_t>(elements.size())));
}

static LogicalResult importSame(Operation *op, TorchImport &t) {
  return t.forward(op->getOperand(0));
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// A size as a number of PyTorch.
static Value toInteger(TorchImport &t, OpFoldResult size) {
  Type i64 = t.b.builder.getI64Type();
  if (auto constant = getConstantIntValue(size))
    return t.b.constant(i64, *constant);
  return arith::IndexCastOp::create(t.b.builder, t.b.loc, i64,
                                    cast<Value>(size));
}

static LogicalResult importSizeOfDim(Operation *op, TorchImport &t) {
  Value tensor;
  int64_t dim;
  if (t.tensor(op->getOperand(0), tensor) ||
      t.dim(op->getOperand(1), "dim", t.rankOf(tensor), dim))
    return failure();
  if (t.rankOf(tensor) == 0)
    return t.error() << "expected a tensor with dimensions, found none";
  return t.replace(toInteger(t, t.b.size(tensor, dim)));
}

static LogicalResult importSizes(AtenSizeOp op, TorchImport &t) {
  Value tensor;
  if (t.tensor(op.getSelf(), tensor))
    return failure();
  SmallVector<Value> sizes;
  for (OpFoldResult size : t.b.sizes(tensor))
    sizes.push_back(toInteger(t, size));
  return t.replaceWithList(sizes);
}

static LogicalResult importNumel(Operation *op, TorchImport &t) {
  Value tensor;
  if (t.tensor(op->getOperand(0), tensor))
    return failure();
  OpFoldResult count = t.index(1);
  for (OpFoldResult size : t.b.sizes(tensor))
    count = t.b.product(count, size);
  return t.replace(toInteger(t, count));
}

static LogicalResult importRank(AtenDimOp op, TorchImport &t) {
  Value tensor;
  if (t.tensor(op.getSelf(), tensor))
    return failure();
  return t.replace(t.b.constant(t.b.builder.getI64Type(), t.rankOf(tensor)));
}

static LogicalResult importDtypeNumber(PrimDtypeOp op, TorchImport &t) {
  Type dtype = t.dtypeOf(op.getA()), found;
  for (int64_t number : {0, 1, 2, 3, 4, 5, 6, 7, 11, 15}) {
    Value constant = t.b.constant(t.b.builder.getI64Type(), number);
    t.bind(op.getResult(), constant);
    if (!t.dtype(op.getResult(), found) && found == dtype)
      return success();
  }
  return t.error() << "expected a tensor of a supported element type";
}

//===----------------------------------------------------------------------===//
// The one element of a tensor, and back
//===----------------------------------------------------------------------===//

/// The type that a torch number has become.
static Type scalarType(Type torchType, OpBuilder &builder) {
  if (isa<torch::IntType>(torchType))
    return builder.getI64Type();
  if (isa<torch::BoolType>(torchType))
    return builder.getI1Type();
  return isa<torch::FloatType>(torchType) ? Type(builder.getF64Type()) : Type();
}

static LogicalResult importItem(Operation *op, TorchImport &t) {
  Value tensor;
  if (t.tensor(op->getOperand(0), tensor))
    return failure();
  RankedTensorType type = t.typeOf(tensor);
  if (!type.hasStaticShape() || type.getNumElements() != 1)
    return t.error() << "expected a tensor of one element, found " << type;
  SmallVector<Value> zeros(type.getRank(), t.b.asIndex(t.index(0)));
  Value element =
      tensor::ExtractOp::create(t.b.builder, t.b.loc, tensor, zeros);
  Type to = scalarType(op->getResult(0).getType(), t.b.builder);
  if (!to) // a number: int or float, as the tensor is
    to = isa<mlir::FloatType>(element.getType())
             ? Type(t.b.builder.getF64Type())
         : element.getType().isInteger(1) ? element.getType()
                                          : t.b.builder.getI64Type();
  return t.replace(TensorBuilder::convertScalar(
      t.b.builder, t.b.loc, element, to, t.isUnsigned(op->getOperand(0))));
}

static LogicalResult importNumToTensor(PrimNumToTensorScalarOp op,
                                       TorchImport &t) {
  Value scalar;
  if (t.tensorOrScalar(op.getA(), scalar))
    return failure();
  Type to = signless(t.declaredDtype());
  scalar = TensorBuilder::convertScalar(t.b.builder, t.b.loc, scalar,
                                        to ? to : scalar.getType());
  return t.replace(t.b.fill(scalar, {}));
}

//===----------------------------------------------------------------------===//
// Checks
//===----------------------------------------------------------------------===//

static LogicalResult importRuntimeAssert(RuntimeAssertOp op, TorchImport &t) {
  Value condition;
  if (t.tensorOrScalar(op.getCondition(), condition))
    return failure();
  cf::AssertOp::create(t.b.builder, t.b.loc, condition, op.getMessage());
  return success();
}

static LogicalResult importAssertScalar(Aten_AssertScalarOp op,
                                        TorchImport &t) {
  Value condition;
  StringRef message;
  if (t.tensorOrScalar(op.getSelf(), condition) ||
      t.string(op.getAssertMsg(), "assert_msg", message))
    return failure();
  condition = TensorBuilder::convertScalar(t.b.builder, t.b.loc, condition,
                                           t.b.builder.getI1Type());
  cf::AssertOp::create(t.b.builder, t.b.loc, condition, message);
  return success();
}

static LogicalResult importStaticInfoCast(TensorStaticInfoCastOp op,
                                          TorchImport &t) {
  Value tensor;
  if (t.tensor(op.getOperand(), tensor))
    return failure();
  return t.replace(tensor);
}

static LogicalResult refuseOverwrite(OverwriteTensorContentsOp,
                                     TorchImport &t) {
  return t.error() << "changes a tensor in place; expected a module of "
                      "!torch.vtensor values (torch-mlir's `torch` form)";
}

void attn::addTorchScalars(TorchImports &imports) {
  imports.add(importConstant<ConstantIntOp>);
  imports.add(importConstant<ConstantFloatOp>);
  imports.add(importConstant<ConstantBoolOp>);
  imports.addAll<ConstantStrOp, ConstantDeviceOp, ConstantNoneOp, PrimDeviceOp,
                 SymbolicIntOp, BindSymbolicShapeOp, AtenSymConstrainRangeOp,
                 AtenSymConstrainRangeForSizeOp, Aten_AssertTensorMetadataOp>(
      importNothing);
  imports.add(importLiteral);
  imports.add(importListConstruct);
  imports.add(importListUnpack);
  imports.add(importGetItem);
  imports.add(importLen);
  imports.addAll<DerefineOp, CopyToValueTensorOp, CopyToNonValueTensorOp>(
      importSame);
  imports.add(importStaticInfoCast);
  imports.add(refuseOverwrite);
  imports.addAll<AtenSizeIntOp, AtenSymSizeIntOp>(importSizeOfDim);
  imports.add(importSizes);
  imports.addAll<AtenNumelOp, AtenSymNumelOp>(importNumel);
  imports.add(importRank);
  imports.add(importDtypeNumber);
  imports.addAll<AtenIntTensorOp, AtenFloatTensorOp, AtenBoolTensorOp,
                 AtenScalarImplicitOp, AtenIntImplicitOp, AtenFloatImplicitOp,
                 AtenItemOp, Aten_LocalScalarDenseOp>(importItem);
  imports.add(importNumToTensor);
  imports.add(importRuntimeAssert);
  imports.add(importAssertScalar);
  addTorchNumbers(imports);
}
