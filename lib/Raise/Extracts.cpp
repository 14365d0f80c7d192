//===- Extracts.cpp - broadcasts written with tensor.extract --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reshapes.h"

#include "attn/Formula/Size.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn::formula;
using namespace mlir::attn::raise;

// select(size == 1, 0, loop), size being that of the dimension that is indexed:
// where it is 1, so is the loop's size, and the loop is 0 anyway.
static linalg::IndexOp guardedLoop(Value index, const Size &indexed) {
  auto select = index.getDefiningOp<arith::SelectOp>();
  if (!select)
    return {};
  auto cmp = select.getCondition().getDefiningOp<arith::CmpIOp>();
  if (!cmp || cmp.getPredicate() != arith::CmpIPredicate::eq ||
      !matchPattern(cmp.getRhs(), m_One()) ||
      !matchPattern(select.getTrueValue(), m_Zero()) ||
      !(Size::of(cmp.getLhs()) == indexed))
    return {};
  return select.getFalseValue().getDefiningOp<linalg::IndexOp>();
}

// The loops at which `extract` reads, as a map; null if it reads elsewhere.
static AffineMap loopsOf(linalg::GenericOp op, tensor::ExtractOp extract) {
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  SmallVector<AffineExpr> exprs;
  if (!map.isIdentity())
    return {};
  for (auto [i, index] : llvm::enumerate(extract.getIndices())) {
    Size indexed = Size::ofDim(extract.getTensor(), i);
    auto loop = index.getDefiningOp<linalg::IndexOp>();
    if (!loop)
      loop = guardedLoop(index, indexed);
    if (!loop || loop->getParentOp() != op ||
        !(Size::ofDim(op.getDpsInitOperand(0)->get(), loop.getDim()) ==
          indexed))
      return {};
    exprs.push_back(getAffineDimExpr(loop.getDim(), op.getContext()));
  }
  return AffineMap::get(map.getNumDims(), 0, exprs, op.getContext());
}

namespace {
struct ExtractToOperand : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics() || op.getNumResults() != 1 ||
        op.getNumReductionLoops() != 0)
      return rewriter.notifyMatchFailure(op, "not elementwise on tensors");
    for (auto extract : op.getBody()->getOps<tensor::ExtractOp>()) {
      if (AffineMap map = loopsOf(op, extract)) {
        rewrite(rewriter, op, extract, map);
        return success();
      }
    }
    return rewriter.notifyMatchFailure(op, "no element extracted at its loops");
  }

  static void rewrite(PatternRewriter &rewriter, linalg::GenericOp op,
                      tensor::ExtractOp extract, AffineMap map) {
    SmallVector<Value> inputs(op.getInputs());
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    maps.insert(maps.begin() + inputs.size(), map);
    Value tensor = extract.getTensor();
    inputs.push_back(tensor);
    auto generic = linalg::GenericOp::create(
        rewriter, op.getLoc(), op.getResultTypes(), inputs, op.getOutputs(),
        maps, op.getIteratorTypesArray());
    Block *body = op.getBody();
    Value element =
        body->insertArgument(inputs.size() - 1, extract.getType(), op.getLoc());
    rewriter.replaceOp(extract, element);
    rewriter.inlineRegionBefore(op.getRegion(), generic.getRegion(),
                                generic.getRegion().begin());
    rewriter.replaceOp(op, generic);
  }
};
} // namespace

void mlir::attn::raise::populateExtractPatterns(RewritePatternSet &patterns) {
  patterns.add<ExtractToOperand>(patterns.getContext());
}
