//===- Constant.cpp - scalars built from constants only -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Scalar.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn::formula;

static std::optional<double> valueOf(Attribute attr) {
  if (auto elements = dyn_cast<DenseElementsAttr>(attr)) {
    if (!elements.isSplat())
      return std::nullopt;
    attr = elements.getSplatValue<Attribute>();
  }
  if (auto real = dyn_cast<FloatAttr>(attr))
    return real.getValueAsDouble();
  if (auto integer = dyn_cast<IntegerAttr>(attr)) {
    const APInt &value = integer.getValue();
    if (value.getBitWidth() == 1)
      return value.isZero() ? 0.0 : 1.0;
    return value.getSignificantBits() > 64
               ? std::nullopt
               : std::optional<double>(double(value.getSExtValue()));
  }
  return std::nullopt;
}

// Floating-point arithmetic on constants, in float64 (rounded where it is
// used); casts do not round.
static std::optional<double> evaluate(Operation *op, ArrayRef<double> in) {
  using Result = std::optional<double>;
  return llvm::TypeSwitch<Operation *, Result>(op)
      .Case<arith::ExtFOp, arith::TruncFOp, arith::SIToFPOp, arith::ExtSIOp,
            arith::IndexCastOp>([&](auto) { return in[0]; })
      .Case<arith::NegFOp>([&](auto) { return -in[0]; })
      .Case<arith::AddFOp>([&](auto) { return in[0] + in[1]; })
      .Case<arith::SubFOp>([&](auto) { return in[0] - in[1]; })
      .Case<arith::MulFOp>([&](auto) { return in[0] * in[1]; })
      .Case<arith::DivFOp>([&](auto) { return in[0] / in[1]; })
      .Case<math::SqrtOp>([&](auto) { return std::sqrt(in[0]); })
      .Case<math::RsqrtOp>([&](auto) { return 1.0 / std::sqrt(in[0]); })
      .Case<math::PowFOp>([&](auto) { return std::pow(in[0], in[1]); })
      .Default([](Operation *) { return std::nullopt; });
}

std::optional<double> mlir::attn::formula::constantOf(Space &space,
                                                      Scalar scalar) {
  scalar = peel(space, scalar);
  Attribute attr;
  if (matchPattern(scalar.value, m_Constant(&attr)))
    return valueOf(attr);
  Step step = stepOf(space, scalar);
  if (!step || step.op->getNumOperands() == 0 || step.op->getNumOperands() > 2)
    return std::nullopt;
  // A narrow number that was rounded, then widened, is not the same constant:
  // sums of operands below are exact enough, rounding is done once at the end.
  SmallVector<double> operands;
  for (unsigned i = 0; i < step.op->getNumOperands(); ++i) {
    std::optional<double> value = constantOf(space, step.operand(i));
    if (!value)
      return std::nullopt;
    operands.push_back(*value);
  }
  return evaluate(step.op, operands);
}
