//===- Bands.cpp - masks that compare positions ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Position.h"
#include "attn/Formula/Positional.h"
#include "attn/Raise/Structure.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

#include <limits>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

// The query and the key name that a sum is of, with coefficients that are 1 and
// -1 (sign 1: the key's is 1).
static bool isDifference(const Position &sum, const Axes &axes, Band &band,
                         int64_t &sign) {
  if (sum.names.size() != 2)
    return false;
  auto [first, second] = std::make_pair(sum.names[0], sum.names[1]);
  if (llvm::is_contained(axes.keys, first.first))
    std::swap(first, second);
  band.query = first.first;
  band.key = second.first;
  sign = second.second;
  return llvm::is_contained(axes.queries, band.query) &&
         llvm::is_contained(axes.keys, band.key) && std::abs(sign) == 1 &&
         first.second == -sign;
}

// Removes the number of queries minus that of keys from `sum`, if the sizes
// left in it are just that: the band is aligned to the bottom right corner.
static bool alignToCorner(Space &space, Band &band, int64_t sign,
                          Position &sum) {
  if (sum.sizes.empty())
    return true;
  auto queries = Position::ofExtent(space.extent(band.query));
  auto keys = Position::ofExtent(space.extent(band.key));
  if (!queries || !keys)
    return false;
  band.corner = Corner::BottomRight;
  sum.add(*queries, -sign);
  sum.add(*keys, sign);
  return sum.sizes.empty();
}

std::optional<Band> mlir::attn::raise::bandOfComparison(Space &space,
                                                        const Mask &mask,
                                                        const Axes &axes) {
  Step step = stepOf(space, mask.condition);
  auto cmp = dyn_cast_or_null<arith::CmpIOp>(step.op);
  if (!cmp)
    return std::nullopt;
  std::optional<Position> sum = Position::of(space, step.operand(0));
  std::optional<Position> rhs = Position::of(space, step.operand(1));
  Band band;
  int64_t sign = 0;
  if (!sum || !rhs)
    return std::nullopt;
  sum->add(*rhs, -1);
  if (!isDifference(*sum, axes, band, sign) ||
      !alignToCorner(space, band, sign, *sum))
    return std::nullopt;
  // sign * (key - query) + constant  PREDICATE  0
  using P = arith::CmpIPredicate;
  P predicate = cmp.getPredicate();
  if (mask.negated)
    predicate = arith::invertPredicate(predicate);
  bool isLess = predicate == P::slt || predicate == P::sle;
  bool isStrict = predicate == P::slt || predicate == P::sgt;
  if (!isLess && predicate != P::sgt && predicate != P::sge &&
      predicate != P::eq)
    return std::nullopt;
  int64_t bound = -sum->constant;
  if (isStrict)
    bound += isLess ? -1 : 1;
  bound *= sign;
  if (predicate == P::eq || isLess == (sign > 0))
    band.upper = bound;
  if (predicate == P::eq || isLess != (sign > 0))
    band.lower = bound;
  return band;
}

// The names of a formula that are the query and the key of one band.
static bool namesBand(const Positional &formula, const Axes &axes, Band &band,
                      unsigned &queryAt) {
  ArrayRef<unsigned> names = formula.getNames();
  if (names.size() != 2)
    return false;
  queryAt = llvm::is_contained(axes.queries, names[0]) ? 0 : 1;
  band.query = names[queryAt];
  band.key = names[1 - queryAt];
  return llvm::is_contained(axes.queries, band.query) &&
         llvm::is_contained(axes.keys, band.key);
}

std::optional<Band> mlir::attn::raise::bandOfTable(Space &space,
                                                   const Mask &mask,
                                                   const Axes &axes) {
  std::optional<Positional> formula = Positional::of(space, mask.condition);
  Band band;
  unsigned query = 0;
  if (!formula || !namesBand(*formula, axes, band, query) ||
      formula->countPositions(space) > Positional::limit)
    return std::nullopt;
  int64_t lower = std::numeric_limits<int64_t>::max(), upper = -lower;
  SmallVector<bool, 0> allowed;
  formula->visitAll(space,
                    [&](ArrayRef<int64_t> at, Positional::Number number) {
                      allowed.push_back((number.integer != 0) != mask.negated);
                      int64_t difference = at[1 - query] - at[query];
                      if (allowed.back()) {
                        lower = std::min(lower, difference);
                        upper = std::max(upper, difference);
                      }
                      return true;
                    });
  if (lower > upper)
    return std::nullopt; // nothing is allowed, or there is nothing
  int64_t second = space.extent(formula->getNames()[1]).size;
  for (auto [i, isAllowed] : llvm::enumerate(allowed)) {
    int64_t at[] = {int64_t(i) / second, int64_t(i) % second};
    int64_t difference = at[1 - query] - at[query];
    if (isAllowed != (lower <= difference && difference <= upper))
      return std::nullopt;
  }
  if (lower > 1 - space.extent(band.query).size)
    band.lower = lower;
  if (upper < space.extent(band.key).size - 1)
    band.upper = upper;
  return band;
}
