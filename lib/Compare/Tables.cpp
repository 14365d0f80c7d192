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

namespace {
/// One name of two tables: its size, and its stride in both (0: not there).
struct Loop {
  int64_t size, left, right;
};

/// How far two tables are apart, and their largest element.
struct Distance {
  double error = 0, largest = 0;
  double relative() const { return largest > 0 ? error / largest : 0; }
};

/// Two tables over the same names.
struct Pairing {
  std::function<double(int64_t)> readLeft, readRight;
  int64_t atLeft = 0, atRight = 0;
  SmallVector<Loop> loops;
  double scale = 1.0; // of the left one

  int64_t numElements() const {
    int64_t count = 1;
    for (const Loop &loop : loops)
      count *= loop.size;
    return count;
  }
  Distance measure() const;
  /// Whether both hold the same numbers, the right one in another order of
  /// those of its dimensions that are names.
  bool isReordered() const;
};
} // namespace

Distance Pairing::measure() const {
  Distance distance;
  for (int64_t i = 0, end = numElements(); i < end; ++i) {
    int64_t rest = i, left = atLeft, right = atRight;
    for (const Loop &loop : loops) {
      left += rest % loop.size * loop.left;
      right += rest % loop.size * loop.right;
      rest /= loop.size;
    }
    double x = scale * readLeft(left), y = readRight(right);
    distance.largest = std::max({distance.largest, std::abs(x), std::abs(y)});
    if (x == y || (std::isnan(x) && std::isnan(y)))
      continue;
    double error = std::abs(x - y);
    distance.error =
        std::max(distance.error, std::isfinite(error) ? error : INFINITY);
  }
  return distance;
}

bool Pairing::isReordered() const {
  constexpr unsigned most = 4; // 24 orders
  SmallVector<unsigned> order;
  int64_t stride = std::numeric_limits<int64_t>::max();
  for (auto [i, loop] : llvm::enumerate(loops)) {
    if (loop.left == 0 || loop.right == 0)
      return false;
    order.push_back(i);
    stride = std::min(stride, loop.right);
  }
  if (order.size() < 2 || order.size() > most)
    return false;
  do {
    Pairing other = *this;
    int64_t next = stride;
    for (unsigned i : order) {
      other.loops[i].right = next;
      next *= loops[i].size;
    }
    if (other.measure().relative() <= constantTolerance)
      return true;
  } while (std::next_permutation(order.begin(), order.end()));
  return false;
}

bool Prover::sameTables(double scale, const Table &lhs, const Table &rhs) {
  unifyRest(space, lhs, rhs);
  std::optional<Strides> left = stridesOf(space, lhs);
  std::optional<Strides> right = stridesOf(space, rhs);
  Pairing pairing{
      readerOf(lhs.elements), readerOf(rhs.elements), 0, 0, {}, scale};
  if (!pairing.readLeft || !pairing.readRight || !left || !right)
    return stuck("a weight cannot be read", lhs.scalar, rhs.scalar);
  pairing.atLeft = left->offset;
  pairing.atRight = right->offset;
  std::map<unsigned, Loop> byName;
  for (auto [name, stride] : left->names)
    byName.try_emplace(name, Loop{space.extent(name).size, 0, 0})
        .first->second.left += stride;
  for (auto [name, stride] : right->names)
    byName.try_emplace(name, Loop{space.extent(name).size, 0, 0})
        .first->second.right += stride;
  for (const auto &[name, loop] : byName)
    pairing.loops.push_back(loop);
  if (pairing.numElements() >
      2 * (lhs.elements.getNumElements() + rhs.elements.getNumElements()))
    return stuck("weights have different dimensions", lhs.scalar, rhs.scalar);
  Distance distance = pairing.measure();
  weights.push_back(lhs.scalar.value);
  if (distance.relative() <= constantTolerance) {
    proof.weightError = std::max(proof.weightError, distance.relative());
    return true;
  }
  Operation *first = lhs.scalar.value.getDefiningOp();
  Operation *second = rhs.scalar.value.getDefiningOp();
  if (isLenient && pairing.isReordered())
    return differ(Difference::Kind::Layout,
                  "a weight is the other one transposed", first, second);
  return differ(Difference::Kind::Weights,
                "other values of a weight (they differ by up to " +
                    number(distance.error) + ", the largest is " +
                    number(distance.largest) + ")",
                first, second);
}
