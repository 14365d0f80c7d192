//===- Tensor.h - the values that the interpreter computes with ---------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_INTERPRET_TENSOR_H
#define ATTN_INTERPRET_TENSOR_H

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/SmallVector.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mlir::attn::interpret {

/// One element. Every float is a double, whatever its declared type. Every
/// integer, bool and index is its bits, those above its width zero.
union Scalar {
  double real;
  int64_t integer;
};

inline Scalar makeReal(double value) {
  Scalar scalar;
  scalar.real = value;
  return scalar;
}
inline Scalar makeInteger(int64_t value) {
  Scalar scalar;
  scalar.integer = value;
  return scalar;
}

/// How many bytes of tensors may live at one time, and how many do. In one
/// thread.
struct Memory {
  size_t limit = size_t(8) << 30;
  size_t used = 0;
};

using Shape = SmallVector<int64_t, 6>;

/// The number of elements; nothing where a size is negative or the product
/// does not fit into 63 bits.
std::optional<int64_t> countElements(ArrayRef<int64_t> shape);

/// "[2, 10, 32]".
std::string describe(ArrayRef<int64_t> shape);

/// Row-major elements of some shape; a scalar has none. Copies share elements
/// until one of them is written.
class Tensor {
public:
  Tensor() = default;

  /// Zeros, or nothing (with the reason in `error`) where the shape is
  /// impossible or `memory` is spent.
  static std::optional<Tensor> create(ArrayRef<int64_t> shape,
                                      const std::shared_ptr<Memory> &memory,
                                      std::string &error);

  ArrayRef<int64_t> getShape() const { return shape; }
  int64_t getSize(unsigned dim) const { return shape[dim]; }
  int64_t getNumElements() const { return elements ? elements->count : 0; }
  const Scalar *data() const { return elements ? elements->data : nullptr; }
  /// For writing what no other tensor shares, as after create and unshare.
  Scalar *mutableData() { return elements ? elements->data : nullptr; }
  /// Own elements instead of shared ones; false (with the reason in `error`)
  /// where there is no memory for them.
  bool unshare(std::string &error);
  /// The same elements in another shape of as many.
  Tensor reshaped(ArrayRef<int64_t> newShape) const;

private:
  struct Elements {
    ~Elements();
    Scalar *data = nullptr;
    size_t count = 0;
    std::shared_ptr<Memory> memory;
  };

  Shape shape;
  std::shared_ptr<Elements> elements;
};

} // namespace mlir::attn::interpret

#endif // ATTN_INTERPRET_TENSOR_H
