//===- Pool.cpp - softmax and attention pooling ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include "attn/Formula/Named.h"
#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

// Softmax over the last dimension; a row with nothing to attend to as asked.
Tensor Writer::softmaxRows(const Tensor &scores, Type type, EmptyRows policy,
                           bool mayBeEmpty) {
  Tensor result =
      assign("weights", {framework.softmax(scores.text), scores.dims});
  if (policy != EmptyRows::Zero || !mayBeEmpty)
    return result;
  int64_t last = -1;
  std::string isEmpty = framework.reduce(
      Reduce::All, "(" + scores.text + " == " + literal(-INFINITY, type) + ")",
      {last}, /*keepDims=*/true);
  comment("a row with nothing to attend to is 0");
  return assign(
      "weights",
      {framework.where(isEmpty, framework.scalar(0.0, type), result.text),
       result.dims});
}

FailureOr<Tensor> Writer::softmax(SoftmaxOp op, Scalar element) {
  Index summed;
  Indices layout;
  for (auto [i, index] : llvm::enumerate(element.at)) {
    if (llvm::is_contained(op.getDimensions(), int64_t(i)))
      llvm::append_range(summed, index);
    else
      layout.push_back(index);
  }
  layout.push_back(summed);
  FailureOr<Tensor> input =
      readAs({op.getInput(), element.at}, layout, "scores");
  if (failed(input))
    return failure();
  Type from = getElementTypeOrSelf(op.getInput());
  Type out = getElementTypeOrSelf(op.getOutput());
  Type wide = from.isF64() ? from : Float32Type::get(op.getContext());
  if (from != wide)
    input->text = framework.cast(input->text, wide);
  Tensor result =
      softmaxRows(named("scores", *input), wide, op.getEmptyRows(), true);
  if (out != wide)
    result.text = framework.cast(result.text, out);
  return result;
}

FailureOr<Tensor> Writer::pool(PoolOp op, Scalar element) {
  Named site = nameDims(space, op, op.getIndexingMaps(), element,
                        /*bound=*/false);
  // The logits with what is summed at the end.
  Index summed;
  Indices layout;
  AffineMap output = op.getOutputMaps().front();
  for (AffineExpr expr : op.getLogitsMap().getResults()) {
    const Index &index = site.dims[cast<AffineDimExpr>(expr).getPosition()];
    if (output.getResultPosition(expr))
      layout.push_back(index);
    else
      llvm::append_range(summed, index);
  }
  layout.push_back(summed);
  FloatType wide = op.getAccumulatorType();
  FailureOr<Tensor> read =
      readAs(site.element(op.getLogits(), op.getLogitsMap()), layout, "logits");
  if (failed(read))
    return failure();
  if (getElementTypeOrSelf(op.getLogits()) != wide)
    read->text = framework.cast(read->text, wide);
  Tensor logits = named("logits", *read);
  auto restrict = [&](StringRef condition) {
    logits =
        assign("logits", {framework.where(condition, logits.text,
                                          framework.scalar(-INFINITY, wide)),
                          logits.dims});
  };
  if (op.getMask()) {
    FailureOr<Tensor> mask = readAs(site.element(op.getMask(), op.getMaskMap()),
                                    layout, "mask", true);
    if (failed(mask))
      return failure();
    restrict(mask->text);
  }
  if (op.getLengths()) {
    Indices rows(layout.begin(), layout.end() - 1);
    FailureOr<Tensor> lengths =
        readAs(site.element(op.getLengths(), op.getLengthsMap()), rows,
               "lengths", true);
    if (failed(lengths))
      return failure();
    Type index = IndexType::get(op.getContext());
    if (!getElementTypeOrSelf(op.getLengths()).isInteger(64))
      lengths->text = framework.cast(lengths->text, index);
    std::string size =
        summed.empty() ? "1"
                       : sizeText(space.extent(space.resolve(summed).front()));
    restrict(framework.range(size, index) + " < " + lengths->text +
             "[..., None]");
  }
  if (op.getLogsumexp()) {
    Indices rows(layout.begin(), layout.end() - 1);
    Tensor sum = assign("logsumexp", {framework.logsumexp(logits.text), rows});
    if (getElementTypeOrSelf(op.getLogsumexp()) != wide)
      sum.text =
          framework.cast(sum.text, getElementTypeOrSelf(op.getLogsumexp()));
    variables[op.getLogsumexp().getAsOpaquePointer()] = {
        sum, site.element(op.getLogsumexp(), op.getLogsumexpMap()).at};
  }
  Tensor weights = softmaxRows(logits, wide, op.getEmptyRows(),
                               op.getMask() || op.getLengths());
  for (auto [value, result, map, out] :
       llvm::zip(op.getValues(), op.getOutputs(), op.getValueMaps(),
                 op.getOutputMaps())) {
    FailureOr<Tensor> tensor = this->read(site.element(value, map), "value");
    if (failed(tensor))
      return failure();
    if (getElementTypeOrSelf(value) != wide)
      tensor->text = framework.cast(tensor->text, wide);
    Scalar own = site.element(result, out);
    FailureOr<Tensor> pooled = einsum({weights, *tensor}, own.at);
    if (failed(pooled))
      return refuse(op, "a dimension is there twice");
    if (getElementTypeOrSelf(result) != wide)
      pooled->text = framework.cast(pooled->text, getElementTypeOrSelf(result));
    variables[result.getAsOpaquePointer()] = {assign("pooled", *pooled),
                                              own.at};
  }
  return variables[element.value.getAsOpaquePointer()].tensor;
}
