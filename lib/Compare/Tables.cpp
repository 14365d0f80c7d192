//===- Tables.cpp - constant weights of two graphs ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prover.h"

#include "attn/Formula/Gather.h"
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
  Table table;
  table.scalar = peelCasts(space, scalar);
  if (!table.scalar.isTensor())
    return std::nullopt;
  Value base = table.scalar.value;
  SmallVector<tensor::ExtractSliceOp> slices;
  while (auto slice = base.getDefiningOp<tensor::ExtractSliceOp>()) {
    slices.push_back(slice);
    base = slice.getSource();
  }
  if (auto argument = dyn_cast<BlockArgument>(base)) {
    bool isOfPair = isa<func::FuncOp>(argument.getOwner()->getParentOp());
    if (!isOfPair || argument.getArgNumber() < arguments.inputs)
      return std::nullopt;
    table.weight = argument.getArgNumber() - arguments.inputs;
  } else if (!matchPattern(base, m_Constant(&table.elements))) {
    return std::nullopt;
  }
  auto type = cast<RankedTensorType>(base.getType());
  if (!type.hasStaticShape())
    return std::nullopt;
  table.numElements = type.getNumElements();
  table.strides = computeStrides(type.getShape());
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
      if (auto real = dyn_cast<FloatType>(type))
        return FloatAttr::getValueAsDouble(
            APFloat(real.getFloatSemantics(), integer));
      return double(integer.getSExtValue());
    };
  }
  if (isa<FloatType>(type))
    return [=](int64_t i) {
      return FloatAttr::getValueAsDouble(
          *(elements.value_begin<APFloat>() + i));
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
  SmallVector<unsigned> dims; // of the table, for each name
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
        strides.names.push_back({name, inner}), strides.dims.push_back(dim);
      inner *= space.extent(name).size;
    }
    if (shape[dim] != 1 && inner != stride * shape[dim])
      return std::nullopt;
  }
  return strides;
}

bool Prover::isEverywhere(Scalar scalar, double value) {
  if (constantOf(space, scalar) == value)
    return true;
  std::optional<Table> table = tableOf(scalar);
  std::function<double(int64_t)> read =
      table && table->elements ? readerOf(table->elements) : nullptr;
  return read && llvm::all_of(llvm::seq<int64_t>(0, table->numElements),
                              [&](int64_t i) { return read(i) == value; });
}

bool Prover::isFinite(Scalar scalar) {
  if (std::optional<Gather> gather = gatherOf(space, scalar)) {
    scalar = gather->table;
    scalar.at[gather->dim] = space.addDim(scalar.value, gather->dim);
  }
  std::optional<Table> table = tableOf(scalar);
  if (!table)
    return false;
  if (!table->elements)
    return true; // weights are numbers
  std::function<double(int64_t)> read = readerOf(table->elements);
  return read &&
         llvm::all_of(llvm::seq<int64_t>(0, table->numElements),
                      [&](int64_t i) { return std::isfinite(read(i)); });
}

std::optional<bool> Prover::sameWeights(Scalar lhs, Scalar rhs) {
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
/// How far two tables are apart, and their largest element.
struct Distance {
  double error = 0, largest = 0;
  double relative() const { return largest > 0 ? error / largest : 0; }
};

/// The elements of two tables that stand for each other.
struct Pairing {
  std::function<double(int64_t)> readLeft, readRight;
  Link link;
  double scale = 1.0; // of the left one

  Distance measure() const;
  /// Whether both hold the same numbers, the right one in another order of
  /// those of its dimensions that are names; the order, outermost last.
  std::optional<SmallVector<unsigned>> reordered() const;
};
} // namespace

Distance Pairing::measure() const {
  Distance distance;
  forEachElement(link, [&](int64_t left, int64_t right) {
    double x = scale * readLeft(left), y = readRight(right);
    distance.largest = std::max({distance.largest, std::abs(x), std::abs(y)});
    if (x == y || (std::isnan(x) && std::isnan(y)))
      return;
    double error = std::abs(x - y);
    distance.error =
        std::max(distance.error, std::isfinite(error) ? error : INFINITY);
  });
  return distance;
}

std::optional<SmallVector<unsigned>> Pairing::reordered() const {
  constexpr unsigned most = 4; // 24 orders
  SmallVector<unsigned> order;
  int64_t stride = std::numeric_limits<int64_t>::max();
  for (auto [i, loop] : llvm::enumerate(link.loops)) {
    if (loop.first == 0 || loop.second == 0)
      return std::nullopt;
    order.push_back(i);
    stride = std::min(stride, loop.second);
  }
  if (order.size() < 2 || order.size() > most)
    return std::nullopt;
  do {
    Pairing other = *this;
    int64_t next = stride;
    for (unsigned i : order) {
      other.link.loops[i].second = next;
      next *= link.loops[i].size;
    }
    if (other.measure().relative() <= constantTolerance)
      return order;
  } while (std::next_permutation(order.begin(), order.end()));
  return std::nullopt;
}

int64_t Link::numElements() const {
  int64_t count = 1;
  for (const Loop &loop : loops)
    count *= loop.size;
  return count;
}

void equiv::forEachElement(const Link &link,
                           llvm::function_ref<void(int64_t, int64_t)> visit) {
  for (int64_t i = 0, end = link.numElements(); i < end; ++i) {
    int64_t rest = i, first = link.atFirst, second = link.atSecond;
    for (const Link::Loop &loop : link.loops) {
      first += rest % loop.size * loop.first;
      second += rest % loop.size * loop.second;
      rest /= loop.size;
    }
    visit(first, second);
  }
}

static bool isEqual(const Link &lhs, const Link &rhs) {
  return lhs.first == rhs.first && lhs.second == rhs.second &&
         lhs.atFirst == rhs.atFirst && lhs.atSecond == rhs.atSecond &&
         lhs.loops == rhs.loops;
}

// Whether two links give an element of the second weight two sources.
static bool contradict(const Link &lhs, const Link &rhs) {
  DenseMap<int64_t, int64_t> sources;
  forEachElement(
      lhs, [&](int64_t first, int64_t second) { sources[second] = first; });
  bool differs = false;
  forEachElement(rhs, [&](int64_t first, int64_t second) {
    auto found = sources.find(second);
    if (found != sources.end())
      differs |= lhs.first != rhs.first || found->second != first;
  });
  return differs;
}

bool Prover::link(const Table &lhs, const Table &rhs, Link link) {
  bool belong = lhs.weight < arguments.firstWeights &&
                rhs.weight >= arguments.firstWeights;
  if (!belong || lhs.elements || rhs.elements)
    return stuck("a weight against a constant", lhs.scalar, rhs.scalar);
  link.first = lhs.weight;
  link.second = rhs.weight - arguments.firstWeights;
  for (const Link::Loop &loop : link.loops)
    if (loop.first == 0 || loop.second == 0)
      return stuck("a weight is repeated along a dimension that the other has",
                   lhs.scalar, rhs.scalar);
  for (const Link &other : proof.links) {
    if (isEqual(other, link))
      return true;
    if (other.second == link.second && contradict(other, link))
      return stuck("a weight would have to be two different ones", lhs.scalar,
                   rhs.scalar);
  }
  proof.links.push_back(std::move(link));
  return true;
}

// The weight's own dimensions in another order, or the heads within one of
// them.
bool Prover::noteOrder(ArrayRef<unsigned> order, ArrayRef<unsigned> dims,
                       Operation *first, Operation *second) {
  SmallVector<unsigned> sequence;
  for (unsigned i : llvm::reverse(order))
    sequence.push_back(dims[i]);
  if (llvm::is_sorted(sequence))
    return differ(Difference::Kind::Layout,
                  "a weight has its heads in another order than the other one",
                  first, second,
                  "heads are interleaved on one side: the width is split into "
                  "(width of a head, heads) instead of (heads, width of a "
                  "head)");
  return differ(Difference::Kind::Layout,
                "a weight is the other one transposed", first, second,
                "a weight is transposed: PyTorch's Linear has (out, in), "
                "Keras' Dense (in, out)");
}

bool Prover::sameTables(double scale, const Table &lhs, const Table &rhs) {
  unifyRest(space, lhs, rhs);
  std::optional<Strides> left = stridesOf(space, lhs);
  std::optional<Strides> right = stridesOf(space, rhs);
  if (!left || !right)
    return stuck("a weight cannot be read", lhs.scalar, rhs.scalar);
  std::map<unsigned, Link::Loop> byName;
  for (auto [name, stride] : left->names)
    byName.try_emplace(name, Link::Loop{space.extent(name).size, 0, 0})
        .first->second.first += stride;
  for (auto [name, stride] : right->names)
    byName.try_emplace(name, Link::Loop{space.extent(name).size, 0, 0})
        .first->second.second += stride;
  Pairing pairing;
  pairing.scale = scale;
  pairing.link.atFirst = left->offset;
  pairing.link.atSecond = right->offset;
  for (const auto &[name, loop] : byName)
    pairing.link.loops.push_back(loop);
  if (!lhs.elements || !rhs.elements)
    return std::abs(scale - 1.0) <= constantTolerance &&
           link(lhs, rhs, pairing.link);
  pairing.readLeft = readerOf(lhs.elements);
  pairing.readRight = readerOf(rhs.elements);
  if (!pairing.readLeft || !pairing.readRight)
    return stuck("a weight cannot be read", lhs.scalar, rhs.scalar);
  if (pairing.link.numElements() > 2 * (lhs.numElements + rhs.numElements))
    return stuck("weights have different dimensions", lhs.scalar, rhs.scalar);
  Distance distance = pairing.measure();
  weights.push_back(lhs.scalar.value);
  if (distance.relative() <= constantTolerance) {
    proof.weightError = std::max(proof.weightError, distance.relative());
    return true;
  }
  Operation *first = operationOf(lhs.scalar.value);
  Operation *second = operationOf(rhs.scalar.value);
  if (isLenient)
    if (auto order = pairing.reordered()) {
      // Which dimension of the second weight each loop is.
      SmallVector<unsigned> dims;
      for (const auto &[name, loop] : byName)
        for (auto [other, dim] : llvm::zip(right->names, right->dims))
          if (other.first == name)
            dims.push_back(dim);
      return noteOrder(*order, dims, first, second);
    }
  return differ(Difference::Kind::Weights,
                "other values of a weight (they differ by up to " +
                    number(distance.error) + ", the largest is " +
                    number(distance.largest) + ")",
                first, second);
}
