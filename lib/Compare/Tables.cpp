//===- Tables.cpp - constant weights of two graphs ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::equiv;
using namespace mlir::attn::formula;

std::optional<Table> Prover::tableOf(Scalar scalar) {
  Table table{peelCasts(space, scalar), {}, 0, {}};
  if (!table.scalar.isTensor())
    return std::nullopt;
  Value base = table.scalar.value;
  SmallVector<tensor::ExtractSliceOp> slices;
  while (auto slice = base.getDefiningOp<tensor::ExtractSliceOp>()) {
    slices.push_back(slice);
    base = slice.getSource();
  }
  if (!matchPattern(base, m_Constant(&table.elements)))
    return std::nullopt;
  table.strides =
      computeStrides(cast<RankedTensorType>(base.getType()).getShape());
  for (tensor::ExtractSliceOp slice : llvm::reverse(slices)) {
    llvm::SmallBitVector dropped = slice.getDroppedDims();
    SmallVector<int64_t> strides;
    for (auto [i, stride] : llvm::enumerate(table.strides)) {
      auto offset = getConstantIntValue(slice.getMixedOffsets()[i]);
      auto step = getConstantIntValue(slice.getMixedStrides()[i]);
      if (!offset || !step)
        return std::nullopt;
      table.offset += *offset * stride;
      if (!dropped[i])
        strides.push_back(stride * *step);
    }
    table.strides = strides;
  }
  return table;
}

// Reads one element after another, whatever holds them.
static std::function<double(int64_t)> readerOf(ElementsAttr elements) {
  Type type = elements.getElementType();
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(elements)) {
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    if (!blob)
      return nullptr;
    const char *data = blob->getData().data();
    unsigned width = type.getIntOrFloatBitWidth();
    if (width % 8 != 0)
      return nullptr;
    return [=](int64_t i) -> double {
      uint64_t bits = 0;
      std::memcpy(&bits, data + i * (width / 8), width / 8);
      APInt integer(width, bits);
      if (auto real = dyn_cast<FloatType>(type)) {
        APFloat value(real.getFloatSemantics(), integer);
        bool lost;
        value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                      &lost);
        return value.convertToDouble();
      }
      return double(integer.getSExtValue());
    };
  }
  if (isa<FloatType>(type))
    return [=](int64_t i) {
      APFloat value = *(elements.value_begin<APFloat>() + i);
      bool lost;
      value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &lost);
      return value.convertToDouble();
    };
  if (type.isInteger())
    return [=](int64_t i) {
      return double((*(elements.value_begin<APInt>() + i)).getSExtValue());
    };
  return nullptr;
}

namespace {
/// A table as a function of names: where the element is that they select.
struct Strides {
  SmallVector<std::pair<unsigned, int64_t>> names; // (name, stride)
  int64_t offset = 0;
};
} // namespace

static std::optional<Strides> stridesOf(Space &space, const Table &table) {
  auto shape = cast<RankedTensorType>(table.scalar.value.getType()).getShape();
  Strides strides;
  strides.offset = table.offset;
  for (auto [dim, stride] : llvm::enumerate(table.strides)) {
    int64_t inner = stride;
    Index index = space.resolve(table.scalar.at[dim]);
    for (unsigned name : llvm::reverse(index)) {
      if (!space.extent(name).isStatic())
        return std::nullopt;
      if (std::optional<int64_t> position = space.fixedPosition(name))
        strides.offset += *position * inner;
      else
        strides.names.push_back({name, inner});
      inner *= space.extent(name).size;
    }
    if (shape[dim] != 1 && inner != stride * shape[dim])
      return std::nullopt;
  }
  return strides;
}

std::optional<bool> Prover::sameTables(Scalar lhs, Scalar rhs) {
  std::optional<Table> a = tableOf(lhs), b = tableOf(rhs);
  if (!a || !b)
    return std::nullopt;
  return sameTables(1.0, *a, *b);
}

// Names that only one table has and that may still be renamed.
static SmallVector<unsigned> openNames(Space &space, const Table &table,
                                       const Table &other) {
  SmallVector<unsigned> names, others;
  for (const Index &index : other.scalar.at)
    llvm::append_range(others, space.resolve(index));
  for (const Index &index : table.scalar.at)
    for (unsigned name : space.resolve(index))
      if (space.isBound(name) && !llvm::is_contained(others, name) &&
          !llvm::is_contained(names, name))
        names.push_back(name);
  return names;
}

// Such names of both tables belong together, where sizes do not tell in order.
static void unifyRest(Space &space, const Table &lhs, const Table &rhs) {
  for (unsigned name : openNames(space, lhs, rhs))
    for (unsigned other : openNames(space, rhs, lhs)) {
      Space saved = space;
      if (space.extent(name).size == space.extent(other).size &&
          space.unify({name}, {other}))
        break;
      space = saved;
    }
}

bool Prover::sameTables(double scale, const Table &lhs, const Table &rhs) {
  auto readLeft = readerOf(lhs.elements), readRight = readerOf(rhs.elements);
  unifyRest(space, lhs, rhs);
  std::optional<Strides> left = stridesOf(space, lhs);
  std::optional<Strides> right = stridesOf(space, rhs);
  if (!readLeft || !readRight || !left || !right)
    return stuck("a weight cannot be read", lhs.scalar, rhs.scalar);
  // Every name of either side, with its stride in both; 0: not there.
  SmallVector<std::tuple<int64_t, int64_t, int64_t>> loops;
  auto add = [&](unsigned name) {
    int64_t a = 0, b = 0;
    for (auto [other, stride] : left->names)
      a += other == name ? stride : 0;
    for (auto [other, stride] : right->names)
      b += other == name ? stride : 0;
    loops.push_back({space.extent(name).size, a, b});
  };
  llvm::SmallDenseSet<unsigned> seen;
  for (auto [name, stride] : left->names)
    if (seen.insert(name).second)
      add(name);
  for (auto [name, stride] : right->names)
    if (seen.insert(name).second)
      add(name);
  double largest = 0, error = 0;
  int64_t total = 1;
  for (auto [size, a, b] : loops)
    total *= size;
  if (total >
      2 * (lhs.elements.getNumElements() + rhs.elements.getNumElements()))
    return stuck("weights have different dimensions", lhs.scalar, rhs.scalar);
  for (int64_t i = 0; i < total; ++i) {
    int64_t rest = i, atLeft = left->offset, atRight = right->offset;
    for (auto [size, a, b] : loops) {
      atLeft += rest % size * a;
      atRight += rest % size * b;
      rest /= size;
    }
    double x = scale * readLeft(atLeft), y = readRight(atRight);
    largest = std::max({largest, std::abs(x), std::abs(y)});
    if (!(x == y || (std::isnan(x) && std::isnan(y))))
      error =
          std::max(error, std::isfinite(x - y) ? std::abs(x - y) : INFINITY);
  }
  double relative = largest > 0 ? error / largest : 0;
  weights.push_back(lhs.scalar.value);
  if (relative <= constantTolerance) {
    proof.weightError = std::max(proof.weightError, relative);
    return true;
  }
  return differ(Difference::Kind::Weights,
                "other values of a weight (they differ by up to " +
                    number(error) + ", the largest is " + number(largest) + ")",
                lhs.scalar.value.getDefiningOp(),
                rhs.scalar.value.getDefiningOp());
}
