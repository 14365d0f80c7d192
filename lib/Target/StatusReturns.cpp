//===- StatusReturns.cpp - failures become statuses -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CInterface/CInterface.h"

#include "attn/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNSTATUSRETURNS
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// A new block at the end of `function` that returns `status`; other results
/// are zero.
static Block *createReturn(func::FuncOp function, attn::CStatus status) {
  Location loc = function.getLoc();
  OpBuilder builder(function.getContext());
  Block *block =
      builder.createBlock(&function.getBody(), function.getBody().end());
  SmallVector<Value> results = {
      arith::ConstantIntOp::create(builder, loc, builder.getI32Type(), status)};
  for (Type type : function.getResultTypes().drop_front())
    results.push_back(
        arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type)));
  func::ReturnOp::create(builder, loc, results);
  return block;
}

/// Goes on after `op` if `condition` holds, otherwise to `failure`.
static void branchBefore(Operation *op, Value condition, Block *failure) {
  Block *block = op->getBlock();
  Block *next = block->splitBlock(op);
  OpBuilder builder = OpBuilder::atBlockEnd(block);
  cf::CondBranchOp::create(builder, op->getLoc(), condition, next, ValueRange(),
                           failure, ValueRange());
}

/// Whether the bytes of a buffer can be counted, computed before `alloc`.
static Value buildSizeCheck(memref::AllocOp alloc) {
  OpBuilder builder(alloc);
  Location loc = alloc.getLoc();
  Type i64 = builder.getI64Type();
  MemRefType type = alloc.getType();
  // Strides and padding of this project's buffers never double their size.
  int64_t bits =
      type.getElementType().isIntOrFloat() ? type.getElementTypeBitWidth() : 64;
  int64_t bytes = (bits + 7) / 8 * 2;
  for (int64_t extent : type.getShape())
    bytes *= ShapedType::isDynamic(extent) ? 1 : std::max<int64_t>(extent, 1);
  Value product = arith::ConstantIntOp::create(builder, loc, i64, bytes);
  Value zero = arith::ConstantIntOp::create(builder, loc, i64, 0);
  Value ok = arith::ConstantIntOp::create(builder, loc, builder.getI1Type(), 1);
  auto require = [&](arith::CmpIPredicate predicate, Value a) {
    Value holds = arith::CmpIOp::create(builder, loc, predicate, a, zero);
    ok = arith::AndIOp::create(builder, loc, ok, holds);
  };
  for (Value size : alloc.getDynamicSizes()) {
    Value size64 = arith::IndexCastOp::create(builder, loc, i64, size);
    auto wide = arith::MulSIExtendedOp::create(builder, loc, product, size64);
    product = wide.getLow();
    require(arith::CmpIPredicate::eq, wide.getHigh());
    require(arith::CmpIPredicate::sge, product);
  }
  return ok;
}

namespace {
struct StatusReturns : attn::impl::AttnStatusReturnsBase<StatusReturns> {
  void runOnOperation() override {
    func::FuncOp function = getOperation();
    if (!function->hasAttr(attn::kStatusAttr) || function.isDeclaration())
      return;
    SmallVector<cf::AssertOp> assertions;
    SmallVector<memref::AllocOp> allocations;
    // Only blocks of the function itself can branch to its end.
    for (Block &block : function.getBody())
      for (Operation &op : block) {
        if (auto assertion = dyn_cast<cf::AssertOp>(op))
          assertions.push_back(assertion);
        if (auto alloc = dyn_cast<memref::AllocOp>(op))
          if (!alloc.getDynamicSizes().empty())
            allocations.push_back(alloc);
      }
    if (!assertions.empty()) {
      Block *failure = createReturn(function, attn::CStatus::BadSizes);
      for (cf::AssertOp assertion : assertions) {
        branchBefore(assertion, assertion.getArg(), failure);
        assertion.erase();
      }
    }
    if (!allocations.empty()) {
      Block *failure = createReturn(function, attn::CStatus::NoMemory);
      for (memref::AllocOp alloc : allocations)
        branchBefore(alloc, buildSizeCheck(alloc), failure);
    }
  }
};
} // namespace
