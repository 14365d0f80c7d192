//===- InputCheck.h - input that the parser would not survive -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MLIR's parser reports what is wrong with a file, with few exceptions, where
// it dies: these are found before it is called.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_INPUTCHECK_H
#define ATTN_DRIVER_INPUTCHECK_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBufferRef.h"

namespace mlir {
class DialectRegistry;

namespace attn {

/// How deep brackets, and attributes and types through their aliases, may nest
/// in text: far more than any real file needs, far less than the stack holds.
constexpr unsigned nestingLimit = 512;

/// Looks text over in one pass: nesting beyond `nestingLimit`; an expression
/// that is too long to be one; a resource whose alignment is 0 or not a power
/// of two. Where the text is split on `splitMarker` before parsing, nesting
/// starts anew at each marker. The error begins with "file:line:column: ".
/// `onResource` is told where the string literals of resources begin (from the
/// part's beginning) and their sizes.
llvm::Error
checkText(llvm::MemoryBufferRef text, llvm::StringRef splitMarker = "",
          llvm::function_ref<void(size_t, size_t)> onResource = nullptr);

/// Parses and prints bytecode in a child process, within limits on its time
/// and memory. Damaged bytecode that crashes or hangs MLIR does so there, and
/// is an error here; what the reader itself reports is left to the caller's own
/// parse.
llvm::Error checkBytecode(llvm::MemoryBufferRef bytecode,
                          const DialectRegistry &registry);

/// One of the two, by what the buffer holds.
llvm::Error checkInput(llvm::MemoryBufferRef input,
                       const DialectRegistry &registry,
                       llvm::StringRef splitMarker = "");

} // namespace attn
} // namespace mlir

#endif // ATTN_DRIVER_INPUTCHECK_H
