//===- Pair.h - two functions as one --------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_COMPARE_PAIR_H
#define ATTN_COMPARE_PAIR_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

#include <string>

namespace mlir::attn::equiv {

/// A module with one function that returns the results of `first`, then those
/// of `second`. Its first arguments are the inputs of `first`, as many as
/// `inputs` has; argument i is number `inputs[i]` of `second`, too. Then come
/// the other arguments of `first`, then those of `second`. Both functions are
/// in one context, of straight-line code, and have the same kinds of arguments
/// (checked by the caller); what only one type says of a size holds for both.
/// Assertions are dropped: inputs that break one are none of the function's.
/// `error` says why there is no pair.
OwningOpRef<ModuleOp> buildPair(func::FuncOp first, func::FuncOp second,
                                ArrayRef<unsigned> inputs, std::string &error);

} // namespace mlir::attn::equiv

#endif // ATTN_COMPARE_PAIR_H
