//===- Emit.cpp - LLVM dialect to text, assembly and objects --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Target/Emit.h"

#include "OpenMPRuntime.h"

#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/OpenMP/OpenMPToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir;

/// Makes LLVM's inliner and code generator agree on one CPU per function.
static void setTargetAttributes(llvm::Module &module,
                                llvm::TargetMachine &target) {
  module.setTargetTriple(target.getTargetTriple());
  module.setDataLayout(target.createDataLayout());
  for (llvm::Function &function : module) {
    if (function.isDeclaration())
      continue;
    function.addFnAttr("target-cpu", target.getTargetCPU());
    function.addFnAttr("target-features", target.getTargetFeatureString());
  }
}

llvm::Expected<std::unique_ptr<llvm::Module>>
attn::translateForTarget(ModuleOp module, llvm::LLVMContext &context,
                         llvm::TargetMachine &target) {
  registerBuiltinDialectTranslation(*module->getContext());
  registerLLVMDialectTranslation(*module->getContext());
  registerOpenMPDialectTranslation(*module->getContext());
  std::unique_ptr<llvm::Module> result =
      translateModuleToLLVMIR(module, context);
  if (!result)
    return llvm::createStringError(
        "the module could not be translated to LLVM IR");
  setTargetAttributes(*result, target);
  return std::move(result);
}

llvm::Error attn::optimizeForTarget(llvm::Module &module,
                                    llvm::TargetMachine &target,
                                    unsigned level) {
  // Loops arrive tiled, vectorised and unrolled as far as registers go. LLVM's
  // own unrolling multiplies the code by up to five and the time to compile it
  // by three, and none of it runs faster.
  llvm::PipelineTuningOptions tuning;
  tuning.LoopUnrolling = false;
  llvm::PassBuilder builder(&target, tuning);
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager components;
  llvm::ModuleAnalysisManager modules;
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(components);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, components, modules);
  const llvm::OptimizationLevel levels[] = {
      llvm::OptimizationLevel::O0, llvm::OptimizationLevel::O1,
      llvm::OptimizationLevel::O2, llvm::OptimizationLevel::O3};
  llvm::OptimizationLevel chosen = levels[std::min(level, 3u)];
  llvm::ModulePassManager passes =
      level == 0 ? builder.buildO0DefaultPipeline(chosen)
                 : builder.buildPerModuleDefaultPipeline(chosen);
  passes.run(module, modules);
  return llvm::Error::success();
}

static llvm::Error writeCode(llvm::Module &module, llvm::TargetMachine &target,
                             attn::EmitKind kind, llvm::raw_pwrite_stream &os) {
  if (kind == attn::EmitKind::LLVMIR) {
    module.print(os, /*AAW=*/nullptr);
    return llvm::Error::success();
  }
  llvm::CodeGenFileType type = kind == attn::EmitKind::Assembly
                                   ? llvm::CodeGenFileType::AssemblyFile
                                   : llvm::CodeGenFileType::ObjectFile;
  llvm::legacy::PassManager codegen;
  if (target.addPassesToEmitFile(codegen, os, /*DwoOut=*/nullptr, type))
    return llvm::createStringError("LLVM cannot write this kind of file for '" +
                                   target.getTargetTriple().str() + "'");
  codegen.run(module);
  return llvm::Error::success();
}

/// LLVM has its own copy of the constants' data by now; weights fill memory.
static void releaseConstants(ModuleOp module) {
  module.walk([](Operation *op) {
    op->getAttrDictionary().walk([](DenseResourceElementsAttr constant) {
      constant.getRawHandle().getResource()->setBlob({});
    });
  });
}

llvm::Error attn::emitCode(ModuleOp module, const Machine &machine,
                           EmitKind kind, llvm::raw_pwrite_stream &os,
                           unsigned level) {
  auto target = createTargetMachine(machine);
  if (!target)
    return target.takeError();
  llvm::LLVMContext context;
  auto translated = translateForTarget(module, context, **target);
  if (!translated)
    return translated.takeError();
  releaseConstants(module);
  if (llvm::Error error = optimizeForTarget(**translated, **target, level))
    return error;
  if (kind == EmitKind::SharedObject)
    shareOpenMPRuntime(**translated);
  return writeCode(**translated, **target, kind, os);
}
