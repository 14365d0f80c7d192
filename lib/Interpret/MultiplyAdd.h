//===- MultiplyAdd.h - sums of products, without their region ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nearly all that a model computes is sum = sum + lhs * rhs. Running that as a
// region of two operations takes twenty times as long as the numbers do.
//
//===----------------------------------------------------------------------===//

#ifndef INTERPRET_MULTIPLYADD_H
#define INTERPRET_MULTIPLYADD_H

#include "attn/Interpret/Interpreter.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::attn::interpret {

/// One operand: where it begins, and its stride in each loop.
struct Strided {
  int64_t offset;
  SmallVector<int64_t> strides;
};

/// Whether the region is sum + lhs * rhs of its three arguments, of a type that
/// multiplyAdd rounds to.
bool isMultiplyAdd(linalg::LinalgOp op);

/// For each index of a box of `sizes`: sum = sum + lhs * rhs. Every element of
/// the sum takes its products in the row-major order of the loops, as the
/// region would; which element is next is free.
void multiplyAdd(ArrayRef<int64_t> sizes, const Scalar *lhs,
                 const Strided &atLhs, const Scalar *rhs, const Strided &atRhs,
                 Scalar *sum, const Strided &atSum, Precision precision);

} // namespace mlir::attn::interpret

#endif // INTERPRET_MULTIPLYADD_H
