//===- ProjectionTiler.cpp - products as loops over tiles -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A projection is rows of an activation times constant weights. A tile is a
// panel of columns, as many as the registers of one row of a register tile, for
// a block of rows; the panel stays in the cache for all rows. Weights are
// packed panel by panel at compile time (Goto and van de Geijn, "Anatomy of
// High-Performance Matrix Multiplication", 2008), and what needs no more of the
// product than the tile is done while the tile is in the cache.
//
//===----------------------------------------------------------------------===//

#include "ProjectionTiler.h"
#include "PackedWeights.h"
#include "Work.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

using namespace mlir;
using namespace mlir::attn;
using linalg::GenericOp;

namespace {
/// Writes the loop over the tiles of a part of a projection.
class Tiler {
public:
  Tiler(IRRewriter &rewriter, Projection &projection, const TileBounds &part)
      : b(projection.product.getLoc(), rewriter), projection(projection),
        part(part) {}

  /// Adds to the loop one over `dim` of the product, by `step`.
  void addLoop(unsigned dim, int64_t step);
  /// The loop over what was added, around one another as they were.
  scf::ForallOp emit(ValueRange destinations);

private:
  void placeTile(scf::ForallOp loop);
  Value sliceWeights(AffineMap &map);

  ImplicitLocOpBuilder b;
  Projection &projection;
  const TileBounds &part;
  /// Dimensions of the product and steps, and how many of them there are.
  SmallVector<std::pair<unsigned, int64_t>> loops;
  SmallVector<OpFoldResult> counts;
  TileBounds bounds;
};
} // namespace

/// The panel of weights that the tile reads; `map` becomes that of its
/// dimensions. Null for weights that are not packed.
Value Tiler::sliceWeights(AffineMap &map) {
  auto placeOf = [&](unsigned dim) {
    return *map.getResultPosition(b.getAffineDimExpr(dim));
  };
  SmallVector<unsigned> outside, inside;
  SmallVector<OpFoldResult> at, of;
  SmallVector<int64_t> shape;
  SmallVector<AffineExpr> exprs;
  ArrayRef<unsigned> outer = ArrayRef(projection.columns).drop_back();
  for (unsigned dim : outer) {
    outside.push_back(placeOf(dim));
    at.push_back(bounds.offsets[dim]);
    of.push_back(b.getIndexAttr(1));
  }
  Value lane = getValueOrCreateConstantIndexOp(b, b.getLoc(),
                                               bounds.offsets[projection.lane]);
  at.push_back(b.createOrFold<arith::DivUIOp>(
      lane, arith::ConstantIndexOp::create(b, projection.panel)));
  of.push_back(b.getIndexAttr(1));
  for (unsigned dim : projection.sums) {
    inside.push_back(placeOf(dim));
    shape.push_back(projection.product.getStaticLoopRanges()[dim]);
    exprs.push_back(b.getAffineDimExpr(dim));
  }
  shape.push_back(projection.panel);
  exprs.push_back(b.getAffineDimExpr(projection.lane));
  for (int64_t size : shape) {
    at.push_back(b.getIndexAttr(0));
    of.push_back(b.getIndexAttr(size));
  }
  if (!projection.packed) {
    std::optional<ElementsAttr> packed =
        packWeights(projection.constant, outside, placeOf(projection.lane),
                    inside, projection.panel);
    if (!packed)
      return {};
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointAfterValue(projection.weights->get());
    projection.packed = arith::ConstantOp::create(b, cast<TypedAttr>(*packed));
  }
  map = AffineMap::get(map.getNumDims(), 0, exprs, b.getContext());
  Type element = getElementTypeOrSelf(projection.packed);
  SmallVector<OpFoldResult> by(at.size(), b.getIndexAttr(1));
  return tensor::ExtractSliceOp::create(
      b, RankedTensorType::get(shape, element), projection.packed, at, of, by);
}

void Tiler::addLoop(unsigned dim, int64_t step) {
  loops.emplace_back(dim, step);
  Value size =
      getValueOrCreateConstantIndexOp(b, b.getLoc(), part.extents[dim]);
  Value by = arith::ConstantIndexOp::create(b, step);
  counts.push_back(
      getAsOpFoldResult(b.createOrFold<arith::CeilDivUIOp>(size, by)));
}

/// Where the tile of an iteration is, and how large.
void Tiler::placeTile(scf::ForallOp loop) {
  bounds = part;
  for (auto [iv, dimAndStep] :
       llvm::zip_equal(loop.getInductionVars(), loops)) {
    auto [dim, step] = dimAndStep;
    Value stepValue = arith::ConstantIndexOp::create(b, step);
    Value start = b.createOrFold<arith::MulIOp>(iv, stepValue);
    bounds.places[dim] = getAsOpFoldResult(start);
    Value offset =
        getValueOrCreateConstantIndexOp(b, b.getLoc(), part.offsets[dim]);
    bounds.offsets[dim] =
        getAsOpFoldResult(b.createOrFold<arith::AddIOp>(start, offset));
    std::optional<int64_t> known = getConstantIntValue(part.extents[dim]);
    std::optional<int64_t> room = getConstantIntValue(part.room[dim]);
    bounds.room[dim] = b.getIndexAttr(room ? std::min(*room, step) : step);
    if (known && (*known % step == 0 || *known < step)) {
      bounds.extents[dim] = bounds.room[dim];
      continue;
    }
    Value size =
        getValueOrCreateConstantIndexOp(b, b.getLoc(), part.extents[dim]);
    Value left = b.createOrFold<arith::SubIOp>(size, start);
    bounds.extents[dim] =
        getAsOpFoldResult(b.createOrFold<arith::MinUIOp>(left, stepValue));
  }
}

scf::ForallOp Tiler::emit(ValueRange destinations) {
  auto loop = scf::ForallOp::create(b, counts, destinations, std::nullopt);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(loop.getTerminator());
  placeTile(loop);
  emitTile(b, projection.group, loop, bounds, [&](GenericOp tile) {
    unsigned number = projection.weights->getOperandNumber();
    SmallVector<AffineMap> maps = tile.getIndexingMapsArray();
    if (Value weights = sliceWeights(maps[number])) {
      tile->setOperand(number, weights);
      tile.setIndexingMapsAttr(b.getAffineMapArrayAttr(maps));
    }
  });
  return loop;
}

void attn::emitTiles(IRRewriter &rewriter, Projection &projection) {
  GenericOp product = projection.product;
  rewriter.setInsertionPoint(projection.group.members.back().op);
  TileBounds whole;
  for (Range range : cast<linalg::LinalgOp>(product.getOperation())
                         .createLoopRanges(rewriter, product.getLoc()))
    whole.extents.push_back(range.size);
  whole.room = whole.extents;
  whole.offsets.assign(whole.extents.size(), rewriter.getIndexAttr(0));
  whole.places = whole.offsets;

  Tiler tiler(rewriter, projection, whole);
  // Of the rows the innermost dimension is cut, the others go one by one.
  auto addLoops = [&](ArrayRef<unsigned> dims, int64_t lastStep) {
    for (unsigned dim : dims)
      tiler.addLoop(dim, dim == dims.back() ? lastStep : 1);
  };
  // The larger operand is read once, the other one from the cache.
  bool rowsOutside = projection.hasManyRows();
  if (rowsOutside)
    addLoops(projection.rows, projection.tileRows);
  addLoops(projection.columns, projection.panel);
  if (!rowsOutside)
    addLoops(projection.rows, projection.tileRows);
  scf::ForallOp loop = tiler.emit(getDestinations(projection.group));
  setWork(loop, projection.getWork(), whole.extents);
  replaceGroup(rewriter, projection.group, loop);
}

Value attn::emitPart(IRRewriter &rewriter, Projection &projection,
                     const TileBounds &part) {
  Location loc = projection.product.getLoc();
  auto result = cast<OpResult>(projection.group.getResults().front());
  SmallVector<OpFoldResult> room, extents;
  for (unsigned loop : projection.group.getLoops(result)) {
    room.push_back(part.room[loop]);
    extents.push_back(part.extents[loop]);
  }
  Value destination = tensor::EmptyOp::create(rewriter, loc, room,
                                              getElementTypeOrSelf(result));
  if (room != extents) {
    SmallVector<OpFoldResult> at(room.size(), rewriter.getIndexAttr(0)),
        by(room.size(), rewriter.getIndexAttr(1));
    destination = tensor::ExtractSliceOp::create(rewriter, loc, destination, at,
                                                 extents, by);
  }
  Tiler tiler(rewriter, projection, part);
  for (unsigned dim : projection.columns)
    tiler.addLoop(dim, dim == projection.lane ? projection.panel : 1);
  return tiler.emit(destination).getResult(0);
}
