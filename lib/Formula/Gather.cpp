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

// x < size of unsigned indices: x. Frameworks count in signed integers; what is
// done to an index is the importer's.
static std::optional<Scalar> inRange(Space &space, Scalar condition,
                                     int64_t size) {
  Step step = stepOf(space, condition);
  auto cmp = dyn_cast_or_null<arith::CmpIOp>(step.op);
  if (!cmp || cmp.getPredicate() != arith::CmpIPredicate::ult ||
      !cmp.getLhs().getType().isIndex() ||
      constantOf(space, step.operand(1)) != double(size))
    return std::nullopt;
  return step.operand(0);
}

// x < 0 ? x + size : x, as Keras' layers count from the end: x.
static std::optional<Scalar> unwrapped(Space &space, const Step &step,
                                       int64_t size) {
  if (!step.is<arith::SelectOp>())
    return std::nullopt;
  Step cmp = stepOf(space, step.operand(0));
  Step add = stepOf(space, step.operand(1));
  Scalar position = step.operand(2);
  if (!cmp.is<arith::CmpIOp>() || !add.is<arith::AddIOp>() ||
      cast<arith::CmpIOp>(cmp.op).getPredicate() != arith::CmpIPredicate::slt ||
      constantOf(space, cmp.operand(1)) != 0.0 ||
      constantOf(space, add.operand(1)) != double(size) ||
      !isSame(space, cmp.operand(0), position) ||
      !isSame(space, add.operand(0), position))
    return std::nullopt;
  return position;
}

// One step of what keeps a position inside.
static std::optional<Scalar> unguarded(Space &space, Scalar position,
                                       int64_t size, bool isPositive) {
  Step step = stepOf(space, position);
  if (isPositive)
    if (std::optional<Scalar> inner = unwrapped(space, step, size))
      return inner;
  if (step.is<arith::IndexCastOp>() || step.is<arith::ExtSIOp>())
    return step.operand(0);
  if (!step || !step.op->getResult(0).getType().isIndex())
    return std::nullopt;
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

static Scalar withoutGuards(Space &space, Scalar position, int64_t size,
                            bool isPositive) {
  while (auto inner = unguarded(space, position, size, isPositive))
    position = *inner;
  return position;
}

std::optional<Gather> mlir::attn::formula::gatherOf(Space &space, Scalar scalar,
                                                    bool isPositive) {
  std::optional<Scalar> inner = inBody(peel(space, scalar));
  if (!inner)
    return std::nullopt;
  inner = peel(space, *inner);
  if (inner->isTensor())
    return std::nullopt;
  // select(in range, element, 0)
  auto select = inner->value.getDefiningOp<arith::SelectOp>();
  Scalar whole = *inner;
  if (select) {
    if (constantOf(space, {select.getFalseValue(), whole.at}) != 0.0)
      return std::nullopt;
    inner = peel(space, {select.getTrueValue(), whole.at});
  }
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
  gather.position = withoutGuards(space, gather.position, size, isPositive);
  if (select) {
    auto guarded = inRange(space, {select.getCondition(), whole.at}, size);
    if (!guarded ||
        !isSame(space, withoutGuards(space, *guarded, size, isPositive),
                gather.position))
      return std::nullopt;
  }
  return gather;
}
