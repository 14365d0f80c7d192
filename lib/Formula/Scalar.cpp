//===- Scalar.cpp - tensors read as formulas over named dimensions --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Scalar.h"

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Formula/Size.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::formula;

Scalar mlir::attn::formula::elementOf(Space &space, Value tensor) {
  return {tensor, space.addDims(tensor)};
}

// The element of an operand that a body's argument stands for.
static std::optional<Scalar> operandOf(BlockArgument arg, const Indices &at) {
  auto op = dyn_cast_or_null<linalg::LinalgOp>(arg.getOwner()->getParentOp());
  if (!op)
    return std::nullopt;
  SmallVector<OpOperand *> operands = op.getOpOperandsMatchingBBargs();
  if (arg.getArgNumber() >= operands.size())
    return std::nullopt;
  OpOperand *operand = operands[arg.getArgNumber()];
  auto type = dyn_cast<RankedTensorType>(operand->get().getType());
  if (!type)
    return isa<ShapedType>(operand->get().getType())
               ? std::nullopt
               : std::optional<Scalar>({operand->get(), {}});
  Scalar element{operand->get(), {}};
  for (auto [i, expr] :
       llvm::enumerate(op.getMatchingIndexingMap(operand).getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (type.getDimSize(i) == 1)
      element.at.push_back({});
    else if (dim && dim.getPosition() < at.size())
      element.at.push_back(at[dim.getPosition()]);
    else
      return std::nullopt;
  }
  return element;
}

// The value in the body of an elementwise operation that makes this element.
static std::optional<Scalar> yieldOf(Scalar scalar) {
  auto op = scalar.value.getDefiningOp<linalg::LinalgOp>();
  if (!op || !op.hasPureTensorSemantics() || op.getNumReductionLoops() != 0)
    return std::nullopt;
  unsigned number = cast<OpResult>(scalar.value).getResultNumber();
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(number));
  if (!map.isPermutation())
    return std::nullopt;
  Scalar inner{op.getBlock()->getTerminator()->getOperand(number), {}};
  inner.at.resize(map.getNumDims());
  for (auto [i, index] : llvm::enumerate(scalar.at))
    inner.at[map.getDimPosition(i)] = index;
  return inner;
}

static std::optional<Scalar> beforeExpansion(tensor::ExpandShapeOp op,
                                             const Indices &at) {
  Scalar source{op.getSrc(), {}};
  for (const ReassociationIndices &group : op.getReassociationIndices()) {
    Index index;
    for (int64_t dim : group)
      llvm::append_range(index, at[dim]);
    source.at.push_back(index);
  }
  return source;
}

static std::optional<Scalar>
beforeCollapse(Space &space, tensor::CollapseShapeOp op, const Indices &at) {
  Scalar source{op.getSrc(), {}};
  source.at.resize(op.getSrcType().getRank());
  for (auto [i, group] : llvm::enumerate(op.getReassociationIndices())) {
    FailureOr<Indices> parts = space.split(at[i], op.getSrc(), group);
    if (failed(parts))
      return std::nullopt;
    for (auto [dim, part] : llvm::zip(group, *parts))
      source.at[dim] = part;
  }
  return source;
}

// `size` positions from `offset` on of `whole` as a product: (which part, at).
static std::optional<Index> partOf(Space &space, int64_t offset, int64_t size,
                                   int64_t whole, const Index &at) {
  if (!space.readsSlices || size <= 0 || whole % size != 0 ||
      offset % size != 0)
    return std::nullopt;
  Index index{space.addFixed(whole / size, offset / size)};
  llvm::append_range(index, at);
  return index;
}

// A slice reads the same element where it takes a dimension whole; with
// Space::readsSlices, also one of several equal parts.
static std::optional<Scalar>
beforeSlice(Space &space, tensor::ExtractSliceOp op, const Indices &at) {
  Scalar source{op.getSource(), {}};
  llvm::SmallBitVector dropped = op.getDroppedDims();
  unsigned kept = 0;
  for (int64_t i = 0, rank = op.getSourceType().getRank(); i < rank; ++i) {
    std::optional<int64_t> offset =
        getConstantIntValue(op.getMixedOffsets()[i]);
    std::optional<int64_t> size = getConstantIntValue(op.getMixedSizes()[i]);
    Extent whole = Extent::of(op.getSource(), i);
    if (!offset || !isConstantIntValue(op.getMixedStrides()[i], 1))
      return std::nullopt;
    bool isWhole = *offset == 0 && Size::of(op.getMixedSizes()[i]) ==
                                       Size::ofDim(op.getSource(), i);
    if (!isWhole && (!size || !whole.isStatic()))
      return std::nullopt;
    std::optional<Index> index = dropped[i] ? Index() : at[kept++];
    if (!isWhole)
      index = partOf(space, *offset, *size, whole.size, *index);
    if (!index)
      return std::nullopt;
    source.at.push_back(*index);
  }
  return source;
}

static std::optional<Scalar> beforeCast(tensor::CastOp op, const Indices &at) {
  auto type = dyn_cast<RankedTensorType>(op.getSource().getType());
  if (!type)
    return std::nullopt;
  Scalar source{op.getSource(), at};
  for (auto [size, index] : llvm::zip(type.getShape(), source.at)) {
    if (size == 1)
      index.clear();
    else if (index.empty())
      return std::nullopt; // only the cast says that the size is 1
  }
  return source;
}

// An element at the positions of the loops themselves is moved, not looked up.
static std::optional<Scalar> beforeExtract(tensor::ExtractOp op,
                                           const Indices &at) {
  Scalar source{op.getTensor(), {}};
  for (auto [i, index] : llvm::enumerate(op.getIndices())) {
    auto loop = index.getDefiningOp<linalg::IndexOp>();
    if (op.getTensor().getType().getDimSize(i) == 1 &&
        isConstantIntValue(OpFoldResult(index), 0))
      source.at.push_back({});
    else if (loop && loop.getDim() < at.size())
      source.at.push_back(at[loop.getDim()]);
    else
      return std::nullopt;
  }
  return source;
}

// One step through data movement.
static std::optional<Scalar> before(Space &space, const Scalar &scalar) {
  if (auto arg = dyn_cast<BlockArgument>(scalar.value))
    return operandOf(arg, scalar.at);
  Operation *op = scalar.value.getDefiningOp();
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return beforeExpansion(expand, scalar.at);
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
    return beforeCollapse(space, collapse, scalar.at);
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op))
    return beforeSlice(space, slice, scalar.at);
  if (auto cast = dyn_cast<tensor::CastOp>(op))
    return beforeCast(cast, scalar.at);
  if (auto extract = dyn_cast<tensor::ExtractOp>(op))
    return beforeExtract(extract, scalar.at);
  if (!scalar.isTensor())
    return std::nullopt;
  std::optional<Scalar> inner = yieldOf(scalar);
  bool moves = inner && (isa<BlockArgument>(inner->value) ||
                         inner->value.getParentBlock() !=
                             cast<linalg::LinalgOp>(op).getBlock());
  return moves ? inner : std::nullopt;
}

Scalar mlir::attn::formula::peel(Space &space, Scalar scalar) {
  while (std::optional<Scalar> next = before(space, scalar))
    scalar = *next;
  Operation *parent = scalar.value.getParentBlock()->getParentOp();
  if (!scalar.isTensor() &&
      !isa_and_present<linalg::LinalgOp, AttentionOp>(parent))
    scalar.at.clear(); // the same everywhere
  return scalar;
}

std::optional<Scalar> mlir::attn::formula::inBody(Scalar scalar) {
  return scalar.isTensor() ? yieldOf(scalar) : std::optional(scalar);
}

Step mlir::attn::formula::stepOf(Space &space, Scalar scalar) {
  scalar = peel(space, scalar);
  if (scalar.isTensor()) {
    std::optional<Scalar> inner = yieldOf(scalar);
    if (!inner)
      return {};
    scalar = peel(space, *inner);
  }
  Operation *op = scalar.isTensor() ? nullptr : scalar.value.getDefiningOp();
  if (!op || op->getNumRegions() != 0 || op->getNumResults() != 1 ||
      isa<linalg::IndexOp, tensor::ExtractOp>(op) ||
      llvm::any_of(op->getOperandTypes(), llvm::IsaPred<ShapedType>))
    return {};
  return {op, scalar.at};
}

Scalar mlir::attn::formula::peelCasts(Space &space, Scalar scalar) {
  scalar = peel(space, scalar);
  while (Step step = stepOf(space, scalar)) {
    if (!step.is<arith::ExtFOp>() && !step.is<arith::TruncFOp>())
      break;
    scalar = peel(space, step.operand(0));
  }
  return scalar;
}
