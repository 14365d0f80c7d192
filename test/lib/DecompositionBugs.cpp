//===- DecompositionBugs.cpp - bugs in what attention is written as -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlantedBugs.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::attn::test;

static bool useBase2(Operation *op) {
  auto exp = dyn_cast<math::ExpOp>(op);
  if (!exp)
    return false;
  OpBuilder builder(op);
  exp.replaceAllUsesWith(
      math::Exp2Op::create(builder, op->getLoc(), exp.getOperand())
          .getResult());
  exp.erase();
  return true;
}

ArrayRef<PlantedBug> mlir::attn::test::getDecompositionBugs() {
  static constexpr PlantedBug bugs[] = {
      {"exp2-for-exp", "softmax takes powers of 2", "attn-decompose", useBase2},
  };
  return bugs;
}
