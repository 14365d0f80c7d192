//===- Torch.cpp - how PyTorch spells it ----------------------------------===//
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
class Torch : public Framework {
  std::string reshape(StringRef x, Texts sizes) const override {
    return formatv("{0}.reshape({1})", operand(x), joined(sizes));
  }
  std::string transpose(StringRef x, ArrayRef<int64_t> order) const override {
    SmallVector<std::string> dims;
    for (int64_t dim : order)
      dims.push_back(std::to_string(dim));
    return formatv("{0}.permute({1})", operand(x), joined(dims));
  }
  std::string broadcast(StringRef x, Texts sizes) const override {
    return formatv("{0}.expand({1})", operand(x), joined(sizes));
  }
  std::string kept(StringRef) const override { return "-1"; }
  std::string size(StringRef x, int64_t dim) const override {
    return formatv("{0}.shape[{1}]", operand(x), dim);
  }
  std::string cast(StringRef x, Type type) const override {
    return formatv("{0}.to(torch.{1})", operand(x), typeName(type));
  }
  std::string scalar(double value, Type type) const override {
    if (isa<FloatType>(type) && !type.isF32())
      return formatv("torch.tensor({0}, dtype=torch.{1})", literal(value, type),
                     typeName(type));
    return literal(value, type);
  }
  std::string full(Texts sizes, StringRef value, Type type) const override {
    return formatv("torch.full([{0}], {1}, dtype=torch.{2})", joined(sizes),
                   value, typeName(type));
  }
  std::string range(StringRef size, Type type) const override {
    if (typeName(type) == "int64")
      return formatv("torch.arange({0})", size);
    return formatv("torch.arange({0}, dtype=torch.{1})", size, typeName(type));
  }
  std::string where(StringRef condition, StringRef yes,
                    StringRef no) const override {
    return formatv("torch.where({0}, {1}, {2})", condition, yes, no);
  }
  std::string reduce(Reduce kind, StringRef x, ArrayRef<int64_t> axes,
                     bool keepDims) const override {
    static constexpr StringLiteral names[] = {"sum",  "mean", "amax", "amin",
                                              "prod", "all",  "any"};
    std::string axis =
        axes.size() == 1 ? std::to_string(axes[0]) : listed(axes);
    return formatv("{1}.{0}(dim={2}{3})", names[unsigned(kind)], operand(x),
                   axis, keepDims ? ", keepdim=True" : "");
  }
  std::string softmax(StringRef x) const override {
    return formatv("{0}.softmax(dim=-1)", operand(x));
  }
  std::string logsumexp(StringRef x) const override {
    return formatv("{0}.logsumexp(dim=-1)", operand(x));
  }
  std::string einsum(StringRef equation, Texts operands) const override {
    return formatv("torch.einsum(\"{0}\", {1})", equation, joined(operands));
  }
  std::string concat(Texts parts, int64_t axis) const override {
    return formatv("torch.cat({0}, dim={1})", listed(parts), axis);
  }
  std::string pad(StringRef x, Texts before, Texts after,
                  StringRef value) const override {
    SmallVector<std::string> pairs; // the last dimension first
    for (size_t i = before.size(); i > 0; --i)
      pairs.append({before[i - 1], after[i - 1]});
    return formatv("F.pad({0}, {1}, value={2})", x, listed(pairs), value);
  }
  std::string take(StringRef x, StringRef positions,
                   int64_t axis) const override {
    std::string before;
    for (int64_t i = 0; i < axis; ++i)
      before += ":, ";
    return formatv("{0}[{1}{2}]", operand(x), before, positions);
  }
  std::string function(StringRef operation) const override {
    return llvm::StringSwitch<std::string>(operation)
        .Case("math.exp", "torch.exp")
        .Case("math.expm1", "torch.expm1")
        .Case("math.log", "torch.log")
        .Case("math.log1p", "torch.log1p")
        .Case("math.sqrt", "torch.sqrt")
        .Case("math.rsqrt", "torch.rsqrt")
        .Case("math.sin", "torch.sin")
        .Case("math.cos", "torch.cos")
        .Case("math.tan", "torch.tan")
        .Case("math.atan", "torch.atan")
        .Case("math.atan2", "torch.atan2")
        .Case("math.tanh", "torch.tanh")
        .Case("math.erf", "torch.erf")
        .Case("math.erfc", "torch.erfc")
        .Cases({"math.absf", "math.absi"}, "torch.abs")
        .Case("math.floor", "torch.floor")
        .Case("math.ceil", "torch.ceil")
        .Case("math.roundeven", "torch.round")
        .Cases({"math.powf", "math.fpowi"}, "torch.pow")
        .Case("math.isnan", "torch.isnan")
        .Case("math.isinf", "torch.isinf")
        .Case("math.isfinite", "torch.isfinite")
        .Cases({"arith.maximumf", "arith.maxsi"}, "torch.maximum")
        .Cases({"arith.minimumf", "arith.minsi"}, "torch.minimum")
        .Case("arith.remsi", "torch.fmod")
        .Case("arith.floordivsi", "torch.floor_divide")
        .Default("");
  }
};
} // namespace

const Framework &mlir::attn::exporter::torch() {
  static const Torch framework;
  return framework;
}
