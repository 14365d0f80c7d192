//===- NVIDIAPipeline.cpp - mapped loops to NVVM --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "attn/Target/NVIDIA.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Affine/Transforms/Passes.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

/// One kernel module: gpu, scf, memref, arith, math -> the LLVM dialect.
static void buildKernelPipeline(OpPassManager &pm) {
  // All functions as arithmetic: no call to libdevice is left, which only
  // NVIDIA's toolkit has.
  pm.addPass(attn::createAttnExpandMath());
  pm.addPass(attn::createAttnGPUMath());
  pm.addPass(attn::createAttnExpandViews());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  pm.addPass(createSCFToControlFlowPass());
  // Before convert-gpu-to-nvvm, whose own patterns call libdevice.
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createArithToLLVMConversionPass());
  pm.addPass(createConvertGpuOpsToNVVMOps());
  pm.addPass(createConvertNVVMToLLVMPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  pm.addPass(attn::createAttnGPUCheckKernels());
}

void attn::buildMappedLoopsToNVVMPipeline(OpPassManager &pm,
                                          const NVIDIAOptions &options) {
  pm.addPass(createConvertParallelLoopToGpuPass());
  pm.addPass(createAttnGPUNameKernels());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createGpuLaunchSinkIndexComputationsPass());
  pm.addPass(createGpuKernelOutliningPass());
  AttnGPUAttachTargetOptions target;
  target.chip = options.chip;
  target.features = options.features;
  target.optLevel = options.optLevel;
  pm.addPass(createAttnGPUAttachTarget(target));
  buildKernelPipeline(pm.nest<gpu::GPUModuleOp>());
}
