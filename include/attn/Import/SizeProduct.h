//===- SizeProduct.h - sizes as products ----------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_IMPORT_SIZEPRODUCT_H
#define ATTN_IMPORT_SIZEPRODUCT_H

#include "attn/Import/TensorBuilder.h"

#include <optional>

namespace mlir::attn {

/// A number of elements as a constant times values of type index. Products of
/// sizes are compared by their factors, so that `b * n` is the same number
/// however it was computed.
class SizeProduct {
public:
  SizeProduct() = default;
  explicit SizeProduct(ArrayRef<OpFoldResult> sizes);

  /// Factors of an `arith.muli` are taken apart.
  void multiply(OpFoldResult size);
  /// this / other, if that is seen to be a whole number.
  std::optional<SizeProduct> dividedBy(const SizeProduct &other) const;
  bool isOne() const { return constant == 1 && values.empty(); }
  /// The number itself.
  OpFoldResult materialise(TensorBuilder &builder) const;

private:
  int64_t constant = 1;
  SmallVector<Value> values;
};

} // namespace mlir::attn

#endif // ATTN_IMPORT_SIZEPRODUCT_H
