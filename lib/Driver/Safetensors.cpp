//===- Safetensors.cpp - files of named tensors ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Safetensors.h"

#include "attn/Driver/OutputFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir::attn;

static constexpr std::pair<ElementKind, llvm::StringLiteral> types[] = {
    {ElementKind::Bool, "BOOL"},     {ElementKind::Int8, "I8"},
    {ElementKind::Int16, "I16"},     {ElementKind::Int32, "I32"},
    {ElementKind::Int64, "I64"},     {ElementKind::UInt8, "U8"},
    {ElementKind::UInt16, "U16"},    {ElementKind::UInt32, "U32"},
    {ElementKind::UInt64, "U64"},    {ElementKind::Float16, "F16"},
    {ElementKind::BFloat16, "BF16"}, {ElementKind::Float32, "F32"},
    {ElementKind::Float64, "F64"},
};

static llvm::Error makeError(llvm::StringRef path, const llvm::Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                 path + ": " + message);
}

namespace {
/// What the header says of one tensor.
struct Entry {
  std::string name;
  ElementKind kind;
  llvm::SmallVector<int64_t> shape;
  int64_t begin, end;
};
} // namespace

static std::optional<llvm::SmallVector<int64_t>>
numbersOf(const llvm::json::Array *array) {
  if (!array)
    return std::nullopt;
  llvm::SmallVector<int64_t> numbers;
  for (const llvm::json::Value &value : *array) {
    std::optional<int64_t> number = value.getAsInteger();
    if (!number || *number < 0)
      return std::nullopt;
    numbers.push_back(*number);
  }
  return numbers;
}

static llvm::Expected<Entry> readEntry(llvm::StringRef path,
                                       llvm::StringRef name,
                                       const llvm::json::Value &value,
                                       int64_t dataSize) {
  auto wrong = [&](const llvm::Twine &what) {
    return makeError(path, "tensor '" + name + "' of the header " + what);
  };
  const llvm::json::Object *object = value.getAsObject();
  std::optional<llvm::StringRef> type =
      object ? object->getString("dtype") : std::nullopt;
  auto shape = numbersOf(object ? object->getArray("shape") : nullptr);
  auto offsets = numbersOf(object ? object->getArray("data_offsets") : nullptr);
  if (!type || !shape || !offsets || offsets->size() != 2)
    return wrong("has no dtype, shape and two data_offsets");
  auto known = llvm::find_if(types, [&](auto &t) { return t.second == *type; });
  if (known == std::end(types))
    return wrong("has the type " + *type + ", which is not supported");
  std::optional<int64_t> size = getByteSize(*shape, known->first);
  if (!size || (*offsets)[1] - (*offsets)[0] != *size ||
      (*offsets)[1] > dataSize)
    return wrong(
        "does not fit the data: expected " + llvm::Twine(size.value_or(0)) +
        " bytes inside " + llvm::Twine(dataSize) + ", but found data_offsets " +
        llvm::Twine((*offsets)[0]) + " to " + llvm::Twine((*offsets)[1]));
  return Entry{name.str(), known->first, *shape, (*offsets)[0], (*offsets)[1]};
}

llvm::Expected<std::vector<NamedTensor>>
mlir::attn::readSafetensors(llvm::StringRef path) {
  auto file = llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                          /*RequiresNullTerminator=*/false);
  if (!file)
    return makeError(path, "cannot be read: " + file.getError().message());
  llvm::StringRef bytes = (*file)->getBuffer();
  uint64_t headerSize = bytes.size() < 8
                            ? bytes.size()
                            : llvm::support::endian::read64le(bytes.data());
  if (bytes.size() < 8 || headerSize > bytes.size() - 8)
    return makeError(path, "is no safetensors file: it ends inside its header");
  llvm::StringRef data = bytes.drop_front(8 + headerSize);
  llvm::Expected<llvm::json::Value> header =
      llvm::json::parse(bytes.substr(8, headerSize));
  if (!header)
    return makeError(path, "is no safetensors file: its header is not JSON (" +
                               llvm::toString(header.takeError()) + ")");
  const llvm::json::Object *object = header->getAsObject();
  if (!object)
    return makeError(path, "is no safetensors file: its header is no object");
  std::vector<Entry> entries;
  for (const auto &[name, value] : *object) {
    if (name == "__metadata__")
      continue;
    llvm::Expected<Entry> entry = readEntry(path, name, value, data.size());
    if (!entry)
      return entry.takeError();
    entries.push_back(std::move(*entry));
  }
  llvm::sort(entries, [](const Entry &a, const Entry &b) {
    return std::tie(a.begin, a.end, a.name) < std::tie(b.begin, b.end, b.name);
  });
  std::vector<NamedTensor> tensors;
  for (const Entry &entry : entries) {
    tensors.push_back({entry.name, HostTensor(entry.kind, entry.shape)});
    llvm::copy(data.slice(entry.begin, entry.end),
               tensors.back().tensor.bytes().begin());
  }
  return tensors;
}

llvm::Error mlir::attn::writeSafetensors(
    llvm::StringRef path,
    llvm::ArrayRef<std::pair<std::string, const HostTensor *>> tensors) {
  llvm::json::Object header;
  int64_t offset = 0;
  for (const auto &[name, tensor] : tensors) {
    int64_t end = offset + tensor->bytes().size();
    auto type = llvm::find_if(
        types, [&, kind = tensor->kind](auto &t) { return t.first == kind; });
    header[name] =
        llvm::json::Object{{"dtype", type->second},
                           {"shape", llvm::json::Array(tensor->shape)},
                           {"data_offsets", llvm::json::Array{offset, end}}};
    offset = end;
  }
  std::string text = llvm::formatv("{0}", llvm::json::Value(std::move(header)));
  text.resize(llvm::alignTo(text.size(), 8), ' '); // data begins aligned
  return writeFile(path, [&](llvm::raw_pwrite_stream &os) {
    char size[8];
    llvm::support::endian::write64le(size, text.size());
    os.write(size, sizeof(size)) << text;
    for (const auto &[name, tensor] : tensors)
      os.write(tensor->bytes().data(), tensor->bytes().size());
    return llvm::Error::success();
  });
}
