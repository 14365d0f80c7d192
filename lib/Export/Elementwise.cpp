//===- Elementwise.cpp - bodies as expressions of tensors -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include "attn/Formula/Gather.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::exporter;
using namespace mlir::attn::formula;

FailureOr<std::optional<Tensor>> Writer::leaf(Scalar scalar,
                                              const Bound &bound) {
  using Result = FailureOr<std::optional<Tensor>>;
  auto found = bound.find(scalar.value);
  if (found != bound.end())
    return std::optional(found->second);
  scalar = peel(space, scalar);
  if (scalar.isTensor()) {
    FailureOr<Tensor> tensor = read(scalar);
    return failed(tensor) ? Result(failure()) : std::optional(*tensor);
  }
  if (std::optional<double> value = constantOf(space, scalar);
      value && scalar.value.getDefiningOp<arith::ConstantOp>()) {
    if (std::optional<std::string> known =
            parameters.number(*value, scalar.elementType()))
      return std::optional(Tensor{*known, {}});
    return std::optional(Tensor{literal(*value, scalar.elementType()), {}});
  }
  Operation *op = scalar.value.getDefiningOp();
  std::optional<uint64_t> dim;
  if (auto index = dyn_cast_or_null<linalg::IndexOp>(op))
    dim = index.getDim();
  else if (auto index = dyn_cast_or_null<IndexOp>(op))
    dim = index.getDimension();
  if (dim) {
    FailureOr<Tensor> tensor = positions(scalar.at[*dim]);
    if (failed(tensor))
      return refuse(op, "its dimension was split");
    return std::optional(*tensor);
  }
  if (std::optional<Gather> gather = gatherOf(space, scalar)) {
    FailureOr<Tensor> tensor = lookedUp(*gather, op, "");
    return failed(tensor) ? Result(failure()) : std::optional(*tensor);
  }
  if (isa_and_present<tensor::ExtractOp>(op))
    return refuse(op, "it reads at more than one computed position");
  if (!op && !isa<func::FuncOp>(scalar.value.getParentBlock()->getParentOp()))
    return refuse(scalar.value.getParentBlock()->getParentOp(),
                  "it slides a window over a tensor");
  bool isInside = op && isa<linalg::LinalgOp, AttentionOp>(op->getParentOp());
  if (isInside)
    return std::optional<Tensor>();
  FailureOr<std::string> text = number(scalar.value);
  if (failed(text))
    return failure();
  if (isKeras() && op && !op->hasTrait<OpTrait::ConstantLike>())
    *text = framework.cast(*text, scalar.elementType());
  return std::optional(Tensor{*text, {}});
}

LogicalResult Writer::leaves(Scalar scalar, const Bound &bound,
                             SmallVectorImpl<Tensor> &found) {
  FailureOr<std::optional<Tensor>> tensor = leaf(scalar, bound);
  if (failed(tensor))
    return failure();
  if (*tensor) {
    found.push_back(**tensor);
    return success();
  }
  scalar = peel(space, scalar);
  for (Value operand : scalar.value.getDefiningOp()->getOperands())
    if (failed(leaves({operand, scalar.at}, bound, found)))
      return failure();
  return success();
}

// The layout of a tensor that has all dimensions, so that it need not move; the
// operation's own if there is none, or if another tensor has only a part of a
// dimension.
static Indices layoutOf(const Space &space, ArrayRef<Tensor> leaves,
                        ArrayRef<Index> loops) {
  Index all = namesOf(space, loops);
  Indices layout(loops.begin(), loops.end());
  for (const Tensor &leaf : leaves) {
    Index names = namesOf(space, leaf.dims);
    auto isFixed = [&](unsigned n) {
      return space.fixedPosition(n).has_value();
    };
    if (space.areSameOnce(names, all) && llvm::none_of(names, isFixed)) {
      layout = leaf.dims;
      break;
    }
  }
  Indices whole;
  for (const Index &dim : layout) {
    Index index = space.resolve(dim);
    bool isWhole = llvm::all_of(leaves, [&](const Tensor &leaf) {
      Index names = namesOf(space, leaf.dims);
      auto has = [&](unsigned n) { return llvm::is_contained(names, n); };
      return llvm::all_of(index, has) || llvm::none_of(index, has);
    });
    if (isWhole)
      whole.push_back(index);
    else
      for (unsigned name : index)
        whole.push_back({name});
  }
  return whole;
}

FailureOr<Tensor> Writer::evaluate(Scalar body, ArrayRef<Index> loops,
                                   const Bound &bound) {
  SmallVector<Tensor> found;
  if (failed(leaves(body, bound, found)))
    return failure();
  Indices layout = layoutOf(space, found, loops);
  FailureOr<std::string> text = expression(body, layout, bound, false);
  if (failed(text))
    return failure();
  // What no tensor depends on is not there; whoever reads it fills it.
  Tensor result{*text, {}};
  for (const Tensor &leaf : found) {
    FailureOr<Tensor> viewed = viewAs(leaf, layout, /*broadcasts=*/true);
    if (failed(viewed))
      return failure(); // was an error in `expression`
    size_t missing =
        viewed->dims.size() - std::min(viewed->dims.size(), result.dims.size());
    result.dims.insert(result.dims.begin(), missing, Index());
    size_t offset = result.dims.size() - viewed->dims.size();
    for (auto [i, dim] : llvm::enumerate(viewed->dims))
      if (!dim.empty())
        result.dims[offset + i] = dim;
  }
  return result;
}

FailureOr<Tensor> Writer::elementwise(Scalar element) {
  auto op = element.value.getDefiningOp<linalg::LinalgOp>();
  unsigned number = cast<OpResult>(element.value).getResultNumber();
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(number));
  if (!map.isPermutation())
    return refuse(op, "its result is no permutation of its loops");
  Scalar body{op.getBlock()->getTerminator()->getOperand(number), {}};
  body.at.resize(map.getNumDims());
  for (auto [i, index] : llvm::enumerate(element.at))
    body.at[map.getDimPosition(i)] = index;
  return evaluate(body, element.at);
}

FailureOr<std::string> Writer::expression(Scalar scalar, ArrayRef<Index> layout,
                                          const Bound &bound, bool isOperand) {
  FailureOr<std::optional<Tensor>> tensor = leaf(scalar, bound);
  if (failed(tensor))
    return failure();
  if (*tensor) {
    FailureOr<Tensor> viewed = viewAs(**tensor, layout, /*broadcasts=*/true);
    Operation *op = scalar.value.getDefiningOp();
    if (failed(viewed))
      return refuse(op ? op : function, "it reads a diagonal");
    return viewed->text;
  }
  scalar = peel(space, scalar);
  Operation *op = scalar.value.getDefiningOp();
  SmallVector<std::string> operands;
  for (Value operand : op->getOperands()) {
    FailureOr<std::string> text =
        expression({operand, scalar.at}, layout, bound, isInfix(op));
    if (failed(text))
      return failure();
    operands.push_back(*text);
  }
  FailureOr<std::string> text = operation(op, operands);
  if (failed(text) || !isOperand)
    return text;
  return exporter::operand(*text);
}
