//===- RaiseSoftmax.cpp - clusters that are attn.softmax ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Emitter.h"
#include "attn/Raise/Raise.h"
#include "attn/Raise/Softmax.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

static bool dependsOnEach(Space &space, const Softmax &softmax,
                          const Indices &at) {
  return llvm::all_of(at, [&](const Index &index) {
    return llvm::all_of(space.resolve(index), [&](unsigned name) {
      return dependsOn(space, softmax.input, name) ||
             llvm::any_of(softmax.masks, [&](const Mask &mask) {
               return dependsOn(space, mask.condition, name);
             });
    });
  });
}

// The input times the scale, -inf where a mask forbids.
static Value placeInput(Emitter &emitter, const Softmax &softmax,
                        const Scalar &element) {
  auto type = cast<RankedTensorType>(element.value.getType());
  if (softmax.scale == 1.0 && softmax.masks.empty())
    return emitter.shapedLike(softmax.input, element.at, type.getShape());
  SmallVector<unsigned> order;
  for (const Index &index : element.at)
    llvm::append_range(order, emitter.space.resolve(index));
  auto real = cast<FloatType>(softmax.input.elementType());
  SmallVector<Scalar> scalars{softmax.input};
  for (const Mask &mask : softmax.masks)
    scalars.push_back(mask.condition);
  Operand input = emitter.compute(
      scalars, real,
      [&](OpBuilder &body, ValueRange values) {
        Location loc = emitter.loc;
        Value lowest = arith::ConstantOp::create(
            body, loc,
            body.getFloatAttr(real,
                              APFloat::getInf(real.getFloatSemantics(), true)));
        Value result = values[0];
        if (softmax.scale != 1.0)
          result = arith::MulFOp::create(
              body, loc, result,
              arith::ConstantOp::create(
                  body, loc, body.getFloatAttr(real, softmax.scale)));
        for (auto [mask, allowed] :
             llvm::zip(softmax.masks, values.drop_front()))
          result = arith::SelectOp::create(body, loc, allowed,
                                           mask.negated ? lowest : result,
                                           mask.negated ? result : lowest);
        return result;
      },
      ArrayRef(order));
  if (!input.value)
    return {};
  return emitter.restore(input.value, element.at,
                         RankedTensorType::get(type.getShape(), real));
}

bool mlir::attn::raise::raiseSoftmax(RewriterBase &rewriter, OpResult root) {
  Space space;
  Scalar element = elementOf(space, root);
  std::string why;
  std::optional<Softmax> softmax = softmaxOf(space, element, why);
  if (softmax && softmax->op)
    return false;
  if (softmax && softmax->sink) {
    softmax.reset();
    why = "RS2: something is added to the sum of the exponentials";
  }
  if (!softmax) {
    remarkMissed(root, "softmax", why);
    return false;
  }
  auto type = cast<RankedTensorType>(root.getType());
  FailureOr<SmallVector<int64_t>> dimensions =
      space.dimensionsOf(element.at, softmax->names);
  if (failed(dimensions) || !dependsOnEach(space, *softmax, element.at)) {
    remarkMissed(root, "softmax",
                 "RS3: rows are not whole dimensions of the result, or it has "
                 "others than the input");
    return false;
  }
  Emitter emitter(rewriter, root.getLoc(), space);
  Value input = placeInput(emitter, *softmax, element);
  if (!input) {
    remarkMissed(root, "softmax", "the input cannot be written as a tensor");
    return false;
  }
  remarkRaised(root, "softmax");
  Value raised = SoftmaxOp::create(
      rewriter, root.getLoc(), type, input,
      rewriter.getDenseI64ArrayAttr(*dimensions),
      EmptyRowsAttr::get(rewriter.getContext(), softmax->emptyRows));
  rewriter.replaceAllUsesWith(root, raised);
  return true;
}
