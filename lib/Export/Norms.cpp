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

// 16-bit rows are summed in f32.
static Type accumulatorOf(Value input) {
  Type type = getElementTypeOrSelf(input);
  return type.isF64() ? type : Float32Type::get(type.getContext());
}

// -2, -1 for the last two.
static SmallVector<int64_t> lastAxes(size_t count) {
  return llvm::to_vector(llvm::seq<int64_t>(-int64_t(count), 0));
}

/// The input with what is normalised in dimensions of its own, at the end.
struct Writer::Rows {
  Tensor input;
  Indices normalised;
  SmallVector<int64_t> shape; // of what is normalised
};

// Sizes of 1 stay, so that the count is right.
FailureOr<Writer::Rows> Writer::rowsOf(Value source, ArrayRef<int64_t> dims,
                                       const Scalar &element) {
  Rows rows;
  for (int64_t dim : dims) {
    rows.normalised.push_back(element.at[dim]);
    rows.shape.push_back(
        cast<RankedTensorType>(source.getType()).getDimSize(dim));
  }
  FailureOr<Tensor> input = read({source, element.at});
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
  input = viewAs(*input, layout);
  if (failed(input))
    return failure();
  rows.input = *input;
  return rows;
}

Tensor Writer::converted(Tensor tensor, Type from, Type to) {
  if (from != to)
    tensor.text = framework.cast(tensor.text, to);
  return tensor;
}

// 1 / sqrt(mean(x^2) + epsilon) over the last dimensions.
std::string Writer::inverseRoot(const Tensor &x, size_t count,
                                StringRef epsilon) {
  std::string square =
      isKeras() ? "tf.square(" + x.text + ")" : x.text + ".square()";
  return framework.function("math.rsqrt") + "(" +
         framework.reduce(Reduce::Mean, square, lastAxes(count), true) + " + " +
         epsilon.str() + ")";
}

// A weight or bias beside rows of type `to`.
FailureOr<Tensor> Writer::besideRows(Value parameter, const Rows &rows, Type to,
                                     StringRef hint) {
  FailureOr<Tensor> tensor =
      readAs({parameter, rows.normalised}, rows.input.dims, hint, true);
  if (failed(tensor))
    return failure();
  return converted(*tensor, getElementTypeOrSelf(parameter), to);
}

FailureOr<Tensor> Writer::layerNorm(LayerNormOp op, Scalar element) {
  FailureOr<Rows> rows = rowsOf(op.getInput(), op.getDimensions(), element);
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
        create += ", axis=" + listed(lastAxes(rows->shape.size()));
      if (!op.getWeight())
        create += ", scale=False";
      if (!op.getBias())
        create += ", center=False";
      create += typeArgument(type) + ")";
      build = "[None, " + StringRef(listed(rows->shape)).drop_front().str();
    } else if (op.getWeight()) {
      create = "nn.LayerNorm(" + listed(rows->shape) + ", eps=" + epsilon +
               (op.getBias() ? "" : ", bias=False") + typeArgument(type) + ")";
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
  size_t count = rows->shape.size();
  Tensor x = named("x", converted(rows->input, inputType, wide));
  std::string mean =
      framework.reduce(Reduce::Mean, x.text, lastAxes(count), true);
  Tensor centred = assign("centred", {x.text + " - " + mean, x.dims});
  Tensor result = assign(
      "normed",
      {centred.text + " * " + inverseRoot(centred, count, epsilon), x.dims});
  for (auto [value, infix] :
       {std::pair(op.getWeight(), " * "), std::pair(op.getBias(), " + ")}) {
    if (!value)
      continue;
    FailureOr<Tensor> parameter = besideRows(value, *rows, wide, "");
    if (failed(parameter))
      return failure();
    result = assign("normed", {result.text + infix + parameter->text, x.dims});
  }
  return converted(result, wide, getElementTypeOrSelf(op.getOutput()));
}

FailureOr<Tensor> Writer::rmsNorm(RMSNormOp op, Scalar element) {
  FailureOr<Rows> rows = rowsOf(op.getInput(), op.getDimensions(), element);
  if (failed(rows))
    return failure();
  Type wide = accumulatorOf(op.getInput());
  std::string epsilon = literal(op.getEpsilon().convertToDouble(), wide);
  Tensor x = named(
      "x", converted(rows->input, getElementTypeOrSelf(op.getInput()), wide));
  Tensor result = assign(
      "normed",
      {x.text + " * " + inverseRoot(x, rows->shape.size(), epsilon), x.dims});
  if (op.getWeight()) {
    FailureOr<Tensor> weight = besideRows(op.getWeight(), *rows, wide, "norm");
    if (failed(weight))
      return failure();
    result.text += " * " + weight->text;
  }
  return converted(result, wide, getElementTypeOrSelf(op.getOutput()));
}
