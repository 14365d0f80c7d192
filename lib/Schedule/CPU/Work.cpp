//===- Work.cpp - how much a parallel loop has to do ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Work.h"

#include "llvm/Support/MathExtras.h"

using namespace mlir;

void attn::setWork(scf::ForallOp loop, int64_t each,
                   ArrayRef<OpFoldResult> sizes) {
  for (OpFoldResult size : sizes) {
    std::optional<int64_t> known = getConstantIntValue(size);
    if (!known || llvm::MulOverflow(each, *known, each))
      return;
  }
  loop->setAttr(kWorkAttr, Builder(loop).getI64IntegerAttr(each));
}
