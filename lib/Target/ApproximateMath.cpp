//===- ApproximateMath.cpp - exp, tanh and erf by polynomials -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "IntegerPower.h"
#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNAPPROXIMATEMATH
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Fuses a product and a sum where the CPU can: math.fma must round once, and
/// would be a call into the C library on a CPU that cannot.
static void relaxFma(math::FmaOp op) {
  auto vector = dyn_cast<VectorType>(op.getType());
  if (vector && vector.getRank() != 1)
    return;
  OpBuilder builder(op);
  Value result = LLVM::FMulAddOp::create(builder, op.getLoc(), op.getType(),
                                         op.getA(), op.getB(), op.getC());
  op.replaceAllUsesWith(result);
  op.erase();
}

namespace {
struct ApproximateMath : attn::impl::AttnApproximateMathBase<ApproximateMath> {
  void runOnOperation() override {
    llvm::SmallPtrSet<Operation *, 4> exact;
    getOperation()->walk([&](math::FmaOp op) { exact.insert(op); });
    RewritePatternSet patterns(&getContext());
    // Only these are accurate enough: others of the set lose hundreds of units.
    attn::populateIntegerPowerPatterns(patterns);
    populateMathPolynomialApproximationPatterns(patterns, [](StringRef name) {
      return name == math::ExpOp::getOperationName() ||
             name == math::TanhOp::getOperationName() ||
             name == math::ErfOp::getOperationName();
    });
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      return signalPassFailure();
    getOperation()->walk([&](math::FmaOp op) {
      if (!exact.contains(op))
        relaxFma(op);
    });
  }
};
} // namespace
