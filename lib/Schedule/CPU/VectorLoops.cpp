//===- VectorLoops.cpp - the loops around a register tile -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VectorTile.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::attn;

namespace {
/// Builds the loop nest of one operation from the outside to the inside.
class VectorLoops {
public:
  VectorLoops(OpBuilder &builder, linalg::GenericOp op, const VectorPlan &plan,
              Value start)
      : builder(builder), op(op), plan(plan), start(start), loc(op.getLoc()),
        iterators(op.getIteratorTypesArray()),
        tile(op, plan, getExtents(builder, op)) {}

  void emit();

private:
  using Body = llvm::function_ref<void()>;
  using Carried = SmallVector<Value>;
  using ReducingBody = llvm::function_ref<Carried(ArrayRef<Value>)>;

  static SmallVector<Value> getExtents(OpBuilder &builder,
                                       linalg::GenericOp op);
  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  }
  /// One loop; nothing at all where it is known not to run.
  Carried loop(Value from, Value to, int64_t step, Value &index,
               ArrayRef<Value> carried, ReducingBody body);
  /// A nest of loops by 1 over `dims`.
  Carried nest(ArrayRef<unsigned> dims, ArrayRef<Value> carried,
               ReducingBody body);
  void nest(ArrayRef<unsigned> dims, Body body) {
    nest(dims, {}, [&](ArrayRef<Value>) { return body(), Carried(); });
  }
  /// Full tiles along the lanes, then what is left under a mask.
  Carried laneLoops(ArrayRef<Value> carried, ReducingBody body);
  Value createPanel();
  void pack();
  void rows();
  Carried reduce();
  Carried accumulate(ArrayRef<Value> accumulators);
  Carried sum(ArrayRef<Value> carried);
  Value combineLanes(unsigned output, Value lanes, Value before);

  OpBuilder &builder;
  linalg::GenericOp op;
  const VectorPlan &plan;
  Value start;
  Location loc;
  SmallVector<utils::IteratorType> iterators;
  VectorTile tile;
  SmallVector<unsigned> reductions;
};
} // namespace

SmallVector<Value> VectorLoops::getExtents(OpBuilder &builder,
                                           linalg::GenericOp op) {
  SmallVector<Value> extents;
  auto linalgOp = cast<linalg::LinalgOp>(op.getOperation());
  for (Range range : linalgOp.createLoopRanges(builder, op.getLoc()))
    extents.push_back(
        getValueOrCreateConstantIndexOp(builder, op.getLoc(), range.size));
  return extents;
}

VectorLoops::Carried VectorLoops::loop(Value from, Value to, int64_t step,
                                       Value &index, ArrayRef<Value> carried,
                                       ReducingBody body) {
  std::optional<int64_t> low = getConstantIntValue(from);
  std::optional<int64_t> high = getConstantIntValue(to);
  if (low && high && *high <= *low)
    return Carried(carried);
  if (low && high && *high - *low <= step) {
    index = from;
    return body(carried);
  }
  auto result = scf::ForOp::create(builder, loc, from, to, constant(step),
                                   ValueRange(carried));
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(result.getBody());
  index = result.getInductionVar();
  Carried next = body(llvm::to_vector_of<Value>(result.getRegionIterArgs()));
  if (!carried.empty()) {
    builder.setInsertionPointToEnd(result.getBody());
    scf::YieldOp::create(builder, loc, next);
  }
  return llvm::to_vector_of<Value>(result.getResults());
}

VectorLoops::Carried VectorLoops::nest(ArrayRef<unsigned> dims,
                                       ArrayRef<Value> carried,
                                       ReducingBody body) {
  if (dims.empty())
    return body(carried);
  unsigned dim = dims.front();
  return loop(constant(0), tile.extents[dim], 1, tile.indices[dim], carried,
              [&](ArrayRef<Value> values) {
                return nest(dims.drop_front(), values, body);
              });
}

VectorLoops::Carried VectorLoops::laneLoops(ArrayRef<Value> carried,
                                            ReducingBody body) {
  Value extent = tile.extents[plan.lane];
  Value &index = tile.indices[plan.lane];
  int64_t width = plan.lanes * plan.vectors;
  std::optional<int64_t> known = getConstantIntValue(extent);
  Value full;
  if (known) {
    full = constant(*known / width * width);
  } else {
    Value rest = arith::RemUIOp::create(builder, loc, extent, constant(width));
    full = arith::SubIOp::create(builder, loc, extent, rest);
  }
  tile.vectors = plan.vectors;
  tile.mask = Value();
  Carried values = loop(constant(0), full, width, index, carried, body);
  tile.vectors = 1;
  if (known) {
    Value whole = constant(*known / plan.lanes * plan.lanes);
    values = loop(full, whole, plan.lanes, index, values, body);
    full = whole;
  }
  values =
      loop(full, extent, plan.lanes, index, values, [&](ArrayRef<Value> inner) {
        Value left = builder.createOrFold<arith::SubIOp>(loc, extent, index);
        tile.mask = vector::CreateMaskOp::create(
            builder, loc, tile.getVectorType(builder.getI1Type()), left);
        return body(inner);
      });
  tile.mask = Value();
  return values;
}

/// Room for the packed input of all rows of a tile. A piece for a thread cannot
/// fail, so a small panel is on the stack, once for the whole function.
Value VectorLoops::createPanel() {
  OpOperand &operand = op->getOpOperand(*plan.packed);
  SmallVector<int64_t> shape;
  SmallVector<Value> sizes;
  for (unsigned dim : reductions) {
    if (getAccess(op, operand, dim) == Access::Absent)
      continue;
    shape.push_back(op.getStaticLoopRanges()[dim]);
    if (ShapedType::isDynamic(shape.back()))
      sizes.push_back(tile.extents[dim]);
  }
  shape.push_back(plan.lanes * plan.vectors);
  auto type =
      MemRefType::get(shape, getElementTypeOrSelf(operand.get().getType()));
  auto function = op->getParentOfType<FunctionOpInterface>();
  int64_t bytes = llvm::divideCeil(type.getElementTypeBitWidth(), CHAR_BIT);
  if (!function || !type.hasStaticShape() ||
      type.getNumElements() > kMostPanelBytes / bytes)
    return memref::AllocOp::create(builder, loc, type, sizes);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(&function.getFunctionBody().front());
  return memref::AllocaOp::create(builder, loc, type,
                                  builder.getI64IntegerAttr(64));
}

void VectorLoops::pack() {
  OpOperand &operand = op->getOpOperand(*plan.packed);
  // Along the operand's own order, so that it is read as it lies.
  SmallVector<unsigned> dims;
  for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults())
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      if (llvm::is_contained(reductions, dim.getPosition()))
        dims.push_back(dim.getPosition());
  Value panel = tile.panel;
  tile.panel = Value();
  nest(dims, [&] {
    SmallVector<Value> where;
    for (unsigned dim : reductions)
      if (llvm::is_contained(dims, dim))
        where.push_back(tile.indices[dim]);
    where.push_back(Value());
    for (int64_t i = 0; i < tile.vectors; ++i) {
      where.back() = constant(i * plan.lanes);
      Value lanes = tile.readStrided(builder, operand, 0, i);
      vector::StoreOp::create(builder, loc, lanes, panel, where);
    }
  });
  tile.panel = panel;
}

/// The lanes of a reduction as one number, with what was there before.
Value VectorLoops::combineLanes(unsigned output, Value lanes, Value before) {
  SmallVector<Operation *> combiners;
  matchReduction(op.getRegionOutputArgs(), output, combiners);
  vector::CombiningKind kind = *linalg::getCombinerOpKind(combiners.front());
  // Any order of the sum will do.
  auto fast = arith::FastMathFlagsAttr::get(builder.getContext(),
                                            arith::FastMathFlags::reassoc);
  Value sum;
  if (isa<FloatType>(before.getType()))
    sum =
        vector::ReductionOp::create(builder, loc, kind, lanes, fast.getValue());
  else
    sum = vector::ReductionOp::create(builder, loc, kind, lanes);
  return vector::makeArithReduction(builder, loc, kind, sum, before);
}

VectorLoops::Carried VectorLoops::accumulate(ArrayRef<Value> accumulators) {
  unsigned numOutputs = op.getNumDpsInits();
  Carried results;
  unsigned place = 0;
  for (int64_t row = 0; row < tile.rows; ++row)
    for (int64_t i = 0; i < tile.vectors; ++i, place += numOutputs) {
      ArrayRef<Value> before = accumulators.slice(place, numOutputs);
      SmallVector<Value> after = tile.compute(builder, row, i, before);
      for (auto [output, value] : llvm::enumerate(after)) {
        value = tile.broadcast(builder, value);
        if (plan.laneIsReduction && tile.mask)
          value = arith::SelectOp::create(builder, loc, tile.mask, value,
                                          before[output]);
        results.push_back(value);
      }
    }
  return results;
}

/// `accumulate` for every position of the reductions, several of the innermost
/// before its loop goes round.
VectorLoops::Carried VectorLoops::sum(ArrayRef<Value> carried) {
  constexpr int64_t unroll = 4;
  unsigned last = reductions.back();
  int64_t extent = op.getStaticLoopRanges()[last];
  bool unrolls = tile.rows > 1 && extent > unroll && extent % unroll == 0;
  return nest(
      ArrayRef(reductions).drop_back(), carried, [&](ArrayRef<Value> outer) {
        Value &index = tile.indices[last];
        return loop(constant(0), tile.extents[last], unrolls ? unroll : 1,
                    index, outer, [&](ArrayRef<Value> inner) {
                      Value first = index;
                      Carried values(inner);
                      for (int64_t i = 0; i < (unrolls ? unroll : 1); ++i) {
                        index = arith::AddIOp::create(builder, loc, first,
                                                      constant(i));
                        values = accumulate(values);
                      }
                      return values;
                    });
      });
}

/// The values of a tile's outputs, one per row, vector and output.
VectorLoops::Carried VectorLoops::reduce() {
  auto outputs = op.getDpsInitsMutable();
  Carried before;
  for (int64_t row = 0; row < tile.rows; ++row)
    for (int64_t i = 0; i < tile.vectors; ++i)
      for (OpOperand &output : outputs) {
        bool used = op.payloadUsesValueFromOperand(&output);
        if (!used)
          before.push_back(Value());
        else if (start)
          before.push_back(
              plan.laneIsReduction ? start : tile.broadcast(builder, start));
        else
          before.push_back(tile.read(builder, output, row, i));
      }
  if (!plan.laneIsReduction) {
    if (reductions.empty())
      return accumulate(before);
    // Carried values exist even if the body ignores what was there.
    for (auto [i, value] : llvm::enumerate(before)) {
      OpOperand &output = outputs[i % outputs.size()];
      Type type = getElementTypeOrSelf(output.get().getType());
      if (!value)
        value = arith::ConstantOp::create(
            builder, loc, builder.getZeroAttr(tile.getVectorType(type)));
    }
    return sum(before);
  }

  Carried neutral;
  for (size_t i = 0; i < before.size(); ++i) {
    SmallVector<Operation *> combiners;
    matchReduction(op.getRegionOutputArgs(), i % outputs.size(), combiners);
    Value element = arith::ConstantOp::create(
        builder, loc, *arith::getNeutralElement(combiners.front()));
    neutral.push_back(tile.broadcast(builder, element));
  }
  Carried lanes = nest(reductions, neutral, [&](ArrayRef<Value> values) {
    return laneLoops(values,
                     [&](ArrayRef<Value> inner) { return accumulate(inner); });
  });
  for (auto [i, value] : llvm::enumerate(lanes))
    value = combineLanes(i % outputs.size(), value, before[i]);
  return lanes;
}

void VectorLoops::rows() {
  auto body = [&] {
    tile.setRows(builder);
    Carried values = reduce();
    unsigned place = 0;
    for (int64_t row = 0; row < tile.rows; ++row)
      for (int64_t i = 0; i < tile.vectors; ++i)
        for (OpOperand &output : op.getDpsInitsMutable())
          tile.write(builder, output, row, i, values[place++]);
  };
  if (!plan.row)
    return body();
  Value extent = tile.extents[*plan.row];
  auto loopOver = [&](Value from, Value to, int64_t count) {
    tile.rows = count;
    loop(from, to, count, tile.indices[*plan.row], {},
         [&](ArrayRef<Value>) { return body(), Carried(); });
  };
  if (std::optional<int64_t> known = getConstantIntValue(extent)) {
    int64_t rest = *known % plan.rows;
    loopOver(constant(0), constant(*known - rest), plan.rows);
    return loopOver(constant(*known - rest), extent, rest);
  }
  if (!plan.transposes)
    return loopOver(constant(0), extent, plan.rows);
  // No row twice: what it is computed from may be where it is written.
  Value rest =
      arith::RemUIOp::create(builder, loc, extent, constant(plan.rows));
  Value whole = arith::SubIOp::create(builder, loc, extent, rest);
  loopOver(constant(0), whole, plan.rows);
  loopOver(whole, extent, 1);
}

void VectorLoops::emit() {
  // Outside the lanes: what the packed input depends on.
  SmallVector<unsigned> outside, inside;
  for (unsigned dim = 0; dim < op.getNumLoops(); ++dim) {
    if (dim == plan.lane || plan.row == dim)
      continue;
    if (linalg::isReductionIterator(iterators[dim]))
      reductions.push_back(dim);
    else if (plan.packed && getAccess(op, op->getOpOperand(*plan.packed),
                                      dim) == Access::Absent)
      inside.push_back(dim);
    else
      outside.push_back(dim);
  }
  if (plan.packed)
    tile.panel = createPanel();
  nest(outside, [&] {
    if (plan.laneIsReduction)
      return nest(inside, [&] { rows(); });
    laneLoops({}, [&](ArrayRef<Value>) {
      if (plan.packed)
        pack();
      nest(inside, [&] { rows(); });
      return Carried();
    });
  });
  if (tile.panel && tile.panel.getDefiningOp<memref::AllocOp>())
    memref::DeallocOp::create(builder, loc, tile.panel);
}

void attn::emitVectorLoops(OpBuilder &builder, linalg::GenericOp op,
                           const VectorPlan &plan, Value start) {
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPoint(op);
  VectorLoops(builder, op, plan, start).emit();
  op.erase();
}
