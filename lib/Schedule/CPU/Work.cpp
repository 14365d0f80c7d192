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

/// Notes `each` for every position of `sizes`, and `before`; whether all of it
/// is known.
static bool noteWork(scf::ForallOp loop, int64_t each, ArrayRef<int64_t> sizes,
                     int64_t before) {
  for (int64_t size : sizes)
    if (ShapedType::isDynamic(size) || llvm::MulOverflow(each, size, each))
      return false;
  if (llvm::AddOverflow(each, before, each))
    return false;
  loop->setAttr(attn::kWorkAttr, Builder(loop).getI64IntegerAttr(each));
  return true;
}

void attn::setWork(scf::ForallOp loop, int64_t each,
                   ArrayRef<OpFoldResult> sizes) {
  SmallVector<int64_t> known;
  for (OpFoldResult size : sizes)
    known.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  noteWork(loop, each, known, /*before=*/0);
}

void attn::addWork(scf::ForallOp loop, int64_t each, ArrayRef<int64_t> sizes) {
  auto before = loop->getAttrOfType<IntegerAttr>(kWorkAttr);
  if (!before || !noteWork(loop, each, sizes, before.getInt()))
    loop->removeAttr(kWorkAttr);
}
