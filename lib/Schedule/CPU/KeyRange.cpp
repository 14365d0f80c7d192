//===- KeyRange.cpp - the keys that a tile of queries attends to ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KeyRange.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"

using namespace mlir;
using namespace mlir::attn;

Value IndexMath::constant(int64_t value) {
  return arith::ConstantIndexOp::create(b, value);
}
Value IndexMath::value(OpFoldResult size) {
  return getValueOrCreateConstantIndexOp(b, b.getLoc(), size);
}
Value IndexMath::add(Value lhs, Value rhs) {
  return b.createOrFold<arith::AddIOp>(lhs, rhs);
}
Value IndexMath::sub(Value lhs, Value rhs) {
  return b.createOrFold<arith::SubIOp>(lhs, rhs);
}
Value IndexMath::mul(Value lhs, int64_t rhs) {
  return b.createOrFold<arith::MulIOp>(lhs, constant(rhs));
}
Value IndexMath::div(Value lhs, int64_t rhs) {
  return b.createOrFold<arith::DivUIOp>(lhs, constant(rhs));
}
Value IndexMath::min(Value lhs, Value rhs) {
  return b.createOrFold<arith::MinSIOp>(lhs, rhs);
}
Value IndexMath::max(Value lhs, Value rhs) {
  return b.createOrFold<arith::MaxSIOp>(lhs, rhs);
}

Value attn::getOffset(IndexMath &math, BandAttr band, Value queries,
                      Value keys) {
  return band.getCorner() == Corner::BottomRight ? math.sub(keys, queries)
                                                 : math.constant(0);
}

KeyRange attn::getKeyRange(IndexMath &math, ArrayRef<BandAttr> bands,
                           Value length, Value query, Value rows, Value queries,
                           Value keys) {
  Value zero = math.constant(0);
  KeyRange range = {zero, zero, keys, keys};
  if (length)
    range.last = range.lastFull = math.min(keys, length);
  Value lastQuery = math.sub(math.add(query, rows), math.constant(1));
  for (BandAttr band : bands) {
    // lower <= n - m - offset <= upper
    Value offset = getOffset(math, band, queries, keys);
    if (std::optional<int64_t> upper = band.getUpper()) {
      Value end = math.add(offset, *upper + 1);
      range.last = math.min(range.last, math.add(lastQuery, end));
      range.lastFull = math.min(range.lastFull, math.add(query, end));
    }
    if (std::optional<int64_t> lower = band.getLower()) {
      Value begin = math.add(offset, *lower);
      range.first = math.max(range.first, math.add(query, begin));
      range.firstFull = math.max(range.firstFull, math.add(lastQuery, begin));
    }
  }
  range.last = math.clamp(range.last, zero, keys);
  range.first = math.min(range.first, range.last);
  range.firstFull = math.clamp(range.firstFull, range.first, range.last);
  range.lastFull = math.clamp(range.lastFull, range.firstFull, range.last);
  return range;
}
