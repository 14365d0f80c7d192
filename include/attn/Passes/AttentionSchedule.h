//===- AttentionSchedule.h - how a CPU computes attention -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_ATTENTIONSCHEDULE_H
#define ATTN_PASSES_ATTENTIONSCHEDULE_H

namespace mlir::attn {

/// Ways to compute one attention: tiles with queries or the width of a head in
/// the lanes of vectors, or a matrix of all scores. Auto is the one that suits
/// its shape.
enum class AttentionSchedule { Auto, QueriesInLanes, WidthInLanes, Scores };

/// What is chosen by the caller instead, wherever that is correct. Every choice
/// gives right results: they differ in speed.
struct AttentionChoices {
  AttentionSchedule schedule = AttentionSchedule::Auto;
  /// Most vectors of queries in a tile; 0: as many as the registers allow.
  unsigned tileVectors = 0;
  /// Most tiles that go through the keys together, also where they share
  /// nothing; 0: four where they share something.
  unsigned tilesTogether = 0;
};

} // namespace mlir::attn

#endif // ATTN_PASSES_ATTENTIONSCHEDULE_H
