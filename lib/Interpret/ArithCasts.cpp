//===- ArithCasts.cpp - conversions between types -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pointwise.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn::interpret;

/// Towards zero; what does not fit becomes the nearest integer that does, and
/// NaN 0.
static Scalar toInteger(double value, unsigned width, bool isSigned) {
  if (std::isnan(value))
    return makeInteger(0);
  double limit = std::ldexp(1.0, isSigned ? width - 1 : width);
  value = std::trunc(value);
  if (isSigned) {
    if (value >= limit)
      return wrap(llvm::maxIntN(width), width);
    if (value < -limit)
      return wrap(llvm::minIntN(width), width);
    return wrap(static_cast<int64_t>(value), width);
  }
  if (value >= limit)
    return wrap(~uint64_t(0), width);
  return wrap(value <= 0 ? 0 : static_cast<uint64_t>(value), width);
}

/// An integer of `from` bits as one of `to` bits.
template <typename OpTy>
static void addIntegerCast(OpTable &table, bool isSigned) {
  table.add<OpTy>([isSigned](OpTy op, Reader &reader) {
    unsigned from = getWidth(op.getIn()), to = getWidth(op.getOut());
    return unary(op, reader, [=](Scalar x) {
      return wrap(isSigned ? asSigned(x, from) : asUnsigned(x), to);
    });
  });
}

template <typename OpTy> static void addToFloat(OpTable &table, bool isSigned) {
  table.add<OpTy>([isSigned](OpTy op, Reader &reader) {
    unsigned width = getWidth(op.getIn());
    return unary(op, reader, [=](Scalar x) {
      return makeReal(isSigned ? static_cast<double>(asSigned(x, width))
                               : static_cast<double>(asUnsigned(x)));
    });
  });
}

template <typename OpTy>
static void addToInteger(OpTable &table, bool isSigned) {
  table.add<OpTy>([isSigned](OpTy op, Reader &reader) {
    unsigned width = getWidth(op.getOut());
    return unary(op, reader,
                 [=](Scalar x) { return toInteger(x.real, width, isSigned); });
  });
}

static Step readBitcast(arith::BitcastOp op, Reader &reader) {
  FloatType from = getFloatType(op.getIn()), to = getFloatType(op.getOut());
  return unary(op, reader, [=](Scalar x) {
    uint64_t bits = from ? toBits(from, x.real) : asUnsigned(x);
    return to ? makeReal(fromBits(to, bits)) : makeInteger(bits);
  });
}

void mlir::attn::interpret::addArithCastOps(OpTable &table) {
  addIntegerCast<arith::ExtSIOp>(table, true);
  addIntegerCast<arith::ExtUIOp>(table, false);
  addIntegerCast<arith::TruncIOp>(table, false);
  addIntegerCast<arith::IndexCastOp>(table, true);
  addIntegerCast<arith::IndexCastUIOp>(table, false);
  addToFloat<arith::SIToFPOp>(table, true);
  addToFloat<arith::UIToFPOp>(table, false);
  addToInteger<arith::FPToSIOp>(table, true);
  addToInteger<arith::FPToUIOp>(table, false);
  addReal<arith::ExtFOp>(table, [](double x) { return x; });
  // Precision is kept, range is not: -1e9 is -inf in f16, as in the graph.
  table.add<arith::TruncFOp>([](arith::TruncFOp op, Reader &reader) {
    return unary(op, reader, [type = getFloatType(op.getOut())](Scalar x) {
      return makeReal(limitTo(type, x.real));
    });
  });
  table.add<arith::BitcastOp>(readBitcast);
}
