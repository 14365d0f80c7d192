//===- HostCompilation.h - from an imported module to code to call --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_HOSTCOMPILATION_H
#define ATTN_DRIVER_HOSTCOMPILATION_H

#include "attn/Driver/RunOptions.h"
#include "attn/Target/JIT.h"

namespace mlir::attn {

class Compilation;

/// Diagnostics said what went wrong; nothing is left to add.
llvm::Error makeReported();

/// Lowers the imported module of `compilation` to the LLVM dialect.
llvm::Error lowerForHost(Compilation &compilation, const RunOptions &options,
                         const Machine &machine);

/// Lowers the imported module of `compilation` for the CPU of `options`, as it
/// says, and generates code for all of it. The module is LLVM dialect then.
llvm::Expected<std::unique_ptr<JIT>> compileForHost(Compilation &compilation,
                                                    const RunOptions &options);

} // namespace mlir::attn

#endif // ATTN_DRIVER_HOSTCOMPILATION_H
