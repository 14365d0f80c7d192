//===- AttnDecomposeSoftmax.cpp - softmax and pool as linalg operations ---===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SoftmaxFormula.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

FailureOr<SmallVector<Value>>
SoftmaxOp::decomposeOperation(OpBuilder &builder) {
  RowFormula f(builder, *this);

  // p = exp(x - max x) / sum exp(x - max x)
  Softmax p = softmax(f, f.x, f.rows, getEmptyRows(),
                      getElementTypeOrSelf(getOutput()));
  return SmallVector<Value>{f.result(p.probabilities, f.all, getOutput())};
}

/// l = mask and n < lengths ? logits : -inf
static Indexed maskLogits(PoolOp op, Formula &f, ArrayRef<unsigned> summed) {
  SmallVector<Indexed> operands = {{op.getLogits(), op.getLogitsMap()}};
  if (op.getMask())
    operands.push_back({op.getMask(), op.getMaskMap()});
  if (op.getLengths())
    operands.push_back({op.getLengths(), op.getLengthsMap()});
  if (operands.size() == 1)
    return operands.front();
  return f.pointwise(
      operands, op.getLogitsMap(), f.accumulator, [&](auto &b, auto in) {
        SmallVector<Value> conditions;
        if (op.getMask())
          conditions.push_back(in[1]);
        if (op.getLengths())
          conditions.push_back(isBefore(
              b, Formula::positions(b, op.getLogitsMap())[summed.front()],
              in.back()));
        return maskScore(b, conditions, in[0]);
      });
}

FailureOr<SmallVector<Value>> PoolOp::decomposeOperation(OpBuilder &builder) {
  Formula f(builder, getLoc(), getIterationSizes(builder),
            getAccumulatorType());
  SmallVector<unsigned> summed =
      Formula::onlyIn(getLogitsMap(), getOutputMaps().front());

  // l = mask and n < lengths ? logits : -inf
  Indexed logits = maskLogits(*this, f, summed);
  // e = exp(l - max_n l), p = e / sum_n e
  Softmax p = softmax(f, logits, f.without(logits.map, summed), getEmptyRows(),
                      f.accumulator);
  // output = sum_n p value = sum_n e value / sum_n e, for each value: there are
  // fewer of the latter quotients, but without a position they are 0 / 0, and
  // the former sum is 0
  SmallVector<OpFoldResult> sizes = getIterationSizes(builder);
  bool hasPositions = llvm::all_of(summed, [&](unsigned dim) {
    return getConstantIntValue(sizes[dim]).value_or(0) > 0;
  });
  SmallVector<Value> results;
  for (auto [value, valueMap, output, outputMap] : llvm::zip_equal(
           getValues(), getValueMaps(), getOutputs(), getOutputMaps())) {
    Indexed sum =
        weightedSum(f, hasPositions ? p.values : p.probabilities,
                    {value, valueMap}, outputMap, getMask() || getLengths());
    if (hasPositions)
      sum = normalized(f, sum, p);
    results.push_back(f.result(sum, outputMap, output));
  }
  if (Value logsumexp = getLogsumexp())
    results.push_back(f.result(logSumExp(f, p), getLogsumexpMap(), logsumexp));
  return results;
}
