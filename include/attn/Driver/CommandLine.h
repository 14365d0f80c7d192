//===- CommandLine.h - what the tools' command lines share ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_COMMANDLINE_H
#define ATTN_DRIVER_COMMANDLINE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace mlir::attn {

/// Hides every option registered so far (LLVM registers hundreds for its back
/// ends); --help-hidden still lists them and they still work.
void hideRegisteredOptions();

/// The same for all but `shown`.
void hideOptionsExcept(llvm::ArrayRef<llvm::StringRef> shown);

/// Registers MLIR's own flags (printing, timing, ...), hidden like LLVM's. A
/// flag of LLVM with one of the names in `own`, which the tool registers next,
/// goes: two of one name end the process.
void registerCompilerFlags(llvm::ArrayRef<llvm::StringRef> own);

/// Reads the command line with the options that exist now. --help and --version
/// print and end the process; anything wrong is printed and is an error.
llvm::Error parseCommandLine(int argc, char **argv, llvm::StringRef overview);

/// --version prints `tool`'s version and LLVM's.
void setToolVersion(llvm::StringRef tool);

} // namespace mlir::attn

#endif // ATTN_DRIVER_COMMANDLINE_H
