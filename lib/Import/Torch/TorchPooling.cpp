//===- TorchPooling.cpp - maxima and means of windows ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchReduce.h"
#include "TorchWindows.h"

#include "attn/Dialect/Torch/TorchWindowOps.h"
#include "attn/Import/TensorWindows.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

namespace {
struct Pooling {
  Value input;
  SmallVector<int64_t> dims;
  SmallVector<Window> windows;
  SmallVector<int64_t> padding;
  TorchImport::Sizes counts;
  bool ceil = false;
};
} // namespace

/// A tensor of floats, pooled over its last `spatial` dimensions.
static ParseResult readInput(TorchImport &t, Value operand, int64_t spatial,
                             Pooling &p) {
  if (t.tensor(operand, p.input))
    return failure();
  int64_t rank = t.rankOf(p.input);
  if (rank < spatial + 1 || !isa<mlir::FloatType>(t.elementOf(p.input)))
    return t.error() << "expected an input of floats of at least "
                     << spatial + 1 << " dimensions, found "
                     << t.typeOf(p.input);
  llvm::append_range(p.dims, llvm::seq<int64_t>(rank - spatial, rank));
  return success();
}

/// An empty stride is the window's size; a null dilation is 1.
static ParseResult readWindows(TorchImport &t, Value kernel, Value stride,
                               Value padding, Value dilation, Value ceil,
                               Pooling &p) {
  int64_t spatial = p.dims.size();
  SmallVector<int64_t> sizes, strides, dilations(spatial, 1), given;
  if (readPerDim(t, kernel, "kernel_size", spatial, 1, sizes) ||
      t.integers(stride, "stride", given) ||
      readPerDim(t, padding, "padding", spatial, 0, p.padding) ||
      t.flag(ceil, "ceil_mode", p.ceil))
    return failure();
  if (given.empty())
    strides = sizes;
  else if (readPerDim(t, stride, "stride", spatial, 1, strides))
    return failure();
  if (dilation) {
    dilations.clear();
    if (readPerDim(t, dilation, "dilation", spatial, 1, dilations))
      return failure();
  }
  for (int64_t i = 0; i < spatial; ++i) {
    if (p.padding[i] > sizes[i] / 2)
      return t.error() << "expected padding of at most half the window of "
                       << sizes[i] << ", found " << p.padding[i];
    OpFoldResult border = t.index(p.padding[i]);
    p.windows.push_back({sizes[i], strides[i], dilations[i], border, border});
  }
  return success();
}

/// Counts the windows, and widens the high borders so that the last windows of
/// ceil mode lie inside.
static void countWindows(TorchImport &t, Pooling &p) {
  TensorWindows windows(t.b);
  for (auto [dim, window] : llvm::zip_equal(p.dims, p.windows)) {
    OpFoldResult size = t.b.size(p.input, dim);
    OpFoldResult count = windows.count(size, window, p.ceil);
    p.counts.push_back(count);
    if (!p.ceil)
      continue;
    // (count - 1) stride + reach elements are read, of which low + size exist.
    OpFoldResult last = t.compute<arith::MulIOp>(
        t.compute<arith::SubIOp>(count, t.index(1)), t.index(window.stride));
    OpFoldResult read = t.compute<arith::AddIOp>(
        last, t.index(window.dilation * (window.size - 1) + 1));
    OpFoldResult present = t.compute<arith::AddIOp>(window.low, size);
    window.high = t.compute<arith::MaxSIOp>(
        window.high, t.compute<arith::SubIOp>(read, present));
  }
}

static Value reduceWindows(TorchImport &t, Reduction kind, Pooling &p,
                           Value filler) {
  TensorWindows windows(t.b);
  Value padded = windows.pad(p.input, p.dims, p.windows, filler);
  return windows.pool(kind, padded, p.dims, p.windows, p.counts);
}

//===----------------------------------------------------------------------===//
// Maxima
//===----------------------------------------------------------------------===//

/// self, kernel_size, stride, padding, dilation, ceil_mode
static LogicalResult importMaxPool(Operation *op, TorchImport &t,
                                   int64_t spatial) {
  Pooling p;
  if (readInput(t, op->getOperand(0), spatial, p) ||
      readWindows(t, op->getOperand(1), op->getOperand(2), op->getOperand(3),
                  op->getOperand(4), op->getOperand(5), p))
    return failure();
  for (Value unused : op->getResults().drop_front())
    if (!unused.use_empty())
      return t.error() << "has its indices read, which are not imported";
  countWindows(t, p);
  SmallVector<Value> results = {
      reduceWindows(t, Reduction::Max, p, t.b.lowest(t.elementOf(p.input)))};
  results.resize(op->getNumResults());
  return t.replace(results);
}

//===----------------------------------------------------------------------===//
// Means
//===----------------------------------------------------------------------===//

/// How many elements the window at index `position` covers, as an index; the
/// border counts if `withBorder`.
static Value coveredBy(OpBuilder &b, Location at, const Window &window,
                       Value size, int64_t padding, bool withBorder,
                       Value position) {
  auto index = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, at, value);
  };
  Value start = arith::SubIOp::create(
      b, at, arith::MulIOp::create(b, at, position, index(window.stride)),
      index(padding));
  Value limit = arith::AddIOp::create(b, at, size, index(padding));
  Value end = arith::MinSIOp::create(
      b, at, arith::AddIOp::create(b, at, start, index(window.size)), limit);
  if (!withBorder) {
    start = arith::MaxSIOp::create(b, at, start, index(0));
    end = arith::MinSIOp::create(b, at, end, size);
  }
  return arith::SubIOp::create(b, at, end, start);
}

/// sums / number of elements of each window
static Value divideByCovered(TorchImport &t, const Pooling &p, Value sums,
                             bool withBorder, Type element) {
  Type computed = t.elementOf(sums);
  SmallVector<Value> sizes;
  for (int64_t dim : p.dims)
    sizes.push_back(t.b.asIndex(t.b.size(p.input, dim)));
  return t.b.elementwise(
      sums, element, [&](OpBuilder &b, Location at, ValueRange v) {
        Value covered = arith::ConstantIndexOp::create(b, at, 1);
        for (size_t i = 0; i < p.dims.size(); ++i)
          covered = arith::MulIOp::create(
              b, at, covered,
              coveredBy(b, at, p.windows[i], sizes[i], p.padding[i], withBorder,
                        linalg::IndexOp::create(b, at, p.dims[i])));
        Value count = arith::SIToFPOp::create(
            b, at, computed,
            arith::IndexCastOp::create(b, at, b.getI64Type(), covered));
        return TensorBuilder::convertScalar(
            b, at, arith::DivFOp::create(b, at, v[0], count), element);
      });
}

static Value divideBy(TorchImport &t, Value sums, int64_t divisor,
                      Type element) {
  Type computed = t.elementOf(sums);
  return t.b.elementwise(
      sums, element, [&](OpBuilder &b, Location at, ValueRange v) {
        Value count = TensorBuilder(b, at).constant(computed, double(divisor));
        return TensorBuilder::convertScalar(
            b, at, arith::DivFOp::create(b, at, v[0], count), element);
      });
}

/// self, kernel_size, stride, padding, ceil_mode, count_include_pad and, over
/// two dimensions and more, divisor_override
static LogicalResult importAvgPool(Operation *op, TorchImport &t,
                                   int64_t spatial) {
  Pooling p;
  bool withBorder;
  if (readInput(t, op->getOperand(0), spatial, p) ||
      readWindows(t, op->getOperand(1), op->getOperand(2), op->getOperand(3),
                  Value(), op->getOperand(4), p) ||
      t.flag(op->getOperand(5), "count_include_pad", withBorder))
    return failure();
  int64_t divisor = 0;
  if (op->getNumOperands() == 7 && !t.isNone(op->getOperand(6))) {
    if (t.integer(op->getOperand(6), "divisor_override", divisor))
      return failure();
    if (divisor == 0)
      return t.error() << "expected a divisor_override other than 0";
  }
  Type element = t.elementOf(p.input), computed = t.b.accumulatorOf(element);
  p.input = t.b.convert(p.input, computed);
  countWindows(t, p);
  Value sums =
      reduceWindows(t, Reduction::Sum, p, t.b.constant(computed, int64_t(0)));
  bool isWhole =
      !p.ceil && (withBorder || llvm::all_of(p.padding, [](int64_t width) {
                    return width == 0;
                  }));
  if (divisor == 0 && !isWhole)
    return t.replace(divideByCovered(t, p, sums, withBorder, element));
  if (divisor == 0) {
    divisor = 1;
    for (const Window &window : p.windows)
      divisor *= window.size;
  }
  return t.replace(divideBy(t, sums, divisor, element));
}

//===----------------------------------------------------------------------===//
// Means of a given number of parts
//===----------------------------------------------------------------------===//

/// 1 / size of the part where input element j belongs to part i, and 0
/// elsewhere; parts are floor(i n / count) to ceil((i + 1) n / count).
static Value partsMatrix(TorchImport &t, int64_t count, OpFoldResult size,
                         Type type) {
  Value whole = t.b.asIndex(size);
  return t.b.generate(
      {t.index(count), size}, type,
      [&](OpBuilder &b, Location at, ValueRange i) -> Value {
        auto index = [&](int64_t value) -> Value {
          return arith::ConstantIndexOp::create(b, at, value);
        };
        Value next = arith::AddIOp::create(b, at, i[0], index(1));
        Value begin = arith::DivUIOp::create(
            b, at, arith::MulIOp::create(b, at, i[0], whole), index(count));
        Value end = arith::CeilDivUIOp::create(
            b, at, arith::MulIOp::create(b, at, next, whole), index(count));
        Value inside = arith::AndIOp::create(
            b, at,
            arith::CmpIOp::create(b, at, arith::CmpIPredicate::uge, i[1],
                                  begin),
            arith::CmpIOp::create(b, at, arith::CmpIPredicate::ult, i[1], end));
        Value length = arith::SIToFPOp::create(
            b, at, type,
            arith::IndexCastOp::create(
                b, at, b.getI64Type(),
                arith::SubIOp::create(b, at, end, begin)));
        TensorBuilder inner(b, at);
        Value share =
            arith::DivFOp::create(b, at, inner.constant(type, 1.0), length);
        return arith::SelectOp::create(b, at, inside, share,
                                       inner.constant(type, 0.0));
      });
}

/// The mean along one dimension, which stays with size 1.
static Value meanAlong(TorchImport &t, Value tensor, int64_t dim) {
  ReductionInput in{tensor, {dim}, /*keepDims=*/true};
  Type type = t.elementOf(tensor);
  Value sum = t.b.reduce(Reduction::Sum, tensor, in.dims, in.keepDims);
  return t.b.elementwise({sum, countOf(t, in, type)}, type,
                         [](OpBuilder &b, Location at, ValueRange v) -> Value {
                           return arith::DivFOp::create(b, at, v[0], v[1]);
                         });
}

static LogicalResult importAdaptive(Operation *op, TorchImport &t,
                                    int64_t spatial) {
  Pooling p;
  SmallVector<int64_t> parts;
  if (readInput(t, op->getOperand(0), spatial, p) ||
      readPerDim(t, op->getOperand(1), "output_size", spatial, 1, parts))
    return failure();
  Type element = t.elementOf(p.input), computed = t.b.accumulatorOf(element);
  Value result = t.b.convert(p.input, computed);
  if (t.rankOf(result) > 8)
    return t.error() << "expected at most 8 dimensions, found "
                     << t.rankOf(result);
  std::string letters =
      StringRef("abcdefgh").take_front(t.rankOf(result)).str();
  for (auto [dim, count] : llvm::zip_equal(p.dims, parts)) {
    if (count == 1) {
      result = meanAlong(t, result, dim);
      continue;
    }
    Value matrix = partsMatrix(t, count, t.b.size(result, dim), computed);
    std::string out = letters;
    out[dim] = 'z';
    result = t.b.contract(result, letters, matrix,
                          std::string("z") + letters[dim], out, computed);
  }
  return t.replace(t.b.convert(result, element));
}

void attn::addTorchPooling(TorchImports &imports) {
  auto over = [](int64_t spatial,
                 LogicalResult (*import)(Operation *, TorchImport &, int64_t)) {
    return
        [=](Operation *op, TorchImport &t) { return import(op, t, spatial); };
  };
  imports.addAll<AtenMaxPool1dOp, AtenMaxPool1dWithIndicesOp>(
      over(1, importMaxPool));
  imports.addAll<AtenMaxPool2dOp, AtenMaxPool2dWithIndicesOp>(
      over(2, importMaxPool));
  imports.addAll<AtenMaxPool3dOp, AtenMaxPool3dWithIndicesOp>(
      over(3, importMaxPool));
  imports.addAll<AtenAvgPool1dOp>(over(1, importAvgPool));
  imports.addAll<AtenAvgPool2dOp>(over(2, importAvgPool));
  imports.addAll<AtenAvgPool3dOp>(over(3, importAvgPool));
  imports.addAll<AtenAdaptiveAvgPool1dOp>(over(1, importAdaptive));
  imports.addAll<AtenAdaptiveAvgPool2dOp, Aten_AdaptiveAvgPool2dOp>(
      over(2, importAdaptive));
}
