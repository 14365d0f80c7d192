//===- AttentionTiler.h - attention as loops over tiles -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_ATTENTIONTILER_H
#define SCHEDULE_CPU_ATTENTIONTILER_H

#include "AttentionTile.h"
#include "KeyRange.h"
#include "ScoreRegion.h"

#include "attn/Dialect/Attn/AttentionDims.h"
#include "attn/Passes/AttentionSchedule.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::attn {

/// Dimensions within a tile; batch dimensions are those of the loops, parts of
/// the keys those of what is merged after all steps.
enum TileDim : unsigned { Query, Key, Head, Column, NumStepDims, Part };

/// A tensor and which dimension of the tile each of its own is.
struct TileOperand {
  Value tensor;
  SmallVector<TileDim> dims;
};

/// Whether the stack has room for what so many tiles keep: for each its queries
/// and sums, for all of them a bias, weights and widened keys and values.
bool fitsStack(AttentionOp op, int64_t widths, int64_t queries,
               int64_t members);

/// Writes one attn.attention as loops over tiles: softmax(scale Q K^T) V
/// without ever holding Q K^T. Tiles of queries are parallel, blocks of keys
/// follow each other, each a step of attn.online_attention (Dao et al.,
/// "FlashAttention", 2022).
///
/// The tile of many queries lies transposed, and so does what the steps
/// accumulate: a vector holds one number of several queries, so that keys and
/// values are read as they are, one number at a time. Few queries lie as they
/// are, and a vector holds numbers of one.
class AttentionTiler {
public:
  /// `choices` has the schedule that was chosen.
  AttentionTiler(OpBuilder &builder, AttentionOp op, const AttentionDims &dims,
                 const VectorUnit &unit, const AttentionChoices &choices);

  /// How `op` is computed: as `choices` say where that is correct, otherwise as
  /// it suits the shape. `reason` is why not as they say, or why by scores.
  static AttentionSchedule choose(AttentionOp op, const AttentionDims &dims,
                                  const VectorUnit &unit,
                                  const AttentionChoices &choices,
                                  StringRef &reason);
  /// The queries of a whole tile.
  static int64_t getTileQueries(const VectorUnit &unit,
                                const AttentionChoices &choices);

  SmallVector<Value> emit();

private:
  using Body = function_ref<Value(ImplicitLocOpBuilder &, ValueRange scalars)>;
  /// The queries of a tile, and what the steps accumulate for them.
  struct Member {
    Value query, accumulator, shift, sum;
  };
  using Members = SmallVector<Member>;
  /// Tiles that are worked on together, block by block of keys, since they
  /// share the bias or the widened keys and values: `count` positions along
  /// dimension `dim`, `step` apart.
  struct Group {
    std::optional<unsigned> dim;
    int64_t count = 1;
    int64_t step = 1;
  };
  /// How the keys are cut where tiles are too few for many threads: into
  /// `count` parts of `keys`, the last of which may be shorter.
  struct Parts {
    int64_t count = 1;
    int64_t keys = 0;
  };

  OpFoldResult index(int64_t value) { return b.getIndexAttr(value); }
  Value constant(double value) {
    return arith::ConstantOp::create(b, b.getF32FloatAttr(value));
  }
  OpFoldResult size(ArrayRef<unsigned> dim) { return sizes[dim.front()]; }
  /// The number of queries of all tiles, and of this one: 1 for a pooling.
  OpFoldResult getQueries() {
    return dims.query.empty() ? index(1) : size(dims.query);
  }
  OpFoldResult getRows() {
    return dims.query.empty() ? index(1) : extents[dims.query.front()];
  }
  SmallVector<OpFoldResult> shapeOf(ArrayRef<TileDim> own, OpFoldResult rows,
                                    OpFoldResult keys);

  void emitTiles(OpFoldResult count, OpFoldResult first, OpFoldResult rows,
                 int64_t room, Group group, SmallVectorImpl<Value> &results);
  void placeTile(ValueRange at, OpFoldResult first, OpFoldResult rows);
  Members createStates();
  KeyRange getRange();
  Members attendTo(KeyRange range, Members members);
  void writeOutputs(scf::ForallOp loop, const Members &members);
  int64_t getWorkPerKey(int64_t rows);
  void noteWork(scf::ForallOp loop, OpFoldResult count, OpFoldResult rows,
                OpFoldResult keys);
  Parts findParts();
  KeyRange ofPart(KeyRange range);
  SmallVector<Value> emitParts(ArrayRef<OpFoldResult> tiles, OpFoldResult first,
                               OpFoldResult rows);
  Member mergeParts(ValueRange states, ValueRange tile);
  Value getEmpty();
  void emitOutputs(const Member &member, MutableArrayRef<Value> pieces);
  Members emitSteps(Value from, Value to, bool masked, Members members);
  Members emitStep(Value key, OpFoldResult count, bool masked, Members members);
  /// Whether the stack has room for the largest group.
  bool fitsTogether();
  int64_t getMostTogether();
  Group findBatchGroup();
  Group findQueryGroup(int64_t tiles);
  bool isShared(ArrayRef<AffineMap> maps);
  void goTo(int64_t member);
  Value emitBlock(ArrayRef<TileDim> own, ArrayRef<TileOperand> inputs,
                  OpFoldResult count, double missing, Body body);
  Value emitBias(Value key, OpFoldResult count, bool masked);
  SmallVector<TileOperand> emitScoreOperands(OpFoldResult count);
  Value emitFactor(OpFoldResult count);
  Value scaleQuery();
  Value widen(TileOperand operand, OpFoldResult count);

  SmallVector<ReassociationIndices> findAmbiguity(AffineMap map,
                                                  RankedTensorType type,
                                                  ArrayRef<OpFoldResult> of,
                                                  ArrayRef<int64_t> shape);
  TileOperand slice(Value tensor, AffineMap map);
  Value insert(Value tile, Value into, AffineMap map);
  void getPiece(AffineMap map, SmallVectorImpl<OpFoldResult> &offsets,
                SmallVectorImpl<OpFoldResult> &extents);
  Value takePiece(Value tensor, AffineMap map);
  void insertPiece(scf::ForallOp loop, Value piece, Value into, AffineMap map);
  void getSlice(AffineMap map, SmallVectorImpl<OpFoldResult> &offsets,
                SmallVectorImpl<OpFoldResult> &extents,
                SmallVectorImpl<int64_t> &shape, SmallVectorImpl<TileDim> &own);
  /// `tile` as the first part of `into`.
  Value insertAtStart(Value tile, Value into, ArrayRef<OpFoldResult> extents);
  Value filled(ArrayRef<OpFoldResult> shape, double value);
  Value part(Value tensor, ArrayRef<OpFoldResult> extents);
  Value pointwise(ArrayRef<TileOperand> inputs, TileOperand result, Body body);

  ImplicitLocOpBuilder b;
  IndexMath math;
  AttentionOp op;
  const AttentionDims &dims;
  const VectorUnit &unit;
  const AttentionChoices &choices;
  FloatType f32;
  ScoreRegion region;
  SmallVector<OpFoldResult> sizes;
  SmallVector<std::optional<TileDim>> tileDim;
  SmallVector<BandAttr> bands;

  /// How the tensors of a tile lie.
  SmallVector<TileDim> queryDims, accumulatorDims, biasDims, rowDims;
  bool isForFew;
  /// Whether steps multiply pairs of bf16: queries, keys and values stay so.
  bool isPaired;
  /// The queries of a whole tile.
  int64_t tileQueries;

  // Of the tile that is being written: the queries that its tensors have room
  // for, where it is and how large.
  int64_t room;
  SmallVector<OpFoldResult> offsets, extents;
  Group group;
  OpFoldResult groupStart;
  Parts parts;
  /// The first key of the part, if there are several.
  Value partStart;
};
} // namespace mlir::attn

#endif // SCHEDULE_CPU_ATTENTIONTILER_H
