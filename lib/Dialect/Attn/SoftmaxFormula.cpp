//===- SoftmaxFormula.cpp - what attention, pool and softmax share --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SoftmaxFormula.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::attn;

static constexpr double infinity = std::numeric_limits<double>::infinity();

static Value floatConstant(ImplicitLocOpBuilder &b, Type type, double value) {
  return arith::ConstantOp::create(b, b.getFloatAttr(type, value));
}

/// value == of ? then : value, false for NaN.
static Value replace(ImplicitLocOpBuilder &b, Value value, double of,
                     double then) {
  Value isOf = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, value,
                                     floatConstant(b, value.getType(), of));
  return arith::SelectOp::create(
      b, isOf, floatConstant(b, value.getType(), then), value);
}

Exponentials attn::exponentials(Formula &f, Indexed scores, AffineMap rows,
                                EmptyRows emptyRows) {
  // max = max_n s, NaN if a score is
  Indexed max = f.reduce({scores}, rows, -infinity, [](auto &b, auto in) {
    return arith::MaximumFOp::create(b, in[0], in[1]);
  });

  // shift = max, but 0 in an empty row: nothing becomes -inf - -inf
  Indexed shift = f.pointwise({max}, rows, f.accumulator, [](auto &b, auto in) {
    return replace(b, in[0], -infinity, 0.0);
  });

  // e = exp(s - shift)
  Indexed e = f.pointwise(
      {scores, shift}, scores.map, f.accumulator, [](auto &b, auto in) {
        return math::ExpOp::create(b, arith::SubFOp::create(b, in[0], in[1]));
      });

  // sum = sum_n e
  Indexed sum = f.reduce({e}, rows, 0.0, [](auto &b, auto in) {
    return arith::AddFOp::create(b, in[0], in[1]);
  });

  // divisor = sum, but 1 in an empty row that shall be 0 / 1 and not 0 / 0
  Indexed divisor = sum;
  if (emptyRows == EmptyRows::Zero)
    divisor = f.pointwise({sum}, rows, f.accumulator, [](auto &b, auto in) {
      return replace(b, in[0], 0.0, 1.0);
    });

  return {shift, e, sum, divisor};
}

Indexed attn::normalized(Formula &f, Indexed sum, const Exponentials &e) {
  return f.pointwise(
      {sum, e.divisor}, sum.map, f.accumulator,
      [](auto &b, auto in) { return arith::DivFOp::create(b, in[0], in[1]); });
}

Softmax attn::softmax(Formula &f, Indexed scores, AffineMap rows,
                      EmptyRows emptyRows, Type elementType) {
  Exponentials e = exponentials(f, scores, rows, emptyRows);
  // p = e / divisor
  Indexed p = f.pointwise(
      {e.values, e.divisor}, scores.map, elementType,
      [](auto &b, auto in) { return arith::DivFOp::create(b, in[0], in[1]); });
  return {e, p};
}

Indexed attn::logSumExp(Formula &f, const Exponentials &e) {
  // logsumexp = shift + log(sum)
  return f.pointwise(
      {e.shift, e.sum}, e.sum.map, f.accumulator, [](auto &b, auto in) {
        return arith::AddFOp::create(b, in[0], math::LogOp::create(b, in[1]));
      });
}

/// The element of `indexed` where each dimension has the given position.
static Value elementAt(Formula &f, ImplicitLocOpBuilder &b, Indexed indexed,
                       ArrayRef<Value> positions) {
  SmallVector<Value> indices;
  for (AffineExpr expr : indexed.map.getResults())
    indices.push_back(positions[cast<AffineDimExpr>(expr).getPosition()]);
  Value element = tensor::ExtractOp::create(b, indexed.tensor, indices);
  return Formula::convertFloat(b, element, f.accumulator);
}

/// sum_n p[n] * (p[n] != 0 ? value[n] : 0) over the dimensions `summed` for one
/// element of the result; `positions` holds the position in all others.
/// Products and sums may be fused, as in the contraction whose result this
/// replaces: what a masked value is must not change the last bit.
static Value sumAttended(Formula &f, ImplicitLocOpBuilder &b, Indexed p,
                         Indexed value, ArrayRef<unsigned> summed,
                         SmallVector<Value> positions) {
  SmallVector<Value> ends;
  for (unsigned dim : summed)
    ends.push_back(f.size(dim));
  SmallVector<Value> begins(ends.size(), f.index(0)),
      steps(ends.size(), f.index(1));
  Value zero = f.constant(0.0);
  constexpr auto contract = arith::FastMathFlags::contract;
  auto body = [&](OpBuilder &nested, Location loc, ValueRange at,
                  ValueRange sum) -> scf::ValueVector {
    ImplicitLocOpBuilder b(loc, nested);
    for (auto [dim, position] : llvm::zip_equal(summed, at))
      positions[dim] = position;
    Value weight = elementAt(f, b, p, positions);
    Value isAttended =
        arith::CmpFOp::create(b, arith::CmpFPredicate::UNE, weight, zero);
    Value attended = arith::SelectOp::create(
        b, isAttended, elementAt(f, b, value, positions), zero);
    Value product = arith::MulFOp::create(b, weight, attended, contract);
    return {arith::AddFOp::create(b, sum[0], product, contract)};
  };
  return scf::buildLoopNest(b, b.getLoc(), begins, ends, steps, zero, body)
      .results.front();
}

Indexed attn::weightedSum(Formula &f, Indexed p, Indexed value, AffineMap map,
                          bool masked) {
  // result = sum_n p * value
  Indexed result = f.contract(p, value, map);
  if (!masked)
    return result;

  // largest = max_n |value|, NaN if a value is
  SmallVector<unsigned> summed = Formula::onlyIn(value.map, map);
  AffineMap columns = f.without(value.map, summed);
  Indexed largest = f.reduce({value}, columns, 0.0, [](auto &b, auto in) {
    return arith::MaximumFOp::create(b, math::AbsFOp::create(b, in[0]), in[1]);
  });

  // result = sum_n p * (p != 0 ? value : 0) where largest is not finite: there,
  // 0 * value of a masked key would be NaN
  Value inf = f.constant(infinity);
  return f.pointwise(
      {result, largest}, map, f.accumulator, [&](auto &b, auto in) -> Value {
        SmallVector<Value> positions = Formula::positions(b, map);
        Value isFinite =
            arith::CmpFOp::create(b, arith::CmpFPredicate::OLT, in[1], inf);
        auto choice = scf::IfOp::create(
            b, isFinite,
            [&](OpBuilder &nested, Location loc) {
              scf::YieldOp::create(nested, loc, in[0]);
            },
            [&](OpBuilder &nested, Location loc) {
              ImplicitLocOpBuilder b(loc, nested);
              scf::YieldOp::create(
                  b, sumAttended(f, b, p, value, summed, positions));
            });
        return choice.getResult(0);
      });
}

Value attn::applyScoreRegion(Region &region, ImplicitLocOpBuilder &b,
                             Value score, ValueRange operands,
                             ArrayRef<Value> positions) {
  if (region.empty())
    return score;
  Block &block = region.front();
  IRMapping mapping;
  mapping.map(block.getArgument(0), score);
  for (auto [argument, operand] :
       llvm::zip_equal(block.getArguments().drop_front(), operands))
    mapping.map(argument,
                Formula::convertFloat(b, operand, argument.getType()));
  block.walk([&](IndexOp index) {
    mapping.map(index.getResult(), positions[index.getDimension()]);
  });
  for (Operation &inner : block.without_terminator())
    if (!isa<IndexOp>(inner))
      b.clone(inner, mapping);
  return mapping.lookupOrDefault(
      cast<YieldOp>(block.getTerminator()).getScore());
}

Value attn::isBefore(ImplicitLocOpBuilder &b, Value position, Value length) {
  if (!length.getType().isIndex())
    length = arith::IndexCastOp::create(b, b.getIndexType(), length);
  return arith::CmpIOp::create(b, arith::CmpIPredicate::slt, position, length);
}

Value attn::maskScore(ImplicitLocOpBuilder &b, ArrayRef<Value> conditions,
                      Value score) {
  if (conditions.empty())
    return score;
  Value attended = conditions.front();
  for (Value condition : conditions.drop_front())
    attended = arith::AndIOp::create(b, attended, condition);
  return arith::SelectOp::create(b, attended, score,
                                 floatConstant(b, score.getType(), -infinity));
}
