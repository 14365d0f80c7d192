//===- Attention.cpp - attn.attention, as docs/Spec.md writes it --------===//
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

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::interpret;

namespace {
/// What is known of an operation before it runs.
struct Attention {
  AttentionOp op;
  SmallVector<unsigned> rowDims, keyDims, headDims, valueDims;
  Source query, key, value;
  SmallVector<Source> biases, scoreOperands;
  std::optional<Source> mask, lengths, factor;
  unsigned lengthWidth = 64;
  Result output, logsumexp, probabilities;
  /// The score region, and where attn.index reads a position.
  std::optional<Body> region;
  SmallVector<std::pair<unsigned, unsigned>> positions;
  Rounding round;

  explicit Attention(Precision precision) : round(precision) {}
};

/// One run. Rows are numbered by their index of batch and query dimensions,
/// keys by that of the key dimensions.
class AttentionRun {
public:
  AttentionRun(const Attention &attention, Frame &frame, const Space &space);
  LogicalResult run();

private:
  bool isAllowed(size_t row, size_t key);
  double multiply(size_t row, size_t key) const;
  double weigh(size_t row, size_t key);
  FailureOr<double> applyRegion(double score, size_t row, size_t key);
  LogicalResult runRow(size_t row);
  void writeOutput(size_t row, bool isEmpty);

  int64_t getPosition(unsigned dim, size_t row, size_t key) const {
    return rowPositions[dim][row] + keyPositions[dim][key];
  }

  const Attention &attention;
  AttentionOp op;
  Frame &frame;
  const Space &space;
  Plane query, key, value;
  SmallVector<Plane> biases, scoreOperands;
  std::optional<Plane> mask, lengths, factor;
  /// By dimension, the position along it of each row and of each key.
  std::vector<std::vector<int64_t>> rowPositions, keyPositions;
  size_t numRows, numKeys;
  std::vector<double> row;
  std::vector<bool> allowed;
  Plane output, logsumexp, probabilities;
  Scalar *outputs = nullptr, *logsumexps = nullptr, *allProbabilities = nullptr;
};
} // namespace

AttentionRun::AttentionRun(const Attention &attention, Frame &frame,
                           const Space &space)
    : attention(attention), op(attention.op), frame(frame), space(space) {}

/// mask[m, n] and n < lengths and lower <= n - m - offset <= upper
bool AttentionRun::isAllowed(size_t row, size_t key) {
  if (mask && !mask->at(row, key).integer)
    return false;
  if (lengths && getPosition(attention.keyDims.front(), row, key) >=
                     asSigned(lengths->at(row, key), attention.lengthWidth))
    return false;
  if (!op.getBandsAttr())
    return true;
  return llvm::all_of(
      op.getBandsAttr().getAsRange<BandAttr>(), [&](BandAttr band) {
        int64_t m = getPosition(band.getQuery(), row, key);
        int64_t n = getPosition(band.getKey(), row, key);
        int64_t offset = band.getCorner() == Corner::TopLeft
                             ? 0
                             : space.getSizes()[band.getKey()] -
                                   space.getSizes()[band.getQuery()];
        int64_t distance = n - m - offset;
        return (!band.getLower() || *band.getLower() <= distance) &&
               (!band.getUpper() || distance <= *band.getUpper());
      });
}

/// sum_k query[m, k] * key[n, k]
double AttentionRun::multiply(size_t row, size_t key) const {
  double sum = 0;
  for (size_t k = 0; k < query.numInner(); ++k)
    sum =
        attention.round(sum + attention.round(query.at(row, 0, k).real *
                                              this->key.at(row, key, k).real));
  return sum;
}

FailureOr<double> AttentionRun::applyRegion(double score, size_t row,
                                            size_t key) {
  if (!attention.region)
    return score;
  for (auto [dim, slot] : attention.positions)
    frame.slots[slot].scalar = makeInteger(getPosition(dim, row, key));
  return changeScore(*attention.region, frame, score, scoreOperands, row, key);
}

/// p[m, n] * factor[m, n], or p[m, n] where a boolean factor is true
double AttentionRun::weigh(size_t m, size_t n) {
  if (!factor)
    return row[n];
  if (op.getFactor().getType().getElementType().isInteger(1))
    return factor->at(m, n).integer ? row[n] : 0.0;
  return attention.round(row[n] * factor->at(m, n).real);
}

/// output[m, d] = sum_n w[m, n] * value[n, d], over the allowed keys, or over
/// all if each has the probability NaN
void AttentionRun::writeOutput(size_t m, bool isEmpty) {
  bool isNaN = isEmpty && op.getEmptyRows() == EmptyRows::NaN;
  for (size_t d = 0; d < value.numInner(); ++d) {
    double sum = 0;
    for (size_t n = 0; n < numKeys; ++n)
      if (isNaN || allowed[n])
        sum = attention.round(
            sum + attention.round(weigh(m, n) *
                                  (isNaN ? 1.0 : value.at(m, n, d).real)));
    outputs[output.offset(m, 0, d)].real = sum;
  }
}

LogicalResult AttentionRun::runRow(size_t m) {
  Rounding round = attention.round;
  double scale = op.getScale().convertToDouble();
  for (size_t n = 0; n < numKeys; ++n) {
    row[n] = -INFINITY;
    allowed[n] = isAllowed(m, n);
    if (!allowed[n])
      continue;
    FailureOr<double> score = applyRegion(round(scale * multiply(m, n)), m, n);
    if (failed(score))
      return failure();
    row[n] = *score;
    for (const Plane &bias : biases)
      row[n] =
          round(addMasks(row[n] + bias.at(m, n).real, op.getAccumulatorType()));
  }
  bool isEmpty = isEmptyRow(row);
  double logarithm = softmax(row, op.getEmptyRows(), round);
  writeOutput(m, isEmpty);
  if (logsumexps)
    logsumexps[logsumexp.offset(m, 0, 0)].real = logarithm;
  if (allProbabilities)
    for (size_t n = 0; n < numKeys; ++n)
      allProbabilities[probabilities.offset(m, n, 0)].real = row[n];
  return success();
}

LogicalResult AttentionRun::run() {
  ArrayRef<unsigned> rows = attention.rowDims, keys = attention.keyDims;
  auto open = [&](const Source &source, ArrayRef<unsigned> inner) {
    return Plane(frame.slots[source.slot].tensor, source.map, space.getSizes(),
                 rows, keys, inner);
  };
  query = open(attention.query, attention.headDims);
  key = open(attention.key, attention.headDims);
  value = open(attention.value, attention.valueDims);
  for (const Source &bias : attention.biases)
    biases.push_back(open(bias, {}));
  for (const Source &operand : attention.scoreOperands)
    scoreOperands.push_back(open(operand, {}));
  if (attention.mask)
    mask = open(*attention.mask, {});
  if (attention.lengths)
    lengths = open(*attention.lengths, {});
  if (attention.factor)
    factor = open(*attention.factor, {});

  SmallVector<int64_t> unit(space.getSizes().size(), 0);
  for (unsigned dim = 0; dim < unit.size(); ++dim) {
    unit[dim] = 1;
    rowPositions.push_back(getOffsets(rows, unit, space.getSizes()));
    keyPositions.push_back(getOffsets(keys, unit, space.getSizes()));
    unit[dim] = 0;
  }
  numRows = getOffsets(rows, unit, space.getSizes()).size();
  numKeys = getOffsets(keys, unit, space.getSizes()).size();
  row.resize(numKeys);
  allowed.resize(numKeys);

  auto create = [&](const Result &result, AffineMap map,
                    ArrayRef<unsigned> keys, ArrayRef<unsigned> inner,
                    Plane &plane, Scalar *&data) -> LogicalResult {
    FailureOr<Tensor *> tensor = result.create(frame, space.getShape(map));
    if (failed(tensor))
      return failure();
    data = (*tensor)->mutableData();
    plane = Plane(**tensor, map, space.getSizes(), rows, keys, inner);
    return success();
  };
  if (failed(create(attention.output, op.getOutputMap(), {},
                    attention.valueDims, output, outputs)))
    return failure();
  if (op.getLogsumexp() &&
      failed(create(attention.logsumexp, op.getLogsumexpMap(), {}, {},
                    logsumexp, logsumexps)))
    return failure();
  if (op.getProbabilities() &&
      failed(create(attention.probabilities, op.getProbabilitiesMap(), keys, {},
                    probabilities, allProbabilities)))
    return failure();
  for (size_t m = 0; m < numRows; ++m)
    if (failed(runRow(m)))
      return failure();
  return success();
}

static LogicalResult run(const Attention &attention, Frame &frame) {
  AttentionOp op = attention.op;
  Space space(op.getQueryMap().getNumDims());
  auto add = [&](const Source &source) {
    return space.add(op, source.map,
                     frame.slots[source.slot].tensor.getShape());
  };
  SmallVector<Source> sources = {attention.query, attention.key,
                                 attention.value};
  llvm::append_range(sources, attention.biases);
  llvm::append_range(sources, attention.scoreOperands);
  if (attention.mask)
    sources.push_back(*attention.mask);
  if (attention.lengths)
    sources.push_back(*attention.lengths);
  if (attention.factor)
    sources.push_back(*attention.factor);
  for (const Source &source : sources)
    if (failed(add(source)))
      return failure();
  if (failed(space.check(op)))
    return failure();
  return AttentionRun(attention, frame, space).run();
}

static FailureOr<Step> readAttention(AttentionOp op, Reader &reader) {
  std::string error;
  FailureOr<AttentionDims> dims =
      AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                         op.getOutputMap(), error);
  if (failed(dims))
    return op.emitOpError(error);
  Attention attention(reader.getProgram().getPrecision());
  attention.op = op;
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
  for (auto [bias, map] : llvm::zip_equal(op.getBiases(), op.getBiasMaps()))
    attention.biases.push_back(source(bias, map));
  for (auto [operand, map] :
       llvm::zip_equal(op.getScoreOperands(), op.getScoreOperandMaps()))
    attention.scoreOperands.push_back(source(operand, map));
  if (op.getMask())
    attention.mask = source(op.getMask(), op.getMaskMap());
  if (op.getLengths()) {
    attention.lengths = source(op.getLengths(), op.getLengthsMap());
    attention.lengthWidth =
        getWidth(op.getLengths().getType().getElementType());
  }
  if (op.getFactor())
    attention.factor = source(op.getFactor(), op.getFactorMap());
  attention.output = reader.result(cast<OpResult>(op.getOutput()));
  if (op.getLogsumexp())
    attention.logsumexp = reader.result(cast<OpResult>(op.getLogsumexp()));
  if (op.getProbabilities())
    attention.probabilities =
        reader.result(cast<OpResult>(op.getProbabilities()));
  if (!op.getScore().empty()) {
    FailureOr<Body> region = reader.read(op.getScore().front());
    if (failed(region))
      return failure();
    attention.region = std::move(*region);
    op.getScore().walk([&](IndexOp index) {
      attention.positions.emplace_back(index.getDimension(),
                                       reader.slot(index));
    });
  }
  return Step([attention](Frame &frame) { return ::run(attention, frame); });
}

void mlir::attn::interpret::addAttentionOp(OpTable &table) {
  table.add<AttentionOp>(readAttention);
  // Positions are written to the slot before the region runs.
  table.add<IndexOp>([](IndexOp, Reader &) { return Step(); });
}
