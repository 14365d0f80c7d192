//===- Sink.cpp - softmaxes with one more score than keys -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// With a sink z, probabilities are exp(s) / (exp(z) + sum exp(s)): those of the
// softmax without it, times exp(l) / (exp(z) + exp(l)) = 1 / (1 + exp(z - l)),
// l being the logsumexp of the row. A row with nothing to attend to is 0: all
// of it went to the sink.
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Size.h"
#include "attn/Raise/WeightedSum.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

// The dimension that a slice does not take whole, if it is one, in steps of 1.
static std::optional<int64_t> slicedDimension(tensor::ExtractSliceOp slice) {
  std::optional<int64_t> sliced;
  if (slice.getType().getRank() != slice.getSourceType().getRank())
    return std::nullopt;
  for (int64_t i = 0, rank = slice.getType().getRank(); i < rank; ++i) {
    if (!isConstantIntValue(slice.getMixedStrides()[i], 1))
      return std::nullopt;
    if (isConstantIntValue(slice.getMixedOffsets()[i], 0) &&
        Size::of(slice.getMixedSizes()[i]) == Size::ofDim(slice.getSource(), i))
      continue;
    if (sliced)
      return std::nullopt;
    sliced = i;
  }
  return sliced;
}

// Which of two joined tensors a slice takes back, the other being of size 1.
static std::optional<unsigned> takenBack(tensor::ExtractSliceOp slice,
                                         tensor::ConcatOp concat, int64_t dim) {
  if (concat.getInputs().size() != 2)
    return std::nullopt;
  for (unsigned kept : {0, 1}) {
    Value scores = concat.getInputs()[kept],
          sink = concat.getInputs()[1 - kept];
    if (Size::ofDim(sink, dim).isOne() &&
        isConstantIntValue(slice.getMixedOffsets()[dim], kept) &&
        Size::of(slice.getMixedSizes()[dim]) == Size::ofDim(scores, dim))
      return kept;
  }
  return std::nullopt;
}

std::optional<Softmax> mlir::attn::raise::softmaxOfSlice(Space &space,
                                                         Scalar scalar) {
  scalar = peelCasts(space, scalar);
  auto slice = scalar.value.getDefiningOp<tensor::ExtractSliceOp>();
  auto op = slice ? slice.getSource().getDefiningOp<SoftmaxOp>() : SoftmaxOp();
  std::optional<int64_t> dim =
      op ? slicedDimension(slice) : std::optional<int64_t>();
  if (!dim || op.getDimensions() != ArrayRef(*dim))
    return std::nullopt;
  Scalar element = elementOf(space, op.getInput());
  Scalar joined = withoutShift(space, element, element.at[*dim]);
  auto concat = joined.value.getDefiningOp<tensor::ConcatOp>();
  if (!concat || int64_t(concat.getDim()) != *dim ||
      !isIdentical(space, joined, {joined.value, element.at}))
    return std::nullopt;
  std::optional<unsigned> kept = takenBack(slice, concat, *dim);
  Softmax softmax;
  softmax.names = llvm::to_vector(space.resolve(scalar.at[*dim]));
  if (!kept || softmax.names.size() != 1)
    return std::nullopt;
  softmax.input = {concat.getInputs()[*kept], scalar.at};
  softmax.sink = Sink{Scalar{concat.getInputs()[1 - *kept], scalar.at}, 0.0};
  softmax.sink->scalar->at[*dim].clear();
  softmax.emptyRows = EmptyRows::Zero;
  return softmax;
}

std::optional<Sink> mlir::attn::raise::sinkOf(Space &space, Scalar summand,
                                              Scalar exponent,
                                              ArrayRef<unsigned> names) {
  exponent = peelCasts(space, exponent);
  Scalar input = withoutShift(space, exponent, names);
  std::optional<double> constant = constantOf(space, summand);
  if (isIdentical(space, input, exponent))
    return constant && *constant > 0.0
               ? std::optional(Sink{std::nullopt, std::log(*constant)})
               : std::nullopt;
  // exp(input - shift): exp(z - shift) is added for a sink z.
  Scalar shift = stepOf(space, exponent).operand(1);
  if (constant)
    return *constant > 0.0
               ? std::optional(Sink{shift, std::log(*constant), true})
               : std::nullopt;
  Step exp = stepOf(space, peelCasts(space, summand));
  Step sub = exp.is<math::ExpOp>()
                 ? stepOf(space, peelCasts(space, exp.operand(0)))
                 : Step();
  if (sub.is<arith::NegFOp>() && isSame(space, sub.operand(0), shift))
    return Sink{std::nullopt, 0.0};
  if (!sub.is<arith::SubFOp>() || !isSame(space, sub.operand(1), shift) ||
      dependsOn(space, sub.operand(0), names))
    return std::nullopt;
  if (std::optional<double> value = constantOf(space, sub.operand(0)))
    return Sink{std::nullopt, *value};
  return Sink{sub.operand(0), 0.0};
}

Value mlir::attn::raise::withSink(Site &site, const Sink &sink, Value output,
                                  const Operand &logsumexp) {
  const Indices &at = site.element.at;
  auto type = cast<RankedTensorType>(site.root.getType());
  Scalar sum{logsumexp.value, {}};
  for (auto [name, size] :
       llvm::zip(logsumexp.names,
                 cast<RankedTensorType>(logsumexp.value.getType()).getShape()))
    sum.at.push_back(size == 1 ? Index() : Index{name});
  SmallVector<Scalar> scalars{{output, at}, sum};
  if (sink.scalar)
    scalars.push_back(*sink.scalar);
  SmallVector<unsigned> order;
  for (const Index &index : at)
    llvm::append_range(order, site.space().resolve(index));
  Location loc = site.emitter.loc;
  auto combine = [&](OpBuilder &body, ValueRange values) -> Value {
    Type wide = values[1].getType();
    auto constant = [&](double value) -> Value {
      return arith::ConstantOp::create(body, loc,
                                       body.getFloatAttr(wide, value));
    };
    Value z = constant(sink.constant);
    if (sink.scalar && sink.constant == 0.0)
      z = toFloat(body, loc, values[2], wide);
    else if (sink.scalar)
      z = arith::AddFOp::create(body, loc, toFloat(body, loc, values[2], wide),
                                z);
    Value difference = arith::SubFOp::create(body, loc, z, values[1]);
    Value ratio = math::ExpOp::create(body, loc, difference);
    Value divisor = arith::AddFOp::create(body, loc, constant(1.0), ratio);
    Value result = arith::DivFOp::create(
        body, loc, toFloat(body, loc, values[0], wide), divisor);
    return toFloat(body, loc, result, type.getElementType());
  };
  Operand result = site.emitter.compute(scalars, type.getElementType(), combine,
                                        ArrayRef(order));
  return result.value ? site.emitter.restore(result.value, at, type) : Value();
}
