//===- Keras.cpp - how TensorFlow spells it -------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Framework.h"

#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::attn::exporter;
using llvm::formatv;

namespace {
class Keras : public Framework {
  std::string reshape(StringRef x, Texts sizes) const override {
    return formatv("tf.reshape({0}, {1})", x, listed(sizes));
  }
  std::string transpose(StringRef x, ArrayRef<int64_t> order) const override {
    return formatv("tf.transpose({0}, {1})", x, listed(order));
  }
  std::string broadcast(StringRef x, Texts sizes) const override {
    return formatv("tf.broadcast_to({0}, {1})", x, listed(sizes));
  }
  std::string size(StringRef x, int64_t dim) const override {
    return formatv("tf.shape({0})[{1}]", x, dim);
  }
  std::string cast(StringRef x, Type type) const override {
    return formatv("tf.cast({0}, tf.{1})", x, typeName(type));
  }
  std::string scalar(double value, Type type) const override {
    // A Python number becomes what stands beside it, but for the conditional.
    return formatv("tf.constant({0}, tf.{1})", literal(value, type),
                   typeName(type));
  }
  std::string full(Texts sizes, StringRef value, Type type) const override {
    return formatv("tf.fill({0}, tf.cast({1}, tf.{2}))", listed(sizes), value,
                   typeName(type));
  }
  std::string range(StringRef size, Type type) const override {
    int64_t known;
    if (!size.getAsInteger(10, known))
      return formatv("tf.range({0}, dtype=tf.{1})", size, typeName(type));
    if (typeName(type) == "int32")
      return formatv("tf.range({0})", size);
    return formatv("tf.range(tf.cast({0}, tf.{1}))", size, typeName(type));
  }
  std::string where(StringRef condition, StringRef yes,
                    StringRef no) const override {
    return formatv("tf.where({0}, {1}, {2})", condition, yes, no);
  }
  std::string reduce(Reduce kind, StringRef x, ArrayRef<int64_t> axes,
                     bool keepDims) const override {
    static constexpr StringLiteral names[] = {"sum",  "mean", "max", "min",
                                              "prod", "all",  "any"};
    return formatv("tf.reduce_{0}({1}, axis={2}{3})", names[unsigned(kind)], x,
                   axes.size() == 1 ? std::to_string(axes[0]) : listed(axes),
                   keepDims ? ", keepdims=True" : "");
  }
  std::string softmax(StringRef x) const override {
    return formatv("tf.nn.softmax({0})", x);
  }
  std::string logsumexp(StringRef x) const override {
    return formatv("tf.reduce_logsumexp({0}, axis=-1)", x);
  }
  std::string einsum(StringRef equation, Texts operands) const override {
    return formatv("tf.einsum(\"{0}\", {1})", equation, joined(operands));
  }
  std::string concat(Texts parts, int64_t axis) const override {
    return formatv("tf.concat({0}, axis={1})", listed(parts), axis);
  }
  std::string pad(StringRef x, Texts before, Texts after,
                  StringRef value) const override {
    SmallVector<std::string> pairs;
    for (auto [low, high] : llvm::zip(before, after))
      pairs.push_back("[" + low + ", " + high + "]");
    return formatv("tf.pad({0}, {1}, constant_values={2})", x, listed(pairs),
                   value);
  }
  std::string take(StringRef x, StringRef positions,
                   int64_t axis) const override {
    return formatv("tf.gather({0}, {1}, axis={2})", x, positions, axis);
  }
  std::string function(StringRef operation) const override {
    return llvm::StringSwitch<std::string>(operation)
        .Case("math.exp", "tf.exp")
        .Case("math.expm1", "tf.math.expm1")
        .Case("math.log", "tf.math.log")
        .Case("math.log1p", "tf.math.log1p")
        .Case("math.sqrt", "tf.sqrt")
        .Case("math.rsqrt", "tf.math.rsqrt")
        .Case("math.sin", "tf.sin")
        .Case("math.cos", "tf.cos")
        .Case("math.tan", "tf.tan")
        .Case("math.atan", "tf.math.atan")
        .Case("math.atan2", "tf.math.atan2")
        .Case("math.tanh", "tf.tanh")
        .Case("math.erf", "tf.math.erf")
        .Case("math.erfc", "tf.math.erfc")
        .Cases({"math.absf", "math.absi"}, "tf.abs")
        .Case("math.floor", "tf.floor")
        .Case("math.ceil", "tf.math.ceil")
        .Case("math.roundeven", "tf.round")
        .Cases({"math.powf", "math.fpowi"}, "tf.pow")
        .Case("math.isnan", "tf.math.is_nan")
        .Case("math.isinf", "tf.math.is_inf")
        .Case("math.isfinite", "tf.math.is_finite")
        .Cases({"arith.maximumf", "arith.maxsi"}, "tf.maximum")
        .Cases({"arith.minimumf", "arith.minsi"}, "tf.minimum")
        .Case("arith.divsi", "tf.truncatediv")
        .Case("arith.remsi", "tf.truncatemod")
        .Case("arith.floordivsi", "tf.math.floordiv")
        .Default("");
  }
};
} // namespace

const Framework &mlir::attn::exporter::keras() {
  static const Keras framework;
  return framework;
}
