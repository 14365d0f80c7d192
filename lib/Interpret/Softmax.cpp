//===- Softmax.cpp - attn.softmax and linalg.softmax --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Softmax.h"

#include "Program.h"
#include "Rows.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn::interpret;
using attn::EmptyRows;

double mlir::attn::interpret::getMaximum(ArrayRef<double> row) {
  double maximum = -INFINITY;
  for (double score : row)
    if (std::isnan(score) || score > maximum)
      maximum = score;
    else if (std::isnan(maximum))
      break;
  return maximum;
}

bool mlir::attn::interpret::isEmptyRow(ArrayRef<double> scores) {
  return !scores.empty() &&
         llvm::all_of(scores, [](double score) { return score == -INFINITY; });
}

double mlir::attn::interpret::softmax(MutableArrayRef<double> row,
                                      EmptyRows emptyRows, Rounding round) {
  if (row.empty())
    return -INFINITY;
  if (isEmptyRow(row)) {
    llvm::fill(row, emptyRows == EmptyRows::Zero ? 0.0 : NAN);
    return -INFINITY;
  }
  double maximum = getMaximum(row);
  Sum exponentials(round);
  for (double &score : row)
    exponentials.add(score = round(std::exp(round(score - maximum))));
  double sum = exponentials.get();
  for (double &probability : row)
    probability = round(probability / sum);
  return round(maximum + round(std::log(sum)));
}

/// The step of a softmax over `summed` dimensions of `input`.
static Step readSoftmax(Operation *op, Value input, ArrayRef<int64_t> summed,
                        EmptyRows emptyRows, Reader &reader) {
  auto type = cast<RankedTensorType>(input.getType());
  RowDims dims(type.getRank(), summed);
  Rounding round(reader.getProgram().getPrecision());
  return
      [=, input = reader.slot(input), result = reader.result(op->getResult(0))](
          Frame &frame) -> LogicalResult {
        Tensor tensor = frame.slots[input].tensor;
        FailureOr<Tensor *> output = result.create(frame, tensor.getShape());
        if (failed(output))
          return failure();
        Scalar *to = (*output)->mutableData();
        Rows rows(dims, tensor.getShape());
        std::vector<double> row(rows.inner.size());
        for (int64_t start : rows.outer) {
          for (auto [score, offset] : llvm::zip_equal(row, rows.inner))
            score = tensor.data()[start + offset].real;
          softmax(row, emptyRows, round);
          for (auto [probability, offset] : llvm::zip_equal(row, rows.inner))
            to[start + offset].real = probability;
        }
        return success();
      };
}

void mlir::attn::interpret::addSoftmaxOps(OpTable &table) {
  table.add<attn::SoftmaxOp>([](attn::SoftmaxOp op, Reader &reader) {
    return readSoftmax(op, op.getInput(), op.getDimensions(), op.getEmptyRows(),
                       reader);
  });
  // Upstream's gives exp(-inf - -inf) for an empty row.
  table.add<linalg::SoftmaxOp>([](linalg::SoftmaxOp op,
                                  Reader &reader) -> FailureOr<Step> {
    if (!op.hasPureTensorSemantics())
      return op.emitOpError("works on buffers; the interpreter knows tensors");
    return readSoftmax(op, op.getInput(), int64_t(op.getDimension()),
                       EmptyRows::NaN, reader);
  });
}
