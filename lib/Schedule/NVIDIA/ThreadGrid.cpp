//===- ThreadGrid.cpp - one element for each GPU thread -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ThreadGrid.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/Transforms/ParallelLoopMapper.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using mlir::attn::ElementBody;

namespace {

/// Threads in a block; a multiple of the warp, and small enough for any
/// register count.
constexpr int64_t kBlockThreads = 256;
/// Lanes of a warp: the widest run of consecutive elements worth having once
/// there is a second dimension.
constexpr int64_t kWarp = 32;
/// CUDA's limit of blockDim.z.
constexpr int64_t kMaxThreadsZ = 64;

/// Up to three groups of dimensions, outermost first: z holds all but the last
/// two that are not 1.
struct Axis {
  SmallVector<unsigned> dims;
  Value size;
  int64_t tile = 1;
};

struct Grid {
  OpBuilder &builder;
  Location loc;
  ValueRange sizes;
  Axis z, y, x;

  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  }
  Value mul(Value a, Value b) {
    return builder.createOrFold<arith::MulIOp>(loc, a, b);
  }
  Value div(Value a, Value b) {
    return builder.createOrFold<arith::DivUIOp>(loc, a, b);
  }
  Value rem(Value a, Value b) {
    return builder.createOrFold<arith::RemUIOp>(loc, a, b);
  }

  std::array<Axis *, 3> axes() { return {&z, &y, &x}; }
  void chooseAxes();
  void chooseTiles();
  Value blocks(const Axis &axis) {
    return builder.createOrFold<arith::CeilDivUIOp>(loc, axis.size,
                                                    index(axis.tile));
  }
  void emitBlocks(Value count, ElementBody body);
  void emitThreads(Value block, ElementBody body);
  void emitElement(ValueRange zyx, ElementBody body);
};

void Grid::chooseAxes() {
  SmallVector<unsigned> dims;
  for (auto [dim, size] : llvm::enumerate(sizes))
    if (getConstantIntValue(size) != 1)
      dims.push_back(dim);
  if (!dims.empty())
    x.dims.push_back(dims.pop_back_val());
  if (!dims.empty())
    y.dims.push_back(dims.pop_back_val());
  z.dims = dims;
  for (Axis *axis : axes()) {
    axis->size = index(1);
    for (unsigned dim : axis->dims)
      axis->size = mul(axis->size, sizes[dim]);
  }
}

void Grid::chooseTiles() {
  int64_t left = kBlockThreads;
  auto take = [&](Axis &axis, int64_t most) {
    axis.tile = std::min(most, left);
    if (std::optional<int64_t> size = getConstantIntValue(axis.size))
      axis.tile = std::min<int64_t>(
          axis.tile, llvm::PowerOf2Ceil(std::max<int64_t>(*size, 1)));
    left /= axis.tile;
  };
  take(x, y.dims.empty() ? kBlockThreads : kWarp);
  take(y, kBlockThreads);
  take(z, kMaxThreadsZ);
}

void map(scf::ParallelOp loop, ArrayRef<gpu::Processor> processors) {
  MLIRContext *ctx = loop.getContext();
  AffineMap identity = AffineMap::getMultiDimIdentityMap(1, ctx);
  SmallVector<gpu::ParallelLoopDimMappingAttr> mapping;
  for (gpu::Processor processor : processors)
    mapping.push_back(gpu::ParallelLoopDimMappingAttr::get(ctx, processor,
                                                           identity, identity));
  // Cannot fail: one processor for each loop, none of them twice.
  LogicalResult mapped = gpu::setMappingAttr(loop, mapping);
  assert(succeeded(mapped));
  (void)mapped;
}

void Grid::emitBlocks(Value count, ElementBody body) {
  auto loop = scf::ParallelOp::create(
      builder, loc, ValueRange{index(0)}, ValueRange{count},
      ValueRange{index(1)}, [&](OpBuilder &, Location, ValueRange block) {
        emitThreads(block.front(), body);
      });
  map(loop, {gpu::Processor::BlockX});
}

void Grid::emitThreads(Value block, ElementBody body) {
  // The grid is linear; its blocks are numbered along x first.
  auto isOne = [](Value v) { return getConstantIntValue(v) == 1; };
  Value xBlocks = blocks(x), yBlocks = blocks(y), zBlocks = blocks(z);
  Value rows = div(block, xBlocks);
  SmallVector<Value> zyx = {
      div(rows, yBlocks), isOne(zBlocks) ? rows : rem(rows, yBlocks),
      isOne(zBlocks) && isOne(yBlocks) ? block : rem(block, xBlocks)};
  // A loop of one step would be folded away together with its mapping.
  using gpu::Processor;
  Processor all[] = {Processor::ThreadZ, Processor::ThreadY,
                     Processor::ThreadX};
  SmallVector<Processor> processors;
  SmallVector<Value> tiles;
  SmallVector<unsigned> looped;
  for (auto [i, axis] : llvm::enumerate(axes())) {
    if (axis->tile == 1)
      continue;
    processors.push_back(all[i]);
    tiles.push_back(index(axis->tile));
    zyx[i] = mul(zyx[i], tiles.back());
    looped.push_back(i);
  }
  if (looped.empty())
    return emitElement(zyx, body);
  SmallVector<Value> zeros(looped.size(), index(0)),
      ones(looped.size(), index(1));
  auto loop = scf::ParallelOp::create(
      builder, loc, zeros, tiles, ones,
      [&](OpBuilder &, Location, ValueRange threads) {
        for (auto [i, thread] : llvm::zip(looped, threads))
          zyx[i] = builder.createOrFold<arith::AddIOp>(loc, zyx[i], thread);
        emitElement(zyx, body);
      });
  map(loop, processors);
}

void Grid::emitElement(ValueRange zyx, ElementBody body) {
  OpBuilder::InsertionGuard guard(builder);
  SmallVector<Value> indices(sizes.size());
  Value inside;
  for (auto [axis, value] : llvm::zip(axes(), zyx)) {
    std::optional<int64_t> size = getConstantIntValue(axis->size);
    if (axis->tile == 1 || (size && *size % axis->tile == 0))
      continue;
    Value below = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ult,
                                        value, axis->size);
    inside = inside ? builder.createOrFold<arith::AndIOp>(loc, inside, below)
                    : below;
  }
  if (inside) {
    auto guarded = scf::IfOp::create(builder, loc, inside);
    builder.setInsertionPoint(guarded.thenYield());
  }
  for (auto [axis, value] : llvm::zip(axes(), zyx)) {
    Value rest = value;
    for (unsigned dim : llvm::reverse(axis->dims)) {
      bool outermost = dim == axis->dims.front();
      indices[dim] = outermost ? rest : rem(rest, sizes[dim]);
      rest = outermost ? rest : div(rest, sizes[dim]);
    }
  }
  for (Value &value : indices)
    if (!value)
      value = index(0);
  body(builder, loc, indices);
}

} // namespace

void attn::createThreadGrid(OpBuilder &builder, Location loc, ValueRange sizes,
                            ElementBody body) {
  Grid grid{builder, loc, sizes, {}, {}, {}};
  grid.chooseAxes();
  grid.chooseTiles();
  Value count = grid.mul(grid.mul(grid.blocks(grid.x), grid.blocks(grid.y)),
                         grid.blocks(grid.z));
  std::optional<int64_t> known = getConstantIntValue(count);
  if (known == 0)
    return;
  OpBuilder::InsertionGuard guard(builder);
  if (!known) {
    // A launch with no block is an error, not a no-op.
    Value some = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ne,
                                       count, grid.index(0));
    auto guarded = scf::IfOp::create(builder, loc, some);
    builder.setInsertionPoint(guarded.thenYield());
  }
  grid.emitBlocks(count, body);
}
