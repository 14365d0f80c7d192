//===- TorchChannelNorms.cpp - group and batch normalisation, dropout -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchShapes.h"

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Dialect/Torch/TorchLayerOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

/// A parameter of one value a channel, aligned with dimension 1 of `rank`.
static Value alongChannels(TorchImport &t, Value parameter, int64_t rank) {
  for (int64_t dim = 2; dim < rank; ++dim)
    parameter = t.b.unsqueeze(parameter, t.rankOf(parameter));
  return parameter;
}

static ParseResult readChannels(TorchImport &t, Value operand, Value input,
                                StringRef what, Value &result) {
  return failure(t.optionalTensor(operand, result) ||
                 (result && (t.checkRank(result, what, 1) ||
                             t.checkEqual(input, 1, result, 0))));
}

/// x * weight + bias for each channel, rounded to `element` once.
static Value scaleChannels(TorchImport &t, Value x, Value weight, Value bias,
                           Type element) {
  Type computed = t.elementOf(x);
  SmallVector<Value> inputs = {x};
  for (Value parameter : {weight, bias})
    if (parameter)
      inputs.push_back(alongChannels(t, parameter, t.rankOf(x)));
  return t.b.elementwise(
      inputs, element, [&](OpBuilder &b, Location at, ValueRange v) {
        Value result = v[0];
        if (weight)
          result = arith::MulFOp::create(
              b, at, result,
              TensorBuilder::convertScalar(b, at, v[1], computed));
        if (bias)
          result = arith::AddFOp::create(
              b, at, result,
              TensorBuilder::convertScalar(b, at, v.back(), computed));
        return TensorBuilder::convertScalar(b, at, result, element);
      });
}

static ParseResult checkInput(TorchImport &t, Value input) {
  if (t.rankOf(input) < 2 || !isa<mlir::FloatType>(t.elementOf(input)))
    return t.error() << "expected an input of floats of at least 2 dimensions, "
                        "found "
                     << t.typeOf(input);
  return success();
}

/// [N, C, rest] as [N, G, C / G, rest], normalised over the last dimensions;
/// no `groupCount` is a group for each channel.
static LogicalResult importGroups(TorchImport &t, Value groupCount,
                                  Value weightOperand, Value biasOperand,
                                  Value eps) {
  Value input, weight, bias;
  double epsilon;
  if (t.tensor(t.op->getOperand(0), input) || checkInput(t, input) ||
      readChannels(t, weightOperand, input, "weight", weight) ||
      readChannels(t, biasOperand, input, "bias", bias) ||
      t.number(eps, "eps", epsilon))
    return failure();
  int64_t groups = t.typeOf(input).getDimSize(1);
  if (groupCount && t.integer(groupCount, "num_groups", groups))
    return failure();
  int64_t channels = t.typeOf(input).getDimSize(1);
  if (ShapedType::isDynamic(channels) || groups <= 0 || channels % groups != 0)
    return t.error() << "expected channels that " << groups
                     << " groups divide, found " << t.typeOf(input);
  Type element = t.elementOf(input), computed = t.b.accumulatorOf(element);
  TorchImport::Sizes sizes = t.b.sizes(input), grouped = sizes;
  grouped[1] = t.index(groups);
  grouped.insert(grouped.begin() + 2, t.index(channels / groups));
  FailureOr<Value> split = reshapeTo(t, t.b.convert(input, computed), grouped);
  if (failed(split))
    return failure();
  auto dims = llvm::to_vector(llvm::seq<int64_t>(2, t.rankOf(*split)));
  Value normal =
      LayerNormOp::create(t.b.builder, t.b.loc, split->getType(), *split,
                          Value(), Value(), dims, APFloat(epsilon));
  FailureOr<Value> joined = reshapeTo(t, normal, sizes);
  if (failed(joined))
    return failure();
  SmallVector<Value> results = {
      scaleChannels(t, *joined, weight, bias, element)};
  results.resize(t.op->getNumResults()); // the others are for training
  return t.replace(results);
}

static LogicalResult importGroupNorm(AtenGroupNormOp op, TorchImport &t) {
  return importGroups(t, op.getNumGroups(), op.getWeight(), op.getBias(),
                      op.getEps());
}
static LogicalResult importNativeGroupNorm(AtenNativeGroupNormOp op,
                                           TorchImport &t) {
  return importGroups(t, op.getGroup(), op.getWeight(), op.getBias(),
                      op.getEps());
}

/// (x - mean) / sqrt(variance + epsilon) with given moments
static LogicalResult importBatchNorm(TorchImport &t, ValueRange parameters,
                                     Value eps) {
  Value input, weight, bias, mean, variance;
  double epsilon;
  if (t.tensor(t.op->getOperand(0), input) || checkInput(t, input) ||
      readChannels(t, parameters[0], input, "weight", weight) ||
      readChannels(t, parameters[1], input, "bias", bias) ||
      readChannels(t, parameters[2], input, "running_mean", mean) ||
      readChannels(t, parameters[3], input, "running_var", variance) ||
      t.number(eps, "eps", epsilon))
    return failure();
  if (!mean || !variance)
    return t.error() << "expected the moments of the training "
                        "(running_mean, running_var)";
  Type element = t.elementOf(input), computed = t.b.accumulatorOf(element);
  int64_t rank = t.rankOf(input);
  Value normal = t.b.elementwise(
      {input, alongChannels(t, mean, rank), alongChannels(t, variance, rank)},
      computed, [&](OpBuilder &b, Location at, ValueRange v) -> Value {
        SmallVector<Value> in;
        for (Value value : v)
          in.push_back(TensorBuilder::convertScalar(b, at, value, computed));
        Value distance = arith::SubFOp::create(b, at, in[0], in[1]);
        Value addend = TensorBuilder(b, at).constant(computed, epsilon);
        Value scale = math::RsqrtOp::create(
            b, at, arith::AddFOp::create(b, at, in[2], addend));
        return arith::MulFOp::create(b, at, distance, scale);
      });
  SmallVector<Value> results = {
      scaleChannels(t, normal, weight, bias, element)};
  results.resize(t.op->getNumResults()); // the others are for training
  return t.replace(results);
}

static LogicalResult importBatchNormOp(AtenBatchNormOp op, TorchImport &t) {
  bool training;
  if (t.flag(op.getTraining(), "training", training))
    return failure();
  if (training)
    return t.error() << "is in training form; export the module in evaluation "
                        "form (module.eval())";
  return importBatchNorm(t, op->getOperands().slice(1, 4), op.getEps());
}

static LogicalResult
importBatchNormNoTraining(Aten_NativeBatchNormLegitNoTrainingOp op,
                          TorchImport &t) {
  return importBatchNorm(t, op->getOperands().slice(1, 4), op.getEps());
}

static LogicalResult importInstanceNorm(AtenInstanceNormOp op, TorchImport &t) {
  bool fromInput;
  if (t.flag(op.getUseInputStats(), "use_input_stats", fromInput))
    return failure();
  return fromInput
             ? importGroups(t, {}, op.getWeight(), op.getBias(), op.getEps())
             : importBatchNorm(t, op->getOperands().slice(1, 4), op.getEps());
}

//===----------------------------------------------------------------------===//
// Dropout
//===----------------------------------------------------------------------===//

/// input, p, train: nothing is dropped, or an error.
static LogicalResult importDropout(Operation *op, TorchImport &t) {
  Value input;
  double p;
  bool train = true; // None trains
  if (t.tensor(op->getOperand(0), input) ||
      t.number(op->getOperand(1), "p", p) ||
      (!t.isNone(op->getOperand(2)) &&
       t.flag(op->getOperand(2), "train", train)))
    return failure();
  if (train && p != 0)
    return t.error() << "is in training form and drops values with p = "
                     << std::to_string(p)
                     << "; export the module in evaluation form "
                        "(module.eval())";
  SmallVector<Value> results = {input};
  if (op->getNumResults() == 2)
    results.push_back(t.b.fill(
        t.b.constant(t.b.builder.getI1Type(), int64_t(1)), t.b.sizes(input)));
  return t.replace(results);
}

void attn::addTorchChannelNorms(TorchImports &imports) {
  imports.add(importGroupNorm);
  imports.add(importNativeGroupNorm);
  imports.add(importInstanceNorm);
  imports.add(importBatchNormOp);
  imports.add(importBatchNormNoTraining);
  imports.addAll<AtenDropoutOp, AtenNativeDropoutOp>(importDropout);
}
