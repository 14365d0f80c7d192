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

#include "attn/Dialect/Attn/AttentionDims.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

namespace mlir::attn {

/// Dimensions within a tile; batch dimensions are those of the loops.
enum TileDim : unsigned { Query, Key, Head, Column, NumTileDims };

/// A tensor and which dimension of the tile each of its own is.
struct TileOperand {
  Value tensor;
  SmallVector<TileDim> dims;
};

/// Writes one attn.attention as loops over tiles: softmax(scale Q K^T) V
/// without ever holding Q K^T. Tiles of queries are parallel, blocks of keys
/// follow each other, each a step of attn.online_attention (Dao et al.,
/// "FlashAttention", 2022). The query tile lies transposed, and so does what
/// the steps accumulate: a vector holds one number of several queries, so that
/// keys and values are read as they are, one number at a time.
class AttentionTiler {
public:
  AttentionTiler(OpBuilder &builder, AttentionOp op, const AttentionDims &dims,
                 const VectorUnit &unit)
      : b(op.getLoc(), builder), math(b), op(op), dims(dims), unit(unit),
        f32(b.getF32Type()), sizes(op.getIterationSizes(b)) {
    tileDim.assign(sizes.size(), std::nullopt);
    tileDim[dims.query.front()] = Query;
    tileDim[dims.key.front()] = Key;
    tileDim[dims.head.front()] = Head;
    tileDim[dims.value.front()] = Column;
    if (ArrayAttr attrs = op.getBandsAttr())
      llvm::append_range(bands, attrs.getAsRange<BandAttr>());
  }

  SmallVector<Value> emit();

private:
  using Body = function_ref<Value(ImplicitLocOpBuilder &, ValueRange scalars)>;
  struct State {
    Value accumulator, shift, sum;
  };

  OpFoldResult index(int64_t value) { return b.getIndexAttr(value); }
  Value constant(double value) {
    return arith::ConstantOp::create(b, b.getF32FloatAttr(value));
  }
  OpFoldResult size(ArrayRef<unsigned> dim) { return sizes[dim.front()]; }

  void emitTiles(OpFoldResult count, OpFoldResult first, OpFoldResult rows,
                 const AttentionTile &tile, SmallVectorImpl<Value> &results);
  void emitTile(scf::ForallOp loop, OpFoldResult first, OpFoldResult rows);
  std::optional<int64_t> getWork(OpFoldResult count, OpFoldResult rows);
  State emitSteps(Value from, Value to, bool masked, State state);
  Value emitBias(Value key, OpFoldResult count, bool masked);
  Value scaleQuery();
  Value widen(TileOperand operand, OpFoldResult count);

  TileOperand slice(Value tensor, AffineMap map);
  void insert(scf::ForallOp loop, Value tile, Value into, AffineMap map);
  void getSlice(AffineMap map, SmallVectorImpl<OpFoldResult> &offsets,
                SmallVectorImpl<OpFoldResult> &extents,
                SmallVectorImpl<int64_t> &shape, SmallVectorImpl<TileDim> &own);
  Value filled(ArrayRef<OpFoldResult> shape, double value);
  Value part(Value tensor, ArrayRef<OpFoldResult> extents);
  Value pointwise(ArrayRef<TileOperand> inputs, TileOperand result, Body body);

  ImplicitLocOpBuilder b;
  IndexMath math;
  AttentionOp op;
  const AttentionDims &dims;
  const VectorUnit &unit;
  FloatType f32;
  SmallVector<OpFoldResult> sizes;
  SmallVector<std::optional<TileDim>> tileDim;
  SmallVector<BandAttr> bands;

  // Of the tile that is being written: its shape, where it is and how large.
  AttentionTile tile;
  SmallVector<OpFoldResult> offsets, extents;
  Value query;
};
} // namespace mlir::attn

#endif // SCHEDULE_CPU_ATTENTIONTILER_H
