//===- TFRanges.cpp - numbers one after another ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn;

//===----------------------------------------------------------------------===//
// Floats
//===----------------------------------------------------------------------===//

/// The integer that a scalar was converted from, as a size.
static std::optional<OpFoldResult> wholeNumber(Value scalar) {
  auto convert = scalar.getDefiningOp<linalg::GenericOp>();
  if (!convert || convert.getNumDpsInputs() != 1 || convert.getNumLoops() != 0)
    return std::nullopt;
  auto yield = cast<linalg::YieldOp>(convert.getBody()->getTerminator());
  auto cast = yield.getOperand(0).getDefiningOp<arith::SIToFPOp>();
  if (!cast || cast.getIn() != convert.getBody()->getArgument(0))
    return std::nullopt;
  auto known = knownElements(convert.getDpsInputOperand(0)->get());
  return known && known->size() == 1 ? std::optional(known->front())
                                     : std::nullopt;
}

/// ceil((limit - start) / delta) in f64, as TensorFlow computes it. Where the
/// limit is a size that was converted, start 0 and delta 1: that size.
static Value countOfFloats(TFImport &o, ArrayRef<Value> bounds) {
  OpBuilder &b = o.builder;
  std::optional<OpFoldResult> size = wholeNumber(o.operands[1]);
  if (size && matchPattern(bounds[0], m_AnyZeroFloat()) &&
      matchPattern(bounds[2], m_OneFloat()))
    return o.asIndex(*size);
  Type wide = b.getF64Type();
  SmallVector<Value> exact = llvm::map_to_vector(bounds, [&](Value bound) {
    return TensorBuilder::convertScalar(b, o.loc, bound, wide);
  });
  Value steps = arith::DivFOp::create(
      b, o.loc, arith::SubFOp::create(b, o.loc, exact[1], exact[0]), exact[2]);
  Value count =
      arith::MaximumFOp::create(b, o.loc, math::CeilOp::create(b, o.loc, steps),
                                o.constant(wide, int64_t(0)));
  return arith::IndexCastOp::create(
      b, o.loc, b.getIndexType(),
      arith::FPToSIOp::create(b, o.loc, b.getI64Type(), count));
}

/// start + i * delta. Keras 3 counts positions in floats.
static LogicalResult rangeOfFloats(TFImport &o) {
  Type type = o.resultElement();
  SmallVector<Value> bounds;
  for (Value operand : o.operands) {
    if (cast<RankedTensorType>(operand.getType()).getRank() != 0)
      return o.error() << "expected scalar bounds";
    bounds.push_back(o.scalar(operand));
  }
  if (matchPattern(bounds[2], m_AnyZeroFloat()) ||
      !matchPattern(bounds[2], m_Constant()))
    return o.error() << "expected a constant step that is not 0";
  return o.result(o.generate(
      {getAsOpFoldResult(countOfFloats(o, bounds))}, type,
      [&](OpBuilder &b, Location loc, ValueRange at) -> Value {
        Value i = arith::SIToFPOp::create(
            b, loc, type,
            arith::IndexCastOp::create(b, loc, b.getI64Type(), at[0]));
        return arith::AddFOp::create(
            b, loc, bounds[0], arith::MulFOp::create(b, loc, i, bounds[2]));
      }));
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

/// ceil((limit - start) / delta) and at least 0, in integers.
static FailureOr<Value> countBetween(TFImport &o, int64_t delta) {
  auto start = o.elements(0), limit = o.elements(1);
  if (failed(start) || failed(limit))
    return failure();
  if (start->size() != 1 || limit->size() != 1)
    return o.error() << "expected scalar bounds";
  bool up = delta > 0;
  Value distance = arith::SubIOp::create(
      o.builder, o.loc, o.asIndex(up ? limit->front() : start->front()),
      o.asIndex(up ? start->front() : limit->front()));
  Value step = o.asIndex(o.builder.getIndexAttr(std::abs(delta)));
  Value count =
      arith::CeilDivSIOp::create(o.builder, o.loc, distance, step).getResult();
  return arith::MaxSIOp::create(o.builder, o.loc, count,
                                o.asIndex(o.builder.getIndexAttr(0)))
      .getResult();
}

/// start + i * delta for i < ceil((limit - start) / delta).
static LogicalResult range(TFImport &o) {
  Type type = o.resultElement();
  if (isa<FloatType>(type))
    return rangeOfFloats(o);
  auto delta = o.integers(2);
  if (!delta || delta->size() != 1 || delta->front() == 0)
    return o.error() << "expected a constant step that is not 0";
  FailureOr<Value> count = countBetween(o, delta->front());
  if (failed(count))
    return failure();
  Value first = o.scalar(o.operands[0]),
        step = o.constant(type, delta->front());
  return o.result(o.generate(
      {getAsOpFoldResult(*count)}, type,
      [&](OpBuilder &inner, Location loc, ValueRange at) -> Value {
        Value i = arith::IndexCastOp::create(inner, loc, type, at[0]);
        return arith::AddIOp::create(
            inner, loc, first, arith::MulIOp::create(inner, loc, i, step));
      }));
}

void attn::addTFRangeRules(TFRules &rules) { rules["Range"] = range; }
