//===- TFWindows.cpp - convolution and pooling of TensorFlow --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Import/TFImport.h"

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TensorWindows.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::attn;

namespace {
/// Where a picture has its channels, and the windows along its other
/// dimensions.
struct Layout {
  int64_t channel;
  SmallVector<int64_t> dims;
  SmallVector<Window> windows;
};
} // namespace

/// The attribute as one integer of at least 1 for each of `rank` dimensions;
/// ones if it is empty.
static FailureOr<SmallVector<int64_t>>
readPerDim(TFImport &o, ArrayAttr attr, StringRef what, int64_t rank) {
  SmallVector<int64_t> values(rank, 1);
  if (attr && !attr.empty()) {
    values.clear();
    for (Attribute element : attr)
      values.push_back(cast<IntegerAttr>(element).getInt());
  }
  if (static_cast<int64_t>(values.size()) != rank ||
      llvm::any_of(values, [](int64_t value) { return value < 1; }))
    return o.error() << "expected " << rank << " " << what
                     << " of at least 1, found " << attr;
  return values;
}

/// The dimensions of a picture of `rank`; an error for an unknown format.
static FailureOr<Layout> readLayout(TFImport &o, StringRef format,
                                    int64_t spatial) {
  bool channelsLast = format == "NHWC" || format == "NDHWC";
  if (o.type(0).getRank() != spatial + 2 ||
      (!channelsLast && format != "NCHW" && format != "NCDHW"))
    return o.error() << "expected a picture of " << spatial + 2
                     << " dimensions with its channels second or last, found "
                     << o.type(0) << " in '" << format << "'";
  Layout layout{channelsLast ? spatial + 1 : 1, {}, {}};
  int64_t first = channelsLast ? 1 : 2;
  llvm::append_range(layout.dims, llvm::seq<int64_t>(first, first + spatial));
  return layout;
}

/// Windows of the given sizes; nothing moves along batch and channels.
static LogicalResult addWindows(TFImport &o, Layout &layout,
                                ArrayRef<int64_t> sizes,
                                ArrayRef<int64_t> strides,
                                ArrayRef<int64_t> dilations) {
  for (int64_t dim : {int64_t(0), layout.channel})
    if (sizes[dim] != 1 || strides[dim] != 1 || dilations[dim] != 1)
      return o.error() << "moves a window along dimension " << dim
                       << ", which is the batch or the channels";
  for (int64_t dim : layout.dims)
    layout.windows.push_back({sizes[dim], strides[dim], dilations[dim]});
  return success();
}

static LogicalResult addBorders(TFImport &o, Layout &layout, StringRef padding,
                                ArrayAttr widths) {
  if (padding == "VALID")
    return success();
  if (padding == "SAME") {
    TensorWindows windows(o);
    for (auto [dim, window] : llvm::zip_equal(layout.dims, layout.windows))
      windows.padToSame(o.size(o.operands[0], dim), window);
    return success();
  }
  int64_t rank = o.type(0).getRank();
  if (padding != "EXPLICIT" || !widths ||
      static_cast<int64_t>(widths.size()) != 2 * rank ||
      llvm::any_of(widths.getAsRange<IntegerAttr>(),
                   [](IntegerAttr width) { return width.getInt() < 0; }))
    return o.error() << "expected padding VALID, SAME, or EXPLICIT with two "
                        "widths of at least 0 for each dimension, found '"
                     << padding << "'";
  for (auto [dim, window] : llvm::zip_equal(layout.dims, layout.windows)) {
    window.low =
        o.builder.getIndexAttr(cast<IntegerAttr>(widths[2 * dim]).getInt());
    window.high =
        o.builder.getIndexAttr(cast<IntegerAttr>(widths[2 * dim + 1]).getInt());
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Convolution
//===----------------------------------------------------------------------===//

/// A tensor with dimension `dim` as two, of which the first is `count`.
static Value splitDim(TFImport &o, Value tensor, int64_t dim, int64_t count) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<int64_t> shape(type.getShape());
  TensorBuilder::Sizes sizes = o.sizes(tensor);
  int64_t rest = shape[dim] / count;
  shape[dim] = count;
  sizes[dim] = o.builder.getIndexAttr(count);
  shape.insert(shape.begin() + dim + 1, rest);
  sizes.insert(sizes.begin() + dim + 1, o.builder.getIndexAttr(rest));
  return o.reshape(tensor, sizes,
                   RankedTensorType::get(shape, type.getElementType()));
}

/// The two dimensions `dim` and the one after it as one.
static Value joinDims(TFImport &o, Value tensor, int64_t dim) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<int64_t> shape(type.getShape());
  TensorBuilder::Sizes sizes = o.sizes(tensor);
  sizes[dim] = o.product(sizes[dim], sizes[dim + 1]);
  shape[dim] *= shape[dim + 1];
  shape.erase(shape.begin() + dim + 1);
  sizes.erase(sizes.begin() + dim + 1);
  return o.reshape(tensor, sizes,
                   RankedTensorType::get(shape, type.getElementType()));
}

/// The layout of a convolution whose filter has a static shape.
static FailureOr<Layout> readConvolution(TFImport &o, StringRef format,
                                         ArrayAttr strideAttr,
                                         ArrayAttr dilationAttr,
                                         StringRef padding,
                                         ArrayAttr explicitPadding) {
  int64_t rank = o.type(0).getRank(), spatial = o.type(1).getRank() - 2;
  if (spatial < 1 || spatial > 3 || !o.type(1).hasStaticShape() ||
      o.type(0).getElementType() != o.type(1).getElementType())
    return o.error() << "expected a picture and a filter of static shape and "
                        "of the same element type, found "
                     << o.type(0) << " and " << o.type(1);
  FailureOr<Layout> layout = readLayout(o, format, spatial);
  if (failed(layout))
    return failure();
  auto strides = readPerDim(o, strideAttr, "strides", rank);
  auto dilations = readPerDim(o, dilationAttr, "dilations", rank);
  if (failed(strides) || failed(dilations))
    return failure();
  SmallVector<int64_t> sizes(rank, 1);
  for (auto [place, dim] : llvm::enumerate(layout->dims))
    sizes[dim] = o.type(1).getDimSize(place);
  if (failed(addWindows(o, *layout, sizes, *strides, *dilations)) ||
      failed(addBorders(o, *layout, padding, explicitPadding)))
    return failure();
  return layout;
}

/// `channels` in the place of a picture's channels.
static std::string pictureDims(const Layout &layout, StringRef channels) {
  std::string positions = StringRef("xyz").take_front(layout.dims.size()).str();
  return layout.channel == 1 ? "n" + channels.str() + positions
                             : "n" + positions + channels.str();
}

/// Filter [..., in / groups, out]; groups follow from the picture's channels.
static LogicalResult convolve(TFImport &o, const Layout &layout) {
  int64_t rank = o.type(0).getRank(), spatial = layout.dims.size();
  int64_t inner = o.type(1).getDimSize(spatial),
          filters = o.type(1).getDimSize(spatial + 1);
  int64_t channels = o.type(0).getDimSize(layout.channel);
  if (ShapedType::isDynamic(channels)) {
    channels = inner;
    o.operands[0] = o.withSize(o.operands[0], layout.channel, channels);
  }
  int64_t groups = inner == 0 ? 0 : channels / inner;
  if (groups == 0 || channels % inner != 0 || filters % groups != 0)
    return o.error() << "expected channels that those of the filter divide, "
                        "found "
                     << o.type(0) << " and " << o.type(1);
  std::string places = StringRef("uvw").take_front(spatial).str();
  TensorWindows windows(o);
  if (groups == 1)
    return o.result(windows.convolve(
        o.operands[0], pictureDims(layout, "c"), o.operands[1], places + "cf",
        pictureDims(layout, "f"), layout.windows, o.resultElement()));
  Value picture = splitDim(o, o.operands[0], layout.channel, groups);
  Value filter = splitDim(o, o.operands[1], rank - 1, groups);
  Value split = windows.convolve(picture, pictureDims(layout, "gc"), filter,
                                 places + "cgf", pictureDims(layout, "gf"),
                                 layout.windows, o.resultElement());
  return o.result(joinDims(o, split, layout.channel));
}

/// Filter [..., in, multiplier]: a group for each channel.
static LogicalResult depthwise(TFImport &o, const Layout &layout) {
  int64_t spatial = layout.dims.size();
  int64_t channels = o.type(1).getDimSize(spatial),
          multiplier = o.type(1).getDimSize(spatial + 1);
  int64_t own = o.type(0).getDimSize(layout.channel);
  if (!ShapedType::isDynamic(own) && own != channels)
    return o.error() << "expected " << own << " channels in the filter, found "
                     << o.type(1);
  o.operands[0] = o.withSize(o.operands[0], layout.channel, channels);
  std::string places = StringRef("uvw").take_front(spatial).str();
  TensorWindows windows(o);
  if (multiplier == 1)
    return o.result(windows.convolve(o.operands[0], pictureDims(layout, "c"),
                                     o.squeeze(o.operands[1], {spatial + 1}),
                                     places + "c", pictureDims(layout, "c"),
                                     layout.windows, o.resultElement()));
  Value split = windows.convolve(
      o.operands[0], pictureDims(layout, "c"), o.operands[1], places + "cm",
      pictureDims(layout, "cm"), layout.windows, o.resultElement());
  return o.result(joinDims(o, split, layout.channel));
}

template <typename Op> static LogicalResult convolution(TFImport &o) {
  auto op = cast<Op>(o.op);
  ArrayAttr borders;
  if constexpr (!std::is_same_v<Op, tf::Conv3DOp>)
    borders = op.getExplicitPaddings();
  FailureOr<Layout> layout =
      readConvolution(o, op.getDataFormat(), op.getStrides(), op.getDilations(),
                      op.getPadding(), borders);
  if (failed(layout))
    return failure();
  if constexpr (std::is_same_v<Op, tf::DepthwiseConv2dNativeOp>)
    return depthwise(o, *layout);
  else
    return convolve(o, *layout);
}

//===----------------------------------------------------------------------===//
// Pooling
//===----------------------------------------------------------------------===//

/// sums / how many elements of the picture each window covers
static Value divideByCovered(TFImport &o, Value sums, const Layout &layout,
                             Type element) {
  SmallVector<std::array<Value, 2>> bounds;
  for (auto [dim, window] : llvm::zip_equal(layout.dims, layout.windows))
    bounds.push_back(
        {o.asIndex(window.low ? window.low : o.builder.getIndexAttr(0)),
         o.asIndex(o.size(o.operands[0], dim))});
  Type computed = getElementTypeOrSelf(sums.getType());
  return o.elementwise(
      sums, element, [&](OpBuilder &inner, Location loc, ValueRange in) {
        ImplicitLocOpBuilder b(loc, inner);
        auto index = [&](int64_t value) -> Value {
          return arith::ConstantIndexOp::create(b, value);
        };
        Value covered = index(1);
        for (auto [i, window] : llvm::enumerate(layout.windows)) {
          Value at = linalg::IndexOp::create(b, layout.dims[i]);
          Value start = arith::SubIOp::create(
              b, arith::MulIOp::create(b, at, index(window.stride)),
              bounds[i][0]);
          Value end = arith::MinSIOp::create(
              b, arith::AddIOp::create(b, start, index(window.size)),
              bounds[i][1]);
          start = arith::MaxSIOp::create(b, start, index(0));
          covered = arith::MulIOp::create(b, covered,
                                          arith::SubIOp::create(b, end, start));
        }
        Value count = arith::SIToFPOp::create(
            b, computed,
            arith::IndexCastOp::create(b, b.getI64Type(), covered));
        return TensorBuilder::convertScalar(
            b, loc, arith::DivFOp::create(b, in[0], count), element);
      });
}

template <typename Op, Reduction kind> static LogicalResult pool(TFImport &o) {
  auto op = cast<Op>(o.op);
  int64_t rank = o.type(0).getRank();
  Type element = o.resultElement();
  if (!isa<FloatType>(element))
    return o.error() << "expected floats, found " << o.type(0);
  FailureOr<Layout> layout = readLayout(
      o, op.getDataFormat(),
      std::is_same_v<Op, tf::MaxPoolOp> || std::is_same_v<Op, tf::AvgPoolOp>
          ? 2
          : 3);
  if (failed(layout))
    return failure();
  auto sizes = readPerDim(o, op.getKsize(), "window sizes", rank),
       strides = readPerDim(o, op.getStrides(), "strides", rank);
  if (failed(sizes) || failed(strides) ||
      failed(addWindows(o, *layout, *sizes, *strides,
                        SmallVector<int64_t>(rank, 1))) ||
      failed(addBorders(o, *layout, op.getPadding(), op.getExplicitPaddings())))
    return failure();
  TensorWindows windows(o);
  TensorBuilder::Sizes counts;
  for (auto [dim, window] : llvm::zip_equal(layout->dims, layout->windows))
    counts.push_back(windows.count(o.size(o.operands[0], dim), window));
  Type computed = kind == Reduction::Sum ? o.accumulatorOf(element) : element;
  Value filler = kind == Reduction::Sum ? o.constant(computed, int64_t(0))
                                        : o.lowest(computed);
  Value padded = windows.pad(o.convert(o.operands[0], computed), layout->dims,
                             layout->windows, filler);
  Value result =
      windows.pool(kind, padded, layout->dims, layout->windows, counts);
  return o.result(kind == Reduction::Sum
                      ? divideByCovered(o, result, *layout, element)
                      : result);
}

void attn::addTFWindowRules(TFRules &rules) {
  rules["Conv2D"] = convolution<tf::Conv2DOp>;
  rules["Conv3D"] = convolution<tf::Conv3DOp>;
  rules["DepthwiseConv2dNative"] = convolution<tf::DepthwiseConv2dNativeOp>;
  rules["MaxPool"] = pool<tf::MaxPoolOp, Reduction::Max>;
  rules["MaxPool3D"] = pool<tf::MaxPool3DOp, Reduction::Max>;
  rules["AvgPool"] = pool<tf::AvgPoolOp, Reduction::Sum>;
  rules["AvgPool3D"] = pool<tf::AvgPool3DOp, Reduction::Sum>;
}
