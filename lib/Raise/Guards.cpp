//===- Guards.cpp - masks on a softmax's result ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Scores.h"
#include "attn/Raise/Structure.h"

#include "attn/Raise/Exponential.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

#include <limits>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

static bool isSameMask(Space &space, const Mask &lhs, const Mask &rhs) {
  return lhs.negated == rhs.negated &&
         isSame(space, lhs.condition, rhs.condition);
}

// The masks that a softmax's scores are under.
struct InnerMasks {
  SmallVector<Mask, 0> parts;
  Scalar scores;
  bool hasLowest = false; // one fills with a finite number
};

// -1e9 as the type rounds it. Half precision does not reach it: front ends fill
// it with -3e4 and lower.
static double farBelow(Type type) {
  auto real = dyn_cast<FloatType>(type);
  if (!real)
    return -std::numeric_limits<double>::infinity();
  if (real.isF16())
    return -3e4;
  APFloat far(-1e9);
  bool losesInfo;
  far.convert(real.getFloatSemantics(), APFloat::rmNearestTiesToEven,
              &losesInfo);
  return far.convertToDouble();
}

// select(condition, x, far below every score) and its mirror image: front ends
// fill with -1e9 and lower so that the exponential is exactly 0.
static std::optional<Scalar> filledFarBelow(Space &space, Scalar scalar,
                                            Mask &mask) {
  Step select = stepOf(space, peelCasts(space, scalar));
  if (!select.is<arith::SelectOp>())
    return std::nullopt;
  for (unsigned fill : {1, 2}) {
    std::optional<double> value = constantOf(space, select.operand(fill));
    if (!value || !(*value <= farBelow(select.op->getResult(0).getType())))
      continue;
    mask = simplified(space, {select.operand(0), fill == 1});
    return select.operand(3 - fill);
  }
  return std::nullopt;
}

static InnerMasks innerMasksOf(Space &space, const Softmax &softmax) {
  InnerMasks inner;
  SmallVector<Mask, 0> masks = softmax.masks;
  inner.scores = peelMasks(space, softmax.input, masks);
  Mask mask;
  while (auto filled = filledFarBelow(space, inner.scores, mask)) {
    masks.push_back(mask);
    inner.hasLowest = true;
    inner.scores = peelMasks(space, *filled, masks);
  }
  for (const Mask &each : masks)
    flattenMask(space, each, inner.parts);
  return inner;
}

// Whether `mask` says that some key of the row is allowed by the one mask.
static bool isAnyAllowed(Space &space, const Mask &mask,
                         const InnerMasks &inner, const Softmax &softmax) {
  std::optional<Reduction> any = reductionOf(space, mask.condition);
  if (!any || any->init || inner.parts.size() != 1)
    return false;
  // any(allowed), or not all(forbidden)
  ReductionKind wanted = mask.negated ? ReductionKind::And : ReductionKind::Or;
  Mask body = simplified(space, {any->body, mask.negated});
  return any->kind == wanted && isSameMask(space, inner.parts[0], body) &&
         coversRow(space, *any, softmax);
}

// Removes from a mask on the result what the scores are under already. Empty
// rows are 0 if it is selected, or if a finite number was filled in.
static bool dropCovered(Space &space, Softmax &softmax, Term &term) {
  InnerMasks inner = innerMasksOf(space, softmax);
  if (inner.parts.empty())
    return false;
  SmallVector<Factor, 0> rest;
  SmallVector<bool> covered(inner.parts.size(), false);
  bool selects = inner.hasLowest;
  for (const Factor &factor : term.factors) {
    Mask mask{factor.scalar, factor.negated};
    if (!factor.isMask) {
      rest.push_back(factor);
      continue;
    }
    if (factor.selected && !inner.hasLowest &&
        isAnyAllowed(space, mask, inner, softmax)) {
      covered.assign(covered.size(), true);
      selects = true;
      continue;
    }
    SmallVector<Mask, 0> parts;
    flattenMask(space, mask, parts);
    for (const Mask &part : parts) {
      auto *it = llvm::find_if(inner.parts, [&](const Mask &other) {
        return isSameMask(space, other, part);
      });
      if (it == inner.parts.end()) {
        rest.push_back(
            {part.condition, false, true, part.negated, factor.selected});
        continue;
      }
      covered[it - inner.parts.begin()] = true;
      selects |= factor.selected.has_value();
    }
  }
  if (!llvm::all_of(covered, [](bool c) { return c; }))
    return false;
  term.factors = rest;
  if (selects)
    softmax.emptyRows = EmptyRows::Zero;
  if (inner.hasLowest) {
    softmax.input = inner.scores;
    softmax.masks = inner.parts;
  }
  return selects;
}

// select(sum == 0, 0, quotient): a guard of a row whose sum is 0, not NaN.
static bool isZeroSum(Space &space, const Factor &factor, Softmax &softmax) {
  if (!factor.isMask || !factor.selected || !softmax.masks.empty())
    return false;
  Space saved = space;
  auto zero = zeroSumOf(space, factor.scalar, !factor.negated);
  if (!zero || zero->body.scale != softmax.scale ||
      !isSame(space, softmax.input, zero->body.exponent) ||
      !coversRow(space, zero->sum, softmax)) {
    space = saved;
    return false;
  }
  if (zero->isFinite)
    softmax.emptyRows = EmptyRows::Zero;
  return true;
}

void mlir::attn::raise::takeGuards(Space &space, Softmax &softmax, Term &term) {
  bool changed = false;
  llvm::erase_if(term.factors, [&](const Factor &factor) {
    if (isZeroSum(space, factor, softmax))
      return changed = true;
    bool guards = factor.isMask && factor.selected &&
                  isEmptyRow(space, factor.scalar, !factor.negated, softmax,
                             withoutInfinityGuards(space, *factor.selected));
    if (guards)
      softmax.emptyRows = EmptyRows::Zero;
    changed |= guards;
    return guards;
  });
  if (llvm::any_of(term.factors, [](const Factor &f) { return f.isMask; }))
    changed |= dropCovered(space, softmax, term);
  if (changed)
    softmax.op = nullptr; // which gives something else
}
