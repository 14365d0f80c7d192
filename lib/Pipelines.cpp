//===- Pipelines.cpp - the compiler on one page --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Pipelines.h"

#include "attn/Passes.h"
#include "attn/Target/CPUPipeline.h"
#include "attn/Target/NVIDIA.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNGPUMAP
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

// Sizes in terms of function arguments, then clusters as attn operations.
void attn::buildRaisePipeline(OpPassManager &pm) {
  pm.addPass(createConvertElementwiseToLinalgPass());
  pm.addPass(attn::createAttnEmptyConstants());
  pm.addPass(arith::createIntRangeOptimizationsPass());
  pm.addPass(memref::createResolveRankedShapeTypeResultDimsPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(attn::createAttnNormalize());
  pm.addPass(memref::createResolveRankedShapeTypeResultDimsPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(attn::createAttnRaise());
  // What was raised is not kept for the sake of its sizes.
  pm.addPass(memref::createResolveRankedShapeTypeResultDimsPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(attn::createAttnMergeAssertions());
}

void attn::buildImportersPipeline(OpPassManager &pm) {
  pm.addPass(createAttnCheckConstants());
  // Before the canonicalizer folds a cast and with it what the cast says.
  pm.addPass(createAttnAssertSizes({/*viewsOnly=*/true}));
  pm.addPass(createAttnImportTorch());
  pm.addPass(createAttnImportTF());
  pm.addPass(createAttnCheckShapes());
  pm.addPass(createCanonicalizerPass());
}

void attn::buildImportPipeline(OpPassManager &pm) {
  buildImportersPipeline(pm);
  buildRaisePipeline(pm);
}

// Rewrites write products of weights, which become numbers.
void attn::buildOptimizePipeline(OpPassManager &pm, bool reassociate) {
  pm.addNestedPass<func::FuncOp>(createAttnFoldWeights());
  pm.addPass(createAttnOptimize({reassociate}));
  pm.addNestedPass<func::FuncOp>(createAttnFoldWeights());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

static void buildDecomposePipeline(OpPassManager &pm, bool online = true) {
  pm.addPass(attn::createAttnDecompose({online}));
  pm.addPass(attn::createAttnCheckShapes());
}

void attn::buildToLinalgPipeline(OpPassManager &pm) {
  buildImportPipeline(pm);
  buildDecomposePipeline(pm);
}

static void buildFunctionsToBuffersPipeline(OpPassManager &pm) {
  // A public function is one block of straight-line code from here on.
  pm.addPass(attn::createAttnInlineFunctions());
  attn::buildBufferizePipeline(pm);
}

void attn::buildToLLVMPipeline(OpPassManager &pm, const CPUOptions &cpu) {
  buildImportPipeline(pm);
  buildOptimizePipeline(pm, cpu.reassociates);
  pm.addPass(createAttnCPUTileAttention(
      {cpu.vectorBits, cpu.registers, cpu.hasPairs, cpu.attention.schedule,
       cpu.attention.tileVectors, cpu.attention.tilesTogether}));
  buildDecomposePipeline(pm, /*online=*/false);
  pm.addPass(createAttnCPUUnfold());
  pm.addPass(createAttnCPUFuse());
  // A product is not kept for the sake of its sizes.
  pm.addPass(memref::createResolveRankedShapeTypeResultDimsPass());
  pm.addPass(createAttnCPUTileContractions({cpu.vectorBits}));
  buildWideFloatsPipeline(pm);
  buildFunctionsToBuffersPipeline(pm);
  pm.addPass(createAttnCPUShareLoops());
  pm.addPass(createAttnCPUOutlineTiles());
  buildParallelLoopsPipeline(pm, cpu);
  pm.addPass(createAttnCPUEmitAttention(
      {cpu.vectorBits, cpu.registers, cpu.hasScale, cpu.hasPairs,
       cpu.hasMatrices, cpu.roundsWeights, cpu.floatControl}));
  pm.addPass(createLinalgGeneralizeNamedOpsPass());
  AttnCPUVectorizeOptions vectors;
  vectors.vectorBits = cpu.vectorBits;
  pm.addPass(createAttnCPUVectorize(vectors));
  buildBuffersToLLVMPipeline(pm, cpu);
}

static void buildGPUMapPipeline(OpPassManager &pm) {
  pm.addNestedPass<func::FuncOp>(attn::createAttnGPUFuse());
  pm.addPass(createCanonicalizerPass());
  buildFunctionsToBuffersPipeline(pm);
  pm.addNestedPass<func::FuncOp>(attn::createAttnGPUMapLoops());
}

namespace {
struct GPUMap : attn::impl::AttnGPUMapBase<GPUMap> {
  using Base::Base;

  void getDependentDialects(DialectRegistry &registry) const override {
    OpPassManager pm(ModuleOp::getOperationName());
    buildGPUMapPipeline(pm);
    pm.getDependentDialects(registry);
  }

  void runOnOperation() override {
    if (!getOperation().getOps<gpu::GPUModuleOp>().empty())
      return;
    OpPassManager pm(ModuleOp::getOperationName());
    buildGPUMapPipeline(pm);
    if (failed(runPipeline(pm, getOperation())))
      signalPassFailure();
  }
};
} // namespace

void attn::buildToMappedLoopsPipeline(OpPassManager &pm, bool reassociate) {
  buildImportPipeline(pm);
  buildOptimizePipeline(pm, reassociate);
  buildDecomposePipeline(pm);
  pm.addPass(createAttnGPUMap());
}

void attn::buildGPULoopsToLLVMPipeline(OpPassManager &pm, bool reassociate) {
  buildToMappedLoopsPipeline(pm, reassociate);
  pm.addPass(createParallelForToNestedForsPass());
  pm.addPass(createAttnExpandMath());
  buildBuffersToLLVMPipeline(pm);
}

void attn::buildToNVVMPipeline(OpPassManager &pm,
                               const NVIDIAOptions &options) {
  buildToMappedLoopsPipeline(pm, options.reassociates);
  buildMappedLoopsToNVVMPipeline(pm, options);
}

namespace {
struct CPUPipelineOptions : PassPipelineOptions<CPUPipelineOptions> {
  Option<unsigned> vectorBits{
      *this, "vector-bits",
      llvm::cl::desc("width of the vector registers in bits"),
      llvm::cl::init(attn::CPUOptions().vectorBits)};
  Option<bool> halfConversions{
      *this, "half-conversions",
      llvm::cl::desc("the CPU converts between f16 and f32"),
      llvm::cl::init(attn::CPUOptions().hasHalfConversions)};
  Option<unsigned> registers{*this, "registers",
                             llvm::cl::desc("number of the vector registers"),
                             llvm::cl::init(attn::CPUOptions().registers)};
  Option<bool> scale{
      *this, "scale",
      llvm::cl::desc("the CPU has vreduceps and vscalefps (AVX-512)"),
      llvm::cl::init(attn::CPUOptions().hasScale)};
  Option<bool> pairs{
      *this, "pairs",
      llvm::cl::desc("one instruction multiplies pairs of bf16 in each lane"),
      llvm::cl::init(attn::CPUOptions().hasPairs)};
  Option<bool> matrices{
      *this, "matrices",
      llvm::cl::desc("AMX multiplies matrices of such pairs (on Linux)"),
      llvm::cl::init(attn::CPUOptions().hasMatrices)};
  Option<bool> roundWeights{
      *this, "round-weights",
      llvm::cl::desc("round weights to bf16 before they meet values of bf16"),
      llvm::cl::init(attn::CPUOptions().roundsWeights)};
  Option<bool> reassociate{
      *this, "reassociate",
      llvm::cl::desc("take products in another order where it is less work"),
      llvm::cl::init(attn::CPUOptions().reassociates)};
  Option<attn::FloatControl> floatControl{
      *this, "float-control",
      llvm::cl::desc("the register by which denormal numbers are flushed"),
      llvm::cl::init(attn::CPUOptions().floatControl),
      llvm::cl::values(
          clEnumValN(attn::FloatControl::None, "none", "none"),
          clEnumValN(attn::FloatControl::MXCSR, "mxcsr", "x86"),
          clEnumValN(attn::FloatControl::FPCR, "fpcr", "AArch64"))};
  Option<bool> hugePages{*this, "huge-pages",
                         llvm::cl::desc("ask Linux for large pages"),
                         llvm::cl::init(attn::CPUOptions().hugePages)};
  Option<bool> openMP{*this, "openmp",
                      llvm::cl::desc("share large loops among threads"),
                      llvm::cl::init(attn::CPUOptions().openMP)};
  Option<attn::AttentionSchedule> schedule{
      *this, "schedule",
      llvm::cl::desc("how attention is computed, wherever that is correct"),
      llvm::cl::init(attn::CPUOptions().attention.schedule),
      llvm::cl::values(clEnumValN(attn::AttentionSchedule::Auto, "auto",
                                  "as it suits the shape"),
                       clEnumValN(attn::AttentionSchedule::QueriesInLanes,
                                  "queries-in-lanes", "tiles of many queries"),
                       clEnumValN(attn::AttentionSchedule::WidthInLanes,
                                  "width-in-lanes", "tiles of few queries"),
                       clEnumValN(attn::AttentionSchedule::Scores, "scores",
                                  "a matrix of all scores"))};
  Option<unsigned> tileVectors{
      *this, "tile-vectors",
      llvm::cl::desc("most vectors of queries in a tile; 0: as many as "
                     "registers allow"),
      llvm::cl::init(attn::CPUOptions().attention.tileVectors)};
  Option<unsigned> tilesTogether{
      *this, "tiles-together",
      llvm::cl::desc("most tiles that go through the keys together, 1 to 4; "
                     "0: 4 where they share something"),
      llvm::cl::init(attn::CPUOptions().attention.tilesTogether)};
};

struct NVVMPipelineOptions : PassPipelineOptions<NVVMPipelineOptions> {
  Option<std::string> chip{*this, "chip", llvm::cl::desc("sm_80, sm_90a, ..."),
                           llvm::cl::init("sm_80")};
  Option<std::string> features{*this, "features",
                               llvm::cl::desc("LLVM features, e.g. +ptx80")};
  Option<unsigned> optLevel{*this, "O", llvm::cl::desc("0 to 3"),
                            llvm::cl::init(3)};
  Option<bool> reassociate{
      *this, "reassociate",
      llvm::cl::desc("take products in another order where it is less work")};
};

struct GPULoopsPipelineOptions : PassPipelineOptions<GPULoopsPipelineOptions> {
  Option<bool> reassociate{
      *this, "reassociate",
      llvm::cl::desc("take products in another order where it is less work")};
};
} // namespace

void attn::registerPipelines() {
  PassPipelineRegistration<>(
      "attn-import",
      "read torch, tf or linalg: attn + linalg + tensor, attention raised",
      buildImportPipeline);
  PassPipelineRegistration<>("attn-to-linalg",
                             "... and write every attn operation as linalg",
                             buildToLinalgPipeline);
  PassPipelineRegistration<CPUPipelineOptions>(
      "attn-to-llvm", "... and lower it to the LLVM dialect for a CPU",
      [](OpPassManager &pm, const CPUPipelineOptions &options) {
        buildToLLVMPipeline(pm, {options.vectorBits,
                                 options.halfConversions,
                                 options.registers,
                                 options.scale,
                                 options.pairs,
                                 options.matrices,
                                 options.roundWeights,
                                 options.reassociate,
                                 options.floatControl,
                                 options.hugePages,
                                 options.openMP,
                                 {options.schedule, options.tileVectors,
                                  options.tilesTogether}});
      });
  PassPipelineRegistration<NVVMPipelineOptions>(
      "attn-to-nvvm", "... -> gpu kernels in the LLVM dialect, host launches",
      [](OpPassManager &pm, const NVVMPipelineOptions &options) {
        buildToNVVMPipeline(pm, {options.chip, options.features,
                                 options.optLevel, options.reassociate});
      });
  PassPipelineRegistration<GPULoopsPipelineOptions>(
      "attn-gpu-loops-to-llvm",
      "the loops of attn-to-nvvm, run one after the other by a CPU",
      [](OpPassManager &pm, const GPULoopsPipelineOptions &options) {
        buildGPULoopsToLLVMPipeline(pm, options.reassociate);
      });
}
