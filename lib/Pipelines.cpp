//===- Pipelines.cpp - the compiler on one page --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Pipelines.h"

#include "attn/Passes.h"
#include "attn/Target/CPUPipeline.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

void attn::buildImportPipeline(OpPassManager &pm) {
  pm.addPass(createAttnCheckConstants());
  pm.addPass(createCanonicalizerPass());
}

void attn::buildToLinalgPipeline(OpPassManager &pm) {
  buildImportPipeline(pm);
  pm.addPass(createAttnDecompose());
}

void attn::buildToLLVMPipeline(OpPassManager &pm) {
  buildToLinalgPipeline(pm);
  // A public function is one block of straight-line code from here on.
  pm.addPass(createInlinerPass());
  pm.addPass(createSymbolDCEPass());
  buildBufferizePipeline(pm);
  buildBuffersToLLVMPipeline(pm);
}

void attn::registerPipelines() {
  PassPipelineRegistration<>(
      "attn-import",
      "read torch, tf or linalg: attn + linalg + tensor, attention raised",
      buildImportPipeline);
  PassPipelineRegistration<>("attn-to-linalg",
                             "... and write every attn operation as linalg",
                             buildToLinalgPipeline);
  PassPipelineRegistration<>("attn-to-llvm",
                             "... and lower it to the LLVM dialect for a CPU",
                             buildToLLVMPipeline);
}
