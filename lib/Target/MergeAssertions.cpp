//===- MergeAssertions.cpp - assert one condition once --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Passes.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNMERGEASSERTIONS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

namespace {
struct MergeAssertions : attn::impl::AttnMergeAssertionsBase<MergeAssertions> {
  void runOnOperation() override {
    // Only within a block, where what comes first was asserted first.
    DenseSet<std::pair<Block *, Value>> asserted;
    getOperation()->walk([&](cf::AssertOp op) {
      if (!asserted.insert({op->getBlock(), op.getArg()}).second)
        op.erase();
    });
  }
};
} // namespace
