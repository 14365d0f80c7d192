//===- ExchangeBlocks.cpp - a stage of a transpose ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ExchangeBlocks.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

std::pair<Value, Value> attn::exchangeBlocks(OpBuilder &builder, Location loc,
                                             Value first, Value second,
                                             int64_t step) {
  int64_t lanes = cast<VectorType>(first.getType()).getNumElements();
  SmallVector<int64_t> even, odd;
  for (int64_t i = 0; i < lanes; ++i) {
    even.push_back(i & step ? lanes + i - step : i);
    odd.push_back(i & step ? lanes + i : i + step);
  }
  return {vector::ShuffleOp::create(builder, loc, first, second, even),
          vector::ShuffleOp::create(builder, loc, first, second, odd)};
}

void attn::transpose(OpBuilder &builder, Location loc,
                     MutableArrayRef<Value> vectors, int64_t width) {
  int64_t count = vectors.size();
  for (int64_t step = count / 2; step > 0; step /= 2)
    for (int64_t i = 0; i < count; ++i)
      if (!(i & step))
        std::tie(vectors[i], vectors[i + step]) = exchangeBlocks(
            builder, loc, vectors[i], vectors[i + step], step * width);
}
