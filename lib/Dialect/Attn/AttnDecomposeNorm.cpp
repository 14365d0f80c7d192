//===- AttnDecomposeNorm.cpp - normalisations as linalg operations --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Formula.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

/// inverse = 1 / sqrt(sum / count + epsilon)
static Indexed inverseRoot(Formula &f, Indexed sum, Value count,
                           const APFloat &epsilon) {
  Value added = f.constant(epsilon.convertToDouble());
  Value one = f.constant(1.0);
  return f.pointwise({sum}, sum.map, f.accumulator, [&](auto &b, auto in) {
    Value mean = arith::DivFOp::create(b, in[0], count);
    Value root = math::SqrtOp::create(b, arith::AddFOp::create(b, mean, added));
    return arith::DivFOp::create(b, one, root);
  });
}

/// normalised * weight + bias, of which either may be missing.
static Value scaleAndShift(ImplicitLocOpBuilder &b, Value normalised,
                           bool hasWeight, bool hasBias, ValueRange operands) {
  if (hasWeight)
    normalised = arith::MulFOp::create(b, normalised, operands.front());
  if (hasBias)
    normalised = arith::AddFOp::create(b, normalised, operands.back());
  return normalised;
}

FailureOr<SmallVector<Value>>
LayerNormOp::decomposeOperation(OpBuilder &builder) {
  RowFormula f(builder, *this);
  Value count = f.count(f.summed);

  // total = sum(x)
  Indexed total = f.reduce({f.x}, f.rows, 0.0, [](auto &b, auto in) {
    return arith::AddFOp::create(b, in[0], in[1]);
  });
  // mean = total / count
  Indexed mean =
      f.pointwise({total}, f.rows, f.accumulator, [&](auto &b, auto in) {
        return arith::DivFOp::create(b, in[0], count);
      });
  // squares = sum((x - mean)^2)
  Indexed squares = f.reduce({f.x, mean}, f.rows, 0.0, [](auto &b, auto in) {
    Value centred = arith::SubFOp::create(b, in[0], in[1]);
    Value square = arith::MulFOp::create(b, centred, centred);
    return arith::AddFOp::create(b, square, in[2]);
  });
  // inverse = 1 / sqrt(squares / count + epsilon)
  Indexed inverse = inverseRoot(f, squares, count, getEpsilon());

  // y = (x - mean) * inverse * weight + bias
  SmallVector<Indexed> operands = {f.x, mean, inverse};
  if (getWeight())
    operands.push_back({getWeight(), f.over(f.summed)});
  if (getBias())
    operands.push_back({getBias(), f.over(f.summed)});
  Indexed y =
      f.pointwise(operands, f.all, getElementTypeOrSelf(getOutput()),
                  [&](auto &b, auto in) {
                    Value centred = arith::SubFOp::create(b, in[0], in[1]);
                    Value scaled = arith::MulFOp::create(b, centred, in[2]);
                    return scaleAndShift(b, scaled, bool(getWeight()),
                                         bool(getBias()), in.drop_front(3));
                  });
  return SmallVector<Value>{f.result(y, f.all, getOutput())};
}

FailureOr<SmallVector<Value>>
RMSNormOp::decomposeOperation(OpBuilder &builder) {
  RowFormula f(builder, *this);

  // squares = sum(x^2)
  Indexed squares = f.reduce({f.x}, f.rows, 0.0, [](auto &b, auto in) {
    Value square = arith::MulFOp::create(b, in[0], in[0]);
    return arith::AddFOp::create(b, square, in[1]);
  });
  // inverse = 1 / sqrt(squares / count + epsilon)
  Indexed inverse = inverseRoot(f, squares, f.count(f.summed), getEpsilon());

  // y = x * inverse * weight
  SmallVector<Indexed> operands = {f.x, inverse};
  if (getWeight())
    operands.push_back({getWeight(), f.over(f.summed)});
  Indexed y =
      f.pointwise(operands, f.all, getElementTypeOrSelf(getOutput()),
                  [&](auto &b, auto in) {
                    Value scaled = arith::MulFOp::create(b, in[0], in[1]);
                    return scaleAndShift(b, scaled, bool(getWeight()),
                                         /*hasBias=*/false, in.drop_front(2));
                  });
  return SmallVector<Value>{f.result(y, f.all, getOutput())};
}
