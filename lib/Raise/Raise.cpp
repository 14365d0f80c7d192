//===- Raise.cpp - the pass that raises clusters to attn operations -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Raise/Raise.h"

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Formula/Scalar.h"
#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/CSE.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNRAISE
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using namespace mlir::attn;

using Rewrite = bool (*)(RewriterBase &, OpResult);

// Every operation outside linalg bodies, uses before definitions.
static SmallVector<Operation *> fromUsesToDefinitions(Operation *root) {
  SmallVector<Operation *> ops;
  root->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op != root)
      ops.push_back(op);
    return isa<linalg::LinalgOp>(op) ? WalkResult::skip()
                                     : WalkResult::advance();
  });
  std::reverse(ops.begin(), ops.end());
  return ops;
}

static bool isFloatTensor(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && isa<FloatType>(type.getElementType());
}

// What the result moves, or moves and extends, if it does nothing else, or
// null.
static Value movedBy(OpResult result) {
  formula::Space space;
  formula::Scalar scalar =
      formula::peel(space, formula::elementOf(space, result));
  formula::Step step = formula::stepOf(space, scalar);
  while (step.is<arith::ExtFOp>()) {
    scalar = formula::peel(space, step.operand(0));
    step = formula::stepOf(space, scalar);
  }
  return scalar.value == result ? Value() : scalar.value;
}

// Whether nothing but `user` reads `value`, directly or moved. Sizes do not
// count.
static bool isReadOnlyBy(Value value, Operation *user) {
  Operation *reader = nullptr;
  for (Operation *op : value.getUsers())
    if (!isa<tensor::DimOp>(op) && op != reader && std::exchange(reader, op))
      return false;
  return reader == user || (reader && reader->getNumResults() == 1 &&
                            isReadOnlyBy(reader->getResult(0), user));
}

// A norm or a softmax is raised where it is made; the layout of a weighted sum
// becomes a part of the operation, unless it is read in another one too.
static bool isRoot(OpResult result, bool takesLayout) {
  if (!isFloatTensor(result) || result.use_empty())
    return false;
  Value source = movedBy(result);
  return !source || (takesLayout && isReadOnlyBy(source, result.getOwner()));
}

// Tries the rewrites on every result, the outermost clusters first, and drops
// what that leaves unused.
static void apply(RewriterBase &rewriter, Operation *root,
                  ArrayRef<Rewrite> rewrites, bool takesLayout = false) {
  for (Operation *op : fromUsesToDefinitions(root)) {
    if (isOpTriviallyDead(op)) {
      rewriter.eraseOp(op);
      continue;
    }
    if (!isa<linalg::LinalgOp>(op))
      continue;
    for (OpResult result : op->getResults())
      if (isRoot(result, takesLayout))
        llvm::any_of(rewrites, [&](Rewrite rewrite) {
          rewriter.setInsertionPoint(op);
          return rewrite(rewriter, result);
        });
    if (isOpTriviallyDead(op))
      rewriter.eraseOp(op);
  }
}

namespace {
struct Raise : attn::impl::AttnRaiseBase<Raise> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    apply(rewriter, getOperation(),
          {raise::raiseNormalization, raise::raiseSoftmax});
    // Uses come first: the weight, then the bias that was added to it.
    for (int i = 0; i < 2; ++i)
      apply(rewriter, getOperation(), {raise::raiseNormParameter});
    raise::joinParts(rewriter, getOperation());
    apply(rewriter, getOperation(), {raise::raiseWeightedSum},
          /*takesLayout=*/true);
    raise::refineAttentions(rewriter, getOperation());
    apply(rewriter, getOperation(), {}); // drop what is left unused
    DominanceInfo dominance(getOperation());
    eliminateCommonSubExpressions(rewriter, dominance, getOperation());
    raise::mergePools(rewriter, getOperation());
  }
};
} // namespace
