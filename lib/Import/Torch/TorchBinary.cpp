//===- TorchBinary.cpp - arithmetic, comparisons, logic -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchElementwise.h"

#include "attn/Dialect/Torch/TorchBinaryOps.h"
#include "attn/Dialect/Torch/TorchUnaryOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

static bool isFloat(Value value) {
  return isa<mlir::FloatType>(value.getType());
}

template <typename FloatOp, typename IntOp>
static Value emit(OpBuilder &b, Location at, Value lhs, Value rhs) {
  if (isFloat(lhs))
    return FloatOp::create(b, at, lhs, rhs);
  return IntOp::create(b, at, lhs, rhs);
}

//===----------------------------------------------------------------------===//
// Sums and products
//===----------------------------------------------------------------------===//

/// first + sign * alpha * second. Booleans are added as "or", as PyTorch does.
static LogicalResult importSum(TorchImport &t, Value first, Value second,
                               Value alpha, bool subtract) {
  double factor;
  if (t.number(alpha, "alpha", factor))
    return failure();
  bool isOne = factor == 1;
  ElementwiseRule rule;
  rule.keep16 = isOne;
  return replaceElementwise(
      t, {first, second}, rule,
      [&](OpBuilder &b, Location at, ValueRange in, bool) -> Value {
        Value scaled = in[1];
        if (!isOne) {
          TensorBuilder nested(b, at);
          Value by = isFloat(scaled)
                         ? nested.constant(scaled.getType(), factor)
                         : nested.constant(scaled.getType(),
                                           static_cast<int64_t>(factor));
          scaled = emit<arith::MulFOp, arith::MulIOp>(b, at, scaled, by);
        }
        if (scaled.getType().isInteger(1))
          return arith::OrIOp::create(b, at, in[0], scaled);
        return subtract
                   ? emit<arith::SubFOp, arith::SubIOp>(b, at, in[0], scaled)
                   : emit<arith::AddFOp, arith::AddIOp>(b, at, in[0], scaled);
      });
}

static LogicalResult importAdd(Operation *op, TorchImport &t) {
  return importSum(t, op->getOperand(0), op->getOperand(1), op->getOperand(2),
                   /*subtract=*/false);
}
static LogicalResult importSub(Operation *op, TorchImport &t) {
  return importSum(t, op->getOperand(0), op->getOperand(1), op->getOperand(2),
                   /*subtract=*/true);
}
static LogicalResult importRsub(Operation *op, TorchImport &t) {
  return importSum(t, op->getOperand(1), op->getOperand(0), op->getOperand(2),
                   /*subtract=*/true);
}

static LogicalResult importMul(Operation *op, TorchImport &t) {
  return replaceElementwise(
      t, op->getOperands(), {/*floatOnly=*/false, /*keep16=*/true},
      [](OpBuilder &b, Location at, ValueRange in, bool) {
        return emit<arith::MulFOp, arith::MulIOp>(b, at, in[0], in[1]);
      });
}

//===----------------------------------------------------------------------===//
// Division
//===----------------------------------------------------------------------===//

static LogicalResult importDiv(Operation *op, TorchImport &t) {
  return replaceElementwise(
      t, op->getOperands().take_front(2), {/*floatOnly=*/true, /*keep16=*/true},
      [](OpBuilder &b, Location at, ValueRange in, bool) -> Value {
        return arith::DivFOp::create(b, at, in[0], in[1]);
      });
}

/// The quotient rounded down, or toward zero.
static Value roundedQuotient(OpBuilder &b, Location at, Value lhs, Value rhs,
                             bool isUnsigned, bool down) {
  if (isFloat(lhs)) {
    Value quotient = arith::DivFOp::create(b, at, lhs, rhs);
    return down ? math::FloorOp::create(b, at, quotient).getResult()
                : math::TruncOp::create(b, at, quotient).getResult();
  }
  if (isUnsigned)
    return arith::DivUIOp::create(b, at, lhs, rhs);
  return down ? arith::FloorDivSIOp::create(b, at, lhs, rhs).getResult()
              : arith::DivSIOp::create(b, at, lhs, rhs).getResult();
}

static LogicalResult importRoundedDiv(Operation *op, TorchImport &t,
                                      bool down) {
  return replaceElementwise(
      t, op->getOperands().take_front(2), {},
      [&](OpBuilder &b, Location at, ValueRange in, bool isUnsigned) {
        return roundedQuotient(b, at, in[0], in[1], isUnsigned, down);
      });
}

static LogicalResult importFloorDivide(Operation *op, TorchImport &t) {
  return importRoundedDiv(op, t, /*down=*/true);
}

static LogicalResult importDivMode(Operation *op, TorchImport &t) {
  StringRef mode;
  if (t.isNone(op->getOperand(2)))
    return importDiv(op, t);
  if (t.string(op->getOperand(2), "rounding_mode", mode))
    return failure();
  if (mode != "floor" && mode != "trunc")
    return t.error() << "expected rounding_mode 'floor' or 'trunc', found '"
                     << mode << "'";
  return importRoundedDiv(op, t, mode == "floor");
}

static LogicalResult importRemainder(Operation *op, TorchImport &t) {
  return replaceElementwise(
      t, op->getOperands(), {},
      [](OpBuilder &b, Location at, ValueRange in, bool isUnsigned) {
        Value whole =
            roundedQuotient(b, at, in[0], in[1], isUnsigned, /*down=*/true);
        Value part = emit<arith::MulFOp, arith::MulIOp>(b, at, whole, in[1]);
        return emit<arith::SubFOp, arith::SubIOp>(b, at, in[0], part);
      });
}

//===----------------------------------------------------------------------===//
// Powers
//===----------------------------------------------------------------------===//

/// The powers that PyTorch computes without `pow`; null for any other.
static Value knownPower(OpBuilder &b, Location at, Value x, double exponent) {
  TensorBuilder nested(b, at);
  auto square = [&] { return emit<arith::MulFOp, arith::MulIOp>(b, at, x, x); };
  if (exponent == 1)
    return x;
  if (exponent == 2)
    return square();
  if (exponent == 3)
    return emit<arith::MulFOp, arith::MulIOp>(b, at, square(), x);
  if (!isFloat(x))
    return Value();
  Value one = nested.constant(x.getType(), 1.0);
  if (exponent == 0)
    return one;
  if (exponent == 0.5)
    return math::SqrtOp::create(b, at, x);
  if (exponent == -0.5)
    return math::RsqrtOp::create(b, at, x);
  if (exponent == -1)
    return arith::DivFOp::create(b, at, one, x);
  if (exponent == -2)
    return arith::DivFOp::create(b, at, one, square());
  return Value();
}

static LogicalResult importPower(Operation *op, TorchImport &t) {
  std::optional<double> exponent;
  if (Value value = t.lookup(op->getOperand(1));
      value && value.getDefiningOp<arith::ConstantOp>() &&
      !isa<RankedTensorType>(value.getType())) {
    exponent.emplace();
    if (t.number(op->getOperand(1), "exponent", *exponent))
      return failure();
  }
  return replaceElementwise(
      t, op->getOperands(), {},
      [&](OpBuilder &b, Location at, ValueRange in, bool) -> Value {
        if (exponent)
          if (Value known = knownPower(b, at, in[0], *exponent))
            return known;
        if (isFloat(in[0]))
          return math::PowFOp::create(b, at, in[0], in[1]);
        return math::IPowIOp::create(b, at, in[0], in[1]);
      });
}

//===----------------------------------------------------------------------===//
// Larger, smaller
//===----------------------------------------------------------------------===//

/// NaN where either is.
static Value extremum(OpBuilder &b, Location at, Value lhs, Value rhs,
                      bool isUnsigned, bool isMax) {
  isUnsigned |= lhs.getType().isInteger(1);
  if (isFloat(lhs))
    return isMax ? arith::MaximumFOp::create(b, at, lhs, rhs).getResult()
                 : arith::MinimumFOp::create(b, at, lhs, rhs).getResult();
  if (isUnsigned)
    return isMax ? arith::MaxUIOp::create(b, at, lhs, rhs).getResult()
                 : arith::MinUIOp::create(b, at, lhs, rhs).getResult();
  return isMax ? arith::MaxSIOp::create(b, at, lhs, rhs).getResult()
               : arith::MinSIOp::create(b, at, lhs, rhs).getResult();
}

template <bool isMax>
static LogicalResult importExtremum(Operation *op, TorchImport &t) {
  return replaceElementwise(
      t, op->getOperands(), {/*floatOnly=*/false, /*keep16=*/true},
      [](OpBuilder &b, Location at, ValueRange in, bool isUnsigned) {
        return extremum(b, at, in[0], in[1], isUnsigned, isMax);
      });
}

static LogicalResult importClamp(Operation *op, TorchImport &t) {
  SmallVector<Value> operands = {op->getOperand(0)};
  bool hasMin = !t.isNone(op->getOperand(1)),
       hasMax = !t.isNone(op->getOperand(2));
  if (hasMin)
    operands.push_back(op->getOperand(1));
  if (hasMax)
    operands.push_back(op->getOperand(2));
  return replaceElementwise(
      t, operands, {/*floatOnly=*/false, /*keep16=*/true},
      [&](OpBuilder &b, Location at, ValueRange in, bool isUnsigned) {
        Value result = in[0];
        if (hasMin)
          result = extremum(b, at, result, in[1], isUnsigned, /*isMax=*/true);
        if (hasMax)
          result =
              extremum(b, at, result, in.back(), isUnsigned, /*isMax=*/false);
        return result;
      });
}

//===----------------------------------------------------------------------===//
// Comparisons and logic
//===----------------------------------------------------------------------===//

template <arith::CmpFPredicate real, arith::CmpIPredicate whole,
          arith::CmpIPredicate unsignedWhole>
static LogicalResult importComparison(Operation *op, TorchImport &t) {
  ElementwiseRule rule;
  rule.isPredicate = rule.keep16 = true;
  return replaceElementwise(
      t, op->getOperands(), rule,
      [](OpBuilder &b, Location at, ValueRange in, bool isUnsigned) -> Value {
        if (isFloat(in[0]))
          return arith::CmpFOp::create(b, at, real, in[0], in[1]);
        isUnsigned |= in[0].getType().isInteger(1);
        return arith::CmpIOp::create(b, at, isUnsigned ? unsignedWhole : whole,
                                     in[0], in[1]);
      });
}

template <typename OpT>
static LogicalResult importLogical(Operation *op, TorchImport &t) {
  ElementwiseRule rule;
  rule.isPredicate = rule.keep16 = true;
  return replaceElementwise(
      t, op->getOperands(), rule,
      [](OpBuilder &b, Location at, ValueRange in, bool) -> Value {
        Value lhs = TensorBuilder::convertScalar(b, at, in[0], b.getI1Type());
        Value rhs = TensorBuilder::convertScalar(b, at, in[1], b.getI1Type());
        return OpT::create(b, at, lhs, rhs);
      });
}

template <typename OpT>
static LogicalResult importBitwise(Operation *op, TorchImport &t) {
  for (Value operand : op->getOperands()) {
    Value value;
    if (t.tensorOrScalar(operand, value))
      return failure();
    if (isa<mlir::FloatType>(getElementTypeOrSelf(value.getType())))
      return t.error() << "expected integers or booleans, found "
                       << operand.getType();
  }
  return replaceElementwise(
      t, op->getOperands(), {},
      [](OpBuilder &b, Location at, ValueRange in, bool) -> Value {
        return OpT::create(b, at, in[0], in[1]);
      });
}

void attn::addTorchBinary(TorchImports &imports) {
  using F = arith::CmpFPredicate;
  using I = arith::CmpIPredicate;
  imports.addAll<AtenAddTensorOp, AtenAddScalarOp>(importAdd);
  imports.addAll<AtenSubTensorOp, AtenSubScalarOp>(importSub);
  imports.addAll<AtenRsubTensorOp, AtenRsubScalarOp>(importRsub);
  imports.addAll<AtenMulTensorOp, AtenMulScalarOp>(importMul);
  imports.addAll<AtenDivTensorOp, AtenDivScalarOp>(importDiv);
  imports.addAll<AtenDivTensorModeOp, AtenDivScalarModeOp>(importDivMode);
  imports.addAll<AtenFloorDivideOp, AtenFloorDivideScalarOp>(importFloorDivide);
  imports.addAll<AtenRemainderTensorOp, AtenRemainderScalarOp>(importRemainder);
  imports.addAll<AtenPowTensorScalarOp, AtenPowTensorTensorOp, AtenPowScalarOp>(
      importPower);
  imports.addAll<AtenMaximumOp, AtenMaxOtherOp, AtenClampMinOp,
                 AtenClampMinTensorOp>(importExtremum<true>);
  imports.addAll<AtenMinimumOp, AtenMinOtherOp, AtenClampMaxOp,
                 AtenClampMaxTensorOp>(importExtremum<false>);
  imports.addAll<AtenClampOp, AtenClampTensorOp>(importClamp);
  imports.addAll<AtenEqTensorOp, AtenEqScalarOp>(
      importComparison<F::OEQ, I::eq, I::eq>);
  imports.addAll<AtenNeTensorOp, AtenNeScalarOp>(
      importComparison<F::UNE, I::ne, I::ne>);
  imports.addAll<AtenLtTensorOp, AtenLtScalarOp>(
      importComparison<F::OLT, I::slt, I::ult>);
  imports.addAll<AtenLeTensorOp, AtenLeScalarOp>(
      importComparison<F::OLE, I::sle, I::ule>);
  imports.addAll<AtenGtTensorOp, AtenGtScalarOp>(
      importComparison<F::OGT, I::sgt, I::ugt>);
  imports.addAll<AtenGeTensorOp, AtenGeScalarOp>(
      importComparison<F::OGE, I::sge, I::uge>);
  imports.addAll<AtenLogicalAndOp>(importLogical<arith::AndIOp>);
  imports.addAll<AtenLogicalOrOp>(importLogical<arith::OrIOp>);
  imports.addAll<AtenLogicalXorOp>(importLogical<arith::XOrIOp>);
  imports.addAll<AtenBitwiseAndTensorOp, AtenBitwiseAndScalarOp,
                 Aten__And__TensorOp>(importBitwise<arith::AndIOp>);
  imports.addAll<AtenBitwiseOrTensorOp, Aten__Or__TensorOp>(
      importBitwise<arith::OrIOp>);
  imports.addAll<AtenBitwiseXorTensorOp, Aten__Xor__TensorOp>(
      importBitwise<arith::XOrIOp>);
}
