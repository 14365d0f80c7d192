//===- Projection.cpp - a product with constant weights -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Projection.h"
#include "Work.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::attn;
using linalg::GenericOp;

/// What tiles with all rows of a batch read of the activation, at most.
static constexpr int64_t kMostRowBytes = 512 << 10;

static SmallVector<unsigned> dimsOf(AffineMap map) {
  SmallVector<unsigned> dims;
  for (AffineExpr expr : map.getResults())
    dims.push_back(cast<AffineDimExpr>(expr).getPosition());
  return dims;
}

/// The product alone, without a panel and what follows.
static std::optional<Projection> matchProduct(GenericOp op) {
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

/// Whether tiles may have all rows of a batch.
static bool mayHaveAllRows(Projection &p) {
  SmallVector<int64_t> sizes = p.product.getStaticLoopRanges();
  int64_t bytes = sizes[p.rows.back()];
  if (ShapedType::isDynamic(bytes) ||
      llvm::MulOverflow<int64_t>(bytes, sizeof(float), bytes))
    return false;
  for (unsigned dim : p.sums)
    if (llvm::MulOverflow(bytes, sizes[dim], bytes))
      return false;
  int64_t tiles = sizes[p.lane] / p.panel;
  for (ArrayRef<unsigned> dims : {ArrayRef(p.rows), ArrayRef(p.columns)})
    for (unsigned dim : dims.drop_back())
      if (ShapedType::isDynamic(sizes[dim]) ||
          llvm::MulOverflow(tiles, sizes[dim], tiles))
        tiles = kLeastTiles;
  return bytes <= kMostRowBytes && tiles >= kLeastTiles;
}

/// What follows the product in its tiles. One has all rows of a batch if
/// something sums over them that could not follow otherwise.
static void findFollowers(Projection &p) {
  auto grow = [&](int64_t rows, bool cutsRows) {
    SmallVector<TilePlace> places;
    for (unsigned dim : dimsOf(p.product.getIndexingMapsArray().back())) {
      bool isRow = dim == p.rows.back();
      places.push_back({dim,
                        isRow           ? rows
                        : dim == p.lane ? p.panel
                                        : 1,
                        !isRow || cutsRows});
    }
    return growTileGroup(p.product, places, kMostTileBytes);
  };
  p.tileRows = kMostRows;
  p.group = grow(kMostRows, /*cutsRows=*/true);
  if (!mayHaveAllRows(p))
    return;
  int64_t rows = p.product.getStaticLoopRanges()[p.rows.back()];
  TileGroup whole = grow(rows, /*cutsRows=*/false);
  if (whole.members.size() <= p.group.members.size())
    return;
  p.group = std::move(whole);
  p.tileRows = rows;
}

std::optional<Projection> attn::matchProjection(GenericOp op,
                                                int64_t vectorBits) {
  std::optional<Projection> projection = matchProduct(op);
  if (!projection)
    return std::nullopt;
  projection->panel = getPanel(*projection, vectorBits);
  if (projection->panel == 0)
    return std::nullopt;
  findFollowers(*projection);
  return projection;
}

bool Projection::hasManyRows() {
  SmallVector<int64_t> sizes = product.getStaticLoopRanges();
  auto count = [&](ArrayRef<unsigned> dims) {
    int64_t all = 1;
    for (unsigned dim : dims)
      if (ShapedType::isDynamic(sizes[dim]) ||
          llvm::MulOverflow(all, sizes[dim], all))
        return std::numeric_limits<int64_t>::max();
    return all;
  };
  return count(rows) > count(columns) && count(rows.back()) >= kMostRows / 2;
}

int64_t Projection::getWork() {
  SmallVector<int64_t> sizes = product.getStaticLoopRanges();
  int64_t depth = 1, following = 0;
  for (unsigned dim : sums)
    depth *= sizes[dim];
  for (const TileGroup::Member &member : ArrayRef(group.members).drop_front())
    following += getBodyWork(member.op);
  return 2 + following / depth;
}
