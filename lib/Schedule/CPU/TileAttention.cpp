//===- TileAttention.cpp - which attention is tiled -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionTiler.h"
#include "FoldMoves.h"

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

/// The dimensions of `op` as tiles have them: one of those of the queries lies
/// in a tile, a band's or else the innermost that is not 1; others, such as the
/// groups that share a key head, are batches to it.
static AttentionDims getTileDims(AttentionOp op) {
  std::string error;
  // The verifier has found them before.
  AttentionDims dims =
      *AttentionDims::get(op.getQueryMap(), op.getKeyMap(), op.getValueMap(),
                          op.getOutputMap(), error);
  if (dims.query.size() < 2)
    return dims;
  SmallVector<int64_t> sizes = op.getStaticIterationSizes();
  unsigned chosen = dims.query.back();
  for (unsigned dim : dims.query)
    if (sizes[dim] != 1)
      chosen = dim;
  ArrayAttr bands = op.getBandsAttr();
  if (bands && !bands.empty())
    chosen = cast<BandAttr>(bands[0]).getQuery();
  for (unsigned dim : dims.query)
    if (dim != chosen)
      dims.batch.push_back(dim);
  llvm::sort(dims.batch);
  dims.query = {chosen};
  return dims;
}

namespace {
struct TileAttention : attn::impl::AttnCPUTileAttentionBase<TileAttention> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation()->walk([&](AttentionOp op) { ops.push_back(op); });
    IRRewriter rewriter(&getContext());
    VectorUnit unit = {vectorBits / 32, registers, /*hasScale=*/false, pairs};
    if (tilesTogether > 4) {
      getOperation()->emitError("tiles-together is ")
          << tilesTogether.getValue() << ": expected at most 4";
      return signalPassFailure();
    }
    auto remark = remark::RemarkOpts::name("tiles").category("attn-cpu");
    for (AttentionOp op : ops) {
      foldMoves(rewriter, op);
      AttentionDims dims = getTileDims(op);
      AttentionChoices choices = {schedule, tileVectors, tilesTogether};
      StringRef reason;
      choices.schedule =
          AttentionTiler::choose(op, dims, unit, choices, reason);
      if (!reason.empty())
        remark::missed(op.getLoc(), remark) << remark::reason("{0}", reason);
      if (choices.schedule == AttentionSchedule::Scores)
        continue;
      bool hasQueries = choices.schedule == AttentionSchedule::QueriesInLanes;
      remark::passed(op.getLoc(), remark)
          << remark::metric("lanes", hasQueries ? "queries" : "width")
          << remark::metric("queries",
                            AttentionTiler::getTileQueries(unit, choices))
          << remark::metric("keys", kKeysPerBlock);
      rewriter.setInsertionPoint(op);
      rewriter.replaceOp(
          op, AttentionTiler(rewriter, op, dims, unit, choices).emit());
    }
  }
};
} // namespace
