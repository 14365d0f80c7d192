//===- Emit.h - LLVM dialect to text, assembly, objects and libraries -----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TARGET_EMIT_H
#define ATTN_TARGET_EMIT_H

#include "attn/Target/Machine.h"
#include "mlir/IR/BuiltinOps.h"
#include <memory>

namespace llvm {
class LLVMContext;
class Module;
class raw_pwrite_stream;
class raw_ostream;
} // namespace llvm

namespace mlir::attn {

/// What `emitCode` writes: optimised LLVM IR as text, assembly, an object, or
/// one for `linkSharedLibrary`, which looks for an OpenMP runtime when it runs.
enum class EmitKind { LLVMIR, Assembly, Object, SharedObject };

/// Translates `module`, all of it in the LLVM dialect, for `target`. Sets the
/// triple, the data layout and each function's target attributes.
llvm::Expected<std::unique_ptr<llvm::Module>>
translateForTarget(ModuleOp module, llvm::LLVMContext &context,
                   llvm::TargetMachine &target);

/// Runs LLVM's standard pipeline over `module` at -O`level`, 0 to 3.
llvm::Error optimizeForTarget(llvm::Module &module, llvm::TargetMachine &target,
                              unsigned level = 3);

/// Translates, optimises and writes `module`, all of it in the LLVM dialect,
/// as `kind` to `os`. The data of resources of `module` is gone afterwards.
/// Nothing useful is in `os` when an error is returned.
llvm::Error emitCode(ModuleOp module, const Machine &machine, EmitKind kind,
                     llvm::raw_pwrite_stream &os, unsigned level = 3);

/// Whether code for `module` calls OpenMP's runtime.
bool usesOpenMP(ModuleOp module);

/// LLVM's OpenMP runtime, or an error that says how to install it.
llvm::Expected<std::string> findOpenMPLibrary();

/// Links the object file `object` into the shared library `library` with the
/// system's C compiler driver (`cc`, or what the environment variable CC
/// names), and to LLVM's OpenMP runtime if asked to. The error says how to
/// install what is missing.
llvm::Error linkSharedLibrary(llvm::StringRef object, llvm::StringRef library,
                              bool openMP = false);

} // namespace mlir::attn

#endif // ATTN_TARGET_EMIT_H
