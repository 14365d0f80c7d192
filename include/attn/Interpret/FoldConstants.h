//===- FoldConstants.h - what depends on no input, as numbers -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_INTERPRET_FOLDCONSTANTS_H
#define ATTN_INTERPRET_FOLDCONSTANTS_H

#include "attn/Interpret/Tensor.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::attn::interpret {

/// What tensors that depend on no input are, in float64; nothing where one
/// cannot be interpreted. All are of one block.
std::optional<SmallVector<Tensor>> evaluate(ValueRange values);

struct FoldLimits {
  /// Of one table.
  int64_t mostElements = int64_t(1) << 20;
  /// Only what is computed from tensors of floats, no positions or masks.
  bool weightsOnly = false;
};

/// Replaces what depends on no input, and is computed and not moved only, by
/// constants: evaluated in float64 and rounded once, to its type. Along
/// dimensions that a table does not change along it is broadcast. What cannot
/// be interpreted stays. Only for functions of one block.
void foldConstants(func::FuncOp function, const FoldLimits &limits = {});

} // namespace mlir::attn::interpret

#endif // ATTN_INTERPRET_FOLDCONSTANTS_H
