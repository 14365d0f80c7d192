//===- LoopVersions.cpp - a loop for few iterations and one for many ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopVersions.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

/// Copies what the inits of `op` are, empty or filled tensors, for `mapping`:
/// each version has its own, so that only one of them is allocated.
static void cloneInits(RewriterBase &rewriter, linalg::GenericOp op,
                       IRMapping &mapping) {
  for (Value init : op.getDpsInits()) {
    Value empty = init;
    auto fill = init.getDefiningOp<linalg::FillOp>();
    if (fill)
      empty = fill.getOutputs()[0];
    if (auto source = empty.getDefiningOp<tensor::EmptyOp>())
      rewriter.clone(*source, mapping);
    if (fill)
      rewriter.clone(*fill, mapping);
  }
}

scf::ForallOp attn::createVersions(RewriterBase &rewriter, scf::ForallOp loop,
                                   ArrayRef<TileGroup> groups, int64_t least) {
  ImplicitLocOpBuilder b(loop.getLoc(), rewriter);
  b.setInsertionPoint(loop);
  Value count = arith::ConstantIndexOp::create(b, 1);
  for (OpFoldResult bound : loop.getMixedUpperBound())
    count = b.createOrFold<arith::MulIOp>(
        count, getValueOrCreateConstantIndexOp(b, loop.getLoc(), bound));
  Value isMany =
      arith::CmpIOp::create(b, arith::CmpIPredicate::uge, count,
                            arith::ConstantIndexOp::create(b, least));
  auto choice = scf::IfOp::create(b, loop.getResultTypes(), isMany,
                                  /*withElseRegion=*/true);
  rewriter.replaceAllUsesWith(loop.getResults(), choice.getResults());

  rewriter.setInsertionPointToStart(choice.thenBlock());
  IRMapping mapping;
  for (const TileGroup &group : groups)
    for (const TileGroup::Member &member : group.members) {
      cloneInits(rewriter, member.op, mapping);
      rewriter.clone(*member.op, mapping);
    }
  auto many = cast<scf::ForallOp>(rewriter.clone(*loop, mapping));
  scf::YieldOp::create(rewriter, loop.getLoc(), many.getResults());

  rewriter.setInsertionPointToStart(choice.elseBlock());
  auto end = scf::YieldOp::create(rewriter, loop.getLoc(), loop.getResults());
  for (const TileGroup &group : groups)
    for (const TileGroup::Member &member : group.members) {
      rewriter.setInsertionPoint(end);
      IRMapping own;
      cloneInits(rewriter, member.op, own);
      rewriter.moveOpBefore(member.op, end);
      for (OpOperand &init : linalg::GenericOp(member.op).getDpsInitsMutable())
        init.set(own.lookupOrDefault(init.get()));
    }
  rewriter.moveOpBefore(loop, end);
  return many;
}
