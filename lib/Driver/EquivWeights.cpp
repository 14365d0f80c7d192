//===- EquivWeights.cpp - weights of one model in another's layout --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EquivWeights.h"

#include "attn/Driver/Safetensors.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::attn;

static llvm::Error makeError(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

/// The elements one after the other, as the tensor's type keeps them.
static ArrayRef<char> bytesOf(Attribute values) {
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(values)) {
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    return blob ? blob->getData() : ArrayRef<char>();
  }
  auto dense = dyn_cast<DenseElementsAttr>(values);
  return dense ? dense.getRawData() : ArrayRef<char>();
}

llvm::Expected<std::vector<HostTensor>>
attn::readWeights(const Subject &subject) {
  ModuleOp module = subject.module;
  auto all = module->getAttrOfType<DictionaryAttr>("attn.weights");
  auto list = all ? dyn_cast_or_null<ArrayAttr>(all.get(subject.entry.name))
                  : ArrayAttr();
  ArrayRef<Attribute> values = list ? list.getValue() : ArrayRef<Attribute>();
  std::vector<HostTensor> weights;
  size_t numInputs = subject.entry.inputs.size() - values.size();
  for (auto [i, value] : llvm::enumerate(values)) {
    const ValueType &type = subject.entry.inputs[numInputs + i];
    HostTensor tensor(type.kind, type.shape);
    ArrayRef<char> bytes = bytesOf(value);
    MutableArrayRef<char> to = tensor.bytes();
    if (bytes.empty() || to.size() % bytes.size() != 0)
      return makeError("the data of weight " + Twine(i) + " of '" +
                       subject.entry.name + "' cannot be read");
    for (size_t at = 0; at < to.size(); at += bytes.size()) // once, or a splat
      llvm::copy(bytes, to.begin() + at);
    weights.push_back(std::move(tensor));
  }
  return weights;
}

llvm::Error attn::mapWeights(ArrayRef<equiv::Link> links, const Subject &first,
                             Subject &second) {
  for (const equiv::Link &link : links) {
    const HostTensor &from = first.weights[link.first];
    HostTensor &to = second.weights[link.second];
    if (from.kind != to.kind)
      return makeError("weight " + Twine(link.second) +
                       " of the second model " + "is " + getName(to.kind) +
                       ", but weight " + Twine(link.first) +
                       " of the first is " + getName(from.kind));
    unsigned width = getByteWidth(to.kind);
    equiv::forEachElement(link, [&](int64_t left, int64_t right) {
      std::memcpy(to.bytes().data() + right * width,
                  from.bytes().data() + left * width, width);
    });
  }
  return llvm::Error::success();
}

/// "query.bias", or "weight 3".
static std::string nameOf(const Subject &subject, unsigned weight) {
  if (weight < subject.names.size() && !subject.names[weight].empty())
    return subject.names[weight];
  return "weight " + std::to_string(weight);
}

std::string attn::describe(const equiv::Link &link, const Subject &first,
                           const Subject &second) {
  const HostTensor &from = first.weights[link.first];
  const HostTensor &to = second.weights[link.second];
  int64_t count = link.numElements(), last = link.atFirst;
  SmallVector<equiv::Link::Loop> loops;
  for (const equiv::Link::Loop &loop : link.loops) {
    last += (loop.size - 1) * loop.first;
    if (loop.size > 1)
      loops.push_back(loop);
  }
  llvm::sort(loops, [](auto &a, auto &b) { return a.second > b.second; });
  bool inOrder = llvm::is_sorted(
      loops, [](auto &a, auto &b) { return a.first > b.first; });
  std::string text;
  llvm::raw_string_ostream os(text);
  os << nameOf(second, link.second) << " ("
     << mlir::attn::describe(to.shape, to.kind) << ")";
  if (count != to.getNumElements())
    os << " from element " << link.atSecond << " on";
  os << " is " << nameOf(first, link.first) << " ("
     << mlir::attn::describe(from.shape, from.kind) << ")";
  if (count != from.getNumElements())
    os << ", elements " << link.atFirst << " to " << last;
  if (!inOrder)
    os << ", transposed";
  return text;
}

llvm::Error attn::nameWeights(StringRef path, Subject &subject) {
  llvm::Expected<std::vector<NamedTensor>> file = readSafetensors(path);
  if (!file)
    return file.takeError();
  subject.names.resize(subject.weights.size());
  llvm::SmallDenseSet<const NamedTensor *> taken;
  // In its own shape first: a view of another parameter may have its numbers.
  for (bool inShape : {true, false})
    for (unsigned i = 0; i < subject.weights.size(); ++i) {
      const HostTensor &weight = subject.weights[i];
      auto isIt = [&](const NamedTensor &other) {
        return !taken.contains(&other) && weight.kind == other.tensor.kind &&
               (!inShape || weight.shape == other.tensor.shape) &&
               weight.bytes() == other.tensor.bytes();
      };
      if (!subject.names[i].empty())
        continue;
      auto found = llvm::find_if(*file, isIt);
      if (found == file->end())
        continue;
      subject.names[i] = found->name;
      taken.insert(&*found);
    }
  return llvm::Error::success();
}

llvm::Error attn::writeWeights(StringRef path, const Subject &subject) {
  std::vector<std::pair<std::string, const HostTensor *>> named;
  for (auto [i, weight] : llvm::enumerate(subject.weights)) {
    bool hasName = i < subject.names.size() && !subject.names[i].empty();
    named.emplace_back(
        hasName ? subject.names[i] : "weight." + std::to_string(i), &weight);
  }
  return writeSafetensors(path, named);
}
