//===- MergeDimensions.cpp - several dimensions of an attention become one ===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Queries of several dimensions, such as learned ones of several heads, or
// those of heads that share a key, are rows of the same scores: as one
// dimension, a tile holds some of all of them, and keys are read once. Keys of
// several dimensions, such as those of an image, are one sequence.
//
// Guards:
//
//   OM1  the dimensions follow each other in the query and in the output, in
//        the same order, and their sizes are known; those of keys follow each
//        other wherever they are
//   OM2  nothing else depends on queries: no mask, bias, length, band or
//        factor, nothing that changes scores, and no further result; no length,
//        band, position or further result depends on keys
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

static bool uses(AffineMap map, ArrayRef<unsigned> dims) {
  return map && llvm::any_of(dims, [&](unsigned dim) {
           return map.isFunctionOfDim(dim);
         });
}

/// Whether a position along one of `dims` matters, or is asked for.
static bool hasPositions(AttentionOp op, ArrayRef<unsigned> dims) {
  bool found = uses(op.getLengthsMap(), dims);
  if (op.getBands())
    for (auto band : op.getBands()->getAsRange<BandAttr>())
      found |= llvm::is_contained(dims, band.getQuery()) ||
               llvm::is_contained(dims, band.getKey());
  op.getScore().walk([&](IndexOp index) {
    found |= llvm::is_contained(dims, index.getDimension());
  });
  return found;
}

/// Whether anything but the query and the output is about one of `dims`.
static bool isUsed(AttentionOp op, ArrayRef<unsigned> dims) {
  auto isAbout = [&](AffineMap map) { return uses(map, dims); };
  return op.getLogsumexp() || op.getProbabilities() || hasPositions(op, dims) ||
         isAbout(op.getMaskMap()) || isAbout(op.getFactorMap()) ||
         llvm::any_of(op.getBiasMaps(), isAbout) ||
         llvm::any_of(op.getScoreOperandMaps(), isAbout);
}

/// Those of `dims` in the order that `map` has.
static SmallVector<unsigned> inOrderOf(AffineMap map, ArrayRef<unsigned> dims) {
  SmallVector<unsigned> ordered;
  for (AffineExpr expr : map.getResults())
    if (llvm::is_contained(dims, positionOf(expr)))
      ordered.push_back(positionOf(expr));
  return ordered;
}

/// Makes one dimension of `dims`, which follow each other in all operands and
/// in the output where they are there.
static void merge(RewriterBase &rewriter, AttentionOp op,
                  ArrayRef<unsigned> dims) {
  // Of the merged dimensions the first stays, those behind it move up.
  ArrayRef<unsigned> gone = dims.drop_front();
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
  SmallVector<Value> operands;
  for (auto [operand, map] :
       llvm::zip(op->getOperands(),
                 op.getIndexingMaps().getAsValueRange<AffineMapAttr>())) {
    std::optional<unsigned> first = findRun(map, dims);
    operands.push_back(
        first ? tensor::CollapseShapeOp::create(
                    rewriter, op.getLoc(), operand,
                    groupsOf(map.getNumResults(), *first, dims.size()))
                    .getResult()
              : operand);
  }
  auto merged = cast<AttentionOp>(rewriter.clone(*op));
  std::optional<unsigned> inOutput = findRun(op.getOutputMap(), dims);
  auto output = cast<RankedTensorType>(op.getOutput().getType());
  SmallVector<ReassociationIndices> groups;
  rewriter.modifyOpInPlace(merged, [&] {
    merged->setOperands(operands);
    merged.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
    if (inOutput) {
      groups = groupsOf(output.getRank(), *inOutput, dims.size());
      merged.getOutput().setType(
          tensor::CollapseShapeOp::inferCollapsedType(output, groups));
    }
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
  if (inOutput)
    rewriter.replaceOpWithNewOp<tensor::ExpandShapeOp>(
        op, output, merged.getOutput(), groups);
  else
    rewriter.replaceOp(op, merged->getResults());
}

bool optimize::mergeQueries(RewriterBase &rewriter, AttentionOp op,
                            std::string &why) {
  SmallVector<unsigned> dims = inOrderOf(op.getQueryMap(), dimsOf(op).query);
  if (dims.size() < 2)
    return false;
  auto output = cast<RankedTensorType>(op.getOutput().getType());
  if (!findRun(op.getQueryMap(), dims) || !findRun(op.getOutputMap(), dims) ||
      !output.hasStaticShape()) {
    why = "OM1: dimensions of queries do not follow each other, or are not "
          "known";
    return false;
  }
  if (isUsed(op, dims)) {
    why = "OM2: something else depends on a dimension of queries";
    return false;
  }
  merge(rewriter, op, dims);
  return true;
}

bool optimize::mergeKeys(RewriterBase &rewriter, AttentionOp op,
                         std::string &why) {
  SmallVector<unsigned> dims = inOrderOf(op.getKeyMap(), dimsOf(op).key);
  if (dims.size() < 2)
    return false;
  for (AffineMap map : op.getIndexingMaps().getAsValueRange<AffineMapAttr>())
    if (uses(map, dims) && !findRun(map, dims)) {
      why = "OM1: dimensions of keys do not follow each other";
      return false;
    }
  if (hasPositions(op, dims) || op.getProbabilities()) {
    why = "OM2: something else depends on a dimension of keys";
    return false;
  }
  merge(rewriter, op, dims);
  return true;
}
