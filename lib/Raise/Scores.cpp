//===- Scores.cpp - the parts of an attention score -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Scores.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::attn::raise;

static constexpr double inf = std::numeric_limits<double>::infinity();

std::optional<Mask> mlir::attn::raise::addedMaskOf(Space &space,
                                                   Scalar scalar) {
  return maskOf(space, scalar, 0.0, -inf);
}

// select(condition, scores, -inf) or its mirror image: the scores.
static std::optional<Scalar> selectedScores(Space &space, const Step &select,
                                            Mask &mask) {
  if (!select.is<arith::SelectOp>())
    return std::nullopt;
  for (unsigned lowest : {1, 2}) {
    if (!isConstant(space, select.operand(lowest), -inf))
      continue;
    mask = simplified(space, {select.operand(0), lowest == 1});
    return select.operand(3 - lowest);
  }
  return std::nullopt;
}

namespace {
struct Reader {
  Space &space;
  ArrayRef<unsigned> names;
  Scores scores;
  double factor = 1.0; // constants met on the way in

  bool has(Scalar scalar) {
    Space saved = space;
    bool found = findContraction(space, scalar, names).has_value();
    if (!found)
      space = saved;
    return found;
  }

  // A summand that is not the score: masks, or a bias.
  void addSummand(Scalar summand, double by) {
    std::optional<double> value = constantOf(space, summand);
    if (value && std::isfinite(*value))
      return; // softmax cancels it
    if (std::optional<Mask> mask = addedMaskOf(space, summand);
        mask && by > 0) {
      scores.masks.push_back(*mask);
      return;
    }
    Step step = stepOf(space, peelCasts(space, summand));
    if (step.is<arith::AddFOp>() && by > 0 &&
        (addedMaskOf(space, step.operand(0)) ||
         addedMaskOf(space, step.operand(1)))) {
      addSummand(step.operand(0), by);
      addSummand(step.operand(1), by);
      return;
    }
    scores.biases.push_back({by, {{summand}}});
  }

  // One step inwards; null where the step is none of those with a place of
  // their own.
  std::optional<Scalar> stepIn(Scalar scalar) {
    Step step = stepOf(space, scalar);
    if (step.is<arith::AddFOp>() || step.is<arith::SubFOp>()) {
      double sign = step.is<arith::SubFOp>() ? -1.0 : 1.0;
      unsigned inner = has(step.operand(0)) ? 0 : 1;
      addSummand(step.operand(1 - inner), inner == 0 ? sign * factor : factor);
      factor *= inner == 0 ? 1.0 : sign;
      return step.operand(inner);
    }
    Mask mask;
    if (std::optional<Scalar> inner = selectedScores(space, step, mask)) {
      if (!(factor > 0) || has(mask.condition))
        return std::nullopt;
      scores.masks.push_back(mask);
      return inner;
    }
    if (!step.is<arith::MulFOp>() && !step.is<arith::DivFOp>() &&
        !step.is<arith::NegFOp>())
      return std::nullopt;
    Term product = productOf(space, scalar);
    if (product.factors.size() != 1 || product.factors[0].inverse ||
        !std::isfinite(product.coefficient) || product.coefficient == 0.0)
      return std::nullopt;
    factor *= product.coefficient;
    return product.factors[0].scalar;
  }

  bool read(Scalar scalar) {
    for (int steps = 0; steps < 64; ++steps) {
      scalar = peelCasts(space, scalar);
      if (auto contraction = contractionOf(space, scalar, names)) {
        scores.contraction = *contraction;
        scores.scale = factor * contraction->scale;
        if (contraction->init)
          addSummand(*contraction->init, factor);
        return true;
      }
      if (!has(scalar))
        return false;
      std::optional<Scalar> inner = stepIn(scalar);
      if (!inner)
        return readRegion(scalar);
      scalar = *inner;
    }
    return false;
  }

  bool readRegion(Scalar scalar) {
    std::optional<Contraction> contraction =
        findContraction(space, scalar, names);
    if (!contraction || contraction->init)
      return false;
    scores.contraction = *contraction;
    scores.scale = contraction->scale;
    scores.region = scalar;
    scores.regionFactor = factor;
    return true;
  }
};
} // namespace

std::optional<Scores> mlir::attn::raise::scoresOf(Space &space,
                                                  const Softmax &softmax) {
  Reader reader{space, softmax.names, {}, softmax.scale};
  if (!reader.read(softmax.input) || !std::isfinite(reader.scores.scale))
    return std::nullopt;
  return reader.scores;
}

Scalar mlir::attn::raise::peelMasks(Space &space, Scalar logits,
                                    SmallVector<Mask, 0> &masks) {
  while (true) {
    logits = peelCasts(space, logits);
    Step step = stepOf(space, logits);
    Mask mask;
    if (std::optional<Scalar> inner = selectedScores(space, step, mask)) {
      masks.push_back(mask);
      logits = *inner;
      continue;
    }
    if (!step.is<arith::AddFOp>())
      return logits;
    std::optional<Mask> left = addedMaskOf(space, step.operand(0));
    std::optional<Mask> right = addedMaskOf(space, step.operand(1));
    if (!left && !right)
      return logits;
    masks.push_back(left ? *left : *right);
    logits = step.operand(left ? 1 : 0);
  }
}
