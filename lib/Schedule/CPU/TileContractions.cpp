//===- TileContractions.cpp - products with weights as loops over tiles ---===//
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
// High-Performance Matrix Multiplication", 2008), and what is done with each
// element of the product is done while the tile is in the cache.
//
//===----------------------------------------------------------------------===//

#include "PackedWeights.h"
#include "Work.h"

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/TilingInterface.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCPUTILECONTRACTIONS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using linalg::GenericOp;

namespace {
/// A product of an activation with constant weights, and what becomes of it.
struct Projection {
  GenericOp product;
  OpOperand *weights;
  ElementsAttr constant;
  /// Computes one element of its result from one of the product; may be null.
  GenericOp epilogue;
  /// Dimensions of the product: `lane` is the innermost of the columns. Others
  /// of them may be the activation's, too, as heads with weights of their own.
  unsigned lane;
  SmallVector<unsigned> columns, rows, sums;
};

class Tiler {
public:
  Tiler(IRRewriter &rewriter, Projection projection, int64_t panel)
      : b(projection.product.getLoc(), rewriter), rewriter(rewriter),
        p(std::move(projection)), panel(panel) {}

  void emit();

private:
  bool hasManyRows();
  scf::ForallOp createLoop(Value into);
  void placeTile(scf::ForallOp loop);
  SmallVector<OpFoldResult> ofResult(ArrayRef<OpFoldResult> values);
  Value slice(Value tensor, ArrayRef<OpFoldResult> at);
  GenericOp getTile(GenericOp op, ArrayRef<OpFoldResult> at,
                    ArrayRef<OpFoldResult> of);
  Value sliceWeights(AffineMap &map);
  Value tileProduct(Value destination);
  Value tileEpilogue(Value product, Value destination);

  ImplicitLocOpBuilder b;
  IRRewriter &rewriter;
  Projection p;
  int64_t panel;
  /// Of the product's dimensions, and which the loop has, by which steps.
  SmallVector<OpFoldResult> sizes;
  SmallVector<std::pair<unsigned, int64_t>> loops;
  /// Of one tile: where it is, how large, and how large at most.
  SmallVector<OpFoldResult> offsets, extents, room;
  /// What tiling an operation has made, needed or not.
  SmallVector<Operation *> slices;
};
} // namespace

/// Rows that one tile has at most: with a panel of weights they fit the
/// second-level cache.
static constexpr int64_t kMostRows = 96;

static SmallVector<unsigned> dimsOf(AffineMap map) {
  SmallVector<unsigned> dims;
  for (AffineExpr expr : map.getResults())
    dims.push_back(cast<AffineDimExpr>(expr).getPosition());
  return dims;
}

//===----------------------------------------------------------------------===//
// What is tiled
//===----------------------------------------------------------------------===//

/// The one operation that computes an element of its result from each of
/// `product`, in the same order, if there is one.
static GenericOp findEpilogue(GenericOp product) {
  if (!product->hasOneUse())
    return {};
  OpOperand &use = *product->getUses().begin();
  auto epilogue = dyn_cast<GenericOp>(use.getOwner());
  if (!epilogue || epilogue->getNumResults() != 1 ||
      epilogue.getNumReductionLoops() != 0 || !epilogue.isDpsInput(&use) ||
      epilogue->getBlock() != product->getBlock())
    return {};
  AffineMap out = epilogue.getIndexingMapsArray().back();
  if (epilogue.getMatchingIndexingMap(&use) != out || !out.isIdentity())
    return {};
  // It may know where it is only if tiles told it.
  if (epilogue.hasIndexSemantics())
    return {};
  return epilogue;
}

static std::optional<Projection> matchProjection(GenericOp op) {
  if (!op.hasPureTensorSemantics() || !linalg::isaContractionOpInterface(op) ||
      op->getNumResults() != 1 || op.getNumDpsInputs() != 2)
    return std::nullopt;
  for (AffineMap map : op.getIndexingMapsArray())
    if (!map.isProjectedPermutation())
      return std::nullopt;
  // An empty one has no panel.
  if (llvm::is_contained(op.getStaticLoopRanges(), 0))
    return std::nullopt;
  Projection p;
  p.product = op;
  p.weights = nullptr;
  for (OpOperand *input : op.getDpsInputOperands())
    if (matchPattern(input->get(), m_Constant(&p.constant)))
      p.weights = input;
  auto fill = op.getDpsInits()[0].getDefiningOp<linalg::FillOp>();
  if (!p.weights || !fill)
    return std::nullopt;
  AffineMap out = op.getIndexingMapsArray().back();
  AffineMap weights = op.getMatchingIndexingMap(p.weights);
  AffineMap other = op.getMatchingIndexingMap(
      op.getDpsInputOperand(p.weights->getOperandNumber() == 0 ? 1 : 0));
  for (unsigned dim = 0; dim < op.getNumLoops(); ++dim) {
    AffineExpr expr = getAffineDimExpr(dim, op.getContext());
    bool inWeights = weights.getResultPosition(expr).has_value();
    bool inOther = other.getResultPosition(expr).has_value();
    if (out.getResultPosition(expr))
      continue;
    if (!inWeights || !inOther)
      return std::nullopt;
    p.sums.push_back(dim);
  }
  for (unsigned dim : dimsOf(out))
    (weights.getResultPosition(getAffineDimExpr(dim, op.getContext()))
         ? p.columns
         : p.rows)
        .push_back(dim);
  if (p.columns.empty() || p.rows.empty() ||
      p.columns.back() != dimsOf(out).back() ||
      other.getResultPosition(
          getAffineDimExpr(p.columns.back(), op.getContext())))
    return std::nullopt;
  p.lane = p.columns.back();
  p.epilogue = findEpilogue(op);
  return p;
}

/// Columns of a panel: the widest that leaves none over, or 0.
static int64_t getPanel(Projection &p, int64_t vectorBits) {
  int64_t size = p.product.getStaticLoopRanges()[p.lane];
  int64_t lanes = vectorBits / 32;
  for (int64_t vectors : {4, 3, 2, 1})
    if (size % (vectors * lanes) == 0 && (vectorBits >= 512 || vectors <= 2))
      return vectors * lanes;
  return 0;
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

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
  ArrayRef<unsigned> outer = ArrayRef(p.columns).drop_back();
  for (unsigned dim : outer) {
    outside.push_back(placeOf(dim));
    at.push_back(offsets[dim]);
    of.push_back(b.getIndexAttr(1));
  }
  Value lane = getValueOrCreateConstantIndexOp(b, b.getLoc(), offsets[p.lane]);
  at.push_back(b.createOrFold<arith::DivUIOp>(
      lane, arith::ConstantIndexOp::create(b, panel)));
  of.push_back(b.getIndexAttr(1));
  for (unsigned dim : p.sums) {
    inside.push_back(placeOf(dim));
    shape.push_back(p.product.getStaticLoopRanges()[dim]);
    exprs.push_back(b.getAffineDimExpr(dim));
  }
  shape.push_back(panel);
  exprs.push_back(b.getAffineDimExpr(p.lane));
  for (int64_t size : shape) {
    at.push_back(b.getIndexAttr(0));
    of.push_back(b.getIndexAttr(size));
  }
  std::optional<ElementsAttr> packed =
      attn::packWeights(p.constant, outside, placeOf(p.lane), inside, panel);
  if (!packed)
    return {};
  map = AffineMap::get(map.getNumDims(), 0, exprs, b.getContext());
  auto type = cast<RankedTensorType>(packed->getType());
  Value constant;
  {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointAfterValue(p.weights->get());
    constant = arith::ConstantOp::create(b, type, cast<TypedAttr>(*packed));
  }
  SmallVector<OpFoldResult> by(at.size(), b.getIndexAttr(1));
  return tensor::ExtractSliceOp::create(
      b, RankedTensorType::get(shape, type.getElementType()), constant, at, of,
      by);
}

/// Whether the rows are the larger operand, in blocks large enough to read all
/// weights for each: the weights come from the cache then. Otherwise the rows
/// do, once for each panel.
bool Tiler::hasManyRows() {
  auto count = [&](ArrayRef<unsigned> dims) {
    int64_t product = 1;
    for (unsigned dim : dims) {
      int64_t size = p.product.getStaticLoopRanges()[dim];
      if (ShapedType::isDynamic(size) ||
          llvm::MulOverflow(product, size, product))
        return std::numeric_limits<int64_t>::max();
    }
    return product;
  };
  return count(p.rows) > count(p.columns) &&
         count(p.rows.back()) >= kMostRows / 2;
}

/// The parallel loop over tiles, without a body. Of the rows the innermost
/// dimension is cut, the others go one by one.
scf::ForallOp Tiler::createLoop(Value into) {
  for (Range range : cast<linalg::LinalgOp>(p.product.getOperation())
                         .createLoopRanges(b, b.getLoc()))
    sizes.push_back(range.size);
  SmallVector<OpFoldResult> bounds;
  auto addLoops = [&](ArrayRef<unsigned> dims, int64_t lastStep) {
    for (unsigned dim : dims) {
      int64_t step = dim == dims.back() ? lastStep : 1;
      loops.emplace_back(dim, step);
      Value size = getValueOrCreateConstantIndexOp(b, b.getLoc(), sizes[dim]);
      Value by = arith::ConstantIndexOp::create(b, step);
      bounds.push_back(
          getAsOpFoldResult(b.createOrFold<arith::CeilDivUIOp>(size, by)));
    }
  };
  bool rowsOutside = hasManyRows();
  if (rowsOutside)
    addLoops(p.rows, kMostRows);
  addLoops(p.columns, panel);
  if (!rowsOutside)
    addLoops(p.rows, kMostRows);

  auto loop = scf::ForallOp::create(b, bounds, into, std::nullopt);
  attn::setWork(loop, /*each=*/2, sizes);
  return loop;
}

/// Where the tile of an iteration is, and how large.
void Tiler::placeTile(scf::ForallOp loop) {
  offsets.assign(sizes.size(), b.getIndexAttr(0));
  extents.assign(sizes);
  room.assign(sizes);
  for (auto [iv, dimAndStep] :
       llvm::zip_equal(loop.getInductionVars(), loops)) {
    auto [dim, step] = dimAndStep;
    Value stepValue = arith::ConstantIndexOp::create(b, step);
    Value start = b.createOrFold<arith::MulIOp>(iv, stepValue);
    offsets[dim] = getAsOpFoldResult(start);
    std::optional<int64_t> known = getConstantIntValue(sizes[dim]);
    room[dim] = b.getIndexAttr(known ? std::min(*known, step) : step);
    if (known && (*known % step == 0 || *known < step)) {
      extents[dim] = room[dim];
      continue;
    }
    Value size = getValueOrCreateConstantIndexOp(b, b.getLoc(), sizes[dim]);
    Value left = b.createOrFold<arith::SubIOp>(size, start);
    extents[dim] =
        getAsOpFoldResult(b.createOrFold<arith::MinUIOp>(left, stepValue));
  }
}

SmallVector<OpFoldResult> Tiler::ofResult(ArrayRef<OpFoldResult> values) {
  SmallVector<OpFoldResult> selected;
  for (unsigned dim : dimsOf(p.product.getIndexingMapsArray().back()))
    selected.push_back(values[dim]);
  return selected;
}

Value Tiler::slice(Value tensor, ArrayRef<OpFoldResult> at) {
  SmallVector<OpFoldResult> of = ofResult(extents);
  SmallVector<OpFoldResult> by(of.size(), b.getIndexAttr(1));
  return tensor::ExtractSliceOp::create(b, tensor, at, of, by);
}

/// The tile of `op` at these places of its loops.
GenericOp Tiler::getTile(GenericOp op, ArrayRef<OpFoldResult> at,
                         ArrayRef<OpFoldResult> of) {
  // Structured operations can always be tiled.
  FailureOr<TilingResult> tiled = cast<TilingInterface>(op.getOperation())
                                      .getTiledImplementation(b, at, of);
  llvm::append_range(slices, tiled->generatedSlices);
  auto tile = cast<GenericOp>(tiled->tiledOps.front());
  b.setInsertionPoint(tile);
  return tile;
}

/// The product of a tile, summed up from zero: in its place in `destination`
/// if that is the product's, otherwise in a tensor of its own.
Value Tiler::tileProduct(Value destination) {
  GenericOp tile = getTile(p.product, offsets, extents);
  unsigned number = p.weights->getOperandNumber();
  SmallVector<AffineMap> maps = tile.getIndexingMapsArray();
  if (Value weights = sliceWeights(maps[number])) {
    tile->setOperand(number, weights);
    tile.setIndexingMapsAttr(b.getAffineMapArrayAttr(maps));
  }
  Value init;
  if (p.epilogue) {
    // Of known size, so that it is on the stack.
    Value own = tensor::EmptyOp::create(
        b, ofResult(room),
        getElementTypeOrSelf(p.product.getResult(0).getType()));
    SmallVector<OpFoldResult> zeros(ofResult(room).size(), b.getIndexAttr(0));
    init = slice(own, zeros);
  } else {
    init = slice(destination, ofResult(offsets));
  }
  auto fill = p.product.getDpsInits()[0].getDefiningOp<linalg::FillOp>();
  init = linalg::FillOp::create(b, fill.getInputs(), init).getResult(0);
  tile.getDpsInitsMutable()[0].set(init);
  tile->getResult(0).setType(cast<RankedTensorType>(init.getType()));
  b.setInsertionPointAfter(tile);
  return tile.getResult(0);
}

/// What the epilogue makes of the product of a tile. Its loops are the
/// product's dimensions in the order of the product's result.
Value Tiler::tileEpilogue(Value product, Value destination) {
  GenericOp tile = getTile(p.epilogue, ofResult(offsets), ofResult(extents));
  for (OpOperand *input : p.epilogue.getDpsInputOperands())
    if (input->get() == p.product.getResult(0))
      tile->setOperand(input->getOperandNumber(), product);
  tile.getDpsInitsMutable()[0].set(slice(destination, ofResult(offsets)));
  b.setInsertionPointAfter(tile);
  return tile.getResult(0);
}

void Tiler::emit() {
  GenericOp last = p.epilogue ? p.epilogue : p.product;
  b.setInsertionPoint(last);
  scf::ForallOp loop = createLoop(last.getDpsInits()[0]);
  b.setInsertionPoint(loop.getTerminator());
  placeTile(loop);
  Value destination = loop.getRegionIterArgs()[0];
  Value result = tileProduct(destination);
  if (p.epilogue)
    result = tileEpilogue(result, destination);
  for (Operation *unused : slices)
    if (unused->use_empty())
      rewriter.eraseOp(unused);
  b.setInsertionPointToEnd(loop.getTerminator().getBody());
  SmallVector<OpFoldResult> by(ofResult(extents).size(), b.getIndexAttr(1));
  tensor::ParallelInsertSliceOp::create(
      b, result, destination, ofResult(offsets), ofResult(extents), by);
  rewriter.replaceOp(last, loop.getResults());
  if (p.epilogue)
    rewriter.eraseOp(p.product);
}

namespace {
struct TileContractions
    : attn::impl::AttnCPUTileContractionsBase<TileContractions> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<GenericOp> ops;
    getOperation()->walk([&](GenericOp op) {
      if (linalg::isaContractionOpInterface(op))
        ops.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (GenericOp op : ops) {
      std::optional<Projection> projection = matchProjection(op);
      if (!projection)
        continue;
      if (int64_t panel = getPanel(*projection, vectorBits))
        Tiler(rewriter, std::move(*projection), panel).emit();
    }
  }
};
} // namespace
