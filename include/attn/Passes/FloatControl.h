//===- FloatControl.h - the register that controls floats -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_FLOATCONTROL_H
#define ATTN_PASSES_FLOATCONTROL_H

namespace mlir::attn {

/// The register that says what happens to denormal numbers.
enum class FloatControl { None, MXCSR /*x86*/, FPCR /*AArch64*/ };

} // namespace mlir::attn

#endif // ATTN_PASSES_FLOATCONTROL_H
