//===- Attention.cpp - attn.attention in two graphs -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

using Kind = Difference::Kind;

// What makes one scale another one.
static StringRef causeOfScales(double first, double second) {
  double low = std::min(std::abs(first), std::abs(second));
  double high = std::max(std::abs(first), std::abs(second));
  if (isClose(high, 1.0))
    return "the scores are not scaled on one side: by 1 / sqrt(width of a "
           "head)";
  if (isClose(low, high * high))
    return "the scale is applied twice on one side, or the width of a head "
           "stands without its root";
  double heads = (high / low) * (high / low);
  if (std::abs(heads - std::round(heads)) < 1e-4)
    return "one scales by the width of the model, where the other does by that "
           "of a head";
  return "";
}

// `isShiftable`: what is added to all scores of a row has no effect. The first
// scale is multiplied with `factor`.
bool Prover::sameScores(const Named &lhs, const Named &rhs, bool isShiftable,
                        double factor) {
  auto a = cast<AttentionOp>(lhs.op), b = cast<AttentionOp>(rhs.op);
  double scale = factor * a.getScale().convertToDouble();
  double otherScale = b.getScale().convertToDouble();
  Scalar query = lhs.element(a.getQuery(), a.getQueryMap());
  Scalar other = rhs.element(b.getQuery(), b.getQueryMap());
  Scalar key = lhs.element(a.getKey(), a.getKeyMap());
  Scalar otherKey = rhs.element(b.getKey(), b.getKeyMap());
  auto sameKeys = [&] {
    return isShiftable
               ? sameUpToShift(key, otherKey, keyNames(lhs), keyNames(rhs))
               : same(key, otherKey);
  };
  State state = save();
  if (!isClose(scale, otherScale)) {
    double ratio = scale / otherScale;
    if ((sameScaled(query, ratio, other) && sameKeys()) ||
        (restore(state),
         strictlySame(query, other) && sameScaled(key, ratio, otherKey)))
      return true;
    restore(state);
  }
  if (!same(query, other) || !sameKeys())
    return false;
  return isClose(scale, otherScale) ||
         differ(Kind::Scale,
                "scores are scaled by " + number(scale) + " against " +
                    number(otherScale),
                a, b, causeOfScales(scale, otherScale));
}

bool Prover::sameAttention(AttentionOp lhs, AttentionOp rhs,
                           const Scalar &atLhs, const Scalar &atRhs) {
  auto role = [](AttentionOp op, Value result) {
    return result == op.getOutput() ? 0 : result == op.getLogsumexp() ? 1 : 2;
  };
  if (role(lhs, atLhs.value) != role(rhs, atRhs.value))
    return false;
  Named a = name(lhs, lhs.getIndexingMaps(), atLhs);
  Named b = name(rhs, rhs.getIndexingMaps(), atRhs);
  bool hasValue = role(lhs, atLhs.value) == 0;
  if (isLenient && haveOtherSizes(a, b)) {
    unifyResults(atLhs, atRhs);
    return true;
  }
  if (isLenient && areSwapped(a, b))
    return true;
  bool isShiftable = role(lhs, atLhs.value) != 1 && lhs.getScore().empty() &&
                     rhs.getScore().empty();
  bool isFirst = rhs.getScore().empty();
  std::optional<Fill> fill;
  if (isLenient && isFirst != lhs.getScore().empty() &&
      (isFirst ? rhs : lhs).getMask())
    fill = fillOf(isFirst ? a : b);
  double factor = fill ? isFirst ? fill->factor : 1.0 / fill->factor : 1.0;
  if (!sameScores(a, b, isShiftable, factor))
    return false;
  if (hasValue && !same(a.element(lhs.getValue(), lhs.getValueMap()),
                        b.element(rhs.getValue(), rhs.getValueMap())))
    return false;
  if (fill)
    return sameRoles(a, b) && sameBands(a, b) &&
           sameFill(a, b, *fill, isFirst) && areApart(a) && areApart(b);
  if (lhs.getScore().empty() != rhs.getScore().empty())
    return differ(Kind::Activation,
                  "only one graph changes the scores between product and mask",
                  lhs, rhs);
  if (!lhs.getScore().empty()) {
    Block &left = lhs.getScore().front(), &right = rhs.getScore().front();
    regions.insert_or_assign(&left, a);
    regions.insert_or_assign(&right, b);
    if (!same({left.getTerminator()->getOperand(0), {}},
              {right.getTerminator()->getOperand(0), {}}) &&
        !differ(Kind::Activation, "scores are changed by another function", lhs,
                rhs))
      return false;
  }
  return sameRoles(a, b) && sameBands(a, b) && sameMasks(a, b) && areApart(a) &&
         areApart(b);
}
