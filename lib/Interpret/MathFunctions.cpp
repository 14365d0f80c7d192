//===- MathFunctions.cpp - elementary functions, by the C library -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pointwise.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn::interpret;

static void addExponentials(OpTable &table) {
  addReal<math::ExpOp>(table, [](double x) { return std::exp(x); });
  addReal<math::Exp2Op>(table, [](double x) { return std::exp2(x); });
  addReal<math::ExpM1Op>(table, [](double x) { return std::expm1(x); });
  addReal<math::LogOp>(table, [](double x) { return std::log(x); });
  addReal<math::Log2Op>(table, [](double x) { return std::log2(x); });
  addReal<math::Log10Op>(table, [](double x) { return std::log10(x); });
  addReal<math::Log1pOp>(table, [](double x) { return std::log1p(x); });
  addReal<math::PowFOp>(table,
                        [](double x, double y) { return std::pow(x, y); });
  addReal<math::SqrtOp>(table, [](double x) { return std::sqrt(x); });
  addReal<math::RsqrtOp>(table, [](double x) { return 1 / std::sqrt(x); });
  addReal<math::CbrtOp>(table, [](double x) { return std::cbrt(x); });
  addReal<math::ErfOp>(table, [](double x) { return std::erf(x); });
  addReal<math::ErfcOp>(table, [](double x) { return std::erfc(x); });
}

static void addTrigonometry(OpTable &table) {
  addReal<math::SinOp>(table, [](double x) { return std::sin(x); });
  addReal<math::CosOp>(table, [](double x) { return std::cos(x); });
  addReal<math::TanOp>(table, [](double x) { return std::tan(x); });
  addReal<math::AsinOp>(table, [](double x) { return std::asin(x); });
  addReal<math::AcosOp>(table, [](double x) { return std::acos(x); });
  addReal<math::AtanOp>(table, [](double x) { return std::atan(x); });
  addReal<math::Atan2Op>(table,
                         [](double y, double x) { return std::atan2(y, x); });
  addReal<math::SinhOp>(table, [](double x) { return std::sinh(x); });
  addReal<math::CoshOp>(table, [](double x) { return std::cosh(x); });
  addReal<math::TanhOp>(table, [](double x) { return std::tanh(x); });
}

static void addRounding(OpTable &table) {
  addReal<math::AbsFOp>(table, [](double x) { return std::fabs(x); });
  addReal<math::CopySignOp>(
      table, [](double x, double y) { return std::copysign(x, y); });
  addReal<math::FloorOp>(table, [](double x) { return std::floor(x); });
  addReal<math::CeilOp>(table, [](double x) { return std::ceil(x); });
  addReal<math::TruncOp>(table, [](double x) { return std::trunc(x); });
  addReal<math::RoundOp>(table, [](double x) { return std::round(x); });
  // The rounding mode of a process is to nearest, ties to even.
  addReal<math::RoundEvenOp>(table, [](double x) { return std::nearbyint(x); });
}

/// An operation that asks something of a float.
template <typename OpTy>
static void addTest(OpTable &table, bool (*fn)(double)) {
  table.add<OpTy>([fn](OpTy op, Reader &reader) {
    return unary(op, reader,
                 [fn](Scalar x) { return makeInteger(fn(x.real)); });
  });
}

/// base^exponent by squaring, wrapped; for a negative exponent the integer part
/// of the quotient.
static uint64_t power(int64_t base, int64_t exponent) {
  if (exponent < 0)
    return base == 1 ? 1 : base == -1 ? (exponent % 2 ? -1 : 1) : 0;
  uint64_t result = 1;
  for (uint64_t factor = base; exponent; exponent >>= 1, factor *= factor)
    if (exponent & 1)
      result *= factor;
  return result;
}

void mlir::attn::interpret::addMathOps(OpTable &table) {
  addExponentials(table);
  addTrigonometry(table);
  addRounding(table);
  addTest<math::IsNaNOp>(table, [](double x) { return bool(std::isnan(x)); });
  addTest<math::IsInfOp>(table, [](double x) { return bool(std::isinf(x)); });
  addTest<math::IsFiniteOp>(table,
                            [](double x) { return bool(std::isfinite(x)); });

  table.add<math::FmaOp>([](math::FmaOp op, Reader &reader) {
    FloatType type = getFloatType(op.getResult());
    return ternary(op, reader, [type](Scalar x, Scalar y, Scalar z) {
      return makeReal(addMasks(x.real * y.real + z.real, type));
    });
  });
  table.add<math::FPowIOp>([](math::FPowIOp op, Reader &reader) {
    unsigned width = getWidth(op.getRhs());
    return binary(op, reader, [width](Scalar x, Scalar y) {
      return makeReal(
          std::pow(x.real, static_cast<double>(asSigned(y, width))));
    });
  });
  table.add<math::IPowIOp>([](math::IPowIOp op, Reader &reader) {
    unsigned width = getWidth(op.getResult());
    return binary(op, reader, [width](Scalar x, Scalar y) {
      return wrap(power(asSigned(x, width), asSigned(y, width)), width);
    });
  });
  table.add<math::AbsIOp>([](math::AbsIOp op, Reader &reader) {
    unsigned width = getWidth(op.getResult());
    return unary(op, reader, [width](Scalar x) {
      int64_t value = asSigned(x, width);
      return wrap(value < 0 ? -uint64_t(value) : value, width);
    });
  });
}
