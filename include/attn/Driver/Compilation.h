//===- Compilation.h - a module on its way through the compiler -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_COMPILATION_H
#define ATTN_DRIVER_COMPILATION_H

#include "attn/Driver/Signature.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Support/LLVM.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/ThreadPool.h"

namespace mlir {
class OpPassManager;
class PassManager;
class SourceMgrDiagnosticHandler;

namespace attn {

/// One input file, loaded and lowered step by step. What goes wrong is reported
/// on the standard error as diagnostics with locations; each step then fails.
class Compilation {
public:
  /// `threads` bounds the threads that passes use; 0: as many as there are
  /// cores.
  explicit Compilation(unsigned threads);
  ~Compilation();

  /// Reads `path` ("-": the standard input), text or bytecode, after looking it
  /// over (checkInput). On a crash from here on, a reproducer is written
  /// (reportCrashes with `argc` and `argv`).
  LogicalResult load(StringRef path, int argc, char **argv);

  /// Runs the import pipeline, after which signatures are known.
  LogicalResult import();
  /// The same, and keeps in `unraised` what the importers made.
  LogicalResult import(OwningOpRef<ModuleOp> &unraised);
  ArrayRef<Signature> getSignatures() const { return signatures; }

  /// `prepare` is called with every pass manager before it runs.
  void prepareWith(std::function<void(PassManager &)> prepare) {
    prepares.push_back(std::move(prepare));
  }

  /// Runs the pipeline that `build` makes.
  LogicalResult run(llvm::function_ref<void(OpPassManager &)> build);

  ModuleOp getModule() { return module.get(); }

  /// Prints `error` on the standard error.
  static LogicalResult report(llvm::Error error);

private:
  LogicalResult parse(std::unique_ptr<llvm::MemoryBuffer> text);
  LogicalResult readSignatures();

  /// The file as it is: a crash report copies it.
  std::unique_ptr<llvm::MemoryBuffer> input;
  std::unique_ptr<llvm::DefaultThreadPool> threadPool;
  MLIRContext context;
  std::shared_ptr<llvm::SourceMgr> sources;
  std::unique_ptr<SourceMgrDiagnosticHandler> diagnostics;
  OwningOpRef<ModuleOp> module;
  std::vector<Signature> signatures;
  std::vector<std::function<void(PassManager &)>> prepares;
};

} // namespace attn
} // namespace mlir

#endif // ATTN_DRIVER_COMPILATION_H
