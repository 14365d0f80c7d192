//===- HostCompilation.cpp - from an imported module to code to call ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/HostCompilation.h"

#include "attn/Driver/Compilation.h"
#include "attn/Pipelines.h"
#include <cstdlib>

using namespace mlir;
using namespace mlir::attn;

llvm::Error attn::makeReported() {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), "");
}

llvm::Error attn::lowerForHost(Compilation &compilation,
                               const RunOptions &options,
                               const Machine &machine) {
  auto build = [&](OpPassManager &pm) {
    if (options.gpuLoops)
      return buildGPULoopsToLLVMPipeline(pm, options.reassociates);
    CPUOptions cpu = machine.options;
    cpu.attention = options.attention;
    buildToLLVMPipeline(pm, cpu);
  };
  return failed(compilation.run(build)) ? makeReported()
                                        : llvm::Error::success();
}

llvm::Expected<std::unique_ptr<JIT>>
attn::compileForHost(Compilation &compilation, const RunOptions &options) {
  llvm::Expected<Machine> machine = resolveCPU(options.cpu);
  if (!machine)
    return machine.takeError();
  machine->options.openMP = options.threads != 1;
  machine->options.roundsWeights = options.roundsWeights;
  machine->options.reassociates = options.reassociates;
  // Read by the runtime when it is first used.
  if (options.threads > 1)
    setenv("OMP_NUM_THREADS", std::to_string(options.threads).c_str(), 1);
  if (llvm::Error error = lowerForHost(compilation, options, *machine))
    return std::move(error);
  llvm::Expected<std::unique_ptr<JIT>> jit =
      JIT::create(compilation.getModule(), *machine);
  if (!jit)
    return jit.takeError();
  if (options.placements.front() != Placement::Anywhere) {
    (*jit)->define("malloc", reinterpret_cast<void *>(guardedMalloc));
    (*jit)->define("free", reinterpret_cast<void *>(guardedFree));
  }
  // Code is generated when it is first asked for: here, not in the first run.
  for (const Signature &signature : compilation.getSignatures())
    if (llvm::Error error = (*jit)->lookup(signature.symbol).takeError())
      return std::move(error);
  return jit;
}
