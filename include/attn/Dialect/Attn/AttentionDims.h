//===- AttentionDims.h - the dimensions of attention by name --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECT_ATTN_ATTENTIONDIMS_H
#define ATTN_DIALECT_ATTN_ATTENTIONDIMS_H

#include "mlir/IR/AffineMap.h"
#include "mlir/Support/LLVM.h"

#include <string>

namespace mlir::attn {

/// The dimensions of an attention problem, each in exactly one group, found by
/// set algebra on the maps of its operands (the idea is IREE's
/// AttentionOpDetail; unlike it, impossible maps are refused). With Q, K, V and
/// O the dimensions of query, key, value and output:
///
///   query  = (O & Q) - K - V       rows of scores
///   value  = (O & V) - Q - K       width of the answer
///   batch  = O - query - value     independent problems; each is in Q, K or V
///   key    = (K & V) - O - Q       what the softmax runs over
///   head   = (Q & K) - O - V       what Q K^T contracts
///
/// Every list is in ascending order.
struct AttentionDims {
  SmallVector<unsigned> batch, query, key, head, value;

  /// Names the dimensions of `output = softmax(query key^T) value`, or returns
  /// failure with the reason in `error`: a dimension in no group, no key
  /// dimension, or no head dimension.
  static FailureOr<AttentionDims> get(AffineMap query, AffineMap key,
                                      AffineMap value, AffineMap output,
                                      std::string &error);

  /// The dimensions a row of scores has: batch and query, ascending.
  SmallVector<unsigned> rows() const;

  /// The dimensions a score has: batch, query and key, ascending.
  SmallVector<unsigned> scores() const;
};

} // namespace mlir::attn

#endif // ATTN_DIALECT_ATTN_ATTENTIONDIMS_H
