//===- ExpandHalf.cpp - 16-bit floats without a runtime library -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNEXPANDHALF
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

namespace {
/// Arithmetic on values of one shape, numbers or vectors.
struct Bits {
  OpBuilder &b;
  Location loc;
  Type shape;

  Type as(Type element) const {
    if (auto shaped = dyn_cast<ShapedType>(shape))
      return shaped.clone(element);
    return element;
  }
  Type i(unsigned width) const { return as(b.getIntegerType(width)); }
  Value constant(unsigned width, uint64_t value) {
    auto attr = b.getIntegerAttr(b.getIntegerType(width), APInt(width, value));
    if (auto shaped = dyn_cast<ShapedType>(i(width)))
      return arith::ConstantOp::create(
          b, loc, DenseElementsAttr::get(shaped, attr.getValue()));
    return arith::ConstantOp::create(b, loc, attr);
  }
  Value cast(Type type, Value v) {
    return arith::BitcastOp::create(b, loc, as(type), v);
  }
  Value test(arith::CmpIPredicate p, Value x, Value y) {
    return arith::CmpIOp::create(b, loc, p, x, y);
  }
  Value pick(Value c, Value x, Value y) {
    return arith::SelectOp::create(b, loc, c, x, y);
  }
  template <typename Op> Value op(Value x, Value y) {
    return Op::create(b, loc, x, y);
  }
};

/// f16 -> f32. The exponent's bias differs by 112: a product with 2^112 puts
/// it right, for denormal numbers too.
Value extendHalf(Bits &t, Value half) {
  Value bits = arith::ExtUIOp::create(t.b, t.loc, t.i(32),
                                      t.cast(t.b.getI16Type(), half));
  Value sign = t.op<arith::ShLIOp>(
      t.op<arith::AndIOp>(bits, t.constant(32, 0x8000)), t.constant(32, 16));
  Value magnitude = t.op<arith::AndIOp>(bits, t.constant(32, 0x7FFF));
  Value shifted = t.op<arith::ShLIOp>(magnitude, t.constant(32, 13));
  Type f32 = t.b.getF32Type();
  Value scaled = t.op<arith::MulFOp>(t.cast(f32, shifted),
                                     t.cast(f32, t.constant(32, 0x77800000)));
  // Infinity and NaN keep the largest exponent.
  Value special = t.op<arith::OrIOp>(shifted, t.constant(32, 0x7F800000));
  Value isSpecial =
      t.test(arith::CmpIPredicate::uge, magnitude, t.constant(32, 0x7C00));
  Value result = t.pick(isSpecial, special, t.cast(t.b.getI32Type(), scaled));
  return t.cast(f32, t.op<arith::OrIOp>(result, sign));
}

/// f32 -> f16, to nearest, ties to even.
Value truncateToHalf(Bits &t, Value value) {
  Type f32 = t.b.getF32Type(), i32 = t.b.getI32Type();
  Value bits = t.cast(i32, value);
  Value sign = t.op<arith::AndIOp>(bits, t.constant(32, 0x80000000));
  Value magnitude = t.op<arith::XOrIOp>(bits, sign);
  // Normal: add half a unit, less one for an even last bit, and cut.
  Value odd = t.op<arith::AndIOp>(
      t.op<arith::ShRUIOp>(magnitude, t.constant(32, 13)), t.constant(32, 1));
  Value rounded = t.op<arith::AddIOp>(
      t.op<arith::AddIOp>(magnitude, t.constant(32, 0xC8000FFF)), odd);
  Value normal = t.op<arith::ShRUIOp>(rounded, t.constant(32, 13));
  // Denormal: the addition of 0.5 rounds at the last bit that f16 has.
  Value half = t.constant(32, 0x3F000000);
  Value sum = t.op<arith::AddFOp>(t.cast(f32, magnitude), t.cast(f32, half));
  Value denormal = t.op<arith::SubIOp>(t.cast(i32, sum), half);
  Value isNaN =
      t.test(arith::CmpIPredicate::ugt, magnitude, t.constant(32, 0x7F800000));
  Value special = t.pick(isNaN, t.constant(32, 0x7E00), t.constant(32, 0x7C00));
  Value small =
      t.test(arith::CmpIPredicate::ult, magnitude, t.constant(32, 0x38800000));
  Value large =
      t.test(arith::CmpIPredicate::uge, magnitude, t.constant(32, 0x47800000));
  Value result = t.pick(large, special, t.pick(small, denormal, normal));
  result = t.op<arith::OrIOp>(result,
                              t.op<arith::ShRUIOp>(sign, t.constant(32, 16)));
  Value cut = arith::TruncIOp::create(t.b, t.loc, t.i(16), result);
  return t.cast(t.b.getF16Type(), cut);
}

/// f32 -> bf16, to nearest, ties to even.
Value truncateToBrain(Bits &t, Value value) {
  Value bits = t.cast(t.b.getI32Type(), value);
  Value odd = t.op<arith::AndIOp>(
      t.op<arith::ShRUIOp>(bits, t.constant(32, 16)), t.constant(32, 1));
  Value rounded = t.op<arith::AddIOp>(
      t.op<arith::AddIOp>(bits, t.constant(32, 0x7FFF)), odd);
  Value magnitude = t.op<arith::AndIOp>(bits, t.constant(32, 0x7FFFFFFF));
  Value isNaN =
      t.test(arith::CmpIPredicate::ugt, magnitude, t.constant(32, 0x7F800000));
  Value result = t.op<arith::ShRUIOp>(
      t.pick(isNaN, t.constant(32, 0x7FC00000), rounded), t.constant(32, 16));
  Value cut = arith::TruncIOp::create(t.b, t.loc, t.i(16), result);
  return t.cast(t.b.getBF16Type(), cut);
}

/// f64 -> f32 such that rounding the result once more, to fewer bits, gives
/// what rounding `value` directly would: towards zero, and odd if inexact.
Value truncateToOdd(Bits &t, Value value) {
  Type f32 = t.b.getF32Type(), f64 = t.b.getF64Type();
  Value nearest = arith::TruncFOp::create(t.b, t.loc, t.as(f32), value);
  Value back = arith::ExtFOp::create(t.b, t.loc, t.as(f64), nearest);
  Value bits = t.cast(t.b.getI32Type(), nearest);
  auto magnitude = [&](Value v) {
    return t.op<arith::AndIOp>(t.cast(t.b.getI64Type(), v),
                               t.constant(64, INT64_MAX));
  };
  Value was = magnitude(value), is = magnitude(back);
  Value above = t.test(arith::CmpIPredicate::ugt, is, was);
  Value down = t.op<arith::SubIOp>(bits, t.constant(32, 1));
  Value inexact = t.test(arith::CmpIPredicate::ne, is, was);
  Value odd = t.op<arith::OrIOp>(t.pick(above, down, bits), t.constant(32, 1));
  // A NaN stays one whatever its last bit is.
  return t.cast(f32, t.pick(inexact, odd, bits));
}

struct ExtendHalf : OpRewritePattern<arith::ExtFOp> {
  ExtendHalf(MLIRContext *context, bool hasHardware)
      : OpRewritePattern(context), hasHardware(hasHardware) {}

  LogicalResult matchAndRewrite(arith::ExtFOp op,
                                PatternRewriter &rewriter) const override {
    Type from = getElementTypeOrSelf(op.getIn().getType());
    Type to = getElementTypeOrSelf(op.getType());
    bool wide = to.isF64() && (from.isF16() || from.isBF16());
    if (!wide && !(from.isF16() && to.isF32() && !hasHardware))
      return rewriter.notifyMatchFailure(op, "the CPU does this itself");
    Bits t{rewriter, op.getLoc(), op.getType()};
    Value result =
        wide ? arith::ExtFOp::create(rewriter, op.getLoc(),
                                     t.as(rewriter.getF32Type()), op.getIn())
             : extendHalf(t, op.getIn());
    if (wide)
      result =
          arith::ExtFOp::create(rewriter, op.getLoc(), op.getType(), result);
    rewriter.replaceOp(op, result);
    return success();
  }
  bool hasHardware;
};

struct TruncateToHalf : OpRewritePattern<arith::TruncFOp> {
  TruncateToHalf(MLIRContext *context, bool hasHardware)
      : OpRewritePattern(context), hasHardware(hasHardware) {}

  LogicalResult matchAndRewrite(arith::TruncFOp op,
                                PatternRewriter &rewriter) const override {
    Type from = getElementTypeOrSelf(op.getIn().getType());
    Type to = getElementTypeOrSelf(op.getType());
    bool wide = from.isF64() && (to.isF16() || to.isBF16());
    // Upstream's expansion has constants of bf16; where some of their lanes do
    // not matter LLVM takes them apart and calls __truncsfbf2.
    bool brain = from.isF32() && to.isBF16();
    if (!wide && !brain && !(from.isF32() && to.isF16() && !hasHardware))
      return rewriter.notifyMatchFailure(op, "the CPU does this itself");
    Bits t{rewriter, op.getLoc(), op.getType()};
    if (brain) {
      rewriter.replaceOp(op, truncateToBrain(t, op.getIn()));
      return success();
    }
    Value result =
        wide ? arith::TruncFOp::create(rewriter, op.getLoc(), op.getType(),
                                       truncateToOdd(t, op.getIn()))
             : truncateToHalf(t, op.getIn());
    rewriter.replaceOp(op, result);
    return success();
  }
  bool hasHardware;
};

/// A buffer of 16-bit floats as one of integers, which is the same descriptor
/// in the LLVM dialect; null for other buffers.
Value asBits(OpBuilder &builder, Location loc, Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  if (!isa<Float16Type, BFloat16Type>(type.getElementType()))
    return {};
  Type bits = MemRefType::get(type.getShape(), builder.getI16Type(),
                              type.getLayout(), type.getMemorySpace());
  return UnrealizedConversionCastOp::create(builder, loc, bits, buffer)
      .getResult(0);
}

struct LoadBits : OpRewritePattern<memref::LoadOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(memref::LoadOp op,
                                PatternRewriter &rewriter) const override {
    Value buffer = asBits(rewriter, op.getLoc(), op.getMemref());
    if (!buffer)
      return rewriter.notifyMatchFailure(op, "no number of 16 bits");
    Value bits = memref::LoadOp::create(rewriter, op.getLoc(), buffer,
                                        op.getIndices(), op.getNontemporal());
    rewriter.replaceOpWithNewOp<arith::BitcastOp>(op, op.getType(), bits);
    return success();
  }
};

struct StoreBits : OpRewritePattern<memref::StoreOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(memref::StoreOp op,
                                PatternRewriter &rewriter) const override {
    Value buffer = asBits(rewriter, op.getLoc(), op.getMemref());
    if (!buffer)
      return rewriter.notifyMatchFailure(op, "no number of 16 bits");
    Value bits = arith::BitcastOp::create(rewriter, op.getLoc(),
                                          rewriter.getI16Type(), op.getValue());
    rewriter.replaceOpWithNewOp<memref::StoreOp>(
        op, bits, buffer, op.getIndices(), op.getNontemporal());
    return success();
  }
};

struct ExpandHalf : attn::impl::AttnExpandHalfBase<ExpandHalf> {
  using Base::Base;

  void runOnOperation() override {
    // Emulation leaves flags that the LLVM dialect's conversions do not have.
    getOperation()->walk([](Operation *op) {
      if (isa<arith::ExtFOp, arith::TruncFOp>(op))
        op->removeAttr("fastmath");
    });
    RewritePatternSet patterns(&getContext());
    patterns.add<ExtendHalf, TruncateToHalf>(&getContext(), halfConversions);
    patterns.add<LoadBits, StoreBits>(&getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};
} // namespace
