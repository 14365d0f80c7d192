//===- TFSelection.cpp - Select, SelectV2, ClipByValue --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;

/// Whether a tensor of one element leaves the shape of a broadcast result to
/// `other`.
static bool isSubordinate(RankedTensorType type, RankedTensorType other) {
  return type.hasStaticShape() && type.getNumElements() == 1 &&
         type.getRank() <= other.getRank();
}

static LogicalResult selectV2(TFImport &o) {
  if (failed(o.checkBroadcast(o.operands)))
    return failure();
  if (o.type(1).getElementType() != o.type(2).getElementType())
    return o.error() << "expected two values of one element type, found "
                     << o.type(1) << " and " << o.type(2);
  SmallVector<Value> inputs = o.operands;
  for (unsigned value : {1, 2})
    if (isSubordinate(o.type(value), o.type(0)) ||
        isSubordinate(o.type(value), o.type(3 - value)))
      if (Value scalar = o.splat(o.operands[value]))
        if (isa<RankedTensorType>(inputs[3 - value].getType()) ||
            isSubordinate(o.type(value), o.type(0)))
          inputs[value] = scalar;
  return o.result(o.elementwise(
      inputs, o.resultElement(), [](OpBuilder &b, Location loc, ValueRange in) {
        return arith::SelectOp::create(b, loc, in[0], in[1], in[2]).getResult();
      }));
}

/// The condition of the first version is a scalar, a vector of one choice for
/// each row, or of the values' shape.
static LogicalResult selectV1(TFImport &o) {
  int64_t rank = o.type(1).getRank();
  if (o.type(0).getRank() == 1)
    for (int64_t dim = 1; dim < rank; ++dim)
      o.operands[0] = o.unsqueeze(o.operands[0], dim);
  if (o.type(0).getRank() != 0 && o.type(0).getRank() != rank)
    return o.error() << "expected a condition that is a scalar, a vector or "
                        "has the shape of the values, found "
                     << o.type(0);
  return selectV2(o);
}

// min(max(x, low), high)
static LogicalResult clip(TFImport &o) {
  if (failed(o.checkBroadcast(o.operands)))
    return failure();
  bool isUnsigned = o.isUnsigned(0);
  return o.result(o.elementwise(
      o.operands, o.resultElement(),
      [&](OpBuilder &b, Location loc, ValueRange in) -> Value {
        if (isa<FloatType>(in[0].getType()))
          return arith::MinimumFOp::create(
              b, loc, arith::MaximumFOp::create(b, loc, in[0], in[1]), in[2]);
        if (isUnsigned)
          return arith::MinUIOp::create(
              b, loc, arith::MaxUIOp::create(b, loc, in[0], in[1]), in[2]);
        return arith::MinSIOp::create(
            b, loc, arith::MaxSIOp::create(b, loc, in[0], in[1]), in[2]);
      }));
}

void attn::addTFSelectionRules(TFRules &rules) {
  rules["Select"] = selectV1;
  rules["SelectV2"] = selectV2;
  rules["ClipByValue"] = clip;
}
