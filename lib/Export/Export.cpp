//===- Export.cpp - a function as source of a framework -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Export/Export.h"

#include "File.h"
#include "Writer.h"

using namespace mlir;
using namespace mlir::attn::exporter;

Writer::Writer(func::FuncOp function, const Options &options)
    : function(function), options(options),
      framework(options.target == Target::Keras ? keras() : torch()),
      parameters(options, space) {
  for (const char *name : {"self", "keras", "tf", "np", "torch", "nn", "F",
                           "operator", "pathlib", "load", "load_file"})
    ++taken[name];
}

std::string Writer::typeArgument(StringRef type) const {
  if (type == "float32")
    return "";
  return isKeras() ? (", dtype=\"" + type + "\"").str()
                   : (", dtype=torch." + type).str();
}

// What an input is called follows from what it is made of.
static StringRef inputName(Type type) {
  Type element = getElementTypeOrSelf(type);
  if (element.isInteger(1))
    return "mask";
  if (!isa<FloatType>(element))
    return isa<RankedTensorType>(type) ? "ids" : "number";
  return "x";
}

void Writer::nameInputs() {
  SmallVector<StringRef> roles(function.getNumArguments());
  auto give = [&](Value value, StringRef role) {
    if (!value)
      return;
    auto argument = dyn_cast<BlockArgument>(
        peelCasts(space, elementOf(space, value)).value);
    if (argument && argument.getOwner()->isEntryBlock() &&
        roles[argument.getArgNumber()].empty())
      roles[argument.getArgNumber()] = role;
  };
  function.walk([&](AttentionOp op) {
    if (op.getQuery() != op.getKey())
      give(op.getQuery(), "query");
    if (op.getKey() != op.getValue() && op.getKey() != op.getQuery())
      give(op.getKey(), "key");
    if (op.getKey() != op.getValue() && op.getValue() != op.getQuery())
      give(op.getValue(), "value");
    give(op.getMask(), "mask");
    give(op.getLengths(), "lengths");
    for (Value bias : op.getBiases())
      give(bias, "bias");
  });
  for (auto [role, type] : llvm::zip(roles, function.getArgumentTypes()))
    inputs.push_back(newName(role.empty() ? inputName(type) : role));
}

FailureOr<Layer> Writer::write() {
  Contents contents;
  nameInputs();
  for (auto [name, type] : llvm::zip(inputs, function.getArgumentTypes())) {
    contents.inputs.emplace_back(name, type);
  }
  if (!llvm::hasSingleElement(function.getBody()))
    return refuse(function, "it has control flow");
  Operation *end = function.getBody().front().getTerminator();
  for (Value result : end->getOperands()) {
    if (!isa<RankedTensorType>(result.getType()))
      return refuse(end, "a result is no tensor");
    FailureOr<std::string> text = readWhole(result);
    if (failed(text))
      return failure();
    if (hasUnknownSize)
      return refuse(end, "a size is known to no tensor that is there");
    contents.results.push_back(*text);
    contents.resultTypes.push_back(result.getType());
  }
  contents.lines = lines;
  contents.attributes = parameters.getAttributes();
  contents.parameters = parameters.getParameters();
  Layer layer;
  layer.source = writeFile(contents, options);
  for (Parameter &parameter : parameters.takeParameters())
    layer.weights.push_back(std::move(parameter.weight));
  return layer;
}

FailureOr<Layer> mlir::attn::exporter::exportLayer(func::FuncOp function,
                                                   const Options &options) {
  return Writer(function, options).write();
}
