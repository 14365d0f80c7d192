//===- AssertSizes.cpp - sizes that must agree ----------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNASSERTSIZES
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

static void assertEqual(OpBuilder &builder, Location loc, Value a, Value b,
                        StringRef text) {
  Value equal =
      arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq, a, b);
  cf::AssertOp::create(builder, loc, equal, builder.getStringAttr(text));
}

/// The size of a dimension, a constant if it is static.
static Value getSize(OpBuilder &builder, Location loc, Value tensor,
                     int64_t dim) {
  int64_t size = cast<RankedTensorType>(tensor.getType()).getDimSize(dim);
  if (!ShapedType::isDynamic(size))
    return arith::ConstantIndexOp::create(builder, loc, size);
  return tensor::DimOp::create(builder, loc, tensor, dim);
}

/// Where a loop has its size from: a tensor (null if none) and its dimension.
using LoopSizes = SmallVector<std::pair<Value, int64_t>>;

/// The last element that windows read must exist, if any is read.
static void assertWindow(OpBuilder &builder, Location loc, AffineExpr expr,
                         const LoopSizes &loops, Value tensor, int64_t dim) {
  bool isStatic = !cast<RankedTensorType>(tensor.getType()).isDynamicDim(dim);
  Value one = arith::ConstantIndexOp::create(builder, loc, 1), isEmpty;
  SmallVector<Value> last(loops.size(), one);
  for (auto [loop, source] : llvm::enumerate(loops)) {
    if (!expr.isFunctionOfDim(loop))
      continue;
    if (!source.first)
      return;
    auto type = cast<RankedTensorType>(source.first.getType());
    isStatic &= !type.isDynamicDim(source.second);
    Value size = getSize(builder, loc, source.first, source.second);
    Value none = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::slt,
                                       size, one);
    isEmpty =
        isEmpty ? arith::OrIOp::create(builder, loc, isEmpty, none) : none;
    last[loop] = arith::SubIOp::create(builder, loc, size, one);
  }
  if (isStatic || !isEmpty) // compared by the verifier
    return;
  Value at = affine::expandAffineExpr(builder, loc, expr, last, {});
  if (!at)
    return;
  Value inside = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::slt,
                                       at, getSize(builder, loc, tensor, dim));
  cf::AssertOp::create(
      builder, loc, arith::OrIOp::create(builder, loc, isEmpty, inside),
      builder.getStringAttr("the windows lie inside their tensor"));
}

/// Every operand of a structured operation must give a loop the same size.
static void assertLoops(linalg::LinalgOp op) {
  OpBuilder builder(op);
  Location loc = op.getLoc();
  LoopSizes first(op.getNumLoops());
  for (OpOperand &operand : op->getOpOperands()) {
    auto type = dyn_cast<RankedTensorType>(operand.get().getType());
    if (!type)
      continue;
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [place, expr] : llvm::enumerate(map.getResults())) {
      auto loop = dyn_cast<AffineDimExpr>(expr);
      if (!loop)
        continue;
      auto &[value, dim] = first[loop.getPosition()];
      if (!value) {
        value = operand.get();
        dim = place;
        continue;
      }
      int64_t known = cast<RankedTensorType>(value.getType()).getDimSize(dim);
      // Two static sizes were compared by the verifier.
      if (ShapedType::isDynamic(known) || type.isDynamicDim(place))
        assertEqual(builder, loc, getSize(builder, loc, value, dim),
                    getSize(builder, loc, operand.get(), place),
                    "the sizes of the operands agree");
    }
  }
  for (OpOperand &operand : op->getOpOperands())
    if (isa<RankedTensorType>(operand.get().getType()))
      for (auto [place, expr] :
           llvm::enumerate(op.getMatchingIndexingMap(&operand).getResults()))
        if (!isa<AffineDimExpr, AffineConstantExpr>(expr))
          assertWindow(builder, loc, expr, first, operand.get(), place);
}

/// A cast to a static size promises that size.
static void assertCast(tensor::CastOp op) {
  auto from = dyn_cast<RankedTensorType>(op.getSource().getType());
  auto to = dyn_cast<RankedTensorType>(op.getType());
  if (!from || !to)
    return;
  OpBuilder builder(op);
  for (int64_t dim = 0; dim < to.getRank(); ++dim)
    if (from.isDynamicDim(dim) && !to.isDynamicDim(dim))
      assertEqual(builder, op.getLoc(),
                  getSize(builder, op.getLoc(), op.getSource(), dim),
                  arith::ConstantIndexOp::create(builder, op.getLoc(),
                                                 to.getDimSize(dim)),
                  "a size is what the cast says");
}

/// A reshape keeps the number of elements.
static void assertReshape(tensor::ReshapeOp op) {
  auto from = dyn_cast<RankedTensorType>(op.getSource().getType());
  auto to = dyn_cast<RankedTensorType>(op.getType());
  if (!from || !to || (from.hasStaticShape() && to.hasStaticShape()))
    return;
  OpBuilder builder(op);
  Location loc = op.getLoc();
  Value before = arith::ConstantIndexOp::create(builder, loc, 1);
  Value after = before;
  for (int64_t dim = 0; dim < from.getRank(); ++dim)
    before = arith::MulIOp::create(builder, loc, before,
                                   getSize(builder, loc, op.getSource(), dim));
  builder.setInsertionPointAfter(op);
  for (int64_t dim = 0; dim < to.getRank(); ++dim)
    after = arith::MulIOp::create(builder, loc, after,
                                  getSize(builder, loc, op.getResult(), dim));
  assertEqual(builder, loc, before, after,
              "a reshape keeps the number of elements");
}

namespace {
struct AssertSizes : attn::impl::AttnAssertSizesBase<AssertSizes> {
  using Base::Base;

  void runOnOperation() override {
    getOperation()->walk([&](Operation *op) {
      if (auto linalg = dyn_cast<linalg::LinalgOp>(op); linalg && !viewsOnly)
        assertLoops(linalg);
      else if (auto cast = dyn_cast<tensor::CastOp>(op))
        assertCast(cast);
      else if (auto reshape = dyn_cast<tensor::ReshapeOp>(op))
        assertReshape(reshape);
    });
  }
};
} // namespace
