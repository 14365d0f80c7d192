//===- ScoreOperands.cpp - what changes the scores of a block of keys -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionTiler.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::attn;

/// What the score region of a step over `count` keys takes, each over as few
/// dimensions of the tile as it depends on.
SmallVector<TileOperand> AttentionTiler::emitScoreOperands(OpFoldResult count) {
  SmallVector<TileOperand> results;
  for (const ScoreRegion::Input &input : region.getInputs()) {
    SmallVector<TileDim> own;
    for (TileDim dim : biasDims)
      if (llvm::any_of(input.dims,
                       [&](unsigned on) { return tileDim[on] == dim; }))
        own.push_back(dim);
    SmallVector<TileOperand> operands;
    for (unsigned operand : input.operands)
      operands.push_back(slice(op.getScoreOperands()[operand],
                               op.getScoreOperandMaps()[operand]));
    // Where the tile begins; the position in it is added.
    for (unsigned dim : input.positions)
      operands.push_back({math.value(offsets[dim]), {}});
    size_t given = input.operands.size();
    auto body = [&](ImplicitLocOpBuilder &inner, ValueRange in) -> Value {
      return region.emitInput(
          inner, input, in.take_front(given), [&](unsigned dim) -> Value {
            Value start = in[given + (llvm::find(input.positions, dim) -
                                      input.positions.begin())];
            if (!tileDim[dim])
              return start;
            int64_t loop = llvm::find(own, *tileDim[dim]) - own.begin();
            return arith::AddIOp::create(inner, start,
                                         linalg::IndexOp::create(inner, loop));
          });
    };
    // 1 where there is no query: a product or quotient with it is a number.
    results.push_back({emitBlock(own, operands, count, 1.0, body), own});
  }
  return results;
}

/// What the weights of `count` keys are multiplied with, or null.
Value AttentionTiler::emitFactor(OpFoldResult count) {
  if (!op.getFactor())
    return {};
  return emitBlock(biasDims, slice(op.getFactor(), op.getFactorMap()), count,
                   0.0,
                   [](ImplicitLocOpBuilder &, ValueRange in) { return in[0]; });
}
