//===- GuardDivision.cpp - integer division never traps -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNGUARDDIVISION
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Whether `value` is a constant other than 0 and -1, with which no division
/// traps.
static bool isHarmless(Value value) {
  APInt constant;
  return matchPattern(value, m_ConstantInt(&constant)) && !constant.isZero() &&
         !constant.isAllOnes();
}

/// The divisor, or 1 where it is 0, or, for a signed division, -1 and the
/// dividend is the least number, which has no opposite.
static Value guardDivisor(OpBuilder &builder, Location loc, Value dividend,
                          Value divisor, bool isSigned) {
  Type type = divisor.getType();
  auto constant = [&](TypedAttr attribute) -> Value {
    return arith::ConstantOp::create(builder, loc, attribute);
  };
  auto equal = [&](Value a, Value b) -> Value {
    return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq, a, b);
  };
  unsigned width = type.isIndex() ? 64 : cast<IntegerType>(type).getWidth();
  auto number = [&](const APInt &value) {
    return constant(builder.getIntegerAttr(type, value));
  };
  Value bad = equal(divisor, number(APInt::getZero(width)));
  if (isSigned) {
    Value least = equal(dividend, number(APInt::getSignedMinValue(width)));
    Value opposite = equal(divisor, number(APInt::getAllOnes(width)));
    Value overflows = arith::AndIOp::create(builder, loc, least, opposite);
    bad = arith::OrIOp::create(builder, loc, bad, overflows);
  }
  return arith::SelectOp::create(builder, loc, bad, number(APInt(width, 1)),
                                 divisor);
}

namespace {
struct GuardDivision : attn::impl::AttnGuardDivisionBase<GuardDivision> {
  void runOnOperation() override {
    getOperation()->walk([](Operation *op) {
      bool isSigned = isa<arith::DivSIOp, arith::RemSIOp, arith::CeilDivSIOp,
                          arith::FloorDivSIOp>(op);
      if (!isSigned &&
          !isa<arith::DivUIOp, arith::RemUIOp, arith::CeilDivUIOp>(op))
        return;
      if (!op->getOperand(1).getType().isIntOrIndex() ||
          isHarmless(op->getOperand(1)))
        return;
      OpBuilder builder(op);
      op->setOperand(1, guardDivisor(builder, op->getLoc(), op->getOperand(0),
                                     op->getOperand(1), isSigned));
    });
  }
};
} // namespace
