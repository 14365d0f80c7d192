//===- AttnOps.cpp - operations of the attn dialect: maps and sizes -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Attn/Attn.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

#define GET_OP_CLASSES
#include "attn/Dialect/Attn/AttnOps.cpp.inc"

FloatType attn::getAccumulatorType(Type type) {
  auto floatType = cast<FloatType>(getElementTypeOrSelf(type));
  if (floatType.getWidth() < 32)
    return Float32Type::get(type.getContext());
  return floatType;
}

/// The widest accumulation type of several values.
static FloatType widestAccumulator(ValueRange values) {
  FloatType widest;
  for (Value value : values) {
    FloatType type = attn::getAccumulatorType(value.getType());
    if (!widest || type.getWidth() > widest.getWidth())
      widest = type;
  }
  return widest;
}

/// The map at position `index` of an array of affine maps.
static AffineMap mapAt(ArrayAttr maps, size_t index) {
  return cast<AffineMapAttr>(maps[index]).getValue();
}

static SmallVector<AffineMap> mapsAt(ArrayAttr maps, size_t begin,
                                     size_t count) {
  SmallVector<AffineMap> result;
  for (size_t i = begin; i < begin + count; ++i)
    result.push_back(mapAt(maps, i));
  return result;
}

/// Calls `visit` with each dimension of the iteration space that one of
/// `values` has, and with its position in that value.
static void visitSizes(ValueRange values, ArrayAttr maps,
                       function_ref<void(unsigned, Value, int64_t)> visit) {
  for (auto [index, value] : llvm::enumerate(values))
    for (auto [position, expr] :
         llvm::enumerate(mapAt(maps, index).getResults()))
      visit(cast<AffineDimExpr>(expr).getPosition(), value, int64_t(position));
}

/// Sizes of the iteration space: of each dimension, a size that the type of one
/// of `values` states, else the size of the first that has it.
static SmallVector<OpFoldResult> iterationSizes(OpBuilder &builder,
                                                Location loc, ValueRange values,
                                                ArrayAttr maps) {
  SmallVector<OpFoldResult> sizes(mapAt(maps, 0).getNumDims());
  auto visit = [&](function_ref<OpFoldResult(Value, int64_t)> sizeOf) {
    visitSizes(values, maps, [&](unsigned dim, Value value, int64_t position) {
      if (!sizes[dim])
        sizes[dim] = sizeOf(value, position);
    });
  };
  visit([&](Value value, int64_t position) -> OpFoldResult {
    auto type = cast<RankedTensorType>(value.getType());
    if (type.isDynamicDim(position))
      return {};
    return builder.getIndexAttr(type.getDimSize(position));
  });
  visit([&](Value value, int64_t position) {
    return tensor::getMixedSize(builder, loc, value, position);
  });
  return sizes;
}

static SmallVector<OpFoldResult> iterationSizes(OpBuilder &builder,
                                                Operation *op, ArrayAttr maps) {
  SmallVector<Value> values(op->getOperands());
  llvm::append_range(values, op->getResults());
  return iterationSizes(builder, op->getLoc(), values, maps);
}

/// The sizes that `map` selects from those of the iteration space.
static SmallVector<OpFoldResult> select(AffineMap map,
                                        ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> selected;
  for (AffineExpr expr : map.getResults())
    selected.push_back(sizes[cast<AffineDimExpr>(expr).getPosition()]);
  return selected;
}

/// The shape of each result of an operation with indexing maps.
template <typename OpTy>
static LogicalResult reifyMapped(OpTy op, OpBuilder &builder,
                                 ReifiedRankedShapedTypeDims &shapes) {
  SmallVector<OpFoldResult> sizes = op.getIterationSizes(builder);
  for (size_t i = 0, end = op->getNumResults(); i < end; ++i)
    shapes.push_back(
        select(mapAt(op.getIndexingMaps(), op->getNumOperands() + i), sizes));
  return success();
}

//===----------------------------------------------------------------------===//
// attention
//===----------------------------------------------------------------------===//

FloatType AttentionOp::getAccumulatorType() {
  return widestAccumulator({getQuery(), getKey(), getValue()});
}
AffineMap AttentionOp::getQueryMap() { return mapAt(getIndexingMaps(), 0); }
AffineMap AttentionOp::getKeyMap() { return mapAt(getIndexingMaps(), 1); }
AffineMap AttentionOp::getValueMap() { return mapAt(getIndexingMaps(), 2); }
SmallVector<AffineMap> AttentionOp::getBiasMaps() {
  return mapsAt(getIndexingMaps(), 3, getBiases().size());
}
AffineMap AttentionOp::getMaskMap() {
  return getMask() ? mapAt(getIndexingMaps(), 3 + getBiases().size())
                   : AffineMap();
}
AffineMap AttentionOp::getLengthsMap() {
  return getLengths() ? mapAt(getIndexingMaps(),
                              3 + getBiases().size() + (getMask() ? 1 : 0))
                      : AffineMap();
}
SmallVector<AffineMap> AttentionOp::getScoreOperandMaps() {
  size_t count = getScoreOperands().size();
  size_t end = getNumOperands() - (getFactor() ? 1 : 0);
  return mapsAt(getIndexingMaps(), end - count, count);
}
AffineMap AttentionOp::getFactorMap() {
  return getFactor() ? mapAt(getIndexingMaps(), getNumOperands() - 1)
                     : AffineMap();
}
AffineMap AttentionOp::getOutputMap() {
  return mapAt(getIndexingMaps(), getNumOperands());
}
AffineMap AttentionOp::getLogsumexpMap() {
  return getLogsumexp() ? mapAt(getIndexingMaps(), getNumOperands() + 1)
                        : AffineMap();
}
AffineMap AttentionOp::getProbabilitiesMap() {
  return getProbabilities()
             ? mapAt(getIndexingMaps(),
                     getNumOperands() + 1 + (getLogsumexp() ? 1 : 0))
             : AffineMap();
}

SmallVector<OpFoldResult> AttentionOp::getIterationSizes(OpBuilder &builder) {
  return iterationSizes(builder, *this, getIndexingMaps());
}

SmallVector<int64_t> AttentionOp::getStaticIterationSizes() {
  SmallVector<Value> values(getOperands());
  llvm::append_range(values, getResults());
  SmallVector<int64_t> sizes(getQueryMap().getNumDims(), ShapedType::kDynamic);
  visitSizes(values, getIndexingMaps(),
             [&](unsigned dim, Value value, int64_t position) {
               auto type = cast<RankedTensorType>(value.getType());
               if (ShapedType::isDynamic(sizes[dim]))
                 sizes[dim] = type.getDimSize(position);
             });
  return sizes;
}

LogicalResult
AttentionOp::reifyResultShapes(OpBuilder &builder,
                               ReifiedRankedShapedTypeDims &shapes) {
  return reifyMapped(*this, builder, shapes);
}

//===----------------------------------------------------------------------===//
// online_attention
//===----------------------------------------------------------------------===//

AffineMap OnlineAttentionOp::getQueryMap() {
  return mapAt(getIndexingMaps(), 0);
}
AffineMap OnlineAttentionOp::getKeyMap() { return mapAt(getIndexingMaps(), 1); }
AffineMap OnlineAttentionOp::getValueMap() {
  return mapAt(getIndexingMaps(), 2);
}
AffineMap OnlineAttentionOp::getBiasMap() {
  return getBias() ? mapAt(getIndexingMaps(), 3) : AffineMap();
}
SmallVector<AffineMap> OnlineAttentionOp::getScoreOperandMaps() {
  return mapsAt(getIndexingMaps(), 3 + (getBias() ? 1 : 0),
                getScoreOperands().size());
}
AffineMap OnlineAttentionOp::getFactorMap() {
  return getFactor() ? mapAt(getIndexingMaps(), getNumOperands() - 4)
                     : AffineMap();
}
AffineMap OnlineAttentionOp::getAccumulatorMap() {
  return mapAt(getIndexingMaps(), getNumOperands() - 3);
}
AffineMap OnlineAttentionOp::getShiftMap() {
  return mapAt(getIndexingMaps(), getNumOperands() - 2);
}
AffineMap OnlineAttentionOp::getSumMap() {
  return mapAt(getIndexingMaps(), getNumOperands() - 1);
}

MutableOperandRange OnlineAttentionOp::getDpsInitsMutable() {
  return MutableOperandRange(*this, getNumOperands() - 3, 3);
}

void OnlineAttentionOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  for (OpOperand &operand : getOperation()->getOpOperands()) {
    if (!isa<MemRefType>(operand.get().getType()))
      continue;
    effects.emplace_back(MemoryEffects::Read::get(), &operand);
    if (isDpsInit(&operand))
      effects.emplace_back(MemoryEffects::Write::get(), &operand);
  }
}

SmallVector<OpFoldResult>
OnlineAttentionOp::getIterationSizes(OpBuilder &builder) {
  // The results' types say what those of the destinations do.
  return iterationSizes(builder, getLoc(), getOperands(), getIndexingMaps());
}

//===----------------------------------------------------------------------===//
// pool
//===----------------------------------------------------------------------===//

FloatType PoolOp::getAccumulatorType() {
  SmallVector<Value> summed(getValues());
  summed.push_back(getLogits());
  return widestAccumulator(summed);
}
AffineMap PoolOp::getLogitsMap() { return mapAt(getIndexingMaps(), 0); }
SmallVector<AffineMap> PoolOp::getValueMaps() {
  return mapsAt(getIndexingMaps(), 1, getValues().size());
}
AffineMap PoolOp::getMaskMap() {
  return getMask() ? mapAt(getIndexingMaps(), 1 + getValues().size())
                   : AffineMap();
}
AffineMap PoolOp::getLengthsMap() {
  return getLengths() ? mapAt(getIndexingMaps(), getNumOperands() - 1)
                      : AffineMap();
}
SmallVector<AffineMap> PoolOp::getOutputMaps() {
  return mapsAt(getIndexingMaps(), getNumOperands(), getOutputs().size());
}
AffineMap PoolOp::getLogsumexpMap() {
  return getLogsumexp()
             ? mapAt(getIndexingMaps(), getNumOperands() + getOutputs().size())
             : AffineMap();
}

SmallVector<OpFoldResult> PoolOp::getIterationSizes(OpBuilder &builder) {
  return iterationSizes(builder, *this, getIndexingMaps());
}

LogicalResult PoolOp::reifyResultShapes(OpBuilder &builder,
                                        ReifiedRankedShapedTypeDims &shapes) {
  return reifyMapped(*this, builder, shapes);
}

//===----------------------------------------------------------------------===//
// Operations whose result has the shape of their input
//===----------------------------------------------------------------------===//

template <typename OpTy>
static LogicalResult shapeOfInput(OpTy op, OpBuilder &builder,
                                  ReifiedRankedShapedTypeDims &shapes) {
  RankedTensorType result = op.getOutput().getType();
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, op.getLoc(), op.getInput());
  // The result's type may state more sizes than the input's.
  for (auto [size, stated] : llvm::zip_equal(sizes, result.getShape()))
    if (ShapedType::isStatic(stated))
      size = builder.getIndexAttr(stated);
  shapes.push_back(std::move(sizes));
  return success();
}

LogicalResult
SoftmaxOp::reifyResultShapes(OpBuilder &builder,
                             ReifiedRankedShapedTypeDims &shapes) {
  return shapeOfInput(*this, builder, shapes);
}
LogicalResult
LayerNormOp::reifyResultShapes(OpBuilder &builder,
                               ReifiedRankedShapedTypeDims &shapes) {
  return shapeOfInput(*this, builder, shapes);
}
LogicalResult
RMSNormOp::reifyResultShapes(OpBuilder &builder,
                             ReifiedRankedShapedTypeDims &shapes) {
  return shapeOfInput(*this, builder, shapes);
}
