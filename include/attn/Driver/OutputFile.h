//===- OutputFile.h - files written whole or not at all -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_OUTPUTFILE_H
#define ATTN_DRIVER_OUTPUTFILE_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace llvm {
class raw_pwrite_stream;
} // namespace llvm

namespace mlir::attn {

/// Writes `path` by calling `write`. A regular file is written beside its place
/// and moved there when complete, so that a failure (of `write`, of the disk)
/// leaves what was there before. "-" is the standard output; a device or a pipe
/// is written directly.
llvm::Error
writeFile(llvm::StringRef path,
          llvm::function_ref<llvm::Error(llvm::raw_pwrite_stream &)> write);

} // namespace mlir::attn

#endif // ATTN_DRIVER_OUTPUTFILE_H
