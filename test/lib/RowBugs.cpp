//===- RowBugs.cpp - bugs in softmax and normalisation --------------------===//
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

/// The same number of other dimensions, if there are.
template <typename OpTy> static bool turn(OpTy op) {
  int64_t rank = op.getInput().getType().getRank();
  SmallVector<int64_t> turned;
  for (int64_t dim = 0; dim < rank; ++dim)
    if (!llvm::is_contained(op.getDimensions(), dim) &&
        turned.size() < op.getDimensions().size())
      turned.push_back(dim);
  if (turned.size() != op.getDimensions().size())
    return false;
  op.setDimensions(turned);
  return true;
}

static bool useOtherDimension(Operation *op) {
  if (auto softmax = dyn_cast<SoftmaxOp>(op))
    return turn(softmax);
  auto norm = dyn_cast<LayerNormOp>(op);
  return norm && !norm.getWeight() && !norm.getBias() && turn(norm);
}

static bool loseMean(Operation *op) {
  auto norm = dyn_cast<LayerNormOp>(op);
  if (!norm || norm.getBias())
    return false;
  OpBuilder builder(op);
  auto rms = RMSNormOp::create(builder, op->getLoc(), norm.getType(),
                               norm.getInput(), norm.getWeight(),
                               norm.getDimensions(), norm.getEpsilon());
  norm.replaceAllUsesWith(rms.getOutput());
  norm.erase();
  return true;
}

static bool loseWeight(Operation *op) {
  if (auto norm = dyn_cast<LayerNormOp>(op)) {
    bool had = static_cast<bool>(norm.getWeight());
    norm.getWeightMutable().clear();
    return had;
  }
  auto rms = dyn_cast<RMSNormOp>(op);
  bool had = rms && rms.getWeight();
  if (had)
    rms.getWeightMutable().clear();
  return had;
}

static bool loseNormBias(Operation *op) {
  auto norm = dyn_cast<LayerNormOp>(op);
  bool had = norm && norm.getBias();
  if (had)
    norm.getBiasMutable().clear();
  return had;
}

/// PyTorch's default for Keras's, or the other way round.
static bool changeEpsilon(Operation *op) {
  auto replace = [](auto norm) {
    double epsilon = norm.getEpsilon().convertToDouble();
    norm.setEpsilonAttr(Builder(norm->getContext())
                            .getF64FloatAttr(epsilon < 1e-4 ? 1e-3 : 1e-5));
  };
  if (auto norm = dyn_cast<LayerNormOp>(op))
    replace(norm);
  else if (auto rms = dyn_cast<RMSNormOp>(op))
    replace(rms);
  else
    return false;
  return true;
}

ArrayRef<PlantedBug> mlir::attn::test::getRowBugs() {
  static constexpr PlantedBug bugs[] = {
      {"dimension-wrong", "softmax and LayerNorm over another dimension",
       "attn-raise", useOtherDimension},
      {"mean-lost", "LayerNorm does not subtract the mean", "attn-raise",
       loseMean},
      {"weight-lost", "a normalisation ignores its weight", "attn-raise",
       loseWeight},
      {"norm-bias-lost", "LayerNorm ignores its bias", "attn-raise",
       loseNormBias},
      {"epsilon-changed", "another default epsilon", "attn-raise",
       changeEpsilon},
  };
  return bugs;
}
