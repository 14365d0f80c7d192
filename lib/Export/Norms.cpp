//===- Norms.cpp - normalisations as layers -------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

namespace {
/// The input with what is normalised in dimensions of its own, at the end.
struct Rows {
  Tensor input;
  Indices normalised;
  SmallVector<int64_t> shape; // of what is normalised
};
} // namespace

// 16-bit rows are summed in f32.
static Type accumulatorOf(Value input) {
  Type type = getElementTypeOrSelf(input);
  return type.isF64() ? type : Float32Type::get(type.getContext());
}

static std::string negativeAxes(size_t count) {
  SmallVector<int64_t> axes;
  for (size_t i = count; i > 0; --i)
    axes.push_back(-int64_t(i));
  return count == 1 ? "-1" : listed(axes);
}

// Sizes of 1 stay, so that the count is right.
template <typename OpT>
static FailureOr<Rows>
rowsOf(OpT op, const Scalar &element, Space &space,
       llvm::function_ref<FailureOr<Tensor>(Scalar)> read,
       llvm::function_ref<FailureOr<Tensor>(Tensor, ArrayRef<Index>)> view) {
  Rows rows;
  for (int64_t dim : op.getDimensions()) {
    rows.normalised.push_back(element.at[dim]);
    rows.shape.push_back(
        cast<RankedTensorType>(op.getInput().getType()).getDimSize(dim));
  }
  FailureOr<Tensor> input = read({op.getInput(), element.at});
  if (failed(input))
    return failure();
  Index names = namesOf(space, rows.normalised);
  Indices layout;
  for (const Index &dim : input->dims) {
    Index rest;
    for (unsigned name : space.resolve(dim))
      if (!llvm::is_contained(names, name) && !space.fixedPosition(name))
        rest.push_back(name);
    if (!rest.empty())
      layout.push_back(rest);
  }
  llvm::append_range(layout, rows.normalised);
  input = view(*input, layout);
  if (failed(input))
    return failure();
  rows.input = *input;
  return rows;
}

FailureOr<Tensor> Writer::layerNorm(LayerNormOp op, Scalar element) {
  auto rows = rowsOf(
      op, element, space, [&](Scalar scalar) { return read(scalar); },
      [&](Tensor tensor, ArrayRef<Index> to) { return viewAs(tensor, to); });
  if (failed(rows))
    return failure();
  std::string epsilon =
      literal(op.getEpsilon().convertToDouble(), accumulatorOf(op.getInput()));
  SmallVector<Use> uses;
  bool ownsAll = llvm::none_of(rows->shape, ShapedType::isDynamic);
  auto use = [&](Value value, StringRef name) {
    if (!value)
      return;
    Scalar constant = peelCasts(space, {value, rows->normalised});
    ownsAll &= constant.isTensor() && isConstantTensor(constant.value) &&
               constant.elementType() == getElementTypeOrSelf(op.getInput());
    uses.push_back({name.str(), constant, rows->normalised});
  };
  use(op.getWeight(), isKeras() ? "gamma" : "weight");
  use(op.getBias(), isKeras() ? "beta" : "bias");
  Type inputType = getElementTypeOrSelf(op.getInput());
  std::string type = typeName(inputType);
  if (ownsAll && !uses.empty() &&
      getElementTypeOrSelf(op.getOutput()) == inputType) {
    std::string create, build;
    if (isKeras()) {
      create = "keras.layers.LayerNormalization(epsilon=" + epsilon;
      if (rows->shape.size() > 1)
        create += ", axis=" + negativeAxes(rows->shape.size());
      if (!op.getWeight())
        create += ", scale=False";
      if (!op.getBias())
        create += ", center=False";
      create += (type == "float32" ? "" : ", dtype=\"" + type + "\"") + ")";
      build = "[None, " + StringRef(listed(rows->shape)).drop_front().str();
    } else if (op.getWeight()) {
      create = "nn.LayerNorm(" + listed(rows->shape) + ", eps=" + epsilon +
               (op.getBias() ? "" : ", bias=False") +
               (type == "float32" ? "" : ", dtype=torch." + type) + ")";
    }
    FailureOr<std::string> layer =
        create.empty() ? FailureOr<std::string>(failure())
                       : parameters.layer("norm", create, build, uses);
    if (succeeded(layer))
      return assign("normed",
                    {*layer + "(" + rows->input.text + ")", rows->input.dims});
  }
  // Written out, in f32 or wider.
  Type wide = accumulatorOf(op.getInput());
  Tensor x = rows->input;
  if (inputType != wide)
    x.text = framework.cast(x.text, wide);
  x = named("x", x);
  SmallVector<int64_t> axes;
  for (size_t i = rows->shape.size(); i > 0; --i)
    axes.push_back(-int64_t(i));
  Tensor centred =
      assign("centred", {x.text + " - " +
                             framework.reduce(Reduce::Mean, x.text, axes, true),
                         x.dims});
  std::string square = isKeras() ? "tf.square(" + centred.text + ")"
                                 : centred.text + ".square()";
  std::string variance = framework.reduce(Reduce::Mean, square, axes, true);
  Tensor result = assign("normed", {centred.text + " * " +
                                        framework.function("math.rsqrt") + "(" +
                                        variance + " + " + epsilon + ")",
                                    x.dims});
  for (auto [value, infix] :
       {std::pair(op.getWeight(), " * "), std::pair(op.getBias(), " + ")}) {
    if (!value)
      continue;
    FailureOr<Tensor> parameter =
        readAs({value, rows->normalised}, x.dims, "", true);
    if (failed(parameter))
      return failure();
    if (getElementTypeOrSelf(value) != wide)
      parameter->text = framework.cast(parameter->text, wide);
    result = assign("normed", {result.text + infix + parameter->text, x.dims});
  }
  Type out = getElementTypeOrSelf(op.getOutput());
  if (out != wide)
    result.text = framework.cast(result.text, out);
  return result;
}

FailureOr<Tensor> Writer::rmsNorm(RMSNormOp op, Scalar element) {
  auto rows = rowsOf(
      op, element, space, [&](Scalar scalar) { return read(scalar); },
      [&](Tensor tensor, ArrayRef<Index> to) { return viewAs(tensor, to); });
  if (failed(rows))
    return failure();
  Type wide = accumulatorOf(op.getInput());
  std::string epsilon =
      literal(op.getEpsilon().convertToDouble(), accumulatorOf(op.getInput()));
  Tensor x = rows->input;
  Type inputType = getElementTypeOrSelf(op.getInput());
  if (inputType != wide)
    x.text = framework.cast(x.text, wide);
  x = named("x", x);
  SmallVector<int64_t> axes;
  for (size_t i = rows->shape.size(); i > 0; --i)
    axes.push_back(-int64_t(i));
  std::string square =
      isKeras() ? "tf.square(" + x.text + ")" : x.text + ".square()";
  Tensor result = assign(
      "normed", {x.text + " * " + framework.function("math.rsqrt") + "(" +
                     framework.reduce(Reduce::Mean, square, axes, true) +
                     " + " + epsilon + ")",
                 x.dims});
  if (op.getWeight()) {
    FailureOr<Tensor> weight =
        readAs({op.getWeight(), rows->normalised}, x.dims, "norm", true);
    if (failed(weight))
      return failure();
    if (getElementTypeOrSelf(op.getWeight()) != wide)
      weight->text = framework.cast(weight->text, wide);
    result.text += " * " + weight->text;
  }
  Type out = getElementTypeOrSelf(op.getOutput());
  if (out != wide)
    result.text = framework.cast(result.text.find(' ') == std::string::npos
                                     ? result.text
                                     : "(" + result.text + ")",
                                 out);
  return result;
}
