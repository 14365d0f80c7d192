//===- Vectorize.cpp - structured operations as vector loops --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VectorPlan.h"

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Remarks.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCPUVECTORIZE
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// The number that `op` writes everywhere, if that is all it does.
static Value getFilled(linalg::GenericOp op) {
  Block *body = op.getBody();
  auto argument = dyn_cast<BlockArgument>(body->getTerminator()->getOperand(0));
  if (op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      !llvm::hasSingleElement(*body) || !argument ||
      argument.getArgNumber() != 0 ||
      isa<ShapedType>(op.getDpsInputs()[0].getType()))
    return {};
  return op.getDpsInputs()[0];
}

/// The fill of what `op` sums up in, if nothing between the two looks at it.
static linalg::GenericOp findFill(linalg::GenericOp op) {
  if (op.getNumReductionLoops() == 0 || op.getNumDpsInits() != 1)
    return {};
  for (Operation *before = op->getPrevNode(); before;
       before = before->getPrevNode()) {
    auto fill = dyn_cast<linalg::GenericOp>(before);
    if (fill && getFilled(fill) && fill.getDpsInits()[0] == op.getDpsInits()[0])
      return fill;
    if (!isMemoryEffectFree(before) &&
        !isa<memref::AllocOp, memref::AllocaOp>(before))
      return {};
  }
  return {};
}

namespace {
struct Vectorize : attn::impl::AttnCPUVectorizeBase<Vectorize> {
  using Base::Base;

  /// What is known of an operation before any is replaced.
  struct Choice {
    linalg::GenericOp op;
    std::optional<attn::VectorPlan> plan;
    /// What its sums start from, instead of what is in memory.
    Value start;
  };

  void runOnOperation() override {
    SmallVector<Choice> choices;
    SmallVector<linalg::GenericOp> fills;
    getOperation()->walk([&](linalg::GenericOp op) {
      StringRef reason;
      Choice choice = {op, attn::planVectors(op, vectorBits, reason), Value()};
      auto remark = remark::RemarkOpts::name("vectors").category("attn-cpu");
      if (!choice.plan) {
        if (op.hasPureBufferSemantics())
          remark::missed(op.getLoc(), remark) << remark::reason("{0}", reason);
        return;
      }
      remark::passed(op.getLoc(), remark)
          << remark::metric("rows", choice.plan->rows)
          << remark::metric("vectors", choice.plan->vectors)
          << remark::metric("lanes", choice.plan->lanes);
      if (linalg::GenericOp fill = findFill(op)) {
        choice.start = getFilled(fill);
        fills.push_back(fill);
      }
      choices.push_back(choice);
    });
    OpBuilder builder(&getContext());
    for (Choice &choice : choices)
      if (!llvm::is_contained(fills, choice.op))
        attn::emitVectorLoops(builder, choice.op, *choice.plan, choice.start);
    for (linalg::GenericOp fill : fills)
      fill.erase();
  }
};
} // namespace
