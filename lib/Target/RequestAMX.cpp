//===- RequestAMX.cpp - asking Linux for the registers of AMX -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CInterface/CInterface.h"

#include "attn/Passes.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/ADT/SetVector.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNREQUESTAMX
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Of x86-64's Linux: the call's number, the request, and what is asked for.
static constexpr int64_t kArchPrctl = 158;
static constexpr int64_t kRequestPermission = 0x1023;
static constexpr int64_t kTileData = 18;

/// Whether `function`, or one that it names, has an instruction on matrices.
static bool usesMatrices(LLVM::LLVMFuncOp function, SymbolTable &symbols) {
  llvm::SmallSetVector<LLVM::LLVMFuncOp, 8> reached;
  reached.insert(function);
  for (size_t i = 0; i < reached.size(); ++i) {
    LLVM::LLVMFuncOp next = reached[i];
    WalkResult found = next.walk([](LLVM::CallIntrinsicOp op) {
      return op.getIntrin().starts_with("llvm.x86.tile")
                 ? WalkResult::interrupt()
                 : WalkResult::advance();
    });
    if (found.wasInterrupted())
      return true;
    if (auto uses = SymbolTable::getSymbolUses(next.getOperation()))
      for (const SymbolTable::SymbolUse &use : *uses)
        if (auto named = symbols.lookup<LLVM::LLVMFuncOp>(
                use.getSymbolRef().getRootReference()))
          reached.insert(named);
  }
  return false;
}

/// Asks first, and returns a status if the answer is an error. Threads that are
/// started later, or were before, have what their process has; asking again
/// changes nothing and is answered at once.
static void request(LLVM::LLVMFuncOp function) {
  Location loc = function.getLoc();
  Block *entry = &function.getBody().front();
  Block *next = entry->splitBlock(entry->begin());
  OpBuilder b = OpBuilder::atBlockEnd(entry);
  Type i64 = b.getI64Type();
  auto constant = [&](Type type, int64_t number) -> Value {
    return LLVM::ConstantOp::create(b, loc, type, number);
  };
  Value operands[] = {constant(i64, kArchPrctl),
                      constant(i64, kRequestPermission),
                      constant(i64, kTileData)};
  // The system's calling convention: rcx and r11 are lost.
  auto answer = LLVM::InlineAsmOp::create(
      b, loc, i64, operands, "syscall",
      "={rax},{rax},{rdi},{rsi},~{rcx},~{r11},~{memory}",
      /*has_side_effects=*/true, /*is_align_stack=*/false,
      LLVM::tailcallkind::TailCallKind::None, /*asm_dialect=*/nullptr,
      /*operand_attrs=*/nullptr);
  Value isRefused = LLVM::ICmpOp::create(b, loc, LLVM::ICmpPredicate::ne,
                                         answer.getRes(), constant(i64, 0));
  Block *refusal = b.createBlock(next);
  LLVM::ReturnOp::create(b, loc,
                         constant(b.getI32Type(), attn::CStatus::NoMatrices));
  b.setInsertionPointToEnd(entry);
  LLVM::CondBrOp::create(b, loc, isRefused, refusal, next);
}

namespace {
struct RequestAMX : attn::impl::AttnRequestAMXBase<RequestAMX> {
  void runOnOperation() override {
    SymbolTable symbols(getOperation());
    for (auto function : getOperation().getOps<LLVM::LLVMFuncOp>())
      if (function->hasAttr(attn::kCFunctionAttr) &&
          usesMatrices(function, symbols))
        request(function);
  }
};
} // namespace
