//===- Framework.h - how a framework spells what all have -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Python expressions as text. Operators (+, <, [:, None]) mean the same in
// NumPy, TensorFlow and PyTorch and are written without asking a framework.
//
//===----------------------------------------------------------------------===//

#ifndef EXPORT_FRAMEWORK_H
#define EXPORT_FRAMEWORK_H

#include "attn/Formula/Scalar.h"

#include <string>

namespace mlir::attn::exporter {

using Texts = ArrayRef<std::string>;

/// "a, b, c".
std::string joined(Texts texts);
/// "[a, b, c]".
inline std::string listed(Texts texts) { return "[" + joined(texts) + "]"; }
std::string listed(ArrayRef<int64_t> numbers);

/// A number as Python reads it back: as few digits as tell it from every other
/// number of `type`; float("inf") and such.
std::string literal(double value, Type type);

/// The text as what a method, an index or an operator can be applied to: in
/// parentheses if it is more than a name, a call or a number.
std::string operand(StringRef text);

/// Whether the text is what `literal` gives for a float or an integer.
bool isNumber(StringRef text);

/// "float32", "bool", "int64"; empty for a type that no framework has.
std::string typeName(Type type);

/// Reductions besides those of Formula.
enum class Reduce { Sum, Mean, Max, Min, Product, All, Any };

/// Data movement.
class Layouts {
public:
  virtual ~Layouts() = default;

  /// "tf.reshape(x, [2, -1])".
  virtual std::string reshape(StringRef x, Texts sizes) const = 0;
  virtual std::string transpose(StringRef x, ArrayRef<int64_t> order) const = 0;
  virtual std::string broadcast(StringRef x, Texts sizes) const = 0;
  /// The size of a dimension that a broadcast leaves as it is.
  virtual std::string kept(StringRef size) const { return size.str(); }
};

class Framework : public Layouts {
public:
  /// The size of a dimension, if it is not known beforehand.
  virtual std::string size(StringRef x, int64_t dim) const = 0;
  virtual std::string cast(StringRef x, Type type) const = 0;
  /// A tensor without dimensions, or what serves as one beside a tensor.
  virtual std::string scalar(double value, Type type) const = 0;
  virtual std::string full(Texts sizes, StringRef value, Type type) const = 0;
  /// 0, 1, ... up to `size`.
  virtual std::string range(StringRef size, Type type) const = 0;
  virtual std::string where(StringRef condition, StringRef yes,
                            StringRef no) const = 0;
  virtual std::string reduce(Reduce kind, StringRef x, ArrayRef<int64_t> axes,
                             bool keepDims) const = 0;
  virtual std::string softmax(StringRef x) const = 0; // of the last dimension
  virtual std::string logsumexp(StringRef x) const = 0;
  virtual std::string einsum(StringRef equation, Texts operands) const = 0;
  virtual std::string concat(Texts parts, int64_t axis) const = 0;
  /// Before and after, for each dimension.
  virtual std::string pad(StringRef x, Texts before, Texts after,
                          StringRef value) const = 0;
  /// Slices of x along `axis`, at positions that are integers.
  virtual std::string take(StringRef x, StringRef positions,
                           int64_t axis) const = 0;
  /// The function for a scalar operation ("math.exp", "arith.maximumf"), of as
  /// many operands; empty if there is none.
  virtual std::string function(StringRef operation) const = 0;
};

const Framework &keras();
const Framework &torch();
/// For weights on their way.
const Layouts &numpy();

} // namespace mlir::attn::exporter

#endif // EXPORT_FRAMEWORK_H
