//===- AttentionBugs.cpp - bugs in the attributes of attention ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlantedBugs.h"
#include "attn/Dialect/Attn/Attn.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::test;

static bool setScale(Operation *op, function_ref<double(double)> change) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention)
    return false;
  double scale = attention.getScale().convertToDouble();
  if (change(scale) == scale)
    return false;
  attention.setScaleAttr(
      Builder(op->getContext()).getF64FloatAttr(change(scale)));
  return true;
}

static bool loseScale(Operation *op) {
  return setScale(op, [](double) { return 1.0; });
}

static bool scaleTwice(Operation *op) {
  return setScale(op, [](double scale) { return scale * scale; });
}

/// Splits sqrt(scale) on query and key, as if a scale had no sign.
static bool loseSign(Operation *op) {
  return setScale(op, [](double scale) { return std::fabs(scale); });
}

/// Replaces each band by `change` of it, which may be null.
static bool changeBands(Operation *op,
                        function_ref<BandAttr(BandAttr)> change) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention || !attention.getBandsAttr())
    return false;
  SmallVector<Attribute> bands;
  for (BandAttr band : attention.getBandsAttr().getAsRange<BandAttr>())
    if (BandAttr changed = change(band))
      bands.push_back(changed);
  auto attribute = ArrayAttr::get(op->getContext(), bands);
  if (attribute == attention.getBandsAttr())
    return false;
  attention.setBandsAttr(attribute);
  return true;
}

static BandAttr makeBand(BandAttr band, std::optional<int64_t> lower,
                         std::optional<int64_t> upper, Corner corner) {
  return BandAttr::get(band.getContext(), band.getQuery(), band.getKey(), lower,
                       upper, corner);
}

static bool alignToTopLeft(Operation *op) {
  return changeBands(op, [](BandAttr band) {
    return makeBand(band, band.getLower(), band.getUpper(), Corner::TopLeft);
  });
}

static bool alignToBottomRight(Operation *op) {
  return changeBands(op, [](BandAttr band) {
    return makeBand(band, band.getLower(), band.getUpper(),
                    Corner::BottomRight);
  });
}

static bool excludeDiagonal(Operation *op) {
  return changeBands(op, [](BandAttr band) {
    std::optional<int64_t> upper = band.getUpper();
    if (upper)
      upper = *upper - 1;
    return makeBand(band, band.getLower(), upper, band.getCorner());
  });
}

static bool widenWindow(Operation *op) {
  return changeBands(op, [](BandAttr band) {
    std::optional<int64_t> lower = band.getLower();
    if (lower)
      lower = *lower - 1;
    return makeBand(band, lower, band.getUpper(), band.getCorner());
  });
}

static bool loseLowerBound(Operation *op) {
  return changeBands(op, [](BandAttr band) {
    return makeBand(band, std::nullopt, band.getUpper(), band.getCorner());
  });
}

static bool loseBands(Operation *op) {
  return changeBands(op, [](BandAttr) { return BandAttr(); });
}

static bool swapEmptyRows(Operation *op) {
  auto swapped = [&](EmptyRows rows) {
    return EmptyRowsAttr::get(op->getContext(), rows == EmptyRows::NaN
                                                    ? EmptyRows::Zero
                                                    : EmptyRows::NaN);
  };
  if (auto attention = dyn_cast<AttentionOp>(op))
    attention.setEmptyRowsAttr(swapped(attention.getEmptyRows()));
  else if (auto pool = dyn_cast<PoolOp>(op))
    pool.setEmptyRowsAttr(swapped(pool.getEmptyRows()));
  else if (auto softmax = dyn_cast<SoftmaxOp>(op))
    softmax.setEmptyRowsAttr(swapped(softmax.getEmptyRows()));
  else
    return false;
  return true;
}

/// Gives `maps` with results `first` and `second` of map `index` swapped.
static bool swapResults(Operation *op, ArrayRef<unsigned> indices,
                        unsigned first, unsigned second) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention)
    return false;
  SmallVector<AffineMap> maps(
      attention.getIndexingMaps().getAsValueRange<AffineMapAttr>());
  for (unsigned index : indices) {
    SmallVector<AffineExpr> results(maps[index].getResults());
    if (results.size() <= std::max(first, second))
      return false;
    std::swap(results[first], results[second]);
    maps[index] =
        AffineMap::get(maps[index].getNumDims(), 0, results, op->getContext());
  }
  attention.setIndexingMapsAttr(
      Builder(op->getContext()).getAffineMapArrayAttr(maps));
  return true;
}

/// Query head h on key head h % Hkv, where maps say h floordiv (Hq / Hkv).
static bool interleaveHeads(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention || attention.getQueryMap().getNumResults() != 5 ||
      attention.getKeyMap().getNumResults() != 4)
    return false;
  return swapResults(op, 0, 1, 2);
}

/// Reads (batch, sequence, heads, width) as (batch, heads, sequence, width).
static bool loseHeadTranspose(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention || attention.getQueryMap().getNumResults() != 4)
    return false;
  return swapResults(op, 0, 1, 2);
}

/// Reads a key matrix as its transpose.
static bool transposeKey(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention)
    return false;
  unsigned rank = attention.getKeyMap().getNumResults();
  return rank >= 2 && swapResults(op, 1, rank - 2, rank - 1);
}

static bool loseRegion(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention || attention.getScore().empty())
    return false;
  auto yield = cast<YieldOp>(attention.getScore().front().getTerminator());
  BlockArgument score = attention.getScore().front().getArgument(0);
  if (yield.getScore() == score)
    return false;
  yield.getScoreMutable().assign(score);
  return true;
}

/// A distance in keys measured in queries.
static bool confusePositions(Operation *op) {
  auto index = dyn_cast<IndexOp>(op);
  if (!index || index.getDimension() == 0)
    return false;
  index.setDimension(index.getDimension() - 1);
  return true;
}

ArrayRef<PlantedBug> mlir::attn::test::getAttentionBugs() {
  static constexpr PlantedBug bugs[] = {
      {"scale-lost", "attention does not scale its scores", "attn-raise",
       loseScale},
      {"scale-twice", "the scale is applied to query and scores", "attn-raise",
       scaleTwice},
      {"scale-sign-lost", "a negative scale is taken as positive", "attn-raise",
       loseSign},
      {"top-left-for-bottom-right", "a band is aligned to the wrong corner",
       "attn-raise", alignToTopLeft},
      {"bottom-right-for-top-left", "a band is aligned to the wrong corner",
       "attn-raise", alignToBottomRight},
      {"diagonal-excluded", "causal attention does not see its own position",
       "attn-raise", excludeDiagonal},
      {"window-off-by-one", "a window is one key too wide", "attn-raise",
       widenWindow},
      {"window-lost", "a window has no lower bound", "attn-raise",
       loseLowerBound},
      {"causal-lost", "bands are ignored", "attn-raise", loseBands},
      {"empty-rows-swapped", "an empty row is NaN for zero and zero for NaN",
       "attn-raise", swapEmptyRows},
      {"heads-interleaved", "query head h attends to key head h % Hkv",
       "attn-raise", interleaveHeads},
      {"head-transpose-lost", "heads and positions of the query are confused",
       "attn-raise", loseHeadTranspose},
      {"key-transposed", "keys are read as their transpose", "attn-raise",
       transposeKey},
      {"region-lost", "scores are not modified", "attn-raise", loseRegion},
      {"positions-confused", "the position of a query for that of a key",
       "attn-raise", confusePositions},
  };
  return bugs;
}
