//===- Reduction.cpp - reductions read as formulas ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Scalar.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

#include <limits>

using namespace mlir;
using namespace mlir::attn::formula;

static bool isCast(Operation *op) {
  return isa_and_present<arith::ExtFOp, arith::TruncFOp>(op);
}

static Value throughCasts(Value value) {
  while (isCast(value.getDefiningOp()))
    value = value.getDefiningOp()->getOperand(0);
  return value;
}

static std::optional<ReductionKind> kindOf(Operation *op) {
  if (isa_and_present<arith::AddFOp>(op))
    return ReductionKind::Sum;
  if (isa_and_present<arith::MaximumFOp, arith::MaxNumFOp>(op))
    return ReductionKind::Max;
  if (isa_and_present<arith::AndIOp, arith::MinUIOp>(op) &&
      op->getResult(0).getType().isInteger(1))
    return ReductionKind::And;
  if (isa_and_present<arith::OrIOp, arith::MaxUIOp>(op) &&
      op->getResult(0).getType().isInteger(1))
    return ReductionKind::Or;
  return std::nullopt;
}

// select(cmp(a, b), a, b) with a greater-than comparison is a maximum.
static bool isSelectMax(Operation *op) {
  auto select = dyn_cast_or_null<arith::SelectOp>(op);
  auto cmp = select ? select.getCondition().getDefiningOp<arith::CmpFOp>()
                    : arith::CmpFOp();
  if (!cmp)
    return false;
  using P = arith::CmpFPredicate;
  bool greater =
      llvm::is_contained({P::OGT, P::OGE, P::UGT, P::UGE}, cmp.getPredicate());
  return greater && cmp.getLhs() == select.getTrueValue() &&
         cmp.getRhs() == select.getFalseValue();
}

// The value combined with `accumulator` to give `yielded`.
static Value combined(Value yielded, BlockArgument accumulator,
                      ReductionKind &kind) {
  Operation *op = throughCasts(yielded).getDefiningOp();
  if (!op || op->getBlock() != accumulator.getOwner())
    return {};
  unsigned first = 0;
  if (std::optional<ReductionKind> found = kindOf(op))
    kind = *found;
  else if (isSelectMax(op))
    kind = ReductionKind::Max, first = 1;
  else
    return {};
  Value lhs = op->getOperand(first), rhs = op->getOperand(first + 1);
  if (throughCasts(rhs) == accumulator)
    return lhs;
  return throughCasts(lhs) == accumulator ? rhs : Value();
}

static bool isNeutral(ReductionKind kind, double value) {
  switch (kind) {
  case ReductionKind::Sum:
  case ReductionKind::Or:
    return value == 0;
  case ReductionKind::And:
    return value != 0;
  case ReductionKind::Max:
    return value == -std::numeric_limits<double>::infinity();
  }
  return false;
}

// Names every loop: those of the result by `at`, the others anew.
static std::optional<Indices> loopsOf(Space &space, linalg::LinalgOp op,
                                      AffineMap map, const Scalar &result,
                                      bool bound,
                                      SmallVectorImpl<unsigned> &names) {
  SmallVector<std::optional<Index>> loops(map.getNumDims());
  for (auto [expr, index] : llvm::zip(map.getResults(), result.at)) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      loops[dim.getPosition()] = index;
    else if (!isa<AffineConstantExpr>(expr))
      return std::nullopt;
  }
  auto kinds = op.getIteratorTypesArray();
  for (unsigned loop = 0; loop < loops.size(); ++loop) {
    if (loops[loop])
      continue;
    Value operand;
    unsigned position = 0;
    if (kinds[loop] != utils::IteratorType::reduction ||
        failed(op.mapIterationSpaceDimToOperandDim(loop, operand, position)))
      return std::nullopt;
    loops[loop] = space.addDim(operand, position, bound);
    llvm::append_range(names, *loops[loop]);
  }
  return llvm::map_to_vector<0>(loops, [](auto loop) { return *loop; });
}

std::optional<Reduction>
mlir::attn::formula::reductionOf(Space &space, Scalar scalar, bool bound) {
  scalar = peelCasts(space, scalar);
  if (!scalar.isTensor())
    return std::nullopt;
  auto op = scalar.value.getDefiningOp<linalg::LinalgOp>();
  if (!op || !op.hasPureTensorSemantics() || op.getNumReductionLoops() == 0)
    return std::nullopt;
  unsigned number = cast<OpResult>(scalar.value).getResultNumber();
  OpOperand *init = op.getDpsInitOperand(number);
  BlockArgument accumulator = op.getMatchingBlockArgument(init);
  Reduction reduction;
  reduction.result = scalar;
  Value body = combined(op.getBlock()->getTerminator()->getOperand(number),
                        accumulator, reduction.kind);
  if (!body)
    return std::nullopt;
  AffineMap map = op.getMatchingIndexingMap(init);
  std::optional<Indices> loops =
      loopsOf(space, op, map, scalar, bound, reduction.names);
  if (!loops)
    return std::nullopt;
  reduction.body = {body, *loops};
  // The accumulator must be used by the combiner alone.
  if (!accumulator.hasOneUse() && reduction.kind != ReductionKind::Max)
    return std::nullopt;
  Scalar start{init->get(), scalar.at};
  std::optional<double> value = constantOf(space, start);
  if (!value || !isNeutral(reduction.kind, *value))
    reduction.init = start;
  return reduction;
}
