//===- RaiseNormalization.cpp - clusters that are attn.layer_norm ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Formula/Emitter.h"
#include "attn/Raise/Normalization.h"
#include "attn/Raise/Raise.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

// A product as a tensor with the shape of `dimensions` of the result, or null;
// no wider than what the operation computes in.
static Value parameterOf(Emitter &emitter, const Term &term,
                         const Scalar &element, const Scalar &input,
                         ArrayRef<int64_t> dimensions) {
  auto type = cast<RankedTensorType>(element.value.getType());
  SmallVector<Index> at;
  SmallVector<unsigned> order;
  SmallVector<int64_t> shape;
  for (int64_t dim : dimensions) {
    at.push_back(element.at[dim]);
    llvm::append_range(order, emitter.space.resolve(element.at[dim]));
    shape.push_back(type.getDimSize(dim));
  }
  Type width = type.getElementType();
  if (width.isF64() && !input.elementType().isF64())
    width = emitter.builder.getF32Type();
  Operand operand = emitter.place(term, width, order);
  if (!operand.value)
    return {};
  return emitter.restore(operand.value, at,
                         RankedTensorType::get(shape, width));
}

static bool hasAllNamesOf(Space &space, const Scalar &input,
                          const Scalar &element) {
  return llvm::all_of(element.at, [&](const Index &index) {
    return llvm::all_of(space.resolve(index), [&](unsigned name) {
      return dependsOn(space, input, name);
    });
  });
}

bool mlir::attn::raise::raiseNormalization(RewriterBase &rewriter,
                                           OpResult root) {
  Space space;
  Scalar element = elementOf(space, root);
  std::string why;
  std::optional<Normalization> found = normalizationOf(space, element, why);
  if (!found) {
    remarkMissed(root, "layer_norm", why);
    return false;
  }
  auto type = cast<RankedTensorType>(root.getType());
  FailureOr<SmallVector<int64_t>> dimensions =
      space.dimensionsOf(element.at, found->names);
  if (failed(dimensions) || found->bias.size() > 1 ||
      !hasAllNamesOf(space, found->input, element)) {
    remarkMissed(root, "layer_norm",
                 "RN6: the result is not one normalised value for each "
                 "element of the input, plus one bias");
    return false;
  }
  Location loc = root.getLoc();
  Emitter emitter(rewriter, loc, space);
  Value input = emitter.shapedLike(found->input, element.at, type.getShape());
  Value weight, bias;
  bool hasWeight = !found->weight.factors.empty();
  if (hasWeight)
    weight =
        parameterOf(emitter, found->weight, element, found->input, *dimensions);
  if (!found->bias.empty())
    bias = parameterOf(emitter, found->bias[0], element, found->input,
                       *dimensions);
  if (!input || (hasWeight && !weight) || (!found->bias.empty() && !bias)) {
    remarkMissed(root, "layer_norm",
                 "input, weight or bias cannot be written as a tensor of the "
                 "dimensions that are normalised");
    return false;
  }
  auto dims = rewriter.getDenseI64ArrayAttr(*dimensions);
  auto epsilon = rewriter.getF64FloatAttr(found->epsilon);
  remarkRaised(root, found->hasMean ? "layer_norm" : "rms_norm");
  Value raised;
  if (found->hasMean)
    raised = LayerNormOp::create(rewriter, loc, type, input, weight, bias, dims,
                                 epsilon);
  else
    raised =
        RMSNormOp::create(rewriter, loc, type, input, weight, dims, epsilon);
  rewriter.replaceAllUsesWith(root, raised);
  return true;
}

// norm(x) * weight, or norm(x) + bias, where a front end has a norm without
// one: the same operation with it.
bool mlir::attn::raise::raiseNormParameter(RewriterBase &rewriter,
                                           OpResult root) {
  Space space;
  Scalar element = elementOf(space, root);
  Step step = stepOf(space, element);
  bool isWeight = step.is<arith::MulFOp>();
  if (!isWeight && !step.is<arith::AddFOp>())
    return false;
  for (unsigned i : {0, 1}) {
    Scalar scaled = peel(space, step.operand(i));
    auto norm = scaled.value.getDefiningOp<LayerNormOp>();
    if (!norm || !norm->hasOneUse() || norm.getType() != root.getType() ||
        scaled.at != element.at || norm.getBias() ||
        (isWeight && norm.getWeight()))
      continue;
    Term term = productOf(space, step.operand(1 - i));
    SmallVector<unsigned> others;
    for (auto [dim, index] : llvm::enumerate(element.at))
      if (!llvm::is_contained(norm.getDimensions(), int64_t(dim)))
        llvm::append_range(others, space.resolve(index));
    if (term.factors.empty() ||
        llvm::any_of(term.factors, [&](const Factor &factor) {
          return dependsOn(space, factor.scalar, others);
        }))
      continue;
    Emitter emitter(rewriter, root.getLoc(), space);
    Value parameter =
        parameterOf(emitter, term, element, {norm.getInput(), element.at},
                    norm.getDimensions());
    if (!parameter)
      continue;
    Value whole = LayerNormOp::create(
        rewriter, root.getLoc(), norm.getType(), norm.getInput(),
        isWeight ? parameter : norm.getWeight(), isWeight ? Value() : parameter,
        norm.getDimensionsAttr(), norm.getEpsilonAttr());
    rewriter.replaceAllUsesWith(root, whole);
    return true;
  }
  return false;
}
