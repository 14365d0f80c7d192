//===- Softmax.h - recognising a softmax ----------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// softmax(x) = exp(x - c) / sum exp(x - c) for any c that does not change along
// the softmax's dimensions, so only the sum is looked at: it must be of that
// very exponential, over those very dimensions, with nothing added.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RAISE_SOFTMAX_H
#define ATTN_RAISE_SOFTMAX_H

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Formula/Choice.h"
#include "attn/Formula/Terms.h"

#include <string>

namespace mlir::attn::raise {
using namespace formula;

/// One more score of every row, which no value belongs to: scalar + constant.
struct Sink {
  std::optional<Scalar> scalar;
  double constant = 0.0;
  /// The scalar is the largest score of the row.
  bool isRelative = false;
};

struct Softmax {
  Scalar input;
  /// What it runs over.
  SmallVector<unsigned> names;
  EmptyRows emptyRows = EmptyRows::NaN;
  /// Masks besides those that are part of the input.
  SmallVector<Mask, 0> masks;
  std::optional<Sink> sink;
  /// The attn.softmax that makes the probabilities, if one does.
  SoftmaxOp op;
  /// The element of that operation's result.
  Scalar result;
  /// What the input is multiplied with: the logarithm of the base.
  double scale = 1.0;
};

/// Removes a softmax from the factors of `term`: attn.softmax, an exponential
/// with the inverse of its sum, the exponential of a log-softmax, or one of
/// these under a guard that gives 0 for a row of -inf. `why` is set where a
/// factor is nearly one.
std::optional<Softmax> takeSoftmax(Space &space, Term &term, std::string &why);

/// The softmax that `scalar` is, if it is exactly one.
std::optional<Softmax> softmaxOf(Space &space, Scalar scalar, std::string &why);

/// The softmax that an attn.softmax makes.
std::optional<Softmax> softmaxOfOp(Space &space, Scalar scalar);

/// The same where it runs over one more score, which a slice drops again.
std::optional<Softmax> softmaxOfSlice(Space &space, Scalar scalar);

/// The sink for which `summand` is added to the sum over `names` of the
/// exponentials of `exponent`.
std::optional<Sink> sinkOf(Space &space, Scalar summand, Scalar exponent,
                           ArrayRef<unsigned> names);

/// Removes an exponential and masks, divided by the sum of their product.
std::optional<Softmax> takeQuotient(Space &space, Term &term, std::string &why);

/// Removes masks from `term` that guard the softmax's result: they give 0 where
/// a row has nothing to attend to, or repeat the masks of its scores.
void takeGuards(Space &space, Softmax &softmax, Term &term);

/// What is exponentiated, without what is subtracted for the whole row.
Scalar withoutShift(Space &space, Scalar input, ArrayRef<unsigned> names);

/// x for select(p == inf, number, x), p being a softmax's result.
Scalar withoutInfinityGuards(Space &space, Scalar scalar);

/// Whether the names of a sum are a softmax's: some, each once, and none of
/// them left free in its result.
bool areRowNames(Space &space, const Reduction &sum,
                 SmallVectorImpl<unsigned> &names);

/// Whether a reduction is over the rows of `softmax`.
bool coversRow(Space &space, const Reduction &reduction,
               const Softmax &softmax);

/// The scalar without negations, and whether there was an odd number of them.
Scalar peelNot(Space &space, Scalar scalar, bool &negated);

/// Whether `condition` (negated: its opposite) says that every input of a row
/// of `softmax` is -inf, or that its probability `result` is NaN.
bool isEmptyRow(Space &space, Scalar condition, bool negated,
                const Softmax &softmax, Scalar result);

} // namespace mlir::attn::raise

#endif // ATTN_RAISE_SOFTMAX_H
