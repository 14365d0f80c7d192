//===- LargeConstants.cpp - weights past the text parser ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/LargeConstants.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Alignment.h"
#include "llvm/Support/Process.h"

#include <sys/mman.h>

using namespace mlir;
using namespace mlir::attn;

static constexpr size_t largeSize = 1 << 20;
/// How much is decoded between two releases.
static constexpr size_t stepSize = 16 << 20;

/// Lets go of the pages of `text` that lie wholly within a file's mapping; they
/// would be read from the file again.
static void release(const llvm::MemoryBuffer &input, StringRef text) {
  if (input.getBufferKind() != llvm::MemoryBuffer::MemoryBuffer_MMap)
    return;
  size_t page = llvm::sys::Process::getPageSizeEstimate();
  auto begin = llvm::alignTo(reinterpret_cast<uintptr_t>(text.begin()), page);
  auto end = reinterpret_cast<uintptr_t>(text.end()) / page * page;
  if (begin < end)
    ::madvise(reinterpret_cast<void *>(begin), end - begin, MADV_DONTNEED);
}

/// `key: "0x...` -> key, a bare or a quoted one; empty if it is neither.
static StringRef getKey(StringRef before) {
  before = before.rtrim();
  if (!before.consume_back(":"))
    return {};
  before = before.rtrim();
  if (before.consume_back("\"")) {
    StringRef key = before.substr(before.rfind('"') + 1);
    return key.contains('\\') ? StringRef() : key;
  }
  size_t begin = before.find_last_of(" \t\r\n{,");
  return before.substr(begin + 1);
}

/// Decodes `digits` into `bytes`, letting go of the text behind it.
static bool decode(const llvm::MemoryBuffer &input, StringRef digits,
                   char *bytes) {
  while (!digits.empty()) {
    StringRef step = digits.take_front(2 * stepSize);
    for (size_t i = 0; i < step.size(); i += 2) {
      unsigned high = llvm::hexDigitValue(step[i]);
      unsigned low = llvm::hexDigitValue(step[i + 1]);
      if ((high | low) > 15)
        return false;
      *bytes++ = static_cast<char>(high << 4 | low);
    }
    release(input, step);
    digits = digits.drop_front(step.size());
  }
  return true;
}

std::optional<ReducedText>
attn::takeLargeConstants(const llvm::MemoryBuffer &input,
                         ArrayRef<ResourceText> resources) {
  StringRef text = input.getBuffer();
  release(input, text);
  ReducedText result;
  size_t done = 0;
  for (ResourceText resource : resources) {
    if (resource.size < 2 * largeSize)
      continue;
    StringRef key = getKey(text.take_front(resource.begin));
    // "0x", the alignment in eight digits, the data.
    size_t digitsBegin = resource.begin + 11;
    StringRef digits =
        text.slice(digitsBegin, resource.begin + resource.size - 1);
    unsigned alignment = llvm::hexDigitValue(text[resource.begin + 3]) << 4 |
                         llvm::hexDigitValue(text[resource.begin + 4]);
    if (key.empty() || digits.size() % 2 != 0 ||
        !llvm::isPowerOf2_32(alignment))
      return std::nullopt;
    size_t size = digits.size() / 2;
    AsmResourceBlob blob = HeapAsmResourceBlob::allocate(size, alignment);
    if (!decode(input, digits, blob.getMutableData().data()))
      return std::nullopt;
    result.constants.emplace_back(key.str(), std::move(blob));
    result.text += text.slice(done, digitsBegin);
    done = digitsBegin + digits.size();
  }
  if (result.constants.empty())
    return std::nullopt;
  result.text += text.substr(done);
  return result;
}

LogicalResult attn::giveLargeConstants(MLIRContext &context,
                                       ReducedText &text) {
  auto &manager = DenseResourceElementsHandle::getManagerInterface(&context)
                      .getBlobManager();
  for (const auto &[key, blob] : text.constants)
    if (!manager.lookup(key))
      return failure();
  for (auto &[key, blob] : text.constants)
    manager.update(key, std::move(blob));
  return success();
}
