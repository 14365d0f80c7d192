//===- Verify.h - what the constraints of attn operations share -----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each function checks the constraints of docs/Spec.md that its comment names
// and reports the first that does not hold.
//
//===----------------------------------------------------------------------===//

#ifndef DIALECT_ATTN_VERIFY_H
#define DIALECT_ATTN_VERIFY_H

#include "attn/Dialect/Attn/Attn.h"

namespace mlir::attn {

/// Operands and results that must be there are: the generic form can give an
/// optional neighbour their place. Names and how many there are.
LogicalResult verifySegments(Operation *op,
                             ArrayRef<std::pair<StringRef, size_t>> one);

/// attention_a1 to a5, pool_p2 to p6: the maps of an operation whose operands,
/// then results, have these `names`.
LogicalResult verifyMaps(Operation *op, ArrayAttr maps,
                         ArrayRef<std::string> names);
/// The same for the maps of `values` alone.
LogicalResult verifyMaps(Operation *op, ArrayAttr maps,
                         ArrayRef<std::string> names, ValueRange values);

/// attention_a7, pool_p10, ...: `map` has no dimension but `allowed`, which
/// `role` describes.
LogicalResult verifyOnlyOver(Operation *op, StringRef name, AffineMap map,
                             ArrayRef<unsigned> allowed, StringRef role);

/// attention_a9, ...: `map` has each of the dimensions `expected` and no other.
LogicalResult verifyExactlyOver(Operation *op, StringRef name, AffineMap map,
                                ArrayRef<unsigned> expected, StringRef role);

/// attention_a14, layer_norm_l8, ...: a float type of `type` is not wider than
/// the type that sums are kept in.
LogicalResult verifyNotWider(Operation *op, StringRef name, Type type,
                             FloatType accumulator);

/// softmax_s1 to s4, layer_norm_l1 to l4, rms_norm_r1 to r4: dimensions of
/// `input` that are reduced, and a result of its shape.
LogicalResult verifyReduced(Operation *op, Type input, Type output,
                            ArrayRef<int64_t> dimensions);

/// dA, dB, ... as messages name dimensions.
std::string describe(ArrayRef<unsigned> dims);

} // namespace mlir::attn

#endif // DIALECT_ATTN_VERIFY_H
