//===- Linear.cpp - linear layers -----------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

// A constant that no other variable stands for yet, and whose data this layer
// may own.
static bool isFree(const Scalar &scalar) {
  return scalar.isTensor() && scalar.value.getDefiningOp<arith::ConstantOp>() &&
         isa<FloatType>(scalar.elementType());
}

static Index looseNames(const Space &space, const Scalar &scalar) {
  Index names;
  for (unsigned name : namesOf(space, scalar.at))
    if (!space.fixedPosition(name))
      names.push_back(name);
  return names;
}

// sum over `in` of input * weight: the product of a tensor with a constant.
bool Writer::readProduct(const Reduction &reduction, Linear &linear) {
  Operation *op = reduction.result.value.getDefiningOp();
  Scalar body = operandIn(op, reduction.body);
  Step step{body.isTensor() ? nullptr : body.value.getDefiningOp(), body.at};
  if (!step.is<arith::MulFOp>() || step.op->getParentOp() != op ||
      reduction.kind != ReductionKind::Sum || reduction.init)
    return false;
  linear.input = operandIn(op, step.operand(0));
  linear.weight = operandIn(op, step.operand(1));
  if (isFree(peelCasts(space, linear.input)))
    std::swap(linear.input, linear.weight);
  linear.type = linear.input.elementType();
  if (linear.weight.elementType() != linear.type)
    return false;
  linear.weight = peelCasts(space, linear.weight);
  return isFree(linear.weight) && linear.input.isTensor() &&
         !isFree(peelCasts(space, linear.input));
}

std::optional<Writer::Linear> Writer::linearOf(Scalar element) {
  Linear found;
  std::optional<Reduction> reduction = reductionOf(space, element);
  if (!reduction) {
    Step step = stepOf(space, element);
    if (!step.is<arith::AddFOp>())
      return std::nullopt;
    for (unsigned i : {0, 1}) {
      Scalar bias = peelCasts(space, step.operand(1 - i));
      if (!isFree(bias) || bias.at.empty())
        continue;
      reduction = reductionOf(space, step.operand(i));
      found.bias = bias;
    }
    if (!reduction)
      return std::nullopt;
  }
  if (!readProduct(*reduction, found) || found.type != element.elementType() ||
      (found.bias && found.bias->elementType() != found.weight.elementType()))
    return std::nullopt;
  found.in = space.resolve(reduction->names);
  Index weight = looseNames(space, found.weight);
  Index input = namesOf(space, found.input.at);
  for (unsigned name : weight) {
    if (llvm::is_contained(found.in, name))
      continue;
    if (llvm::is_contained(input, name))
      return std::nullopt; // a weight for each position
    found.out.push_back(name);
  }
  auto has = [](ArrayRef<unsigned> names, unsigned name) {
    return llvm::is_contained(names, name);
  };
  if (found.in.empty() || !areDistinct(weight) || !areDistinct(input) ||
      !llvm::all_of(found.in, [&](unsigned name) {
        return has(input, name) && has(weight, name) &&
               space.extent(name).isStatic();
      }))
    return std::nullopt;
  if (found.bias) {
    Index bias = looseNames(space, *found.bias);
    // In the order of the bias, which may be split further.
    for (Index *names : {&found.in, &found.out})
      *names = space.resolve(*names);
    if (!space.areSameOnce(bias, found.out))
      return std::nullopt;
  }
  return found;
}

std::optional<FailureOr<Tensor>>
Writer::linear(const Linear &linear, Scalar element, StringRef hint) {
  FailureOr<Tensor> input = read(linear.input);
  if (failed(input))
    return FailureOr<Tensor>(failure());
  // The input's dimensions but for those contracted, which come last, as one.
  Index in = space.resolve(linear.in), out = space.resolve(linear.out), last;
  Indices dims;
  for (const Index &dim : input->dims) {
    Index rest;
    for (unsigned name : space.resolve(dim)) {
      if (llvm::is_contained(in, name))
        last.push_back(name);
      else if (!space.fixedPosition(name))
        rest.push_back(name);
    }
    if (!rest.empty())
      dims.push_back(rest);
  }
  Indices wanted = dims;
  wanted.push_back(last);
  input = viewAs(*input, wanted);
  if (failed(input))
    return std::nullopt;
  int64_t width = 1, units = 1;
  for (unsigned name : last)
    width *= space.extent(name).size;
  for (unsigned name : out)
    units *= space.extent(name).size;
  SmallVector<Use> uses;
  std::string create, build;
  std::string type = typeName(linear.type);
  std::string stored = typeName(linear.weight.elementType());
  if (isKeras() && type != stored) {
    if (stored != "float32")
      return std::nullopt;
    type = "mixed_" + type; // weights in f32, cast when they are used
  }
  if (isKeras()) {
    uses.push_back({"kernel", linear.weight, {last, out}});
    create = llvm::formatv("keras.layers.Dense({0}{1}{2})", units,
                           linear.bias ? "" : ", use_bias=False",
                           typeArgument(type));
    build = llvm::formatv("[None, {0}]", width);
  } else {
    uses.push_back({"weight", linear.weight, {out, last}});
    create =
        llvm::formatv("nn.Linear({0}, {1}{2}{3})", width, units,
                      linear.bias ? "" : ", bias=False", typeArgument(stored));
  }
  if (linear.bias)
    uses.push_back({"bias", *linear.bias, {out}});
  if (variables.count(linear.weight.value.getAsOpaquePointer()) &&
      !parameters.has(create, build, uses))
    return std::nullopt; // tied to a weight of another layout
  FailureOr<std::string> layer =
      parameters.layer(hint.empty() ? "dense" : hint, create, build, uses);
  if (failed(layer))
    return std::nullopt;
  bind(linear.weight, *layer + "." + uses[0].name, uses[0].dims);
  dims.push_back(out);
  std::string call = *layer + "(" + input->text + ")";
  if (!isKeras() && type != stored) {
    call = "F.linear(" + input->text + ", " +
           framework.cast(*layer + ".weight", linear.type);
    if (linear.bias)
      call += ", " + framework.cast(*layer + ".bias", linear.type);
    call += ")";
  }
  return FailureOr<Tensor>(Tensor{call, dims});
}

// Whoever needs the same constant in another place uses the same parameter.
void Writer::bind(const Scalar &constant, StringRef text,
                  ArrayRef<Index> dims) {
  for (unsigned name : namesOf(space, constant.at))
    if (space.fixedPosition(name))
      return; // a part of it
  variables.try_emplace(
      constant.value.getAsOpaquePointer(),
      Variable{{text.str(), Indices(dims.begin(), dims.end())}, constant.at});
}
