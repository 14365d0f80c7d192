//===- GuardedMemory.cpp - buffers beside inaccessible pages --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/GuardedMemory.h"

#include "llvm/Support/MathExtras.h"
#include "llvm/Support/Process.h"

#include <cstring>
#include <sys/mman.h>
#include <utility>

using namespace mlir::attn;

static size_t getPageSize() {
  return llvm::sys::Process::getPageSizeEstimate();
}

/// Maps `size` accessible bytes, a multiple of the page size, between two
/// inaccessible pages. Returns the first page, or null.
static char *mapBetweenGuards(size_t size) {
  size_t page = getPageSize();
  void *mapping = mmap(nullptr, size + 2 * page, PROT_NONE,
                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapping == MAP_FAILED)
    return nullptr;
  char *begin = static_cast<char *>(mapping) + page;
  if (size != 0 && mprotect(begin, size, PROT_READ | PROT_WRITE) != 0) {
    munmap(mapping, size + 2 * page);
    return nullptr;
  }
  std::memset(begin, 0xFF, size);
  return static_cast<char *>(mapping);
}

llvm::Expected<GuardedMemory>
GuardedMemory::create(size_t bytes, size_t alignment, Placement placement) {
  size_t page = getPageSize();
  GuardedMemory memory;
  size_t accessible = llvm::alignTo(
      bytes + (placement == Placement::Odd ? alignment : 0), page);
  memory.mapping = mapBetweenGuards(accessible);
  if (!memory.mapping)
    return llvm::createStringError(
        "memory for a guarded buffer could not be mapped");
  memory.mappingSize = accessible + 2 * page;
  memory.size = bytes;
  char *begin = memory.mapping + page;
  memory.data = placement == Placement::Front  ? begin
                : placement == Placement::Back ? begin + accessible - bytes
                                               : begin + alignment;
  return memory;
}

GuardedMemory::GuardedMemory(GuardedMemory &&other) noexcept
    : mapping(std::exchange(other.mapping, nullptr)),
      mappingSize(other.mappingSize), data(other.data), size(other.size) {}

GuardedMemory::~GuardedMemory() {
  if (mapping)
    munmap(mapping, mappingSize);
}

void GuardedMemory::makeReadOnly() {
  size_t page = getPageSize();
  if (mappingSize > 2 * page)
    mprotect(mapping + page, mappingSize - 2 * page, PROT_READ);
}

namespace {
/// What stands in front of a buffer of guardedMalloc.
struct Header {
  char *mapping;
  size_t mappingSize;
};
} // namespace

void *mlir::attn::guardedMalloc(size_t bytes) {
  size_t page = getPageSize();
  size_t accessible = llvm::alignTo(bytes + sizeof(Header), page);
  // More than there is room for, or the sum above has overflowed.
  if (bytes > SIZE_MAX / 2)
    return nullptr;
  char *mapping = mapBetweenGuards(accessible);
  if (!mapping)
    return nullptr;
  char *data = mapping + page + accessible - bytes;
  Header header{mapping, accessible + 2 * page};
  std::memcpy(data - sizeof(Header), &header, sizeof(Header));
  return data;
}

void mlir::attn::guardedFree(void *memory) {
  if (!memory)
    return;
  Header header;
  std::memcpy(&header, static_cast<char *>(memory) - sizeof(Header),
              sizeof(Header));
  munmap(header.mapping, header.mappingSize);
}
