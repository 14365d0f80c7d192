//===- TileBugs.cpp - bugs at the end of the keys -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlantedBugs.h"
#include "attn/Dialect/Attn/Attn.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::test;

/// Keys are handled so many at a time by the code that has the bug.
static constexpr int64_t tile = 8;

/// Key and value of an operation in which nothing else has the key's dimension,
/// which stands at `keyDim` and `valueDim` of them.
struct Keys {
  AttentionOp op;
  unsigned keyDim, valueDim;

  static std::optional<Keys> find(Operation *op) {
    auto attention = dyn_cast<AttentionOp>(op);
    if (!attention)
      return std::nullopt;
    AffineMap key = attention.getKeyMap(), value = attention.getValueMap();
    for (unsigned dim = 0; dim < key.getNumDims(); ++dim) {
      AffineExpr expr = getAffineDimExpr(dim, op->getContext());
      auto inKey = key.getResultPosition(expr);
      auto inValue = value.getResultPosition(expr);
      unsigned uses = llvm::count_if(
          attention.getIndexingMaps().getAsValueRange<AffineMapAttr>(),
          [&](AffineMap map) {
            return map.getResultPosition(expr).has_value();
          });
      if (inKey && inValue && uses == 2)
        return Keys{attention, *inKey, *inValue};
    }
    return std::nullopt;
  }
};

/// `count` rounded to a multiple of the tile.
static Value roundToTile(OpBuilder &builder, Location loc, Value count,
                         bool up) {
  Value size = arith::ConstantIndexOp::create(builder, loc, tile);
  Value tiles =
      up ? arith::CeilDivUIOp::create(builder, loc, count, size).getResult()
         : arith::DivUIOp::create(builder, loc, count, size).getResult();
  return arith::MulIOp::create(builder, loc, tiles, size);
}

/// The first `size` positions of `tensor` along `dim`.
static Value truncate(OpBuilder &builder, Location loc, Value tensor,
                      unsigned dim, Value size) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, tensor);
  sizes[dim] = size;
  SmallVector<OpFoldResult> zeros(sizes.size(), builder.getIndexAttr(0));
  SmallVector<OpFoldResult> ones(sizes.size(), builder.getIndexAttr(1));
  return tensor::ExtractSliceOp::create(builder, loc, tensor, zeros, sizes,
                                        ones);
}

/// Zeros after `tensor` along `dim` up to `size` positions.
static Value extend(OpBuilder &builder, Location loc, Value tensor,
                    unsigned dim, Value size) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, tensor);
  Type type = cast<RankedTensorType>(tensor.getType()).getElementType();
  SmallVector<OpFoldResult> extended = sizes;
  extended[dim] = size;
  Value empty = tensor::EmptyOp::create(builder, loc, extended, type);
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  Value filled = linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
  SmallVector<OpFoldResult> zeros(sizes.size(), builder.getIndexAttr(0));
  SmallVector<OpFoldResult> ones(sizes.size(), builder.getIndexAttr(1));
  return tensor::InsertSliceOp::create(builder, loc, tensor, filled, zeros,
                                       sizes, ones);
}

static bool resize(Operation *op, bool up) {
  std::optional<Keys> keys = Keys::find(op);
  if (!keys)
    return false;
  OpBuilder builder(op);
  Location loc = op->getLoc();
  Value key = keys->op.getKey(), value = keys->op.getValue();
  Value count = tensor::DimOp::create(builder, loc, key, keys->keyDim);
  Value size = roundToTile(builder, loc, count, up);
  auto change = up ? extend : truncate;
  keys->op.getKeyMutable().assign(
      change(builder, loc, key, keys->keyDim, size));
  keys->op.getValueMutable().assign(
      change(builder, loc, value, keys->valueDim, size));
  return true;
}

static bool dropLastTile(Operation *op) { return resize(op, /*up=*/false); }
static bool countTail(Operation *op) { return resize(op, /*up=*/true); }

ArrayRef<PlantedBug> mlir::attn::test::getTileBugs() {
  static constexpr PlantedBug bugs[] = {
      {"last-tile-dropped", "keys that fill no tile are ignored", "attn-raise",
       dropLastTile},
      {"tail-counted", "keys after the end have a score of 0", "attn-raise",
       countTail},
  };
  return bugs;
}
