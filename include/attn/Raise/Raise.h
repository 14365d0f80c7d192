//===- Raise.h - one rewrite for each attn operation ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Each function tries to read a result of a linalg operation as one attn
// operation, and if it can, creates that operation before `root`'s owner and
// replaces every use of `root`. What the cluster leaves unused is for the
// caller to erase. A cluster that nearly fits is reported as a missed remark
// (category "attn") with the guard that refused.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RAISE_RAISE_H
#define ATTN_RAISE_RAISE_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::attn::raise {

bool raiseNormalization(RewriterBase &rewriter, OpResult root);
/// A weight or bias of an attn.layer_norm that has none.
bool raiseNormParameter(RewriterBase &rewriter, OpResult root);
bool raiseSoftmax(RewriterBase &rewriter, OpResult root);

/// Sums weighted by a softmax: attn.attention where the logits contract a query
/// with a key, attn.pool otherwise.
bool raiseWeightedSum(RewriterBase &rewriter, OpResult root);

/// Makes one attn.pool of those in `root` that share their softmax.
void mergePools(RewriterBase &rewriter, Operation *root);

/// Joins the keys and values of scores that are computed in parts and joined
/// for a softmax.
void joinParts(RewriterBase &rewriter, Operation *root);

/// Reads the masks and biases of every attn.attention as bands and lengths.
void refineAttentions(RewriterBase &rewriter, Operation *root);

void remarkRaised(OpResult root, StringRef what);
/// Nothing where `why` is empty, or where `root` only moves what is computed
/// elsewhere.
void remarkMissed(OpResult root, StringRef what, StringRef why);

} // namespace mlir::attn::raise

#endif // ATTN_RAISE_RAISE_H
