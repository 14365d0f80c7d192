//===- MergeQueries.cpp - several dimensions of queries as one ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Queries of several dimensions, such as learned ones of several heads, or
// those of heads that share a key, are rows of the same scores: as one
// dimension, a tile holds some of all of them, and keys are read once.
//
// Guards:
//
//   OM1  the dimensions follow each other in the query and in the output, in
//        the same order, and their sizes are known
//   OM2  nothing else depends on them: no mask, bias, length, band or factor,
//        nothing that changes scores, and no further result
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"
#include "Rewrites.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

static unsigned positionOf(AffineExpr expr) {
  return cast<AffineDimExpr>(expr).getPosition();
}

/// Where `dims` follow each other in `map`, in this order.
static std::optional<unsigned> findRun(AffineMap map, ArrayRef<unsigned> dims) {
  for (unsigned i = 0; i + dims.size() <= map.getNumResults(); ++i)
    if (llvm::equal(dims, map.getResults().slice(i, dims.size()),
                    [](unsigned dim, AffineExpr expr) {
                      return dim == positionOf(expr);
                    }))
      return i;
  return std::nullopt;
}

/// The groups of a reshape that makes one of `count` dimensions from `first`
/// on.
static SmallVector<ReassociationIndices> groupsOf(unsigned rank, unsigned first,
                                                  unsigned count) {
  SmallVector<ReassociationIndices> groups;
  for (unsigned dim = 0; dim < rank; ++dim)
    if (dim > first && dim < first + count)
      groups.back().push_back(dim);
    else
      groups.push_back({dim});
  return groups;
}

/// Whether anything but the query and the output is about one of `dims`.
static bool isUsed(AttentionOp op, ArrayRef<unsigned> dims) {
  auto uses = [&](AffineMap map) {
    return map && llvm::any_of(dims, [&](unsigned dim) {
             return map.isFunctionOfDim(dim);
           });
  };
  bool found = op.getLogsumexp() || op.getProbabilities() ||
               uses(op.getMaskMap()) || uses(op.getLengthsMap()) ||
               uses(op.getFactorMap()) ||
               llvm::any_of(op.getBiasMaps(), uses) ||
               llvm::any_of(op.getScoreOperandMaps(), uses);
  if (op.getBands())
    for (auto band : op.getBands()->getAsRange<BandAttr>())
      found |= llvm::is_contained(dims, band.getQuery());
  op.getScore().walk([&](IndexOp index) {
    found |= llvm::is_contained(dims, index.getDimension());
  });
  return found;
}

bool optimize::mergeQueries(RewriterBase &rewriter, AttentionOp op,
                            std::string &why) {
  AttentionDims roles = dimsOf(op);
  // In the order of the query.
  SmallVector<unsigned> dims;
  for (AffineExpr expr : op.getQueryMap().getResults())
    if (llvm::is_contained(roles.query, positionOf(expr)))
      dims.push_back(positionOf(expr));
  if (dims.size() < 2)
    return false;
  std::optional<unsigned> inQuery = findRun(op.getQueryMap(), dims);
  std::optional<unsigned> inOutput = findRun(op.getOutputMap(), dims);
  auto output = cast<RankedTensorType>(op.getOutput().getType());
  if (!inQuery || !inOutput || !output.hasStaticShape()) {
    why = "OM1: dimensions of queries do not follow each other, or are not "
          "known";
    return false;
  }
  if (isUsed(op, dims)) {
    why = "OM2: something else depends on a dimension of queries";
    return false;
  }
  // Of the merged dimensions the first stays, those behind it move up.
  ArrayRef<unsigned> gone = ArrayRef(dims).drop_front();
  SmallVector<AffineExpr> renumbered;
  SmallVector<unsigned> place;
  for (unsigned dim = 0, next = 0; dim < op.getQueryMap().getNumDims(); ++dim) {
    bool stays = !llvm::is_contained(gone, dim);
    place.push_back(next);
    renumbered.push_back(rewriter.getAffineDimExpr(next));
    next += stays;
  }
  unsigned left = op.getQueryMap().getNumDims() - gone.size();
  SmallVector<AffineMap> maps;
  for (AffineMap map : op.getIndexingMaps().getAsValueRange<AffineMapAttr>()) {
    SmallVector<AffineExpr> exprs;
    for (AffineExpr expr : map.getResults())
      if (!llvm::is_contained(gone, positionOf(expr)))
        exprs.push_back(renumbered[positionOf(expr)]);
    maps.push_back(AffineMap::get(left, 0, exprs, op.getContext()));
  }
  rewriter.setInsertionPoint(op);
  Value query = tensor::CollapseShapeOp::create(
      rewriter, op.getLoc(), op.getQuery(),
      groupsOf(op.getQuery().getType().getRank(), *inQuery, dims.size()));
  auto groups = groupsOf(output.getRank(), *inOutput, dims.size());
  auto merged = cast<AttentionOp>(rewriter.clone(*op));
  rewriter.modifyOpInPlace(merged, [&] {
    merged.getQueryMutable().assign(query);
    merged.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
    merged.getOutput().setType(
        tensor::CollapseShapeOp::inferCollapsedType(output, groups));
    if (merged.getBands()) {
      SmallVector<Attribute> bands;
      for (auto band : merged.getBands()->getAsRange<BandAttr>())
        bands.push_back(BandAttr::get(op.getContext(), place[band.getQuery()],
                                      place[band.getKey()], band.getLower(),
                                      band.getUpper(), band.getCorner()));
      merged.setBandsAttr(rewriter.getArrayAttr(bands));
    }
    merged.getScore().walk([&](IndexOp index) {
      index.setDimension(place[index.getDimension()]);
    });
  });
  rewriter.replaceOpWithNewOp<tensor::ExpandShapeOp>(
      op, output, merged.getOutput(), groups);
  return true;
}
