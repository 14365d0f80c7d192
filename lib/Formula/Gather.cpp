//===- Gather.cpp - elements at positions that are computed ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Gather.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn::formula;

// x < size of unsigned numbers: x.
static std::optional<Scalar> inRange(Space &space, Scalar condition,
                                     int64_t size) {
  Step step = stepOf(space, condition);
  auto cmp = dyn_cast_or_null<arith::CmpIOp>(step.op);
  if (!cmp || cmp.getPredicate() != arith::CmpIPredicate::ult ||
      constantOf(space, step.operand(1)) != double(size))
    return std::nullopt;
  return step.operand(0);
}

// One step of what keeps a position inside.
static std::optional<Scalar> unguarded(Space &space, Scalar position,
                                       int64_t size) {
  Step step = stepOf(space, position);
  if (step.is<arith::IndexCastOp>() || step.is<arith::ExtSIOp>())
    return step.operand(0);
  if (step.is<arith::MinSIOp>() || step.is<arith::MaxSIOp>()) {
    double bound = step.is<arith::MinSIOp>() ? double(size - 1) : 0.0;
    for (unsigned i : {0, 1})
      if (constantOf(space, step.operand(i)) == bound)
        return step.operand(1 - i);
  }
  if (step.is<arith::SelectOp>() && constantOf(space, step.operand(2)) == 0.0)
    if (std::optional<Scalar> inner = inRange(space, step.operand(0), size);
        inner && isSame(space, *inner, step.operand(1)))
      return step.operand(1);
  return std::nullopt;
}

// select(in range, element, 0): the element.
static Scalar unguardedElement(Space &space, Scalar scalar) {
  auto select = scalar.value.getDefiningOp<arith::SelectOp>();
  if (!select)
    return scalar;
  Scalar element{select.getTrueValue(), scalar.at};
  element = peel(space, element);
  auto extract = element.value.getDefiningOp<tensor::ExtractOp>();
  Scalar otherwise{select.getFalseValue(), scalar.at};
  if (!extract || constantOf(space, otherwise) != 0.0)
    return scalar;
  auto cmp = stepOf(space, {select.getCondition(), scalar.at});
  return cmp.is<arith::CmpIOp>() ? element : scalar;
}

std::optional<Gather> mlir::attn::formula::gatherOf(Space &space,
                                                    Scalar scalar) {
  std::optional<Scalar> inner = inBody(peel(space, scalar));
  if (!inner)
    return std::nullopt;
  inner = peel(space, *inner);
  if (inner->isTensor())
    return std::nullopt;
  inner = unguardedElement(space, *inner);
  auto extract = inner->value.getDefiningOp<tensor::ExtractOp>();
  if (!extract || !isa<linalg::LinalgOp>(extract->getParentOp()))
    return std::nullopt;
  Gather gather{{extract.getTensor(), {}}, 0, {}};
  unsigned numComputed = 0;
  for (auto [i, index] : llvm::enumerate(extract.getIndices())) {
    auto loop = index.getDefiningOp<linalg::IndexOp>();
    gather.table.at.push_back(loop ? inner->at[loop.getDim()] : Index());
    if (loop)
      continue;
    ++numComputed;
    gather.dim = i;
    gather.position = {index, inner->at};
  }
  if (numComputed != 1)
    return std::nullopt;
  int64_t size = extract.getTensor().getType().getDimSize(gather.dim);
  while (auto position = unguarded(space, gather.position, size))
    gather.position = *position;
  return gather;
}
