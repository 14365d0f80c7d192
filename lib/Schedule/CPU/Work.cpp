//===- Work.cpp - how much a parallel loop has to do ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Work.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

int64_t attn::getBodyWork(linalg::LinalgOp op) {
  constexpr int64_t perFunction = 32;
  int64_t work = 0;
  for (Operation &inner : op.getBlock()->without_terminator()) {
    if (isa<math::MathDialect>(inner.getDialect()) || isa<arith::DivFOp>(inner))
      work += perFunction;
    else if (!inner.hasTrait<OpTrait::ConstantLike>())
      work += 1;
  }
  return work;
}

void attn::setWork(scf::ForallOp loop, int64_t each,
                   ArrayRef<OpFoldResult> sizes) {
  for (OpFoldResult size : sizes) {
    std::optional<int64_t> known = getConstantIntValue(size);
    if (!known || llvm::MulOverflow(each, *known, each))
      return;
  }
  loop->setAttr(kWorkAttr, Builder(loop).getI64IntegerAttr(each));
}
