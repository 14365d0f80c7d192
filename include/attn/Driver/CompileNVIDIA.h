//===- CompileNVIDIA.h - attn-compile --target=nvidia ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_COMPILENVIDIA_H
#define ATTN_DRIVER_COMPILENVIDIA_H

#include "attn/Driver/Compilation.h"
#include "attn/Driver/CompileOptions.h"

namespace mlir::attn {

/// Compiles the loaded model to GPU kernels and writes what `options.emission`
/// asks for to `options.output`. An error with an empty text has been reported.
llvm::Error compileForNVIDIA(Compilation &compilation,
                             const CompileOptions &options);

} // namespace mlir::attn

#endif // ATTN_DRIVER_COMPILENVIDIA_H
