//===- TorchSelections.cpp - where, masked_fill, and sums of three --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchElementwise.h"

#include "attn/Dialect/Torch/TorchBinaryOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

/// onTrue where condition, onFalse elsewhere, cast to `dtype`.
static LogicalResult importSelect(TorchImport &t, Value condition, Value onTrue,
                                  Value onFalse, Type dtype) {
  SmallVector<Value> values;
  for (Value operand : {condition, onTrue, onFalse}) {
    values.emplace_back();
    if (t.tensorOrScalar(operand, values.back()))
      return failure();
  }
  if (t.checkBroadcast(values))
    return failure();
  Type element = signless(dtype);
  for (Value &value : values)
    if (!isa<RankedTensorType>(value.getType()))
      value = scalarAs(t.b, value, element);
  return t.replace(t.b.elementwise(
      values, element, [&](OpBuilder &b, Location at, ValueRange in) -> Value {
        Value chosen =
            TensorBuilder::convertScalar(b, at, in[0], b.getI1Type());
        Value yes = TensorBuilder::convertScalar(b, at, in[1], element,
                                                 t.isUnsigned(onTrue));
        Value no = TensorBuilder::convertScalar(b, at, in[2], element,
                                                t.isUnsigned(onFalse));
        return arith::SelectOp::create(b, at, chosen, yes, no);
      }));
}

/// condition, self, other
static LogicalResult importWhere(Operation *op, TorchImport &t) {
  for (Value operand : op->getOperands()) {
    Value value;
    if (t.tensorOrScalar(operand, value))
      return failure();
  }
  Type dtype = promotedDtype(t, op->getOperands().drop_front());
  // Two numbers have no tensor to decide: the file's type does.
  if (isa<AtenWhereScalarOp>(op) && t.declaredDtype())
    dtype = t.declaredDtype();
  return importSelect(t, op->getOperand(0), op->getOperand(1),
                      op->getOperand(2), dtype);
}

/// self, mask, value; the element type is that of self.
static LogicalResult importMaskedFill(Operation *op, TorchImport &t) {
  Value self;
  if (t.tensor(op->getOperand(0), self))
    return failure();
  return importSelect(t, op->getOperand(1), op->getOperand(2),
                      op->getOperand(0), t.dtypeOf(op->getOperand(0)));
}

static bool isFloat(Value value) {
  return isa<mlir::FloatType>(value.getType());
}

/// self + value * (tensor1 * tensor2), or the quotient of the two.
template <bool divide>
static LogicalResult importAddProduct(Operation *op, TorchImport &t) {
  double factor;
  if (t.number(op->getOperand(3), "value", factor))
    return failure();
  ElementwiseRule rule;
  rule.floatOnly = divide;
  return replaceElementwise(
      t, op->getOperands().take_front(3), rule,
      [&](OpBuilder &b, Location at, ValueRange in, bool) -> Value {
        TensorBuilder nested(b, at);
        if (!isFloat(in[0])) {
          Value product = arith::MulIOp::create(b, at, in[1], in[2]);
          Value by =
              nested.constant(in[0].getType(), static_cast<int64_t>(factor));
          product = arith::MulIOp::create(b, at, product, by);
          return arith::AddIOp::create(b, at, in[0], product);
        }
        Value term = in[1];
        if (factor != 1)
          term = arith::MulFOp::create(b, at, term,
                                       nested.constant(term.getType(), factor));
        term = divide ? arith::DivFOp::create(b, at, term, in[2]).getResult()
                      : arith::MulFOp::create(b, at, term, in[2]).getResult();
        return arith::AddFOp::create(b, at, in[0], term);
      });
}

/// self + weight (end - self)
static LogicalResult importLerp(Operation *op, TorchImport &t) {
  return replaceElementwise(
      t, op->getOperands(), {/*floatOnly=*/true},
      [](OpBuilder &b, Location at, ValueRange in, bool) -> Value {
        Value span = arith::SubFOp::create(b, at, in[1], in[0]);
        Value part = arith::MulFOp::create(b, at, in[2], span);
        return arith::AddFOp::create(b, at, in[0], part);
      });
}

void attn::addTorchSelections(TorchImports &imports) {
  imports.addAll<AtenWhereSelfOp, AtenWhereScalarSelfOp, AtenWhereScalarOtherOp,
                 AtenWhereScalarOp>(importWhere);
  imports.addAll<AtenMaskedFillScalarOp, AtenMaskedFillTensorOp>(
      importMaskedFill);
  imports.addAll<AtenAddcmulOp>(importAddProduct<false>);
  imports.addAll<AtenAddcdivOp>(importAddProduct<true>);
  imports.addAll<AtenLerpScalarOp, AtenLerpTensorOp>(importLerp);
}
