//===- TorchSlices.cpp - parts of tensors ---------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchElementwise.h"
#include "TorchShapes.h"
#include "attn/Dialect/Torch/TorchViewOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

//===----------------------------------------------------------------------===//
// Slices
//===----------------------------------------------------------------------===//

/// A bound counted from the end if negative, clamped to [0, size].
static OpFoldResult clampBound(TorchImport &t, OpFoldResult bound,
                               OpFoldResult size) {
  std::optional<int64_t> known = getConstantIntValue(bound);
  if (known && *known >= 0 && *known != 0)
    return t.compute<arith::MinSIOp>(bound, size);
  if (known == 0)
    return bound;
  OpFoldResult fromEnd = t.compute<arith::AddIOp>(bound, size);
  if (!known) {
    Value isNegative =
        arith::CmpIOp::create(t.b.builder, t.b.loc, arith::CmpIPredicate::slt,
                              t.b.asIndex(bound), t.b.asIndex(t.index(0)));
    fromEnd = arith::SelectOp::create(t.b.builder, t.b.loc, isNegative,
                                      t.b.asIndex(fromEnd), t.b.asIndex(bound))
                  .getResult();
    fromEnd = t.compute<arith::MinSIOp>(fromEnd, size);
  }
  return t.compute<arith::MaxSIOp>(fromEnd, t.index(0));
}

/// What start : end : step is along `dim`; null bounds are the ends.
static SliceRange clampRange(TorchImport &t, Value tensor, int64_t dim,
                             OpFoldResult start, OpFoldResult end,
                             int64_t step) {
  OpFoldResult size = t.b.size(tensor, dim);
  start = start ? clampBound(t, start, size) : t.index(0);
  // The largest integer is how PyTorch writes "to the end".
  bool toEnd =
      !end || getConstantIntValue(end) == std::numeric_limits<int64_t>::max();
  end = toEnd ? size : clampBound(t, end, size);
  OpFoldResult length = end;
  if (getConstantIntValue(start) != 0) {
    length = t.compute<arith::SubIOp>(end, start);
    length = t.compute<arith::MaxSIOp>(length, t.index(0));
  }
  if (step != 1)
    length = t.compute<arith::CeilDivUIOp>(length, t.index(step));
  return {start, length, step};
}

static Value sliceAt(TorchImport &t, Value tensor, int64_t dim,
                     const SliceRange &range) {
  if (getConstantIntValue(range.start) == 0 && range.step == 1 &&
      isEqualConstantIntOrValue(range.length, t.b.size(tensor, dim)))
    return tensor;
  return t.b.slice(tensor, dim, range.start, range.length, range.step);
}

ParseResult attn::readSliceRange(TorchImport &t, Value tensor, int64_t dim,
                                 Value startOperand, Value endOperand,
                                 Value stepOperand, SliceRange &range) {
  int64_t step;
  OpFoldResult start, end;
  if (t.integer(stepOperand, "step", step))
    return failure();
  if (step <= 0 || t.rankOf(tensor) == 0)
    return t.error() << "expected a step above 0 along a dimension, found "
                     << step << " in " << t.rankOf(tensor) << " dimensions";
  if ((!t.isNone(startOperand) && t.size(startOperand, "start", start)) ||
      (!t.isNone(endOperand) && t.size(endOperand, "end", end)))
    return failure();
  range = clampRange(t, tensor, dim, start, end, step);
  return success();
}

static LogicalResult importSlice(AtenSliceTensorOp op, TorchImport &t) {
  Value self;
  int64_t dim;
  SliceRange range;
  if (t.tensor(op.getSelf(), self) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim) ||
      readSliceRange(t, self, dim, op.getStart(), op.getEnd(), op.getStep(),
                     range))
    return failure();
  return t.replace(sliceAt(t, self, dim, range));
}

static LogicalResult importNarrow(AtenNarrowOp op, TorchImport &t) {
  Value self;
  int64_t dim;
  OpFoldResult start, length;
  if (t.tensor(op.getSelf(), self) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim) ||
      t.size(op.getStart(), "start", start) ||
      t.size(op.getLength(), "length", length))
    return failure();
  if (t.rankOf(self) == 0)
    return t.error() << "expected a tensor with dimensions, found none";
  start = clampBound(t, start, t.b.size(self, dim));
  std::optional<int64_t> size = getConstantIntValue(t.b.size(self, dim)),
                         from = getConstantIntValue(start),
                         count = getConstantIntValue(length);
  if (size && from && count && (*count < 0 || *from + *count > *size))
    return t.error() << "expected start + length up to " << *size << ", found "
                     << *from << " + " << *count;
  return t.replace(t.b.slice(self, dim, start, length));
}

/// self[index] along dim, which is dropped.
static Value selectAt(TorchImport &t, Value self, int64_t dim,
                      OpFoldResult index) {
  return t.b.squeeze(t.b.slice(self, dim, index, t.index(1)), dim);
}

ParseResult attn::readSelectIndex(TorchImport &t, Value tensor, int64_t dim,
                                  Value operand, OpFoldResult &index) {
  if (t.size(operand, "index", index))
    return failure();
  if (t.rankOf(tensor) == 0)
    return t.error() << "expected a tensor with dimensions, found none";
  OpFoldResult size = t.b.size(tensor, dim);
  std::optional<int64_t> count = getConstantIntValue(size),
                         at = getConstantIntValue(index);
  if (count && at && (*at < -*count || *at >= *count))
    return t.error() << "expected 'index' from " << -*count << " to "
                     << *count - 1 << ", found " << *at;
  if (!at || *at < 0)
    index = clampBound(t, index, size);
  return success();
}

static LogicalResult importSelect(AtenSelectIntOp op, TorchImport &t) {
  Value self;
  int64_t dim;
  OpFoldResult index;
  if (t.tensor(op.getSelf(), self) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim) ||
      readSelectIndex(t, self, dim, op.getIndex(), index))
    return failure();
  return t.replace(selectAt(t, self, dim, index));
}

//===----------------------------------------------------------------------===//
// Splits
//===----------------------------------------------------------------------===//

static LogicalResult replaceWithParts(TorchImport &t, Value self, int64_t dim,
                                      ArrayRef<OpFoldResult> lengths) {
  SmallVector<Value> parts;
  OpFoldResult offset = t.index(0);
  for (OpFoldResult length : lengths) {
    parts.push_back(t.b.slice(self, dim, offset, length));
    offset = t.compute<arith::AddIOp>(offset, length);
  }
  OpFoldResult size = t.b.size(self, dim);
  std::optional<int64_t> sum = getConstantIntValue(offset),
                         whole = getConstantIntValue(size);
  if (sum && whole && *sum != *whole)
    return t.error() << "expected parts that add up to " << *whole << ", found "
                     << *sum;
  if (!sum || !whole)
    t.b.assertEqual(offset, size);
  return t.replaceWithList(parts);
}

static LogicalResult importSplitSizes(Operation *op, TorchImport &t) {
  Value self;
  int64_t dim;
  TorchImport::Sizes lengths;
  if (t.tensor(op->getOperand(0), self) ||
      t.sizes(op->getOperand(1), "split_sizes", lengths) ||
      t.dim(op->getOperand(2), "dim", t.rankOf(self), dim))
    return failure();
  if (t.rankOf(self) == 0 || llvm::any_of(lengths, [](OpFoldResult length) {
        return getConstantIntValue(length).value_or(0) < 0;
      }))
    return t.error() << "expected sizes of 0 or more along a dimension";
  return replaceWithParts(t, self, dim, lengths);
}

/// Parts of one length, the last maybe smaller.
static LogicalResult importEqualParts(Operation *op, TorchImport &t) {
  Value self;
  int64_t number, dim;
  if (t.tensor(op->getOperand(0), self) ||
      t.integer(op->getOperand(1), "count", number) ||
      t.dim(op->getOperand(2), "dim", t.rankOf(self), dim))
    return failure();
  int64_t size =
      t.rankOf(self) ? t.typeOf(self).getDimSize(dim) : ShapedType::kDynamic;
  if (ShapedType::isDynamic(size) || number <= 0)
    return t.error() << "expected a static size to split into parts";
  bool isChunk = isa<AtenChunkOp>(op);
  int64_t length = isChunk ? (size + number - 1) / number : number;
  TorchImport::Sizes lengths;
  for (int64_t left = size; left > 0; left -= length)
    lengths.push_back(t.index(std::min(left, length)));
  if (size == 0)
    lengths.assign(isChunk ? number : 1, t.index(0));
  return replaceWithParts(t, self, dim, lengths);
}

static LogicalResult importUnbind(AtenUnbindIntOp op, TorchImport &t) {
  Value self;
  int64_t dim;
  if (t.tensor(op.getSelf(), self) ||
      t.dim(op.getDim(), "dim", t.rankOf(self), dim))
    return failure();
  int64_t size =
      t.rankOf(self) ? t.typeOf(self).getDimSize(dim) : ShapedType::kDynamic;
  if (ShapedType::isDynamic(size))
    return t.error() << "expected a static size to take apart";
  SmallVector<Value> parts;
  for (int64_t index = 0; index < size; ++index)
    parts.push_back(selectAt(t, self, dim, t.index(index)));
  return t.replaceWithList(parts);
}

//===----------------------------------------------------------------------===//
// Moves
//===----------------------------------------------------------------------===//

static FailureOr<Value> rollAlong(TorchImport &t, Value self, int64_t shift,
                                  int64_t dim) {
  int64_t size = t.typeOf(self).getDimSize(dim);
  if (ShapedType::isDynamic(size))
    return t.error() << "expected a static size to rotate";
  int64_t cut = size == 0 ? 0 : ((-shift % size) + size) % size;
  if (cut == 0)
    return self;
  Value head = t.b.slice(self, dim, t.index(0), t.index(cut));
  Value tail = t.b.slice(self, dim, t.index(cut), t.index(size - cut));
  return t.b.concat({tail, head}, dim);
}

/// Without dimensions, the elements are rotated in row-major order.
static LogicalResult rollFlattened(TorchImport &t, Value self, int64_t shift) {
  TorchImport::Sizes sizes = t.b.sizes(self);
  FailureOr<Value> flat = reshapeTo(t, self, {t.index(-1)});
  if (failed(flat) || failed(flat = rollAlong(t, *flat, shift, 0)) ||
      failed(flat = reshapeTo(t, *flat, sizes)))
    return failure();
  return t.replace(*flat);
}

static LogicalResult importRoll(AtenRollOp op, TorchImport &t) {
  Value self;
  SmallVector<int64_t> shifts, listed, dims;
  if (t.tensor(op.getSelf(), self) ||
      t.integers(op.getShifts(), "shifts", shifts) ||
      t.integers(op.getDims(), "dims", listed) ||
      t.dims(op.getDims(), "dims", t.rankOf(self), dims))
    return failure();
  if (shifts.empty() || shifts.size() != std::max<size_t>(listed.size(), 1))
    return t.error() << "expected a shift for each of one or more dimensions";
  if (listed.empty())
    return rollFlattened(t, self, shifts.front());
  for (auto [shift, dim] : llvm::zip_equal(shifts, dims)) {
    FailureOr<Value> rolled = rollAlong(t, self, shift, dim);
    if (failed(rolled))
      return failure();
    self = *rolled;
  }
  return t.replace(self);
}

static LogicalResult importFlip(AtenFlipOp op, TorchImport &t) {
  Value self;
  SmallVector<int64_t> listed, dims;
  if (t.tensor(op.getSelf(), self) || t.integers(op.getDims(), "dims", listed))
    return failure();
  if (!listed.empty() && t.dims(op.getDims(), "dims", t.rankOf(self), dims))
    return failure();
  if (dims.empty() || t.rankOf(self) == 0)
    return t.replace(self);
  TorchImport::Sizes sizes = t.b.sizes(self);
  SmallVector<Value> last(sizes.size());
  for (int64_t dim : dims)
    last[dim] = t.b.asIndex(t.compute<arith::SubIOp>(sizes[dim], t.index(1)));
  return t.replace(t.b.generate(
      sizes, t.elementOf(self),
      [&](OpBuilder &b, Location at, ValueRange indices) -> Value {
        SmallVector<Value> from(indices);
        for (int64_t dim : dims)
          from[dim] = arith::SubIOp::create(b, at, last[dim], from[dim]);
        return tensor::ExtractOp::create(b, at, self, from);
      }));
}

/// Borders of `value`; null is 0.
static LogicalResult pad(TorchImport &t, Value selfOperand, Value widths,
                         Value value) {
  Value self;
  SmallVector<int64_t> pad;
  if (t.tensor(selfOperand, self) || t.integers(widths, "pad", pad))
    return failure();
  int64_t rank = t.rankOf(self), pairs = pad.size() / 2;
  if (pad.size() % 2 != 0 || pairs > rank ||
      llvm::any_of(pad, [](int64_t width) { return width < 0; }))
    return t.error() << "expected pairs of widths of 0 or more for up to "
                     << rank << " dimensions";
  TorchImport::Sizes low(rank, t.index(0)), high = low;
  for (int64_t pair = 0; pair < pairs; ++pair) {
    low[rank - 1 - pair] = t.index(pad[2 * pair]);
    high[rank - 1 - pair] = t.index(pad[2 * pair + 1]);
  }
  Value fill = value ? scalarAs(t.b, value, t.elementOf(self))
                     : t.b.constant(t.elementOf(self), int64_t(0));
  return t.replace(
      tensor::PadOp::create(t.b.builder, t.b.loc, Type(), self, low, high, fill)
          .getResult());
}

static LogicalResult importConstantPad(AtenConstantPadNdOp op, TorchImport &t) {
  Value value;
  if (t.tensorOrScalar(op.getValue(), value))
    return failure();
  return pad(t, op.getSelf(), op.getPad(), value);
}

static LogicalResult importPad(AtenPadOp op, TorchImport &t) {
  StringRef mode;
  Value value;
  if (t.string(op.getMode(), "mode", mode) ||
      (!t.isNone(op.getValue()) && t.tensorOrScalar(op.getValue(), value)))
    return failure();
  if (mode != "constant")
    return t.error() << "expected mode 'constant', found '" << mode << "'";
  return pad(t, op.getSelf(), op.getPad(), value);
}

void attn::addTorchSlices(TorchImports &imports) {
  imports.add(importSlice);
  imports.add(importNarrow);
  imports.add(importSelect);
  imports.addAll<AtenSplitWithSizesOp, AtenSplitSizesOp>(importSplitSizes);
  imports.addAll<AtenSplitTensorOp, AtenChunkOp>(importEqualParts);
  imports.add(importUnbind);
  imports.add(importRoll);
  imports.add(importFlip);
  imports.add(importConstantPad);
  imports.add(importPad);
}
