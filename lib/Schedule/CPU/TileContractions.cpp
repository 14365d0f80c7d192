//===- TileContractions.cpp - products with weights, tile by tile ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopVersions.h"
#include "PartReaders.h"
#include "ProjectionTiler.h"
#include "Work.h"

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCPUTILECONTRACTIONS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using namespace mlir::attn;
using linalg::GenericOp;

/// What parts of products may take of a thread's stack in one loop.
static constexpr int64_t kMostPartBytes = 768 << 10;

/// Computes what `found` reads where it is read.
static void emitParts(IRRewriter &rewriter, Projection &projection,
                      PartReaders &found) {
  for (PartReaders::Part &part : found.parts) {
    rewriter.setInsertionPoint(part.slices.front());
    Value made = emitPart(rewriter, projection, part.bounds);
    for (tensor::ExtractSliceOp slice : part.slices) {
      // Sizes of 1 that the slice leaves out.
      SmallVector<OpFoldResult> at(slice.getMixedOffsets().size(),
                                   rewriter.getIndexAttr(0));
      rewriter.setInsertionPoint(slice);
      rewriter.replaceOpWithNewOp<tensor::ExtractSliceOp>(
          slice, slice.getType(), made, at, slice.getMixedSizes(),
          slice.getMixedStrides());
    }
  }
  addWork(found.loop, projection.getWork(),
          projection.product.getStaticLoopRanges());
  for (const TileGroup::Member &member :
       llvm::reverse(projection.group.members))
    rewriter.eraseOp(member.op);
}

/// The products with weights of `root`, in order.
static SmallVector<GenericOp> findContractions(Operation *root) {
  SmallVector<GenericOp> ops;
  root->walk([&](GenericOp op) {
    if (linalg::isaContractionOpInterface(op))
      ops.push_back(op);
  });
  return ops;
}

namespace {
struct TileContractions
    : attn::impl::AttnCPUTileContractionsBase<TileContractions> {
  using Base::Base;

  using Loops = llvm::SmallPtrSet<Operation *, 4>;
  Loops createLoopVersions(IRRewriter &rewriter);
  void runOnOperation() override;
};
} // namespace

/// Loops that read parts, with a number of iterations that is not known, in one
/// version where it is large and one where it is not. Returns those where it
/// is.
TileContractions::Loops
TileContractions::createLoopVersions(IRRewriter &rewriter) {
  llvm::MapVector<Operation *, SmallVector<TileGroup>> groups;
  llvm::SmallPtrSet<Operation *, 16> taken; // by another group
  for (GenericOp op : findContractions(getOperation())) {
    std::optional<Projection> projection = matchProjection(op, vectorBits);
    if (!projection)
      continue;
    std::optional<PartReaders> found = findPartReaders(*projection);
    auto isTaken = [&](const TileGroup::Member &member) {
      return taken.contains(member.op);
    };
    if (!found || found->hasMany || found->bytes > kMostPartBytes ||
        llvm::any_of(projection->group.members, isTaken))
      continue;
    for (const TileGroup::Member &member : projection->group.members)
      taken.insert(member.op);
    groups[found->loop].push_back(projection->group);
  }
  Loops loopsForMany;
  for (auto &[loop, own] : groups)
    loopsForMany.insert(
        createVersions(rewriter, cast<scf::ForallOp>(loop), own, kLeastTiles));
  return loopsForMany;
}

void TileContractions::runOnOperation() {
  IRRewriter rewriter(&getContext());
  Loops loopsForMany = createLoopVersions(rewriter);
  llvm::SmallPtrSet<Operation *, 16> done; // in the tiles of another
  llvm::DenseMap<Operation *, int64_t> bytesOfParts;
  for (GenericOp op : findContractions(getOperation())) {
    if (done.contains(op))
      continue;
    std::optional<Projection> projection = matchProjection(op, vectorBits);
    if (!projection)
      continue;
    for (const TileGroup::Member &member : projection->group.members)
      done.insert(member.op);
    std::optional<PartReaders> found = findPartReaders(*projection);
    if (found &&
        (found->hasMany.value_or(false) ||
         loopsForMany.contains(found->loop)) &&
        bytesOfParts[found->loop] + found->bytes <= kMostPartBytes) {
      bytesOfParts[found->loop] += found->bytes;
      emitParts(rewriter, *projection, *found);
    } else {
      emitTiles(rewriter, *projection);
    }
  }
}
