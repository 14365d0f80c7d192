//===- Space.cpp - named dimensions of a cluster of operations ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Space.h"

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Formula/Size.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::formula;

// The operand of an operation with indexing maps that has this dimension of its
// result.
template <typename OpT>
static std::pair<Value, unsigned> operandWith(OpT op, Value result,
                                              unsigned position) {
  auto mapAt = [&](unsigned i) {
    return cast<AffineMapAttr>(op.getIndexingMaps()[i]).getValue();
  };
  AffineMap map =
      mapAt(op->getNumOperands() + cast<OpResult>(result).getResultNumber());
  for (auto [i, operand] : llvm::enumerate(op->getOperands()))
    if (auto found = mapAt(i).getResultPosition(map.getResult(position)))
      return {operand, *found};
  return {result, position};
}

// The same size of a tensor that is there earlier: a destination, what is
// attended to or normalised, or what is reshaped without touching this
// dimension.
static std::pair<Value, unsigned> withSameSize(Value tensor,
                                               unsigned position) {
  auto alone = [&](ArrayRef<ReassociationIndices> groups, bool isCollapsed) {
    for (auto [i, group] : llvm::enumerate(groups))
      if (group.size() == 1 && (isCollapsed ? i : group[0]) == position)
        return std::optional<unsigned>(isCollapsed ? group[0] : i);
    return std::optional<unsigned>();
  };
  while (Operation *op = tensor.getDefiningOp()) {
    std::optional<unsigned> source = position;
    if (auto destination = dyn_cast<DestinationStyleOpInterface>(op)) {
      tensor = destination.getTiedOpOperand(cast<OpResult>(tensor))->get();
      continue;
    }
    std::pair<Value, unsigned> operand(tensor, position);
    if (auto attention = dyn_cast<AttentionOp>(op))
      operand = operandWith(attention, tensor, position);
    else if (auto pool = dyn_cast<PoolOp>(op))
      operand = operandWith(pool, tensor, position);
    if (operand.first != tensor) {
      std::tie(tensor, position) = operand;
      continue;
    }
    if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
      source = alone(collapse.getReassociationIndices(), /*isCollapsed=*/true);
    else if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
      source = alone(expand.getReassociationIndices(), /*isCollapsed=*/false);
    else if (!isa<SoftmaxOp, LayerNormOp, RMSNormOp>(op))
      break;
    if (!source)
      break;
    tensor = op->getOperand(0);
    position = *source;
  }
  return {tensor, position};
}

Extent Extent::of(Value tensor, unsigned position) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!type.isDynamicDim(position))
    return {type.getDimSize(position), {}, 0};
  auto [source, dim] = withSameSize(tensor, position);
  int64_t size = cast<RankedTensorType>(source.getType()).getDimSize(dim);
  if (!ShapedType::isDynamic(size))
    return {size, {}, 0};
  return {ShapedType::kDynamic, source, dim};
}

bool Extent::equals(const Extent &other) const {
  if (isStatic() || other.isStatic())
    return size == other.size;
  if (tensor == other.tensor && position == other.position)
    return true;
  using Variable = ValueBoundsConstraintSet::Variable;
  FailureOr<bool> equal = ValueBoundsConstraintSet::areEqual(
      Variable(tensor, position), Variable(other.tensor, other.position));
  return (succeeded(equal) && *equal) ||
         Size::ofDim(tensor, position) ==
             Size::ofDim(other.tensor, other.position);
}

OpFoldResult Extent::materialize(OpBuilder &builder, Location loc) const {
  if (isStatic())
    return builder.getIndexAttr(size);
  if (auto empty = tensor.getDefiningOp<tensor::EmptyOp>())
    return empty.getMixedSizes()[position];
  if (auto expand = tensor.getDefiningOp<tensor::ExpandShapeOp>())
    return expand.getMixedOutputShape()[position];
  return tensor::getMixedSize(builder, loc, tensor, position);
}

unsigned Space::add(Extent extent, bool bound) {
  names.push_back({extent, bound, std::nullopt});
  return names.size() - 1;
}

unsigned Space::addFixed(int64_t size, int64_t position) {
  for (auto [i, name] : llvm::enumerate(names))
    if (name.position == position && name.extent.size == size)
      return i;
  names.push_back({{size, {}, 0}, false, std::nullopt, position});
  return names.size() - 1;
}

Index Space::addDim(Value tensor, unsigned position, bool bound) {
  Extent extent = Extent::of(tensor, position);
  if (extent.size == 1)
    return {};
  return {add(extent, bound)};
}

Indices Space::addDims(Value tensor) {
  Indices indices;
  unsigned rank = cast<RankedTensorType>(tensor.getType()).getRank();
  for (unsigned i = 0; i < rank; ++i)
    indices.push_back(addDim(tensor, i));
  return indices;
}

Index Space::resolve(ArrayRef<unsigned> index) const {
  Index resolved;
  for (unsigned name : index) {
    if (names[name].replacement)
      llvm::append_range(resolved, resolve(*names[name].replacement));
    else
      resolved.push_back(name);
  }
  return resolved;
}

// Replaces `name` by one new name for each of `dims`, whose sizes are
// `extents`.
bool Space::replace(unsigned name, ArrayRef<Extent> extents,
                    ArrayRef<unsigned> dims, MutableArrayRef<Index> parts) {
  int64_t rest = names[name].extent.size; // for one dimension of unknown size
  unsigned numDynamic = 0;
  for (unsigned dim : dims) {
    numDynamic += !extents[dim].isStatic();
    if (names[name].extent.isStatic() && extents[dim].isStatic())
      rest /= extents[dim].size;
  }
  if (names[name].extent.isStatic() && numDynamic > 1)
    return false;
  Index replacement;
  std::optional<int64_t> position = names[name].position;
  int64_t stride = names[name].extent.size;
  for (unsigned dim : dims) {
    Extent extent = extents[dim];
    if (names[name].extent.isStatic() && !extent.isStatic())
      extent = {rest, {}, 0};
    if (position) {
      stride /= extent.size;
      replacement.push_back(addFixed(extent.size, *position / stride));
      *position %= stride;
    } else {
      replacement.push_back(add(extent, names[name].bound));
    }
    parts[dim] = {replacement.back()};
  }
  names[name].replacement = replacement;
  return true;
}

FailureOr<Indices> Space::split(ArrayRef<unsigned> index, Value tensor,
                                ArrayRef<int64_t> positions) {
  SmallVector<Extent> extents;
  for (int64_t position : positions)
    extents.push_back(Extent::of(tensor, position));
  return split(index, extents);
}

// Pairs names with dimensions from the least significant end, splitting static
// names; the last of either side takes what is left of the other, since both
// products are the same number.
FailureOr<Indices> Space::split(ArrayRef<unsigned> index,
                                ArrayRef<Extent> extents) {
  Index left = resolve(index);
  SmallVector<unsigned> dims;
  for (auto [i, extent] : llvm::enumerate(extents))
    if (extent.size != 1)
      dims.push_back(i);
  auto isEmpty = [](const Extent &extent) { return extent.size == 0; };
  if (llvm::any_of(left, [&](unsigned n) { return isEmpty(extent(n)); }) ||
      llvm::any_of(extents, isEmpty))
    return failure(); // nothing divides by a size of 0
  Indices parts(extents.size());
  int64_t wanted = ShapedType::kDynamic; // what is left of the last dimension
  while (!dims.empty()) {
    unsigned dim = dims.back();
    const Extent &extent = extents[dim];
    if (ShapedType::isDynamic(wanted))
      wanted = extent.size;
    if (left.empty())
      return failure();
    if (dims.size() == 1) {
      // What is left must be this dimension: sizes agree by construction.
      parts[dim].insert(parts[dim].begin(), left.begin(), left.end());
      left.clear();
      break;
    }
    unsigned name = left.back();
    Extent have = names[name].extent;
    if (left.size() == 1 && wanted == extent.size) {
      if (!replace(name, extents, dims, parts))
        return failure();
      left.clear();
      break;
    }
    if (have.isStatic() && !ShapedType::isDynamic(wanted)) {
      if (wanted % have.size == 0) {
        left.pop_back();
        parts[dim].insert(parts[dim].begin(), name);
        wanted /= have.size;
      } else if (have.size % wanted == 0) {
        std::optional<int64_t> position = names[name].position;
        unsigned major =
            position ? addFixed(have.size / wanted, *position / wanted)
                     : add({have.size / wanted, {}, 0}, names[name].bound);
        unsigned minor = position ? addFixed(wanted, *position % wanted)
                                  : add({wanted, {}, 0}, names[name].bound);
        names[name].replacement = Index{major, minor};
        left.back() = major;
        parts[dim].insert(parts[dim].begin(), minor);
        wanted = 1;
      } else {
        return failure();
      }
    } else if (have.equals(extent) && parts[dim].empty()) {
      left.pop_back();
      parts[dim] = {name};
      wanted = 1;
    } else {
      return failure();
    }
    if (wanted == 1) {
      dims.pop_back();
      wanted = ShapedType::kDynamic;
    }
  }
  if (!left.empty())
    return failure();
  return parts;
}

bool Space::unify(ArrayRef<unsigned> lhs, ArrayRef<unsigned> rhs) {
  Index a = resolve(lhs), b = resolve(rhs);
  if (a == b)
    return true;
  // a * n + i is b * n + j where a is b and i is j.
  if (a.size() > 1 && b.size() > 1 && extent(a.back()).equals(extent(b.back())))
    return unify({a.back()}, {b.back()}) &&
           unify(ArrayRef(a).drop_back(), ArrayRef(b).drop_back());
  if (a.size() != 1 ||
      (b.size() == 1 && isBound(b.front()) && !isBound(a.front())))
    std::swap(a, b);
  if (a.size() != 1 || b.empty())
    return false;
  auto bound = [&](unsigned name) { return isBound(name); };
  if (llvm::is_contained(b, a.front()) ||
      !(isBound(a.front()) || llvm::all_of(b, bound)))
    return false;
  bool fixed = !isBound(a.front());
  names[a.front()].replacement = b;
  for (unsigned name : b)
    names[name].bound &= !fixed;
  return true;
}

bool Space::unifyAll(ArrayRef<Index> lhs, ArrayRef<Index> rhs) {
  return lhs.size() == rhs.size() &&
         llvm::all_of(llvm::zip(lhs, rhs), [&](auto pair) {
           return unify(std::get<0>(pair), std::get<1>(pair));
         });
}

bool mlir::attn::formula::areDistinct(ArrayRef<unsigned> names) {
  SmallVector<unsigned> sorted(names);
  llvm::sort(sorted);
  return std::unique(sorted.begin(), sorted.end()) == sorted.end();
}

bool Space::areSame(ArrayRef<unsigned> lhs, ArrayRef<unsigned> rhs) const {
  Index a = resolve(lhs), b = resolve(rhs);
  llvm::sort(a);
  llvm::sort(b);
  return a == b;
}

bool Space::areSameOnce(ArrayRef<unsigned> lhs, ArrayRef<unsigned> rhs) const {
  return areSame(lhs, rhs) && areDistinct(resolve(lhs));
}

bool Space::uses(ArrayRef<Index> at, ArrayRef<unsigned> names) const {
  return llvm::any_of(at, [&](const Index &index) {
    return llvm::any_of(resolve(index), [&](unsigned name) {
      return llvm::is_contained(names, name);
    });
  });
}

FailureOr<SmallVector<int64_t>>
Space::dimensionsOf(ArrayRef<Index> at, ArrayRef<unsigned> names) const {
  SmallVector<int64_t> dimensions;
  for (auto [i, index] : llvm::enumerate(at)) {
    Index resolved = resolve(index);
    auto isIn = [&](unsigned name) { return llvm::is_contained(names, name); };
    if (!resolved.empty() && llvm::all_of(resolved, isIn))
      dimensions.push_back(i);
    else if (llvm::any_of(resolved, isIn))
      return failure();
  }
  return dimensions;
}
