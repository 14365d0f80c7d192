//===- CNames.h - names of the C functions --------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TARGET_CNAMES_H
#define ATTN_TARGET_CNAMES_H

#include "mlir/Support/LLVM.h"
#include <string>

namespace mlir::attn {

/// The name of the C function for the function `name`: every character that C
/// forbids becomes `_`, and a name that C or C++ or compiled code itself uses
/// (`int`, `expf`) gets a `_` at its end.
std::string getCName(StringRef name);

} // namespace mlir::attn

#endif // ATTN_TARGET_CNAMES_H
