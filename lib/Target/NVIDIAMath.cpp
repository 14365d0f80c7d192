//===- NVIDIAMath.cpp - math operations as instructions of PTX ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/PatternMatch.h"
#include "llvm/ADT/StringSwitch.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNGPUMATH
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// The LLVM intrinsic that the NVPTX code generator turns into instructions;
/// empty for functions that would be calls.
static StringRef instruction(Operation *op) {
  return llvm::StringSwitch<StringRef>(op->getName().stripDialect())
      .Case("absf", "llvm.fabs")
      .Case("ceil", "llvm.ceil")
      .Case("copysign", "llvm.copysign")
      .Case("floor", "llvm.floor")
      .Case("fma", "llvm.fma")
      .Case("round", "llvm.round")
      .Case("roundeven", "llvm.roundeven")
      .Case("sqrt", "llvm.sqrt")
      .Case("trunc", "llvm.trunc")
      .Default("");
}

/// Lowered by upstream patterns without any library.
static bool isLegal(Operation *op) {
  return isa<math::AbsIOp, math::CountLeadingZerosOp,
             math::CountTrailingZerosOp, math::CtPopOp, math::IsNaNOp,
             math::IsInfOp, math::IsFiniteOp, math::IsNormalOp>(op);
}

namespace {
struct GPUMath : attn::impl::AttnGPUMathBase<GPUMath> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    WalkResult result = getOperation().walk([&](Operation *op) {
      if (!isa<math::MathDialect>(op->getDialect()) || isLegal(op))
        return WalkResult::advance();
      StringRef name = instruction(op);
      if (name.empty()) {
        op->emitOpError("on ")
            << op->getResult(0).getType()
            << " has no expansion for NVIDIA GPUs; compile this model for the "
               "CPU, or write the function with those docs/GPU.md lists";
        return WalkResult::interrupt();
      }
      rewriter.setInsertionPoint(op);
      rewriter.replaceOpWithNewOp<LLVM::CallIntrinsicOp>(
          op, op->getResultTypes(), rewriter.getStringAttr(name),
          op->getOperands(), LLVM::FastmathFlagsAttr());
      return WalkResult::advance();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};
} // namespace
