//===- OutlineTiles.cpp - tiles of a parallel loop as functions -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KeepApart.h"
#include "Work.h"

#include "attn/Passes.h"
#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/RegionUtils.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCPUOUTLINETILES
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Buffers of a tile go to the stack: whoever works on a tile has one, and a
/// function gives it back.
static void moveToStack(Region &body) {
  SmallVector<memref::AllocOp> allocs;
  body.walk([&](memref::AllocOp alloc) {
    if (alloc.getType().hasStaticShape())
      allocs.push_back(alloc);
  });
  for (memref::AllocOp alloc : allocs) {
    for (Operation *user : llvm::make_early_inc_range(alloc->getUsers()))
      if (isa<memref::DeallocOp>(user))
        user->erase();
    // At the start: in a loop it would be a new one each time.
    ImplicitLocOpBuilder b(alloc.getLoc(), &body.front(), body.front().begin());
    Value onStack =
        memref::AllocaOp::create(b, alloc.getType(), b.getI64IntegerAttr(64));
    alloc.replaceAllUsesWith(onStack);
    alloc.erase();
  }
}

/// Lets `body` use nothing from outside but its arguments: constants become its
/// own, other values arguments after those it has. Returns these values.
static SmallVector<Value> isolate(Region &body) {
  SetVector<Value> above;
  getUsedValuesDefinedAbove(body, above);
  OpBuilder builder = OpBuilder::atBlockBegin(&body.front());
  SmallVector<Value> captured;
  for (Value value : above) {
    Operation *definition = value.getDefiningOp();
    bool isConstant =
        definition && definition->hasTrait<OpTrait::ConstantLike>();
    Value own = isConstant
                    ? builder.clone(*definition)->getResult(0)
                    : Value(body.addArgument(value.getType(), value.getLoc()));
    replaceAllUsesInRegionWith(value, own, body);
    if (!isConstant)
      captured.push_back(value);
  }
  return captured;
}

/// Whether a loop of the tile goes on for longer at one place of the last
/// dimension than at another.
static bool isUneven(scf::ForallOp loop) {
  Value place = loop.getInductionVars().back();
  auto dependsOnIt = [&](Value bound) {
    SetVector<Operation *> slice;
    BackwardSliceOptions options;
    options.inclusive = true;
    options.filter = [&](Operation *op) { return loop->isAncestor(op); };
    if (bound == place || failed(getBackwardSlice(bound, &slice, options)))
      return true;
    return llvm::any_of(slice, [&](Operation *op) {
      return llvm::is_contained(op->getOperands(), place);
    });
  };
  return loop
      .walk([&](scf::ForOp inner) {
        return dependsOnIt(inner.getLowerBound()) ||
                       dependsOnIt(inner.getUpperBound())
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

/// Which of `count` iterations is the `i`th: one from the front, one from the
/// back. Under a causal mask a tile has more keys the later it is, and whoever
/// gets consecutive tiles gets short and long ones alike.
static Value alternate(ImplicitLocOpBuilder &b, Value i, Value count) {
  Value one = arith::ConstantIndexOp::create(b, 1);
  Value half = arith::ShRUIOp::create(b, i, one);
  Value last = arith::SubIOp::create(b, count, one);
  Value fromBack = arith::SubIOp::create(b, last, half);
  Value isOdd = arith::AndIOp::create(b, i, one);
  Value zero = arith::ConstantIndexOp::create(b, 0);
  isOdd = arith::CmpIOp::create(b, arith::CmpIPredicate::ne, isOdd, zero);
  return arith::SelectOp::create(b, isOdd, fromBack, half);
}

/// Whether waking other threads would take longer than the whole loop.
static bool isSmall(scf::ForallOp loop) {
  auto work = loop->getAttrOfType<IntegerAttr>(attn::kWorkAttr);
  return work && work.getInt() < attn::kLeastSharedWork;
}

/// Calls `body` for each position below `count`: by one thread, or by several
/// where `shares` says so and there is more than one position.
static void emitLoop(ImplicitLocOpBuilder &b, Value count, bool shares,
                     function_ref<void(Value)> body) {
  OpBuilder::InsertionGuard guard(b);
  Value zero = arith::ConstantIndexOp::create(b, 0);
  Value one = arith::ConstantIndexOp::create(b, 1);
  if (!shares) {
    auto serial = scf::ForOp::create(b, zero, count, one);
    b.setInsertionPointToStart(serial.getBody());
    return body(serial.getInductionVar());
  }
  if (!getConstantIntValue(count)) {
    Value several =
        arith::CmpIOp::create(b, arith::CmpIPredicate::ugt, count, one);
    auto choice = scf::IfOp::create(b, several, /*withElseRegion=*/true);
    b.setInsertionPointToStart(choice.elseBlock());
    emitLoop(b, count, /*shares=*/false, body);
    b.setInsertionPointToStart(choice.thenBlock());
  }
  auto parallel = scf::ParallelOp::create(b, zero, count, one);
  b.setInsertionPointToStart(parallel.getBody());
  body(parallel.getInductionVars().front());
}

namespace {
struct OutlineTiles : attn::impl::AttnCPUOutlineTilesBase<OutlineTiles> {
  void runOnOperation() override {
    SmallVector<scf::ForallOp> loops;
    // Inner ones come first.
    getOperation()->walk([&](scf::ForallOp loop) {
      if (loop.getNumResults() == 0)
        loops.push_back(loop);
    });
    SymbolTable symbols(getOperation());
    for (scf::ForallOp loop : loops)
      outline(loop, symbols);
  }

  void outline(scf::ForallOp loop, SymbolTable &symbols);
};
} // namespace

void OutlineTiles::outline(scf::ForallOp loop, SymbolTable &symbols) {
  Location loc = loop.getLoc();
  IRRewriter rewriter(&getContext());
  auto caller = loop->getParentOfType<func::FuncOp>();
  moveToStack(loop.getRegion());
  size_t numDims = loop.getRank();
  bool alternates = isUneven(loop);
  SmallVector<Value> captured = isolate(loop.getRegion());

  rewriter.setInsertionPoint(caller);
  auto tile = func::FuncOp::create(
      rewriter, loc, (caller.getName() + "_tile").str(),
      rewriter.getFunctionType(loop.getRegion().getArgumentTypes(), {}));
  attn::keepApart(tile);
  symbols.insert(tile);
  tile.getBody().takeBody(loop.getRegion());
  Block &body = tile.getBody().front();
  rewriter.setInsertionPoint(body.getTerminator());
  rewriter.replaceOpWithNewOp<func::ReturnOp>(body.getTerminator());

  // One loop over all dimensions, in the order of memory where it can be.
  ImplicitLocOpBuilder b(loc, loop);
  SmallVector<Value> counts;
  for (OpFoldResult bound : loop.getMixedUpperBound())
    counts.push_back(getValueOrCreateConstantIndexOp(b, loc, bound));
  Value all = arith::ConstantIndexOp::create(b, 1);
  for (Value count : counts)
    all = b.createOrFold<arith::MulIOp>(all, count);
  // What is in the tile of another loop is done by who has the tile.
  bool shares = !isSmall(loop) && !loop->getParentOfType<scf::ForallOp>();
  emitLoop(b, all, shares, [&](Value rest) {
    SmallVector<Value> arguments(numDims);
    for (size_t dim = numDims; dim-- > 1;) {
      arguments[dim] = b.createOrFold<arith::RemUIOp>(rest, counts[dim]);
      rest = b.createOrFold<arith::DivUIOp>(rest, counts[dim]);
    }
    arguments[0] = rest;
    if (alternates)
      arguments.back() = alternate(b, arguments.back(), counts.back());
    llvm::append_range(arguments, captured);
    func::CallOp::create(b, tile, arguments);
  });
  rewriter.eraseOp(loop);
}
