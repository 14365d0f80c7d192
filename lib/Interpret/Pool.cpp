//===- Pool.cpp - attn.pool, as docs/Spec.md writes it ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "Planes.h"
#include "Program.h"
#include "Softmax.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::interpret;

namespace {
/// One value and the result it is summed to.
struct PooledValue {
  Source value;
  AffineMap outputMap;
  Result result;
  /// The dimensions that the logits do not have.
  SmallVector<unsigned> ownDims;
};

struct Pool {
  PoolOp op;
  /// The dimensions of the logits: those that results have, and the summed.
  SmallVector<unsigned> rowDims, summedDims;
  Source logits;
  SmallVector<PooledValue> values;
  std::optional<Source> mask, lengths;
  std::optional<Result> logsumexp;
  unsigned lengthWidth = 64;
  Rounding round;

  explicit Pool(Precision precision) : round(precision) {}
  LogicalResult run(Frame &frame) const;

private:
  LogicalResult findSizes(Frame &frame, Space &space) const;
  LogicalResult sum(Frame &frame, const Space &space, const PooledValue &pooled,
                    ArrayRef<std::vector<double>> rows,
                    ArrayRef<std::vector<bool>> allowed,
                    ArrayRef<bool> isEmpty) const;
  LogicalResult writeLogsumexp(Frame &frame, const Space &space,
                               ArrayRef<double> logarithms) const;
};
} // namespace

LogicalResult Pool::findSizes(Frame &frame, Space &space) const {
  SmallVector<Source> sources = {logits};
  for (const PooledValue &pooled : values)
    sources.push_back(pooled.value);
  if (mask)
    sources.push_back(*mask);
  if (lengths)
    sources.push_back(*lengths);
  for (const Source &source : sources)
    if (failed(space.add(op, source.map,
                         frame.slots[source.slot].tensor.getShape())))
      return failure();
  return space.check(op);
}

/// output[d] = sum_n p[n] * value[n, d], over the allowed positions
LogicalResult Pool::sum(Frame &frame, const Space &space,
                        const PooledValue &pooled,
                        ArrayRef<std::vector<double>> rows,
                        ArrayRef<std::vector<bool>> allowed,
                        ArrayRef<bool> isEmpty) const {
  FailureOr<Tensor *> tensor =
      pooled.result.create(frame, space.getShape(pooled.outputMap));
  if (failed(tensor))
    return failure();
  Scalar *to = (*tensor)->mutableData();
  PoolOp pool = op;
  bool emptyIsNaN = pool.getEmptyRows() == EmptyRows::NaN;
  Plane value(frame.slots[pooled.value.slot].tensor, pooled.value.map,
              space.getSizes(), rowDims, summedDims, pooled.ownDims);
  Plane output(**tensor, pooled.outputMap, space.getSizes(), rowDims, {},
               pooled.ownDims);
  for (size_t m = 0; m < rows.size(); ++m)
    for (size_t d = 0; d < value.numInner(); ++d) {
      Sum sum(round);
      for (size_t n = 0; n < rows[m].size(); ++n)
        if (allowed[m][n])
          sum.add(round(rows[m][n] * value.at(m, n, d).real));
      to[output.offset(m, 0, d)].real =
          isEmpty[m] && emptyIsNaN ? NAN : sum.get();
    }
  return success();
}

LogicalResult Pool::writeLogsumexp(Frame &frame, const Space &space,
                                   ArrayRef<double> logarithms) const {
  PoolOp pool = op;
  AffineMap map = pool.getLogsumexpMap();
  FailureOr<Tensor *> tensor = logsumexp->create(frame, space.getShape(map));
  if (failed(tensor))
    return failure();
  Scalar *to = (*tensor)->mutableData();
  Plane at(**tensor, map, space.getSizes(), rowDims, {}, {});
  for (auto [m, logarithm] : llvm::enumerate(logarithms))
    to[at.offset(m, 0, 0)].real = logarithm;
  return success();
}

LogicalResult Pool::run(Frame &frame) const {
  PoolOp pool = op;
  Space space(logits.map.getNumDims());
  if (failed(findSizes(frame, space)))
    return failure();
  auto open = [&](const Source &source) {
    return Plane(frame.slots[source.slot].tensor, source.map, space.getSizes(),
                 rowDims, summedDims, {});
  };
  Plane logit = open(logits);
  std::optional<Plane> maskAt, lengthAt;
  if (mask)
    maskAt = open(*mask);
  if (lengths)
    lengthAt = open(*lengths);

  // l[n] = logits[n], or -inf where mask is false or n >= lengths
  std::vector<std::vector<double>> rows(logit.numRows());
  std::vector<std::vector<bool>> allowed(logit.numRows());
  SmallVector<bool> isEmpty;
  SmallVector<double> logarithms;
  for (size_t m = 0; m < logit.numRows(); ++m) {
    for (size_t n = 0; n < logit.numKeys(); ++n) {
      bool takesPart =
          (!maskAt || maskAt->at(m, n).integer) &&
          (!lengthAt || int64_t(n) < asSigned(lengthAt->at(m, n), lengthWidth));
      allowed[m].push_back(takesPart);
      rows[m].push_back(takesPart ? logit.at(m, n).real : -INFINITY);
    }
    isEmpty.push_back(isEmptyRow(rows[m]));
    logarithms.push_back(softmax(rows[m], pool.getEmptyRows(), round));
  }
  if (logsumexp && failed(writeLogsumexp(frame, space, logarithms)))
    return failure();
  for (const PooledValue &pooled : values)
    if (failed(sum(frame, space, pooled, rows, allowed, isEmpty)))
      return failure();
  return success();
}

static FailureOr<Step> readPool(PoolOp op, Reader &reader) {
  Pool pool(reader.getProgram().getPrecision());
  pool.op = op;
  pool.logits = {reader.slot(op.getLogits()), op.getLogitsMap()};
  auto isIn = [](AffineMap map, unsigned dim) {
    return map.getResultPosition(getAffineDimExpr(dim, map.getContext()))
        .has_value();
  };
  SmallVector<AffineMap> outputMaps = op.getOutputMaps();
  for (unsigned dim = 0; dim < pool.logits.map.getNumDims(); ++dim)
    if (isIn(pool.logits.map, dim))
      (llvm::any_of(outputMaps, [&](AffineMap map) { return isIn(map, dim); })
           ? pool.rowDims
           : pool.summedDims)
          .push_back(dim);
  for (auto [value, map, outputMap, result] : llvm::zip_equal(
           op.getValues(), op.getValueMaps(), outputMaps, op.getOutputs())) {
    PooledValue pooled{{reader.slot(value), map},
                       outputMap,
                       reader.result(cast<OpResult>(result)),
                       {}};
    for (unsigned dim = 0; dim < map.getNumDims(); ++dim)
      if (isIn(map, dim) && !isIn(pool.logits.map, dim))
        pooled.ownDims.push_back(dim);
    pool.values.push_back(std::move(pooled));
  }
  if (op.getMask())
    pool.mask = Source{reader.slot(op.getMask()), op.getMaskMap()};
  if (op.getLengths()) {
    pool.lengths = Source{reader.slot(op.getLengths()), op.getLengthsMap()};
    pool.lengthWidth = getWidth(op.getLengths().getType().getElementType());
  }
  if (op.getLogsumexp())
    pool.logsumexp = reader.result(cast<OpResult>(op.getLogsumexp()));
  return Step([pool](Frame &frame) { return pool.run(frame); });
}

void mlir::attn::interpret::addPoolOp(OpTable &table) {
  table.add<PoolOp>(readPool);
}
