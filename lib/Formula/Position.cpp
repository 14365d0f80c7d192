//===- Position.cpp - sums of positions and sizes -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Position.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn::formula;

template <typename Key>
static void addTo(SmallVector<std::pair<Key, int64_t>> &sum, const Key &key,
                  int64_t by) {
  auto *it = llvm::find_if(sum, [&](auto &pair) { return pair.first == key; });
  if (it == sum.end()) {
    sum.push_back({key, by});
    return;
  }
  it->second += by;
  if (it->second == 0)
    sum.erase(it);
}

void Position::add(const Position &other, int64_t by) {
  if (by == 0)
    return;
  constant += by * other.constant;
  for (auto [name, coefficient] : other.names)
    addTo(names, name, by * coefficient);
  for (auto [size, coefficient] : other.sizes)
    addTo(sizes, size, by * coefficient);
}

int64_t Position::along(unsigned name) const {
  for (auto [other, coefficient] : names)
    if (other == name)
      return coefficient;
  return 0;
}

static std::optional<Position> ofSize(const Size &size) {
  Position position;
  if (size.factors.empty())
    position.constant = size.coefficient;
  else if (size.factors.size() == 1)
    position.sizes.push_back({size.factors[0], size.coefficient});
  else
    return std::nullopt;
  return position;
}

std::optional<Position> Position::ofExtent(const Extent &extent) {
  return ofSize(extent.isStatic()
                    ? Size{extent.size, {}}
                    : Size::ofDim(extent.tensor, extent.position));
}

static std::optional<Position> ofIndex(Space &space, ArrayRef<unsigned> index) {
  Index names = space.resolve(index);
  Position position;
  if (names.size() > 1)
    return std::nullopt;
  if (!names.empty())
    position.names.push_back({names.front(), 1});
  return position;
}

static std::optional<Position> read(Space &space, Scalar scalar, int depth);

// A sum, difference or product with a constant.
static std::optional<Position> ofArithmetic(Space &space, const Step &step,
                                            int depth) {
  bool isProduct = step.is<arith::MulIOp>();
  if (!isProduct && !step.is<arith::AddIOp>() && !step.is<arith::SubIOp>())
    return std::nullopt;
  std::optional<Position> lhs = read(space, step.operand(0), depth);
  std::optional<Position> rhs = read(space, step.operand(1), depth);
  if (!lhs || !rhs)
    return std::nullopt;
  auto isConstant = [](const Position &p) {
    return p.names.empty() && p.sizes.empty();
  };
  Position result;
  if (!isProduct) {
    result = *lhs;
    result.add(*rhs, step.is<arith::SubIOp>() ? -1 : 1);
    return result;
  }
  if (!isConstant(*rhs))
    std::swap(lhs, rhs);
  if (!isConstant(*rhs))
    return std::nullopt;
  result.add(*lhs, rhs->constant);
  return result;
}

static std::optional<Position> read(Space &space, Scalar scalar, int depth) {
  if (--depth < 0)
    return std::nullopt;
  scalar = peel(space, scalar);
  if (!scalar.elementType().isIntOrIndex())
    return std::nullopt;
  if (std::optional<double> value = constantOf(space, scalar)) {
    if (std::abs(*value) > 1e9 || *value != std::floor(*value))
      return std::nullopt;
    return Position{int64_t(*value), {}, {}};
  }
  if (auto index = scalar.value.getDefiningOp<linalg::IndexOp>())
    return ofIndex(space, scalar.at[index.getDim()]);
  if (scalar.value.getDefiningOp<tensor::DimOp>())
    return ofSize(Size::of(scalar.value));
  Step step = stepOf(space, scalar);
  if (!step || (step.op->getResult(0).getType().isInteger() &&
                step.op->getResult(0).getType().getIntOrFloatBitWidth() < 32))
    return std::nullopt;
  if (step.is<arith::IndexCastOp>() || step.is<arith::ExtSIOp>() ||
      step.is<arith::TruncIOp>())
    return read(space, step.operand(0), depth);
  return ofArithmetic(space, step, depth);
}

std::optional<Position> Position::of(Space &space, Scalar scalar) {
  return read(space, scalar, /*depth=*/32);
}
