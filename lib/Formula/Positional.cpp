//===- Positional.cpp - formulas of positions and constants ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Positional.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn::formula;

using Number = Positional::Number;

// More than a mask is made of.
static constexpr unsigned maxNodes = 500;
static constexpr int64_t maxElements = int64_t(1) << 24;

static std::optional<Number> numberOf(Attribute attr) {
  if (auto real = dyn_cast<FloatAttr>(attr))
    return Number{0, real.getValueAsDouble()};
  auto integer = dyn_cast<IntegerAttr>(attr);
  if (!integer || integer.getValue().getBitWidth() > 64)
    return std::nullopt;
  bool isBool = integer.getValue().getBitWidth() == 1;
  return Number{isBool ? int64_t(!integer.getValue().isZero())
                       : integer.getValue().getSExtValue(),
                0};
}

// The elements of a dense constant, also of one that is a resource.
static DenseElementsAttr elementsOf(Value value) {
  Attribute attr;
  if (!matchPattern(value, m_Constant(&attr)))
    return {};
  if (auto dense = dyn_cast<DenseElementsAttr>(attr))
    return dense;
  auto resource = dyn_cast<DenseResourceElementsAttr>(attr);
  AsmResourceBlob *blob =
      resource ? resource.getRawHandle().getBlob() : nullptr;
  auto type = resource ? dyn_cast<RankedTensorType>(resource.getType())
                       : RankedTensorType();
  bool isSplat = false;
  if (!blob || !type || type.getElementType().isInteger(1) ||
      !DenseElementsAttr::isValidRawBuffer(type, blob->getData(), isSplat))
    return {};
  return DenseElementsAttr::getFromRawBuffer(type, blob->getData());
}

static bool readElements(DenseElementsAttr elements,
                         std::vector<Number> &numbers) {
  if (elements.getNumElements() > maxElements)
    return false;
  for (Attribute attr : elements.getValues<Attribute>()) {
    std::optional<Number> number = numberOf(attr);
    if (!number)
      return false;
    numbers.push_back(*number);
  }
  return true;
}

namespace mlir::attn::formula {
class PositionalReader {
public:
  PositionalReader(Space &space) : space(space) {}

  using Node = Positional::Node;
  using Linear = Positional::Linear;
  Positional result;

  bool read(Scalar scalar) {
    std::optional<unsigned> number = node(scalar, /*depth=*/64);
    result.root = number.value_or(0);
    return number.has_value();
  }

private:
  Space &space;
  SmallVector<std::pair<Scalar, unsigned>> done;
  /// What the names of a slice's source are in terms of others.
  DenseMap<unsigned, Linear> aliases;

  unsigned add(Node node) {
    result.nodes.push_back(std::move(node));
    return result.nodes.size() - 1;
  }

  // The row-major number that `index` is.
  std::optional<Linear> linearOf(ArrayRef<unsigned> index) {
    Linear linear;
    int64_t stride = 1;
    // Named: llvm::reverse keeps no temporary alive.
    auto names = space.resolve(index);
    for (unsigned name : llvm::reverse(names)) {
      if (!space.extent(name).isStatic())
        return std::nullopt;
      auto alias = aliases.find(name);
      Linear part{0, {{name, 1}}};
      if (alias != aliases.end())
        part = alias->second;
      linear.offset += part.offset * stride;
      for (auto [inner, by] : part.strides)
        linear.strides.push_back({inner, by * stride});
      stride *= space.extent(name).size;
    }
    return linear;
  }

  std::optional<unsigned> position(Linear linear) {
    return add({Node::Position, {}, std::move(linear), {}, {}, {}});
  }

  std::optional<unsigned> element(const Scalar &scalar,
                                  DenseElementsAttr elements) {
    if (elements.isSplat()) {
      auto number = numberOf(elements.getSplatValue<Attribute>());
      if (!number)
        return std::nullopt;
      return add({Node::Constant, *number, {}, {}, {}, {}});
    }
    Node node{Node::Element, {}, {}, {}, {}, {}};
    auto shape = cast<RankedTensorType>(elements.getType()).getShape();
    int64_t stride = elements.getNumElements();
    for (auto [size, index] : llvm::zip(shape, scalar.at)) {
      std::optional<Linear> linear = linearOf(index);
      if (!linear || size == 0)
        return std::nullopt;
      stride /= size;
      node.linear.offset += linear->offset * stride;
      for (auto [name, by] : linear->strides)
        node.linear.strides.push_back({name, by * stride});
    }
    if (!readElements(elements, node.elements))
      return std::nullopt;
    return add(std::move(node));
  }

  // A slice reads its source at offset + stride * position.
  std::optional<unsigned> slice(const Scalar &scalar, tensor::ExtractSliceOp op,
                                int depth) {
    if (!op.getSourceType().hasStaticShape())
      return std::nullopt;
    Scalar source = elementOf(space, op.getSource());
    llvm::SmallBitVector dropped = op.getDroppedDims();
    unsigned kept = 0;
    for (auto [i, index] : llvm::enumerate(source.at)) {
      std::optional<Linear> linear =
          dropped[i] ? Linear() : linearOf(scalar.at[kept++]);
      auto offset = getConstantIntValue(op.getMixedOffsets()[i]);
      auto stride = getConstantIntValue(op.getMixedStrides()[i]);
      if (!linear || !offset || !stride)
        return std::nullopt;
      if (index.empty())
        continue; // of size 1
      linear->offset = linear->offset * *stride + *offset;
      for (auto &[name, by] : linear->strides)
        by *= *stride;
      aliases[index.front()] = *linear;
    }
    return node(source, depth);
  }

  std::optional<unsigned> node(Scalar scalar, int depth) {
    if (--depth < 0 || result.nodes.size() > maxNodes)
      return std::nullopt;
    scalar = peel(space, scalar);
    for (auto &[other, number] : done)
      if (isIdentical(space, other, scalar))
        return number;
    std::optional<unsigned> number = compute(scalar, depth);
    if (number)
      done.push_back({scalar, *number});
    return number;
  }

  std::optional<unsigned> compute(const Scalar &scalar, int depth) {
    if (DenseElementsAttr elements = elementsOf(scalar.value))
      return scalar.isTensor() ? element(scalar, elements) : std::nullopt;
    Attribute attr;
    if (matchPattern(scalar.value, m_Constant(&attr))) {
      std::optional<Number> number = numberOf(attr);
      if (!number)
        return std::nullopt;
      return add({Node::Constant, *number, {}, {}, {}, {}});
    }
    if (auto index = scalar.value.getDefiningOp<linalg::IndexOp>()) {
      std::optional<Linear> linear = linearOf(scalar.at[index.getDim()]);
      return linear ? position(*linear) : std::nullopt;
    }
    if (auto op = scalar.value.getDefiningOp<tensor::ExtractSliceOp>())
      return slice(scalar, op, depth);
    Step step = stepOf(space, scalar);
    if (!step)
      return std::nullopt;
    Node node{Node::Operation, {}, {}, {}, {}, arithmeticOf(step.op)};
    if (!node.apply || step.op->getNumOperands() > 3)
      return std::nullopt;
    for (unsigned i = 0; i < step.op->getNumOperands(); ++i) {
      std::optional<unsigned> operand = this->node(step.operand(i), depth);
      if (!operand)
        return std::nullopt;
      node.operands.push_back(*operand);
    }
    return add(std::move(node));
  }
};
} // namespace mlir::attn::formula

std::optional<Positional> Positional::of(Space &space, Scalar scalar) {
  PositionalReader reader(space);
  if (!reader.read(scalar))
    return std::nullopt;
  Positional result = std::move(reader.result);
  // Names in use, replaced by where they are listed.
  for (Node &node : result.nodes)
    for (auto &[name, stride] : node.linear.strides) {
      // A name that was split after it was read has no position of its own.
      if (space.resolve(name) != Index{name})
        return std::nullopt;
      auto *it = llvm::find(result.names, name);
      unsigned slot = it - result.names.begin();
      if (it == result.names.end())
        result.names.push_back(name);
      name = slot;
    }
  result.values.resize(result.nodes.size());
  return result;
}

int64_t Positional::countPositions(const Space &space) const {
  int64_t count = 1;
  for (unsigned name : names) {
    int64_t size = space.extent(name).size;
    if (size > limit || count * size > limit)
      return limit + 1;
    count *= size;
  }
  return count;
}

Number Positional::at(ArrayRef<int64_t> positions) {
  for (auto [i, node] : llvm::enumerate(nodes)) {
    int64_t index = node.linear.offset;
    for (auto [slot, stride] : node.linear.strides)
      index += stride * positions[slot];
    Number in[3];
    for (auto [j, operand] : llvm::enumerate(node.operands))
      in[j] = values[operand];
    switch (node.kind) {
    case Node::Constant:
      values[i] = node.number;
      break;
    case Node::Position:
      values[i] = {index, 0.0};
      break;
    case Node::Element:
      assert(index >= 0 && size_t(index) < node.elements.size());
      values[i] = node.elements[index];
      break;
    case Node::Operation:
      values[i] = node.apply(in);
      break;
    }
  }
  return values[root];
}

bool Positional::visitAll(const Space &space,
                          function_ref<bool(ArrayRef<int64_t>, Number)> visit) {
  SmallVector<int64_t> positions(names.size(), 0);
  for (int64_t left = countPositions(space); left > 0; --left) {
    if (!visit(positions, at(positions)))
      return false;
    for (int64_t i = names.size() - 1; i >= 0; --i) {
      if (++positions[i] < space.extent(names[i]).size)
        break;
      positions[i] = 0;
    }
  }
  return true;
}
