//===- RaiseSoftmax.cpp - clusters that are attn.softmax ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Emitter.h"
#include "attn/Raise/Raise.h"
#include "attn/Raise/Softmax.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::raise;

static bool dependsOnEach(Space &space, const Scalar &scalar,
                          const Indices &at) {
  return llvm::all_of(at, [&](const Index &index) {
    return llvm::all_of(space.resolve(index), [&](unsigned name) {
      return dependsOn(space, scalar, name);
    });
  });
}

bool mlir::attn::raise::raiseSoftmax(RewriterBase &rewriter, OpResult root) {
  Space space;
  Scalar element = elementOf(space, root);
  std::string why;
  std::optional<Softmax> softmax = softmaxOf(space, element, why);
  if (softmax && softmax->op)
    return false;
  if (!softmax) {
    remarkMissed(root, "softmax", why);
    return false;
  }
  auto type = cast<RankedTensorType>(root.getType());
  FailureOr<SmallVector<int64_t>> dimensions =
      space.dimensionsOf(element.at, softmax->names);
  if (failed(dimensions) || !dependsOnEach(space, softmax->input, element.at)) {
    remarkMissed(root, "softmax",
                 "RS3: rows are not whole dimensions of the result, or it has "
                 "others than the input");
    return false;
  }
  Emitter emitter(rewriter, root.getLoc(), space);
  Value input = emitter.shapedLike(softmax->input, element.at, type.getShape());
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
