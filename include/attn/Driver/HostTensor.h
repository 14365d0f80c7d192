//===- HostTensor.h - a tensor in this process's memory -------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_HOSTTENSOR_H
#define ATTN_DRIVER_HOSTTENSOR_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <memory>
#include <optional>
#include <string>

namespace mlir::attn {

/// What one element is. A bool is one byte, 0 or 1; f16 and bf16 are their bit
/// patterns in two bytes.
enum class ElementKind {
  Bool,
  Int8,
  Int16,
  Int32,
  Int64,
  UInt8,
  UInt16,
  UInt32,
  UInt64,
  Float16,
  BFloat16,
  Float32,
  Float64
};

/// Bytes of one element.
unsigned getByteWidth(ElementKind kind);
bool isFloat(ElementKind kind);
bool isUnsigned(ElementKind kind);
/// "float32", "int64", "bool", ...: NumPy's names, and "bfloat16".
llvm::StringRef getName(ElementKind kind);

/// Bits of the significand, the implicit one included, and the exponent of the
/// smallest normal number: f32 is {24, -126}. Only for float kinds.
struct FloatFormat {
  int precision;
  int minExponent;
};
FloatFormat getFloatFormat(ElementKind kind);

/// Elements of a shape, in bytes of `kind`; nothing where a size is negative
/// or the product does not fit into 63 bits.
std::optional<int64_t> getByteSize(llvm::ArrayRef<int64_t> shape,
                                   ElementKind kind);

/// "2x3xfloat32".
std::string describe(llvm::ArrayRef<int64_t> shape, ElementKind kind);

/// Row-major and contiguous.
class HostTensor {
public:
  HostTensor() = default;
  /// Zero-filled; `shape` must have a byte size (getByteSize).
  HostTensor(ElementKind kind, llvm::ArrayRef<int64_t> shape);

  ElementKind kind = ElementKind::Float32;
  llvm::SmallVector<int64_t> shape;

  int64_t getNumElements() const { return numElements; }
  llvm::MutableArrayRef<char> bytes() {
    return {data.get(), size_t(numElements) * getByteWidth(kind)};
  }
  llvm::ArrayRef<char> bytes() const {
    return {data.get(), size_t(numElements) * getByteWidth(kind)};
  }

  /// Element `index` in row-major order as a double; exact for floats.
  double getFloat(int64_t index) const;
  /// The same for bool and integers, as 64 bits (sign- or zero-extended).
  uint64_t getInteger(int64_t index) const;
  /// Element `index` becomes `value`: rounded to the nearest float, ties to
  /// even; bools and integers must fit.
  void set(int64_t index, double value);
  /// Whether `set` can store `value`.
  bool fits(double value) const;
  /// "[1, 0, 3]": the position of element `index`.
  std::string getPosition(int64_t index) const;

private:
  int64_t numElements = 0;
  std::unique_ptr<char[]> data;
};

/// The same values as another float kind, rounded to the nearest, ties to even.
HostTensor convertFloat(const HostTensor &tensor, ElementKind kind);

} // namespace mlir::attn

#endif // ATTN_DRIVER_HOSTTENSOR_H
