//===- CaseInputs.cpp - the inputs of a case ------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CaseFile.h"
#include "attn/Driver/Execution.h"

using namespace mlir;
using namespace mlir::attn;

static llvm::Error makeError(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

/// The sizes of `input`, which is given for an argument of `type`.
static llvm::Expected<SmallVector<int64_t>> getShape(const CaseInput &input,
                                                     const ValueType &type) {
  if (!input.shape && type.isDynamic())
    return makeError("\"shape\" is missing, and the argument is " + type.text);
  SmallVector<int64_t> shape = input.shape.value_or(type.shape);
  if (!type.hasShape(shape))
    return makeError("\"shape\" is " + describe(shape, type.kind) +
                     ", but the argument is " + type.text);
  std::optional<int64_t> size = getByteSize(shape, type.kind);
  if (!size || *size > caseTensorLimit)
    return makeError(describe(shape, type.kind) + " has more than " +
                     Twine(caseTensorLimit) + " bytes");
  return shape;
}

static llvm::Expected<HostTensor>
makeInput(const CaseInput &input, const ValueType &type, uint64_t key) {
  if (input.values.kind == ValueRecipe::Kind::File)
    return makeTensor(input.values, type.kind, {}, key);
  llvm::Expected<SmallVector<int64_t>> shape = getShape(input, type);
  if (!shape)
    return shape.takeError();
  return makeTensor(input.values, type.kind, *shape, key);
}

llvm::Expected<std::vector<HostTensor>>
attn::makeInputs(const Case &test, const Signature &entry) {
  if (test.inputs.size() != entry.inputs.size())
    return makeError("function '" + entry.name + "' takes " +
                     Twine(entry.inputs.size()) + " inputs, but the case has " +
                     Twine(test.inputs.size()));
  std::vector<HostTensor> tensors;
  for (auto [index, pair] :
       llvm::enumerate(llvm::zip(test.inputs, entry.inputs))) {
    auto &[input, type] = pair;
    llvm::Expected<HostTensor> tensor =
        makeInput(input, type, getKey(test.seed, index));
    if (!tensor)
      return makeError("input " + Twine(index) + ": " +
                       llvm::toString(tensor.takeError()));
    tensors.push_back(std::move(*tensor));
  }
  if (llvm::Error error = acceptInputs(entry, tensors))
    return std::move(error);
  return tensors;
}
