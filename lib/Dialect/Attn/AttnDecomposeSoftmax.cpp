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
  // e = exp(l - max_n l)
  Exponentials e =
      exponentials(f, logits, f.without(logits.map, summed), getEmptyRows());
  // output = sum_n e value / sum_n e, for each value: there are fewer of these
  // quotients than of probabilities
  SmallVector<Value> results;
  for (auto [value, valueMap, output, outputMap] : llvm::zip_equal(
           getValues(), getValueMaps(), getOutputs(), getOutputMaps())) {
    Indexed sum = weightedSum(f, e.values, {value, valueMap}, outputMap,
                              getMask() || getLengths());
    results.push_back(f.result(normalized(f, sum, e), outputMap, output));
  }
  if (Value logsumexp = getLogsumexp())
    results.push_back(f.result(logSumExp(f, e), getLogsumexpMap(), logsumexp));
  return results;
}
