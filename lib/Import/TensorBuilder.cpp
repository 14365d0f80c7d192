//===- TensorBuilder.cpp - sizes, constants, elementwise, reductions ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Import/TensorBuilder.h"

#include "attn/Dialect/Attn/Attn.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::attn;

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

OpFoldResult TensorBuilder::size(Value tensor, int64_t dim) {
  // Sizes are looked up where a value was made, so that equal sizes are the
  // same value wherever possible.
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!type.isDynamicDim(dim))
    return builder.getIndexAttr(type.getDimSize(dim));
  if (auto destination = tensor.getDefiningOp<DestinationStyleOpInterface>())
    return size(destination.getTiedOpOperand(cast<OpResult>(tensor))->get(),
                dim);
  if (auto empty = tensor.getDefiningOp<tensor::EmptyOp>())
    return empty.getMixedSizes()[dim];
  if (auto castOp = tensor.getDefiningOp<tensor::CastOp>())
    if (isa<RankedTensorType>(castOp.getSource().getType()))
      return size(castOp.getSource(), dim);
  if (auto expand = tensor.getDefiningOp<tensor::ExpandShapeOp>())
    return expand.getMixedOutputShape()[dim];
  if (auto collapse = tensor.getDefiningOp<tensor::CollapseShapeOp>()) {
    OpFoldResult total = builder.getIndexAttr(1);
    ReassociationIndices group = collapse.getReassociationIndices()[dim];
    for (int64_t source : group)
      total = product(total, size(collapse.getSrc(), source));
    return total;
  }
  if (Operation *op = tensor.getDefiningOp();
      isa_and_nonnull<SoftmaxOp, LayerNormOp, RMSNormOp>(op))
    return size(op->getOperand(0), dim);
  if (auto attention = tensor.getDefiningOp<AttentionOp>();
      attention && tensor == attention.getOutput()) {
    AffineExpr out = attention.getOutputMap().getResult(dim);
    std::pair<Value, AffineMap> operands[] = {
        {attention.getQuery(), attention.getQueryMap()},
        {attention.getValue(), attention.getValueMap()}};
    for (auto &[operand, map] : operands)
      if (auto position = map.getResultPosition(out))
        return size(operand, *position);
  }
  Block *block = builder.getInsertionBlock();
  auto here = builder.getInsertionPoint();
  for (Operation *user : tensor.getUsers())
    if (auto known = dyn_cast<tensor::DimOp>(user))
      if (known.getConstantIndex() == dim && known.getSource() == tensor &&
          known->getBlock() == block &&
          (here == block->end() || known->isBeforeInBlock(&*here)))
        return known.getResult();
  return tensor::getMixedSize(builder, loc, tensor, dim);
}

TensorBuilder::Sizes TensorBuilder::sizes(Value tensor) {
  Sizes result;
  for (int64_t dim = 0,
               rank = cast<RankedTensorType>(tensor.getType()).getRank();
       dim < rank; ++dim)
    result.push_back(size(tensor, dim));
  return result;
}

Value TensorBuilder::asIndex(OpFoldResult size) {
  return getValueOrCreateConstantIndexOp(builder, loc, size);
}

OpFoldResult TensorBuilder::product(OpFoldResult lhs, OpFoldResult rhs) {
  std::optional<int64_t> l = getConstantIntValue(lhs),
                         r = getConstantIntValue(rhs);
  if (l && r)
    return builder.getIndexAttr(*l * *r);
  if (l == 1)
    return rhs;
  if (r == 1)
    return lhs;
  return arith::MulIOp::create(builder, loc, asIndex(lhs), asIndex(rhs))
      .getResult();
}

void TensorBuilder::assertEqual(OpFoldResult lhs, OpFoldResult rhs) {
  if (isEqualConstantIntOrValue(lhs, rhs))
    return;
  Value equal = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                      asIndex(lhs), asIndex(rhs));
  cf::AssertOp::create(builder, loc, equal, "sizes that meet are not equal");
}

//===----------------------------------------------------------------------===//
// Constants and tensors without inputs
//===----------------------------------------------------------------------===//

Value TensorBuilder::constant(Type type, double value) {
  if (isa<FloatType>(type))
    return arith::ConstantOp::create(builder, loc,
                                     builder.getFloatAttr(type, value));
  return constant(type, static_cast<int64_t>(value));
}

Value TensorBuilder::constant(Type type, int64_t value) {
  if (isa<FloatType>(type))
    return constant(type, static_cast<double>(value));
  return arith::ConstantOp::create(builder, loc,
                                   builder.getIntegerAttr(type, value));
}

Value TensorBuilder::lowest(Type type, bool isUnsigned) {
  if (auto floatType = dyn_cast<FloatType>(type))
    return arith::ConstantOp::create(
        builder, loc,
        builder.getFloatAttr(
            type, APFloat::getInf(floatType.getFloatSemantics(), true)));
  unsigned width = type.getIntOrFloatBitWidth();
  return arith::ConstantOp::create(
      builder, loc,
      builder.getIntegerAttr(type, isUnsigned
                                       ? APInt::getMinValue(width)
                                       : APInt::getSignedMinValue(width)));
}

Value TensorBuilder::empty(ArrayRef<OpFoldResult> sizes, Type elementType) {
  return tensor::EmptyOp::create(builder, loc, sizes, elementType);
}

Value TensorBuilder::fill(Value scalar, ArrayRef<OpFoldResult> sizes) {
  Value init = empty(sizes, scalar.getType());
  return linalg::FillOp::create(builder, loc, scalar, init).getResult(0);
}

Value TensorBuilder::generate(ArrayRef<OpFoldResult> sizes, Type elementType,
                              ScalarBody body) {
  unsigned rank = sizes.size();
  SmallVector<AffineMap> maps = {builder.getMultiDimIdentityMap(rank)};
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  Value init = empty(sizes, elementType);
  return linalg::GenericOp::create(
             builder, loc, init.getType(), ValueRange(), init, maps, iterators,
             [&](OpBuilder &b, Location at, ValueRange) {
               SmallVector<Value> indices;
               for (unsigned dim = 0; dim < rank; ++dim)
                 indices.push_back(linalg::IndexOp::create(b, at, dim));
               linalg::YieldOp::create(b, at, body(b, at, indices));
             })
      .getResult(0);
}

//===----------------------------------------------------------------------===//
// Elementwise
//===----------------------------------------------------------------------===//

TensorBuilder::Sizes TensorBuilder::broadcastSizes(ValueRange tensors) {
  int64_t rank = 0;
  for (Value tensor : tensors)
    rank = std::max(rank, cast<RankedTensorType>(tensor.getType()).getRank());
  Sizes result(rank, builder.getIndexAttr(1));
  for (Value tensor : tensors) {
    Sizes own = sizes(tensor);
    for (auto [position, size] : llvm::enumerate(own)) {
      OpFoldResult &out = result[rank - own.size() + position];
      if (getConstantIntValue(size) == 1)
        continue;
      if (getConstantIntValue(out) == 1) {
        out = size;
        continue;
      }
      assertEqual(out, size);
      if (getConstantIntValue(size))
        out = size;
    }
  }
  return result;
}

std::pair<Value, AffineMap>
TensorBuilder::alignedOperand(Value tensor, ArrayRef<OpFoldResult> sizes) {
  auto type = cast<RankedTensorType>(tensor.getType());
  int64_t leading = static_cast<int64_t>(sizes.size()) - type.getRank();
  SmallVector<int64_t> repeated;
  SmallVector<AffineExpr> exprs;
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    if (type.getDimSize(dim) == 1 &&
        getConstantIntValue(sizes[leading + dim]) != 1)
      repeated.push_back(dim);
    else
      exprs.push_back(builder.getAffineDimExpr(leading + dim));
  }
  return {squeeze(tensor, repeated),
          AffineMap::get(sizes.size(), 0, exprs, builder.getContext())};
}

Value TensorBuilder::elementwise(ValueRange inputs, Type elementType,
                                 ScalarBody body) {
  SmallVector<Value> tensors;
  for (Value input : inputs)
    if (isa<RankedTensorType>(input.getType()))
      tensors.push_back(input);
  Sizes outSizes = broadcastSizes(tensors);
  SmallVector<AffineMap> maps;
  SmallVector<Value> operands;
  for (Value tensor : tensors) {
    auto [operand, map] = alignedOperand(tensor, outSizes);
    operands.push_back(operand);
    maps.push_back(map);
  }
  maps.push_back(builder.getMultiDimIdentityMap(outSizes.size()));
  SmallVector<utils::IteratorType> iterators(outSizes.size(),
                                             utils::IteratorType::parallel);
  Value init = empty(outSizes, elementType);
  return linalg::GenericOp::create(
             builder, loc, init.getType(), operands, init, maps, iterators,
             [&](OpBuilder &b, Location at, ValueRange args) {
               SmallVector<Value> scalars;
               unsigned next = 0;
               for (Value input : inputs)
                 scalars.push_back(isa<RankedTensorType>(input.getType())
                                       ? args[next++]
                                       : input);
               linalg::YieldOp::create(b, at, body(b, at, scalars));
             })
      .getResult(0);
}

Value TensorBuilder::convertScalar(OpBuilder &b, Location at, Value scalar,
                                   Type to, bool isUnsigned) {
  Type from = scalar.getType();
  if (from == to)
    return scalar;
  if (to.isInteger(1)) {
    Value zero =
        arith::ConstantOp::create(b, at, b.getZeroAttr(from)).getResult();
    if (isa<FloatType>(from))
      return arith::CmpFOp::create(b, at, arith::CmpFPredicate::UNE, scalar,
                                   zero);
    return arith::CmpIOp::create(b, at, arith::CmpIPredicate::ne, scalar, zero);
  }
  // f16 and bf16 have the same width and no direct conversion.
  if (isa<FloatType>(from) && isa<FloatType>(to) &&
      from.getIntOrFloatBitWidth() == to.getIntOrFloatBitWidth())
    scalar = arith::ExtFOp::create(b, at, b.getF32Type(), scalar);
  return convertScalarToDtype(b, at, scalar, to,
                              isUnsigned || from.isInteger(1));
}

// The bools of a constant of bytes: torch-mlir stores constant masks so. Null
// if it is none.
static DenseElementsAttr boolsOf(Value bytes) {
  auto type = dyn_cast<RankedTensorType>(bytes.getType());
  ElementsAttr elements;
  if (!type || !type.getElementType().isInteger(8) ||
      !matchPattern(bytes, m_Constant(&elements)))
    return {};
  SmallVector<bool> bools;
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(elements)) {
    if (AsmResourceBlob *blob = resource.getRawHandle().getBlob())
      for (char byte : blob->getData())
        bools.push_back(byte != 0);
  } else if (auto dense = dyn_cast<DenseElementsAttr>(elements)) {
    for (const APInt &byte : dense.getValues<APInt>())
      bools.push_back(!byte.isZero());
  }
  Type i1 = IntegerType::get(type.getContext(), 1);
  if (int64_t(bools.size()) != type.getNumElements())
    return {};
  return DenseElementsAttr::get(cast<ShapedType>(type.clone(i1)), bools);
}

Value TensorBuilder::convert(Value tensor, Type elementType, bool isUnsigned) {
  if (getElementTypeOrSelf(tensor.getType()) == elementType)
    return tensor;
  if (elementType.isInteger(1))
    if (DenseElementsAttr bools = boolsOf(tensor))
      return arith::ConstantOp::create(builder, loc, bools);
  return elementwise(
      tensor, elementType, [&](OpBuilder &b, Location at, ValueRange in) {
        return convertScalar(b, at, in[0], elementType, isUnsigned);
      });
}

//===----------------------------------------------------------------------===//
// Reductions
//===----------------------------------------------------------------------===//

static Value combine(OpBuilder &b, Location loc, Reduction kind, Value lhs,
                     Value rhs, bool isUnsigned) {
  bool isFloat = isa<FloatType>(lhs.getType());
  switch (kind) {
  case Reduction::Sum:
    return isFloat ? arith::AddFOp::create(b, loc, lhs, rhs).getResult()
                   : arith::AddIOp::create(b, loc, lhs, rhs).getResult();
  case Reduction::Product:
    return isFloat ? arith::MulFOp::create(b, loc, lhs, rhs).getResult()
                   : arith::MulIOp::create(b, loc, lhs, rhs).getResult();
  case Reduction::Max:
    if (isFloat)
      return arith::MaximumFOp::create(b, loc, lhs, rhs);
    return isUnsigned ? arith::MaxUIOp::create(b, loc, lhs, rhs).getResult()
                      : arith::MaxSIOp::create(b, loc, lhs, rhs).getResult();
  case Reduction::Min:
    if (isFloat)
      return arith::MinimumFOp::create(b, loc, lhs, rhs);
    return isUnsigned ? arith::MinUIOp::create(b, loc, lhs, rhs).getResult()
                      : arith::MinSIOp::create(b, loc, lhs, rhs).getResult();
  case Reduction::And:
    return arith::AndIOp::create(b, loc, lhs, rhs);
  case Reduction::Or:
    return arith::OrIOp::create(b, loc, lhs, rhs);
  }
  llvm_unreachable("every reduction is listed");
}

Value TensorBuilder::neutral(Reduction kind, Type type, bool isUnsigned) {
  switch (kind) {
  case Reduction::Sum:
  case Reduction::Or:
    return constant(type, int64_t(0));
  case Reduction::Product:
  case Reduction::And:
    return constant(type, int64_t(1));
  case Reduction::Max:
    return lowest(type, isUnsigned);
  case Reduction::Min:
    break;
  }
  if (auto floatType = dyn_cast<FloatType>(type))
    return arith::ConstantOp::create(
        builder, loc,
        builder.getFloatAttr(type,
                             APFloat::getInf(floatType.getFloatSemantics())));
  unsigned width = type.getIntOrFloatBitWidth();
  return arith::ConstantOp::create(
      builder, loc,
      builder.getIntegerAttr(type, isUnsigned
                                       ? APInt::getMaxValue(width)
                                       : APInt::getSignedMaxValue(width)));
}

Value TensorBuilder::reduce(Reduction kind, Value tensor,
                            ArrayRef<int64_t> dims, bool keepDims,
                            bool isUnsigned) {
  if (dims.empty())
    return tensor;
  Type elementType = getElementTypeOrSelf(tensor.getType());
  bool isSum = kind == Reduction::Sum || kind == Reduction::Product;
  Type accumulator = isSum ? accumulatorOf(elementType) : elementType;
  SmallVector<int64_t> sorted(dims);
  llvm::sort(sorted);
  Sizes kept;
  for (auto [dim, size] : llvm::enumerate(sizes(tensor)))
    if (!llvm::is_contained(sorted, static_cast<int64_t>(dim)))
      kept.push_back(size);
  Value init = fill(neutral(kind, accumulator, isUnsigned), kept);
  Value result =
      linalg::ReduceOp::create(
          builder, loc, tensor, init, sorted,
          [&](OpBuilder &b, Location at, ValueRange args) {
            Value in = convertScalar(b, at, args[0], accumulator, isUnsigned);
            linalg::YieldOp::create(
                b, at, combine(b, at, kind, in, args[1], isUnsigned));
          })
          .getResult(0);
  result = convert(result, elementType);
  if (keepDims)
    for (int64_t dim : sorted)
      result = unsqueeze(result, dim);
  return result;
}
