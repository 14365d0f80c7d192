//===- Norms.cpp - attn.layer_norm and attn.rms_norm --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rounding.h"
#include "Rows.h"
#include "attn/Dialect/Attn/Attn.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn::interpret;

static double square(double x) { return x * x; }

/// mean = sum x / count, variance = sum (x - mean)^2 / count
/// y = (x - mean) / sqrt(variance + epsilon)
static void normalizeLayer(MutableArrayRef<double> row, double epsilon,
                           Rounding round) {
  Sum sum(round), squares(round);
  for (double x : row)
    sum.add(x);
  double mean = round(sum.get() / row.size());
  for (double x : row)
    squares.add(round(square(round(x - mean))));
  double variance = round(squares.get() / row.size());
  double deviation = round(std::sqrt(round(variance + epsilon)));
  for (double &x : row)
    x = round(round(x - mean) / deviation);
}

/// y = x / sqrt(sum x^2 / count + epsilon)
static void normalizeRMS(MutableArrayRef<double> row, double epsilon,
                         Rounding round) {
  Sum squares(round);
  for (double x : row)
    squares.add(round(square(x)));
  double moment = round(squares.get() / row.size());
  double deviation = round(std::sqrt(round(moment + epsilon)));
  for (double &x : row)
    x = round(x / deviation);
}

namespace {
/// y = normalize(x) * weight + bias, for every row.
struct Norm {
  Operation *op;
  RowDims dims;
  void (*normalize)(MutableArrayRef<double> row, double epsilon,
                    Rounding round);
  double epsilon;
  unsigned input;
  std::optional<unsigned> weight, bias;
  Result result;
  Rounding round;

  LogicalResult run(Frame &frame) const;

private:
  /// `slot`'s tensor after a check of its sizes; empty without a slot.
  FailureOr<Tensor> getParameter(const Frame &frame,
                                 std::optional<unsigned> slot,
                                 ArrayRef<int64_t> shape) const;
};
} // namespace

FailureOr<Tensor> Norm::getParameter(const Frame &frame,
                                     std::optional<unsigned> slot,
                                     ArrayRef<int64_t> shape) const {
  if (!slot)
    return Tensor();
  const Tensor &tensor = frame.slots[*slot].tensor;
  Shape expected;
  for (unsigned dim : dims.inner)
    expected.push_back(shape[dim]);
  if (tensor.getShape() == ArrayRef<int64_t>(expected))
    return tensor;
  return op->emitOpError("has a weight or bias of sizes ")
         << describe(tensor.getShape()) << " for rows of sizes "
         << describe(expected);
}

LogicalResult Norm::run(Frame &frame) const {
  Tensor from = frame.slots[input].tensor;
  FailureOr<Tensor> weights = getParameter(frame, weight, from.getShape());
  FailureOr<Tensor> biases = getParameter(frame, bias, from.getShape());
  if (failed(weights) || failed(biases))
    return failure();
  FailureOr<Tensor *> output = result.create(frame, from.getShape());
  if (failed(output))
    return failure();
  Scalar *to = (*output)->mutableData();
  Rows rows(dims, from.getShape());
  std::vector<double> row(rows.inner.size());
  for (int64_t start : rows.outer) {
    for (auto [x, offset] : llvm::zip_equal(row, rows.inner))
      x = from.data()[start + offset].real;
    normalize(row, epsilon, round);
    for (auto [i, offset] : llvm::enumerate(rows.inner)) {
      double y = row[i];
      if (weight)
        y = round(y * weights->data()[i].real);
      if (bias)
        y = round(y + biases->data()[i].real);
      to[start + offset].real = y;
    }
  }
  return success();
}

template <typename OpTy>
static Norm makeNorm(OpTy op, Reader &reader,
                     void (*normalize)(MutableArrayRef<double>, double,
                                       Rounding)) {
  Norm norm{op,
            RowDims(op.getInput().getType().getRank(), op.getDimensions()),
            normalize,
            op.getEpsilon().convertToDouble(),
            reader.slot(op.getInput()),
            {},
            {},
            reader.result(op->getResult(0)),
            Rounding(reader.getProgram().getPrecision())};
  if (Value weight = op.getWeight())
    norm.weight = reader.slot(weight);
  return norm;
}

void mlir::attn::interpret::addNormOps(OpTable &table) {
  table.add<LayerNormOp>([](LayerNormOp op, Reader &reader) -> Step {
    Norm norm = makeNorm(op, reader, normalizeLayer);
    if (Value bias = op.getBias())
      norm.bias = reader.slot(bias);
    return [norm](Frame &frame) { return norm.run(frame); };
  });
  table.add<RMSNormOp>([](RMSNormOp op, Reader &reader) -> Step {
    Norm norm = makeNorm(op, reader, normalizeRMS);
    return [norm](Frame &frame) { return norm.run(frame); };
  });
}
