//===- AttnDecomposeOnline.cpp - a step of attention as linalg ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SoftmaxFormula.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

static constexpr double infinity = std::numeric_limits<double>::infinity();

/// value == of ? then : otherwise.
static Value choose(ImplicitLocOpBuilder &b, Value value, Value of, Value then,
                    Value otherwise) {
  Value isOf = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, value, of);
  return arith::SelectOp::create(b, isOf, then, otherwise);
}

static Value exp2OfDifference(ImplicitLocOpBuilder &b, Value score,
                              Value shift) {
  return math::Exp2Op::create(b, arith::SubFOp::create(b, score, shift));
}

/// Scores and what changes them: the score operands, then the bias.
static SmallVector<Indexed> operandsOfScore(OnlineAttentionOp op, Indexed s) {
  SmallVector<Indexed> operands = {s};
  for (auto [operand, map] :
       llvm::zip_equal(op.getScoreOperands(), op.getScoreOperandMaps()))
    operands.push_back({operand, map});
  if (op.getBias())
    operands.push_back({op.getBias(), op.getBiasMap()});
  return operands;
}

FailureOr<SmallVector<Value>>
OnlineAttentionOp::decomposeOperation(OpBuilder &builder) {
  if (!isa<RankedTensorType>(getAccumulator().getType()))
    return failure();
  Formula f(builder, getLoc(), getIterationSizes(builder),
            cast<FloatType>(getElementTypeOrSelf(getAccumulator())));
  AffineMap rows = getSumMap();
  // Scores in the order of the rows, keys innermost.
  SmallVector<unsigned> scoreDims;
  for (AffineExpr expr : rows.getResults())
    scoreDims.push_back(cast<AffineDimExpr>(expr).getPosition());
  llvm::append_range(scoreDims, Formula::onlyIn(getKeyMap(), getQueryMap()));
  AffineMap scores = f.over(scoreDims);
  Value ninf = f.constant(-infinity), zero = f.constant(0.0);

  // s = region(scale sum_k query key) + bias, -inf where bias is
  Indexed s =
      f.contract({getQuery(), getQueryMap()}, {getKey(), getKeyMap()}, scores);
  double factor = getScale().convertToDouble();
  if (factor != 1.0)
    s = f.pointwise({s}, scores, f.accumulator,
                    [&](ImplicitLocOpBuilder &b, ValueRange in) -> Value {
                      return arith::MulFOp::create(b, in[0],
                                                   f.constant(factor));
                    });
  if (getBias() || !getScore().empty())
    s = f.pointwise(operandsOfScore(*this, s), scores, f.accumulator,
                    [&](ImplicitLocOpBuilder &b, ValueRange in) {
                      size_t count = getScoreOperands().size();
                      Value score = in.front();
                      for (Region &region : getScore())
                        score = applyScoreRegion(region, b, score,
                                                 in.slice(1, count), {});
                      if (!getBias())
                        return score;
                      Value sum = arith::AddFOp::create(b, score, in.back());
                      return choose(b, in.back(), ninf, ninf, sum);
                    });
  // max = max(sum != 0 ? shift : -inf, max_n s)
  Indexed before =
      f.pointwise({{getSum(), rows}, {getShift(), getShiftMap()}}, rows,
                  f.accumulator, [&](ImplicitLocOpBuilder &b, ValueRange in) {
                    return choose(b, in[0], zero, ninf, in[1]);
                  });
  Indexed max = f.reduce({s}, rows, -infinity, [](auto &b, auto in) {
    return arith::MaximumFOp::create(b, in[0], in[1]);
  });
  // shift' = max, but 0 in an empty row
  Indexed shift = f.pointwise({before, max}, rows, f.accumulator,
                              [&](ImplicitLocOpBuilder &b, ValueRange in) {
                                Value largest =
                                    arith::MaximumFOp::create(b, in[0], in[1]);
                                return choose(b, largest, ninf, zero, largest);
                              });
  // p = 2^(s - shift')
  Indexed p = f.pointwise({s, shift}, scores, f.accumulator,
                          [](ImplicitLocOpBuilder &b, ValueRange in) {
                            return exp2OfDifference(b, in[0], in[1]);
                          });
  // rescale = 2^(shift - shift')
  Indexed rescale = f.pointwise({before, shift}, rows, f.accumulator,
                                [](ImplicitLocOpBuilder &b, ValueRange in) {
                                  return exp2OfDifference(b, in[0], in[1]);
                                });
  auto accumulate = [&](Value old, AffineMap map, Indexed added) {
    return f.pointwise({{old, map}, rescale, added}, map, f.accumulator,
                       [](ImplicitLocOpBuilder &b, ValueRange in) -> Value {
                         Value kept = arith::MulFOp::create(b, in[0], in[1]);
                         return arith::AddFOp::create(b, kept, in[2]);
                       });
  };
  // sum' = sum * rescale + sum_n p
  Indexed added = f.reduce({p}, rows, 0.0, [](auto &b, auto in) {
    return arith::AddFOp::create(b, in[0], in[1]);
  });
  Indexed sum = accumulate(getSum(), rows, added);
  // w = p * factor; a masked key keeps its 0, whatever its factor is
  Indexed w = p;
  if (getFactor())
    w = f.pointwise({p, {getFactor(), getFactorMap()}}, scores, f.accumulator,
                    [&](ImplicitLocOpBuilder &b, ValueRange in) -> Value {
                      Value weight = arith::MulFOp::create(b, in[0], in[1]);
                      if (!getBias())
                        return weight;
                      return choose(b, in[0], zero, zero, weight);
                    });
  // accumulator' = accumulator * rescale + sum_n w value
  Indexed values = weightedSum(f, w, {getValue(), getValueMap()},
                               getAccumulatorMap(), bool(getBias()));
  Indexed accumulator =
      accumulate(getAccumulator(), getAccumulatorMap(), values);
  return SmallVector<Value>{
      f.result(accumulator, getAccumulatorMap(), getAccumulator()),
      f.result(shift, getShiftMap(), getShift()),
      f.result(sum, getSumMap(), getSum())};
}
