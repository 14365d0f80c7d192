//===- Probabilities.cpp - softmax results that are used elsewhere too ----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/AttentionParts.h"
#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Analysis/TopologicalSortUtils.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

bool mlir::attn::raise::isUsedElsewhere(Operation *op, Operation *root) {
  SmallVector<Operation *> work{op};
  llvm::SmallPtrSet<Operation *, 16> seen;
  while (!work.empty()) {
    for (Operation *user : work.pop_back_val()->getUsers()) {
      if (user->getBlock() != root->getBlock())
        user = root->getBlock()->findAncestorOpInBlock(*user);
      if (!user || !isPure(user) || user->hasTrait<OpTrait::IsTerminator>())
        return true;
      if (user != root && seen.insert(user).second)
        work.push_back(user);
    }
  }
  return false;
}

bool mlir::attn::raise::isFormedFrom(Value value, Operation *op) {
  SetVector<Operation *> slice;
  BackwardSliceOptions options;
  options.inclusive = true;
  options.omitBlockArguments = true;
  if (failed(getBackwardSlice(value, &slice, options)))
    return true;
  return slice.contains(op);
}

bool mlir::attn::raise::needsProbabilities(Site &site, const WeightedSum &sum,
                                           Parts &parts,
                                           ArrayRef<unsigned> scoreNames,
                                           std::string &why) {
  SoftmaxOp op = sum.softmax.op;
  if (op && parts.factor.value && isFormedFrom(parts.factor.value, op)) {
    why = "RA3: the probabilities are multiplied with something that is formed "
          "from them";
    return false;
  }
  if (!op || !isUsedElsewhere(op, site.root.getOwner()))
    return true;
  SmallVector<unsigned> names;
  for (const Index &index : sum.softmax.result.at)
    llvm::append_range(names, site.space().resolve(index));
  if (names.size() != scoreNames.size() || !areAllIn(names, scoreNames) ||
      op->getBlock() != site.root.getOwner()->getBlock() ||
      isFormedFrom(parts.value.value, op)) {
    why = "RA3: the probabilities are used elsewhere in another form";
    return false;
  }
  parts.probabilities = names;
  return true;
}

void mlir::attn::raise::replaceProbabilities(Site &site, const WeightedSum &sum,
                                             AttentionOp op) {
  SoftmaxOp softmax = sum.softmax.op;
  Value restored = site.emitter.restore(
      op.getProbabilities(), sum.softmax.result.at,
      cast<RankedTensorType>(softmax.getOutput().getType()));
  site.rewriter.replaceAllUsesWith(softmax.getOutput(), restored);
  // Uses of the softmax may come before the values that are weighted.
  sortTopologically(op->getBlock());
}
