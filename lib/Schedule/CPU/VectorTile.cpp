//===- VectorTile.cpp - what a register tile reads and writes -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VectorTile.h"

#include "ExchangeBlocks.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::attn;

VectorTile::VectorTile(linalg::GenericOp op, const VectorPlan &plan,
                       ArrayRef<Value> extents)
    : op(op), plan(plan), extents(extents), indices(extents.size()),
      vectors(plan.vectors), rows(plan.rows) {}

/// The integers by which vectors of `element` are in memory, or `element`: i1
/// are bytes, not packed bits, and 16-bit floats are bits, since not every CPU
/// has vectors of these.
static Type getStorage(Type element) {
  Builder builder(element.getContext());
  if (element.isInteger(1))
    return builder.getI8Type();
  if (isa<FloatType>(element) && element.getIntOrFloatBitWidth() == 16)
    return builder.getI16Type();
  return element;
}

/// A buffer as one of its elements' storage, which is the same descriptor in
/// the LLVM dialect.
static Value asStorage(OpBuilder &builder, Location loc, Value buffer) {
  auto type = dyn_cast<MemRefType>(buffer.getType());
  if (!type || getStorage(type.getElementType()) == type.getElementType())
    return buffer;
  auto storage =
      MemRefType::get(type.getShape(), getStorage(type.getElementType()),
                      type.getLayout(), type.getMemorySpace());
  return UnrealizedConversionCastOp::create(builder, loc, storage, buffer)
      .getResult(0);
}

/// A vector that was read as storage as one of `element`.
static Value fromStorage(OpBuilder &builder, Location loc, Value vector,
                         Type element) {
  auto type = cast<VectorType>(vector.getType());
  if (type.getElementType() == element)
    return vector;
  if (element.isInteger(1)) {
    Value zero =
        arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
    return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ne, vector,
                                 zero);
  }
  return arith::BitcastOp::create(
      builder, loc, VectorType::get(type.getShape(), element), vector);
}

void VectorTile::setRows(OpBuilder &builder) {
  rowIndices.clear();
  transposed.clear();
  if (!plan.row)
    return;
  Location loc = op.getLoc();
  Value extent = extents[*plan.row];
  bool allExist = plan.transposes || getConstantIntValue(extent).has_value();
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  for (int64_t row = 0; row < rows; ++row) {
    Value offset = arith::ConstantIndexOp::create(builder, loc, row);
    Value index =
        arith::AddIOp::create(builder, loc, indices[*plan.row], offset);
    if (!allExist && row != 0) {
      Value last = arith::SubIOp::create(builder, loc, extent, one);
      index = arith::MinSIOp::create(builder, loc, index, last);
    }
    rowIndices.push_back(index);
  }
}

Value VectorTile::getLaneIndex(OpBuilder &builder, int64_t vector) {
  Location loc = op.getLoc();
  Value offset =
      arith::ConstantIndexOp::create(builder, loc, vector * plan.lanes);
  return arith::AddIOp::create(builder, loc, indices[plan.lane], offset);
}

SmallVector<Value> VectorTile::getIndices(OpBuilder &builder,
                                          OpOperand &operand, int64_t row,
                                          int64_t vector) {
  SmallVector<Value> result;
  for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim)
      result.push_back(arith::ConstantIndexOp::create(builder, op.getLoc(), 0));
    else if (dim.getPosition() == plan.lane)
      result.push_back(getLaneIndex(builder, vector));
    else if (plan.row == dim.getPosition())
      result.push_back(rowIndices[row]);
    else
      result.push_back(indices[dim.getPosition()]);
  }
  return result;
}

Value VectorTile::broadcast(OpBuilder &builder, Value value) {
  if (isa<VectorType>(value.getType()))
    return value;
  return vector::BroadcastOp::create(builder, op.getLoc(),
                                     getVectorType(value.getType()), value);
}

Value VectorTile::readStrided(OpBuilder &builder, OpOperand &operand,
                              int64_t row, int64_t vector) {
  Location loc = op.getLoc();
  SmallVector<Value> where = getIndices(builder, operand, row, vector);
  AffineMap map = op.getMatchingIndexingMap(&operand);
  unsigned place =
      *map.getResultPosition(getAffineDimExpr(plan.lane, op.getContext()));
  Value first = where[place];
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  Value last = arith::SubIOp::create(builder, loc, extents[plan.lane], one);
  Value buffer = asStorage(builder, loc, operand.get());
  SmallVector<Value> elements;
  for (int64_t i = 0; i < plan.lanes; ++i) {
    Value offset = arith::ConstantIndexOp::create(builder, loc, i);
    where[place] = arith::AddIOp::create(builder, loc, first, offset);
    if (mask)
      where[place] = arith::MinSIOp::create(builder, loc, where[place], last);
    elements.push_back(memref::LoadOp::create(builder, loc, buffer, where));
  }
  Value together = vector::FromElementsOp::create(
      builder, loc, getVectorType(elements.front().getType()), elements);
  return fromStorage(builder, loc, together,
                     getElementTypeOrSelf(operand.get().getType()));
}

ArrayRef<Value> VectorTile::readTransposed(OpBuilder &builder,
                                           OpOperand &operand) {
  SmallVector<Value> &known = transposed[operand.getOperandNumber()];
  if (!known.empty())
    return known;
  Location loc = op.getLoc();
  Value buffer = asStorage(builder, loc, operand.get());
  VectorType type =
      getVectorType(cast<MemRefType>(buffer.getType()).getElementType());
  SmallVector<Value> where = getIndices(builder, operand, 0, 0);
  AffineMap map = op.getMatchingIndexingMap(&operand);
  unsigned place =
      *map.getResultPosition(getAffineDimExpr(plan.lane, op.getContext()));
  Value first = where[place];
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  Value last = arith::SubIOp::create(builder, loc, extents[plan.lane], one);
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  for (int64_t i = 0; i < plan.lanes; ++i) {
    Value offset = arith::ConstantIndexOp::create(builder, loc, i);
    where[place] = arith::AddIOp::create(builder, loc, first, offset);
    if (mask)
      where[place] = arith::MinSIOp::create(builder, loc, where[place], last);
    if (rows == plan.lanes) {
      known.push_back(
          vector::LoadOp::create(builder, loc, type, buffer, where));
      continue;
    }
    Value count = arith::ConstantIndexOp::create(builder, loc, rows);
    Value exist = vector::CreateMaskOp::create(
        builder, loc, getVectorType(builder.getI1Type()), count);
    known.push_back(vector::MaskedLoadOp::create(builder, loc, type, buffer,
                                                 where, exist, zero));
  }
  transpose(builder, loc, known);
  for (Value &vector : known)
    vector = fromStorage(builder, loc, vector,
                         getElementTypeOrSelf(operand.get().getType()));
  return known;
}

Value VectorTile::read(OpBuilder &builder, OpOperand &operand, int64_t row,
                       int64_t vector) {
  Location loc = op.getLoc();
  auto type = dyn_cast<MemRefType>(operand.get().getType());
  if (!type)
    return operand.get();
  Access access = getAccess(op, operand, plan.lane);
  if (access == Access::Absent)
    return memref::LoadOp::create(builder, loc, operand.get(),
                                  getIndices(builder, operand, row, vector));
  if (panel && plan.packed == operand.getOperandNumber()) {
    SmallVector<Value> where;
    for (unsigned dim = 0; dim < op.getNumLoops(); ++dim)
      if (linalg::isReductionIterator(op.getIteratorTypesArray()[dim]) &&
          getAccess(op, operand, dim) != Access::Absent)
        where.push_back(indices[dim]);
    where.push_back(
        arith::ConstantIndexOp::create(builder, loc, vector * plan.lanes));
    return vector::LoadOp::create(
        builder, loc, getVectorType(type.getElementType()), panel, where);
  }
  if (access == Access::Strided && plan.transposes && rows > 1)
    return readTransposed(builder, operand)[row];
  if (access == Access::Strided)
    return readStrided(builder, operand, row, vector);
  Value buffer = asStorage(builder, loc, operand.get());
  VectorType loaded =
      getVectorType(cast<MemRefType>(buffer.getType()).getElementType());
  SmallVector<Value> where = getIndices(builder, operand, row, vector);
  Value value;
  if (mask) {
    Value zero =
        arith::ConstantOp::create(builder, loc, builder.getZeroAttr(loaded));
    value = vector::MaskedLoadOp::create(builder, loc, loaded, buffer, where,
                                         mask, zero);
  } else {
    value = vector::LoadOp::create(builder, loc, loaded, buffer, where);
  }
  return fromStorage(builder, loc, value, type.getElementType());
}

/// The first `count` elements of `value`, in pieces of a power of 2 each.
static void storeFirst(OpBuilder &builder, Location loc, Value value,
                       int64_t count, Value buffer, SmallVector<Value> where) {
  int64_t done = 0;
  for (int64_t size = llvm::bit_floor(static_cast<uint64_t>(count)); size > 0;
       size /= 2) {
    if (!(count & size))
      continue;
    Value piece = vector::ExtractStridedSliceOp::create(
        builder, loc, value, ArrayRef<int64_t>(done), ArrayRef<int64_t>(size),
        ArrayRef<int64_t>(1));
    vector::StoreOp::create(builder, loc, piece, buffer, where);
    Value step = arith::ConstantIndexOp::create(builder, loc, size);
    where.back() = arith::AddIOp::create(builder, loc, where.back(), step);
    done += size;
  }
}

void VectorTile::write(OpBuilder &builder, OpOperand &operand, int64_t row,
                       int64_t vector, Value value) {
  Location loc = op.getLoc();
  SmallVector<Value> where = getIndices(builder, operand, row, vector);
  if (plan.laneIsReduction) {
    memref::StoreOp::create(builder, loc, value, operand.get(), where);
    return;
  }
  value = broadcast(builder, value);
  Value buffer = asStorage(builder, loc, operand.get());
  Type stored = getElementTypeOrSelf(buffer.getType());
  if (getElementTypeOrSelf(value).isInteger(1))
    value = arith::ExtUIOp::create(builder, loc, getVectorType(stored), value);
  else if (stored != getElementTypeOrSelf(value))
    value =
        arith::BitcastOp::create(builder, loc, getVectorType(stored), value);
  // LLVM 22 writes 32 bits where a mask is known to leave one element of fewer.
  std::optional<int64_t> known =
      mask ? getConstantIntValue(
                 mask.getDefiningOp<vector::CreateMaskOp>().getOperand(0))
           : std::nullopt;
  if (known && stored.getIntOrFloatBitWidth() < 32)
    storeFirst(builder, loc, value, *known, buffer, where);
  else if (mask)
    vector::MaskedStoreOp::create(builder, loc, buffer, where, mask, value);
  else
    vector::StoreOp::create(builder, loc, value, buffer, where);
}
