//===- TFSlices.cpp - Slice, StridedSlice, Split, Pad ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

using Sizes = TensorBuilder::Sizes;

//===----------------------------------------------------------------------===//
// StridedSlice
//===----------------------------------------------------------------------===//

namespace {
/// Python's begin:end:stride for one dimension; null bounds are left out.
struct Bounds {
  OpFoldResult begin, end;
  int64_t stride = 1;
};
} // namespace

/// A position counted from the end if it is negative, kept within
/// low ... size + high.
static OpFoldResult position(TFImport &o, OpFoldResult at, OpFoldResult size,
                             int64_t low, int64_t high) {
  OpBuilder &b = o.builder;
  OpFoldResult fromEnd = at;
  if (std::optional<int64_t> known = getConstantIntValue(at)) {
    if (*known < 0)
      fromEnd = o.sum(size, at);
  } else if (at != size) {
    Value value = o.asIndex(at), zero = o.asIndex(b.getIndexAttr(0));
    Value isNegative =
        arith::CmpIOp::create(b, o.loc, arith::CmpIPredicate::slt, value, zero);
    fromEnd = arith::SelectOp::create(b, o.loc, isNegative,
                                      o.asIndex(o.sum(at, size)), value)
                  .getResult();
  }
  OpFoldResult bounded = o.smaller(fromEnd, o.sum(size, b.getIndexAttr(high)));
  if (getConstantIntValue(at).value_or(-1) >= low && low == 0)
    return high == 0 ? bounded : o.larger(bounded, b.getIndexAttr(low));
  return o.larger(bounded, b.getIndexAttr(low));
}

static Value reversed(TFImport &o, Value tensor, int64_t dim) {
  OpFoldResult last =
      o.difference(o.size(tensor, dim), o.builder.getIndexAttr(1));
  Value end = o.asIndex(last);
  auto type = cast<RankedTensorType>(tensor.getType());
  return o.generate(o.sizes(tensor), type.getElementType(),
                    [&](OpBuilder &b, Location loc, ValueRange at) -> Value {
                      SmallVector<Value> from(at);
                      from[dim] = arith::SubIOp::create(b, loc, end, at[dim]);
                      return tensor::ExtractOp::create(b, loc, tensor, from);
                    });
}

/// tensor[begin:end:stride] along one dimension.
static Value sliced(TFImport &o, Value tensor, int64_t dim, Bounds bounds) {
  OpBuilder &b = o.builder;
  OpFoldResult size = o.size(tensor, dim), zero = b.getIndexAttr(0);
  bool up = bounds.stride > 0;
  int64_t step = std::abs(bounds.stride);
  OpFoldResult first = up ? zero : o.difference(size, b.getIndexAttr(1));
  OpFoldResult last = up ? size : OpFoldResult(b.getIndexAttr(-1));
  if (bounds.begin)
    first = position(o, bounds.begin, size, up ? 0 : -1, up ? 0 : -1);
  if (bounds.end)
    last = position(o, bounds.end, size, up ? 0 : -1, up ? 0 : -1);
  OpFoldResult distance =
      up ? o.difference(last, first) : o.difference(first, last);
  if (!getConstantIntValue(first) || getConstantIntValue(first) != 0 ||
      last != size)
    distance = o.larger(distance, zero);
  OpFoldResult count = distance;
  if (step != 1) {
    if (auto known = getConstantIntValue(distance))
      count = b.getIndexAttr(llvm::divideCeil(*known, step));
    else
      count = arith::CeilDivSIOp::create(b, o.loc, o.asIndex(distance),
                                         o.asIndex(b.getIndexAttr(step)))
                  .getResult();
  }
  // Nothing: an offset at the end would be out of range.
  if (getConstantIntValue(count) == 0)
    return o.slice(tensor, dim, zero, count);
  if (up) {
    if (getConstantIntValue(first) == 0 && count == size)
      return tensor;
    return o.slice(tensor, dim, first, count, step);
  }
  // The lowest position taken: first - (count - 1) * step.
  OpFoldResult steps =
      o.product(o.difference(count, b.getIndexAttr(1)), b.getIndexAttr(step));
  OpFoldResult lowest = o.larger(o.difference(first, steps), zero);
  return reversed(o, o.slice(tensor, dim, lowest, count, step), dim);
}

/// tensor[at] along one dimension, which goes away.
static FailureOr<Value> element(TFImport &o, Value tensor, int64_t dim,
                                OpFoldResult at) {
  OpBuilder &b = o.builder;
  OpFoldResult size = o.size(tensor, dim);
  std::optional<int64_t> known = getConstantIntValue(at);
  if (known && *known < 0) {
    at = o.sum(size, at);
    if (failed(o.atMost(b.getIndexAttr(0), at, "a position is out of range")))
      return failure();
  }
  if (!known &&
      failed(o.atMost(b.getIndexAttr(0), at, "a position is out of range")))
    return failure();
  if (!known || *known >= 0)
    if (failed(o.atMost(o.sum(at, b.getIndexAttr(1)), size,
                        "a position is out of range")))
      return failure();
  return o.squeeze(o.slice(tensor, dim, at, b.getIndexAttr(1)), {dim});
}

static LogicalResult stridedSlice(TFImport &o) {
  auto op = cast<tf::StridedSliceOp>(o.op);
  FailureOr<Sizes> begin = o.elements(1), end = o.elements(2);
  auto strides = o.integers(3);
  if (failed(begin) || failed(end))
    return failure();
  if (!strides || strides->size() != begin->size() ||
      strides->size() != end->size() || strides->size() > 32)
    return o.error() << "expected constant strides, one for each bound";
  int64_t specs = strides->size(), used = 0;
  auto bit = [](uint64_t mask, int64_t i) { return mask >> i & 1; };
  for (int64_t i = 0; i < specs; ++i)
    used += !bit(op.getEllipsisMask(), i) && !bit(op.getNewAxisMask(), i);
  int64_t skipped = o.type(0).getRank() - used;
  if (skipped < 0 || llvm::popcount(op.getEllipsisMask()) > 1)
    return o.error() << "takes " << used << " dimensions of " << o.type(0);

  Value tensor = o.operands[0];
  for (int64_t i = 0, dim = 0; i < specs; ++i) {
    if (bit(op.getEllipsisMask(), i)) {
      dim += skipped;
    } else if (bit(op.getNewAxisMask(), i)) {
      tensor = o.unsqueeze(tensor, dim++);
    } else if (bit(op.getShrinkAxisMask(), i)) {
      FailureOr<Value> taken = element(o, tensor, dim, (*begin)[i]);
      if (failed(taken))
        return failure();
      tensor = *taken;
    } else {
      if ((*strides)[i] == 0)
        return o.error() << "has a stride of 0";
      Bounds bounds;
      bounds.stride = (*strides)[i];
      if (!bit(op.getBeginMask(), i))
        bounds.begin = (*begin)[i];
      if (!bit(op.getEndMask(), i))
        bounds.end = (*end)[i];
      tensor = sliced(o, tensor, dim++, bounds);
    }
  }
  return o.result(tensor);
}

//===----------------------------------------------------------------------===//
// Slice and Split
//===----------------------------------------------------------------------===//

/// `size` elements from `begin`, which must be there.
static FailureOr<Value> part(TFImport &o, Value tensor, int64_t dim,
                             OpFoldResult begin, OpFoldResult size) {
  OpFoldResult zero = o.builder.getIndexAttr(0), whole = o.size(tensor, dim);
  if (getConstantIntValue(begin) == 0 && size == whole)
    return tensor;
  if (failed(o.atMost(zero, begin, "a slice begins below 0")) ||
      failed(o.atMost(zero, size, "a slice has a negative size")) ||
      failed(o.atMost(o.sum(begin, size), whole, "a slice ends out of range")))
    return failure();
  if (getConstantIntValue(size) == 0)
    begin = zero;
  return o.slice(tensor, dim, begin, size);
}

static LogicalResult slice(TFImport &o) {
  FailureOr<Sizes> begin = o.elements(1), size = o.elements(2);
  if (failed(begin) || failed(size))
    return failure();
  int64_t rank = o.type(0).getRank();
  if (static_cast<int64_t>(begin->size()) != rank ||
      static_cast<int64_t>(size->size()) != rank)
    return o.error() << "expected " << rank << " bounds, found "
                     << begin->size() << " and " << size->size();
  Value tensor = o.operands[0];
  for (int64_t dim = 0; dim < rank; ++dim) {
    OpFoldResult count = (*size)[dim];
    if (getConstantIntValue(count) == -1)
      count = o.difference(o.size(tensor, dim), (*begin)[dim]);
    FailureOr<Value> next = part(o, tensor, dim, (*begin)[dim], count);
    if (failed(next))
      return failure();
    tensor = *next;
  }
  return o.result(tensor);
}

static LogicalResult splitBy(TFImport &o, Value tensor, int64_t dim,
                             ArrayRef<OpFoldResult> sizes) {
  OpFoldResult begin = o.builder.getIndexAttr(0);
  for (OpFoldResult size : sizes) {
    FailureOr<Value> next = part(o, tensor, dim, begin, size);
    if (failed(next))
      return failure();
    o.results.push_back(*next);
    begin = o.sum(begin, size);
  }
  o.assertEqual(begin, o.size(tensor, dim));
  return success();
}

static LogicalResult split(TFImport &o) {
  FailureOr<int64_t> dim = o.axis(0, o.type(1).getRank());
  if (failed(dim))
    return failure();
  int64_t parts = o.op->getNumResults(), size = o.type(1).getDimSize(*dim);
  if (parts == 0 || (!ShapedType::isDynamic(size) && size % parts != 0))
    return o.error() << "cannot split dimension " << *dim << " of " << o.type(1)
                     << " into " << parts << " equal parts";
  OpFoldResult each = o.builder.getIndexAttr(size / parts);
  if (ShapedType::isDynamic(size))
    each = arith::DivSIOp::create(o.builder, o.loc,
                                  o.asIndex(o.size(o.operands[1], *dim)),
                                  o.asIndex(o.builder.getIndexAttr(parts)))
               .getResult();
  return splitBy(o, o.operands[1], *dim, Sizes(parts, each));
}

static LogicalResult splitV(TFImport &o) {
  FailureOr<int64_t> dim = o.axis(2, o.type(0).getRank());
  FailureOr<Sizes> sizes = o.elements(1);
  if (failed(dim) || failed(sizes))
    return failure();
  if (sizes->size() != o.op->getNumResults())
    return o.error() << "expected one size for each of "
                     << o.op->getNumResults() << " results, found "
                     << sizes->size();
  OpFoldResult rest = o.size(o.operands[0], *dim);
  OpFoldResult *inferred = nullptr;
  for (OpFoldResult &size : *sizes) {
    if (getConstantIntValue(size) != -1) {
      rest = o.difference(rest, size);
    } else if (inferred) {
      return o.error() << "expected at most one size of -1";
    } else {
      inferred = &size;
    }
  }
  if (inferred)
    *inferred = rest;
  else if (getConstantIntValue(rest).value_or(0) != 0)
    return o.error() << "has sizes that do not add up to dimension " << *dim
                     << " of " << o.type(0);
  return splitBy(o, o.operands[0], *dim, *sizes);
}

//===----------------------------------------------------------------------===//
// Pad
//===----------------------------------------------------------------------===//

static LogicalResult pad(TFImport &o) {
  auto paddings = o.integers(1);
  int64_t rank = o.type(0).getRank();
  if (!paddings || static_cast<int64_t>(paddings->size()) != 2 * rank ||
      llvm::any_of(*paddings, [](int64_t width) { return width < 0; }))
    return o.error() << "expected two constant widths of at least 0 for each "
                        "dimension of "
                     << o.type(0);
  Value filler = o.operands.size() == 3
                     ? o.scalar(o.operands[2])
                     : o.constant(o.resultElement(), int64_t(0));
  Sizes low, high;
  for (int64_t dim = 0; dim < rank; ++dim) {
    low.push_back(o.builder.getIndexAttr((*paddings)[2 * dim]));
    high.push_back(o.builder.getIndexAttr((*paddings)[2 * dim + 1]));
  }
  return o.result(tensor::PadOp::create(o.builder, o.loc, Type(), o.operands[0],
                                        low, high, filler));
}

static LogicalResult reverse(TFImport &o) {
  FailureOr<SmallVector<int64_t>> dims = o.axes(1, o.type(0).getRank());
  if (failed(dims))
    return failure();
  Value tensor = o.operands[0];
  for (int64_t dim : *dims)
    tensor = reversed(o, tensor, dim);
  return o.result(tensor);
}

void attn::addTFSliceRules(TFRules &rules) {
  rules["StridedSlice"] = stridedSlice;
  rules["Slice"] = slice;
  rules["Split"] = split;
  rules["SplitV"] = splitV;
  rules["Pad"] = rules["PadV2"] = pad;
  rules["ReverseV2"] = reverse;
}
