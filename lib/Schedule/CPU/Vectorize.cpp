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

namespace {
struct Vectorize : attn::impl::AttnCPUVectorizeBase<Vectorize> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<linalg::GenericOp> ops;
    getOperation()->walk([&](linalg::GenericOp op) { ops.push_back(op); });
    OpBuilder builder(&getContext());
    for (linalg::GenericOp op : ops) {
      StringRef reason;
      auto plan = attn::planVectors(op, vectorBits, reason);
      auto remark = remark::RemarkOpts::name("vectors").category("attn-cpu");
      if (!plan) {
        if (op.hasPureBufferSemantics())
          remark::missed(op.getLoc(), remark) << remark::reason("{0}", reason);
        continue;
      }
      remark::passed(op.getLoc(), remark)
          << remark::metric("rows", plan->rows)
          << remark::metric("vectors", plan->vectors)
          << remark::metric("lanes", plan->lanes);
      attn::emitVectorLoops(builder, op, *plan);
    }
  }
};
} // namespace
