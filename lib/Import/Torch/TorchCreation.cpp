//===- TorchCreation.cpp - tensors from nothing, triangles ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchElementwise.h"

#include "attn/Dialect/Torch/TorchCreationOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

/// The element type to create: `dtype`, else what the file states, else that of
/// `self` or of `scalar` (null: f32).
static ParseResult createdType(TorchImport &t, Value dtype, Value like,
                               Value scalar, Type &result) {
  Type found;
  if (dtype && t.dtype(dtype, found))
    return failure();
  if (!found)
    found = t.declaredDtype();
  if (!found && like)
    found = t.dtypeOf(like);
  if (!found && scalar && isa<IntegerType>(scalar.getType()))
    found = scalar.getType();
  result = found ? signless(found) : Type(t.b.builder.getF32Type());
  return success();
}

static LogicalResult replaceFilled(TorchImport &t, Value scalar,
                                   TorchImport::Sizes sizes, Type type) {
  for (OpFoldResult size : sizes)
    if (getConstantIntValue(size).value_or(0) < 0)
      return t.error() << "expected sizes of 0 or more, found "
                       << *getConstantIntValue(size);
  return t.replace(t.b.fill(scalarAs(t.b, scalar, type), sizes));
}

/// Where a family of operations has its operands; -1 is nowhere.
struct FillOperands {
  int self, sizes, value, dtype;
};

static LogicalResult importFill(TorchImport &t, FillOperands at,
                                int64_t constant) {
  Operation *op = t.op;
  Value like, scalar;
  TorchImport::Sizes sizes;
  Type type;
  if (at.self >= 0 && t.tensor(op->getOperand(at.self), like))
    return failure();
  if (at.sizes >= 0 ? t.sizes(op->getOperand(at.sizes), "size", sizes)
                    : ParseResult(success()))
    return failure();
  if (at.sizes < 0 && like)
    sizes = t.b.sizes(like);
  if (at.value >= 0 && t.tensorOrScalar(op->getOperand(at.value), scalar))
    return failure();
  if (createdType(t, at.dtype < 0 ? Value() : op->getOperand(at.dtype),
                  at.self < 0 ? Value() : op->getOperand(at.self), scalar,
                  type))
    return failure();
  if (!scalar)
    scalar = t.b.constant(type, constant);
  if (isa<RankedTensorType>(scalar.getType())) {
    if (t.checkRank(scalar, "value", 0))
      return failure();
    return t.replace(t.b.broadcastTo(t.b.convert(scalar, type), sizes));
  }
  return replaceFilled(t, scalar, sizes, type);
}

template <int self, int sizes, int value, int dtype, int64_t constant = 0>
static LogicalResult importFilled(Operation *, TorchImport &t) {
  return importFill(t, {self, sizes, value, dtype}, constant);
}

//===----------------------------------------------------------------------===//
// arange
//===----------------------------------------------------------------------===//

namespace {
struct RangeBounds {
  Value start, end, step; // all f64 or all i64
};
} // namespace

/// start + i * step for as many i as stay below `end`.
static LogicalResult replaceRange(TorchImport &t, RangeBounds range,
                                  Type type) {
  OpBuilder &b = t.b.builder;
  bool isFloat =
      llvm::any_of(ArrayRef<Value>{range.start, range.end, range.step},
                   [](Value v) { return v.getType().isF64(); });
  Type computed = isFloat ? Type(b.getF64Type()) : b.getI64Type();
  for (Value *value : {&range.start, &range.end, &range.step})
    *value = scalarAs(t.b, *value, computed);
  OpFoldResult size;
  if (isFloat) {
    APFloat start(0.0), end(0.0), step(0.0);
    if (!matchPattern(range.start, m_ConstantFloat(&start)) ||
        !matchPattern(range.end, m_ConstantFloat(&end)) ||
        !matchPattern(range.step, m_ConstantFloat(&step)))
      return t.error() << "expected constant bounds of a range of floats";
    double count =
        std::ceil((end - start).convertToDouble() / step.convertToDouble());
    if (!(count >= 0 && count < 9e15))
      return t.error() << "expected bounds in the direction of the step";
    size = t.index(static_cast<int64_t>(count));
  } else {
    APInt step;
    if (!matchPattern(range.step, m_ConstantInt(&step)) || step.isZero())
      return t.error() << "expected a constant step other than 0";
    Value span = b.createOrFold<arith::SubIOp>(t.b.loc, range.end, range.start);
    Value count = b.createOrFold<arith::CeilDivSIOp>(t.b.loc, span, range.step);
    if (APInt known; matchPattern(count, m_ConstantInt(&known))) {
      if (known.isNegative())
        return t.error() << "expected bounds in the direction of the step";
      size = t.index(known.getSExtValue());
    } else {
      Value index =
          arith::IndexCastOp::create(b, t.b.loc, b.getIndexType(), count);
      size = t.compute<arith::MaxSIOp>(index, t.index(0));
    }
  }
  return t.replace(t.b.generate(
      size, type, [&](OpBuilder &nested, Location at, ValueRange i) -> Value {
        Value value =
            arith::IndexCastOp::create(nested, at, nested.getI64Type(), i[0]);
        if (isFloat) {
          value = arith::SIToFPOp::create(nested, at, computed, value);
          value = arith::MulFOp::create(nested, at, value, range.step);
          value = arith::AddFOp::create(nested, at, range.start, value);
        } else {
          if (!matchPattern(range.step, m_One()))
            value = arith::MulIOp::create(nested, at, value, range.step);
          if (!matchPattern(range.start, m_Zero()))
            value = arith::AddIOp::create(nested, at, range.start, value);
        }
        return TensorBuilder::convertScalar(nested, at, value, type);
      }));
}

/// `numbers` operands (end; start, end; start, end, step), then the dtype.
template <unsigned numbers>
static LogicalResult importRange(Operation *op, TorchImport &t) {
  RangeBounds range = {t.b.constant(t.b.builder.getI64Type(), int64_t(0)),
                       {},
                       t.b.constant(t.b.builder.getI64Type(), int64_t(1))};
  SmallVector<Value> given(numbers);
  for (unsigned i = 0; i < numbers; ++i)
    if (t.tensorOrScalar(op->getOperand(i), given[i]))
      return failure();
  if (numbers == 1) {
    range.end = given[0];
  } else {
    range.start = given[0];
    range.end = given[1];
  }
  if (numbers == 3)
    range.step = given[2];
  bool allIntegers = llvm::all_of(
      given, [](Value v) { return isa<IntegerType>(v.getType()); });
  Type type;
  if (createdType(t, op->getOperand(numbers), {},
                  allIntegers ? range.step : Value(), type))
    return failure();
  return replaceRange(t, range, type);
}

/// start + i (end - start) / (steps - 1), in f64
static LogicalResult importLinspace(AtenLinspaceOp op, TorchImport &t) {
  double start, end;
  int64_t steps;
  Type type;
  if (t.number(op.getStart(), "start", start) ||
      t.number(op.getEnd(), "end", end) ||
      t.integer(op.getSteps(), "steps", steps) ||
      createdType(t, op.getDtype(), {}, {}, type))
    return failure();
  if (steps < 0)
    return t.error() << "expected steps of 0 or more, found " << steps;
  Type f64 = t.b.builder.getF64Type();
  Value first = t.b.constant(f64, start);
  Value step = t.b.constant(f64, steps > 1 ? (end - start) / (steps - 1) : 0.0);
  return t.replace(t.b.generate(
      t.index(steps), type, [&](OpBuilder &b, Location at, ValueRange i) {
        Value index = arith::IndexCastOp::create(b, at, b.getI64Type(), i[0]);
        index = arith::SIToFPOp::create(b, at, f64, index);
        Value offset = arith::MulFOp::create(b, at, index, step);
        Value value = arith::AddFOp::create(b, at, first, offset);
        return TensorBuilder::convertScalar(b, at, value, type);
      }));
}

//===----------------------------------------------------------------------===//
// Diagonals
//===----------------------------------------------------------------------===//

template <unsigned sizes>
static LogicalResult importEye(Operation *op, TorchImport &t) {
  OpFoldResult rows, columns;
  Type type;
  if (t.size(op->getOperand(0), "n", rows) ||
      t.size(op->getOperand(sizes - 1), "m", columns) ||
      createdType(t, op->getOperand(sizes), {}, {}, type))
    return failure();
  return t.replace(t.b.generate(
      {rows, columns}, type,
      [&](OpBuilder &b, Location at, ValueRange i) -> Value {
        Value equal =
            arith::CmpIOp::create(b, at, arith::CmpIPredicate::eq, i[0], i[1]);
        return TensorBuilder::convertScalar(b, at, equal, type);
      }));
}

/// self where column - row <= diagonal (or >=), 0 elsewhere
template <bool lower>
static LogicalResult importTriangle(Operation *op, TorchImport &t) {
  Value self;
  OpFoldResult diagonal;
  if (t.tensor(op->getOperand(0), self) ||
      t.size(op->getOperand(1), "diagonal", diagonal))
    return failure();
  int64_t rank = t.rankOf(self);
  if (rank < 2)
    return t.error() << "expected at least 2 dimensions, found " << rank;
  Value limit = t.b.asIndex(diagonal);
  Type type = t.elementOf(self);
  return t.replace(t.b.elementwise(
      self, type, [&](OpBuilder &b, Location at, ValueRange in) -> Value {
        Value row = linalg::IndexOp::create(b, at, rank - 2);
        Value column = linalg::IndexOp::create(b, at, rank - 1);
        Value distance = arith::SubIOp::create(b, at, column, row);
        Value keeps = arith::CmpIOp::create(b, at,
                                            lower ? arith::CmpIPredicate::sle
                                                  : arith::CmpIPredicate::sge,
                                            distance, limit);
        Value zero = arith::ConstantOp::create(b, at, b.getZeroAttr(type));
        return arith::SelectOp::create(b, at, keeps, in[0], zero);
      }));
}

void attn::addTorchCreation(TorchImports &imports) {
  // Where self, the sizes, the value and the dtype are; then the constant.
  imports.addAll<AtenFullOp>(importFilled<-1, 0, 1, 2>);
  imports.addAll<AtenOnesOp>(importFilled<-1, 0, -1, 1, 1>);
  imports.addAll<AtenZerosOp, AtenEmptyMemoryFormatOp>(
      importFilled<-1, 0, -1, 1>);
  imports.addAll<AtenEmptyStridedOp>(importFilled<-1, 0, -1, 2>);
  imports.addAll<AtenFullLikeOp>(importFilled<0, -1, 1, 2>);
  imports.addAll<AtenOnesLikeOp>(importFilled<0, -1, -1, 1, 1>);
  imports.addAll<AtenZerosLikeOp, AtenEmptyLikeOp>(importFilled<0, -1, -1, 1>);
  imports.addAll<AtenNewFullOp>(importFilled<0, 1, 2, 3>);
  imports.addAll<AtenNewOnesOp>(importFilled<0, 1, -1, 2, 1>);
  imports.addAll<AtenNewZerosOp, AtenNewEmptyOp>(importFilled<0, 1, -1, 2>);
  imports.addAll<AtenNewEmptyStridedOp>(importFilled<0, 1, -1, 3>);
  imports.addAll<AtenFillScalarOp, AtenFillTensorOp>(
      importFilled<0, -1, 1, -1>);
  imports.addAll<AtenZeroOp>(importFilled<0, -1, -1, -1>);
  imports.addAll<AtenScalarTensorOp>(importFilled<-1, -1, 0, 1>);
  imports.addAll<AtenArangeOp>(importRange<1>);
  imports.addAll<AtenArangeStartOp>(importRange<2>);
  imports.addAll<AtenArangeStartStepOp>(importRange<3>);
  imports.add(importLinspace);
  imports.addAll<AtenEyeOp>(importEye<1>);
  imports.addAll<AtenEyeMOp>(importEye<2>);
  imports.addAll<AtenTrilOp>(importTriangle<true>);
  imports.addAll<AtenTriuOp>(importTriangle<false>);
}
