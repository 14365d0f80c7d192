//===- Scores.h - the parts of an attention score -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// What is under the softmax is taken apart from the outside in: masks and
// biases, then constant scales, down to the sum of products of a query, which
// does not change along the softmax, with a key, which does. What is none of
// these becomes the score region, so any elementwise change of a score fits.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RAISE_SCORES_H
#define ATTN_RAISE_SCORES_H

#include "attn/Formula/Choice.h"
#include "attn/Raise/Softmax.h"

namespace mlir::attn::raise {
using namespace formula;

/// sum over `heads` of query * key, both products of tensors.
struct Contraction {
  /// The element of the tensor of sums.
  Scalar result;
  SmallVector<unsigned> heads;
  Term query, key;
  double scale = 1.0;
  /// What the sums start from, if not 0.
  std::optional<Scalar> init;
};

struct Scores {
  Contraction contraction;
  /// The constants, multiplied, that apply before the region.
  double scale = 1.0;
  /// A formula of contraction.result, multiplied with `regionFactor`.
  std::optional<Scalar> region;
  double regionFactor = 1.0;
  SmallVector<Term, 0> biases;
  SmallVector<Mask, 0> masks;
};

/// Reads a sum of products in which, along `names`, one factor changes and
/// another does not.
std::optional<Contraction> contractionOf(Space &space, Scalar scalar,
                                         ArrayRef<unsigned> names);

/// Whether such a contraction is in the elementwise formula of `scalar`.
std::optional<Contraction> findContraction(Space &space, Scalar scalar,
                                           ArrayRef<unsigned> names);

/// Whether the formula of `scalar` has `part` in it.
bool contains(Space &space, Scalar scalar, const Scalar &part);

/// Takes the input of a softmax apart; its own masks are not among the
/// result's.
std::optional<Scores> scoresOf(Space &space, const Softmax &softmax);

/// Removes masks from pooling logits: what is left.
Scalar peelMasks(Space &space, Scalar logits, SmallVector<Mask, 0> &masks);

/// The mask that `scalar` adds: it is 0 or -inf by a condition.
std::optional<Mask> addedMaskOf(Space &space, Scalar scalar);

} // namespace mlir::attn::raise

#endif // ATTN_RAISE_SCORES_H
