//===- AcceptFiles.cpp - given tensors against a function's signature -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Execution.h"

using namespace mlir;
using namespace mlir::attn;

static llvm::Error makeError(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

/// The same bits with or without a sign.
static bool isSameInteger(ElementKind lhs, ElementKind rhs) {
  return !isFloat(lhs) && !isFloat(rhs) && lhs != ElementKind::Bool &&
         rhs != ElementKind::Bool && getByteWidth(lhs) == getByteWidth(rhs);
}

/// How NumPy makes one kind from another, for the error.
static std::string getAdvice(const HostTensor &tensor, ElementKind kind) {
  if (kind == ElementKind::BFloat16)
    return "; a float32 file is accepted for bfloat16";
  if (tensor.kind == kind || isSameInteger(tensor.kind, kind))
    return "";
  return ("; numpy.save(file, array.astype(numpy." + getName(kind) + "))")
      .str();
}

llvm::Error attn::acceptInputs(const Signature &entry,
                               std::vector<HostTensor> &inputs) {
  if (inputs.size() != entry.inputs.size()) {
    std::string types;
    for (const ValueType &type : entry.inputs)
      types += (types.empty() ? "" : ", ") + type.text;
    return makeError("function '" + entry.name + "' takes " +
                     Twine(entry.inputs.size()) + " inputs (" + types +
                     "), but " + Twine(inputs.size()) + " were given");
  }
  for (auto [index, pair] : llvm::enumerate(llvm::zip(inputs, entry.inputs))) {
    auto &[input, type] = pair;
    bool hasKind = input.kind == type.kind ||
                   isSameInteger(input.kind, type.kind) ||
                   (type.kind == ElementKind::BFloat16 &&
                    input.kind == ElementKind::Float32);
    if (!hasKind || !type.hasShape(input.shape))
      return makeError("--input number " + Twine(index + 1) + " is " +
                       describe(input.shape, input.kind) + ", but argument " +
                       Twine(index) + " of '" + entry.name + "' is " +
                       type.text + getAdvice(input, type.kind));
    if (input.kind != type.kind && type.kind == ElementKind::BFloat16)
      input = convertFloat(input, ElementKind::BFloat16);
  }
  return llvm::Error::success();
}

/// A wider float type holds every number of a narrower one.
static bool isWiderFloat(ElementKind wide, ElementKind narrow) {
  return isFloat(wide) && isFloat(narrow) &&
         getByteWidth(wide) > getByteWidth(narrow);
}

llvm::Error attn::acceptExpected(const Signature &entry,
                                 const std::vector<HostTensor> &expected,
                                 size_t outputs) {
  size_t given = std::max(expected.size(), outputs);
  if (given > entry.results.size())
    return makeError("function '" + entry.name + "' has " +
                     Twine(entry.results.size()) + " results, but " +
                     Twine(given) + " --expect or --output were given");
  for (auto [index, pair] :
       llvm::enumerate(llvm::zip(expected, entry.results))) {
    auto &[wanted, type] = pair;
    bool hasKind = wanted.kind == type.kind ||
                   isSameInteger(wanted.kind, type.kind) ||
                   isWiderFloat(wanted.kind, type.kind);
    if (!hasKind || !type.hasShape(wanted.shape))
      return makeError("--expect number " + Twine(index + 1) + " is " +
                       describe(wanted.shape, wanted.kind) + ", but result " +
                       Twine(index) + " of '" + entry.name + "' is " +
                       type.text);
  }
  return llvm::Error::success();
}
