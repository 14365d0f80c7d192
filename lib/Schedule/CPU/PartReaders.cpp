//===- PartReaders.cpp - a loop that reads a product part by part ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PartReaders.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::attn;

/// Rows of a part at most: more are cut into several tiles anyway.
static constexpr int64_t kMostPartRows = 2 * kMostRows;

/// What `size` is at most, if that can be seen.
static std::optional<int64_t> getBound(OpFoldResult size) {
  if (std::optional<int64_t> known = getConstantIntValue(size))
    return known;
  auto value = cast<Value>(size);
  Operation *definition = value.getDefiningOp();
  if (!isa_and_nonnull<arith::MinSIOp, arith::MinUIOp>(definition))
    return std::nullopt;
  for (Value operand : definition->getOperands())
    if (std::optional<int64_t> known = getConstantIntValue(operand))
      return known;
  return std::nullopt;
}

/// Whether `value` is seen to be a multiple of `factor`.
static bool isMultiple(OpFoldResult value, int64_t factor) {
  if (std::optional<int64_t> known = getConstantIntValue(value))
    return *known % factor == 0;
  auto product = cast<Value>(value).getDefiningOp<arith::MulIOp>();
  return product && llvm::any_of(product->getOperands(), [&](Value operand) {
           std::optional<int64_t> known = getConstantIntValue(operand);
           return known && *known % factor == 0;
         });
}

/// The outermost parallel loop around `op`.
static scf::ForallOp getOutermostLoop(Operation *op) {
  auto loop = op->getParentOfType<scf::ForallOp>();
  while (loop) {
    auto outer = loop->getParentOfType<scf::ForallOp>();
    if (!outer)
      break;
    loop = outer;
  }
  return loop;
}

/// Whether each iteration of `loop` has a place of its own for `slice`: where
/// it is depends on every induction variable.
static bool dependsOnAll(tensor::ExtractSliceOp slice, scf::ForallOp loop) {
  llvm::SmallPtrSet<Value, 8> used;
  for (OpFoldResult offset : slice.getMixedOffsets()) {
    auto value = dyn_cast<Value>(offset);
    if (!value)
      continue;
    used.insert(value);
    SetVector<Operation *> definitions;
    BackwardSliceOptions options;
    options.inclusive = true;
    options.filter = [&](Operation *op) { return loop->isProperAncestor(op); };
    if (failed(getBackwardSlice(value, &definitions, options)))
      return false;
    for (Operation *op : definitions)
      used.insert_range(op->getOperands());
  }
  for (auto [iv, bound] :
       llvm::zip_equal(loop.getInductionVars(), loop.getMixedUpperBound()))
    if (getConstantIntValue(bound) != 1 && !used.contains(iv))
      return false;
  return true;
}

static std::optional<bool> hasManyIterations(scf::ForallOp loop) {
  int64_t count = 1;
  bool isKnown = true;
  for (OpFoldResult bound : loop.getMixedUpperBound()) {
    std::optional<int64_t> known = getConstantIntValue(bound);
    isKnown &= known.has_value();
    if (llvm::MulOverflow(count, known.value_or(1), count))
      return true;
  }
  if (!isKnown && count < kLeastTiles)
    return std::nullopt;
  return count >= kLeastTiles;
}

/// What `slice` of `result` reads, in the loops of the product.
static std::optional<TileBounds> findPart(Projection &projection,
                                          OpResult result,
                                          tensor::ExtractSliceOp slice) {
  SmallVector<int64_t> sizes = projection.product.getStaticLoopRanges();
  Builder b(slice.getContext());
  TileBounds part;
  part.offsets.assign(sizes.size(), b.getIndexAttr(0));
  part.places = part.offsets;
  for (int64_t size : sizes)
    part.extents.push_back(b.getIndexAttr(size));
  part.room = part.extents;
  for (auto [loop, offset, extent] :
       llvm::zip_equal(projection.group.getLoops(result),
                       slice.getMixedOffsets(), slice.getMixedSizes())) {
    std::optional<int64_t> bound = getBound(extent);
    if (!bound)
      return std::nullopt;
    std::optional<int64_t> known = getConstantIntValue(extent);
    part.offsets[loop] = offset;
    part.extents[loop] = known ? OpFoldResult(b.getIndexAttr(*known)) : extent;
    part.room[loop] = b.getIndexAttr(*bound);
  }
  // Whole panels.
  if (!isMultiple(part.offsets[projection.lane], projection.panel) ||
      !isMultiple(part.extents[projection.lane], projection.panel))
    return std::nullopt;
  return part;
}

/// The room for what `part` makes, in elements.
static int64_t countElements(Projection &projection, OpResult result,
                             const TileBounds &part) {
  int64_t count = 1;
  for (unsigned loop : projection.group.getLoops(result))
    if (llvm::MulOverflow(count, *getConstantIntValue(part.room[loop]), count))
      return std::numeric_limits<int64_t>::max();
  return count;
}

std::optional<PartReaders> attn::findPartReaders(Projection &projection) {
  SmallVector<Value> results = projection.group.getResults();
  if (results.size() != 1 || !projection.group.users.empty() ||
      !projection.hasManyRows())
    return std::nullopt;
  auto result = cast<OpResult>(results.front());
  PartReaders found;
  int64_t mostRows = 0;
  for (Operation *user : result.getUsers()) {
    auto slice = dyn_cast<tensor::ExtractSliceOp>(user);
    if (!slice || !slice.hasUnitStride())
      return std::nullopt;
    scf::ForallOp loop = getOutermostLoop(slice);
    if (!loop || (found.loop && found.loop != loop) ||
        !dependsOnAll(slice, loop))
      return std::nullopt;
    found.loop = loop;
    std::optional<TileBounds> part = findPart(projection, result, slice);
    if (!part)
      return std::nullopt;
    int64_t rows = *getConstantIntValue(part->room[projection.rows.back()]);
    if (rows > kMostPartRows)
      return std::nullopt;
    mostRows = std::max(mostRows, rows);
    int64_t bits = getElementTypeOrSelf(result).getIntOrFloatBitWidth();
    int64_t bytes;
    if (llvm::MulOverflow(countElements(projection, result, *part),
                          int64_t(llvm::divideCeil(bits, 8)), bytes) ||
        llvm::AddOverflow(found.bytes, bytes, found.bytes))
      return std::nullopt;
    found.readers.push_back({slice, *part});
  }
  if (mostRows < kMostRows / 2)
    return std::nullopt;
  found.hasMany = hasManyIterations(found.loop);
  return found;
}
