//===- BytecodeCheck.cpp - bytecode that the reader would not survive -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/InputCheck.h"

#include "mlir/Bytecode/BytecodeReader.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OperationSupport.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Process.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace llvm;
using namespace mlir;

/// The addresses that this process has taken so far, and its child with it: a
/// sanitizer takes terabytes. 0 where the system does not say.
static rlim_t getMappedBytes() {
  auto file = MemoryBuffer::getFileAsStream("/proc/self/statm");
  StringRef text = file ? (*file)->getBuffer() : StringRef();
  rlim_t pages = 0;
  text.consumeInteger(10, pages);
  return pages * sys::Process::getPageSizeEstimate();
}

/// Limits of the child: generous against any real file of `size` bytes.
static void setLimits(size_t size) {
  rlim_t seconds = 10 + size / (50 << 20);
  rlimit time{seconds, seconds};
  setrlimit(RLIMIT_CPU, &time);
  rlim_t bytes = getMappedBytes() + (rlim_t(8) << 30) + 16 * rlim_t(size);
  rlimit memory{bytes, bytes};
  setrlimit(RLIMIT_AS, &memory);
  rlimit noCore{0, 0};
  setrlimit(RLIMIT_CORE, &noCore);
}

/// The child's work: everything that a damaged file can break.
static void readAndPrint(MemoryBufferRef bytecode,
                         const DialectRegistry &registry) {
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.allowUnregisteredDialects();
  ScopedDiagnosticHandler silence(&context,
                                  [](Diagnostic &) { return success(); });
  ParserConfig config(&context);
  Block block;
  if (failed(readBytecodeFile(bytecode, &block, config)))
    return;
  OpPrintingFlags flags;
  flags.elideLargeElementsAttrs(16).elideLargeResourceString(16);
  raw_null_ostream null;
  for (Operation &op : block)
    op.print(null, flags);
}

[[noreturn]] static void runChild(MemoryBufferRef bytecode,
                                  const DialectRegistry &registry) {
  // The parent's handlers print stack traces and write reproducers.
  for (int signal :
       {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGXCPU})
    ::signal(signal, SIG_DFL);
  int null = ::open("/dev/null", O_WRONLY);
  ::dup2(null, STDOUT_FILENO);
  ::dup2(null, STDERR_FILENO);
  setLimits(bytecode.getBufferSize());
  readAndPrint(bytecode, registry);
  ::_exit(0);
}

Error mlir::attn::checkBytecode(MemoryBufferRef bytecode,
                                const DialectRegistry &registry) {
  pid_t child = ::fork();
  if (child < 0)
    return createStringError("cannot start a process to try the bytecode in");
  if (child == 0)
    runChild(bytecode, registry);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR)
    ;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
    return Error::success();
  return createStringError(
      inconvertibleErrorCode(),
      Twine(bytecode.getBufferIdentifier()) +
          ":1:1: error: damaged bytecode: reading it " +
          (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU
               ? "does not come to an end"
               : "crashes"));
}

Error mlir::attn::checkInput(MemoryBufferRef input,
                             const DialectRegistry &registry,
                             StringRef splitMarker) {
  if (isBytecode(input))
    return checkBytecode(input, registry);
  return checkText(input, splitMarker);
}
