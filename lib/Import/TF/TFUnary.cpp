//===- TFUnary.cpp - elementwise operations of one tensor -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

using B = ImplicitLocOpBuilder;
/// y as a function of one x.
using Function = Value (*)(B &, Value x);

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

static Value number(B &b, Value like, double value) {
  Type type = like.getType();
  if (isa<FloatType>(type))
    return arith::ConstantOp::create(b, b.getFloatAttr(type, value));
  return arith::ConstantOp::create(
      b, b.getIntegerAttr(type, static_cast<int64_t>(value)));
}

static Value add(B &b, Value x, Value y) {
  return arith::AddFOp::create(b, x, y);
}
static Value mul(B &b, Value x, Value y) {
  if (isa<FloatType>(x.getType()))
    return arith::MulFOp::create(b, x, y);
  return arith::MulIOp::create(b, x, y);
}
static Value divide(B &b, Value x, Value y) {
  return arith::DivFOp::create(b, x, y);
}
static Value above(B &b, Value x, double bound) {
  if (isa<FloatType>(x.getType()))
    return arith::CmpFOp::create(b, arith::CmpFPredicate::OGT, x,
                                 number(b, x, bound));
  return arith::CmpIOp::create(b, arith::CmpIPredicate::sgt, x,
                               number(b, x, bound));
}
static Value select(B &b, Value condition, Value x, Value y) {
  return arith::SelectOp::create(b, condition, x, y);
}
template <typename Op> static Value apply(B &b, Value x) {
  return Op::create(b, x);
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

static Value absolute(B &b, Value x) {
  if (isa<FloatType>(x.getType()))
    return math::AbsFOp::create(b, x);
  return math::AbsIOp::create(b, x);
}

static Value negative(B &b, Value x) {
  if (isa<FloatType>(x.getType()))
    return arith::NegFOp::create(b, x);
  return arith::SubIOp::create(b, number(b, x, 0), x);
}

static Value roundEven(B &b, Value x) {
  return isa<FloatType>(x.getType()) ? math::RoundEvenOp::create(b, x) : x;
}

// -1, 0 or 1; a NaN stays.
static Value sign(B &b, Value x) {
  Value below = isa<FloatType>(x.getType())
                    ? arith::CmpFOp::create(b, arith::CmpFPredicate::OLT, x,
                                            number(b, x, 0))
                          .getResult()
                    : arith::CmpIOp::create(b, arith::CmpIPredicate::slt, x,
                                            number(b, x, 0))
                          .getResult();
  Value negativeOrSame = select(b, below, number(b, x, -1), x);
  return select(b, above(b, x, 0), number(b, x, 1), negativeOrSame);
}

static Value relu(B &b, Value x) {
  if (isa<FloatType>(x.getType()))
    return arith::MaximumFOp::create(b, x, number(b, x, 0));
  return arith::MaxSIOp::create(b, x, number(b, x, 0));
}

static Value relu6(B &b, Value x) {
  Value positive = relu(b, x);
  if (isa<FloatType>(x.getType()))
    return arith::MinimumFOp::create(b, positive, number(b, x, 6));
  return arith::MinSIOp::create(b, positive, number(b, x, 6));
}

static Value elu(B &b, Value x) {
  return select(b, above(b, x, 0), x, math::ExpM1Op::create(b, x));
}

// Klambauer et al., "Self-Normalizing Neural Networks" (2017).
static Value selu(B &b, Value x) {
  constexpr double scale = 1.0507009873554804934193349852946;
  constexpr double scaleAlpha = 1.7580993408473768599402175208123;
  return select(b, above(b, x, 0), mul(b, number(b, x, scale), x),
                mul(b, number(b, x, scaleAlpha), math::ExpM1Op::create(b, x)));
}

static Value reciprocal(B &b, Value x) { return divide(b, number(b, x, 1), x); }

// 1 / (1 + exp(-x))
static Value sigmoid(B &b, Value x) {
  Value exponential = math::ExpOp::create(b, arith::NegFOp::create(b, x));
  return reciprocal(b, add(b, number(b, x, 1), exponential));
}

// max(x, 0) + log1p(exp(-|x|)), which does not overflow.
static Value softplus(B &b, Value x) {
  Value decay =
      math::ExpOp::create(b, arith::NegFOp::create(b, absolute(b, x)));
  return add(b, relu(b, x), math::Log1pOp::create(b, decay));
}

static Value softsign(B &b, Value x) {
  return divide(b, x, add(b, number(b, x, 1), absolute(b, x)));
}

static Value square(B &b, Value x) { return mul(b, x, x); }

static Value logicalNot(B &b, Value x) {
  return arith::XOrIOp::create(b, x, number(b, x, 1));
}

static Value compareAbsolute(B &b, Value x, arith::CmpFPredicate predicate) {
  Value infinity = number(b, x, std::numeric_limits<double>::infinity());
  return arith::CmpFOp::create(b, predicate, absolute(b, x), infinity);
}
static Value isInf(B &b, Value x) {
  return compareAbsolute(b, x, arith::CmpFPredicate::OEQ);
}
static Value isFinite(B &b, Value x) {
  return compareAbsolute(b, x, arith::CmpFPredicate::OLT);
}
static Value isNan(B &b, Value x) {
  return arith::CmpFOp::create(b, arith::CmpFPredicate::UNO, x, x);
}

//===----------------------------------------------------------------------===//
// Rules
//===----------------------------------------------------------------------===//

static TFRule rule(std::function<Value(B &, Value)> function) {
  return [function](TFImport &o) {
    return o.result(
        o.elementwise(o.operands[0], o.resultElement(),
                      [&](OpBuilder &inner, Location loc, ValueRange x) {
                        B b(loc, inner);
                        return function(b, x[0]);
                      }));
  };
}

static LogicalResult leakyRelu(TFImport &o) {
  double alpha = cast<tf::LeakyReluOp>(o.op).getAlpha().convertToFloat();
  return rule([alpha](B &b, Value x) {
    return select(b, above(b, x, 0), x, mul(b, number(b, x, alpha), x));
  })(o);
}

static LogicalResult absolute(TFImport &o) {
  return o.isUnsigned(0) ? o.result(o.operands[0])
                         : rule(Function(absolute))(o);
}

static LogicalResult castTo(TFImport &o) {
  Type from = o.type(0).getElementType(), to = o.resultElement();
  bool narrows = isa<FloatType>(from) && isa<FloatType>(to) &&
                 from.getIntOrFloatBitWidth() > to.getIntOrFloatBitWidth();
  if (cast<tf::CastOp>(o.op).getTruncate() && narrows)
    return o.error() << "with Truncate cuts bits off; expected rounding";
  bool isUnsigned = isa<FloatType>(from)
                        ? getElementTypeOrSelf(o.op->getResult(0).getType())
                              .isUnsignedInteger()
                        : o.isUnsigned(0);
  return o.result(o.convert(o.operands[0], to, isUnsigned));
}

static TFRule filledWith(int64_t value) {
  return [value](TFImport &o) {
    return o.result(
        o.fill(o.constant(o.resultElement(), value), o.sizes(o.operands[0])));
  };
}

void attn::addTFUnaryRules(TFRules &rules) {
  const std::pair<StringRef, Function> functions[] = {
      {"Ceil", apply<math::CeilOp>},
      {"Cos", apply<math::CosOp>},
      {"Elu", elu},
      {"Erf", apply<math::ErfOp>},
      {"Erfc", apply<math::ErfcOp>},
      {"Exp", apply<math::ExpOp>},
      {"Expm1", apply<math::ExpM1Op>},
      {"Floor", apply<math::FloorOp>},
      {"Inv", reciprocal},
      {"IsFinite", isFinite},
      {"IsInf", isInf},
      {"IsNan", isNan},
      {"Log", apply<math::LogOp>},
      {"Log1p", apply<math::Log1pOp>},
      {"LogicalNot", logicalNot},
      {"Neg", negative},
      {"Reciprocal", reciprocal},
      {"Relu", relu},
      {"Relu6", relu6},
      {"Rint", roundEven},
      {"Round", roundEven},
      {"Rsqrt", apply<math::RsqrtOp>},
      {"Selu", selu},
      {"Sigmoid", sigmoid},
      {"Sign", sign},
      {"Sin", apply<math::SinOp>},
      {"Softplus", softplus},
      {"Softsign", softsign},
      {"Sqrt", apply<math::SqrtOp>},
      {"Square", square},
      {"Tanh", apply<math::TanhOp>},
  };
  for (auto [name, function] : functions)
    rules[name] = rule(function);
  rules["Abs"] = [](TFImport &o) { return absolute(o); };
  rules["LeakyRelu"] = leakyRelu;
  rules["Cast"] = castTo;
  rules["ZerosLike"] = filledWith(0);
  rules["OnesLike"] = filledWith(1);
}
