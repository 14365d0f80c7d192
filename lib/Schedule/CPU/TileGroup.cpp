//===- TileGroup.cpp - operations that are computed tile by tile together -===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TileGroup.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::attn;
using linalg::GenericOp;

//===----------------------------------------------------------------------===//
// What belongs together
//===----------------------------------------------------------------------===//

namespace {
class Grower {
public:
  Grower(GenericOp first, ArrayRef<TilePlace> places, int64_t mostBytes)
      : bytesLeft(mostBytes) {
    group.places = SmallVector<TilePlace>(places);
    SmallVector<int> loops;
    for (TilePlace place : places)
      loops.push_back(place.loop);
    add(first, loops);
  }

  TileGroup grow();

private:
  void add(GenericOp op, ArrayRef<int> loops);
  SmallVector<int> dimsOf(OpResult result, ArrayRef<int> loops);
  int64_t countBytes(GenericOp op, ArrayRef<int> loops);
  Value findReused(GenericOp op);
  std::optional<SmallVector<int>> matchLoops(GenericOp op);

  TileGroup group;
  int64_t bytesLeft;
  /// For each value that the group makes the dimension of each place, or -1.
  llvm::DenseMap<Value, SmallVector<int>> dims;
};
} // namespace

/// For each place the dimension of `result`, or -1.
SmallVector<int> Grower::dimsOf(OpResult result, ArrayRef<int> loops) {
  auto op = cast<GenericOp>(result.getOwner());
  AffineMap map = op.getMatchingIndexingMap(op.getTiedOpOperand(result));
  SmallVector<int> dimsOfResult;
  for (int loop : loops) {
    std::optional<unsigned> dim;
    if (loop >= 0)
      dim = map.getResultPosition(getAffineDimExpr(loop, op.getContext()));
    dimsOfResult.push_back(dim ? *dim : -1);
  }
  return dimsOfResult;
}

void Grower::add(GenericOp op, ArrayRef<int> loops) {
  group.members.push_back({op, SmallVector<int>(loops), findReused(op)});
  bytesLeft -= countBytes(op, loops);
  for (OpResult result : op->getResults())
    dims[result] = dimsOf(result, loops);
}

/// What the group has made whose elements become those of the result of `op`
/// one by one, and that nothing else reads: one can be written where the other
/// was.
Value Grower::findReused(GenericOp op) {
  OpOperand &init = op.getDpsInitsMutable()[0];
  if (op.getNumReductionLoops() != 0 || op->getNumResults() != 1 ||
      !init.get().getDefiningOp<tensor::EmptyOp>() ||
      op.payloadUsesValueFromOperand(&init) ||
      !op.getMatchingIndexingMap(&init).isIdentity())
    return {};
  for (OpOperand *input : op.getDpsInputOperands())
    if (dims.contains(input->get()) && input->get().hasOneUse() &&
        input->get().getType() == init.get().getType() &&
        op.getMatchingIndexingMap(input).isIdentity())
      return input->get();
  return {};
}

/// What the tiles of results need in addition.
int64_t Grower::countBytes(GenericOp op, ArrayRef<int> loops) {
  if (findReused(op))
    return 0;
  int64_t bytes = 0;
  for (OpResult result : op->getResults()) {
    Type type = getElementTypeOrSelf(result);
    int64_t own = type.isIntOrFloat()
                      ? llvm::divideCeil(type.getIntOrFloatBitWidth(), 8)
                      : 8;
    for (auto [place, dim] :
         llvm::zip_equal(group.places, dimsOf(result, loops)))
      own *= dim < 0 ? 1 : place.size;
    bytes += own;
  }
  return bytes;
}

/// The loops that `op` has for the group's places, if it can be a member.
std::optional<SmallVector<int>> Grower::matchLoops(GenericOp op) {
  // It may know where it is only if tiles told it.
  if (!op.hasPureTensorSemantics() || op.hasIndexSemantics())
    return std::nullopt;
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(op->getRegions(), captured);
  if (llvm::any_of(captured, [&](Value value) { return dims.contains(value); }))
    return std::nullopt;
  SmallVector<int> loops(group.places.size(), -1);
  for (OpOperand &operand : op->getOpOperands()) {
    auto known = dims.find(operand.get());
    if (known == dims.end())
      continue;
    if (op.isDpsInit(&operand))
      return std::nullopt;
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [loop, dim] : llvm::zip_equal(loops, known->second)) {
      if (dim < 0)
        continue;
      auto expr = dyn_cast<AffineDimExpr>(map.getResult(dim));
      if (!expr || (loop >= 0 && loop != int(expr.getPosition())))
        return std::nullopt;
      loop = expr.getPosition();
    }
  }
  for (unsigned loop = 0; loop < op.getNumLoops(); ++loop)
    if (llvm::count(loops, int(loop)) != 1)
      return std::nullopt;
  auto iterators = op.getIteratorTypesArray();
  for (auto [place, loop] : llvm::zip_equal(group.places, loops)) {
    if (!place.isCut)
      continue;
    if (loop < 0 || iterators[loop] != utils::IteratorType::parallel)
      return std::nullopt;
    AffineExpr expr = getAffineDimExpr(loop, op.getContext());
    for (OpOperand &init : op.getDpsInitsMutable()) {
      AffineMap map = op.getMatchingIndexingMap(&init);
      if (!map.isProjectedPermutation() || !map.getResultPosition(expr))
        return std::nullopt;
    }
  }
  return loops;
}

TileGroup Grower::grow() {
  Operation *first = group.members.front().op;
  llvm::SmallSetVector<Operation *, 16> others; // that need the group
  for (Operation *op = first->getNextNode(); op; op = op->getNextNode()) {
    bool usesGroup = false, usesOthers = false;
    op->walk([&](Operation *inner) {
      for (Value operand : inner->getOperands()) {
        usesGroup |= dims.contains(operand);
        usesOthers |= others.contains(operand.getDefiningOp());
      }
    });
    if (!usesGroup && !usesOthers)
      continue;
    std::optional<SmallVector<int>> loops;
    if (auto generic = dyn_cast<GenericOp>(op); generic && !usesOthers)
      loops = matchLoops(generic);
    if (loops && countBytes(cast<GenericOp>(op), *loops) <= bytesLeft) {
      add(cast<GenericOp>(op), *loops);
      group.users.assign(others.begin(), others.end());
      continue;
    }
    // The loop is before it: nothing that follows can be in the loop.
    if (!isMemoryEffectFree(op))
      break;
    others.insert(op);
  }
  return std::move(group);
}

TileGroup attn::growTileGroup(GenericOp first, ArrayRef<TilePlace> places,
                              int64_t mostBytes) {
  return Grower(first, places, mostBytes).grow();
}

SmallVector<Value> TileGroup::getResults() const {
  llvm::SmallPtrSet<Operation *, 8> ops;
  for (const Member &member : members)
    ops.insert(member.op);
  SmallVector<Value> results;
  for (const Member &member : members)
    for (Value result : member.op->getResults())
      if (llvm::any_of(result.getUsers(),
                       [&](Operation *user) { return !ops.contains(user); }))
        results.push_back(result);
  return results;
}

unsigned TileGroup::getFirstLoop(const Member &member, unsigned loop) const {
  if (member.op == members.front().op)
    return loop;
  return places[llvm::find(member.loops, int(loop)) - member.loops.begin()]
      .loop;
}

SmallVector<unsigned> TileGroup::getLoops(const Member &member,
                                          AffineMap map) const {
  SmallVector<unsigned> loops;
  for (AffineExpr expr : map.getResults())
    loops.push_back(
        getFirstLoop(member, cast<AffineDimExpr>(expr).getPosition()));
  return loops;
}

SmallVector<unsigned> TileGroup::getLoops(OpResult result) const {
  auto op = cast<GenericOp>(result.getOwner());
  const Member &member = *llvm::find_if(
      members, [&](const Member &other) { return other.op == op; });
  return getLoops(member,
                  op.getMatchingIndexingMap(op.getTiedOpOperand(result)));
}

//===----------------------------------------------------------------------===//
// Tiles
//===----------------------------------------------------------------------===//

/// What `init` is filled with before the operation that it belongs to, if it
/// is.
static linalg::FillOp getFill(OpOperand &init) {
  return init.get().getDefiningOp<linalg::FillOp>();
}

SmallVector<Value> attn::getDestinations(const TileGroup &group) {
  SmallVector<Value> destinations;
  for (Value result : group.getResults()) {
    auto op = result.getDefiningOp<GenericOp>();
    OpOperand *init = op.getTiedOpOperand(cast<OpResult>(result));
    linalg::FillOp fill = getFill(*init);
    destinations.push_back(fill ? fill.getOutputs()[0] : init->get());
  }
  return destinations;
}

namespace {
/// One tile of a group.
class GroupTile {
public:
  GroupTile(ImplicitLocOpBuilder &b, const TileGroup &group, scf::ForallOp loop,
            const TileBounds &bounds)
      : b(b), group(group), bounds(bounds) {
    for (auto [result, destination] :
         llvm::zip_equal(group.getResults(), loop.getRegionIterArgs()))
      destinations.map(result, destination);
  }

  void compute(function_ref<void(GenericOp)> change);
  void insert();

private:
  SmallVector<OpFoldResult> select(const TileGroup::Member &member,
                                   AffineMap map,
                                   ArrayRef<OpFoldResult> values);
  Value slice(Value tensor, ArrayRef<OpFoldResult> offsets,
              ArrayRef<OpFoldResult> sizes) {
    SmallVector<OpFoldResult> by(sizes.size(), b.getIndexAttr(1));
    return tensor::ExtractSliceOp::create(b, tensor, offsets, sizes, by);
  }
  Value createInit(const TileGroup::Member &member, OpResult result);
  void compute(const TileGroup::Member &member,
               function_ref<void(GenericOp)> change);

  ImplicitLocOpBuilder &b;
  const TileGroup &group;
  const TileBounds &bounds;
  /// By what members compute: where all of it goes, and this tile of it.
  IRMapping destinations, tiles;
};
} // namespace

/// Of `values`, one for each loop of the first operation, those of the
/// dimensions of what `member` accesses through `map`.
SmallVector<OpFoldResult> GroupTile::select(const TileGroup::Member &member,
                                            AffineMap map,
                                            ArrayRef<OpFoldResult> values) {
  SmallVector<OpFoldResult> selected;
  for (unsigned loop : group.getLoops(member, map))
    selected.push_back(values[loop]);
  return selected;
}

/// What the tile of `result` is written to: its place in the destination, what
/// it is computed from, or a tensor of its own, of known size so that it is on
/// the stack.
Value GroupTile::createInit(const TileGroup::Member &member, OpResult result) {
  GenericOp op = member.op;
  OpOperand &init = *op.getTiedOpOperand(result);
  AffineMap map = op.getMatchingIndexingMap(&init);
  linalg::FillOp fill = getFill(init);
  SmallVector<OpFoldResult> sizes = select(member, map, bounds.extents);
  bool isNew = fill || init.get().getDefiningOp<tensor::EmptyOp>();
  Value tile;
  if (Value destination = destinations.lookupOrNull(result)) {
    tile = slice(destination, select(member, map, bounds.places), sizes);
  } else if (member.reused) {
    tile = tiles.lookup(member.reused);
  } else if (isNew) {
    SmallVector<OpFoldResult> room = select(member, map, bounds.room);
    tile = tensor::EmptyOp::create(b, room, getElementTypeOrSelf(result));
    if (room != sizes)
      tile =
          slice(tile, SmallVector<OpFoldResult>(room.size(), b.getIndexAttr(0)),
                sizes);
  } else {
    tile = slice(init.get(), select(member, map, bounds.offsets), sizes);
  }
  if (!fill)
    return tile;
  return linalg::FillOp::create(b, fill.getInputs(), tile).getResult(0);
}

void GroupTile::compute(const TileGroup::Member &member,
                        function_ref<void(GenericOp)> change) {
  GenericOp op = member.op;
  SmallVector<OpFoldResult> offsets, extents;
  for (unsigned loop = 0; loop < op.getNumLoops(); ++loop) {
    offsets.push_back(bounds.offsets[group.getFirstLoop(member, loop)]);
    extents.push_back(bounds.extents[group.getFirstLoop(member, loop)]);
  }
  // Structured operations can always be tiled.
  FailureOr<TilingResult> tiled =
      cast<TilingInterface>(op.getOperation())
          .getTiledImplementation(b, offsets, extents);
  auto tile = cast<GenericOp>(tiled->tiledOps.front());
  b.setInsertionPoint(tile);
  for (OpOperand *input : op.getDpsInputOperands())
    if (Value own = tiles.lookupOrNull(input->get()))
      tile->setOperand(input->getOperandNumber(), own);
  for (OpResult result : op->getResults()) {
    Value init = createInit(member, result);
    tile.getDpsInitsMutable()[result.getResultNumber()].set(init);
    tile->getResult(result.getResultNumber()).setType(init.getType());
    tiles.map(result, tile->getResult(result.getResultNumber()));
  }
  if (op == group.members.front().op)
    change(tile);
  for (Operation *slice : tiled->generatedSlices)
    if (slice->use_empty())
      slice->erase();
  b.setInsertionPointAfter(tile);
}

void GroupTile::compute(function_ref<void(GenericOp)> change) {
  for (const TileGroup::Member &member : group.members)
    compute(member, change);
}

/// Puts the tile where it belongs, at the end of a parallel region.
void GroupTile::insert() {
  for (const TileGroup::Member &member : group.members) {
    GenericOp op = member.op;
    for (OpResult result : op->getResults()) {
      Value destination = destinations.lookupOrNull(result);
      if (!destination)
        continue;
      AffineMap map = op.getMatchingIndexingMap(op.getTiedOpOperand(result));
      SmallVector<OpFoldResult> sizes = select(member, map, bounds.extents);
      SmallVector<OpFoldResult> by(sizes.size(), b.getIndexAttr(1));
      tensor::ParallelInsertSliceOp::create(
          b, tiles.lookup(result), destination,
          select(member, map, bounds.places), sizes, by);
    }
  }
}

void attn::emitTile(ImplicitLocOpBuilder &b, const TileGroup &group,
                    scf::ForallOp loop, const TileBounds &bounds,
                    function_ref<void(GenericOp)> change) {
  GroupTile tile(b, group, loop, bounds);
  b.setInsertionPoint(loop.getTerminator());
  tile.compute(change);
  b.setInsertionPointToEnd(loop.getTerminator().getBody());
  tile.insert();
}

void attn::replaceGroup(RewriterBase &rewriter, const TileGroup &group,
                        scf::ForallOp loop) {
  for (auto [result, whole] :
       llvm::zip_equal(group.getResults(), loop.getResults()))
    rewriter.replaceAllUsesWith(result, whole);
  for (const TileGroup::Member &member : llvm::reverse(group.members))
    rewriter.eraseOp(member.op);
  Operation *place = loop;
  for (Operation *user : group.users) {
    rewriter.moveOpAfter(user, place);
    place = user;
  }
}
