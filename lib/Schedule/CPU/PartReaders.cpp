//===- PartReaders.cpp - a loop that reads a product part by part ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PartReaders.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
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
  scf::ForallOp outermost;
  while (auto loop = op->getParentOfType<scf::ForallOp>())
    op = outermost = loop;
  return outermost;
}

/// Whether each iteration of `loop`, and of the loops in it around `slice`, has
/// a place of its own for that: every induction variable is a summand of where
/// it is. One that bounds a loop over places is not: iterations may come to the
/// same ones.
static bool dependsOnAll(tensor::ExtractSliceOp slice, scf::ForallOp loop) {
  SmallVector<Value> summands;
  for (OpFoldResult offset : slice.getMixedOffsets())
    if (auto value = dyn_cast<Value>(offset))
      summands.push_back(value);
  llvm::SmallPtrSet<Value, 8> used;
  while (!summands.empty()) {
    Value value = summands.pop_back_val();
    used.insert(value);
    Operation *op = value.getDefiningOp();
    auto isConstant = [](Value operand) {
      return getConstantIntValue(operand).has_value();
    };
    if (isa_and_nonnull<arith::AddIOp>(op) ||
        (isa_and_nonnull<arith::MulIOp>(op) &&
         llvm::any_of(op->getOperands(), isConstant)))
      llvm::append_range(summands, op->getOperands());
  }
  auto isUsed = [&](scf::ForallOp around) {
    return llvm::all_of_zip(
        around.getInductionVars(), around.getMixedUpperBound(),
        [&](Value iv, OpFoldResult bound) {
          return getConstantIntValue(bound) == 1 || used.contains(iv);
        });
  };
  for (Operation *around = slice->getParentOp(); around;
       around = around->getParentOp()) {
    auto serial = dyn_cast<scf::ForOp>(around);
    auto parallel = dyn_cast<scf::ForallOp>(around);
    if ((serial && !used.contains(serial.getInductionVar())) ||
        (parallel && !isUsed(parallel)))
      return false;
    if (around == loop)
      return true;
  }
  return false;
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

/// Whether `group` makes a part of `result` of a part of the product alone.
static bool isMadeByParts(const TileGroup &group, OpResult result) {
  auto op = cast<linalg::GenericOp>(result.getOwner());
  OpOperand *init = op.getTiedOpOperand(result);
  return llvm::all_of(group.places,
                      [](const TilePlace &place) { return place.isCut; }) &&
         (init->get().getDefiningOp<linalg::FillOp>() ||
          !op.payloadUsesValueFromOperand(init));
}

/// Whether both are computed alike.
static LogicalResult areEquivalent(Value lhs, Value rhs) {
  auto left = dyn_cast<OpResult>(lhs), right = dyn_cast<OpResult>(rhs);
  return success(
      lhs == rhs ||
      (left && right && left.getResultNumber() == right.getResultNumber() &&
       isPure(left.getOwner()) &&
       OperationEquivalence::isEquivalentTo(
           left.getOwner(), right.getOwner(), areEquivalent,
           /*markEquivalent=*/nullptr, OperationEquivalence::IgnoreLocations)));
}

static bool areEqual(OpFoldResult lhs, OpFoldResult rhs) {
  auto left = dyn_cast<Value>(lhs), right = dyn_cast<Value>(rhs);
  return isEqualConstantIntOrValue(lhs, rhs) ||
         (left && right && succeeded(areEquivalent(left, right)));
}

static void addReader(PartReaders &found, tensor::ExtractSliceOp slice,
                      const TileBounds &bounds) {
  for (PartReaders::Part &part : found.parts) {
    if (part.slices.front()->getBlock() == slice->getBlock() &&
        llvm::all_of_zip(part.bounds.offsets, bounds.offsets, areEqual) &&
        llvm::all_of_zip(part.bounds.extents, bounds.extents, areEqual)) {
      // The bounds are there where the first is.
      if (slice->isBeforeInBlock(part.slices.front())) {
        part.bounds = bounds;
        part.slices.insert(part.slices.begin(), slice);
      } else {
        part.slices.push_back(slice);
      }
      return;
    }
  }
  found.parts.push_back({bounds, {slice}});
}

std::optional<PartReaders> attn::findPartReaders(Projection &projection) {
  SmallVector<Value> results = projection.group.getResults();
  if (results.size() != 1 || !projection.group.users.empty() ||
      !projection.hasManyRows())
    return std::nullopt;
  auto result = cast<OpResult>(results.front());
  if (!isMadeByParts(projection.group, result))
    return std::nullopt;
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
    std::optional<TileBounds> bounds = findPart(projection, result, slice);
    if (!bounds)
      return std::nullopt;
    int64_t rows = *getConstantIntValue(bounds->room[projection.rows.back()]);
    if (rows > kMostPartRows)
      return std::nullopt;
    mostRows = std::max(mostRows, rows);
    addReader(found, slice, *bounds);
  }
  if (mostRows < kMostRows / 2)
    return std::nullopt;
  int64_t bits = getElementTypeOrSelf(result).getIntOrFloatBitWidth();
  for (const PartReaders::Part &part : found.parts) {
    int64_t bytes;
    if (llvm::MulOverflow(countElements(projection, result, part.bounds),
                          int64_t(llvm::divideCeil(bits, 8)), bytes) ||
        llvm::AddOverflow(found.bytes, bytes, found.bytes))
      return std::nullopt;
  }
  found.hasMany = hasManyIterations(found.loop);
  return found;
}
