//===- Link.cpp - shared libraries through the system's linker ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Target/Emit.h"

#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"

using namespace mlir;

llvm::Error attn::linkSharedLibrary(StringRef object, StringRef library) {
  std::string name = llvm::sys::Process::GetEnv("CC").value_or("cc");
  llvm::ErrorOr<std::string> program = llvm::sys::findProgramByName(name);
  if (!program)
    return llvm::createStringError(
        "cannot link a shared library: no program '" + name +
        "' was found; install a C compiler (Debian: gcc), set CC to one, or "
        "ask for an object");
  std::string message;
  int status = llvm::sys::ExecuteAndWait(
      *program, {name, "-shared", "-o", library, object, "-lm"},
      /*Env=*/std::nullopt, /*Redirects=*/{}, /*SecondsToWait=*/0,
      /*MemoryLimit=*/0, &message);
  if (status == 0)
    return llvm::Error::success();
  return llvm::createStringError("'" + *program + " -shared' failed" +
                                 (message.empty() ? "" : ": " + message));
}
