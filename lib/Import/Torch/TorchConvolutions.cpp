//===- TorchConvolutions.cpp - aten.convolution and its forms -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchShapes.h"
#include "TorchWindows.h"

#include "attn/Dialect/Torch/TorchWindowOps.h"
#include "attn/Import/TensorWindows.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

ParseResult attn::readPerDim(TorchImport &t, Value operand, StringRef what,
                             int64_t count, int64_t least,
                             SmallVectorImpl<int64_t> &result) {
  if (t.integers(operand, what, result))
    return failure();
  if (result.size() == 1)
    result.resize(count, result.front());
  if (static_cast<int64_t>(result.size()) != count ||
      llvm::any_of(result, [&](int64_t value) { return value < least; }))
    return t.error() << "expected '" << what << "' to be 1 or " << count
                     << " integers of at least " << least;
  return success();
}

namespace {
struct Convolution {
  Value input, weight, bias;
  SmallVector<int64_t> stride, dilation;
  SmallVector<Window> windows;
  int64_t groups = 1;
  bool hasBatch = true;
};
} // namespace

/// Input, weight and bias, checked against each other; the input has a batch.
static ParseResult readTensors(TorchImport &t, ValueRange operands,
                               Convolution &c) {
  if (t.tensor(operands[0], c.input) || t.tensor(operands[1], c.weight) ||
      (operands.size() > 2 && t.optionalTensor(operands[2], c.bias)))
    return failure();
  int64_t spatial = t.rankOf(c.weight) - 2;
  if (spatial < 1 || spatial > 3 || t.rankOf(c.input) < spatial + 1 ||
      t.rankOf(c.input) > spatial + 2)
    return t.error() << "expected an input [N, C, ...] or [C, ...] and a "
                        "weight [F, C, ...] of 1 to 3 dimensions more, found "
                     << t.typeOf(c.input) << " and " << t.typeOf(c.weight);
  Type element = t.elementOf(c.input);
  if (!isa<mlir::FloatType>(element) || t.elementOf(c.weight) != element ||
      (c.bias && t.elementOf(c.bias) != element))
    return t.error() << "expected floats of one element type, found "
                     << t.typeOf(c.input) << " and " << t.typeOf(c.weight);
  if (!t.typeOf(c.weight).hasStaticShape())
    return t.error() << "expected a weight of static shape, found "
                     << t.typeOf(c.weight);
  c.hasBatch = t.rankOf(c.input) == spatial + 2;
  if (!c.hasBatch)
    c.input = t.b.unsqueeze(c.input, 0);
  return c.bias ? failure(t.checkRank(c.bias, "bias", 1) ||
                          t.checkEqual(c.weight, 0, c.bias, 0))
                : success();
}

static ParseResult readGroups(TorchImport &t, Value operand, Convolution &c) {
  if (t.integer(operand, "groups", c.groups))
    return failure();
  ArrayRef<int64_t> weight = t.typeOf(c.weight).getShape();
  int64_t channels = t.typeOf(c.input).getDimSize(1);
  if (c.groups <= 0 || weight[0] % c.groups != 0 ||
      (!ShapedType::isDynamic(channels) && channels != weight[1] * c.groups))
    return t.error() << "expected input channels and filters for " << c.groups
                     << " groups, found " << t.typeOf(c.input) << " and "
                     << t.typeOf(c.weight);
  return success();
}

static ParseResult readSteps(TorchImport &t, Value stride, Value dilation,
                             Convolution &c) {
  int64_t spatial = t.rankOf(c.weight) - 2;
  if (readPerDim(t, stride, "stride", spatial, 1, c.stride) ||
      readPerDim(t, dilation, "dilation", spatial, 1, c.dilation))
    return failure();
  for (int64_t i = 0; i < spatial; ++i)
    c.windows.push_back(
        {t.typeOf(c.weight).getDimSize(2 + i), c.stride[i], c.dilation[i]});
  return success();
}

static ParseResult readBorders(TorchImport &t, Value operand, Convolution &c) {
  SmallVector<int64_t> padding;
  if (readPerDim(t, operand, "padding", c.windows.size(), 0, padding))
    return failure();
  for (auto [window, width] : llvm::zip_equal(c.windows, padding))
    window.low = window.high = t.index(width);
  return success();
}

static ParseResult readNamedBorders(TorchImport &t, Value operand,
                                    Convolution &c) {
  StringRef name;
  if (t.string(operand, "padding", name))
    return failure();
  if (name != "valid" && name != "same")
    return t.error() << "expected padding 'valid' or 'same', found '" << name
                     << "'";
  if (name == "valid")
    return success();
  for (Window &window : c.windows) {
    if (window.stride != 1)
      return t.error() << "expected a stride of 1 with padding 'same', found "
                       << window.stride;
    int64_t total = window.dilation * (window.size - 1);
    window.low = t.index(total / 2);
    window.high = t.index(total - total / 2);
  }
  return success();
}

/// Channels as [groups, channels of a group]; groups of one are left out, and
/// so are one channel and one filter of a group, as in a depthwise convolution.
static LogicalResult replaceConvolution(TorchImport &t, Convolution &c) {
  int64_t spatial = c.windows.size(), groups = c.groups;
  ArrayRef<int64_t> shape = t.typeOf(c.weight).getShape();
  int64_t filters = shape[0] / groups, channels = shape[1];
  std::string positions = StringRef("xyz").take_front(spatial).str(),
              places = StringRef("uvw").take_front(spatial).str();
  std::string inputDims = "n", weightDims, outDims = "n";
  TorchImport::Sizes in = t.b.sizes(c.input), weight = t.b.sizes(c.weight);
  t.b.assertEqual(in[1], t.index(groups * channels));
  in.erase(in.begin() + 1);
  weight.erase(weight.begin(), weight.begin() + 2);
  SmallVector<OpFoldResult> kernelHead, channelHead;
  auto name = [&](char letter, int64_t size, bool input, bool kernel,
                  bool out) {
    if (input) {
      inputDims += letter;
      channelHead.push_back(t.index(size));
    }
    if (kernel) {
      weightDims += letter;
      kernelHead.push_back(t.index(size));
    }
    if (out)
      outDims += letter;
  };
  if (groups > 1)
    name('g', groups, true, true, true);
  if (filters > 1 || groups == 1)
    name('f', filters, false, true, true);
  if (channels > 1 || groups == 1)
    name('c', channels, true, true, false);
  in.insert(in.begin() + 1, channelHead.begin(), channelHead.end());
  weight.insert(weight.begin(), kernelHead.begin(), kernelHead.end());
  FailureOr<Value> input = reshapeTo(t, c.input, in),
                   kernel = reshapeTo(t, c.weight, weight);
  if (failed(input) || failed(kernel))
    return failure();

  Type element = t.elementOf(c.input), computed = t.b.accumulatorOf(element);
  Value sum = TensorWindows(t.b).convolve(
      *input, inputDims + positions, *kernel, weightDims + places,
      outDims + positions, c.windows, computed);
  TorchImport::Sizes out = t.b.sizes(sum);
  out.erase(out.begin() + 1, out.end() - spatial);
  out.insert(out.begin() + 1, t.index(shape[0]));
  FailureOr<Value> joined = reshapeTo(t, sum, out);
  if (failed(joined))
    return failure();
  Value result = *joined;
  if (c.bias) {
    Value bias = c.bias;
    for (int64_t i = 0; i < spatial; ++i)
      bias = t.b.unsqueeze(bias, t.rankOf(bias));
    result = t.b.elementwise(
        {result, bias}, element, [&](OpBuilder &b, Location at, ValueRange v) {
          Value addend = TensorBuilder::convertScalar(b, at, v[1], computed);
          return TensorBuilder::convertScalar(
              b, at, arith::AddFOp::create(b, at, v[0], addend), element);
        });
  }
  if (!c.hasBatch)
    result = t.b.squeeze(result, {0});
  return t.replace(t.b.convert(result, element));
}

//===----------------------------------------------------------------------===//
// Transposed: a convolution of the input with `stride` - 1 zeros between its
// elements, by the kernel turned round.
//===----------------------------------------------------------------------===//

/// The weight [C, F / groups, ...] as [F, C / groups, ...], turned round.
static FailureOr<Value> turned(TorchImport &t, Value weight, int64_t groups) {
  ArrayRef<int64_t> shape = t.typeOf(weight).getShape();
  if (groups <= 0 || shape[0] % groups != 0)
    return t.error() << "expected input channels for " << groups
                     << " groups, found " << t.typeOf(weight);
  int64_t spatial = shape.size() - 2;
  TorchImport::Sizes kernel = t.b.sizes(weight), sizes = kernel;
  sizes[0] = t.index(shape[1] * groups);
  sizes[1] = t.index(shape[0] / groups);
  int64_t perGroup = shape[0] / groups, filters = shape[1];
  return t.b.generate(
      sizes, t.elementOf(weight),
      [&](OpBuilder &b, Location at, ValueRange out) -> Value {
        auto constant = [&](int64_t value) -> Value {
          return arith::ConstantIndexOp::create(b, at, value);
        };
        Value group = arith::DivUIOp::create(b, at, out[0], constant(filters));
        Value first = arith::MulIOp::create(b, at, group, constant(perGroup));
        SmallVector<Value> from = {
            arith::AddIOp::create(b, at, first, out[1]),
            arith::RemUIOp::create(b, at, out[0], constant(filters))};
        for (int64_t i = 0; i < spatial; ++i) {
          Value last = constant(shape[2 + i] - 1);
          from.push_back(arith::SubIOp::create(b, at, last, out[2 + i]));
        }
        return tensor::ExtractOp::create(b, at, weight, from);
      });
}

/// The input with `stride` - 1 zeros between elements, the borders that the
/// transposed convolution has, and `extra` zeros at the end.
static Value spread(TorchImport &t, Value input, const Convolution &c,
                    ArrayRef<int64_t> padding, ArrayRef<int64_t> extra) {
  TorchImport::Sizes sizes = t.b.sizes(input), wide = sizes,
                     offsets(sizes.size(), t.index(0)),
                     strides(sizes.size(), t.index(1));
  for (auto [i, window] : llvm::enumerate(c.windows)) {
    OpFoldResult gaps = t.compute<arith::SubIOp>(sizes[2 + i], t.index(1));
    gaps = t.compute<arith::MulIOp>(gaps, t.index(c.stride[i]));
    int64_t border = window.dilation * (window.size - 1);
    wide[2 + i] =
        t.compute<arith::AddIOp>(gaps, t.index(1 + 2 * border + extra[i]));
    offsets[2 + i] = t.index(border);
    strides[2 + i] = t.index(c.stride[i]);
  }
  Value zero = t.b.constant(t.elementOf(input), int64_t(0));
  Value result = tensor::InsertSliceOp::create(t.b.builder, t.b.loc, input,
                                               t.b.fill(zero, wide), offsets,
                                               sizes, strides);
  for (auto [i, width] : llvm::enumerate(padding))
    result =
        t.b.slice(result, 2 + i, t.index(width),
                  t.compute<arith::SubIOp>(wide[2 + i], t.index(2 * width)));
  return result;
}

struct TransposedOperands {
  Value stride, padding, dilation, outputPadding, groups;
};

static LogicalResult importTransposed(TorchImport &t, ValueRange tensors,
                                      const TransposedOperands &operands) {
  Convolution c;
  int64_t groups;
  Value bias;
  SmallVector<int64_t> padding, extra;
  if (t.optionalTensor(tensors[2], bias) ||
      readTensors(t, {tensors[0], tensors[1]}, c) ||
      t.integer(operands.groups, "groups", groups))
    return failure();
  FailureOr<Value> weight = turned(t, c.weight, groups);
  if (failed(weight))
    return failure();
  c.weight = *weight;
  c.bias = bias;
  if (bias &&
      (t.checkRank(bias, "bias", 1) || t.checkEqual(c.weight, 0, bias, 0)))
    return failure();
  int64_t spatial = t.rankOf(c.weight) - 2;
  if (readGroups(t, operands.groups, c) ||
      readSteps(t, operands.stride, operands.dilation, c) ||
      readPerDim(t, operands.padding, "padding", spatial, 0, padding) ||
      readPerDim(t, operands.outputPadding, "output_padding", spatial, 0,
                 extra))
    return failure();
  c.input = spread(t, c.input, c, padding, extra);
  for (Window &window : c.windows)
    window.stride = 1;
  return replaceConvolution(t, c);
}

static LogicalResult importConvolution(AtenConvolutionOp op, TorchImport &t) {
  Convolution c;
  bool transposed;
  if (t.flag(op.getTransposed(), "transposed", transposed))
    return failure();
  if (transposed)
    return importTransposed(t, op->getOperands().take_front(3),
                            {op.getStride(), op.getPadding(), op.getDilation(),
                             op.getOutputPadding(), op.getGroups()});
  if (readTensors(t, op->getOperands().take_front(3), c) ||
      readGroups(t, op.getGroups(), c) ||
      readSteps(t, op.getStride(), op.getDilation(), c) ||
      readBorders(t, op.getPadding(), c))
    return failure();
  return replaceConvolution(t, c);
}

/// input, weight, bias, stride, padding, dilation, groups
static LogicalResult
importNamed(Operation *op, TorchImport &t,
            ParseResult (*readPadding)(TorchImport &, Value, Convolution &)) {
  Convolution c;
  if (readTensors(t, op->getOperands().take_front(3), c) ||
      readGroups(t, op->getOperand(6), c) ||
      readSteps(t, op->getOperand(3), op->getOperand(5), c) ||
      readPadding(t, op->getOperand(4), c))
    return failure();
  return replaceConvolution(t, c);
}

void attn::addTorchConvolutions(TorchImports &imports) {
  imports.add(importConvolution);
  imports.addAll<AtenConvTranspose1dOp, AtenConvTranspose2dInputOp,
                 AtenConvTranspose3dInputOp>([](Operation *op, TorchImport &t) {
    ValueRange in = op->getOperands();
    return importTransposed(t, in.take_front(3),
                            {in[3], in[4], in[7], in[5], in[6]});
  });
  imports.addAll<AtenConv1dOp, AtenConv2dOp, AtenConv3dOp>(
      [](Operation *op, TorchImport &t) {
        return importNamed(op, t, readBorders);
      });
  imports.addAll<AtenConv1dPaddingOp, AtenConv2dPaddingOp, AtenConv3dPaddingOp>(
      [](Operation *op, TorchImport &t) {
        return importNamed(op, t, readNamedBorders);
      });
}
