//===- TileGroup.h - operations that are computed tile by tile together ---===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_TILEGROUP_H
#define SCHEDULE_CPU_TILEGROUP_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::attn {

/// A dimension of a group's first operation, which others of it have, too.
struct TilePlace {
  /// Of the first operation.
  unsigned loop;
  /// Of a tile along it, at most.
  int64_t size;
  /// Whether a tile is a part of it; all members have it then, and write to
  /// places of their own along it.
  bool isCut;
};

/// Structured operations on tensors of one block. What one of them needs of
/// another for a tile of its result is in the same tile.
struct TileGroup {
  struct Member {
    linalg::GenericOp op;
    /// For each place its loop, or -1 where it has none.
    SmallVector<int> loops;
    /// What another member made, and where the only result can be written.
    Value reused;
  };
  SmallVector<TilePlace> places;
  SmallVector<Member> members;
  /// What is no member, needs one, and is before the last one.
  SmallVector<Operation *> users;

  /// What members compute and others need.
  SmallVector<Value> getResults() const;
  /// The loop of the first operation that `loop` of `member` corresponds to.
  unsigned getFirstLoop(const Member &member, unsigned loop) const;
  /// The same for each dimension of what `member` accesses through `map`, or
  /// of what a member computes.
  SmallVector<unsigned> getLoops(const Member &member, AffineMap map) const;
  SmallVector<unsigned> getLoops(OpResult result) const;
};

/// `first` and what can follow it in its tiles: operations that use what the
/// group makes, whose loops all are places. Tiles of all results together have
/// at most as many bytes.
TileGroup growTileGroup(linalg::GenericOp first, ArrayRef<TilePlace> places,
                        int64_t mostBytes);

/// For each loop of a group's first operation where a tile begins, how large it
/// is, how large at most, and where its place begins in what is written.
struct TileBounds {
  SmallVector<OpFoldResult> offsets, extents, room, places;
};

/// Tensors for what a group computes: they are to be written, or hold what
/// members go on from.
SmallVector<Value> getDestinations(const TileGroup &group);

/// Computes a tile of `group` at the end of `loop`, which writes to the group's
/// destinations; `change` may adapt the tile of the first operation.
void emitTile(ImplicitLocOpBuilder &b, const TileGroup &group,
              scf::ForallOp loop, const TileBounds &bounds,
              function_ref<void(linalg::GenericOp)> change);

/// Lets `loop`, which is before the last member of `group`, take its place.
void replaceGroup(RewriterBase &rewriter, const TileGroup &group,
                  scf::ForallOp loop);

} // namespace mlir::attn

#endif // SCHEDULE_CPU_TILEGROUP_H
