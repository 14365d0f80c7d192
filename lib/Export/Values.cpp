//===- Values.cpp - values as variables, in the layout asked for ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

LogicalResult Writer::refuse(Operation *op, const Twine &why) {
  return op->emitError("cannot be written as ")
         << (isKeras() ? "TensorFlow" : "PyTorch") << " source: " << why;
}

std::string Writer::newName(StringRef hint) {
  std::string name = hint.empty() ? "hidden" : hint.str();
  unsigned count = ++taken[name];
  return count == 1 ? name : newName(name + "_" + std::to_string(count));
}

Tensor Writer::assign(StringRef name, Tensor tensor) {
  std::string variable = newName(name);
  line(variable + " = " + tensor.text);
  return {variable, tensor.dims};
}

static bool isName(StringRef text) {
  return llvm::all_of(
      text, [](char c) { return llvm::isAlnum(c) || c == '_' || c == '.'; });
}

Tensor Writer::named(StringRef name, Tensor tensor) {
  return isName(tensor.text) ? tensor : assign(name, std::move(tensor));
}

bool Writer::isConstantTensor(Value value) const {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && type.getRank() > 0 && value.getDefiningOp<arith::ConstantOp>();
}

FailureOr<Writer::Variable> Writer::emit(Value value, StringRef hint) {
  void *key = value.getAsOpaquePointer();
  auto found = variables.find(key);
  if (found != variables.end())
    return found->second;
  Scalar element = elementOf(space, value);
  FailureOr<Tensor> tensor = compute(element, hint);
  if (failed(tensor))
    return failure();
  if (!isa<BlockArgument>(value) && !isConstantTensor(value))
    tensor = named(hint, *tensor);
  return variables[key] = Variable{*tensor, element.at};
}

FailureOr<Tensor> Writer::compute(Scalar element, StringRef hint) {
  if (auto argument = dyn_cast<BlockArgument>(element.value))
    return Tensor{inputs[argument.getArgNumber()], element.at};
  Operation *op = element.value.getDefiningOp();
  if (std::optional<Linear> found = linearOf(element)) {
    if (std::optional<FailureOr<Tensor>> layer = multiHead(*found, hint))
      return *layer;
    if (std::optional<FailureOr<Tensor>> layer = linear(*found, element, hint))
      return *layer;
  }
  if (std::optional<FailureOr<Tensor>> found = activation(element))
    return *found;
  using Result = FailureOr<Tensor>;
  return llvm::TypeSwitch<Operation *, Result>(op)
      .Case([&](AttentionOp o) { return attention(o, element); })
      .Case([&](PoolOp o) { return pool(o, element); })
      .Case([&](SoftmaxOp o) { return softmax(o, element); })
      .Case([&](LayerNormOp o) { return layerNorm(o, element); })
      .Case([&](RMSNormOp o) { return rmsNorm(o, element); })
      .Case([&](linalg::LinalgOp o) -> Result {
        if (o.getNumReductionLoops() != 0)
          return reduction(element);
        return elementwise(element);
      })
      .Default([&](Operation *) { return whole(op, element, hint); });
}

// As the value's own type has it, where sizes do not show how one of its
// dimensions is a product of the variable's.
FailureOr<Tensor> Writer::readUnsplit(const Variable &variable,
                                      const Scalar &scalar) {
  FailureOr<Tensor> tensor = viewAs(variable.tensor, variable.own);
  if (failed(tensor))
    return failure();
  return Tensor{tensor->text, scalar.at};
}

FailureOr<Tensor> Writer::read(Scalar scalar, StringRef hint) {
  scalar = peel(space, scalar);
  if (!scalar.isTensor()) {
    if (std::optional<double> value = constantOf(space, scalar))
      return Tensor{framework.scalar(*value, scalar.elementType()), {}};
    FailureOr<std::string> text = number(scalar.value);
    if (failed(text))
      return failure();
    return Tensor{*text, {}};
  }
  FailureOr<Variable> variable = emit(scalar.value, hint);
  if (failed(variable))
    return failure();
  DenseMap<unsigned, Index> renamed;
  for (auto [own, at] : llvm::zip(variable->own, scalar.at)) {
    Index atoms = space.resolve(own);
    if (atoms.size() == 1) {
      renamed[atoms[0]] = at;
      continue;
    }
    SmallVector<Extent> extents;
    for (unsigned atom : atoms)
      extents.push_back(space.extent(atom));
    FailureOr<Indices> parts = space.split(at, extents);
    if (failed(parts))
      return readUnsplit(*variable, scalar);
    for (auto [atom, part] : llvm::zip(atoms, *parts))
      renamed[atom] = part;
  }
  Tensor tensor{variable->tensor.text, {}};
  for (const Index &dim : variable->tensor.dims) {
    Index index;
    for (unsigned name : space.resolve(dim))
      llvm::append_range(index, renamed.lookup(name));
    tensor.dims.push_back(index);
  }
  return tensor;
}

FailureOr<Tensor> Writer::viewAs(const Tensor &tensor, ArrayRef<Index> to,
                                 bool broadcasts) {
  return exporter::viewAs(
      framework, space, tensor, to, broadcasts,
      [&](const Extent &extent) { return sizeText(extent); });
}

FailureOr<Tensor> Writer::readAs(Scalar scalar, ArrayRef<Index> to,
                                 StringRef hint, bool broadcasts) {
  FailureOr<Tensor> tensor = read(scalar, hint);
  if (failed(tensor))
    return failure();
  if (tensor->dims.empty() && !to.empty() && !broadcasts &&
      (isNumber(tensor->text) || tensor->text == "True" ||
       tensor->text == "False")) {
    SmallVector<std::string> sizes;
    for (const Index &dim : to)
      sizes.push_back(sizesText(dim));
    return Tensor{framework.full(sizes, tensor->text, scalar.elementType()),
                  Indices(to.begin(), to.end())};
  }
  FailureOr<Tensor> viewed = viewAs(*tensor, to, broadcasts);
  if (succeeded(viewed))
    return viewed;
  Operation *op = scalar.value.getDefiningOp();
  return refuse(op ? op : function, "it reads a diagonal");
}

FailureOr<std::string> Writer::readWhole(Value value, StringRef hint) {
  Scalar element = elementOf(space, value);
  FailureOr<Tensor> tensor = readAs(element, element.at, hint);
  if (failed(tensor))
    return failure();
  return tensor->text;
}
