//===- OnlineAttention.cpp - one step of attention, as docs/Spec.md has it ===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "Planes.h"
#include "Program.h"
#include "ScoreRegion.h"
#include "Softmax.h"
#include "attn/Dialect/Attn/AttentionDims.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::interpret;

namespace {
/// What is known of an operation before it runs.
struct OnlineAttention {
  OnlineAttentionOp op;
  FloatType type;
  double scale = 1;
  SmallVector<unsigned> rowDims, keyDims, headDims, valueDims;
  Source query, key, value, accumulator, shift, sum;
  std::optional<Source> bias, factor;
  SmallVector<Source> scoreOperands;
  std::optional<Body> region;
  Result newAccumulator, newShift, newSum;
  Rounding round;

  explicit OnlineAttention(Precision precision) : round(precision) {}
  LogicalResult run(Frame &frame) const;

private:
  LogicalResult findSizes(Frame &frame, Space &space) const;
};

/// A tensor of the state: what it was, and the copy that it becomes.
struct State {
  Plane before;
  Scalar *after = nullptr;

  double &at(size_t row, size_t inner = 0) {
    return after[before.offset(row, 0, inner)].real;
  }
};

/// One run. Rows are numbered by their index of batch and query dimensions,
/// keys by that of the key dimensions.
struct Update {
  const OnlineAttention &attention;
  Frame &frame;
  Plane query, key, value;
  std::optional<Plane> bias, factor;
  SmallVector<Plane> scoreOperands;
  State accumulator, shift, sum;
  std::vector<double> row;

  bool isMasked(size_t m, size_t n) const {
    return bias && bias->at(m, n).real == -INFINITY;
  }
  FailureOr<double> applyRegion(double score, size_t m, size_t n) const;
  FailureOr<double> score(size_t m, size_t n) const;
  LogicalResult updateRow(size_t m);
};
} // namespace

FailureOr<double> Update::applyRegion(double score, size_t m, size_t n) const {
  if (!attention.region)
    return score;
  return changeScore(*attention.region, frame, score, scoreOperands, m, n);
}

/// region(scale * sum_k query[m, k] * key[n, k]) + bias[m, n], -inf where the
/// bias is
FailureOr<double> Update::score(size_t m, size_t n) const {
  if (isMasked(m, n))
    return -INFINITY;
  Rounding round = attention.round;
  double sum = 0;
  for (size_t k = 0; k < query.numInner(); ++k)
    sum = round(sum + round(query.at(m, 0, k).real * key.at(m, n, k).real));
  FailureOr<double> changed = applyRegion(round(attention.scale * sum), m, n);
  if (failed(changed) || !bias)
    return changed;
  return round(addMasks(*changed + bias->at(m, n).real, attention.type));
}

LogicalResult Update::updateRow(size_t m) {
  Rounding round = attention.round;
  for (size_t n = 0; n < row.size(); ++n) {
    FailureOr<double> changed = score(m, n);
    if (failed(changed))
      return failure();
    row[n] = *changed;
  }
  // The running maximum; without any weight the old shift says nothing.
  double old = sum.at(m) == 0 ? -INFINITY : shift.at(m);
  double largest = getMaximum({old, getMaximum(row)});
  shift.at(m) = largest == -INFINITY ? 0.0 : largest;
  double kept = round(std::exp2(round(old - shift.at(m))));
  Sum weights(round);
  weights.add(round(sum.at(m) * kept));
  for (double &score : row)
    weights.add(score = round(std::exp2(round(score - shift.at(m)))));
  sum.at(m) = weights.get();
  if (factor)
    for (size_t n = 0; n < row.size(); ++n)
      row[n] = round(row[n] * factor->at(m, n).real);
  for (size_t d = 0; d < value.numInner(); ++d) {
    Sum values(round);
    values.add(round(accumulator.at(m, d) * kept));
    for (size_t n = 0; n < row.size(); ++n)
      if (!isMasked(m, n))
        values.add(round(row[n] * value.at(m, n, d).real));
    accumulator.at(m, d) = values.get();
  }
  return success();
}

LogicalResult OnlineAttention::findSizes(Frame &frame, Space &space) const {
  SmallVector<Source> sources = {query, key, value, accumulator, shift, sum};
  if (bias)
    sources.push_back(*bias);
  llvm::append_range(sources, scoreOperands);
  if (factor)
    sources.push_back(*factor);
  for (const Source &source : sources)
    if (failed(space.add(op, source.map,
                         frame.slots[source.slot].tensor.getShape())))
      return failure();
  return space.check(op);
}

LogicalResult OnlineAttention::run(Frame &frame) const {
  Space space(query.map.getNumDims());
  if (failed(findSizes(frame, space)))
    return failure();
  auto open = [&](const Source &source, ArrayRef<unsigned> keys,
                  ArrayRef<unsigned> inner) {
    return Plane(frame.slots[source.slot].tensor, source.map, space.getSizes(),
                 rowDims, keys, inner);
  };
  Update update{*this,
                frame,
                open(query, {}, headDims),
                open(key, keyDims, headDims),
                open(value, keyDims, valueDims),
                {},
                {},
                {},
                {},
                {},
                {},
                {}};
  if (bias)
    update.bias = open(*bias, keyDims, {});
  if (factor)
    update.factor = open(*factor, keyDims, {});
  for (const Source &operand : scoreOperands)
    update.scoreOperands.push_back(open(operand, keyDims, {}));
  auto start = [&](State &state, const Source &source, const Result &result,
                   ArrayRef<unsigned> inner) -> LogicalResult {
    state.before = open(source, {}, inner);
    FailureOr<Scalar *> copy =
        result.copy(frame, frame.slots[source.slot].tensor);
    if (failed(copy))
      return failure();
    state.after = *copy;
    return success();
  };
  if (failed(
          start(update.accumulator, accumulator, newAccumulator, valueDims)) ||
      failed(start(update.shift, shift, newShift, {})) ||
      failed(start(update.sum, sum, newSum, {})))
    return failure();
  update.row.resize(update.key.numKeys());
  for (size_t m = 0; m < update.query.numRows(); ++m)
    if (failed(update.updateRow(m)))
      return failure();
  return success();
}

static FailureOr<Step> readOnlineAttention(OnlineAttentionOp op,
                                           Reader &reader) {
  std::string error;
  FailureOr<AttentionDims> dims =
      AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                         op.getAccumulatorMap(), error);
  if (failed(dims))
    return op.emitOpError(error);
  OnlineAttention attention(reader.getProgram().getPrecision());
  attention.op = op;
  attention.type = cast<FloatType>(getElementTypeOrSelf(op.getAccumulator()));
  attention.scale = op.getScale().convertToDouble();
  attention.rowDims = dims->rows();
  attention.keyDims = dims->key;
  attention.headDims = dims->head;
  attention.valueDims = dims->value;
  auto source = [&](Value value, AffineMap map) {
    return Source{reader.slot(value), map};
  };
  attention.query = source(op.getQuery(), op.getQueryMap());
  attention.key = source(op.getKey(), op.getKeyMap());
  attention.value = source(op.getValue(), op.getValueMap());
  if (op.getBias())
    attention.bias = source(op.getBias(), op.getBiasMap());
  for (auto [operand, map] :
       llvm::zip_equal(op.getScoreOperands(), op.getScoreOperandMaps()))
    attention.scoreOperands.push_back(source(operand, map));
  if (op.getFactor())
    attention.factor = source(op.getFactor(), op.getFactorMap());
  attention.accumulator = source(op.getAccumulator(), op.getAccumulatorMap());
  attention.shift = source(op.getShift(), op.getShiftMap());
  attention.sum = source(op.getSum(), op.getSumMap());
  attention.newAccumulator = reader.result(op->getResult(0));
  attention.newShift = reader.result(op->getResult(1));
  attention.newSum = reader.result(op->getResult(2));
  if (!op.getScore().empty()) {
    FailureOr<Body> region = reader.read(op.getScore().front().front());
    if (failed(region))
      return failure();
    attention.region = std::move(*region);
  }
  return Step([attention](Frame &frame) { return attention.run(frame); });
}

void mlir::attn::interpret::addOnlineAttentionOp(OpTable &table) {
  table.add<OnlineAttentionOp>(readOnlineAttention);
}
