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
// High-Performance Matrix Multiplication", 2008), and what needs no more of the
// product than the tile is done while the tile is in the cache.
//
//===----------------------------------------------------------------------===//

#include "PackedWeights.h"
#include "TileGroup.h"
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
#include "llvm/Support/MathExtras.h"

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
  /// Dimensions of the product: `lane` is the innermost of the columns. Others
  /// of them may be the activation's, too, as heads with weights of their own.
  unsigned lane;
  SmallVector<unsigned> columns, rows, sums;
  /// The product and what follows it in its tiles.
  attn::TileGroup group;
  /// The rows in a tile of the innermost dimension of them, at most.
  int64_t tileRows;
};

class Tiler {
public:
  Tiler(IRRewriter &rewriter, Projection projection, int64_t panel)
      : b(projection.product.getLoc(), rewriter), rewriter(rewriter),
        p(std::move(projection)), panel(panel) {}

  void emit();

private:
  bool hasManyRows();
  scf::ForallOp createLoop();
  void placeTile(scf::ForallOp loop);
  Value sliceWeights(AffineMap &map);

  ImplicitLocOpBuilder b;
  IRRewriter &rewriter;
  Projection p;
  int64_t panel;
  /// Of the product's dimensions, and which the loop has, by which steps.
  SmallVector<OpFoldResult> sizes;
  SmallVector<std::pair<unsigned, int64_t>> loops;
  attn::TileBounds bounds;
};
} // namespace

/// Rows that one tile has at most: with a panel of weights they fit the
/// second-level cache.
static constexpr int64_t kMostRows = 96;

/// What a tile has of the product and of all that follows, at most: it is on
/// the stack of a thread, and should be in that cache.
static constexpr int64_t kMostTileBytes = 384 << 10;

/// Tiles with all rows: what they read of the activation is as large at most,
/// and there are at least as many of them, for several threads.
static constexpr int64_t kMostRowBytes = 512 << 10;
static constexpr int64_t kLeastTiles = 16;

static SmallVector<unsigned> dimsOf(AffineMap map) {
  SmallVector<unsigned> dims;
  for (AffineExpr expr : map.getResults())
    dims.push_back(cast<AffineDimExpr>(expr).getPosition());
  return dims;
}

//===----------------------------------------------------------------------===//
// What is tiled
//===----------------------------------------------------------------------===//

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

/// Whether tiles of `panel` columns may have all rows of a batch.
static bool mayHaveAllRows(Projection &p, int64_t panel) {
  SmallVector<int64_t> sizes = p.product.getStaticLoopRanges();
  int64_t bytes = sizes[p.rows.back()];
  if (ShapedType::isDynamic(bytes) ||
      llvm::MulOverflow<int64_t>(bytes, sizeof(float), bytes))
    return false;
  for (unsigned dim : p.sums)
    if (llvm::MulOverflow(bytes, sizes[dim], bytes))
      return false;
  int64_t tiles = sizes[p.lane] / panel;
  for (ArrayRef<unsigned> dims : {ArrayRef(p.rows), ArrayRef(p.columns)})
    for (unsigned dim : dims.drop_back())
      if (ShapedType::isDynamic(sizes[dim]) ||
          llvm::MulOverflow(tiles, sizes[dim], tiles))
        tiles = kLeastTiles;
  return bytes <= kMostRowBytes && tiles >= kLeastTiles;
}

/// What follows the product in tiles of `panel` columns. A tile has all rows of
/// a batch if something sums over them that could not follow otherwise.
static void findFollowers(Projection &p, int64_t panel) {
  auto grow = [&](int64_t rows, bool cutsRows) {
    SmallVector<attn::TilePlace> places;
    for (unsigned dim : dimsOf(p.product.getIndexingMapsArray().back())) {
      bool isRow = dim == p.rows.back();
      places.push_back({dim,
                        isRow           ? rows
                        : dim == p.lane ? panel
                                        : 1,
                        !isRow || cutsRows});
    }
    return attn::growTileGroup(p.product, places, kMostTileBytes);
  };
  p.tileRows = kMostRows;
  p.group = grow(kMostRows, /*cutsRows=*/true);
  if (!mayHaveAllRows(p, panel))
    return;
  int64_t rows = p.product.getStaticLoopRanges()[p.rows.back()];
  attn::TileGroup whole = grow(rows, /*cutsRows=*/false);
  if (whole.members.size() <= p.group.members.size())
    return;
  p.group = std::move(whole);
  p.tileRows = rows;
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
    at.push_back(bounds.offsets[dim]);
    of.push_back(b.getIndexAttr(1));
  }
  Value lane =
      getValueOrCreateConstantIndexOp(b, b.getLoc(), bounds.offsets[p.lane]);
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
scf::ForallOp Tiler::createLoop() {
  for (Range range : cast<linalg::LinalgOp>(p.product.getOperation())
                         .createLoopRanges(b, b.getLoc()))
    sizes.push_back(range.size);
  SmallVector<OpFoldResult> counts;
  auto addLoops = [&](ArrayRef<unsigned> dims, int64_t lastStep) {
    for (unsigned dim : dims) {
      int64_t step = dim == dims.back() ? lastStep : 1;
      loops.emplace_back(dim, step);
      Value size = getValueOrCreateConstantIndexOp(b, b.getLoc(), sizes[dim]);
      Value by = arith::ConstantIndexOp::create(b, step);
      counts.push_back(
          getAsOpFoldResult(b.createOrFold<arith::CeilDivUIOp>(size, by)));
    }
  };
  bool rowsOutside = hasManyRows();
  if (rowsOutside)
    addLoops(p.rows, p.tileRows);
  addLoops(p.columns, panel);
  if (!rowsOutside)
    addLoops(p.rows, p.tileRows);

  auto loop = scf::ForallOp::create(b, counts, attn::getDestinations(p.group),
                                    std::nullopt);
  // What follows is done for each sum, not for each product.
  int64_t depth = 1, following = 0;
  for (unsigned dim : p.sums)
    depth *= p.product.getStaticLoopRanges()[dim];
  for (const attn::TileGroup::Member &member :
       ArrayRef(p.group.members).drop_front())
    following += attn::getBodyWork(member.op);
  attn::setWork(loop, 2 + following / depth, sizes);
  return loop;
}

/// Where the tile of an iteration is, and how large.
void Tiler::placeTile(scf::ForallOp loop) {
  bounds.offsets.assign(sizes.size(), b.getIndexAttr(0));
  bounds.extents.assign(sizes);
  bounds.room.assign(sizes);
  for (auto [iv, dimAndStep] :
       llvm::zip_equal(loop.getInductionVars(), loops)) {
    auto [dim, step] = dimAndStep;
    Value stepValue = arith::ConstantIndexOp::create(b, step);
    Value start = b.createOrFold<arith::MulIOp>(iv, stepValue);
    bounds.offsets[dim] = getAsOpFoldResult(start);
    std::optional<int64_t> known = getConstantIntValue(sizes[dim]);
    bounds.room[dim] = b.getIndexAttr(known ? std::min(*known, step) : step);
    if (known && (*known % step == 0 || *known < step)) {
      bounds.extents[dim] = bounds.room[dim];
      continue;
    }
    Value size = getValueOrCreateConstantIndexOp(b, b.getLoc(), sizes[dim]);
    Value left = b.createOrFold<arith::SubIOp>(size, start);
    bounds.extents[dim] =
        getAsOpFoldResult(b.createOrFold<arith::MinUIOp>(left, stepValue));
  }
}

void Tiler::emit() {
  GenericOp last = p.group.members.back().op;
  b.setInsertionPoint(last);
  scf::ForallOp loop = createLoop();
  b.setInsertionPoint(loop.getTerminator());
  placeTile(loop);
  attn::emitTile(b, p.group, loop, bounds, [&](GenericOp tile) {
    unsigned number = p.weights->getOperandNumber();
    SmallVector<AffineMap> maps = tile.getIndexingMapsArray();
    if (Value weights = sliceWeights(maps[number])) {
      tile->setOperand(number, weights);
      tile.setIndexingMapsAttr(b.getAffineMapArrayAttr(maps));
    }
  });
  attn::replaceGroup(rewriter, p.group, loop);
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
    llvm::SmallPtrSet<Operation *, 16> done; // in the tiles of another
    for (GenericOp op : ops) {
      if (done.contains(op))
        continue;
      std::optional<Projection> projection = matchProjection(op);
      if (!projection)
        continue;
      int64_t panel = getPanel(*projection, vectorBits);
      if (panel == 0)
        continue;
      findFollowers(*projection, panel);
      for (const attn::TileGroup::Member &member : projection->group.members)
        done.insert(member.op);
      Tiler(rewriter, std::move(*projection), panel).emit();
    }
  }
};
} // namespace
