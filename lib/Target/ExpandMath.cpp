//===- ExpandMath.cpp - mathematical functions without a library ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DoubleMath.h"
#include "IntegerPower.h"
#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNEXPANDMATH
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

namespace {

/// Replaces `Op` on f64 by the function of DoubleMath, and on f32, unless
/// `onlyDouble`, by the same in f64 rounded once.
template <typename Op, Value (attn::DoubleMath::*function)(Value)>
struct ExpandUnary : OpRewritePattern<Op> {
  ExpandUnary(MLIRContext *context, bool onlyDouble)
      : OpRewritePattern<Op>(context), onlyDouble(onlyDouble) {}

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getType();
    if (!type.isF64() && (onlyDouble || !type.isF32()))
      return rewriter.notifyMatchFailure(op, "not a type expanded here");
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    Value x = op.getOperand();
    if (!type.isF64())
      x = arith::ExtFOp::create(b, b.getF64Type(), x);
    Value y = (attn::DoubleMath(b).*function)(x);
    if (!type.isF64())
      y = arith::TruncFOp::create(b, type, y);
    rewriter.replaceOp(op, y);
    return success();
  }
  bool onlyDouble;
};

template <typename Op, Value (attn::DoubleMath::*function)(Value, Value)>
struct ExpandBinary : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getType();
    if (!isa<FloatType>(type) || type.getIntOrFloatBitWidth() > 64)
      return rewriter.notifyMatchFailure(op, "not a type expanded here");
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    Value x = op->getOperand(0), y = op->getOperand(1);
    if (!type.isF64()) {
      x = arith::ExtFOp::create(b, b.getF64Type(), x);
      y = arith::ExtFOp::create(b, b.getF64Type(), y);
    }
    Value z = (attn::DoubleMath(b).*function)(x, y);
    if (!type.isF64())
      z = arith::TruncFOp::create(b, type, z);
    rewriter.replaceOp(op, z);
    return success();
  }
};

/// 1 / sqrt(x), each correctly rounded.
struct ExpandRsqrt : OpRewritePattern<math::RsqrtOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::RsqrtOp op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<FloatType>(op.getType());
    if (!type)
      return rewriter.notifyMatchFailure(op, "not a scalar");
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    Value root = math::SqrtOp::create(b, op.getOperand());
    Value one = arith::ConstantOp::create(b, b.getFloatAttr(type, 1.0));
    rewriter.replaceOp(op, arith::DivFOp::create(b, one, root));
    return success();
  }
};

struct ExpandMath : attn::impl::AttnExpandMathBase<ExpandMath> {
  using Base::Base;

  void runOnOperation() override {
    OpPassManager extend(getOperation()->getName().getStringRef());
    extend.addPass(math::createMathExtendToSupportedTypes());
    if (failed(runPipeline(extend, getOperation())))
      return signalPassFailure();
    RewritePatternSet patterns(&getContext());
    populateF32(patterns);
    populateDouble(patterns);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }

private:
  /// The frequent functions, in f32 arithmetic.
  static void populateF32(RewritePatternSet &patterns) {
    populateMathPolynomialApproximationPatterns(patterns, [](StringRef name) {
      return name == math::ExpOp::getOperationName() ||
             name == math::TanhOp::getOperationName() ||
             name == math::ErfOp::getOperationName();
    });
  }

  /// All of f64, and what is rare in f32.
  static void populateDouble(RewritePatternSet &patterns) {
    using attn::DoubleMath;
    MLIRContext *context = patterns.getContext();
    patterns.add<ExpandUnary<math::ExpOp, &DoubleMath::exp>,
                 ExpandUnary<math::TanhOp, &DoubleMath::tanh>,
                 ExpandUnary<math::ErfOp, &DoubleMath::erf>>(
        context, /*onlyDouble=*/true);
    patterns.add<ExpandUnary<math::Exp2Op, &DoubleMath::exp2>,
                 ExpandUnary<math::ExpM1Op, &DoubleMath::expm1>,
                 ExpandUnary<math::LogOp, &DoubleMath::log>,
                 ExpandUnary<math::Log2Op, &DoubleMath::log2>,
                 ExpandUnary<math::Log10Op, &DoubleMath::log10>,
                 ExpandUnary<math::Log1pOp, &DoubleMath::log1p>,
                 ExpandUnary<math::ErfcOp, &DoubleMath::erfc>,
                 ExpandUnary<math::SinOp, &DoubleMath::sin>,
                 ExpandUnary<math::CosOp, &DoubleMath::cos>,
                 ExpandUnary<math::TanOp, &DoubleMath::tan>,
                 ExpandUnary<math::SinhOp, &DoubleMath::sinh>,
                 ExpandUnary<math::CoshOp, &DoubleMath::cosh>,
                 ExpandUnary<math::AsinhOp, &DoubleMath::asinh>,
                 ExpandUnary<math::AcoshOp, &DoubleMath::acosh>,
                 ExpandUnary<math::AtanhOp, &DoubleMath::atanh>>(
        context, /*onlyDouble=*/false);
    patterns.add<ExpandBinary<math::PowFOp, &DoubleMath::pow>,
                 ExpandBinary<arith::RemFOp, &DoubleMath::rem>, ExpandRsqrt>(
        context);
    attn::populateIntegerPowerPatterns(patterns);
    math::populateExpansionPatterns(patterns, {"clampf"});
  }
};

} // namespace
