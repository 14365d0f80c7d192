//===- IntegerPower.h - powers of integer exponents -----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef TARGET_INTEGERPOWER_H
#define TARGET_INTEGERPOWER_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::attn {

/// math.fpowi -> products for a constant exponent, else math.powf. (LLVM has
/// an intrinsic for scalars and i32 alone, which calls a library.)
void populateIntegerPowerPatterns(RewritePatternSet &patterns);

} // namespace mlir::attn

#endif // TARGET_INTEGERPOWER_H
