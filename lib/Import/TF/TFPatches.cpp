//===- TFPatches.cpp - windows as channels, and put back into a picture ---===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"
#include "attn/Import/TensorWindows.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

using Sizes = TensorBuilder::Sizes;

/// The values of height and width of an attribute of a value for each dimension
/// of NHWC; an error if there are others or another dimension's is not 1.
static FailureOr<std::array<int64_t, 2>>
heightAndWidth(TFImport &o, ArrayAttr attr, StringRef what) {
  SmallVector<int64_t> values;
  for (Attribute element : attr)
    values.push_back(cast<IntegerAttr>(element).getInt());
  if (values.empty())
    return std::array<int64_t, 2>{1, 1};
  if (values.size() != 4 || values[0] != 1 || values[3] != 1 || values[1] < 1 ||
      values[2] < 1)
    return o.error() << "expected " << what
                     << " [1, height, width, 1] of at least 1, found " << attr;
  return std::array<int64_t, 2>{values[1], values[2]};
}

static Value plus(OpBuilder &b, Location loc, Value x, Value y) {
  return arith::AddIOp::create(b, loc, x, y);
}

static Value times(OpBuilder &b, Location loc, Value x, int64_t factor) {
  return arith::MulIOp::create(b, loc, x,
                               arith::ConstantIndexOp::create(b, loc, factor));
}

//===----------------------------------------------------------------------===//
// ExtractImagePatches
//===----------------------------------------------------------------------===//

static LogicalResult readPatches(TFImport &o, std::array<Window, 2> &windows) {
  auto op = cast<tf::ExtractImagePatchesOp>(o.op);
  auto sizes = heightAndWidth(o, op.getKsizes(), "window sizes"),
       strides = heightAndWidth(o, op.getStrides(), "strides"),
       rates = heightAndWidth(o, op.getRates(), "rates");
  if (failed(sizes) || failed(strides) || failed(rates))
    return failure();
  if (o.type(0).getRank() != 4 || o.type(0).isDynamicDim(3))
    return o.error() << "expected pictures [batch, height, width, channels] of "
                        "a static number of channels, found "
                     << o.type(0);
  if (op.getPadding() != "VALID" && op.getPadding() != "SAME")
    return o.error() << "expected padding VALID or SAME, found '"
                     << op.getPadding() << "'";
  for (auto [i, window] : llvm::enumerate(windows)) {
    window = {(*sizes)[i], (*strides)[i], (*rates)[i]};
    if (op.getPadding() == "SAME")
      TensorWindows(o).padToSame(o.size(o.operands[0], i + 1), window);
  }
  return success();
}

/// out[n, y, x, (v, u, c)] = picture[n, y * stride + v * rate, ..., c]
static LogicalResult patches(TFImport &o) {
  std::array<Window, 2> windows;
  if (failed(readPatches(o, windows)))
    return failure();
  TensorWindows builder(o);
  Sizes sizes = o.sizes(o.operands[0]);
  int64_t channels = o.type(0).getDimSize(3);
  for (auto [i, window] : llvm::enumerate(windows))
    sizes[i + 1] = builder.count(sizes[i + 1], window);
  Value picture = builder.pad(o.operands[0], {1, 2}, windows,
                              o.constant(o.resultElement(), int64_t(0)));
  sizes.insert(sizes.begin() + 3, {o.builder.getIndexAttr(windows[0].size),
                                   o.builder.getIndexAttr(windows[1].size)});
  Value apart = o.generate(
      sizes, o.resultElement(),
      [&](OpBuilder &b, Location loc, ValueRange at) -> Value {
        SmallVector<Value> from = {at[0]};
        for (auto [i, window] : llvm::enumerate(windows))
          from.push_back(plus(b, loc, times(b, loc, at[i + 1], window.stride),
                              times(b, loc, at[i + 3], window.dilation)));
        from.push_back(at[5]);
        return tensor::ExtractOp::create(b, loc, picture, from);
      });
  auto type = cast<RankedTensorType>(apart.getType());
  SmallVector<int64_t> shape(type.getShape().take_front(3));
  sizes.truncate(3);
  shape.push_back(windows[0].size * windows[1].size * channels);
  sizes.push_back(o.builder.getIndexAttr(shape.back()));
  return o.result(o.reshape(
      apart, sizes, RankedTensorType::get(shape, type.getElementType())));
}

//===----------------------------------------------------------------------===//
// Conv2DBackpropInput
//===----------------------------------------------------------------------===//

/// The filter [height, width, out, in], back to front in height and width.
static Value turned(TFImport &o, Value filter) {
  Sizes sizes = o.sizes(filter);
  auto type = cast<RankedTensorType>(filter.getType());
  return o.generate(sizes, type.getElementType(),
                    [&](OpBuilder &b, Location loc, ValueRange at) -> Value {
                      SmallVector<Value> from(at);
                      for (int64_t dim : {0, 1}) {
                        Value last = arith::ConstantIndexOp::create(
                            b, loc, type.getDimSize(dim) - 1);
                        from[dim] =
                            arith::SubIOp::create(b, loc, last, at[dim]);
                      }
                      return tensor::ExtractOp::create(b, loc, filter, from);
                    });
}

/// The picture with stride - 1 zeros between its elements, and so many before
/// and after that windows of the filter are at `sizes` places.
static Value spread(TFImport &o, Value picture, ArrayRef<OpFoldResult> sizes,
                    ArrayRef<Window> windows) {
  Sizes wide = o.sizes(picture);
  std::array<Value, 2> first, count;
  for (auto [i, window] : llvm::enumerate(windows)) {
    OpFoldResult reach = o.builder.getIndexAttr(window.size - 1);
    OpFoldResult low =
        window.low ? window.low : OpFoldResult(o.builder.getIndexAttr(0));
    first[i] = o.asIndex(o.difference(reach, low));
    count[i] = o.asIndex(wide[i + 1]);
    wide[i + 1] = o.sum(sizes[i], reach);
  }
  Type type = o.resultElement();
  Value zero = o.constant(type, int64_t(0));
  return o.generate(
      wide, type, [&](OpBuilder &b, Location loc, ValueRange at) -> Value {
        SmallVector<Value> from(at);
        Value none = arith::ConstantIndexOp::create(b, loc, 0), is;
        for (auto [i, window] : llvm::enumerate(windows)) {
          Value stride = arith::ConstantIndexOp::create(b, loc, window.stride);
          Value place = arith::SubIOp::create(b, loc, at[i + 1], first[i]);
          Value element = arith::FloorDivSIOp::create(b, loc, place, stride);
          // Seen as unsigned, what is before the first is too large as well.
          Value here = arith::AndIOp::create(
              b, loc,
              arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, element,
                                    count[i]),
              arith::CmpIOp::create(
                  b, loc, arith::CmpIPredicate::eq, place,
                  arith::MulIOp::create(b, loc, element, stride)));
          from[i + 1] = arith::SelectOp::create(b, loc, here, element, none);
          is = is ? arith::AndIOp::create(b, loc, is, here).getResult() : here;
        }
        Value loaded = tensor::ExtractOp::create(b, loc, picture, from);
        return arith::SelectOp::create(b, loc, is, loaded, zero);
      });
}

static LogicalResult readTransposed(TFImport &o, ArrayRef<OpFoldResult> sizes,
                                    std::array<Window, 2> &windows) {
  auto op = cast<tf::Conv2DBackpropInputOp>(o.op);
  auto strides = heightAndWidth(o, op.getStrides(), "strides"),
       dilations = heightAndWidth(o, op.getDilations(), "dilations");
  if (failed(strides) || failed(dilations))
    return failure();
  RankedTensorType filter = o.type(1), picture = o.type(2);
  if (op.getDataFormat() != "NHWC" || (*dilations)[0] != 1 ||
      (*dilations)[1] != 1 ||
      (op.getPadding() != "VALID" && op.getPadding() != "SAME"))
    return o.error() << "expected format NHWC, padding VALID or SAME and "
                        "dilations of 1";
  if (filter.getRank() != 4 || !filter.hasStaticShape() ||
      picture.getRank() != 4 || sizes.size() != 4 ||
      (!picture.isDynamicDim(3) &&
       picture.getDimSize(3) != filter.getDimSize(3)))
    return o.error() << "expected four sizes, a filter of static shape and a "
                        "picture of its last dimension's channels, found "
                     << o.type(0) << ", " << filter << " and " << picture;
  for (auto [i, window] : llvm::enumerate(windows)) {
    window = {filter.getDimSize(i), (*strides)[i]};
    if (failed(o.atMost(o.builder.getIndexAttr(1), o.size(o.operands[2], i + 1),
                        "a picture without elements")))
      return failure();
    if (op.getPadding() == "SAME")
      TensorWindows(o).padToSame(sizes[i + 1], window);
  }
  return success();
}

/// Sum over places and channels of the spread picture and the turned filter.
static LogicalResult transposedConvolution(TFImport &o) {
  FailureOr<Sizes> sizes = o.elements(0);
  std::array<Window, 2> windows;
  if (failed(sizes) || failed(readTransposed(o, *sizes, windows)))
    return failure();
  Value picture = o.withSize(o.operands[2], 3, o.type(1).getDimSize(3));
  Value wide = spread(o, picture, ArrayRef(*sizes).slice(1, 2), windows);
  std::array<Window, 2> moved = {Window{windows[0].size},
                                 Window{windows[1].size}};
  return o.result(TensorWindows(o).convolve(wide, "nxyc",
                                            turned(o, o.operands[1]), "uvfc",
                                            "nxyf", moved, o.resultElement()));
}

void attn::addTFPatchRules(TFRules &rules) {
  rules["ExtractImagePatches"] = patches;
  rules["Conv2DBackpropInput"] = transposedConvolution;
}
