//===- TorchNumbers.cpp - arithmetic of Python numbers --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchImport.h"

#include "attn/Dialect/Torch/TorchScalarOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

/// The operands as numbers of one type: f64 if `asFloat` or one of them is,
/// i64 otherwise. Constants fold, since sizes and dimensions must be constant.
static ParseResult readNumbers(TorchImport &t, bool asFloat,
                               SmallVectorImpl<Value> &numbers) {
  for (Value operand : t.op->getOperands()) {
    Value number;
    if (t.tensorOrScalar(operand, number))
      return failure();
    numbers.push_back(number);
    asFloat |= number.getType().isF64();
  }
  for (Value &number : numbers) {
    OpBuilder &builder = t.b.builder;
    Type from = number.getType();
    if (from.isInteger(1))
      number = builder.createOrFold<arith::ExtUIOp>(
          t.b.loc, builder.getI64Type(), number);
    if (asFloat && !from.isF64())
      number = builder.createOrFold<arith::SIToFPOp>(
          t.b.loc, builder.getF64Type(), number);
  }
  return success();
}

template <typename IntOp, typename FloatOp>
static LogicalResult importBinary(Operation *, TorchImport &t) {
  SmallVector<Value> in;
  if (readNumbers(t, /*asFloat=*/false, in))
    return failure();
  OpBuilder &builder = t.b.builder;
  return t.replace(in[0].getType().isF64()
                       ? builder.createOrFold<FloatOp>(t.b.loc, in[0], in[1])
                       : builder.createOrFold<IntOp>(t.b.loc, in[0], in[1]));
}

static LogicalResult importDivision(Operation *, TorchImport &t) {
  SmallVector<Value> in;
  if (readNumbers(t, /*asFloat=*/true, in))
    return failure();
  return t.replace(
      t.b.builder.createOrFold<arith::DivFOp>(t.b.loc, in[0], in[1]));
}

static LogicalResult importPower(Operation *, TorchImport &t) {
  SmallVector<Value> in;
  if (readNumbers(t, /*asFloat=*/true, in))
    return failure();
  return t.replace(
      t.b.builder.createOrFold<math::PowFOp>(t.b.loc, in[0], in[1]));
}

/// Python's %: the sign is that of the divisor.
static LogicalResult importRemainder(Operation *, TorchImport &t) {
  SmallVector<Value> in;
  if (readNumbers(t, /*asFloat=*/false, in))
    return failure();
  OpBuilder &builder = t.b.builder;
  Value quotient =
      builder.createOrFold<arith::FloorDivSIOp>(t.b.loc, in[0], in[1]);
  Value whole = builder.createOrFold<arith::MulIOp>(t.b.loc, quotient, in[1]);
  return t.replace(builder.createOrFold<arith::SubIOp>(t.b.loc, in[0], whole));
}

template <arith::CmpIPredicate predicate>
static LogicalResult importComparison(Operation *, TorchImport &t) {
  SmallVector<Value> in;
  if (readNumbers(t, /*asFloat=*/false, in))
    return failure();
  return t.replace(t.b.builder.createOrFold<arith::CmpIOp>(t.b.loc, predicate,
                                                           in[0], in[1]));
}

static LogicalResult importNegation(Operation *, TorchImport &t) {
  SmallVector<Value> in;
  if (readNumbers(t, /*asFloat=*/false, in))
    return failure();
  OpBuilder &builder = t.b.builder;
  if (in[0].getType().isF64())
    return t.replace(builder.createOrFold<arith::NegFOp>(t.b.loc, in[0]));
  Value zero = t.b.constant(in[0].getType(), int64_t(0));
  return t.replace(builder.createOrFold<arith::SubIOp>(t.b.loc, zero, in[0]));
}

static LogicalResult importRoot(AtenSqrtIntOp, TorchImport &t) {
  SmallVector<Value> in;
  if (readNumbers(t, /*asFloat=*/true, in))
    return failure();
  return t.replace(t.b.builder.createOrFold<math::SqrtOp>(t.b.loc, in[0]));
}

static LogicalResult importToFloat(AtenFloatScalarOp, TorchImport &t) {
  SmallVector<Value> in;
  if (readNumbers(t, /*asFloat=*/true, in))
    return failure();
  return t.replace(in[0]);
}

static LogicalResult importToInt(Operation *, TorchImport &t) {
  SmallVector<Value> in;
  if (readNumbers(t, /*asFloat=*/false, in))
    return failure();
  if (in[0].getType().isF64())
    in[0] = t.b.builder.createOrFold<arith::FPToSIOp>(
        t.b.loc, t.b.builder.getI64Type(), in[0]);
  return t.replace(in[0]);
}

static LogicalResult importToBool(Operation *op, TorchImport &t) {
  Value number;
  if (t.tensorOrScalar(op->getOperand(0), number))
    return failure();
  return t.replace(TensorBuilder::convertScalar(t.b.builder, t.b.loc, number,
                                                t.b.builder.getI1Type()));
}

static LogicalResult importNot(Aten__Not__Op op, TorchImport &t) {
  Value flag;
  if (t.tensorOrScalar(op.getA(), flag))
    return failure();
  Value yes = t.b.constant(flag.getType(), int64_t(1));
  return t.replace(t.b.builder.createOrFold<arith::XOrIOp>(t.b.loc, flag, yes));
}

void attn::addTorchNumbers(TorchImports &imports) {
  using Predicate = arith::CmpIPredicate;
  imports.addAll<AtenAddIntOp, AtenAddOp, AtenAddFloatIntOp, AtenAddIntFloatOp>(
      importBinary<arith::AddIOp, arith::AddFOp>);
  imports.addAll<AtenSubIntOp, AtenSubOp, AtenSubFloatOp>(
      importBinary<arith::SubIOp, arith::SubFOp>);
  imports.addAll<AtenMulIntOp, AtenMulOp, AtenMulFloatOp, AtenMulFloatIntOp,
                 AtenMulIntFloatOp>(importBinary<arith::MulIOp, arith::MulFOp>);
  imports.addAll<AtenFloordivIntOp>(
      importBinary<arith::FloorDivSIOp, arith::DivFOp>);
  imports.addAll<PrimMinIntOp>(importBinary<arith::MinSIOp, arith::MinimumFOp>);
  imports.addAll<PrimMaxIntOp>(importBinary<arith::MaxSIOp, arith::MaximumFOp>);
  imports.addAll<AtenRemainderIntOp>(importRemainder);
  imports.addAll<AtenDivIntOp, AtenDivOp, AtenDivFloatOp>(importDivision);
  imports.addAll<AtenPowIntFloatOp>(importPower);
  imports.addAll<AtenEqIntOp>(importComparison<Predicate::eq>);
  imports.addAll<AtenNeIntOp>(importComparison<Predicate::ne>);
  imports.addAll<AtenLtIntOp>(importComparison<Predicate::slt>);
  imports.addAll<AtenLeIntOp>(importComparison<Predicate::sle>);
  imports.addAll<AtenGtIntOp>(importComparison<Predicate::sgt>);
  imports.addAll<AtenGeIntOp>(importComparison<Predicate::sge>);
  imports.addAll<AtenNegIntOp, AtenNegFloatOp>(importNegation);
  imports.add(importRoot);
  imports.add(importNot);
  imports.addAll<AtenIntBoolOp, AtenIntFloatOp, AtenIntScalarOp>(importToInt);
  imports.add(importToFloat);
  imports.addAll<AtenBoolIntOp, AtenBoolFloatOp>(importToBool);
}
