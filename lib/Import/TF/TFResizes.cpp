//===- TFResizes.cpp - pictures of another size ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

using Sizes = TensorBuilder::Sizes;

namespace {
/// How positions of the result are found in a picture along one dimension.
struct Axis {
  Value size;  // of the picture, index
  Value scale; // f32: positions of the picture for one of the result
  bool alignsCorners, hasHalfPixels;
};
} // namespace

static Value asFloat(OpBuilder &b, Location loc, Value index) {
  return arith::SIToFPOp::create(
      b, loc, b.getF32Type(),
      arith::IndexCastOp::create(b, loc, b.getI64Type(), index));
}

static Value number(OpBuilder &b, Location loc, float value) {
  return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
}

/// in / out, or (in - 1) / (out - 1) between corners that are aligned.
static Axis makeAxis(TFImport &o, int64_t dim, OpFoldResult out,
                     bool alignsCorners, bool hasHalfPixels) {
  OpBuilder &b = o.builder;
  OpFoldResult in = o.size(o.operands[0], dim), one = b.getIndexAttr(1);
  if (alignsCorners) { // a single position is the first
    in = o.difference(in, one);
    out = o.larger(o.difference(out, one), one);
  }
  Value scale =
      arith::DivFOp::create(b, o.loc, asFloat(b, o.loc, o.asIndex(in)),
                            asFloat(b, o.loc, o.asIndex(out)));
  return {o.asIndex(o.size(o.operands[0], dim)), scale, alignsCorners,
          hasHalfPixels};
}

/// A position of the picture for a float: at least 0 and below the size.
static Value bounded(OpBuilder &b, Location loc, Value position,
                     const Axis &axis) {
  Value index = arith::IndexCastOp::create(
      b, loc, b.getIndexType(),
      arith::FPToSIOp::create(b, loc, b.getI64Type(), position));
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value one = arith::ConstantIndexOp::create(b, loc, 1);
  Value last = arith::SubIOp::create(b, loc, axis.size, one);
  return arith::MaxSIOp::create(
      b, loc, arith::MinSIOp::create(b, loc, index, last), zero);
}

static Value nearestAt(OpBuilder &b, Location loc, Value at, const Axis &axis) {
  Value position = asFloat(b, loc, at);
  if (axis.hasHalfPixels)
    position = arith::AddFOp::create(b, loc, position, number(b, loc, 0.5f));
  position = arith::MulFOp::create(b, loc, position, axis.scale);
  position = axis.alignsCorners
                 ? math::RoundOp::create(b, loc, position).getResult()
                 : math::FloorOp::create(b, loc, position).getResult();
  return bounded(b, loc, position, axis);
}

namespace {
/// Two neighbours, and how far between them.
struct Between {
  Value low, high, part;
};
} // namespace

static Between betweenAt(OpBuilder &b, Location loc, Value at,
                         const Axis &axis) {
  Value position = asFloat(b, loc, at), half = number(b, loc, 0.5f);
  if (axis.hasHalfPixels)
    position = arith::AddFOp::create(b, loc, position, half);
  position = arith::MulFOp::create(b, loc, position, axis.scale);
  if (axis.hasHalfPixels)
    position = arith::SubFOp::create(b, loc, position, half);
  Value low = math::FloorOp::create(b, loc, position);
  Value high = math::CeilOp::create(b, loc, position);
  return {bounded(b, loc, low, axis), bounded(b, loc, high, axis),
          arith::SubFOp::create(b, loc, position, low)};
}

/// picture[n, y, x, c] in f32.
static Value load(OpBuilder &b, Location loc, Value picture, ValueRange at,
                  Value y, Value x) {
  Value loaded = tensor::ExtractOp::create(b, loc, picture,
                                           ValueRange{at[0], y, x, at[3]});
  return TensorBuilder::convertScalar(b, loc, loaded, b.getF32Type());
}

static Value bilinearAt(OpBuilder &b, Location loc, Value picture,
                        ValueRange at, const Axis &rows, const Axis &columns) {
  Between y = betweenAt(b, loc, at[1], rows),
          x = betweenAt(b, loc, at[2], columns);
  auto mix = [&](Value low, Value high, Value part) -> Value {
    Value difference = arith::SubFOp::create(b, loc, high, low);
    return arith::AddFOp::create(
        b, loc, low, arith::MulFOp::create(b, loc, difference, part));
  };
  auto row = [&](Value at_) {
    return mix(load(b, loc, picture, at, at_, x.low),
               load(b, loc, picture, at, at_, x.high), x.part);
  };
  return mix(row(y.low), row(y.high), y.part);
}

template <typename Op> static LogicalResult resize(TFImport &o) {
  auto op = cast<Op>(o.op);
  constexpr bool isNearest = std::is_same_v<Op, tf::ResizeNearestNeighborOp>;
  FailureOr<Sizes> size = o.elements(1);
  if (failed(size))
    return failure();
  RankedTensorType type = o.type(0);
  if (type.getRank() != 4 || size->size() != 2 ||
      (!isNearest && !isa<FloatType>(type.getElementType())))
    return o.error() << "expected pictures of four dimensions and two sizes, "
                        "found "
                     << type << " and " << o.type(1);
  for (int64_t dim : {1, 2})
    if (failed(o.atMost(o.builder.getIndexAttr(1), o.size(o.operands[0], dim),
                        "a picture without elements")))
      return failure();
  auto axis = [&](int64_t dim) {
    return makeAxis(o, dim, (*size)[dim - 1], op.getAlignCorners(),
                    op.getHalfPixelCenters());
  };
  Axis rows = axis(1), columns = axis(2);
  Sizes sizes = o.sizes(o.operands[0]);
  std::copy(size->begin(), size->end(), sizes.begin() + 1);
  Value picture = o.operands[0];
  return o.result(
      o.generate(sizes, o.resultElement(),
                 [&](OpBuilder &b, Location loc, ValueRange at) -> Value {
                   if (!isNearest)
                     return bilinearAt(b, loc, picture, at, rows, columns);
                   Value y = nearestAt(b, loc, at[1], rows),
                         x = nearestAt(b, loc, at[2], columns);
                   return tensor::ExtractOp::create(
                       b, loc, picture, ValueRange{at[0], y, x, at[3]});
                 }));
}

void attn::addTFResizeRules(TFRules &rules) {
  rules["ResizeNearestNeighbor"] = resize<tf::ResizeNearestNeighborOp>;
  rules["ResizeBilinear"] = resize<tf::ResizeBilinearOp>;
}
