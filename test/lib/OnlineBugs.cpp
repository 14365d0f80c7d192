//===- OnlineBugs.cpp - bugs in attention as blocks of keys ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlantedBugs.h"
#include "attn/Dialect/Attn/Attn.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::test;

/// Hands on the shift that was before: the next block takes what is summed to
/// be relative to it.
static bool forgetShift(Operation *op) {
  auto step = dyn_cast<OnlineAttentionOp>(op);
  if (!step || step->getNumResults() == 0)
    return false;
  step.getResult(1).replaceAllUsesWith(step.getShift());
  return true;
}

static bool loseBias(Operation *op) {
  auto step = dyn_cast<OnlineAttentionOp>(op);
  if (!step || !step.getBias())
    return false;
  SmallVector<Attribute> maps(step.getIndexingMaps().getValue());
  maps.erase(maps.begin() + 3);
  step.setIndexingMapsAttr(ArrayAttr::get(op->getContext(), maps));
  step.getBiasMutable().clear();
  return true;
}

/// n - m < upper for n - m <= upper
static bool loseDiagonal(Operation *op) {
  auto compare = dyn_cast<arith::CmpIOp>(op);
  if (!compare || compare.getPredicate() != arith::CmpIPredicate::sle ||
      !isa<linalg::GenericOp>(op->getParentOp()))
    return false;
  compare.setPredicate(arith::CmpIPredicate::slt);
  return true;
}

/// Loops over blocks up to the key before the last.
static bool endEarly(Operation *op) {
  auto loop = dyn_cast<scf::ForOp>(op);
  if (!loop || loop.getOps<OnlineAttentionOp>().empty())
    return false;
  OpBuilder builder(op);
  Location loc = op->getLoc();
  Value end = loop.getUpperBound();
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  Value early = arith::SubIOp::create(builder, loc, end, one);
  loop.getUpperBoundMutable().assign(early);
  end.replaceUsesWithIf(early, [&](OpOperand &use) {
    return loop->isProperAncestor(use.getOwner());
  });
  return true;
}

ArrayRef<PlantedBug> mlir::attn::test::getOnlineBugs() {
  static constexpr PlantedBug bugs[] = {
      {"block-forgets-shift", "what blocks have summed is not rescaled",
       "attn-cpu-tile-attention", forgetShift},
      {"block-unmasked", "blocks that a band cuts are not masked",
       "attn-cpu-tile-attention", loseBias},
      {"block-diagonal-lost", "a causal block hides each query's own key",
       "attn-cpu-tile-attention", loseDiagonal},
      {"blocks-end-early", "blocks end before the last key",
       "attn-cpu-tile-attention", endEarly},
  };
  return bugs;
}
