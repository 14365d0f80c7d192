//===- Execution.cpp - calling a compiled function on tensors -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Execution.h"

#include "attn/Target/JIT.h"
#include "llvm/ADT/SmallVectorExtras.h"

#include <deque>

using namespace mlir;
using namespace mlir::attn;

namespace {
/// C arguments, by the addresses of their values. The values of pointers and
/// sizes are kept here; a deque does not move them.
class CArguments {
public:
  void addPointer(const void *pointer) {
    pointers.push_back(const_cast<void *>(pointer));
    addresses.push_back(&pointers.back());
  }
  void addSizes(ArrayRef<int64_t> values) {
    for (int64_t value : values) {
      sizes.push_back(value);
      addresses.push_back(&sizes.back());
    }
  }
  /// A scalar argument, by value: `data` holds it.
  void addValue(const void *data) {
    addresses.push_back(const_cast<void *>(data));
  }
  ArrayRef<void *> get() const { return addresses; }

private:
  std::deque<void *> pointers;
  std::deque<int64_t> sizes;
  SmallVector<void *> addresses;
};
} // namespace

/// Calls `symbol`; a status other than 0 is an error with the entry's text.
static llvm::Error call(const JIT &jit, const Signature &entry,
                        StringRef symbol, const CArguments &arguments) {
  llvm::Expected<int32_t> status = jit.call(symbol, arguments.get());
  if (!status)
    return status.takeError();
  if (*status == 0)
    return llvm::Error::success();
  llvm::Expected<void *> text = jit.lookup(entry.symbol + "_status_text");
  if (!text)
    return text.takeError();
  auto *getText = reinterpret_cast<const char *(*)(int32_t)>(*text);
  return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                 "function '" + entry.name +
                                     "' returned status " + Twine(*status) +
                                     ": " + getText(*status));
}

/// The shapes of all results; those of dynamic ones come from the compiled
/// code.
static llvm::Error inferShapes(const JIT &jit, const Signature &entry,
                               const std::vector<HostTensor> &inputs,
                               std::vector<SmallVector<int64_t>> &shapes) {
  CArguments arguments;
  for (auto [type, input] : llvm::zip(entry.inputs, inputs))
    if (type.isDynamic())
      arguments.addSizes(input.shape);
  for (const ValueType &type : entry.results) {
    shapes.emplace_back(type.shape);
    if (type.isDynamic())
      arguments.addPointer(shapes.back().data());
  }
  if (!entry.hasDynamicResult())
    return llvm::Error::success();
  return call(jit, entry, entry.symbol + "_output_sizes", arguments);
}

llvm::Expected<std::vector<HostTensor>>
attn::allocateResults(const JIT &jit, const Signature &entry,
                      const std::vector<HostTensor> &inputs) {
  std::vector<SmallVector<int64_t>> shapes;
  shapes.reserve(entry.results.size()); // their data is pointed to
  if (llvm::Error error = inferShapes(jit, entry, inputs, shapes))
    return std::move(error);
  std::vector<HostTensor> results;
  for (auto [type, shape] : llvm::zip(entry.results, shapes)) {
    if (!getByteSize(shape, type.kind))
      return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                     "a result of " +
                                         describe(shape, type.kind) +
                                         " does not fit into memory");
    results.emplace_back(type.kind, shape);
  }
  return results;
}

/// Copies of `tensors`, placed.
static llvm::Expected<std::vector<GuardedMemory>>
copyTensors(const std::vector<HostTensor> &tensors, Placement placement) {
  std::vector<GuardedMemory> copies;
  for (const HostTensor &tensor : tensors) {
    llvm::Expected<GuardedMemory> memory = GuardedMemory::create(
        tensor.bytes().size(), getByteWidth(tensor.kind), placement);
    if (!memory)
      return memory.takeError();
    llvm::copy(tensor.bytes(), memory->bytes().begin());
    copies.push_back(std::move(*memory));
  }
  return copies;
}

/// The call itself, on tensors that lie in `inputData` and `resultData`.
static llvm::Error callOn(const JIT &jit, const Signature &entry,
                          const std::vector<HostTensor> &inputs,
                          ArrayRef<const char *> inputData,
                          const std::vector<HostTensor> &results,
                          ArrayRef<char *> resultData) {
  CArguments arguments;
  for (auto [type, input, data] : llvm::zip(entry.inputs, inputs, inputData)) {
    if (!type.isTensor) {
      arguments.addValue(data);
      continue;
    }
    arguments.addPointer(data);
    if (type.isDynamic())
      arguments.addSizes(input.shape);
  }
  for (auto [type, result, data] :
       llvm::zip(entry.results, results, resultData)) {
    arguments.addPointer(data);
    if (type.isDynamic())
      arguments.addSizes(result.shape);
  }
  return call(jit, entry, entry.symbol, arguments);
}

static llvm::Error callGuarded(const JIT &jit, const Signature &entry,
                               const std::vector<HostTensor> &inputs,
                               std::vector<HostTensor> &results,
                               Placement placement) {
  auto inputCopies = copyTensors(inputs, placement);
  if (!inputCopies)
    return inputCopies.takeError();
  auto resultCopies = copyTensors(results, placement);
  if (!resultCopies)
    return resultCopies.takeError();
  SmallVector<const char *> inputData;
  for (GuardedMemory &copy : *inputCopies) {
    copy.makeReadOnly();
    inputData.push_back(copy.bytes().data());
  }
  auto resultData = llvm::map_to_vector(
      *resultCopies, [](GuardedMemory &copy) { return copy.bytes().data(); });
  if (llvm::Error error =
          callOn(jit, entry, inputs, inputData, results, resultData))
    return error;
  for (auto [copy, result] : llvm::zip(*resultCopies, results))
    llvm::copy(copy.bytes(), result.bytes().begin());
  return llvm::Error::success();
}

static llvm::Error callIn(const JIT &jit, const Signature &entry,
                          const std::vector<HostTensor> &inputs,
                          std::vector<HostTensor> &results,
                          Placement placement) {
  for (HostTensor &result : results)
    llvm::fill(result.bytes(), char(0xFF));
  if (placement != Placement::Anywhere)
    return callGuarded(jit, entry, inputs, results, placement);
  SmallVector<const char *> inputData;
  for (const HostTensor &input : inputs)
    inputData.push_back(input.bytes().data());
  SmallVector<char *> resultData;
  for (HostTensor &result : results)
    resultData.push_back(result.bytes().data());
  return callOn(jit, entry, inputs, inputData, results, resultData);
}

llvm::Error attn::callEntry(const JIT &jit, const Signature &entry,
                            const std::vector<HostTensor> &inputs,
                            std::vector<HostTensor> &results,
                            ArrayRef<Placement> placements) {
  if (llvm::Error error =
          callIn(jit, entry, inputs, results, placements.front()))
    return error;
  for (Placement placement : placements.drop_front()) {
    SmallVector<std::string> before;
    for (const HostTensor &result : results)
      before.emplace_back(result.bytes().begin(), result.bytes().end());
    if (llvm::Error error = callIn(jit, entry, inputs, results, placement))
      return error;
    for (auto [number, result] : llvm::enumerate(results))
      if (result.bytes() != ArrayRef<char>(before[number]))
        return llvm::createStringError("result " + Twine(number) +
                                       " depends on where the buffers lie");
  }
  return llvm::Error::success();
}
