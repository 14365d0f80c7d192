//===- Compilation.cpp - a module on its way through the compiler ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Compilation.h"

#include "attn/Driver/CrashReport.h"
#include "attn/Driver/Dialects.h"
#include "attn/Driver/InputCheck.h"
#include "attn/Pipelines.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Support/Timing.h"
#include "llvm/Support/Threading.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::attn;

static DialectRegistry &getRegistry() {
  static DialectRegistry registry = [] {
    DialectRegistry filled;
    registerAttnDialects(filled);
    return filled;
  }();
  return registry;
}

Compilation::Compilation(unsigned threads)
    : context(getRegistry(), MLIRContext::Threading::DISABLED),
      sources(std::make_shared<llvm::SourceMgr>()) {
  if (threads == 1)
    return;
  threadPool = std::make_unique<llvm::DefaultThreadPool>(
      llvm::hardware_concurrency(threads));
  context.setThreadPool(*threadPool);
}

Compilation::~Compilation() = default;

LogicalResult Compilation::report(llvm::Error error) {
  llvm::errs() << llvm::toString(std::move(error)) << '\n';
  return failure();
}

LogicalResult Compilation::load(StringRef path, int argc, char **argv) {
  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> input = openInputFile(path, &message);
  if (!input) {
    llvm::errs() << "error: " << message << '\n';
    return failure();
  }
  reportCrashes(argc, argv, path, *input);
  if (llvm::Error error = checkInput(*input, getRegistry()))
    return report(std::move(error));
  sources->AddNewSourceBuffer(std::move(input), llvm::SMLoc());
  diagnostics =
      std::make_unique<SourceMgrDiagnosticHandler>(*sources, &context);
  module = parseSourceFile<ModuleOp>(sources, ParserConfig(&context));
  return success(static_cast<bool>(module));
}

LogicalResult
Compilation::run(llvm::function_ref<void(OpPassManager &)> build) {
  PassManager pm(&context, ModuleOp::getOperationName());
  if (failed(applyPassManagerCLOptions(pm)))
    return failure();
  applyDefaultTimingPassManagerCLOptions(pm);
  build(pm);
  return pm.run(*module);
}

LogicalResult Compilation::import() {
  if (failed(run(buildImportPipeline)))
    return failure();
  llvm::Expected<std::vector<Signature>> found =
      attn::getSignatures(module.get());
  if (!found)
    return emitError(module->getLoc()) << llvm::toString(found.takeError());
  signatures = std::move(*found);
  return success();
}
