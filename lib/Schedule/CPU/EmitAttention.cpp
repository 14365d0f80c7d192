//===- EmitAttention.cpp - steps of attention as calls --------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionStep.h"
#include "FewQueriesStep.h"

#include "attn/Passes.h"
#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCPUEMITATTENTION
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;
using namespace mlir::attn;

/// Whether two steps differ in nothing but where they are.
static bool areAlike(OnlineAttentionOp one, OnlineAttentionOp other) {
  return one.getOperandTypes() == other.getOperandTypes() &&
         one->getAttrDictionary() == other->getAttrDictionary() &&
         one.getScore().size() == other.getScore().size() &&
         llvm::all_of(llvm::zip(one.getScore(), other.getScore()),
                      [](auto regions) {
                        return OperationEquivalence::isRegionEquivalentTo(
                            &std::get<0>(regions), &std::get<1>(regions),
                            OperationEquivalence::IgnoreLocations);
                      });
}

/// Copies what changes scores or weights to the stack where it is not
/// contiguous: it is read as vectors.
static void copyStrided(OnlineAttentionOp op) {
  SmallVector<OpOperand *> strided;
  for (MutableOperandRange range :
       {op.getScoreOperandsMutable(), op.getFactorMutable()})
    for (OpOperand &operand : range)
      if (auto type = dyn_cast<MemRefType>(operand.get().getType());
          type && type.getRank() != 0 && !type.isLastDimUnitStride())
        strided.push_back(&operand);
  if (strided.empty())
    return;
  ImplicitLocOpBuilder b(op.getLoc(), op);
  // Not memref.alloca_scope: a copy becomes a loop of several blocks.
  auto pointer = LLVM::LLVMPointerType::get(b.getContext());
  Value stack = LLVM::StackSaveOp::create(b, pointer);
  for (OpOperand *operand : strided) {
    auto type = cast<MemRefType>(operand->get().getType());
    SmallVector<Value> sizes;
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      if (type.isDynamicDim(dim))
        sizes.push_back(memref::DimOp::create(b, operand->get(), dim));
    Value copy = memref::AllocaOp::create(
        b, MemRefType::get(type.getShape(), type.getElementType()), sizes);
    linalg::CopyOp::create(b, operand->get(), copy);
    operand->set(copy);
  }
  b.setInsertionPointAfter(op);
  LLVM::StackRestoreOp::create(b, stack);
}

namespace {
struct EmitAttention : attn::impl::AttnCPUEmitAttentionBase<EmitAttention> {
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    VectorUnit unit = {vectorBits / 32, registers,    scale,       pairs,
                       matrices,        roundWeights, floatControl};
    SmallVector<OnlineAttentionOp> ops;
    module.walk([&](OnlineAttentionOp op) { ops.push_back(op); });
    // Steps that differ in nothing but where they are share their functions.
    SmallVector<std::pair<OnlineAttentionOp, func::FuncOp>> kinds;
    SymbolTable symbols(module);
    for (OnlineAttentionOp op : ops) {
      copyStrided(op);
      StringRef obstacle = AttentionStep::findObstacle(op, unit);
      bool isForFew =
          !obstacle.empty() && FewQueriesStep::findObstacle(op, unit).empty();
      if (!obstacle.empty() && !isForFew) {
        op.emitOpError("has no register tile on this CPU: ") << obstacle;
        return signalPassFailure();
      }
      const auto *known = llvm::find_if(kinds, [&](const auto &kind) {
        return areAlike(kind.first, op) &&
               (!isForFew || FewQueriesStep::askAlike(kind.first, op));
      });
      func::FuncOp step;
      if (known != kinds.end()) {
        step = known->second;
      } else {
        std::string name = "attn_step_" + std::to_string(kinds.size());
        while (symbols.lookup(name))
          name += "_";
        step = isForFew ? FewQueriesStep(module, op, unit, name).emit()
                        : AttentionStep(module, op, unit, name).emit();
        kinds.emplace_back(op, step);
      }
      ImplicitLocOpBuilder b(op.getLoc(), op);
      SmallVector<Value> arguments(op.getOperands());
      unsigned keyAt = *op.getKeyMap().getResultPosition(
          b.getAffineDimExpr(StepFunctions::dimsOf(op).key.front()));
      arguments.push_back(arith::ConstantIndexOp::create(b, 0));
      arguments.push_back(
          memref::DimOp::create(b, op.getKey(), int64_t(keyAt)));
      func::CallOp::create(b, step, arguments);
    }
    for (OnlineAttentionOp op : ops)
      op.erase();
  }
};
} // namespace
