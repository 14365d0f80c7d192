//===- FoldWeights.cpp - what is made of weights alone, as numbers --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Interpret/FoldConstants.h"
#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNFOLDWEIGHTS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

namespace {
struct FoldWeights : attn::impl::AttnFoldWeightsBase<FoldWeights> {
  using Base::Base;

  void runOnOperation() override {
    attn::interpret::foldConstants(
        getOperation(),
        {/*mostElements=*/int64_t(1) << 24, /*weightsOnly=*/true});
  }
};
} // namespace
