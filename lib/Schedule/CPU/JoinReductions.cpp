//===- JoinReductions.cpp - reductions of the same elements in one loop ---===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "JoinReductions.h"

#include "VectorPlan.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using linalg::GenericOp;

/// Results of one operation: each is a sum in registers of its own.
static constexpr unsigned kMostResults = 4;

/// A reduction of numbers that reads each element of its tensors once.
static bool isElementwiseReduction(GenericOp op) {
  return op.hasPureTensorSemantics() && op.getNumReductionLoops() != 0 &&
         llvm::all_of(op.getDpsInputOperands(),
                      [&](OpOperand *input) {
                        return !isa<RankedTensorType>(input->get().getType()) ||
                               op.getMatchingIndexingMap(input).isPermutation();
                      }) &&
         llvm::all_of(op.getBody()->without_terminator(),
                      [](Operation &inner) {
                        return inner.getNumRegions() == 0 &&
                               (OpTrait::hasElementwiseMappableTraits(&inner) ||
                                inner.hasTrait<OpTrait::ConstantLike>());
                      }) &&
         attn::hasKnownCombiners(op);
}

/// Whether results of both are written alike, so that the same lanes fit: `ofA`
/// gives the loops of `b` for those of `a`.
static bool writeAlike(GenericOp a, GenericOp b, AffineMap ofA) {
  OpOperand &first = a.getDpsInitsMutable()[0];
  auto isAlike = [&](OpOperand &init, AffineMap map) {
    return getElementTypeOrSelf(init.get()) ==
               getElementTypeOrSelf(first.get()) &&
           map == a.getMatchingIndexingMap(&first);
  };
  return llvm::all_of(a.getDpsInitsMutable(),
                      [&](OpOperand &init) {
                        return isAlike(init, a.getMatchingIndexingMap(&init));
                      }) &&
         llvm::all_of(b.getDpsInitsMutable(), [&](OpOperand &init) {
           return isAlike(init, b.getMatchingIndexingMap(&init).compose(ofA));
         });
}

/// Lets what `op` needs be defined before `place`, if it does not need `place`.
static LogicalResult moveNeeds(RewriterBase &rewriter, GenericOp op,
                               Operation *place) {
  llvm::SetVector<Value> needs(op->operand_begin(), op->operand_end());
  getUsedValuesDefinedAbove(op->getRegions(), needs);
  return moveValueDefinitions(rewriter, needs.getArrayRef(), place);
}

/// The loops of `a` in terms of those of `b`, by a tensor that both read; null
/// if there is none or the two do not walk it in the same way.
static AffineMap matchLoops(GenericOp a, GenericOp b) {
  if (a.getNumLoops() != b.getNumLoops())
    return {};
  for (OpOperand *x : a.getDpsInputOperands())
    for (OpOperand *y : b.getDpsInputOperands()) {
      if (x->get() != y->get() || !isa<RankedTensorType>(x->get().getType()))
        continue;
      AffineMap ofB = inversePermutation(a.getMatchingIndexingMap(x))
                          .compose(b.getMatchingIndexingMap(y));
      SmallVector<utils::IteratorType> iterators = a.getIteratorTypesArray();
      SmallVector<utils::IteratorType> others = b.getIteratorTypesArray();
      bool isSame = true;
      for (auto [loop, expr] : llvm::enumerate(ofB.getResults()))
        isSame &=
            iterators[loop] == others[cast<AffineDimExpr>(expr).getPosition()];
      if (isSame)
        return ofB;
    }
  return {};
}

/// Both as one operation in place of `a`, which is before `b`; null if they are
/// not alike, or if `b` needs `a` or something that cannot be moved.
static GenericOp join(RewriterBase &rewriter, GenericOp a, GenericOp b) {
  if (a->getNumResults() + b->getNumResults() > kMostResults)
    return {};
  AffineMap loops = matchLoops(a, b);
  if (!loops)
    return {};
  AffineMap ofA = inversePermutation(loops);
  if (!writeAlike(a, b, ofA) || failed(moveNeeds(rewriter, b, a)))
    return {};
  SmallVector<Value> inputs, inits;
  SmallVector<AffineMap> maps;
  SmallVector<BlockArgument> arguments;
  // Inputs of both, then results of both.
  auto add = [&](GenericOp op, bool isInput, bool isB) {
    for (OpOperand &operand : op->getOpOperands()) {
      if (op.isDpsInput(&operand) != isInput)
        continue;
      (isInput ? inputs : inits).push_back(operand.get());
      AffineMap map = op.getMatchingIndexingMap(&operand);
      maps.push_back(isB ? map.compose(ofA) : map);
      arguments.push_back(op.getMatchingBlockArgument(&operand));
    }
  };
  for (bool isInput : {true, false})
    for (bool isB : {false, true})
      add(isB ? b : a, isInput, isB);

  rewriter.setInsertionPoint(a);
  auto both = GenericOp::create(rewriter,
                                rewriter.getFusedLoc({a.getLoc(), b.getLoc()}),
                                TypeRange(ValueRange(inits)), inputs, inits,
                                maps, a.getIteratorTypesArray());
  Block *body = rewriter.createBlock(&both.getRegion());
  IRMapping mapping;
  for (BlockArgument argument : arguments)
    mapping.map(argument,
                body->addArgument(argument.getType(), argument.getLoc()));
  SmallVector<Value> yielded;
  for (GenericOp op : {a, b}) {
    for (Operation &inner : op.getBody()->without_terminator())
      rewriter.clone(inner, mapping);
    for (Value value : op.getBody()->getTerminator()->getOperands())
      yielded.push_back(mapping.lookupOrDefault(value));
  }
  linalg::YieldOp::create(rewriter, both.getLoc(), yielded);
  rewriter.replaceOp(a, both.getResults().take_front(a->getNumResults()));
  rewriter.replaceOp(b, both.getResults().take_back(b->getNumResults()));
  return both;
}

bool attn::joinReductions(RewriterBase &rewriter, Operation *root) {
  SmallVector<GenericOp> ops;
  root->walk([&](GenericOp op) {
    if (isElementwiseReduction(op))
      ops.push_back(op);
  });
  bool hasJoined = false;
  for (auto [place, first] : llvm::enumerate(ops))
    for (GenericOp &later : MutableArrayRef(ops).drop_front(place + 1)) {
      if (!first || !later || first->getBlock() != later->getBlock())
        continue;
      if (GenericOp both = join(rewriter, first, later)) {
        first = both;
        later = {};
        hasJoined = true;
      }
    }
  return hasJoined;
}
