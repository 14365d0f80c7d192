//===- TorchAttention.cpp - scaled dot-product attention ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TorchElementwise.h"
#include "TorchShapes.h"

#include "attn/Dialect/Attn/Attn.h"
#include "attn/Dialect/Torch/TorchLayerOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::torch;

namespace {
/// The operands of every form of scaled_dot_product_attention.
struct AttentionInput {
  Value query, key, value, mask;
  bool isCausal = false;
  /// The scale as a constant, or as an f64 value; neither is 1 / sqrt(K).
  std::optional<double> scale;
  Value dynamicScale;
};

/// The iteration space: batch dimensions, for grouped heads one more after the
/// last of them, then m, n, k, d. Maps are lists of its dimensions.
struct AttentionSpace {
  int64_t batch;      // number of batch dimensions, heads included
  int64_t groups = 1; // query heads for each key head
  bool isGrouped() const { return groups > 1; }
  int64_t first() const { return batch + (isGrouped() ? 1 : 0); }
  int64_t query() const { return first(); }
  int64_t key() const { return first() + 1; }
  int64_t head() const { return first() + 2; }
  int64_t value() const { return first() + 3; }
  int64_t rank() const { return first() + 4; }

  /// The batch dimensions, with the group if `ofQuery`, then the others.
  AffineMap map(bool ofQuery, ArrayRef<int64_t> others,
                MLIRContext *context) const {
    SmallVector<AffineExpr> exprs;
    for (int64_t dim = 0, end = ofQuery ? first() : batch; dim < end; ++dim)
      exprs.push_back(getAffineDimExpr(dim, context));
    for (int64_t dim : others)
      exprs.push_back(getAffineDimExpr(dim, context));
    return AffineMap::get(rank(), 0, exprs, context);
  }
};
} // namespace

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

static ParseResult readScale(TorchImport &t, Value operand,
                             AttentionInput &in) {
  if (t.isNone(operand))
    return success();
  Value scale;
  if (t.tensorOrScalar(operand, scale))
    return failure();
  if (scale.getDefiningOp<arith::ConstantOp>())
    return t.number(operand, "scale", in.scale.emplace());
  in.dynamicScale = scale;
  return success();
}

static ParseResult readDropout(TorchImport &t, Value operand) {
  double p;
  if (t.number(operand, "dropout_p", p))
    return failure();
  if (p != 0)
    return t.error() << "drops probabilities with p = " << std::to_string(p)
                     << "; export the module in evaluation form "
                        "(module.eval())";
  return success();
}

static ParseResult checkShapes(TorchImport &t, const AttentionInput &in) {
  int64_t rank = t.rankOf(in.query);
  Type element = t.elementOf(in.query);
  if (rank < 2 || !isa<mlir::FloatType>(element))
    return t.error() << "expected a query of floats of at least 2 dimensions, "
                        "found "
                     << t.typeOf(in.query);
  for (Value other : {in.key, in.value})
    if (t.rankOf(other) != rank || t.elementOf(other) != element)
      return t.error() << "expected query, key and value of one rank and "
                          "element type, found "
                       << t.typeOf(in.query) << " and " << t.typeOf(other);
  return failure(t.checkEqual(in.query, rank - 1, in.key, rank - 1) ||
                 t.checkEqual(in.key, rank - 2, in.value, rank - 2));
}

/// Batch dimensions of the key and the value that are 1 are repeated; heads may
/// be fewer than the query's if `isGrouped`.
static ParseResult alignBatch(TorchImport &t, AttentionInput &in,
                              bool isGrouped, AttentionSpace &space) {
  int64_t rank = t.rankOf(in.query);
  space.batch = rank - 2;
  SmallVector<Value *> tensors = {&in.query, &in.key, &in.value};
  for (int64_t dim = 0; dim < space.batch; ++dim) {
    if (isGrouped && dim == space.batch - 1)
      continue;
    OpFoldResult common = t.index(1);
    for (Value *tensor : tensors) {
      OpFoldResult size = t.b.size(*tensor, dim);
      std::optional<int64_t> own = getConstantIntValue(size),
                             other = getConstantIntValue(common);
      if (own && other && *own != 1 && *other != 1 && *own != *other)
        return t.error() << "expected batch sizes that broadcast, found "
                         << *other << " and " << *own << " in dimension "
                         << dim;
      if (own != 1 && (!other || *other == 1 || own))
        common = other && *other != 1 ? common : size;
    }
    if (getConstantIntValue(common) == 1)
      continue;
    for (Value *tensor : tensors) {
      if (t.typeOf(*tensor).getDimSize(dim) != 1)
        continue;
      TorchImport::Sizes sizes = t.b.sizes(*tensor);
      sizes[dim] = common;
      *tensor = t.b.broadcastTo(*tensor, sizes);
    }
  }
  return success();
}

/// Query heads [Hq] as [Hk, Hq / Hk].
static ParseResult splitHeads(TorchImport &t, AttentionInput &in,
                              AttentionSpace &space) {
  int64_t dim = space.batch - 1;
  if (dim < 0)
    return t.error() << "expected at least 3 dimensions with enable_gqa";
  int64_t queryHeads = t.typeOf(in.query).getDimSize(dim),
          keyHeads = t.typeOf(in.key).getDimSize(dim),
          valueHeads = t.typeOf(in.value).getDimSize(dim);
  if (ShapedType::isDynamic(queryHeads) || ShapedType::isDynamic(keyHeads) ||
      keyHeads != valueHeads || keyHeads == 0 || queryHeads % keyHeads != 0)
    return t.error() << "expected static numbers of query heads that key and "
                        "value heads divide, found "
                     << t.typeOf(in.query) << ", " << t.typeOf(in.key)
                     << " and " << t.typeOf(in.value);
  space.groups = queryHeads / keyHeads;
  if (!space.isGrouped())
    return success();
  TorchImport::Sizes sizes = t.b.sizes(in.query);
  sizes[dim] = t.index(keyHeads);
  sizes.insert(sizes.begin() + dim + 1, t.index(space.groups));
  FailureOr<Value> split = reshapeTo(t, in.query, sizes);
  if (failed(split))
    return failure();
  in.query = *split;
  return success();
}

/// The query times a scale that is not a constant.
static void multiplyQuery(TorchImport &t, AttentionInput &in) {
  Type element = t.elementOf(in.query), computed = t.b.accumulatorOf(element);
  Value scale = TensorBuilder::convertScalar(t.b.builder, t.b.loc,
                                             in.dynamicScale, computed);
  in.query = t.b.elementwise(
      {in.query, scale}, element, [&](OpBuilder &b, Location at, ValueRange v) {
        Value x = TensorBuilder::convertScalar(b, at, v[0], computed);
        Value product = arith::MulFOp::create(b, at, x, v[1]);
        return TensorBuilder::convertScalar(b, at, product, element);
      });
  in.scale = 1;
}

static ParseResult settleScale(TorchImport &t, AttentionInput &in) {
  if (in.dynamicScale) {
    multiplyQuery(t, in);
    return success();
  }
  if (in.scale)
    return success();
  int64_t width = t.typeOf(in.query).getShape().back(),
          other = t.typeOf(in.key).getShape().back();
  width = ShapedType::isDynamic(width) ? other : width;
  if (!ShapedType::isDynamic(width)) {
    in.scale = 1 / std::sqrt(static_cast<double>(width));
    return success();
  }
  OpBuilder &builder = t.b.builder;
  Value size = t.b.asIndex(t.b.size(in.query, t.rankOf(in.query) - 1));
  Value count = arith::SIToFPOp::create(
      builder, t.b.loc, builder.getF64Type(),
      arith::IndexCastOp::create(builder, t.b.loc, builder.getI64Type(), size));
  in.dynamicScale = math::RsqrtOp::create(builder, t.b.loc, count);
  multiplyQuery(t, in);
  return success();
}

/// The mask with its heads split and without repeated dimensions, and its map.
static ParseResult alignMask(TorchImport &t, const AttentionInput &in,
                             const AttentionSpace &space, Value &mask,
                             AffineMap &map) {
  mask = in.mask;
  // The sizes of scores, from the last: keys, queries, batch.
  TorchImport::Sizes scores = t.b.sizes(in.query);
  scores.back() = t.b.size(in.key, t.rankOf(in.key) - 2);
  scores.erase(scores.end() - 1, scores.end());
  scores.push_back(t.b.size(in.key, t.rankOf(in.key) - 2));
  int64_t headsFromLast = 3; // position of the heads in the mask, from the last
  if (space.isGrouped() && t.rankOf(mask) >= headsFromLast) {
    TorchImport::Sizes split = t.b.sizes(mask);
    int64_t dim = t.rankOf(mask) - headsFromLast;
    bool isOne = t.typeOf(mask).getDimSize(dim) == 1;
    int64_t own = t.typeOf(mask).getDimSize(dim);
    int64_t keyHeads = t.typeOf(in.key).getDimSize(space.batch - 1);
    if (!isOne && !ShapedType::isDynamic(own) && own != keyHeads * space.groups)
      return t.error() << "expected a mask of 1 or of all query heads, found "
                       << t.typeOf(mask);
    if (ShapedType::isDynamic(own))
      t.b.assertEqual(split[dim], t.index(keyHeads * space.groups));
    split[dim] = t.index(isOne ? 1 : keyHeads);
    split.insert(split.begin() + dim + 1, t.index(isOne ? 1 : space.groups));
    FailureOr<Value> reshaped = reshapeTo(t, mask, split);
    if (failed(reshaped))
      return failure();
    mask = *reshaped;
  }
  int64_t rank = t.rankOf(mask), leading = scores.size() - rank;
  if (leading < 0)
    return t.error() << "expected a mask of at most as many dimensions as the "
                        "query, found "
                     << t.typeOf(in.mask);
  SmallVector<int64_t> repeated;
  SmallVector<AffineExpr> exprs;
  for (int64_t dim = 0; dim < rank; ++dim) {
    int64_t own = t.typeOf(mask).getDimSize(dim);
    std::optional<int64_t> wanted = getConstantIntValue(scores[leading + dim]);
    if (own == 1 && wanted != 1)
      repeated.push_back(dim);
    else if (wanted && !ShapedType::isDynamic(own) && own != *wanted)
      return t.error()
             << "expected a mask that broadcasts to the scores, found "
             << t.typeOf(in.mask);
    else
      exprs.push_back(t.b.builder.getAffineDimExpr(leading + dim));
  }
  mask = t.b.squeeze(mask, repeated);
  map = AffineMap::get(space.rank(), 0, exprs, t.b.builder.getContext());
  return success();
}

//===----------------------------------------------------------------------===//
// The operation
//===----------------------------------------------------------------------===//

namespace {
struct AttentionOutput {
  Value output, logsumexp, probabilities;
};
} // namespace

/// [.., Hk, g, ...] as [.., Hk * g, ...]
static FailureOr<Value> joinHeads(TorchImport &t, Value tensor,
                                  const AttentionSpace &space) {
  if (!tensor || !space.isGrouped())
    return tensor;
  TorchImport::Sizes sizes = t.b.sizes(tensor);
  sizes[space.batch - 1] =
      t.b.product(sizes[space.batch - 1], sizes[space.batch]);
  sizes.erase(sizes.begin() + space.batch);
  return reshapeTo(t, tensor, sizes);
}

static RankedTensorType typeWithout(RankedTensorType type, int64_t dropped,
                                    ArrayRef<int64_t> added, Type element) {
  SmallVector<int64_t> shape(type.getShape().drop_back(dropped));
  llvm::append_range(shape, added);
  return RankedTensorType::get(shape, element);
}

static FailureOr<AttentionOutput> attention(TorchImport &t, AttentionInput in,
                                            bool isGrouped, bool needsLog,
                                            bool needsProbabilities) {
  AttentionSpace space;
  if (checkShapes(t, in) || settleScale(t, in) ||
      alignBatch(t, in, isGrouped, space) ||
      (isGrouped && splitHeads(t, in, space)))
    return failure();
  OpBuilder &b = t.b.builder;
  MLIRContext *context = b.getContext();
  SmallVector<AffineMap> maps = {
      space.map(true, {space.query(), space.head()}, context),
      space.map(false, {space.key(), space.head()}, context),
      space.map(false, {space.key(), space.value()}, context)};
  SmallVector<Value> biases;
  Value mask;
  if (in.mask) {
    AffineMap map;
    Value aligned;
    if (alignMask(t, in, space, aligned, map))
      return failure();
    if (t.elementOf(aligned).isInteger(1))
      mask = aligned;
    else if (isa<mlir::FloatType>(t.elementOf(aligned)))
      biases.push_back(
          t.b.convert(aligned, t.b.accumulatorOf(t.elementOf(in.query))));
    else
      return t.error() << "expected a mask of booleans or floats, found "
                       << t.typeOf(in.mask);
    maps.push_back(map);
  }
  maps.push_back(space.map(true, {space.query(), space.value()}, context));
  if (needsLog)
    maps.push_back(space.map(true, {space.query()}, context));
  if (needsProbabilities)
    maps.push_back(space.map(true, {space.query(), space.key()}, context));
  ArrayAttr bands;
  if (in.isCausal)
    bands = b.getArrayAttr(BandAttr::get(context, space.query(), space.key(),
                                         std::nullopt, int64_t(0),
                                         Corner::TopLeft));
  RankedTensorType query = t.typeOf(in.query);
  Type element = query.getElementType();
  int64_t keys = t.typeOf(in.key).getDimSize(t.rankOf(in.key) - 2);
  Type output =
      typeWithout(query, 1, t.typeOf(in.value).getShape().back(), element);
  Type logType = needsLog
                     ? typeWithout(query, 1, {}, t.b.accumulatorOf(element))
                     : RankedTensorType();
  Type probabilityType = needsProbabilities
                             ? typeWithout(query, 1, keys, element)
                             : RankedTensorType();
  auto op = AttentionOp::create(
      b, t.b.loc, output, logType, probabilityType, in.query, in.key, in.value,
      biases, mask, /*lengths=*/Value(), /*score_operands=*/ValueRange(),
      /*factor=*/Value(), b.getAffineMapArrayAttr(maps), APFloat(*in.scale),
      bands, EmptyRows::Zero);
  AttentionOutput result;
  auto join = [&](Value part, Value &joined) {
    FailureOr<Value> heads = joinHeads(t, part, space);
    joined = failed(heads) ? Value() : *heads;
    return failed(heads);
  };
  if (join(op.getOutput(), result.output) ||
      join(op.getLogsumexp(), result.logsumexp) ||
      join(op.getProbabilities(), result.probabilities))
    return failure();
  return result;
}

static ParseResult readTensors(TorchImport &t, AttentionInput &in, Value mask) {
  return failure(t.tensor(t.op->getOperand(0), in.query) ||
                 t.tensor(t.op->getOperand(1), in.key) ||
                 t.tensor(t.op->getOperand(2), in.value) ||
                 t.optionalTensor(mask, in.mask));
}

/// The operands that scaled_dot_product_attention and its math form share.
template <typename OpT>
static ParseResult readCall(OpT op, TorchImport &t, AttentionInput &in,
                            bool &isGrouped) {
  if (readTensors(t, in, op.getAttnMask()) ||
      readDropout(t, op.getDropoutP()) ||
      t.flag(op.getIsCausal(), "is_causal", in.isCausal) ||
      readScale(t, op.getScale(), in) ||
      t.flag(op.getEnableGqa(), "enable_gqa", isGrouped))
    return failure();
  if (in.isCausal && in.mask)
    return t.error() << "expected either 'attn_mask' or 'is_causal', found "
                        "both, which PyTorch refuses; make the causal mask a "
                        "part of 'attn_mask'";
  return success();
}

static LogicalResult importAttention(AtenScaledDotProductAttentionOp op,
                                     TorchImport &t) {
  AttentionInput in;
  bool isGrouped;
  if (readCall(op, t, in, isGrouped))
    return failure();
  FailureOr<AttentionOutput> result =
      attention(t, in, isGrouped, /*needsLog=*/false,
                /*needsProbabilities=*/false);
  return failed(result) ? failure() : t.replace(result->output);
}

static LogicalResult
importAttentionMath(Aten_ScaledDotProductAttentionMathOp op, TorchImport &t) {
  AttentionInput in;
  bool isGrouped;
  if (readCall(op, t, in, isGrouped))
    return failure();
  FailureOr<AttentionOutput> result = attention(
      t, in, isGrouped, /*needsLog=*/false, !op.getProbabilities().use_empty());
  return failed(result) ? failure()
                        : t.replace({result->output, result->probabilities});
}

static LogicalResult
importFlashAttention(Aten_ScaledDotProductFlashAttentionForCpuOp op,
                     TorchImport &t) {
  AttentionInput in;
  if (readTensors(t, in, op.getAttnMask()) ||
      readDropout(t, op.getDropoutP()) ||
      t.flag(op.getIsCausal(), "is_causal", in.isCausal) ||
      readScale(t, op.getScale(), in))
    return failure();
  FailureOr<AttentionOutput> result =
      attention(t, in, /*isGrouped=*/false, !op.getLogsumexp().use_empty(),
                /*needsProbabilities=*/false);
  return failed(result) ? failure()
                        : t.replace({result->output, result->logsumexp});
}

void attn::addTorchAttention(TorchImports &imports) {
  imports.add(importAttention);
  imports.add(importAttentionMath);
  imports.add(importFlashAttention);
}
