//===- GuardedMemory.h - buffers beside inaccessible pages ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An access outside a buffer usually goes unnoticed. Beside a page that may not
// be accessed it ends the process, wherever in compiled code it happens.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_GUARDEDMEMORY_H
#define ATTN_DRIVER_GUARDEDMEMORY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

namespace mlir::attn {

/// Where the buffers of a call lie.
enum class Placement {
  /// Where the allocator puts them.
  Anywhere,
  /// The first byte follows an inaccessible page.
  Front,
  /// The last byte precedes an inaccessible page.
  Back,
  /// One element after a multiple of 64 bytes: no better aligned than C
  /// guarantees.
  Odd
};

/// Bytes, all 0xFF (NaN in every float type) at first, between inaccessible
/// pages.
class GuardedMemory {
public:
  /// `placement` is not Anywhere; `alignment`, an element's size in bytes,
  /// divides 64 and, for Back, `bytes`.
  static llvm::Expected<GuardedMemory> create(size_t bytes, size_t alignment,
                                              Placement placement);
  GuardedMemory(GuardedMemory &&other) noexcept;
  GuardedMemory &operator=(GuardedMemory &&other) = delete;
  ~GuardedMemory();

  llvm::MutableArrayRef<char> bytes() const { return {data, size}; }
  /// From now on a write ends the process, too.
  void makeReadOnly();

private:
  GuardedMemory() = default;
  char *mapping = nullptr;
  size_t mappingSize = 0;
  char *data = nullptr;
  size_t size = 0;
};

/// malloc and free for compiled code: the buffer ends at an inaccessible page
/// and is filled with 0xFF. The address is not aligned. What was freed is
/// inaccessible.
void *guardedMalloc(size_t bytes);
void guardedFree(void *memory);

} // namespace mlir::attn

#endif // ATTN_DRIVER_GUARDEDMEMORY_H
