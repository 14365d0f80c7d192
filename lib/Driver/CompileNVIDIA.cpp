//===- CompileNVIDIA.cpp - attn-compile --target=nvidia -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CompileNVIDIA.h"

#include "attn/Driver/OutputFile.h"
#include "attn/Pipelines.h"
#include "attn/Target/NVIDIA.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::attn;

static llvm::Error writeText(StringRef path, StringRef text) {
  return writeFile(path, [&](llvm::raw_pwrite_stream &os) {
    os << text;
    return llvm::Error::success();
  });
}

/// PTX, or what NVIDIA's tools make of it.
static llvm::Expected<std::string>
emitKernels(ModuleOp module, const NVIDIAOptions &target, Emission emission) {
  llvm::Expected<std::string> ptx = emitPTX(module, target);
  if (!ptx || emission == Emission::PTX)
    return ptx;
  if (emission == Emission::Cubin)
    return emitCubin(*ptx, target);
  return emitFatbin(*ptx, target);
}

llvm::Error attn::compileForNVIDIA(Compilation &compilation,
                                   const CompileOptions &options) {
  NVIDIAOptions target;
  target.chip = options.chip;
  target.optLevel = options.level;
  target.reassociates = options.reassociates;
  if (llvm::Error error = checkNVIDIAChip(target.chip))
    return error;
  auto build = [&](OpPassManager &pm) { buildToNVVMPipeline(pm, target); };
  if (failed(compilation.import()) || failed(compilation.run(build)))
    return llvm::createStringError(llvm::inconvertibleErrorCode(), "");
  if (options.emission == Emission::MLIR) {
    std::string text;
    llvm::raw_string_ostream os(text);
    compilation.getModule()->print(os);
    return writeText(options.output, text + "\n");
  }
  llvm::Expected<std::string> kernels =
      emitKernels(compilation.getModule(), target, options.emission);
  if (!kernels)
    return kernels.takeError();
  return writeText(options.output, *kernels);
}
