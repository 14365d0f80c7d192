//===- JIT.cpp - compiled code in this process ----------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Target/JIT.h"

#include "attn/Target/Emit.h"
#include "attn/Target/JITMemory.h"
#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "llvm/IR/Module.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir;

attn::JIT::JIT(std::unique_ptr<JITMemory> memory,
               std::unique_ptr<ExecutionEngine> engine)
    : memory(std::move(memory)), engine(std::move(engine)) {}
attn::JIT::~JIT() = default;

llvm::Expected<std::unique_ptr<attn::JIT>>
attn::JIT::create(ModuleOp module, const Machine &machine, unsigned level) {
  auto target = createTargetMachine(machine);
  if (!target)
    return target.takeError();

  // The options hold references: both callables must outlive `create`.
  std::string reason;
  auto build = [&](Operation *op, llvm::LLVMContext &context) {
    auto translated = translateForTarget(cast<ModuleOp>(op), context, **target);
    if (translated)
      return std::move(*translated);
    reason = llvm::toString(translated.takeError());
    return std::unique_ptr<llvm::Module>();
  };
  auto optimize = [&](llvm::Module *llvmModule) {
    return optimizeForTarget(*llvmModule, **target, level);
  };

  auto memory = std::make_unique<JITMemory>();
  ExecutionEngineOptions options;
  options.sectionMemoryMapper = memory.get();
  options.llvmModuleBuilder = build;
  options.transformer = optimize;
  std::string runtime;
  SmallVector<StringRef> libraries;
  if (usesOpenMP(module)) {
    llvm::Expected<std::string> found = findOpenMPLibrary();
    if (!found)
      return found.takeError();
    runtime = *found;
    libraries.push_back(runtime);
  }
  options.sharedLibPaths = libraries;
  options.jitCodeGenOptLevel = llvm::CodeGenOptLevel::Aggressive;
  // A target machine of its own: `build` and `optimize` need theirs longer.
  auto engineTarget = createTargetMachine(machine);
  if (!engineTarget)
    return engineTarget.takeError();
  auto engine =
      ExecutionEngine::create(module, options, std::move(*engineTarget));
  if (!engine && !reason.empty()) {
    llvm::consumeError(engine.takeError());
    return llvm::createStringError(reason);
  }
  if (!engine)
    return engine.takeError();
  return std::unique_ptr<JIT>(new JIT(std::move(memory), std::move(*engine)));
}

void attn::JIT::define(StringRef name, void *function) {
  engine->registerSymbols([&](llvm::orc::MangleAndInterner interner) {
    llvm::orc::SymbolMap symbols;
    symbols[interner(name)] = {llvm::orc::ExecutorAddr::fromPtr(function),
                               llvm::JITSymbolFlags::Exported};
    return symbols;
  });
}

llvm::Expected<void *> attn::JIT::lookup(StringRef name) const {
  return engine->lookup(name);
}

llvm::Expected<int32_t> attn::JIT::call(StringRef name,
                                        ArrayRef<void *> args) const {
  int32_t status = 0;
  SmallVector<void *> packed(args);
  packed.push_back(&status);
  if (llvm::Error error = engine->invokePacked(name, packed))
    return std::move(error);
  return status;
}
