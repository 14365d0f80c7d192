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

// Which names of a formula are the query and the key of one band; it may have
// others.
static bool namesBand(const Positional &formula, const Axes &axes, Band &band,
                      unsigned &query, unsigned &key) {
  unsigned queries = 0, keys = 0;
  for (auto [i, name] : llvm::enumerate(formula.getNames())) {
    if (llvm::is_contained(axes.queries, name)) {
      ++queries;
      query = i;
      band.query = name;
    } else if (llvm::is_contained(axes.keys, name)) {
      ++keys;
      key = i;
      band.key = name;
    }
  }
  return queries == 1 && keys == 1;
}

// A table repeats its band where it has other dimensions: those of a batch that
// a front end has multiplied out.
std::optional<Band> mlir::attn::raise::bandOfTable(Space &space,
                                                   const Mask &mask,
                                                   const Axes &axes) {
  std::optional<Positional> formula = Positional::of(space, mask.condition);
  Band band;
  unsigned query = 0, key = 0;
  if (!formula || !namesBand(*formula, axes, band, query, key) ||
      formula->countPositions(space) > Positional::limit)
    return std::nullopt;
  int64_t rows = space.extent(band.query).size;
  int64_t columns = space.extent(band.key).size;
  int64_t lower = std::numeric_limits<int64_t>::max(), upper = -lower;
  SmallVector<std::optional<bool>, 0> allowed(rows * columns);
  bool repeats = formula->visitAll(
      space, [&](ArrayRef<int64_t> at, Positional::Number number) {
        std::optional<bool> &known = allowed[at[query] * columns + at[key]];
        bool isAllowed = (number.integer != 0) != mask.negated;
        if (known && *known != isAllowed)
          return false;
        known = isAllowed;
        if (isAllowed) {
          lower = std::min(lower, at[key] - at[query]);
          upper = std::max(upper, at[key] - at[query]);
        }
        return true;
      });
  if (!repeats || lower > upper)
    return std::nullopt; // nothing is allowed, or there is nothing
  for (auto [i, isAllowed] : llvm::enumerate(allowed)) {
    int64_t difference = int64_t(i) % columns - int64_t(i) / columns;
    if (*isAllowed != (lower <= difference && difference <= upper))
      return std::nullopt;
  }
  if (lower > 1 - rows)
    band.lower = lower;
  if (upper < columns - 1)
    band.upper = upper;
  return band;
}
