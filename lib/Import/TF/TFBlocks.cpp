//===- TFBlocks.cpp - SpaceToBatchND and BatchToSpaceND -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// TensorFlow writes a dilated depthwise convolution as a plain one on blocks.
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/TF/TF.h"
#include "attn/Import/TFImport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

namespace {
/// Block sizes along dimensions 1, 2, ..., and two widths for each.
struct Blocks {
  SmallVector<int64_t> sizes, widths;
  int64_t count() const { return sizes.size(); }
};
} // namespace

static FailureOr<Blocks> readBlocks(TFImport &o) {
  auto sizes = o.integers(1), widths = o.integers(2);
  auto below = [](int64_t least) {
    return [=](int64_t value) { return value < least; };
  };
  if (!sizes || !widths || widths->size() != 2 * sizes->size() ||
      static_cast<int64_t>(sizes->size()) >= o.type(0).getRank() ||
      llvm::any_of(*sizes, below(1)) || llvm::any_of(*widths, below(0)))
    return o.error() << "expected constant block sizes of at least 1 for "
                        "dimensions of "
                     << o.type(0) << ", and two widths of at least 0 for each";
  return Blocks{*sizes, *widths};
}

/// The product of sizes as a type says it, and as a value.
static Value reshapeTo(TFImport &o, Value tensor,
                       ArrayRef<OpFoldResult> sizes) {
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes)
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  return o.reshape(
      tensor, sizes,
      RankedTensorType::get(shape, getElementTypeOrSelf(tensor.getType())));
}

static OpFoldResult quotient(TFImport &o, OpFoldResult size, int64_t divisor) {
  return getAsOpFoldResult(o.builder.createOrFold<arith::DivUIOp>(
      o.loc, o.asIndex(size), o.asIndex(o.builder.getIndexAttr(divisor))));
}

/// [N, H, W, C] -> [N, H / b, b, W / c, c, C] -> [b, c, N, H / b, W / c, C]
/// -> [b c N, H / b, W / c, C]
static LogicalResult spaceToBatch(TFImport &o) {
  FailureOr<Blocks> blocks = readBlocks(o);
  if (failed(blocks))
    return failure();
  OpBuilder &b = o.builder;
  int64_t rank = o.type(0).getRank(), count = blocks->count();
  TensorBuilder::Sizes low(rank, b.getIndexAttr(0)), high = low;
  for (int64_t i = 0; i < count; ++i) {
    low[i + 1] = b.getIndexAttr(blocks->widths[2 * i]);
    high[i + 1] = b.getIndexAttr(blocks->widths[2 * i + 1]);
  }
  Value zero = o.constant(o.resultElement(), int64_t(0));
  Value padded =
      tensor::PadOp::create(b, o.loc, Type(), o.operands[0], low, high, zero);
  TensorBuilder::Sizes sizes = o.sizes(padded), split = {sizes[0]};
  SmallVector<int64_t> first, then = {0};
  for (int64_t i = 0; i < count; ++i) {
    std::optional<int64_t> size = getConstantIntValue(sizes[i + 1]);
    if (size && *size % blocks->sizes[i] != 0)
      return o.error() << "expected blocks of " << blocks->sizes[i]
                       << " to divide the padded size " << *size;
    sizes[i + 1] = quotient(o, sizes[i + 1], blocks->sizes[i]);
    split.append({sizes[i + 1], b.getIndexAttr(blocks->sizes[i])});
    first.push_back(2 * i + 2);
    then.push_back(2 * i + 1);
    sizes[0] = o.product(sizes[0], b.getIndexAttr(blocks->sizes[i]));
  }
  for (int64_t dim = count + 1; dim < rank; ++dim) {
    then.push_back(split.size());
    split.push_back(sizes[dim]);
  }
  first.append(then);
  return o.result(
      reshapeTo(o, o.transpose(reshapeTo(o, padded, split), first), sizes));
}

static LogicalResult batchToSpace(TFImport &o) {
  FailureOr<Blocks> blocks = readBlocks(o);
  if (failed(blocks))
    return failure();
  OpBuilder &b = o.builder;
  int64_t rank = o.type(0).getRank(), count = blocks->count(), total = 1;
  for (int64_t size : blocks->sizes)
    total *= size;
  int64_t batch = o.type(0).getDimSize(0);
  if (!ShapedType::isDynamic(batch) && batch % total != 0)
    return o.error() << "expected a batch of blocks of " << total << ", found "
                     << o.type(0);
  TensorBuilder::Sizes sizes = o.sizes(o.operands[0]), split;
  for (int64_t size : blocks->sizes)
    split.push_back(b.getIndexAttr(size));
  sizes[0] = quotient(o, sizes[0], total);
  split.append(sizes);
  SmallVector<int64_t> order = {count};
  for (int64_t dim = 1; dim < rank; ++dim) {
    order.push_back(count + dim);
    if (dim > count)
      continue;
    order.push_back(dim - 1);
    sizes[dim] = o.product(sizes[dim], b.getIndexAttr(blocks->sizes[dim - 1]));
  }
  Value whole = reshapeTo(
      o, o.transpose(reshapeTo(o, o.operands[0], split), order), sizes);
  for (int64_t i = 0; i < count; ++i) {
    int64_t low = blocks->widths[2 * i], high = blocks->widths[2 * i + 1];
    OpFoldResult kept = o.difference(sizes[i + 1], b.getIndexAttr(low + high));
    if (getConstantIntValue(kept).value_or(0) < 0)
      return o.error() << "crops more than dimension " << i + 1 << " has";
    if (low + high > 0)
      whole = o.slice(whole, i + 1, b.getIndexAttr(low), kept);
  }
  return o.result(whole);
}

/// The block size of an operation between [N, H, W, b b C] and
/// [N, b H, b W, C].
template <typename Op> static FailureOr<int64_t> readDepth(TFImport &o) {
  auto op = cast<Op>(o.op);
  if (o.type(0).getRank() != 4 || op.getDataFormat() != "NHWC" ||
      op.getBlockSize() < 2)
    return o.error() << "expected a picture [batch, height, width, channels] "
                        "and blocks of at least 2, found "
                     << o.type(0) << " in '" << op.getDataFormat()
                     << "' and blocks of " << op.getBlockSize();
  return op.getBlockSize();
}

/// [N, H / b, b, W / b, b, C] -> [N, H / b, W / b, b, b, C]
static LogicalResult spaceToDepth(TFImport &o) {
  FailureOr<int64_t> block = readDepth<tf::SpaceToDepthOp>(o);
  if (failed(block))
    return failure();
  OpFoldResult b = o.builder.getIndexAttr(*block);
  TensorBuilder::Sizes sizes = o.sizes(o.operands[0]);
  for (int64_t dim : {1, 2}) {
    if (getConstantIntValue(sizes[dim]).value_or(0) % *block != 0)
      return o.error() << "expected blocks of " << *block
                       << " to divide dimension " << dim << " of " << o.type(0);
    sizes[dim] = quotient(o, sizes[dim], *block);
  }
  Value blocks =
      o.transpose(reshapeTo(o, o.operands[0],
                            {sizes[0], sizes[1], b, sizes[2], b, sizes[3]}),
                  {0, 1, 3, 2, 4, 5});
  OpFoldResult depth = o.product(o.product(b, b), sizes[3]);
  return o.result(reshapeTo(o, blocks, {sizes[0], sizes[1], sizes[2], depth}));
}

/// [N, H, W, b, b, C] -> [N, H, b, W, b, C]
static LogicalResult depthToSpace(TFImport &o) {
  FailureOr<int64_t> block = readDepth<tf::DepthToSpaceOp>(o);
  if (failed(block))
    return failure();
  OpFoldResult b = o.builder.getIndexAttr(*block);
  TensorBuilder::Sizes sizes = o.sizes(o.operands[0]);
  if (getConstantIntValue(sizes[3]).value_or(0) % (*block * *block) != 0)
    return o.error() << "expected blocks of " << *block << " by " << *block
                     << " to divide the channels of " << o.type(0);
  OpFoldResult channels = quotient(o, sizes[3], *block * *block);
  Value blocks =
      o.transpose(reshapeTo(o, o.operands[0],
                            {sizes[0], sizes[1], sizes[2], b, b, channels}),
                  {0, 1, 3, 2, 4, 5});
  return o.result(reshapeTo(
      o, blocks,
      {sizes[0], o.product(sizes[1], b), o.product(sizes[2], b), channels}));
}

void attn::addTFBlockRules(TFRules &rules) {
  rules["SpaceToBatchND"] = spaceToBatch;
  rules["BatchToSpaceND"] = batchToSpace;
  rules["SpaceToDepth"] = spaceToDepth;
  rules["DepthToSpace"] = depthToSpace;
}
