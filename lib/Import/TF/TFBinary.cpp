//===- TFBinary.cpp - elementwise operations of two tensors ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

using B = ImplicitLocOpBuilder;
/// z as a function of x and y; `u`: integers are unsigned.
using Function = Value (*)(B &, Value x, Value y, bool u);

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

static bool isFloat(Value x) { return isa<FloatType>(x.getType()); }

static Value zero(B &b, Value like) {
  return arith::ConstantOp::create(b, b.getZeroAttr(like.getType()));
}

static Value isZero(B &b, Value x) {
  if (isFloat(x))
    return arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, x, zero(b, x));
  return arith::CmpIOp::create(b, arith::CmpIPredicate::eq, x, zero(b, x));
}

template <typename Float, typename Signed, typename Unsigned = Signed>
static Value apply(B &b, Value x, Value y, bool u) {
  if (isFloat(x))
    return Float::create(b, x, y);
  if (u)
    return Unsigned::create(b, x, y);
  return Signed::create(b, x, y);
}

/// Integer division by zero stops TensorFlow; here it divides by one, because
/// in LLVM it may do anything.
static Value divisor(B &b, Value y) {
  if (isFloat(y))
    return y;
  Value one = arith::ConstantOp::create(b, b.getIntegerAttr(y.getType(), 1));
  return arith::SelectOp::create(b, isZero(b, y), one, y);
}

static Value divide(B &b, Value x, Value y, bool u) {
  return apply<arith::DivFOp, arith::DivSIOp, arith::DivUIOp>(b, x,
                                                              divisor(b, y), u);
}

static Value floorDivide(B &b, Value x, Value y, bool u) {
  if (isFloat(x))
    return math::FloorOp::create(b, arith::DivFOp::create(b, x, y));
  if (u)
    return divide(b, x, y, u);
  return arith::FloorDivSIOp::create(b, x, divisor(b, y));
}

// The remainder with the sign of the divisor.
static Value floorModulo(B &b, Value x, Value y, bool u) {
  y = divisor(b, y);
  Value rest = apply<arith::RemFOp, arith::RemSIOp, arith::RemUIOp>(b, x, y, u);
  if (u)
    return rest;
  auto below = [&](Value value) -> Value {
    if (isFloat(value))
      return arith::CmpFOp::create(b, arith::CmpFPredicate::OLT, value,
                                   zero(b, value));
    return arith::CmpIOp::create(b, arith::CmpIPredicate::slt, value,
                                 zero(b, value));
  };
  Value differs = arith::XOrIOp::create(b, below(rest), below(y));
  Value shifted = apply<arith::AddFOp, arith::AddIOp>(b, rest, y, u);
  Value moved = arith::SelectOp::create(b, differs, shifted, rest);
  return arith::SelectOp::create(b, isZero(b, rest), rest, moved);
}

// x / y, and 0 where `guard` is 0.
static Value divideNoNan(B &b, Value x, Value y, bool) {
  return arith::SelectOp::create(b, isZero(b, y), zero(b, x),
                                 arith::DivFOp::create(b, x, y));
}
static Value xDivideY(B &b, Value x, Value y, bool) {
  return arith::SelectOp::create(b, isZero(b, x), zero(b, x),
                                 arith::DivFOp::create(b, x, y));
}
static Value multiplyNoNan(B &b, Value x, Value y, bool) {
  return arith::SelectOp::create(b, isZero(b, y), zero(b, x),
                                 arith::MulFOp::create(b, x, y));
}

static Value squaredDifference(B &b, Value x, Value y, bool u) {
  Value difference = apply<arith::SubFOp, arith::SubIOp>(b, x, y, u);
  return apply<arith::MulFOp, arith::MulIOp>(b, difference, difference, u);
}

/// The predicates of a comparison: floats, signed and unsigned integers.
struct Comparison {
  arith::CmpFPredicate floats;
  arith::CmpIPredicate integers, naturals;
};

static Value compare(B &b, Comparison how, Value x, Value y, bool u) {
  if (isFloat(x))
    return arith::CmpFOp::create(b, how.floats, x, y);
  return arith::CmpIOp::create(b, u ? how.naturals : how.integers, x, y);
}

//===----------------------------------------------------------------------===//
// Rules
//===----------------------------------------------------------------------===//

using Body = std::function<Value(B &, Value, Value, bool)>;

/// A constant of one element does not shape the result next to an operand of
/// at least its rank: it is written as a scalar.
static Value scalarOrTensor(TFImport &o, unsigned operand, unsigned other) {
  if (o.type(operand).hasStaticShape() &&
      o.type(operand).getNumElements() == 1 &&
      o.type(operand).getRank() <= o.type(other).getRank())
    if (Value scalar = o.splat(o.operands[operand]))
      return scalar;
  return o.operands[operand];
}

static LogicalResult binary(TFImport &o, const Body &body) {
  if (failed(o.checkBroadcast(o.operands)))
    return failure();
  Type left = o.type(0).getElementType(), right = o.type(1).getElementType();
  if (left != right)
    return o.error() << "expected operands of one element type, found " << left
                     << " and " << right;
  Value y = scalarOrTensor(o, 1, 0);
  bool isScalar = !isa<RankedTensorType>(y.getType());
  Value x = isScalar ? o.operands[0] : scalarOrTensor(o, 0, 1);
  bool isUnsigned = o.isUnsigned(0);
  return o.result(
      o.elementwise({x, y}, o.resultElement(),
                    [&](OpBuilder &inner, Location loc, ValueRange in) {
                      B b(loc, inner);
                      return body(b, in[0], in[1], isUnsigned);
                    }));
}

/// Powers that are a few products or a root are written as these.
static Body powerOf(TFImport &o) {
  DenseFPElementsAttr constant;
  std::optional<double> power;
  if (matchPattern(o.operands[1], m_Constant(&constant)) && constant.isSplat())
    power = constant.getSplatValue<APFloat>().convertToDouble();
  if (power == 2.0)
    return [](B &b, Value x, Value, bool) -> Value {
      return arith::MulFOp::create(b, x, x);
    };
  if (power == 3.0)
    return [](B &b, Value x, Value, bool) -> Value {
      return arith::MulFOp::create(b, arith::MulFOp::create(b, x, x), x);
    };
  if (power == 0.5)
    return [](B &b, Value x, Value, bool) -> Value {
      return math::SqrtOp::create(b, x);
    };
  if (power == -0.5)
    return [](B &b, Value x, Value, bool) -> Value {
      return math::RsqrtOp::create(b, x);
    };
  return apply<math::PowFOp, math::IPowIOp>;
}

static LogicalResult biasAdd(TFImport &o) {
  int64_t rank = o.type(0).getRank();
  if (rank < 2 || o.type(1).getRank() != 1)
    return o.error() << "expected a value of two dimensions or more and a bias "
                        "of one, found "
                     << o.type(0) << " and " << o.type(1);
  StringRef format = cast<tf::BiasAddOp>(o.op).getDataFormat();
  if (format == "NCHW")
    for (int64_t dim = 2; dim < rank; ++dim)
      o.operands[1] = o.unsqueeze(o.operands[1], 1);
  else if (format != "NHWC")
    return o.error() << "expected data_format NHWC or NCHW, found '" << format
                     << "'";
  return binary(o, apply<arith::AddFOp, arith::AddIOp>);
}

static LogicalResult addN(TFImport &o) {
  if (o.operands.empty())
    return o.error() << "expected at least one operand";
  if (failed(o.checkBroadcast(o.operands)))
    return failure();
  Value sum = o.operands[0];
  for (Value next : llvm::drop_begin(o.operands))
    sum = o.elementwise({sum, next}, o.resultElement(),
                        [&](OpBuilder &inner, Location loc, ValueRange in) {
                          B b(loc, inner);
                          return apply<arith::AddFOp, arith::AddIOp>(
                              b, in[0], in[1], false);
                        });
  return o.result(sum);
}

void attn::addTFBinaryRules(TFRules &rules) {
  const std::pair<StringRef, Function> functions[] = {
      {"Add", apply<arith::AddFOp, arith::AddIOp>},
      {"AddV2", apply<arith::AddFOp, arith::AddIOp>},
      {"Div", divide},
      {"DivNoNan", divideNoNan},
      {"FloorDiv", floorDivide},
      {"FloorMod", floorModulo},
      {"LogicalAnd", apply<arith::MulFOp, arith::AndIOp>},
      {"LogicalOr", apply<arith::MulFOp, arith::OrIOp>},
      {"Maximum", apply<arith::MaximumFOp, arith::MaxSIOp, arith::MaxUIOp>},
      {"Minimum", apply<arith::MinimumFOp, arith::MinSIOp, arith::MinUIOp>},
      {"Mul", apply<arith::MulFOp, arith::MulIOp>},
      {"MulNoNan", multiplyNoNan},
      {"RealDiv", divide},
      {"SquaredDifference", squaredDifference},
      {"Sub", apply<arith::SubFOp, arith::SubIOp>},
      {"TruncateDiv", divide},
      {"Xdivy", xDivideY},
  };
  for (auto [name, function] : functions)
    rules[name] = [function = function](TFImport &o) {
      return binary(o, function);
    };

  using F = arith::CmpFPredicate;
  using I = arith::CmpIPredicate;
  const std::pair<StringRef, Comparison> comparisons[] = {
      {"Equal", {F::OEQ, I::eq, I::eq}},
      {"NotEqual", {F::UNE, I::ne, I::ne}},
      {"Greater", {F::OGT, I::sgt, I::ugt}},
      {"GreaterEqual", {F::OGE, I::sge, I::uge}},
      {"Less", {F::OLT, I::slt, I::ult}},
      {"LessEqual", {F::OLE, I::sle, I::ule}},
  };
  for (auto [name, how] : comparisons)
    rules[name] = [how = how](TFImport &o) {
      return binary(o, [how](B &b, Value x, Value y, bool u) {
        return compare(b, how, x, y, u);
      });
    };

  rules["Pow"] = [](TFImport &o) { return binary(o, powerOf(o)); };
  rules["BiasAdd"] = biasAdd;
  rules["AddN"] = addN;
}
