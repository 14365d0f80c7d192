//===- NVIDIAKernels.cpp - names, targets and limits of kernels -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CInterface/CInterface.h"
#include "attn/Passes.h"
#include "attn/Target/NVIDIA.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNGPUNAMEKERNELS
#define GEN_PASS_DEF_ATTNGPUATTACHTARGET
#define GEN_PASS_DEF_ATTNGPUCHECKKERNELS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// `name` with everything that PTX forbids in a name replaced.
static std::string ptxName(StringRef name) {
  std::string result;
  for (char c : name)
    result += llvm::isAlnum(c) || c == '_' ? c : '_';
  if (result.empty() || !llvm::isAlpha(result.front()))
    result = "kernel_" + result;
  return result;
}

namespace {

struct NameKernels : attn::impl::AttnGPUNameKernelsBase<NameKernels> {
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    std::string container = "kernels";
    for (unsigned i = 0; module.lookupSymbol(container); ++i)
      container = "kernels_" + std::to_string(i);
    auto containerName = FlatSymbolRefAttr::get(&getContext(), container);
    llvm::StringSet<> taken;
    for (auto func : module.getOps<func::FuncOp>()) {
      StringRef source = func.getName();
      // The body of a C function goes by that function's name.
      if (func->hasAttr(attn::kStatusAttr))
        source.consume_back("_body");
      std::string stem = ptxName(source);
      unsigned index = 0;
      func.walk([&](gpu::LaunchOp launch) {
        std::string name;
        do
          name = stem + "_" + std::to_string(index++);
        while (!taken.insert(name).second);
        launch.setModuleAttr(containerName);
        launch.setFunctionAttr(FlatSymbolRefAttr::get(&getContext(), name));
        // Left by convert-parallel-loops-to-gpu for itself.
        launch->removeAttr("SCFToGPU_visited");
      });
    }
  }
};

struct AttachTarget : attn::impl::AttnGPUAttachTargetBase<AttachTarget> {
  using Base::Base;

  void runOnOperation() override {
    if (llvm::Error error = attn::checkNVIDIAChip(chip)) {
      getOperation().emitError(llvm::toString(std::move(error)));
      return signalPassFailure();
    }
    if (optLevel > 3) {
      getOperation().emitError("expected an optimisation level from 0 to 3, "
                               "found ")
          << std::to_string(optLevel);
      return signalPassFailure();
    }
    Builder builder(&getContext());
    auto target = NVVM::NVVMTargetAttr::get(
        &getContext(), optLevel, "nvptx64-nvidia-cuda", chip, features);
    for (auto kernels : getOperation().getOps<gpu::GPUModuleOp>())
      kernels.setTargetsAttr(builder.getArrayAttr(target));
  }
};

struct CheckKernels : attn::impl::AttnGPUCheckKernelsBase<CheckKernels> {
  using Base::Base;

  void runOnOperation() override {
    // CUDA before 12.1, and any chip before sm_70.
    constexpr unsigned kMaxBytes = 4096;
    WalkResult result = getOperation().walk([&](LLVM::LLVMFuncOp kernel) {
      // After conversion every parameter is a pointer or a scalar of at most
      // 8 bytes.
      unsigned bytes = 8 * kernel.getNumArguments();
      if (bytes <= kMaxBytes)
        return WalkResult::advance();
      kernel.emitOpError("needs ")
          << bytes << " bytes of parameters, more than the " << kMaxBytes
          << " that a kernel can have; split the operation";
      return WalkResult::interrupt();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};

} // namespace
