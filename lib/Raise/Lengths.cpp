//===- Lengths.cpp - masks that count keys --------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Position.h"
#include "attn/Formula/Positional.h"
#include "attn/Raise/Structure.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

using P = arith::CmpIPredicate;

static bool areAllIn(ArrayRef<unsigned> names, ArrayRef<unsigned> set) {
  return llvm::all_of(
      names, [&](unsigned name) { return llvm::is_contained(set, name); });
}

static P swapped(P predicate) {
  switch (predicate) {
  case P::slt:
    return P::sgt;
  case P::sle:
    return P::sge;
  case P::sgt:
    return P::slt;
  case P::sge:
    return P::sle;
  default:
    return P::eq;
  }
}

// `length` + `by` as a tensor. Clamped to what is far beyond any size first, so
// that the sum does not wrap.
static Operand placeLength(Emitter &emitter, Scalar length, int64_t by) {
  Type type = length.elementType();
  if (by == 0 && (type.isInteger(32) || type.isInteger(64) || type.isIndex()))
    return emitter.place(length);
  Type i64 = emitter.builder.getI64Type();
  return emitter.compute(length, i64, [&](OpBuilder &body, ValueRange values) {
    Location loc = emitter.loc;
    Value value = values[0];
    if (type.isIndex())
      value = arith::IndexCastOp::create(body, loc, i64, value);
    else if (type.getIntOrFloatBitWidth() < 64)
      value = arith::ExtSIOp::create(body, loc, i64, value);
    auto constant = [&](int64_t number) {
      return arith::ConstantIntOp::create(body, loc, i64, number);
    };
    value =
        arith::MinSIOp::create(body, loc, value, constant(int64_t(1) << 62));
    value =
        arith::MaxSIOp::create(body, loc, value, constant(-(int64_t(1) << 62)));
    return arith::AddIOp::create(body, loc, value, constant(by)).getResult();
  });
}

// key + constant < length, in either order and with or without equality.
static Operand ofComparison(Emitter &emitter, const Mask &mask,
                            const Axes &axes) {
  Space &space = emitter.space;
  Step step = stepOf(space, mask.condition);
  auto cmp = dyn_cast_or_null<arith::CmpIOp>(step.op);
  if (!cmp)
    return {};
  P predicate = cmp.getPredicate();
  if (mask.negated)
    predicate = arith::invertPredicate(predicate);
  for (unsigned keyAt : {0, 1}) {
    P less = keyAt == 0 ? predicate : swapped(predicate);
    Scalar length = peel(space, step.operand(1 - keyAt));
    std::optional<Position> key = Position::of(space, step.operand(keyAt));
    if ((less != P::slt && less != P::sle) || !key || !key->sizes.empty() ||
        key->names.size() != 1 || key->along(axes.keys.front()) != 1 ||
        dependsOn(space, length, axes.keys))
      continue;
    // A sum of positions is no length: it makes a band or nothing.
    if (dependsOn(space, length, axes.rows) && Position::of(space, length))
      return {};
    Operand lengths =
        placeLength(emitter, length, (less == P::sle ? 1 : 0) - key->constant);
    return areAllIn(lengths.names, axes.rows) ? lengths : Operand();
  }
  return {};
}

// How many keys come first in each row of a table, if no other follows.
static std::optional<SmallVector<int64_t>>
countKeys(Space &space, Positional &formula, unsigned keyAt, bool negated) {
  ArrayRef<unsigned> names = formula.getNames();
  int64_t keys = space.extent(names[keyAt]).size, inner = 1;
  for (unsigned name : names.drop_front(keyAt + 1))
    inner *= space.extent(name).size;
  int64_t rows = keys == 0 ? 0 : formula.countPositions(space) / keys;
  SmallVector<int64_t> counts(rows, 0);
  int64_t i = 0;
  bool isPrefix = formula.visitAll(
      space, [&](ArrayRef<int64_t> at, Positional::Number number) {
        int64_t row = i / (keys * inner) * inner + i % inner;
        ++i;
        if ((number.integer != 0) != negated)
          return counts[row]++ == at[keyAt];
        return true;
      });
  return isPrefix ? std::optional(counts) : std::nullopt;
}

// A table of positions in which the keys allowed come first.
static Operand ofTable(Emitter &emitter, const Mask &mask, const Axes &axes) {
  Space &space = emitter.space;
  std::optional<Positional> formula = Positional::of(space, mask.condition);
  if (!formula || formula->countPositions(space) > Positional::limit)
    return {};
  Operand operand;
  SmallVector<int64_t> shape;
  std::optional<unsigned> keyAt;
  for (auto [i, name] : llvm::enumerate(formula->getNames())) {
    if (name == axes.keys.front()) {
      keyAt = i;
      continue;
    }
    if (!llvm::is_contained(axes.rows, name) ||
        llvm::is_contained(axes.queries, name))
      return {};
    operand.names.push_back(name);
    shape.push_back(space.extent(name).size);
  }
  if (!keyAt)
    return {};
  std::optional<SmallVector<int64_t>> counts =
      countKeys(space, *formula, *keyAt, mask.negated);
  if (!counts || counts->empty())
    return {};
  Builder &builder = emitter.builder;
  auto type = RankedTensorType::get(shape, builder.getI64Type());
  operand.value =
      arith::ConstantOp::create(emitter.builder, emitter.loc, type,
                                DenseElementsAttr::get<int64_t>(type, *counts));
  return operand;
}

Operand mlir::attn::raise::lengthsOf(Emitter &emitter, const Mask &mask,
                                     const Axes &axes) {
  if (axes.keys.size() != 1)
    return {};
  if (Operand lengths = ofComparison(emitter, mask, axes); lengths.value)
    return lengths;
  return ofTable(emitter, mask, axes);
}
