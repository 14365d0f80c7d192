//===- Rewrites.h - the algebra of attention, one rewrite each ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Each function tries one equation on an attention or a pool, which it replaces
// where that holds. Where a guard refuses what nearly fits, `why` is its number
// and reason.
//
//===----------------------------------------------------------------------===//

#ifndef OPTIMIZE_REWRITES_H
#define OPTIMIZE_REWRITES_H

#include "attn/Dialect/Attn/Attn.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::attn::optimize {

/// A linear score of a pool: softmax(x w) x is attention with the query w.
bool poolByAttention(RewriterBase &rewriter, PoolOp op, std::string &why);
/// Scale and bias of a norm move into the projections that read it.
bool foldNormWeights(RewriterBase &rewriter, LayerNormOp op, std::string &why);
/// What is constant along the keys drops out of the softmax.
bool dropKeyOffset(RewriterBase &rewriter, AttentionOp op, std::string &why);
bool dropRowBiases(RewriterBase &rewriter, AttentionOp op, std::string &why);
/// What is added to every value is added to the output projection instead.
bool moveValueBias(RewriterBase &rewriter, AttentionOp op, std::string &why);
/// Several dimensions of queries become one.
bool mergeQueries(RewriterBase &rewriter, AttentionOp op, std::string &why);
/// Several dimensions of keys become one.
bool mergeKeys(RewriterBase &rewriter, AttentionOp op, std::string &why);
/// q (x Wk)^T = x (Wk q^T) for a constant query q.
bool foldConstantQuery(RewriterBase &rewriter, AttentionOp op,
                       std::string &why);
/// P (x Wv) = (P x) Wv.
bool poolFirst(RewriterBase &rewriter, AttentionOp op, std::string &why);
/// (P (x Wv)) Wo = P (x (Wv Wo)).
bool mergeValueOutput(RewriterBase &rewriter, AttentionOp op, std::string &why);
/// (x Wq) (y Wk)^T = x (Wq Wk^T) y^T.
bool mergeScoreProducts(RewriterBase &rewriter, AttentionOp op,
                        std::string &why);

} // namespace mlir::attn::optimize

#endif // OPTIMIZE_REWRITES_H
