//===- Interpretation.cpp - attn-run without a compiler -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Interpretation.h"

#include "attn/Interpret/Interpreter.h"

using namespace mlir;
using namespace mlir::attn;
using interpret::Interpreter;
using interpret::Memory;
using interpret::Scalar;
using interpret::Tensor;

/// Bits of an integer or bool of `kind`.
static unsigned getBitWidth(ElementKind kind) {
  return kind == ElementKind::Bool ? 1 : 8 * getByteWidth(kind);
}

static std::optional<Tensor> toTensor(const HostTensor &host,
                                      const std::shared_ptr<Memory> &memory,
                                      std::string &error) {
  std::optional<Tensor> tensor = Tensor::create(host.shape, memory, error);
  if (!tensor)
    return std::nullopt;
  Scalar *to = tensor->mutableData();
  uint64_t mask = llvm::maskTrailingOnes<uint64_t>(
      isFloat(host.kind) ? 64 : getBitWidth(host.kind));
  for (int64_t i = 0, e = host.getNumElements(); i < e; ++i)
    if (isFloat(host.kind))
      to[i].real = host.getFloat(i);
    else
      to[i].integer = host.getInteger(i) & mask;
  return tensor;
}

static HostTensor toHost(const Tensor &tensor, ElementKind declared) {
  ElementKind kind = isFloat(declared) ? ElementKind::Float64 : declared;
  HostTensor host(kind, tensor.getShape());
  // The bytes of an integer stand first in the machine's (little) order.
  unsigned width = getByteWidth(kind);
  for (int64_t i = 0, e = host.getNumElements(); i < e; ++i)
    std::memcpy(host.bytes().data() + i * width, &tensor.data()[i], width);
  return host;
}

Interpretation attn::interpretFunction(ModuleOp module, const Signature &entry,
                                       const std::vector<HostTensor> &inputs,
                                       std::vector<HostTensor> &results,
                                       interpret::Precision precision) {
  auto memory = std::make_shared<Memory>();
  auto function = module.lookupSymbol<func::FuncOp>(entry.name);
  if (!function) {
    module.emitError("has no function '") << entry.name << "'";
    return Interpretation::Unknown;
  }
  Interpreter interpreter(memory, precision);
  if (failed(interpreter.prepare(function)))
    return Interpretation::Unknown;
  SmallVector<Tensor> arguments;
  for (const HostTensor &input : inputs) {
    std::string error;
    std::optional<Tensor> argument = toTensor(input, memory, error);
    if (!argument) {
      function.emitError(error);
      return Interpretation::Failed;
    }
    arguments.push_back(std::move(*argument));
  }
  FailureOr<SmallVector<Tensor>> tensors = interpreter.run(arguments);
  if (failed(tensors))
    return Interpretation::Failed;
  results.clear();
  for (auto [tensor, type] : llvm::zip_equal(*tensors, entry.results))
    results.push_back(toHost(tensor, type.kind));
  return Interpretation::Done;
}
