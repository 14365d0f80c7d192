//===- TorchFormulas.cpp - activation functions on one number -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchFormulas.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <limits>

using namespace mlir;
using namespace mlir::attn;

namespace {
/// The operators of the formulas.
struct Real {
  OpBuilder &b;
  Location loc;
  Value value;

  Real with(Value other) const { return {b, loc, other}; }
  Real number(double constant) const {
    return with(arith::ConstantOp::create(
        b, loc, b.getFloatAttr(value.getType(), constant)));
  }
};

Real operator+(Real x, Real y) {
  return x.with(arith::AddFOp::create(x.b, x.loc, x.value, y.value));
}
Real operator*(Real x, Real y) {
  return x.with(arith::MulFOp::create(x.b, x.loc, x.value, y.value));
}
Real operator/(Real x, Real y) {
  return x.with(arith::DivFOp::create(x.b, x.loc, x.value, y.value));
}
Real operator+(Real x, double y) { return x + x.number(y); }
Real operator*(Real x, double y) { return x * x.number(y); }
Real operator/(Real x, double y) { return x / x.number(y); }
Real operator-(Real x) {
  return x.with(arith::NegFOp::create(x.b, x.loc, x.value));
}
template <typename OpT> Real apply(Real x) {
  return x.with(OpT::create(x.b, x.loc, x.value));
}
Real max(Real x, double y) {
  return x.with(
      arith::MaximumFOp::create(x.b, x.loc, x.value, x.number(y).value));
}
Real min(Real x, double y) {
  return x.with(
      arith::MinimumFOp::create(x.b, x.loc, x.value, x.number(y).value));
}
Value compare(arith::CmpFPredicate predicate, Real x, double y) {
  return arith::CmpFOp::create(x.b, x.loc, predicate, x.value,
                               x.number(y).value);
}
Real select(Value condition, Real x, Real y) {
  return x.with(
      arith::SelectOp::create(x.b, x.loc, condition, x.value, y.value));
}
} // namespace

Value formulas::same(OpBuilder &, Location, Value x) { return x; }

Value formulas::negateInteger(OpBuilder &b, Location loc, Value x) {
  Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(x.getType()));
  return arith::SubIOp::create(b, loc, zero, x);
}

Value formulas::signOf(OpBuilder &b, Location loc, Value x) {
  Type type = x.getType();
  if (isa<FloatType>(type)) {
    Real real{b, loc, x};
    Value positive = compare(arith::CmpFPredicate::OGT, real, 0);
    Value negative = compare(arith::CmpFPredicate::OLT, real, 0);
    // 0 and -0 stay; a NaN becomes 0, as in PyTorch.
    return select(positive, real.number(1),
                  select(negative, real.number(-1), real.number(0)))
        .value;
  }
  Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  Value one = arith::ConstantOp::create(b, loc, b.getIntegerAttr(type, 1));
  Value none = arith::ConstantOp::create(b, loc, b.getIntegerAttr(type, -1));
  Value negative =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, x, zero);
  Value isZero =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, x, zero);
  Value nonZero = arith::SelectOp::create(b, loc, negative, none, one);
  return arith::SelectOp::create(b, loc, isZero, zero, nonZero);
}

Value formulas::isNaN(OpBuilder &b, Location loc, Value x) {
  return arith::CmpFOp::create(b, loc, arith::CmpFPredicate::UNO, x, x);
}

Value formulas::isInfinite(OpBuilder &b, Location loc, Value x) {
  Real magnitude = apply<math::AbsFOp>(Real{b, loc, x});
  return compare(arith::CmpFPredicate::OEQ, magnitude,
                 std::numeric_limits<double>::infinity());
}

static Real sigmoidOf(Real x) {
  return x.number(1) / (apply<math::ExpOp>(-x) + 1);
}

/// ln(1 + e^x), without overflow
static Real softplusOf(Real x) {
  Real tail = apply<math::Log1pOp>(apply<math::ExpOp>(-apply<math::AbsFOp>(x)));
  return max(x, 0) + tail;
}

static Real hardSigmoidOf(Real x) { return min(max(x + 3, 0), 6) / 6; }

Value formulas::reciprocal(OpBuilder &b, Location loc, Value v) {
  Real x{b, loc, v};
  return (x.number(1) / x).value;
}
Value formulas::sigmoid(OpBuilder &b, Location loc, Value v) {
  return sigmoidOf({b, loc, v}).value;
}
Value formulas::logSigmoid(OpBuilder &b, Location loc, Value v) {
  return (-softplusOf(-Real{b, loc, v})).value;
}
Value formulas::silu(OpBuilder &b, Location loc, Value v) {
  Real x{b, loc, v};
  return (x / (apply<math::ExpOp>(-x) + 1)).value;
}
Value formulas::mish(OpBuilder &b, Location loc, Value v) {
  Real x{b, loc, v};
  return (x * apply<math::TanhOp>(softplusOf(x))).value;
}
Value formulas::hardSigmoid(OpBuilder &b, Location loc, Value v) {
  return hardSigmoidOf({b, loc, v}).value;
}
Value formulas::hardSwish(OpBuilder &b, Location loc, Value v) {
  Real x{b, loc, v};
  return (x * hardSigmoidOf(x)).value;
}
Value formulas::relu6(OpBuilder &b, Location loc, Value v) {
  return min(max(Real{b, loc, v}, 0), 6).value;
}
Value formulas::geluErf(OpBuilder &b, Location loc, Value v) {
  Real x{b, loc, v};
  Real erf = apply<math::ErfOp>(x * 0.70710678118654752440); // 1 / sqrt 2
  return (x * 0.5 * (erf + 1)).value;
}
Value formulas::geluTanh(OpBuilder &b, Location loc, Value v) {
  Real x{b, loc, v};
  Real inner = (x + x * x * x * 0.044715) * 0.79788456080286535588; // sqrt 2/pi
  return (x * 0.5 * (apply<math::TanhOp>(inner) + 1)).value;
}

Value formulas::leakyRelu(OpBuilder &b, Location loc, Value v,
                          ArrayRef<double> p) {
  Real x{b, loc, v};
  return select(compare(arith::CmpFPredicate::OGT, x, 0), x, x * p[0]).value;
}
Value formulas::elu(OpBuilder &b, Location loc, Value v, ArrayRef<double> p) {
  Real x{b, loc, v};
  Real low = apply<math::ExpM1Op>(x * p[2]) * (p[0] * p[1]);
  return select(compare(arith::CmpFPredicate::OGT, x, 0), x * p[1], low).value;
}
Value formulas::hardTanh(OpBuilder &b, Location loc, Value v,
                         ArrayRef<double> p) {
  return min(max(Real{b, loc, v}, p[0]), p[1]).value;
}
Value formulas::selu(OpBuilder &b, Location loc, Value x) {
  return elu(b, loc, x, {1.6732632423543772848, 1.0507009873554804934, 1});
}
Value formulas::softplus(OpBuilder &b, Location loc, Value v,
                         ArrayRef<double> p) {
  Real x{b, loc, v};
  Real scaled = x * p[0];
  return select(compare(arith::CmpFPredicate::OGT, scaled, p[1]), x,
                softplusOf(scaled) / p[0])
      .value;
}
Value formulas::replaceNonFinite(OpBuilder &b, Location loc, Value v,
                                 ArrayRef<double> p) {
  Real x{b, loc, v};
  double inf = std::numeric_limits<double>::infinity();
  Real high =
      select(compare(arith::CmpFPredicate::OEQ, x, inf), x.number(p[1]), x);
  Real low =
      select(compare(arith::CmpFPredicate::OEQ, x, -inf), x.number(p[2]), high);
  return select(isNaN(b, loc, v), x.number(p[0]), low).value;
}
