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
#include "attn/Driver/LargeConstants.h"
#include "attn/Pipelines.h"
#include "mlir/Bytecode/BytecodeReader.h"
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

/// Looks `input` over; tells where the resources of text are.
static llvm::Error check(llvm::MemoryBufferRef input,
                         std::vector<ResourceText> &resources) {
  if (isBytecode(input))
    return checkBytecode(input, getRegistry());
  return checkText(input, "", [&](size_t begin, size_t size) {
    resources.push_back({begin, size});
  });
}

LogicalResult Compilation::parse(std::unique_ptr<llvm::MemoryBuffer> text) {
  diagnostics.reset();
  sources = std::make_shared<llvm::SourceMgr>();
  sources->AddNewSourceBuffer(std::move(text), llvm::SMLoc());
  diagnostics =
      std::make_unique<SourceMgrDiagnosticHandler>(*sources, &context);
  module = parseSourceFile<ModuleOp>(sources, ParserConfig(&context));
  return success(static_cast<bool>(module));
}

LogicalResult Compilation::load(StringRef path, int argc, char **argv) {
  std::string message;
  input = openInputFile(path, &message);
  if (!input) {
    llvm::errs() << "error: " << message << '\n';
    return failure();
  }
  reportCrashes(argc, argv, path, *input);
  std::vector<ResourceText> resources;
  if (llvm::Error error = check(*input, resources)) {
    llvm::errs() << llvm::toString(std::move(error)) << '\n';
    return failure();
  }
  std::optional<ReducedText> reduced = takeLargeConstants(*input, resources);
  if (!reduced)
    return parse(llvm::MemoryBuffer::getMemBuffer(*input));
  if (failed(parse(llvm::MemoryBuffer::getMemBufferCopy(
          reduced->text, input->getBufferIdentifier()))))
    return failure();
  if (succeeded(giveLargeConstants(context, *reduced)))
    return success();
  return parse(llvm::MemoryBuffer::getMemBuffer(*input));
}

LogicalResult
Compilation::run(llvm::function_ref<void(OpPassManager &)> build) {
  PassManager pm(&context, ModuleOp::getOperationName());
  if (failed(applyPassManagerCLOptions(pm)))
    return failure();
  applyDefaultTimingPassManagerCLOptions(pm);
  build(pm);
  for (const std::function<void(PassManager &)> &prepare : prepares)
    prepare(pm);
  return pm.run(*module);
}

LogicalResult Compilation::import() {
  if (failed(run(buildImportPipeline)))
    return failure();
  return readSignatures();
}

LogicalResult Compilation::import(OwningOpRef<ModuleOp> &unraised) {
  if (failed(run(buildImportersPipeline)))
    return failure();
  unraised = module->clone();
  if (failed(run(buildRaisePipeline)))
    return failure();
  return readSignatures();
}

LogicalResult Compilation::readSignatures() {
  llvm::Expected<std::vector<Signature>> found =
      attn::getSignatures(module.get());
  if (!found)
    return emitError(module->getLoc()) << llvm::toString(found.takeError());
  signatures = std::move(*found);
  return success();
}
