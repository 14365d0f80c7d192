//===- AttnCanonicalize.cpp - attn operations without what does nothing ---===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every pattern here drops an operand, a result or an attribute that changes no
// value; the equation stands above it.
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Attn/Attn.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::attn;

/// All elements of `value` are constants for which `test` holds. There is no
/// element to test in a tensor of size 0.
static bool allIntegers(Value value, function_ref<bool(const APInt &)> test) {
  DenseIntElementsAttr elements;
  if (!value || !matchPattern(value, m_Constant(&elements)))
    return false;
  if (elements.isSplat() && !elements.empty())
    return test(elements.getSplatValue<APInt>());
  return llvm::all_of(elements.getValues<APInt>(), test);
}

/// `value` is the constant `expected` everywhere, of either sign if it is 0.
static bool isSplat(Value value, double expected) {
  DenseFPElementsAttr elements;
  return value && matchPattern(value, m_Constant(&elements)) &&
         elements.isSplat() && !elements.empty() &&
         elements.getSplatValue<APFloat>().convertToDouble() == expected;
}

/// Drops operand `index` of `range` and its map.
template <typename OpTy>
static void dropOperand(RewriterBase &rewriter, OpTy op,
                        MutableOperandRange range, unsigned index = 0) {
  SmallVector<Attribute> maps(op.getIndexingMaps().getValue());
  maps.erase(maps.begin() + range.getAsOperandRange().getBeginOperandIndex() +
             index);
  rewriter.modifyOpInPlace(op, [&] {
    range.erase(index);
    op.setIndexingMapsAttr(rewriter.getArrayAttr(maps));
  });
}

/// The static size of dimension `dim` of the iteration space, if one operand
/// states it.
static std::optional<int64_t> staticSize(Operation *op, ArrayAttr maps,
                                         unsigned dim) {
  for (auto [operand, attr] : llvm::zip(op->getOperands(), maps))
    for (auto [position, expr] : llvm::enumerate(
             cast<AffineMapAttr>(attr).getAffineMap().getResults())) {
      auto type = cast<RankedTensorType>(operand.getType());
      if (cast<AffineDimExpr>(expr).getPosition() == dim &&
          !type.isDynamicDim(position))
        return type.getDimSize(position);
    }
  return std::nullopt;
}

/// The one dimension that `lengths` count along.
static unsigned countedDim(AttentionOp op) {
  // In key and value, not in the output or query.
  for (AffineExpr expr : op.getKeyMap().getResults())
    if (!op.getQueryMap().getResultPosition(expr) &&
        !op.getOutputMap().getResultPosition(expr))
      return cast<AffineDimExpr>(expr).getPosition();
  llvm_unreachable("attention has a key dimension");
}
static unsigned countedDim(PoolOp op) {
  for (AffineExpr expr : op.getLogitsMap().getResults())
    if (!op.getOutputMaps().front().getResultPosition(expr))
      return cast<AffineDimExpr>(expr).getPosition();
  llvm_unreachable("pool has a summed dimension");
}

namespace {

/// true ? s : -inf  =  s
template <typename OpTy> struct DropTrueMask : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    if (!allIntegers(op.getMask(),
                     [](const APInt &bit) { return !bit.isZero(); }))
      return rewriter.notifyMatchFailure(op, "no mask that is true throughout");
    dropOperand(rewriter, op, op.getMaskMutable());
    return success();
  }
};

/// n < lengths ? s : -inf  =  s    where lengths >= N
template <typename OpTy> struct DropFullLengths : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    if (!op.getLengths())
      return rewriter.notifyMatchFailure(op, "no lengths");
    std::optional<int64_t> size =
        staticSize(op, op.getIndexingMaps(), countedDim(op));
    if (!size || !allIntegers(op.getLengths(), [&](const APInt &length) {
          return length.getSExtValue() >= *size;
        }))
      return rewriter.notifyMatchFailure(op, "a length may be less than the "
                                             "number of keys");
    dropOperand(rewriter, op, op.getLengthsMutable());
    return success();
  }
};

/// s + 0  =  s
struct DropZeroBias : OpRewritePattern<AttentionOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(AttentionOp op,
                                PatternRewriter &rewriter) const override {
    for (auto [index, bias] : llvm::enumerate(op.getBiases()))
      if (isSplat(bias, 0.0)) {
        dropOperand(rewriter, op, op.getBiasesMutable(), index);
        return success();
      }
    return rewriter.notifyMatchFailure(op, "no bias that is 0 throughout");
  }
};

/// p * 1  =  p
struct DropUnitFactor : OpRewritePattern<AttentionOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(AttentionOp op,
                                PatternRewriter &rewriter) const override {
    if (!isSplat(op.getFactor(), 1.0) &&
        !allIntegers(op.getFactor(),
                     [](const APInt &bit) { return !bit.isZero(); }))
      return rewriter.notifyMatchFailure(op, "no factor that is 1 throughout");
    dropOperand(rewriter, op, op.getFactorMutable());
    return success();
  }
};

/// Bounds that hold for all 0 <= m < M, 0 <= n < N restrict nothing, nor does
/// a band that was there before.
struct DropFullBands : OpRewritePattern<AttentionOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(AttentionOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.getBandsAttr())
      return rewriter.notifyMatchFailure(op, "no bands");
    SetVector<Attribute> kept;
    for (BandAttr band : op.getBandsAttr().getAsRange<BandAttr>())
      if (!holdsEverywhere(op, band))
        kept.insert(band);
    if (kept.size() == op.getBandsAttr().size() && !kept.empty())
      return rewriter.notifyMatchFailure(op, "every band restricts");
    rewriter.modifyOpInPlace(op, [&] {
      if (kept.empty())
        op.removeBandsAttr();
      else
        op.setBandsAttr(rewriter.getArrayAttr(kept.getArrayRef()));
    });
    return success();
  }

  static bool holdsEverywhere(AttentionOp op, BandAttr band) {
    if (!band.getLower() && !band.getUpper())
      return true;
    std::optional<int64_t> m =
        staticSize(op, op.getIndexingMaps(), band.getQuery());
    std::optional<int64_t> n =
        staticSize(op, op.getIndexingMaps(), band.getKey());
    if (!m || !n)
      return false;
    // -(M - 1) - offset <= n - m - offset <= N - 1 - offset
    int64_t offset = band.getCorner() == Corner::BottomRight ? *n - *m : 0;
    return (!band.getLower() || *band.getLower() <= 1 - *m - offset) &&
           (!band.getUpper() || *band.getUpper() >= *n - 1 - offset);
  }
};

/// region(s) = s
struct DropIdentityRegion : OpRewritePattern<AttentionOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(AttentionOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getScore().empty())
      return rewriter.notifyMatchFailure(op, "no score region");
    Block &block = op.getScore().front();
    auto yield = cast<YieldOp>(block.getTerminator());
    if (yield.getScore() != block.getArgument(0))
      return rewriter.notifyMatchFailure(op, "the region changes the score");
    while (!op.getScoreOperands().empty())
      dropOperand(rewriter, op, op.getScoreOperandsMutable());
    rewriter.modifyOpInPlace(op, [&] { rewriter.eraseBlock(&block); });
    return success();
  }
};

/// A score operand that the region does not use.
struct DropUnusedScoreOperand : OpRewritePattern<AttentionOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(AttentionOp op,
                                PatternRewriter &rewriter) const override {
    for (unsigned i = 0, end = op.getScoreOperands().size(); i < end; ++i) {
      Block &block = op.getScore().front();
      if (!block.getArgument(i + 1).use_empty())
        continue;
      dropOperand(rewriter, op, op.getScoreOperandsMutable(), i);
      rewriter.modifyOpInPlace(op, [&] { block.eraseArgument(i + 1); });
      return success();
    }
    return rewriter.notifyMatchFailure(op, "every score operand is used");
  }
};

/// A logsumexp or probabilities that nobody uses are not computed.
struct DropUnusedResults : OpRewritePattern<AttentionOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(AttentionOp op,
                                PatternRewriter &rewriter) const override {
    SmallVector<Attribute> maps(
        op.getIndexingMaps().getValue().take_front(op->getNumOperands() + 1));
    SmallVector<Type> types;
    SmallVector<Value> used = {op.getOutput()};
    for (auto [result, map] :
         {std::pair(op.getLogsumexp(), op.getLogsumexpMap()),
          std::pair(op.getProbabilities(), op.getProbabilitiesMap())}) {
      bool isUsed = result && !result.use_empty();
      types.push_back(isUsed ? result.getType() : Type());
      if (isUsed) {
        maps.push_back(AffineMapAttr::get(map));
        used.push_back(result);
      }
    }
    if (used.size() == op->getNumResults())
      return rewriter.notifyMatchFailure(op, "every result is used");
    auto less = AttentionOp::create(
        rewriter, op.getLoc(), op.getOutput().getType(), types[0], types[1],
        op.getQuery(), op.getKey(), op.getValue(), op.getBiases(), op.getMask(),
        op.getLengths(), op.getScoreOperands(), op.getFactor(),
        rewriter.getArrayAttr(maps), op.getScaleAttr(), op.getBandsAttr(),
        op.getEmptyRowsAttr());
    less->setDiscardableAttrs(op->getDiscardableAttrDictionary());
    less.getScore().takeBody(op.getScore());
    for (auto [before, after] : llvm::zip_equal(used, less->getResults()))
      rewriter.replaceAllUsesWith(before, after);
    rewriter.eraseOp(op);
    return success();
  }
};

/// A pool's logsumexp that nobody uses is not computed.
struct DropUnusedLogsumexp : OpRewritePattern<PoolOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(PoolOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.getLogsumexp() || !op.getLogsumexp().use_empty())
      return rewriter.notifyMatchFailure(op, "no logsumexp without a use");
    auto less = PoolOp::create(
        rewriter, op.getLoc(), op.getOutputs().getTypes(), Type(),
        op.getLogits(), op.getValues(), op.getMask(), op.getLengths(),
        rewriter.getArrayAttr(op.getIndexingMaps().getValue().drop_back()),
        op.getEmptyRowsAttr());
    less->setDiscardableAttrs(op->getDiscardableAttrDictionary());
    rewriter.replaceAllUsesWith(op.getOutputs(), less.getOutputs());
    rewriter.eraseOp(op);
    return success();
  }
};

/// y * 1  =  y
template <typename OpTy> struct DropUnitWeight : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    if (!isSplat(op.getWeight(), 1.0))
      return rewriter.notifyMatchFailure(op, "no weight that is 1 throughout");
    rewriter.modifyOpInPlace(op, [&] { op.getWeightMutable().clear(); });
    return success();
  }
};

/// y + 0  =  y
struct DropZeroShift : OpRewritePattern<LayerNormOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(LayerNormOp op,
                                PatternRewriter &rewriter) const override {
    if (!isSplat(op.getBias(), 0.0))
      return rewriter.notifyMatchFailure(op, "no bias that is 0 throughout");
    rewriter.modifyOpInPlace(op, [&] { op.getBiasMutable().clear(); });
    return success();
  }
};

} // namespace

void AttentionOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                              MLIRContext *context) {
  patterns.add<DropTrueMask<AttentionOp>, DropFullLengths<AttentionOp>,
               DropZeroBias, DropUnitFactor, DropFullBands, DropIdentityRegion,
               DropUnusedScoreOperand, DropUnusedResults>(context);
}

void PoolOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                         MLIRContext *context) {
  patterns
      .add<DropTrueMask<PoolOp>, DropFullLengths<PoolOp>, DropUnusedLogsumexp>(
          context);
}

void LayerNormOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                              MLIRContext *context) {
  patterns.add<DropUnitWeight<LayerNormOp>, DropZeroShift>(context);
}

void RMSNormOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                            MLIRContext *context) {
  patterns.add<DropUnitWeight<RMSNormOp>>(context);
}
