//===- Writes.cpp - parts of a tensor that are set to one value -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reshapes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;

// The one value of all elements, which is written down at `b` if it is a
// constant; null if there may be several.
static Value oneValueOf(Value tensor, OpBuilder &b, Location loc) {
  SplatElementsAttr splat;
  if (matchPattern(tensor, m_Constant(&splat)))
    return arith::ConstantOp::create(
        b, loc, cast<TypedAttr>(splat.getSplatValue<Attribute>()));
  Operation *op = tensor.getDefiningOp();
  if (auto fill = dyn_cast_or_null<linalg::FillOp>(op))
    return fill.value();
  if (isa_and_nonnull<linalg::BroadcastOp, tensor::ExpandShapeOp,
                      tensor::CollapseShapeOp, tensor::CastOp>(op))
    return oneValueOf(op->getOperand(0), b, loc);
  return {};
}

// Whether loop `dim` is at one of the positions that are written; null for
// always.
static Value isWritten(OpBuilder &b, Location loc, tensor::InsertSliceOp op,
                       unsigned dim) {
  OpFoldResult offset = op.getMixedOffsets()[dim],
               size = op.getMixedSizes()[dim];
  int64_t stride = op.getStaticStride(dim);
  RankedTensorType type = op.getType();
  if (getConstantIntValue(offset) == 0 && stride == 1 &&
      !type.isDynamicDim(dim) &&
      getConstantIntValue(size) == type.getDimSize(dim))
    return {};
  Value loop = linalg::IndexOp::create(b, loc, dim);
  Value from = getValueOrCreateConstantIndexOp(b, loc, offset);
  Value count = getValueOrCreateConstantIndexOp(b, loc, size);
  Value step = arith::ConstantIndexOp::create(b, loc, stride);
  Value length = b.createOrFold<arith::MulIOp>(loc, count, step);
  Value end = b.createOrFold<arith::AddIOp>(loc, from, length);
  Value isAfter =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sge, loop, from);
  Value isBefore =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, loop, end);
  Value result = arith::AndIOp::create(b, loc, isAfter, isBefore);
  if (stride == 1)
    return result;
  Value distance = arith::SubIOp::create(b, loc, loop, from);
  Value rest = arith::RemSIOp::create(b, loc, distance, step);
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value isOn =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, rest, zero);
  return arith::AndIOp::create(b, loc, result, isOn);
}

namespace {
struct WriteToSelect : OpRewritePattern<tensor::InsertSliceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::InsertSliceOp op,
                                PatternRewriter &rewriter) const override {
    if (llvm::any_of(op.getStaticStrides(), [](int64_t stride) {
          return ShapedType::isDynamic(stride) || stride < 1;
        }))
      return rewriter.notifyMatchFailure(op, "the stride is not constant");
    Location loc = op.getLoc();
    Value value = oneValueOf(op.getSource(), rewriter, loc);
    if (!value)
      return rewriter.notifyMatchFailure(op, "several values are written");
    int64_t rank = op.getType().getRank();
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(rewriter, loc, op.getDest());
    Value init = tensor::EmptyOp::create(rewriter, loc, sizes,
                                         op.getType().getElementType());
    SmallVector<AffineMap> maps(2, rewriter.getMultiDimIdentityMap(rank));
    SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
    auto body = [&](OpBuilder &b, Location at, ValueRange in) {
      Value written;
      for (int64_t dim = 0; dim < rank; ++dim)
        if (Value here = isWritten(b, at, op, dim))
          written =
              written ? arith::AndIOp::create(b, at, written, here) : here;
      Value result = written
                         ? arith::SelectOp::create(b, at, written, value, in[0])
                         : value;
      linalg::YieldOp::create(b, at, result);
    };
    auto select = linalg::GenericOp::create(
        rewriter, loc, op.getType(), op.getDest(), init, maps, loops, body);
    rewriter.replaceOp(op, select.getResults());
    return success();
  }
};
} // namespace

void attn::raise::populateWritePatterns(RewritePatternSet &patterns) {
  patterns.add<WriteToSelect>(patterns.getContext());
}
