//===- EmitExp2.cpp - the CPU schedule's exp2 and tanh on their own -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VectorMath.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Pass/Pass.h"

namespace mlir::attn::test {
#define GEN_PASS_DECL_ATTNTESTEMITEXP2
#define GEN_PASS_DEF_ATTNTESTEMITEXP2
#include "TestPasses.h.inc"
} // namespace mlir::attn::test

using namespace mlir;

namespace {
struct EmitExp2 : attn::test::impl::AttnTestEmitExp2Base<EmitExp2> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<Operation *> ops;
    getOperation()->walk([&](Operation *op) {
      if (isa<math::Exp2Op, math::TanhOp>(op))
        ops.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (Operation *op : ops) {
      auto type = dyn_cast<VectorType>(op->getResult(0).getType());
      if (!type || type.getRank() != 1 || !type.getElementType().isF32()) {
        op->emitError("expected a vector of f32");
        return signalPassFailure();
      }
      attn::VectorUnit unit = {type.getNumElements(), 16, scale};
      ImplicitLocOpBuilder b(op->getLoc(), op);
      attn::VectorMath math(b, unit);
      Value x = op->getOperand(0);
      rewriter.replaceOp(op,
                         isa<math::TanhOp>(op) ? math.tanh(x) : math.exp2(x));
    }
  }
};
} // namespace
