//===- LoopVersions.cpp - a loop for few iterations and one for many ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopVersions.h"
#include "OwnInits.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"

using namespace mlir;
using namespace mlir::attn;

/// Gives `op` tensors to write of its own: only those of one version are
/// allocated, and each version can write where its caller wants the result.
static void giveOwnInits(RewriterBase &rewriter, Operation *op) {
  OpBuilder::InsertionGuard guard(rewriter);
  auto writes = cast<DestinationStyleOpInterface>(op);
  for (OpOperand &init : writes.getDpsInitsMutable())
    giveOwnInit(rewriter, init, /*always=*/true);
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
    for (const TileGroup::Member &member : group.members)
      giveOwnInits(rewriter, rewriter.clone(*member.op, mapping));
  auto many = cast<scf::ForallOp>(rewriter.clone(*loop, mapping));
  giveOwnInits(rewriter, many);
  scf::YieldOp::create(rewriter, loop.getLoc(), many.getResults());

  rewriter.setInsertionPointToStart(choice.elseBlock());
  auto end = scf::YieldOp::create(rewriter, loop.getLoc(), loop.getResults());
  for (const TileGroup &group : groups)
    for (const TileGroup::Member &member : group.members) {
      rewriter.moveOpBefore(member.op, end);
      giveOwnInits(rewriter, member.op);
    }
  rewriter.moveOpBefore(loop, end);
  giveOwnInits(rewriter, loop);
  return many;
}
