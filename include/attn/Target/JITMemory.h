//===- JITMemory.h - sections within reach of each other --------*- C++ -*-===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TARGET_JITMEMORY_H
#define ATTN_TARGET_JITMEMORY_H

#include "llvm/ExecutionEngine/SectionMemoryManager.h"

namespace mlir::attn {

/// Where the code and the constants of a JIT are. Code finds its constants by
/// a signed distance of 32 bits, which the default mapper does not keep to: it
/// maps each section where the system has room. Here all of them come out of
/// one range of addresses, reserved at the start and not larger than that.
class JITMemory : public llvm::SectionMemoryManager::MemoryMapper {
public:
  JITMemory();

  llvm::sys::MemoryBlock
  allocateMappedMemory(llvm::SectionMemoryManager::AllocationPurpose purpose,
                       size_t bytes, const llvm::sys::MemoryBlock *near,
                       unsigned flags, std::error_code &error) override;
  std::error_code protectMappedMemory(const llvm::sys::MemoryBlock &block,
                                      unsigned flags) override;
  /// Does nothing: the whole range is released at the end.
  std::error_code releaseMappedMemory(llvm::sys::MemoryBlock &block) override;

private:
  llvm::sys::OwningMemoryBlock range;
  size_t used = 0;
};

} // namespace mlir::attn

#endif // ATTN_TARGET_JITMEMORY_H
