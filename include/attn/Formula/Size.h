//===- Size.h - sizes as products -----------------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_FORMULA_SIZE_H
#define ATTN_FORMULA_SIZE_H

#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Value.h"

#include <optional>

namespace mlir::attn::formula {

/// coefficient * product of factors, each a number that is not known: a value,
/// or a dynamic dimension of a tensor.
struct Size {
  using Unknown = std::pair<Value, int64_t>; // (tensor, dimension), (value, -1)

  int64_t coefficient = 1;
  SmallVector<Unknown> factors; // sorted

  static Size of(OpFoldResult size);
  /// The size of a dimension, looked up where the tensor was made; for the
  /// result of a linalg operation, that of an input, which has to agree.
  static Size ofDim(Value tensor, int64_t dim);

  bool operator==(const Size &other) const {
    return coefficient == other.coefficient && factors == other.factors;
  }
  bool isOne() const { return coefficient == 1 && factors.empty(); }
  Size operator*(const Size &other) const;
  /// The quotient, if it is again such a product.
  std::optional<Size> dividedBy(const Size &other) const;
};

} // namespace mlir::attn::formula

#endif // ATTN_FORMULA_SIZE_H
