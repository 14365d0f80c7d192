//===- TorchUnary.cpp - functions of one element --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchElementwise.h"

#include "TorchFormulas.h"
#include "attn/Dialect/Torch/TorchUnaryOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

using Formula = Value (*)(OpBuilder &, Location, Value);

/// A function of floats; integers are computed as f32.
template <Formula formula>
static LogicalResult importFloat(Operation *op, TorchImport &t) {
  return replaceElementwise(t, op->getOperand(0), {/*floatOnly=*/true},
                            [](OpBuilder &b, Location at, ValueRange in, bool) {
                              return formula(b, at, in[0]);
                            });
}

/// A function that keeps the element type; integers are left to `integer`.
template <Formula real, Formula integer>
static LogicalResult importSameType(Operation *op, TorchImport &t) {
  return replaceElementwise(
      t, op->getOperand(0), {/*floatOnly=*/false, /*keep16=*/true},
      [](OpBuilder &b, Location at, ValueRange in, bool isUnsigned) {
        if (isa<mlir::FloatType>(in[0].getType()))
          return real(b, at, in[0]);
        return isUnsigned && integer != formulas::negateInteger
                   ? in[0]
                   : integer(b, at, in[0]);
      });
}

template <Formula real>
static LogicalResult importPredicate(Operation *op, TorchImport &t) {
  ElementwiseRule rule;
  rule.floatOnly = rule.isPredicate = rule.keep16 = true;
  return replaceElementwise(t, op->getOperand(0), rule,
                            [](OpBuilder &b, Location at, ValueRange in, bool) {
                              return real(b, at, in[0]);
                            });
}

static LogicalResult importRelu(Operation *op, TorchImport &t) {
  return replaceElementwise(
      t, op->getOperand(0), {/*floatOnly=*/false, /*keep16=*/true},
      [](OpBuilder &b, Location at, ValueRange in, bool isUnsigned) -> Value {
        Type type = in[0].getType();
        Value zero = arith::ConstantOp::create(b, at, b.getZeroAttr(type));
        if (isa<mlir::FloatType>(type))
          return arith::MaximumFOp::create(b, at, in[0], zero);
        if (isUnsigned)
          return in[0];
        return arith::MaxSIOp::create(b, at, in[0], zero);
      });
}

static LogicalResult importSquare(AtenSquareOp op, TorchImport &t) {
  return replaceElementwise(
      t, op.getSelf(), {/*floatOnly=*/false, /*keep16=*/true},
      [](OpBuilder &b, Location at, ValueRange in, bool) -> Value {
        if (isa<mlir::FloatType>(in[0].getType()))
          return arith::MulFOp::create(b, at, in[0], in[0]);
        return arith::MulIOp::create(b, at, in[0], in[0]);
      });
}

static LogicalResult importLogicalNot(AtenLogicalNotOp op, TorchImport &t) {
  ElementwiseRule rule;
  rule.isPredicate = rule.keep16 = true;
  return replaceElementwise(
      t, op.getSelf(), rule,
      [](OpBuilder &b, Location at, ValueRange in, bool) -> Value {
        Value truth = TensorBuilder::convertScalar(b, at, in[0], b.getI1Type());
        Value yes = arith::ConstantOp::create(b, at, b.getBoolAttr(true));
        return arith::XOrIOp::create(b, at, truth, yes);
      });
}

static LogicalResult importBitwiseNot(AtenBitwiseNotOp op, TorchImport &t) {
  if (isa<mlir::FloatType>(t.dtypeOf(op.getSelf())))
    return t.error() << "expected integers or booleans, found "
                     << t.dtypeOf(op.getSelf());
  return replaceElementwise(
      t, op.getSelf(), {},
      [](OpBuilder &b, Location at, ValueRange in, bool) -> Value {
        Value ones = arith::ConstantOp::create(
            b, at, b.getIntegerAttr(in[0].getType(), -1));
        return arith::XOrIOp::create(b, at, in[0], ones);
      });
}

static LogicalResult importGelu(AtenGeluOp op, TorchImport &t) {
  StringRef approximate;
  if (t.string(op.getApproximate(), "approximate", approximate))
    return failure();
  if (approximate != "none" && approximate != "tanh")
    return t.error() << "expected approximate to be 'none' or 'tanh', found '"
                     << approximate << "'";
  Formula formula =
      approximate == "tanh" ? formulas::geluTanh : formulas::geluErf;
  return replaceElementwise(t, op.getSelf(), {/*floatOnly=*/true},
                            [&](OpBuilder &b, Location at, ValueRange in,
                                bool) { return formula(b, at, in[0]); });
}

//===----------------------------------------------------------------------===//
// Functions with constant parameters
//===----------------------------------------------------------------------===//

/// The operands after the first as numbers.
static ParseResult readParameters(TorchImport &t,
                                  SmallVectorImpl<double> &numbers) {
  for (Value operand : t.op->getOperands().drop_front()) {
    numbers.emplace_back();
    if (t.number(operand, "parameter", numbers.back()))
      return failure();
  }
  return success();
}

using ParametricFormula = Value (*)(OpBuilder &, Location, Value,
                                    ArrayRef<double>);

template <ParametricFormula formula>
static LogicalResult importParametric(Operation *op, TorchImport &t) {
  SmallVector<double> parameters;
  if (readParameters(t, parameters))
    return failure();
  return replaceElementwise(
      t, op->getOperand(0), {/*floatOnly=*/true},
      [&](OpBuilder &b, Location at, ValueRange in, bool) {
        return formula(b, at, in[0], parameters);
      });
}

static LogicalResult importNanToNum(AtenNanToNumOp op, TorchImport &t) {
  auto type = dyn_cast<mlir::FloatType>(t.dtypeOf(op.getSelf()));
  if (!type)
    return t.forward(op.getSelf());
  APFloat largest = APFloat::getLargest(type.getFloatSemantics());
  bool lossy;
  largest.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &lossy);
  SmallVector<double> values = {0, largest.convertToDouble(),
                                -largest.convertToDouble()};
  for (auto [operand, value] :
       llvm::zip_equal(op->getOperands().drop_front(), values))
    if (!t.isNone(operand) && t.number(operand, "replacement", value))
      return failure();
  return replaceElementwise(
      t, op.getSelf(), {}, [&](OpBuilder &b, Location at, ValueRange in, bool) {
        return formulas::replaceNonFinite(b, at, in[0], values);
      });
}

static LogicalResult importGlu(AtenGluOp op, TorchImport &t) {
  Value x;
  int64_t dim;
  if (t.tensor(op.getSelf(), x) || t.dim(op.getDim(), "dim", t.rankOf(x), dim))
    return failure();
  int64_t size = t.rankOf(x) ? t.typeOf(x).getDimSize(dim) : 1;
  if (ShapedType::isDynamic(size) || size % 2 != 0)
    return t.error() << "expected an even size to halve, found "
                     << (ShapedType::isDynamic(size) ? "a dynamic one"
                                                     : std::to_string(size));
  Value value = t.b.slice(x, dim, t.index(0), t.index(size / 2));
  Value gate = t.b.slice(x, dim, t.index(size / 2), t.index(size / 2));
  Type element = t.elementOf(x), computed = t.b.accumulatorOf(element);
  return t.replace(t.b.elementwise(
      {value, gate}, element, [&](OpBuilder &b, Location at, ValueRange in) {
        Value v = TensorBuilder::convertScalar(b, at, in[0], computed);
        Value g = TensorBuilder::convertScalar(b, at, in[1], computed);
        Value product =
            arith::MulFOp::create(b, at, v, formulas::sigmoid(b, at, g));
        return TensorBuilder::convertScalar(b, at, product, element);
      }));
}

void attn::addTorchUnary(TorchImports &imports) {
  using namespace formulas;
  imports.addAll<AtenExpOp>(importFloat<of<math::ExpOp>>);
  imports.addAll<AtenExp2Op>(importFloat<of<math::Exp2Op>>);
  imports.addAll<AtenExpm1Op>(importFloat<of<math::ExpM1Op>>);
  imports.addAll<AtenLogOp>(importFloat<of<math::LogOp>>);
  imports.addAll<AtenLog2Op>(importFloat<of<math::Log2Op>>);
  imports.addAll<AtenLog10Op>(importFloat<of<math::Log10Op>>);
  imports.addAll<AtenLog1pOp>(importFloat<of<math::Log1pOp>>);
  imports.addAll<AtenSqrtOp>(importFloat<of<math::SqrtOp>>);
  imports.addAll<AtenRsqrtOp>(importFloat<of<math::RsqrtOp>>);
  imports.addAll<AtenSinOp>(importFloat<of<math::SinOp>>);
  imports.addAll<AtenCosOp>(importFloat<of<math::CosOp>>);
  imports.addAll<AtenTanhOp>(importFloat<of<math::TanhOp>>);
  imports.addAll<AtenErfOp>(importFloat<of<math::ErfOp>>);
  imports.addAll<AtenErfcOp>(importFloat<of<math::ErfcOp>>);
  imports.addAll<AtenReciprocalOp>(importFloat<reciprocal>);
  imports.addAll<AtenSigmoidOp>(importFloat<sigmoid>);
  imports.addAll<AtenLogSigmoidOp>(importFloat<logSigmoid>);
  imports.addAll<AtenSiluOp>(importFloat<silu>);
  imports.addAll<AtenMishOp>(importFloat<mish>);
  imports.addAll<AtenSeluOp>(importFloat<selu>);
  imports.addAll<AtenHardsigmoidOp>(importFloat<hardSigmoid>);
  imports.addAll<AtenHardswishOp>(importFloat<hardSwish>);
  imports.addAll<AtenRelu6Op>(importFloat<relu6>);
  imports.addAll<AtenReluOp>(importRelu);
  imports.add(importSquare);
  imports.addAll<AtenAbsOp>(importSameType<of<math::AbsFOp>, of<math::AbsIOp>>);
  imports.addAll<AtenNegOp>(importSameType<of<arith::NegFOp>, negateInteger>);
  imports.addAll<AtenSignOp>(importSameType<signOf, signOf>);
  imports.addAll<AtenCeilOp>(importSameType<of<math::CeilOp>, same>);
  imports.addAll<AtenFloorOp>(importSameType<of<math::FloorOp>, same>);
  imports.addAll<AtenRoundOp>(importSameType<of<math::RoundEvenOp>, same>);
  imports.addAll<AtenTruncOp>(importSameType<of<math::TruncOp>, same>);
  imports.addAll<AtenIsnanOp>(importPredicate<isNaN>);
  imports.addAll<AtenIsinfOp>(importPredicate<isInfinite>);
  imports.add(importLogicalNot);
  imports.add(importBitwiseNot);
  imports.add(importGelu);
  imports.addAll<AtenLeakyReluOp>(importParametric<leakyRelu>);
  imports.addAll<AtenEluOp>(importParametric<elu>);
  imports.addAll<AtenHardtanhOp>(importParametric<hardTanh>);
  imports.addAll<AtenSoftplusOp>(importParametric<softplus>);
  imports.add(importNanToNum);
  imports.add(importGlu);
}
