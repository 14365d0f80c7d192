//===- CompileMain.cpp - attn-compile -------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CHeader.h"
#include "attn/Driver/Compilation.h"
#include "attn/Driver/CompileNVIDIA.h"
#include "attn/Driver/CompileOptions.h"
#include "attn/Driver/OutputFile.h"
#include "attn/Driver/ToolMain.h"
#include "attn/Pipelines.h"
#include "attn/Target/Emit.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::attn;

/// Diagnostics say what went wrong; nothing is left to add.
static llvm::Error makeReported() {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), "");
}

static llvm::Error printModule(ModuleOp module, StringRef path) {
  return writeFile(path, [&](llvm::raw_pwrite_stream &os) {
    module->print(os);
    os << '\n';
    return llvm::Error::success();
  });
}

static llvm::Error emitToFile(ModuleOp module, const Machine &machine,
                              EmitKind kind, unsigned level, StringRef path) {
  return writeFile(path, [&](llvm::raw_pwrite_stream &os) {
    return emitCode(module, machine, kind, os, level);
  });
}

/// A file of its own in the temporary directory, gone with the object.
static llvm::Expected<SmallString<128>> createTemporary(StringRef suffix) {
  SmallString<128> path;
  if (std::error_code error =
          llvm::sys::fs::createTemporaryFile("attn", suffix, path))
    return llvm::createStringError(error, "cannot make a temporary file: " +
                                              error.message());
  return path;
}

/// Object, link, copy: the system's linker writes where it likes, and the
/// library's place is filled when all is done.
static llvm::Error emitShared(ModuleOp module, const Machine &machine,
                              unsigned level, StringRef path) {
  llvm::Expected<SmallString<128>> object = createTemporary("o");
  if (!object)
    return object.takeError();
  llvm::FileRemover removeObject(*object);
  llvm::Expected<SmallString<128>> library = createTemporary("so");
  if (!library)
    return library.takeError();
  llvm::FileRemover removeLibrary(*library);
  bool openMP = usesOpenMP(module);
  if (llvm::Error error =
          emitToFile(module, machine, EmitKind::SharedObject, level, *object))
    return error;
  if (llvm::Error error = linkSharedLibrary(*object, *library, openMP))
    return error;
  auto linked = llvm::MemoryBuffer::getFile(*library, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!linked)
    return llvm::errorCodeToError(linked.getError());
  if (llvm::Error error = writeFile(path, [&](llvm::raw_pwrite_stream &os) {
        os << (*linked)->getBuffer();
        return llvm::Error::success();
      }))
    return error;
  return llvm::Error::success();
}

static llvm::Error compileForCPU(Compilation &compilation,
                                 const CompileOptions &options) {
  llvm::Expected<Machine> machine = resolveCPU(options.cpu, options.triple);
  if (!machine)
    return machine.takeError();
  machine->options.openMP = options.openMP;
  machine->options.roundsWeights = options.roundsWeights;
  machine->options.reassociates = options.reassociates;
  machine->options.attention = options.attention;
  if (failed(compilation.import()) ||
      failed(compilation.run([&](OpPassManager &pm) {
        buildToLLVMPipeline(pm, machine->options);
      })))
    return makeReported();
  ModuleOp module = compilation.getModule();
  switch (options.emission) {
  case Emission::MLIR:
    return printModule(module, options.output);
  case Emission::LLVMIR:
    return emitToFile(module, *machine, EmitKind::LLVMIR, options.level,
                      options.output);
  case Emission::Assembly:
    return emitToFile(module, *machine, EmitKind::Assembly, options.level,
                      options.output);
  case Emission::Object:
    return emitToFile(module, *machine, EmitKind::Object, options.level,
                      options.output);
  default:
    return emitShared(module, *machine, options.level, options.output);
  }
}

static llvm::Error compile(const CompileOptions &options, int argc,
                           char **argv) {
  Compilation compilation(options.threads);
  if (failed(compilation.load(options.model, argc, argv)))
    return makeReported();
  if (options.target == CompileTarget::NVIDIA)
    return compileForNVIDIA(compilation, options);
  if (options.header.empty())
    return compileForCPU(compilation, options);
  // The header is kept only if the code could be written, and the other way
  // round.
  return writeFile(
      options.header, [&](llvm::raw_pwrite_stream &os) -> llvm::Error {
        if (llvm::Error error = compileForCPU(compilation, options))
          return error;
        printCHeader(os, compilation.getSignatures(), options.header,
                     options.model);
        return llvm::Error::success();
      });
}

int attn::attnCompileMain(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  llvm::Expected<CompileOptions> options = parseCompileOptions(argc, argv);
  if (!options) {
    llvm::errs() << llvm::toString(options.takeError()) << '\n';
    return 2;
  }
  llvm::Error error = compile(*options, argc, argv);
  if (!error)
    return 0;
  std::string message = llvm::toString(std::move(error));
  if (!message.empty())
    llvm::errs() << "error: " << message << '\n';
  return 2;
}
