//===- VectorPlan.cpp - how the dimensions of one operation are walked ----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VectorPlan.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::attn;
using linalg::GenericOp;

Access attn::getAccess(GenericOp op, OpOperand &operand, unsigned dim) {
  AffineMap map = op.getMatchingIndexingMap(&operand);
  std::optional<unsigned> place =
      map.getResultPosition(getAffineDimExpr(dim, op.getContext()));
  if (!place)
    return Access::Absent;
  auto type = cast<MemRefType>(operand.get().getType());
  return *place + 1 == map.getNumResults() && type.isLastDimUnitStride()
             ? Access::Contiguous
             : Access::Strided;
}

/// Why the operands or the body of `op` cannot be vectors, or nothing.
static StringRef findObstacle(GenericOp op) {
  if (!op.hasPureBufferSemantics())
    return "it is not on buffers";
  if (op.getNumLoops() == 0)
    return "it has no loop";
  for (OpOperand &operand : op->getOpOperands()) {
    Type type = operand.get().getType();
    if (!isa<MemRefType>(type) && !type.isIntOrIndexOrFloat())
      return "an operand is neither a buffer nor a number";
    if (!getElementTypeOrSelf(type).isIntOrIndexOrFloat())
      return "an element is no number";
    if (!op.getMatchingIndexingMap(&operand).isProjectedPermutation(
            /*allowZeroInResults=*/true))
      return "an indexing map is no projected permutation";
  }
  for (Operation &inner : op.getBody()->without_terminator()) {
    if (isa<linalg::IndexOp>(inner) || inner.hasTrait<OpTrait::ConstantLike>())
      continue;
    if (!OpTrait::hasElementwiseMappableTraits(&inner) ||
        inner.getNumRegions() != 0 || inner.getNumResults() != 1)
      return "its body computes more than element by element";
    if (!inner.getResult(0).getType().isIntOrIndexOrFloat())
      return "its body computes with more than numbers";
  }
  return {};
}

bool attn::hasKnownCombiners(GenericOp op) {
  for (unsigned i = 0; i < op.getNumDpsInits(); ++i) {
    SmallVector<Operation *> combiners;
    Value reduced = matchReduction(op.getRegionOutputArgs(), i, combiners);
    if (!reduced || combiners.size() != 1 ||
        !linalg::getCombinerOpKind(combiners.front()))
      return false;
  }
  return true;
}

/// Elements per vector: of the widest type that is read, written or computed.
static int64_t getLanes(GenericOp op, unsigned vectorBits) {
  unsigned width = 8;
  auto widen = [&](Type type) {
    Type element = getElementTypeOrSelf(type);
    width = std::max(width,
                     element.isIndex() ? 64 : element.getIntOrFloatBitWidth());
  };
  for (Value operand : op->getOperands())
    if (isa<MemRefType>(operand.getType()))
      widen(operand.getType());
  for (Operation &inner : op.getBody()->without_terminator())
    if (!inner.hasTrait<OpTrait::ConstantLike>() &&
        !isa<linalg::IndexOp>(inner))
      widen(inner.getResult(0).getType());
  return std::max<int64_t>(2, vectorBits / width);
}

/// How good it is to have `dim` in the lanes, or nothing if it cannot be.
static std::optional<int64_t> rateLane(GenericOp op, unsigned dim,
                                       int64_t lanes, bool packs) {
  bool isReduction =
      linalg::isReductionIterator(op.getIteratorTypesArray()[dim]);
  int64_t rating = 0;
  for (OpOperand &init : op.getDpsInitsMutable()) {
    Access access = getAccess(op, init, dim);
    if (access != (isReduction ? Access::Absent : Access::Contiguous))
      return std::nullopt;
    rating += isReduction ? 0 : 2;
  }
  for (OpOperand *input : op.getDpsInputOperands())
    switch (getAccess(op, *input, dim)) {
    case Access::Absent:
      break;
    case Access::Contiguous:
      rating += 2;
      break;
    case Access::Strided:
      rating += packs && !isReduction ? 3 : -4;
      break;
    }
  // A vector that is mostly empty is not worth much.
  int64_t extent = op.getStaticLoopRanges()[dim];
  if (!ShapedType::isDynamic(extent) && extent * 4 <= lanes)
    rating -= 6;
  return rating;
}

/// The rows of a tile, at most `most`, with which `extent` rows cost least.
static int64_t chooseRows(int64_t extent, int64_t most) {
  if (ShapedType::isDynamic(extent))
    return most;
  // A tile costs its rows, of which one alone is no faster than two, and the
  // loop around it about two more. What is left is a tile of its own.
  auto cost = [](int64_t rows) {
    return rows == 0 ? 0 : std::max<int64_t>(rows, 2) + 2;
  };
  int64_t best = 1, least = std::numeric_limits<int64_t>::max();
  for (int64_t rows = std::min(most, extent); rows >= 1; --rows) {
    int64_t rest = extent % rows;
    // Of two the one with one kind of tile.
    int64_t all = 2 * (extent / rows * cost(rows) + cost(rest)) + (rest != 0);
    if (all < least) {
      best = rows;
      least = all;
    }
  }
  return best;
}

/// The innermost parallel dimension whose rows can share what they read.
static std::optional<unsigned> findRow(GenericOp op, unsigned lane,
                                       bool mustShare) {
  auto iterators = op.getIteratorTypesArray();
  for (unsigned dim = op.getNumLoops(); dim-- > 0;) {
    if (dim == lane || !linalg::isParallelIterator(iterators[dim]) ||
        op.getStaticLoopRanges()[dim] == 1)
      continue;
    bool shares = llvm::any_of(op.getDpsInputOperands(), [&](OpOperand *input) {
      return isa<MemRefType>(input->get().getType()) &&
             getAccess(op, *input, dim) == Access::Absent;
    });
    if (shares || !mustShare)
      return dim;
  }
  return std::nullopt;
}

/// The only strided input that no row changes: worth a contiguous copy.
static std::optional<unsigned> findPacked(GenericOp op, unsigned lane,
                                          std::optional<unsigned> row) {
  if (!row)
    return std::nullopt;
  for (OpOperand *input : op.getDpsInputOperands())
    if (isa<MemRefType>(input->get().getType()) &&
        getAccess(op, *input, lane) == Access::Strided &&
        getAccess(op, *input, *row) == Access::Absent)
      return input->getOperandNumber();
  return std::nullopt;
}

/// The dimension along which every input is contiguous that is not along the
/// lanes, if there is one.
static std::optional<unsigned> findTransposed(GenericOp op, unsigned lane) {
  std::optional<unsigned> row;
  for (OpOperand *input : op.getDpsInputOperands()) {
    if (!isa<MemRefType>(input->get().getType()) ||
        getAccess(op, *input, lane) != Access::Strided)
      continue;
    std::optional<unsigned> along;
    for (unsigned dim = 0; dim < op.getNumLoops(); ++dim)
      if (getAccess(op, *input, dim) == Access::Contiguous)
        along = dim;
    if (!along || (row && *row != *along))
      return std::nullopt;
    row = along;
  }
  return row;
}

std::optional<VectorPlan> attn::planVectors(GenericOp op, unsigned vectorBits,
                                            StringRef &reason) {
  reason = findObstacle(op);
  if (!reason.empty())
    return std::nullopt;
  VectorPlan plan;
  plan.lanes = getLanes(op, vectorBits);
  auto iterators = op.getIteratorTypesArray();
  auto extents = op.getStaticLoopRanges();
  bool reduces = op.getNumReductionLoops() != 0;
  bool knownCombiners = reduces && hasKnownCombiners(op);

  std::optional<int64_t> best;
  for (unsigned dim = 0; dim < op.getNumLoops(); ++dim) {
    bool isReduction = linalg::isReductionIterator(iterators[dim]);
    if (isReduction && !knownCombiners)
      continue;
    // Few rows do not pay for a contiguous copy of what they share.
    std::optional<unsigned> row = findRow(op, dim, /*mustShare=*/true);
    bool packs = reduces && row &&
                 (ShapedType::isDynamic(extents[*row]) || extents[*row] >= 4);
    std::optional<int64_t> rating = rateLane(op, dim, plan.lanes, packs);
    if (rating && (!best || *rating >= *best)) {
      best = rating;
      plan.lane = dim;
    }
  }
  if (!best || *best < -4) {
    reason = "no dimension is contiguous in what it writes";
    return std::nullopt;
  }

  plan.laneIsReduction = linalg::isReductionIterator(iterators[plan.lane]);
  if (!reduces) {
    plan.row = findTransposed(op, plan.lane);
    plan.transposes = plan.row && llvm::isPowerOf2_64(plan.lanes);
    if (plan.transposes)
      plan.rows = ShapedType::isDynamic(extents[*plan.row])
                      ? plan.lanes
                      : std::min(plan.lanes, extents[*plan.row]);
    else
      plan.row.reset();
    return plan;
  }
  plan.row = findRow(op, plan.lane, /*mustShare=*/!plan.laneIsReduction);
  if (plan.laneIsReduction) {
    if (plan.row)
      plan.rows = chooseRows(extents[*plan.row], 4);
    return plan;
  }
  // 32 registers hold 6 x 4 or 8 x 3 accumulators and what is multiplied, 16
  // hold 6 x 2.
  int64_t extent = extents[plan.lane], width = plan.lanes;
  bool isWide = vectorBits >= 512 && plan.row;
  int64_t wanted = !plan.row                             ? 4
                   : isWide && extent % (4 * width) == 0 ? 4
                   : isWide && extent % (3 * width) == 0 ? 3
                                                         : 2;
  if (plan.row)
    plan.rows = chooseRows(extents[*plan.row], isWide && wanted < 4 ? 8 : 6);
  if (plan.rows == 1)
    wanted = 4;
  plan.vectors = ShapedType::isDynamic(extent)
                     ? wanted
                     : std::clamp<int64_t>(extent / width, 1, wanted);
  plan.packed = findPacked(op, plan.lane, plan.row);
  return plan;
}
