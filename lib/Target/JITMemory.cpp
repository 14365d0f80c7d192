//===- JITMemory.cpp - sections within reach of each other ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Target/JITMemory.h"

#include "llvm/Support/MathExtras.h"
#include "llvm/Support/Process.h"

using namespace mlir::attn;
using llvm::sys::Memory;
using llvm::sys::MemoryBlock;

/// What a distance of 32 bits with a sign reaches.
static constexpr size_t reach = size_t(1) << 31;

JITMemory::JITMemory() {
  // Pages that are only reserved take no memory, but they count where a process
  // has a limit on its addresses.
  for (size_t size = reach; size != 0 && !range.base(); size /= 2) {
    std::error_code error;
    range = llvm::sys::OwningMemoryBlock(
        Memory::allocateMappedMemory(size, nullptr, Memory::MF_READ, error));
  }
}

MemoryBlock
JITMemory::allocateMappedMemory(llvm::SectionMemoryManager::AllocationPurpose,
                                size_t bytes, const MemoryBlock *,
                                unsigned flags, std::error_code &error) {
  size_t size = llvm::alignTo(bytes, llvm::sys::Process::getPageSizeEstimate());
  if (size > range.allocatedSize() - used) {
    error = std::make_error_code(std::errc::not_enough_memory);
    return {};
  }
  MemoryBlock block(static_cast<char *>(range.base()) + used, size);
  error = Memory::protectMappedMemory(block, flags);
  if (error)
    return {};
  used += size;
  return block;
}

std::error_code JITMemory::protectMappedMemory(const MemoryBlock &block,
                                               unsigned flags) {
  return Memory::protectMappedMemory(block, flags);
}

std::error_code JITMemory::releaseMappedMemory(MemoryBlock &) { return {}; }
