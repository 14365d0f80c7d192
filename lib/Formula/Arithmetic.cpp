//===- Arithmetic.cpp - scalar operations on numbers ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Positional.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn::formula;

using Number = Positional::Number;
using Apply = std::function<Number(const Number *)>;

static unsigned widthOf(Type type) {
  return type.isIndex() ? 64 : type.getIntOrFloatBitWidth();
}

// Integers are kept sign-extended, booleans as 0 and 1.
static int64_t wrap(int64_t value, unsigned width) {
  if (width == 1)
    return value & 1;
  return width >= 64 ? value : llvm::SignExtend64(value, width);
}

static uint64_t asUnsigned(int64_t value, unsigned width) {
  return width >= 64 ? value : value & llvm::maskTrailingOnes<uint64_t>(width);
}

static double roundTo(double value, Type type) {
  if (type.isF64())
    return value;
  if (type.isF32())
    return double(float(value));
  APFloat rounded(value);
  bool lost;
  rounded.convert(cast<FloatType>(type).getFloatSemantics(),
                  APFloat::rmNearestTiesToEven, &lost);
  rounded.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &lost);
  return rounded.convertToDouble();
}

// One rounding of a float64 result is the rounding of the exact one: for + - *
// / and sqrt of at most 32 bits, float64 has more than twice the digits.
static Apply real(Operation *op, double (*compute)(double, double)) {
  Type type = op->getResult(0).getType();
  return [=](const Number *in) -> Number {
    return {0, roundTo(compute(in[0].real, in[1].real), type)};
  };
}

static Apply real(Operation *op, double (*compute)(double)) {
  Type type = op->getResult(0).getType();
  return [=](const Number *in) -> Number {
    return {0, roundTo(compute(in[0].real), type)};
  };
}

// Wraps as two's complement does.
static Apply integer(Operation *op, uint64_t (*compute)(uint64_t, uint64_t)) {
  unsigned width = widthOf(op->getResult(0).getType());
  return [=](const Number *in) -> Number {
    return {wrap(int64_t(compute(in[0].integer, in[1].integer)), width), 0};
  };
}

static Apply signedInteger(Operation *op,
                           int64_t (*compute)(int64_t, int64_t)) {
  if (widthOf(op->getResult(0).getType()) == 1)
    return nullptr; // the sign of a boolean
  return [=](const Number *in) -> Number {
    return {compute(in[0].integer, in[1].integer), 0};
  };
}

static Apply compareIntegers(arith::CmpIOp op) {
  arith::CmpIPredicate predicate = op.getPredicate();
  unsigned width = widthOf(op.getLhs().getType());
  return [=](const Number *in) -> Number {
    bool result = arith::applyCmpPredicate(
        predicate, APInt(width, asUnsigned(in[0].integer, width)),
        APInt(width, asUnsigned(in[1].integer, width)));
    return {result, 0};
  };
}

static Apply compareReals(arith::CmpFOp op) {
  arith::CmpFPredicate predicate = op.getPredicate();
  return [=](const Number *in) -> Number {
    return {arith::applyCmpPredicate(predicate, APFloat(in[0].real),
                                     APFloat(in[1].real)),
            0};
  };
}

static Apply select(Operation *op) {
  if (!op->getOperand(0).getType().isInteger(1))
    return nullptr;
  return [](const Number *in) { return in[0].integer ? in[1] : in[2]; };
}

static Apply castOf(Operation *op) {
  unsigned from = widthOf(op->getOperand(0).getType());
  Type type = op->getResult(0).getType();
  return llvm::TypeSwitch<Operation *, Apply>(op)
      .Case<arith::ExtSIOp, arith::IndexCastOp, arith::TruncIOp>(
          [&](auto) -> Apply {
            bool boolean = from == 1 && !isa<arith::TruncIOp>(op);
            return [=, width = widthOf(type)](const Number *in) -> Number {
              return {wrap(boolean ? -in[0].integer : in[0].integer, width), 0};
            };
          })
      .Case<arith::ExtUIOp, arith::IndexCastUIOp>([&](auto) -> Apply {
        return [=, width = widthOf(type)](const Number *in) -> Number {
          return {wrap(int64_t(asUnsigned(in[0].integer, from)), width), 0};
        };
      })
      .Case<arith::SIToFPOp>([&](auto) -> Apply {
        return [=](const Number *in) -> Number {
          return {0, roundTo(from == 1 ? -double(in[0].integer)
                                       : double(in[0].integer),
                             type)};
        };
      })
      .Case<arith::UIToFPOp>([&](auto) -> Apply {
        return [=](const Number *in) -> Number {
          return {0, roundTo(double(asUnsigned(in[0].integer, from)), type)};
        };
      })
      .Case<arith::ExtFOp, arith::TruncFOp>(
          [&](auto) { return real(op, +[](double x) { return x; }); })
      .Default([](Operation *) { return nullptr; });
}

static Apply integerArithmetic(Operation *op) {
  using U = uint64_t;
  using I = int64_t;
  return llvm::TypeSwitch<Operation *, Apply>(op)
      .Case<arith::AddIOp>(
          [&](auto) { return integer(op, +[](U a, U b) { return a + b; }); })
      .Case<arith::SubIOp>(
          [&](auto) { return integer(op, +[](U a, U b) { return a - b; }); })
      .Case<arith::MulIOp>(
          [&](auto) { return integer(op, +[](U a, U b) { return a * b; }); })
      .Case<arith::AndIOp>(
          [&](auto) { return integer(op, +[](U a, U b) { return a & b; }); })
      .Case<arith::OrIOp>(
          [&](auto) { return integer(op, +[](U a, U b) { return a | b; }); })
      .Case<arith::XOrIOp>(
          [&](auto) { return integer(op, +[](U a, U b) { return a ^ b; }); })
      .Case<arith::MaxSIOp>([&](auto) {
        return signedInteger(op, +[](I a, I b) { return std::max(a, b); });
      })
      .Case<arith::MinSIOp>([&](auto) {
        return signedInteger(op, +[](I a, I b) { return std::min(a, b); });
      })
      .Case<math::AbsIOp>([&](auto) -> Apply {
        return [width = widthOf(op->getResult(0).getType())](const Number *in) {
          I value = in[0].integer;
          return Number{wrap(value < 0 ? I(-U(value)) : value, width), 0};
        };
      })
      .Default([](Operation *) { return nullptr; });
}

static Apply realArithmetic(Operation *op) {
  using D = double;
  return llvm::TypeSwitch<Operation *, Apply>(op)
      .Case<arith::AddFOp>(
          [&](auto) { return real(op, +[](D a, D b) { return a + b; }); })
      .Case<arith::SubFOp>(
          [&](auto) { return real(op, +[](D a, D b) { return a - b; }); })
      .Case<arith::MulFOp>(
          [&](auto) { return real(op, +[](D a, D b) { return a * b; }); })
      .Case<arith::DivFOp>(
          [&](auto) { return real(op, +[](D a, D b) { return a / b; }); })
      .Case<arith::NegFOp>(
          [&](auto) { return real(op, +[](D a) { return -a; }); })
      .Case<arith::MaxNumFOp>([&](auto) {
        return real(op, +[](D a, D b) { return std::fmax(a, b); });
      })
      .Case<arith::MinNumFOp>([&](auto) {
        return real(op, +[](D a, D b) { return std::fmin(a, b); });
      })
      .Case<arith::MaximumFOp>([&](auto) { // a NaN if there is one
        return real(op, +[](D a, D b) { return a > b || a != a ? a : b; });
      })
      .Case<arith::MinimumFOp>([&](auto) {
        return real(op, +[](D a, D b) { return a < b || a != a ? a : b; });
      })
      .Case<math::AbsFOp>(
          [&](auto) { return real(op, +[](D a) { return std::fabs(a); }); })
      .Case<math::FloorOp>(
          [&](auto) { return real(op, +[](D a) { return std::floor(a); }); })
      .Case<math::CeilOp>(
          [&](auto) { return real(op, +[](D a) { return std::ceil(a); }); })
      .Default([](Operation *) { return nullptr; });
}

Apply mlir::attn::formula::arithmeticOf(Operation *op) {
  if (op->getNumOperands() == 0 || op->getNumResults() != 1)
    return nullptr;
  for (Type type : op->getOperandTypes())
    if (!type.isIntOrIndexOrFloat() || widthOf(type) > 64)
      return nullptr;
  if (!op->getResult(0).getType().isIntOrIndexOrFloat() ||
      widthOf(op->getResult(0).getType()) > 64)
    return nullptr;
  if (auto cmp = dyn_cast<arith::CmpIOp>(op))
    return compareIntegers(cmp);
  if (auto cmp = dyn_cast<arith::CmpFOp>(op))
    return compareReals(cmp);
  if (isa<arith::SelectOp>(op))
    return select(op);
  if (Apply cast = castOf(op))
    return cast;
  if (Apply apply = integerArithmetic(op))
    return apply;
  return realArithmetic(op);
}
