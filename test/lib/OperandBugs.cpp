//===- OperandBugs.cpp - bugs in what attention and pooling read ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlantedBugs.h"
#include "attn/Dialect/Attn/Attn.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::test;

using Change = function_ref<Value(OpBuilder &, Location, Value)>;

/// `change` of every element of `tensor`, as elements of `type`.
static Value changeElements(OpBuilder &builder, Location loc, Value tensor,
                            Type type, Change change) {
  int64_t rank = cast<RankedTensorType>(tensor.getType()).getRank();
  Value empty = tensor::EmptyOp::create(
      builder, loc, tensor::getMixedSizes(builder, loc, tensor), type);
  SmallVector<AffineMap> maps(2, builder.getMultiDimIdentityMap(rank));
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             builder, loc, empty.getType(), tensor, empty, maps, iterators,
             [&](OpBuilder &nested, Location loc, ValueRange arguments) {
               linalg::YieldOp::create(nested, loc,
                                       change(nested, loc, arguments.front()));
             })
      .getResult(0);
}

static bool changeOperand(Operation *op, Value operand, Change change) {
  if (!operand)
    return false;
  OpBuilder builder(op);
  Type type = cast<RankedTensorType>(operand.getType()).getElementType();
  Value changed = changeElements(builder, op->getLoc(), operand, type, change);
  op->replaceUsesOfWith(operand, changed);
  return true;
}

static Value getMask(Operation *op) {
  if (auto attention = dyn_cast<AttentionOp>(op))
    return attention.getMask();
  if (auto pool = dyn_cast<PoolOp>(op))
    return pool.getMask();
  return nullptr;
}

static Value getLengths(Operation *op) {
  if (auto attention = dyn_cast<AttentionOp>(op))
    return attention.getLengths();
  if (auto pool = dyn_cast<PoolOp>(op))
    return pool.getLengths();
  return nullptr;
}

static bool negateMask(Operation *op) {
  return changeOperand(
      op, getMask(op), [](OpBuilder &builder, Location loc, Value allowed) {
        Value all = arith::ConstantIntOp::create(builder, loc, 1, 1);
        return arith::XOrIOp::create(builder, loc, allowed, all).getResult();
      });
}

static bool loseMask(Operation *op) {
  return changeOperand(
      op, getMask(op), [](OpBuilder &builder, Location loc, Value) {
        return arith::ConstantIntOp::create(builder, loc, 1, 1).getResult();
      });
}

static bool extendLengths(Operation *op) {
  return changeOperand(
      op, getLengths(op), [](OpBuilder &builder, Location loc, Value length) {
        Value one =
            arith::ConstantIntOp::create(builder, loc, length.getType(), 1);
        return arith::AddIOp::create(builder, loc, length, one).getResult();
      });
}

static bool loseNegativeLengths(Operation *op) {
  return changeOperand(
      op, getLengths(op), [](OpBuilder &builder, Location loc, Value length) {
        Value one =
            arith::ConstantIntOp::create(builder, loc, length.getType(), 1);
        return arith::MaxSIOp::create(builder, loc, length, one).getResult();
      });
}

static Value getBias(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  return attention && !attention.getBiases().empty()
             ? attention.getBiases().back()
             : Value();
}

static Value makeFloat(OpBuilder &builder, Location loc, Type type,
                       double value) {
  return arith::ConstantOp::create(builder, loc,
                                   builder.getFloatAttr(type, value));
}

static bool loseBias(Operation *op) {
  return changeOperand(op, getBias(op),
                       [](OpBuilder &builder, Location loc, Value bias) {
                         return makeFloat(builder, loc, bias.getType(), 0);
                       });
}

/// scale * (s + bias), as if the mask came before the scale.
static bool scaleBias(Operation *op) {
  Value bias = getBias(op);
  if (!bias)
    return false;
  double scale = cast<AttentionOp>(op).getScale().convertToDouble();
  return changeOperand(
      op, bias, [&](OpBuilder &builder, Location loc, Value value) {
        Value factor = makeFloat(builder, loc, value.getType(), scale);
        return arith::MulFOp::create(builder, loc, value, factor).getResult();
      });
}

/// A masked key counts as one that is far away.
static bool maskByFiniteNumber(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention || !attention.getMask())
    return false;
  OpBuilder builder(op);
  Type type = attention.getQuery().getType().getElementType();
  Value bias = changeElements(
      builder, op->getLoc(), attention.getMask(), type,
      [&](OpBuilder &nested, Location loc, Value allowed) {
        return arith::SelectOp::create(nested, loc, allowed,
                                       makeFloat(nested, loc, type, 0),
                                       makeFloat(nested, loc, type, -12))
            .getResult();
      });
  // The mask's map stands after those of the biases already.
  attention.getMaskMutable().clear();
  attention.getBiasesMutable().append(bias);
  return true;
}

/// cap(s + bias) for cap(s) + bias.
static bool capAfterBias(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention || attention.getScore().empty() ||
      attention.getBiases().size() != 1)
    return false;
  Value bias = attention.getBiases().front();
  SmallVector<AffineMap> maps(
      attention.getIndexingMaps().getAsValueRange<AffineMapAttr>());
  unsigned end = 3 + 1 + (attention.getMask() ? 1 : 0) +
                 (attention.getLengths() ? 1 : 0) +
                 attention.getScoreOperands().size();
  std::rotate(maps.begin() + 3, maps.begin() + 4, maps.begin() + end);
  attention.getBiasesMutable().clear();
  attention.getScoreOperandsMutable().append(bias);
  attention.setIndexingMapsAttr(
      Builder(op->getContext()).getAffineMapArrayAttr(maps));
  Block &region = attention.getScore().front();
  Value score = region.getArgument(0);
  Location loc = op->getLoc();
  Value added = region.addArgument(getElementTypeOrSelf(bias), loc);
  OpBuilder builder = OpBuilder::atBlockBegin(&region);
  if (added.getType() != score.getType())
    added = arith::ExtFOp::create(builder, loc, score.getType(), added);
  auto sum = arith::AddFOp::create(builder, loc, score, added);
  score.replaceAllUsesExcept(sum, sum);
  return true;
}

static Value getFactor(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  return attention ? attention.getFactor() : Value();
}

static bool loseFactor(Operation *op) {
  return changeOperand(
      op, getFactor(op), [](OpBuilder &builder, Location loc, Value factor) {
        return arith::ConstantOp::create(builder, loc,
                                         builder.getOneAttr(factor.getType()))
            .getResult();
      });
}

static bool negateFactor(Operation *op) {
  return changeOperand(
      op, getFactor(op), [](OpBuilder &builder, Location loc, Value keep) {
        Value all = arith::ConstantIntOp::create(builder, loc, 1, 1);
        return arith::XOrIOp::create(builder, loc, keep, all).getResult();
      });
}

/// Masks the scores, so that the softmax does not count what is dropped.
static bool maskByFactor(Operation *op) {
  Value factor = getFactor(op);
  if (!factor || !getElementTypeOrSelf(factor).isInteger(1))
    return false;
  // Without other operands, the factor's map stands where a mask's would.
  auto attention = cast<AttentionOp>(op);
  if (attention->getNumOperands() != 4)
    return false;
  attention.getFactorMutable().clear();
  attention.getMaskMutable().append(factor);
  return true;
}

static bool swapKeyAndValue(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention ||
      attention.getKey().getType() != attention.getValue().getType())
    return false;
  Value key = attention.getKey(), value = attention.getValue();
  attention.getKeyMutable().assign(value);
  attention.getValueMutable().assign(key);
  return true;
}

static bool swapPooledValues(Operation *op) {
  auto pool = dyn_cast<PoolOp>(op);
  if (!pool || pool.getValues().size() < 2 ||
      pool.getValues()[0].getType() != pool.getValues()[1].getType())
    return false;
  Value first = pool.getValues()[0], second = pool.getValues()[1];
  pool.getValuesMutable().slice(0, 1).assign(second);
  pool.getValuesMutable().slice(1, 1).assign(first);
  return true;
}

/// Reads consecutive positions where the slice takes every other one.
static bool ignoreStride(Operation *op) {
  auto slice = dyn_cast<tensor::ExtractSliceOp>(op);
  if (!slice || slice.hasUnitStride())
    return false;
  SmallVector<int64_t> ones(slice.getStaticStrides().size(), 1);
  slice.setStaticStrides(ones);
  return true;
}

/// Keys and values begin where the query does.
static bool ignoreOffset(Operation *op) {
  auto slice = dyn_cast<tensor::ExtractSliceOp>(op);
  if (!slice || slice.hasZeroOffset())
    return false;
  SmallVector<int64_t> zeros(slice.getStaticOffsets().size(), 0);
  if (!slice.getOffsets().empty())
    return false;
  slice.setStaticOffsets(zeros);
  return true;
}

ArrayRef<PlantedBug> mlir::attn::test::getOperandBugs() {
  static constexpr PlantedBug bugs[] = {
      {"mask-negated", "true means masked", "attn-raise", negateMask},
      {"mask-lost", "the mask is ignored", "attn-raise", loseMask},
      {"mask-finite", "a masked key has a score of -12 more", "attn-raise",
       maskByFiniteNumber},
      {"lengths-off-by-one", "the first key after the end counts", "attn-raise",
       extendLengths},
      {"lengths-at-least-one", "a length of 0 or less is taken as 1",
       "attn-raise", loseNegativeLengths},
      {"bias-lost", "the last bias is ignored", "attn-raise", loseBias},
      {"bias-scaled", "the bias is added before the scale", "attn-raise",
       scaleBias},
      {"factor-lost", "the factor of the probabilities is ignored",
       "attn-raise", loseFactor},
      {"factor-negated", "true drops a probability", "attn-raise",
       negateFactor},
      {"factor-before-softmax", "dropped probabilities are masked scores",
       "attn-raise", maskByFactor},
      {"cap-after-bias", "the soft cap comes after the added mask",
       "attn-raise", capAfterBias},
      {"key-value-swapped", "keys for values and values for keys", "attn-raise",
       swapKeyAndValue},
      {"pooled-values-swapped", "pooling mixes its values up", "attn-raise",
       swapPooledValues},
      {"stride-ignored", "a strided slice is read as a dense one", "attn-raise",
       ignoreStride},
      {"offset-ignored", "a slice is read from the start", "attn-raise",
       ignoreOffset},
  };
  return bugs;
}
