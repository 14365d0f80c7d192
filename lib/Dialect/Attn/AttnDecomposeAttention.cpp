//===- AttnDecomposeAttention.cpp - attention as linalg operations --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SoftmaxFormula.h"
#include "attn/Dialect/Attn/AttentionDims.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

/// lower <= n - m - offset <= upper, one condition for each bound.
static void addBandConditions(Formula &f, ImplicitLocOpBuilder &b,
                              BandAttr band, ArrayRef<Value> positions,
                              SmallVectorImpl<Value> &conditions) {
  // distance = n - m - offset
  Value distance = arith::SubIOp::create(b, positions[band.getKey()],
                                         positions[band.getQuery()]);
  if (band.getCorner() == Corner::BottomRight) {
    Value offset = f.builder.createOrFold<arith::SubIOp>(
        f.size(band.getKey()), f.size(band.getQuery()));
    distance = arith::SubIOp::create(b, distance, offset);
  }
  auto compare = [&](arith::CmpIPredicate predicate, int64_t bound) {
    Value limit = arith::ConstantIndexOp::create(b, bound);
    conditions.push_back(arith::CmpIOp::create(b, predicate, distance, limit));
  };
  if (std::optional<int64_t> lower = band.getLower())
    compare(arith::CmpIPredicate::sge, *lower);
  if (std::optional<int64_t> upper = band.getUpper())
    compare(arith::CmpIPredicate::sle, *upper);
}

/// s = region(scale * s) + biases, -inf where masked: one score.
static Value changeScore(AttentionOp op, Formula &f, ImplicitLocOpBuilder &b,
                         Value s, ValueRange operands,
                         ArrayRef<Value> positions, unsigned keyDim) {
  auto take = [&](size_t count) {
    ValueRange taken = operands.take_front(count);
    operands = operands.drop_front(count);
    return taken;
  };
  // s = scale * s
  double scale = op.getScale().convertToDouble();
  if (scale != 1.0)
    s = arith::MulFOp::create(b, s, f.constant(scale));
  // s = region(s)
  s = applyScoreRegion(op.getScore(), b, s, take(op.getScoreOperands().size()),
                       positions);
  // s = s + bias
  for (Value bias : take(op.getBiases().size()))
    s = arith::AddFOp::create(b, s, bias);
  // s = mask and n < lengths and lower <= n - m <= upper ? s : -inf
  SmallVector<Value> conditions;
  if (op.getMask())
    conditions.push_back(take(1).front());
  if (op.getLengths())
    conditions.push_back(isBefore(b, positions[keyDim], take(1).front()));
  if (ArrayAttr bands = op.getBandsAttr())
    for (BandAttr band : bands.getAsRange<BandAttr>())
      addBandConditions(f, b, band, positions, conditions);
  return maskScore(b, conditions, s);
}

static bool isMasked(AttentionOp op) {
  return op.getMask() || op.getLengths() ||
         (op.getBandsAttr() && !op.getBandsAttr().empty());
}

/// changeScore of every score: one operation, none if nothing changes.
static Indexed changeScores(AttentionOp op, Formula &f, Indexed scores,
                            unsigned keyDim) {
  SmallVector<Indexed> operands = {scores};
  auto append = [&](ValueRange values, ArrayRef<AffineMap> maps) {
    for (auto [value, map] : llvm::zip_equal(values, maps))
      operands.push_back({value, map});
  };
  append(op.getScoreOperands(), op.getScoreOperandMaps());
  append(op.getBiases(), op.getBiasMaps());
  if (op.getMask())
    append(op.getMask(), op.getMaskMap());
  if (op.getLengths())
    append(op.getLengths(), op.getLengthsMap());
  if (operands.size() == 1 && op.getScale().convertToDouble() == 1.0 &&
      op.getScore().empty() && !isMasked(op))
    return scores;
  return f.pointwise(operands, scores.map, f.accumulator,
                     [&](ImplicitLocOpBuilder &b, ValueRange in) {
                       return changeScore(op, f, b, in[0], in.drop_front(),
                                          Formula::positions(b, scores.map),
                                          keyDim);
                     });
}

/// p * factor, or p where a boolean factor is true. A masked key keeps its 0,
/// whatever its factor is.
static Indexed applyFactor(AttentionOp op, Formula &f, Indexed probabilities) {
  if (!op.getFactor())
    return probabilities;
  bool masked = isMasked(op);
  return f.pointwise(
      {probabilities, {op.getFactor(), op.getFactorMap()}}, probabilities.map,
      f.accumulator, [&](ImplicitLocOpBuilder &b, ValueRange in) -> Value {
        Value zero = f.constant(0.0);
        if (in[1].getType().isInteger(1))
          return arith::SelectOp::create(b, in[1], in[0], zero);
        Value weight = arith::MulFOp::create(b, in[0], in[1]);
        if (!masked)
          return weight;
        Value isZero =
            arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, in[0], zero);
        return arith::SelectOp::create(b, isZero, zero, weight);
      });
}

FailureOr<SmallVector<Value>>
AttentionOp::decomposeOperation(OpBuilder &builder) {
  std::string error;
  FailureOr<AttentionDims> dims = AttentionDims::get(
      getQueryMap(), getKeyMap(), getValueMap(), getOutputMap(), error);
  if (failed(dims))
    return emitOpError(error), failure();
  Formula f(builder, getLoc(), getIterationSizes(builder),
            getAccumulatorType());
  // Rows first, keys innermost, whatever order the iteration space has.
  SmallVector<unsigned> rowDims = dims->rows();
  SmallVector<unsigned> scoreDims(rowDims);
  llvm::append_range(scoreDims, dims->key);
  AffineMap rows = f.over(rowDims), scores = f.over(scoreDims);

  // s = sum_k q k
  Indexed s =
      f.contract({getQuery(), getQueryMap()}, {getKey(), getKeyMap()}, scores);
  // s = region(scale * s) + biases, -inf where masked
  s = changeScores(*this, f, s, dims->key.front());
  // p = exp(s - max_n s) / sum_n exp(s - max_n s)
  Softmax p = softmax(f, s, rows, getEmptyRows(), f.accumulator);
  // output = sum_n p factor v
  Indexed weights = applyFactor(*this, f, p.probabilities);
  Indexed output = weightedSum(f, weights, {getValue(), getValueMap()},
                               getOutputMap(), isMasked(*this));

  SmallVector<Value> results = {f.result(output, getOutputMap(), getOutput())};
  if (Value logsumexp = getLogsumexp())
    results.push_back(f.result(logSumExp(f, p), getLogsumexpMap(), logsumexp));
  if (Value probabilities = getProbabilities())
    results.push_back(
        f.result(p.probabilities, getProbabilitiesMap(), probabilities));
  return results;
}
