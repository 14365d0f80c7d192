//===- JIT.h - compiled code in this process ------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TARGET_JIT_H
#define ATTN_TARGET_JIT_H

#include "attn/Target/Machine.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/ArrayRef.h"
#include <memory>

namespace mlir {
class ExecutionEngine;

namespace attn {
class JITMemory;

/// The compiled functions of one module, callable from this process.
class JIT {
public:
  /// Compiles `module`, all of it in the LLVM dialect, for `machine`, which
  /// must describe the host.
  static llvm::Expected<std::unique_ptr<JIT>>
  create(ModuleOp module, const Machine &machine, unsigned level = 3);
  ~JIT();

  /// Lets compiled code call `function` by the name `name` instead of this
  /// process's. Only before the first lookup.
  void define(llvm::StringRef name, void *function);

  /// The address of the C function `name`.
  llvm::Expected<void *> lookup(llvm::StringRef name) const;

  /// Calls the C function `name`, which returns int32_t. `args` holds for each
  /// C argument, in order, the address of its value (for a pointer argument:
  /// the address of a variable that holds the pointer). Returns what the
  /// function returns.
  llvm::Expected<int32_t> call(llvm::StringRef name,
                               llvm::ArrayRef<void *> args) const;

private:
  JIT(std::unique_ptr<JITMemory> memory,
      std::unique_ptr<ExecutionEngine> engine);
  /// Outlives the engine, whose code is in it.
  std::unique_ptr<JITMemory> memory;
  std::unique_ptr<ExecutionEngine> engine;
};

} // namespace attn
} // namespace mlir

#endif // ATTN_TARGET_JIT_H
