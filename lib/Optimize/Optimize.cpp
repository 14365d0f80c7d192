//===- Optimize.cpp - the pass that applies the algebra -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Cost.h"
#include "Rewrites.h"

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/RegionUtils.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNOPTIMIZE
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using namespace mlir::attn;

template <typename OpT> struct Rule {
  StringRef name;
  bool (*rewrite)(RewriterBase &, OpT, std::string &);
};

/// Tries the rules in their order on every operation; a remark says what
/// refused.
template <typename OpT>
static void apply(Operation *root, ArrayRef<Rule<OpT>> rules) {
  IRRewriter rewriter(root->getContext());
  for (const Rule<OpT> &rule : rules) {
    SmallVector<OpT> ops;
    root->walk([&](OpT op) { ops.push_back(op); });
    for (OpT op : ops) {
      std::string why;
      if (!rule.rewrite(rewriter, op, why))
        optimize::remarkMissed(op, rule.name, why);
    }
    // What a rewrite left behind, or gave up on, is not read any more.
    (void)runRegionDCE(rewriter, root->getRegions());
  }
}

namespace {
struct Optimize : attn::impl::AttnOptimizeBase<Optimize> {
  using Base::Base;

  void runOnOperation() override {
    Operation *root = getOperation();
    apply<LayerNormOp>(root, {{"norm-weights", optimize::foldNormWeights}});
    apply<PoolOp>(root, {{"linear-pool", optimize::poolByAttention}});
    apply<AttentionOp>(root, {{"key-offset", optimize::dropKeyOffset},
                              {"row-bias", optimize::dropRowBiases},
                              {"value-bias", optimize::moveValueBias}});
    if (reassociate)
      apply<AttentionOp>(root, {{"constant-query", optimize::foldConstantQuery},
                                {"score-product", optimize::mergeScoreProducts},
                                {"value-output", optimize::mergeValueOutput},
                                {"pool-first", optimize::poolFirst}});
    apply<AttentionOp>(root, {{"merge-queries", optimize::mergeQueries},
                              {"merge-keys", optimize::mergeKeys}});
  }
};
} // namespace
