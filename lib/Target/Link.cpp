//===- Link.cpp - shared libraries through the system's linker ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Target/Emit.h"

#include "mlir/Dialect/OpenMP/OpenMPDialect.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"

using namespace mlir;

bool attn::usesOpenMP(ModuleOp module) {
  return module.walk([](omp::ParallelOp) { return WalkResult::interrupt(); })
      .wasInterrupted();
}

llvm::Expected<std::string> attn::findOpenMPLibrary() {
  SmallString<128> path(ATTN_LLVM_LIBRARY_DIR);
  llvm::sys::path::append(path, "libomp.so.5");
  if (llvm::sys::fs::exists(path))
    return path.str().str();
  return llvm::createStringError(
      "LLVM's OpenMP runtime is not at '" + path +
      "'; install it (Debian: libomp-22-dev), or ask for --parallel=none");
}

llvm::Error attn::linkSharedLibrary(StringRef object, StringRef library,
                                    bool openMP) {
  std::string name = llvm::sys::Process::GetEnv("CC").value_or("cc");
  llvm::ErrorOr<std::string> program = llvm::sys::findProgramByName(name);
  if (!program)
    return llvm::createStringError(
        "cannot link a shared library: no program '" + name +
        "' was found; install a C compiler (Debian: gcc), set CC to one, or "
        "ask for an object");
  SmallVector<StringRef> arguments = {name,    "-shared", "-o",
                                      library, object,    "-lm"};
  std::string runtime;
  if (openMP) {
    llvm::Expected<std::string> found = findOpenMPLibrary();
    if (!found)
      return found.takeError();
    runtime = *found;
    // dlopen is in a library of its own before glibc 2.34.
    arguments.append({runtime, "-Wl,-rpath," ATTN_LLVM_LIBRARY_DIR, "-ldl"});
  }
  std::string message;
  int status = llvm::sys::ExecuteAndWait(*program, arguments,
                                         /*Env=*/std::nullopt, /*Redirects=*/{},
                                         /*SecondsToWait=*/0,
                                         /*MemoryLimit=*/0, &message);
  if (status == 0)
    return llvm::Error::success();
  return llvm::createStringError("'" + *program + " -shared' failed" +
                                 (message.empty() ? "" : ": " + message));
}
