//===- Bands.cpp - masks that compare positions ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/AttentionParts.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

namespace {
// constant + sum of positions along names.
struct Position {
  int64_t constant = 0;
  DenseMap<unsigned, int64_t> coefficients;

  void add(const Position &other, int64_t by) {
    constant += by * other.constant;
    for (auto [name, coefficient] : other.coefficients)
      coefficients[name] += by * coefficient;
  }
};
} // namespace

static std::optional<Position> positionOf(Space &space, Scalar scalar,
                                          int depth = 16) {
  if (--depth < 0)
    return std::nullopt;
  scalar = peel(space, scalar);
  Position position;
  if (std::optional<double> value = constantOf(space, scalar)) {
    if (std::abs(*value) > 1e9 || *value != std::floor(*value))
      return std::nullopt;
    position.constant = int64_t(*value);
    return position;
  }
  if (auto index = scalar.value.getDefiningOp<linalg::IndexOp>()) {
    Index names = space.resolve(scalar.at[index.getDim()]);
    if (names.size() > 1)
      return std::nullopt;
    if (!names.empty())
      position.coefficients[names.front()] = 1;
    return position;
  }
  Step step = stepOf(space, scalar);
  // 32 bits and more hold every position that occurs.
  if (!step || (step.op->getResult(0).getType().isInteger() &&
                step.op->getResult(0).getType().getIntOrFloatBitWidth() < 32))
    return std::nullopt;
  if (step.is<arith::IndexCastOp>() || step.is<arith::ExtSIOp>() ||
      step.is<arith::TruncIOp>())
    return positionOf(space, step.operand(0), depth);
  bool isProduct = step.is<arith::MulIOp>();
  if (!isProduct && !step.is<arith::AddIOp>() && !step.is<arith::SubIOp>())
    return std::nullopt;
  std::optional<Position> lhs = positionOf(space, step.operand(0), depth);
  std::optional<Position> rhs = positionOf(space, step.operand(1), depth);
  if (!lhs || !rhs)
    return std::nullopt;
  if (isProduct && !rhs->coefficients.empty())
    std::swap(lhs, rhs);
  if (isProduct && !rhs->coefficients.empty())
    return std::nullopt;
  position.add(*lhs, isProduct ? rhs->constant : 1);
  if (!isProduct)
    position.add(*rhs, step.is<arith::SubIOp>() ? -1 : 1);
  return position;
}

// A comparison as lower <= key - query <= upper.
static std::optional<BandAttr> bandOf(Space &space, const Mask &mask,
                                      ArrayRef<unsigned> queries,
                                      ArrayRef<unsigned> keys,
                                      ArrayRef<unsigned> loops) {
  Step step = stepOf(space, mask.condition);
  auto cmp = dyn_cast_or_null<arith::CmpIOp>(step.op);
  if (!cmp)
    return std::nullopt;
  std::optional<Position> difference = positionOf(space, step.operand(0));
  std::optional<Position> rhs = positionOf(space, step.operand(1));
  if (!difference || !rhs)
    return std::nullopt;
  difference->add(*rhs, -1);
  std::optional<unsigned> query, key;
  int64_t sign = 0;
  for (auto [name, coefficient] : difference->coefficients) {
    if (coefficient == 0)
      continue;
    if (std::abs(coefficient) != 1)
      return std::nullopt;
    std::optional<unsigned> &slot =
        llvm::is_contained(keys, name) ? key : query;
    if (slot ||
        !(llvm::is_contained(keys, name) || llvm::is_contained(queries, name)))
      return std::nullopt;
    slot = name;
    sign += llvm::is_contained(keys, name) ? coefficient : -coefficient;
  }
  if (!query || !key || std::abs(sign) != 2)
    return std::nullopt;
  // sign * (key - query) + constant  PREDICATE  0
  using P = arith::CmpIPredicate;
  P predicate = cmp.getPredicate();
  if (mask.negated)
    predicate = arith::invertPredicate(predicate);
  bool isLess = predicate == P::slt || predicate == P::sle;
  bool isGreater = predicate == P::sgt || predicate == P::sge;
  if (!isLess && !isGreater)
    return std::nullopt;
  int64_t strict = predicate == P::slt || predicate == P::sgt ? 1 : 0;
  int64_t bound = -difference->constant + (isLess ? -strict : strict);
  bool isUpper = isLess == (sign > 0);
  if (sign < 0)
    bound = -bound;
  std::optional<int64_t> lower, upper;
  (isUpper ? upper : lower) = bound;
  return BandAttr::get(
      cmp.getContext(), llvm::find(loops, *query) - loops.begin(),
      llvm::find(loops, *key) - loops.begin(), lower, upper, Corner::TopLeft);
}

// Splits conjunctions, drops what is always true.
static void flatten(Space &space, Mask mask, SmallVector<Mask, 0> &flat) {
  mask.condition = peelNot(space, mask.condition, mask.negated);
  if (isConstant(space, mask.condition, mask.negated ? 0.0 : 1.0))
    return;
  Step step = stepOf(space, mask.condition);
  if (mask.negated ? !step.is<arith::OrIOp>() : !step.is<arith::AndIOp>()) {
    flat.push_back(mask);
    return;
  }
  for (unsigned i : {0, 1})
    flatten(space, {step.operand(i), mask.negated}, flat);
}

void mlir::attn::raise::takeBands(Space &space, SmallVector<Mask, 0> &masks,
                                  ArrayRef<unsigned> queries,
                                  ArrayRef<unsigned> keys,
                                  ArrayRef<unsigned> loops,
                                  SmallVectorImpl<Attribute> &bands) {
  SmallVector<Mask, 0> rest;
  for (const Mask &mask : masks) {
    SmallVector<Mask, 0> flat;
    flatten(space, mask, flat);
    SmallVector<Mask, 0> others;
    for (const Mask &part : flat) {
      if (auto band = bandOf(space, part, queries, keys, loops))
        bands.push_back(*band);
      else
        others.push_back(part);
    }
    if (others.size() == flat.size() && !flat.empty())
      rest.push_back(mask); // as it was written
    else
      llvm::append_range(rest, others);
  }
  masks = rest;
}
