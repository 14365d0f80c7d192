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
  /// Dimensions of the product: `lane` is the innermost of the columns.
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
  Value sliceWeights(ArrayRef<OpFoldResult> offsets, AffineMap &map);

  ImplicitLocOpBuilder b;
  IRRewriter &rewriter;
  Projection p;
  int64_t panel;
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
    if (!out.getResultPosition(expr)) {
      if (!inWeights || !inOther)
        return std::nullopt;
      p.sums.push_back(dim);
    } else if (inWeights && inOther) {
      return std::nullopt;
    }
  }
  for (unsigned dim : dimsOf(out))
    (weights.getResultPosition(getAffineDimExpr(dim, op.getContext()))
         ? p.columns
         : p.rows)
        .push_back(dim);
  if (p.columns.empty() || p.rows.empty() ||
      p.columns.back() != dimsOf(out).back())
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

/// The panel of weights that the tile at `offsets` reads; `map` becomes that of
/// its dimensions.
Value Tiler::sliceWeights(ArrayRef<OpFoldResult> offsets, AffineMap &map) {
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

void Tiler::emit() {
  GenericOp last = p.epilogue ? p.epilogue : p.product;
  SmallVector<int64_t> ranges = p.product.getStaticLoopRanges();
  b.setInsertionPoint(last);
  SmallVector<OpFoldResult> sizes;
  for (Range range : cast<linalg::LinalgOp>(p.product.getOperation())
                         .createLoopRanges(b, b.getLoc()))
    sizes.push_back(range.size);

  // Of the rows the innermost dimension is cut, the others go one by one.
  SmallVector<OpFoldResult> bounds;
  SmallVector<std::pair<unsigned, int64_t>> loops;
  auto addLoop = [&](unsigned dim, int64_t step) {
    loops.emplace_back(dim, step);
    Value size = getValueOrCreateConstantIndexOp(b, b.getLoc(), sizes[dim]);
    Value by = arith::ConstantIndexOp::create(b, step);
    bounds.push_back(
        getAsOpFoldResult(b.createOrFold<arith::CeilDivUIOp>(size, by)));
  };
  auto addColumns = [&] {
    for (unsigned dim : ArrayRef(p.columns).drop_back())
      addLoop(dim, 1);
    addLoop(p.lane, panel);
  };
  auto addRows = [&] {
    for (unsigned dim : ArrayRef(p.rows).drop_back())
      addLoop(dim, 1);
    addLoop(p.rows.back(), kMostRows);
  };
  if (hasManyRows()) {
    addRows();
    addColumns();
  } else {
    addColumns();
    addRows();
  }

  Value into = last.getDpsInits()[0];
  auto loop = scf::ForallOp::create(b, bounds, into, std::nullopt);
  std::optional<int64_t> work = 2;
  for (int64_t range : ranges)
    if (ShapedType::isDynamic(range) ||
        (work && llvm::MulOverflow(*work, range, *work)))
      work = std::nullopt;
  if (work)
    loop->setAttr(attn::kWorkAttr, b.getI64IntegerAttr(*work));

  b.setInsertionPoint(loop.getTerminator());
  SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
  SmallVector<OpFoldResult> extents(sizes);
  for (auto [iv, dimAndStep] :
       llvm::zip_equal(loop.getInductionVars(), loops)) {
    auto [dim, step] = dimAndStep;
    Value stepValue = arith::ConstantIndexOp::create(b, step);
    Value start = b.createOrFold<arith::MulIOp>(iv, stepValue);
    offsets[dim] = getAsOpFoldResult(start);
    std::optional<int64_t> known = getConstantIntValue(sizes[dim]);
    if (known && *known % step == 0) {
      extents[dim] = b.getIndexAttr(step);
    } else if (known && *known < step) {
      extents[dim] = b.getIndexAttr(*known);
    } else {
      Value size = getValueOrCreateConstantIndexOp(b, b.getLoc(), sizes[dim]);
      Value left = b.createOrFold<arith::SubIOp>(size, start);
      extents[dim] =
          getAsOpFoldResult(b.createOrFold<arith::MinUIOp>(left, stepValue));
    }
  }
  // The loops of an epilogue are the product's dimensions in its result's
  // order.
  SmallVector<OpFoldResult> outOffsets, outExtents;
  for (unsigned dim : dimsOf(p.product.getIndexingMapsArray().back())) {
    outOffsets.push_back(offsets[dim]);
    outExtents.push_back(extents[dim]);
  }

  // The product of the tile, from zero.
  Type element = getElementTypeOrSelf(p.product.getResult(0).getType());
  FailureOr<TilingResult> tiled =
      cast<TilingInterface>(p.product.getOperation())
          .getTiledImplementation(b, offsets, extents);
  auto product = cast<GenericOp>(tiled->tiledOps.front());
  SmallVector<Operation *> slices(tiled->generatedSlices);
  b.setInsertionPoint(product);
  auto fill = p.product.getDpsInits()[0].getDefiningOp<linalg::FillOp>();
  SmallVector<AffineMap> maps = product.getIndexingMapsArray();
  if (Value weights =
          sliceWeights(offsets, maps[p.weights->getOperandNumber()])) {
    product->setOperand(p.weights->getOperandNumber(), weights);
    product.setIndexingMapsAttr(b.getAffineMapArrayAttr(maps));
  }
  // Where there is an epilogue the product is its tile's own.
  Value init = tensor::EmptyOp::create(b, outExtents, element);
  SmallVector<OpFoldResult> by(outOffsets.size(), b.getIndexAttr(1));
  Value destination = loop.getRegionIterArgs()[0];
  if (!p.epilogue)
    init = tensor::ExtractSliceOp::create(b, destination, outOffsets,
                                          outExtents, by);
  init = linalg::FillOp::create(b, fill.getInputs(), init).getResult(0);
  product.getDpsInitsMutable()[0].set(init);
  product->getResult(0).setType(cast<RankedTensorType>(init.getType()));
  Value result = product.getResult(0);

  if (p.epilogue) {
    b.setInsertionPoint(loop.getTerminator());
    FailureOr<TilingResult> after =
        cast<TilingInterface>(p.epilogue.getOperation())
            .getTiledImplementation(b, outOffsets, outExtents);
    auto epilogue = cast<GenericOp>(after->tiledOps.front());
    llvm::append_range(slices, after->generatedSlices);
    for (OpOperand *input : p.epilogue.getDpsInputOperands())
      if (input->get() == p.product.getResult(0))
        epilogue->setOperand(input->getOperandNumber(), result);
    b.setInsertionPoint(epilogue);
    epilogue.getDpsInitsMutable()[0].set(tensor::ExtractSliceOp::create(
        b, destination, outOffsets, outExtents, by));
    result = epilogue.getResult(0);
  }
  for (Operation *slice : slices)
    if (slice->use_empty())
      rewriter.eraseOp(slice);
  b.setInsertionPointToEnd(loop.getTerminator().getBody());
  tensor::ParallelInsertSliceOp::create(b, result, destination, outOffsets,
                                        outExtents, by);
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
