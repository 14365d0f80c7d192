//===- WeightedSum.h - sums weighted by a softmax -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RAISE_WEIGHTEDSUM_H
#define ATTN_RAISE_WEIGHTEDSUM_H

#include "attn/Formula/Emitter.h"
#include "attn/Raise/Raise.h"
#include "attn/Raise/Scores.h"

namespace mlir::attn::raise {

/// outer * sum over softmax.names of softmax(softmax.input) * value.
struct WeightedSum {
  Softmax softmax;
  Term value, outer;
};

/// Reads `scalar` as such a sum. The softmax may be divided by its sum inside
/// or outside. `why` is set where a softmax is summed in another way.
std::optional<WeightedSum> weightedSumOf(Space &space, Scalar scalar,
                                         std::string &why);

/// Whether the contraction only projects what is pooled to logits: its query is
/// a constant weight, and its key is not a projection (a product with constant
/// weights) of its own. This is the line between attn.pool and attn.attention.
bool isProjection(Space &space, const Contraction &contraction,
                  const Term &value);

/// What every raised cluster is built from.
struct Site {
  Emitter emitter;
  RewriterBase &rewriter;
  OpResult root;
  Scalar element;

  Site(RewriterBase &rewriter, OpResult root, Space &space)
      : emitter(rewriter, root.getLoc(), space), rewriter(rewriter), root(root),
        element(elementOf(space, root)) {}
  Space &space() { return emitter.space; }
};

/// A product as a tensor, if it is no larger than its largest factor: a larger
/// one would be computed anew for every element. Null otherwise (guard RW4).
Operand placeProduct(Emitter &emitter, const Term &term);

/// The masks as one boolean tensor: true where all allow. Null if it cannot be
/// written.
Operand placeMasks(Emitter &emitter, ArrayRef<Mask> masks);

/// Whether `op` is among the operations that `value` is computed from.
bool isFormedFrom(Value value, Operation *op);

/// Whether anything but `root` needs `op`: looks through operations that would
/// be unused without it.
bool isUsedElsewhere(Operation *op, Operation *root);

/// The root's value, given that of the weighted sum as the root's type: what is
/// multiplied with it is written out. Null if that cannot be done.
Value finish(Site &site, const WeightedSum &sum, Value output);

/// `output` scaled for a sink, given the logsumexp of every row.
Value withSink(Site &site, const Sink &sink, Value output,
               const Operand &logsumexp);

/// Builds the operation and replaces the root; false, with nothing replaced, if
/// an operand does not fit it.
bool buildAttention(Site &site, const WeightedSum &sum, const Scores &scores,
                    std::string &why);
bool buildPool(Site &site, const WeightedSum &sum, std::string &why);

} // namespace mlir::attn::raise

#endif // ATTN_RAISE_WEIGHTEDSUM_H
