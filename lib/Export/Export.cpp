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

// What an input is called follows from what it is made of.
static StringRef inputName(Type type) {
  Type element = getElementTypeOrSelf(type);
  if (element.isInteger(1))
    return "mask";
  if (!isa<FloatType>(element))
    return isa<RankedTensorType>(type) ? "ids" : "number";
  return "x";
}

FailureOr<Layer> Writer::write() {
  Contents contents;
  for (Type type : function.getArgumentTypes()) {
    if (typeName(getElementTypeOrSelf(type)).empty())
      return refuse(function, "an input has a type that no framework has");
    inputs.push_back(newName(inputName(type)));
    contents.inputs.emplace_back(inputs.back(), type);
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
