//===- CHeader.h - the C declarations of compiled functions ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_CHEADER_H
#define ATTN_DRIVER_CHEADER_H

#include "attn/Driver/Signature.h"

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace mlir::attn {

/// Prints a C and C++ header that declares and documents what the object or
/// shared library of `model` exports. `fileName` gives the include guard.
void printCHeader(llvm::raw_ostream &os, ArrayRef<Signature> signatures,
                  StringRef fileName, StringRef model);

} // namespace mlir::attn

#endif // ATTN_DRIVER_CHEADER_H
