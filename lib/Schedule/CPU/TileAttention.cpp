//===- TileAttention.cpp - which attention is tiled -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionTiler.h"

#include "attn/Passes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/Remarks.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCPUTILEATTENTION
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using namespace mlir::attn;

/// Bytes of what a tile keeps: on the stack of whoever works on it.
static constexpr int64_t kMostBytes = 1 << 20;

/// Why `op` is not written as loops over tiles, or nothing.
static StringRef findObstacle(AttentionOp op, const AttentionDims &dims,
                              const VectorUnit &unit) {
  if (!op.getAccumulatorType().isF32())
    return "sums are not kept in f32";
  if (op.getProbabilities())
    return "all probabilities are asked for";
  if (op.getFactor() || !op.getScore().empty())
    return "scores are changed by more than sums and masks";
  for (ArrayRef<unsigned> group : {ArrayRef(dims.query), ArrayRef(dims.key),
                                   ArrayRef(dims.head), ArrayRef(dims.value)})
    if (group.size() != 1)
      return "a query, key, head or value has not one dimension";
  OpBuilder builder(op);
  SmallVector<int64_t> known;
  for (OpFoldResult size : op.getIterationSizes(builder))
    known.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  int64_t head = known[dims.head.front()], columns = known[dims.value.front()];
  if (ShapedType::isDynamic(head) || ShapedType::isDynamic(columns))
    return "the width of a head is not known";
  int64_t numbers =
      (head + columns + 3 * kKeysPerBlock) * getWidestTile(unit).getQueries();
  if (numbers * 4 > kMostBytes)
    return "a head is too wide for a tile";
  if (known[dims.query.front()] == 1)
    return "there is one query";
  if (op.getLengths() && op.getLengthsMap().getResultPosition(
                             builder.getAffineDimExpr(dims.query.front())))
    return "each query has its own number of keys";
  return {};
}

namespace {
struct TileAttention : attn::impl::AttnCPUTileAttentionBase<TileAttention> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation()->walk([&](AttentionOp op) { ops.push_back(op); });
    IRRewriter rewriter(&getContext());
    VectorUnit unit = {vectorBits / 32, registers};
    auto remark = remark::RemarkOpts::name("tiles").category("attn-cpu");
    for (AttentionOp op : ops) {
      std::string error;
      // The verifier has found them before.
      AttentionDims dims =
          *AttentionDims::get(op.getQueryMap(), op.getKeyMap(),
                              op.getValueMap(), op.getOutputMap(), error);
      StringRef obstacle = findObstacle(op, dims, unit);
      if (!obstacle.empty()) {
        remark::missed(op.getLoc(), remark) << remark::reason("{0}", obstacle);
        continue;
      }
      remark::passed(op.getLoc(), remark)
          << remark::metric("queries", getWidestTile(unit).getQueries())
          << remark::metric("keys", kKeysPerBlock);
      rewriter.setInsertionPoint(op);
      rewriter.replaceOp(op, AttentionTiler(rewriter, op, dims, unit).emit());
    }
  }
};
} // namespace
