//===- OpenMPRuntime.cpp - one OpenMP runtime for a process ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OpenMPRuntime.h"

#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"

using namespace llvm;

/// Intel's runtime has the functions of LLVM's, and a process ends if both are
/// used in it.
static constexpr StringLiteral kOtherRuntime = "libiomp5.so";

/// RTLD_LAZY | RTLD_NOLOAD of Linux.
static constexpr int kOnlyIfLoaded = 0x1 | 0x4;

static SmallVector<Function *> findRuntime(Module &module) {
  SmallVector<Function *> functions;
  for (Function &function : module)
    if (function.isDeclaration() && function.getName().starts_with("__kmpc_"))
      functions.push_back(&function);
  return functions;
}

static Function *createFunction(Module &module, StringRef name,
                                ArrayRef<Type *> arguments) {
  Type *none = Type::getVoidTy(module.getContext());
  return Function::Create(FunctionType::get(none, arguments, false),
                          GlobalValue::InternalLinkage, name, module);
}

/// A function of an open library: if it has all of `runtime`, `pointers` point
/// to what it has.
static Function *createTake(Module &module, ArrayRef<GlobalVariable *> pointers,
                            ArrayRef<Function *> runtime) {
  Type *pointer = PointerType::get(module.getContext(), 0);
  Function *take = createFunction(module, "attn_take_openmp", pointer);
  FunctionCallee find =
      module.getOrInsertFunction("dlsym", pointer, pointer, pointer);
  IRBuilder<> b(BasicBlock::Create(module.getContext(), "", take));
  SmallVector<Value *> found;
  Value *hasAll = b.getTrue();
  for (Function *function : runtime) {
    Value *name = b.CreateGlobalString(function->getName());
    found.push_back(b.CreateCall(find, {take->getArg(0), name}));
    hasAll = b.CreateAnd(hasAll, b.CreateIsNotNull(found.back()));
  }
  for (auto [theirs, ours, variable] : zip_equal(found, runtime, pointers))
    b.CreateStore(b.CreateSelect(hasAll, theirs, ours), variable);
  b.CreateRetVoid();
  return take;
}

/// A function that calls `take` if the other runtime is in the process; when it
/// is called again it does nothing.
static Function *createChoice(Module &module, Function *take) {
  Function *choice = createFunction(module, "attn_choose_openmp", {});
  IRBuilder<> b(module.getContext());
  auto *made = new GlobalVariable(module, b.getInt8Ty(), /*isConstant=*/false,
                                  GlobalValue::InternalLinkage, b.getInt8(0),
                                  "attn_openmp_is_chosen");
  auto block = [&](StringRef name) {
    return BasicBlock::Create(module.getContext(), name, choice);
  };
  BasicBlock *entry = block("entry"), *look = block("look"),
             *other = block("other"), *done = block("done"),
             *end = block("end");
  b.SetInsertPoint(entry);
  LoadInst *isMade = b.CreateAlignedLoad(b.getInt8Ty(), made, Align(1));
  isMade->setAtomic(AtomicOrdering::Acquire);
  b.CreateCondBr(b.CreateIsNull(isMade), look, end);
  b.SetInsertPoint(look);
  FunctionCallee open = module.getOrInsertFunction(
      "dlopen", b.getPtrTy(), b.getPtrTy(), b.getInt32Ty());
  Value *library = b.CreateCall(
      open, {b.CreateGlobalString(kOtherRuntime), b.getInt32(kOnlyIfLoaded)});
  b.CreateCondBr(b.CreateIsNull(library), done, other);
  b.SetInsertPoint(other);
  b.CreateCall(take, library);
  b.CreateBr(done);
  b.SetInsertPoint(done);
  b.CreateAlignedStore(b.getInt8(1), made, Align(1))
      ->setAtomic(AtomicOrdering::Release);
  b.CreateBr(end);
  b.SetInsertPoint(end);
  b.CreateRetVoid();
  return choice;
}

void mlir::attn::shareOpenMPRuntime(Module &module) {
  if (!module.getTargetTriple().isOSLinux())
    return;
  SmallVector<Function *> runtime = findRuntime(module);
  SmallVector<GlobalVariable *> pointers;
  SmallSetVector<Function *, 8> callers;
  for (Function *function : runtime) {
    auto *pointer = new GlobalVariable(
        module, function->getType(), /*isConstant=*/false,
        GlobalValue::InternalLinkage, function, "attn_" + function->getName());
    pointers.push_back(pointer);
    for (User *user : make_early_inc_range(function->users())) {
      auto *call = dyn_cast<CallBase>(user);
      if (!call || call->getCalledFunction() != function)
        continue;
      call->setCalledOperand(
          IRBuilder<>(call).CreateLoad(function->getType(), pointer));
      // Outlined loops run after whoever forked them.
      if (function->getName() == "__kmpc_fork_call")
        callers.insert(call->getFunction());
    }
  }
  if (callers.empty())
    return;
  Function *choice =
      createChoice(module, createTake(module, pointers, runtime));
  for (Function *caller : callers) {
    BasicBlock &entry = caller->getEntryBlock();
    IRBuilder<>(&entry, entry.getFirstNonPHIOrDbgOrAlloca()).CreateCall(choice);
  }
}
