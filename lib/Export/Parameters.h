//===- Parameters.h - the layers and weights of a layer -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef EXPORT_PARAMETERS_H
#define EXPORT_PARAMETERS_H

#include "View.h"
#include "attn/Export/Export.h"

#include <map>

namespace mlir::attn::exporter {

/// A constant as one parameter of a layer: "kernel", in the layout `dims`. Uses
/// of one name that follow each other are one parameter, joined along its first
/// dimension.
struct Use {
  std::string name;
  Scalar constant;
  Indices dims;
};

/// An attribute of the class: a layer of the framework, or a weight.
struct Attribute {
  std::string name;
  /// "keras.layers.Dense(32)".
  std::string create;
  /// The shapes that a Keras layer is built with; empty if it needs none.
  std::string build;
  /// "kernel [32, 32], bias [32]", one line or more.
  SmallVector<std::string> shapes;
};

/// A weight in the file, and what it is in the state of the original layer.
struct Parameter {
  Weight weight;
  /// `state["in_proj_weight"][:32].transpose(1, 0)`; empty if no parameter of
  /// the original layer is known to be it.
  std::string fromState;
};

class Parameters {
public:
  Parameters(const Options &options, Space &space)
      : options(options), space(space) {}

  /// "self.query": the attribute that `create` makes of `uses`. The same
  /// attribute where all of it is the same, so that a layer which is used twice
  /// stays one.
  FailureOr<std::string> layer(StringRef hint, StringRef create,
                               StringRef build, ArrayRef<Use> uses);
  /// Whether `layer` would give one that is there.
  bool has(StringRef create, StringRef build, ArrayRef<Use> uses);
  /// A constant alone, as its type has it.
  FailureOr<std::string> weight(Value constant, StringRef hint);

  /// A number of the graph that is a parameter of the original layer by itself,
  /// as a learned scale: nothing if none of one element has just this value.
  std::optional<std::string> number(double value, Type type);

  ArrayRef<Attribute> getAttributes() const { return attributes; }
  ArrayRef<Parameter> getParameters() const { return parameters; }
  std::vector<Parameter> takeParameters() { return std::move(parameters); }

private:
  /// The name of the original parameter that has these bytes.
  std::string originalName(Value constant);
  std::string keyOf(StringRef create, StringRef build, ArrayRef<Use> uses);
  FailureOr<Parameter> view(const Use &use, StringRef name);
  std::string attributeName(StringRef hint, Value constant);
  /// A name of Python that no attribute has yet.
  std::string uniqueName(std::string name);
  /// "self.NAME", where NAME is new: a variable of the layer itself.
  std::string add(std::string name, Parameter parameter);

  const Options &options;
  Space &space;
  std::vector<Attribute> attributes;
  std::vector<Parameter> parameters;
  std::map<std::string, std::string> known; // what it is -> attribute
  std::map<std::string, unsigned> taken;
  std::map<const void *, std::string> names; // constant -> original name
  std::map<std::string, unsigned> given;
};

/// Elements of a constant row-major, a bool in one byte; fails if it has no
/// data.
FailureOr<std::vector<char>> bytesOf(Value constant);
/// Whether all elements are the same.
bool isSplat(Value constant);
/// The number in the bytes of a weight of one element.
double numberOf(const Weight &weight);

} // namespace mlir::attn::exporter

#endif // EXPORT_PARAMETERS_H
