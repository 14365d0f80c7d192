//===- CrashReport.h - a reproducer when a tool crashes -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_CRASHREPORT_H
#define ATTN_DRIVER_CRASHREPORT_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBufferRef.h"

namespace mlir::attn {

/// On a crash of this process (a signal such as SIGSEGV or SIGABRT) writes
/// `input` to a new file in the current directory, or in the temporary one if
/// that is not writable, and prints the command that runs the same tool with
/// the same arguments on that file. `inputArgument` is the input's place in
/// `argv`, 0 if the input came from elsewhere (the standard input).
///
/// `input` is not copied and must outlive the work. Call once.
void reportCrashes(int argc, char **argv, llvm::StringRef inputName,
                   llvm::MemoryBufferRef input);

} // namespace mlir::attn

#endif // ATTN_DRIVER_CRASHREPORT_H
