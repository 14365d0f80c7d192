//===- CheckedAllocation.cpp - memory that is always given back -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CInterface/CInterface.h"

#include "attn/Passes.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Parser/Parser.h"

namespace mlir::attn {
#define GEN_PASS_DEF_ATTNCHECKEDALLOCATION
#include "attn/Passes.h.inc"
} // namespace mlir::attn

using namespace mlir;

/// Each call keeps its buffers in a list: a header {next, the pointer that
/// points here, what malloc returned} stands in the 64 bytes before a buffer.
static constexpr llvm::StringLiteral kRuntime = R"mlir(
llvm.func @malloc(i64) -> !llvm.ptr
llvm.func @free(!llvm.ptr)

// A 64-byte aligned buffer, or null.
llvm.func internal @attn_allocate(%list: !llvm.ptr, %bytes: i64)
    -> (!llvm.ptr {llvm.noalias}) attributes {no_inline} {
  %room = llvm.mlir.constant(128 : i64) : i64
  %most = llvm.mlir.constant(4611686018427387904 : i64) : i64
  %align = llvm.mlir.constant(-64 : i64) : i64
  %null = llvm.mlir.zero : !llvm.ptr
  %large = llvm.icmp "ugt" %bytes, %most : i64
  llvm.cond_br %large, ^fail, ^call
^call:
  %size = llvm.add %bytes, %room : i64
  %raw = llvm.call @malloc(%size) : (i64) -> !llvm.ptr
  %failed = llvm.icmp "eq" %raw, %null : !llvm.ptr
  llvm.cond_br %failed, ^fail, ^link
^link:
  %start = llvm.ptrtoint %raw : !llvm.ptr to i64
  %end = llvm.add %start, %room : i64
  %aligned = llvm.and %end, %align : i64
  %offset = llvm.sub %aligned, %start : i64
  %data = llvm.getelementptr %raw[%offset] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  %header = llvm.getelementptr %data[-64] : (!llvm.ptr) -> !llvm.ptr, i8
  %back = llvm.getelementptr %data[-56] : (!llvm.ptr) -> !llvm.ptr, i8
  %base = llvm.getelementptr %data[-48] : (!llvm.ptr) -> !llvm.ptr, i8
  %next = llvm.load %list : !llvm.ptr -> !llvm.ptr
  llvm.store %next, %header : !llvm.ptr, !llvm.ptr
  llvm.store %list, %back : !llvm.ptr, !llvm.ptr
  llvm.store %raw, %base : !llvm.ptr, !llvm.ptr
  llvm.store %header, %list : !llvm.ptr, !llvm.ptr
  %last = llvm.icmp "eq" %next, %null : !llvm.ptr
  llvm.cond_br %last, ^done, ^relink
^relink:
  %nextBack = llvm.getelementptr %next[8] : (!llvm.ptr) -> !llvm.ptr, i8
  llvm.store %header, %nextBack : !llvm.ptr, !llvm.ptr
  llvm.br ^done
^done:
  llvm.return %data : !llvm.ptr
^fail:
  llvm.return %null : !llvm.ptr
}

llvm.func internal @attn_release(%data: !llvm.ptr) attributes {no_inline} {
  %null = llvm.mlir.zero : !llvm.ptr
  %header = llvm.getelementptr %data[-64] : (!llvm.ptr) -> !llvm.ptr, i8
  %back = llvm.getelementptr %data[-56] : (!llvm.ptr) -> !llvm.ptr, i8
  %base = llvm.getelementptr %data[-48] : (!llvm.ptr) -> !llvm.ptr, i8
  %next = llvm.load %header : !llvm.ptr -> !llvm.ptr
  %link = llvm.load %back : !llvm.ptr -> !llvm.ptr
  %raw = llvm.load %base : !llvm.ptr -> !llvm.ptr
  llvm.store %next, %link : !llvm.ptr, !llvm.ptr
  %last = llvm.icmp "eq" %next, %null : !llvm.ptr
  llvm.cond_br %last, ^done, ^relink
^relink:
  %nextBack = llvm.getelementptr %next[8] : (!llvm.ptr) -> !llvm.ptr, i8
  llvm.store %link, %nextBack : !llvm.ptr, !llvm.ptr
  llvm.br ^done
^done:
  llvm.call @free(%raw) : (!llvm.ptr) -> ()
  llvm.return
}

llvm.func internal @attn_release_all(%list: !llvm.ptr) attributes {no_inline} {
  %null = llvm.mlir.zero : !llvm.ptr
  llvm.br ^test
^test:
  %header = llvm.load %list : !llvm.ptr -> !llvm.ptr
  %empty = llvm.icmp "eq" %header, %null : !llvm.ptr
  llvm.cond_br %empty, ^done, ^one
^one:
  %data = llvm.getelementptr %header[64] : (!llvm.ptr) -> !llvm.ptr, i8
  llvm.call @attn_release(%data) : (!llvm.ptr) -> ()
  llvm.br ^test
^done:
  llvm.return
}
)mlir";

// Linux maps 4 KiB of a large buffer at a time, each with a fault when it is
/// first used, unless it is told that all will be: then 2 MiB. An address that
/// is null, and a kernel without such pages, are its error, which says nothing.
static constexpr llvm::StringLiteral kHugePages = R"mlir(
llvm.func @madvise(!llvm.ptr, i64, i32) -> i32

llvm.func internal @attn_use_huge_pages(%data: !llvm.ptr, %bytes: i64)
    attributes {no_inline} {
  %least = llvm.mlir.constant(4194304 : i64) : i64
  %page = llvm.mlir.constant(4095 : i64) : i64
  %align = llvm.mlir.constant(-4096 : i64) : i64
  %hugePages = llvm.mlir.constant(14 : i32) : i32
  %small = llvm.icmp "ult" %bytes, %least : i64
  llvm.cond_br %small, ^done, ^advise
^advise:
  %start = llvm.ptrtoint %data : !llvm.ptr to i64
  %above = llvm.add %start, %page : i64
  %first = llvm.and %above, %align : i64
  %end = llvm.add %start, %bytes : i64
  %length = llvm.sub %end, %first : i64
  %where = llvm.inttoptr %first : i64 to !llvm.ptr
  %error = llvm.call @madvise(%where, %length, %hugePages)
    : (!llvm.ptr, i64, i32) -> i32
  llvm.br ^done
^done:
  llvm.return
}
)mlir";

/// What upstream's finalize-memref-to-llvm calls with use-generic-functions.
static constexpr llvm::StringLiteral kAlloc = "_mlir_memref_to_llvm_alloc";
static constexpr llvm::StringLiteral kFree = "_mlir_memref_to_llvm_free";

/// Adds the functions of `text` that `module` does not have yet.
static LogicalResult addFunctions(ModuleOp module, StringRef text) {
  OwningOpRef<ModuleOp> source =
      parseSourceString<ModuleOp>(text, module.getContext());
  if (!source)
    return module.emitError("the allocation functions do not parse");
  for (auto function :
       llvm::make_early_inc_range(source->getOps<LLVM::LLVMFuncOp>()))
    if (!module.lookupSymbol(function.getSymName())) {
      function->remove();
      module.push_back(function);
    }
  return success();
}

static SmallVector<LLVM::CallOp> getCalls(LLVM::LLVMFuncOp function,
                                          StringRef callee) {
  SmallVector<LLVM::CallOp> calls;
  function.walk([&](LLVM::CallOp call) {
    if (call.getCallee() == callee)
      calls.push_back(call);
  });
  return calls;
}

/// Returns status 2 where the buffer is null; the rest goes on after `call`.
static void returnIfNull(LLVM::CallOp call) {
  Location loc = call.getLoc();
  auto function = call->getParentOfType<LLVM::LLVMFuncOp>();
  Block *block = call->getBlock();
  Block *next = block->splitBlock(call->getNextNode());
  OpBuilder builder(call.getContext());
  Block *failure =
      builder.createBlock(&function.getBody(), function.getBody().end());
  Type i32 = builder.getI32Type();
  Value status = LLVM::ConstantOp::create(
      builder, loc, i32, builder.getI32IntegerAttr(attn::CStatus::NoMemory));
  Type type = function.getFunctionType().getReturnType();
  if (type != i32) {
    Value zero = LLVM::ZeroOp::create(builder, loc, type);
    status = LLVM::InsertValueOp::create(builder, loc, zero, status,
                                         ArrayRef<int64_t>{0});
  }
  LLVM::ReturnOp::create(builder, loc, status);
  builder.setInsertionPointToEnd(block);
  Value null = LLVM::ZeroOp::create(builder, loc, call.getResult().getType());
  Value isNull = LLVM::ICmpOp::create(builder, loc, LLVM::ICmpPredicate::eq,
                                      call.getResult(), null);
  LLVM::CondBrOp::create(builder, loc, isNull, failure, next);
}

/// Gives `function` its list of buffers, if it allocates at all.
static void keepList(LLVM::LLVMFuncOp function, bool hugePages) {
  SmallVector<LLVM::CallOp> allocations = getCalls(function, kAlloc);
  for (LLVM::CallOp call : getCalls(function, kFree))
    call.setCallee("attn_release");
  if (allocations.empty())
    return;
  Location loc = function.getLoc();
  OpBuilder builder = OpBuilder::atBlockBegin(&function.getBody().front());
  Type pointer = LLVM::LLVMPointerType::get(builder.getContext());
  Value one = LLVM::ConstantOp::create(builder, loc, builder.getI64Type(), 1);
  Value list = LLVM::AllocaOp::create(builder, loc, pointer, pointer, one);
  Value null = LLVM::ZeroOp::create(builder, loc, pointer);
  LLVM::StoreOp::create(builder, loc, null, list);
  for (LLVM::CallOp call : allocations) {
    builder.setInsertionPoint(call);
    auto checked = LLVM::CallOp::create(builder, call.getLoc(),
                                        TypeRange(pointer), "attn_allocate",
                                        ValueRange{list, call.getOperand(0)});
    if (hugePages)
      LLVM::CallOp::create(builder, call.getLoc(), TypeRange(),
                           "attn_use_huge_pages",
                           ValueRange{checked.getResult(), call.getOperand(0)});
    call.replaceAllUsesWith(checked.getResults());
    call.erase();
    if (function->hasAttr(attn::kStatusAttr))
      returnIfNull(checked);
  }
  if (!function->hasAttr(attn::kStatusAttr))
    return;
  function.walk([&](LLVM::ReturnOp op) {
    builder.setInsertionPoint(op);
    LLVM::CallOp::create(builder, op.getLoc(), TypeRange(), "attn_release_all",
                         list);
  });
}

namespace {
struct CheckedAllocation
    : attn::impl::AttnCheckedAllocationBase<CheckedAllocation> {
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    if (!module.lookupSymbol(kAlloc) && !module.lookupSymbol(kFree))
      return;
    if (failed(addFunctions(module, kRuntime)) ||
        (hugePages && failed(addFunctions(module, kHugePages))))
      return signalPassFailure();
    for (auto function : module.getOps<LLVM::LLVMFuncOp>())
      keepList(function, hugePages);
    for (StringRef name : {kAlloc, kFree})
      if (Operation *declaration = module.lookupSymbol(name))
        declaration->erase();
  }
};
} // namespace
