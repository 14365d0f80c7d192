//===- CPUPipeline.cpp - upstream passes for the CPU ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Target/CPUPipeline.h"

#include "attn/Passes.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

void attn::buildWideFloatsPipeline(OpPassManager &pm) {
  // 16-bit arithmetic is f32 arithmetic, rounded after each operation.
  arith::ArithEmulateUnsupportedFloatsOptions emulate;
  emulate.sourceTypeStrs = {"f16", "bf16"};
  pm.addPass(arith::createArithEmulateUnsupportedFloats(emulate));
  math::MathExtendToSupportedTypesOptions extend;
  extend.extraTypeStrs = {"f32", "f64"};
  pm.addPass(math::createMathExtendToSupportedTypes(extend));
}

void attn::buildBufferizePipeline(OpPassManager &pm) {
  pm.addPass(createAttnAssertSizes());
  pm.addPass(createAttnGuardDivision());
  pm.addPass(createAttnCInterface());
  pm.addPass(bufferization::createEmptyTensorEliminationPass());
  bufferization::OneShotBufferizePassOptions bufferize;
  bufferize.bufferizeFunctionBoundaries = true;
  // Contiguous arguments: the C interface promises them.
  bufferize.functionBoundaryTypeConversion =
      bufferization::LayoutMapOption::IdentityLayoutMap;
  // Allocation aligns, see attn-checked-allocation.
  bufferize.bufferAlignment = 0;
  pm.addPass(bufferization::createOneShotBufferizePass(bufferize));
  // Removes the copies of buffers onto themselves.
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  bufferization::buildBufferDeallocationPipeline(
      pm, bufferization::BufferDeallocationPipelineOptions());
  pm.addPass(createAttnCopyLoops());
}

void attn::buildParallelLoopsPipeline(OpPassManager &pm,
                                      const CPUOptions &cpu) {
  if (!cpu.openMP) {
    pm.addPass(createParallelForToNestedForsPass());
    return;
  }
  pm.addPass(createConvertSCFToOpenMPPass());
  // Removes the scopes for stack memory that the conversion puts around bodies
  // that have none.
  pm.addPass(createCanonicalizerPass());
}

void attn::buildBuffersToLLVMPipeline(OpPassManager &pm,
                                      const CPUOptions &cpu) {
  pm.addPass(createAttnGuardAllocation());
  pm.addNestedPass<func::FuncOp>(createConvertLinalgToLoopsPass());
  pm.addPass(createAttnApproximateMath());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createConvertVectorToSCFPass());
  pm.addPass(memref::createExpandOpsPass());
  pm.addPass(createAttnExpandViews());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  AttnExpandHalfOptions half;
  half.halfConversions = cpu.hasHalfConversions;
  pm.addPass(createAttnExpandHalf(half));
  arith::ArithExpandOpsPassOptions expand;
  expand.includeBf16 = true;
  pm.addPass(arith::createArithExpandOpsPass(expand));
  pm.addPass(createSCFToControlFlowPass());
  pm.addNestedPass<func::FuncOp>(createAttnStatusReturns());

  // Calls into libm take vectors apart, so vectors are lowered after them.
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createConvertMathToLibmPass());
  ConvertVectorToLLVMPassOptions vector;
  vector.amx = cpu.hasMatrices;
  pm.addPass(createConvertVectorToLLVMPass(vector));
  FinalizeMemRefToLLVMConversionPassOptions memref;
  memref.useGenericFunctions = true;
  pm.addPass(createFinalizeMemRefToLLVMConversionPass(memref));
  pm.addPass(createConvertFuncToLLVMPass());
  pm.addPass(createConvertControlFlowToLLVMPass());
  pm.addPass(createConvertIndexToLLVMPass());
  pm.addPass(createArithToLLVMConversionPass());
  pm.addPass(createUBToLLVMConversionPass());
  if (cpu.openMP)
    pm.addPass(createConvertOpenMPToLLVMPass());
  pm.addPass(createAttnCheckedAllocation({cpu.hugePages}));
  pm.addPass(createAttnRequestAMX());
  pm.addPass(createAttnRawConstants());
  pm.addPass(createReconcileUnrealizedCastsPass());
}
