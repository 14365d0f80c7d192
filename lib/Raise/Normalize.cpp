//===- Normalize.cpp - the pass that brings clusters to one form ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reshapes.h"

#include "attn/Passes.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNNORMALIZE
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using namespace mlir::attn;

namespace {
struct Normalize : attn::impl::AttnNormalizeBase<Normalize> {
  using Base::Base;

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    raise::populateReshapePatterns(patterns);
    raise::populateExtractPatterns(patterns);
    raise::populateMaximumPatterns(patterns);
    raise::populateWritePatterns(patterns);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};
} // namespace
