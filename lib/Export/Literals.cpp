//===- Literals.cpp - numbers, types and lists as Python ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Framework.h"

#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn::exporter;

std::string mlir::attn::exporter::joined(Texts texts) {
  return llvm::join(texts, ", ");
}

std::string mlir::attn::exporter::listed(ArrayRef<int64_t> numbers) {
  return "[" +
         llvm::join(llvm::map_range(
                        numbers, [](int64_t n) { return std::to_string(n); }),
                    ", ") +
         "]";
}

static double rounded(double value, FloatType type) {
  APFloat number(value);
  bool inexact;
  number.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                 &inexact);
  number.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &inexact);
  return number.convertToDouble();
}

static double largest(FloatType type) {
  APFloat number = APFloat::getLargest(type.getFloatSemantics());
  bool inexact;
  number.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &inexact);
  return number.convertToDouble();
}

std::string mlir::attn::exporter::literal(double value, Type type) {
  auto real = dyn_cast<FloatType>(type);
  if (type.isInteger(1))
    return value == 0.0 ? "False" : "True";
  if (!real)
    return std::to_string(int64_t(value));
  // PyTorch computes with a number as it is written, not as 16 bits hold it.
  if (real.getWidth() == 16)
    real = Float32Type::get(type.getContext());
  if (std::isnan(value))
    return "float(\"nan\")";
  if (std::isinf(value))
    return value < 0 ? "float(\"-inf\")" : "float(\"inf\")";
  for (int digits = 1; digits <= 17; ++digits) {
    std::string text;
    llvm::raw_string_ostream(text) << llvm::format("%.*g", digits, value);
    double parsed = std::strtod(text.c_str(), nullptr);
    // A number above the largest would be none of this type.
    if (rounded(parsed, real) != rounded(value, real) ||
        std::abs(parsed) > largest(real))
      continue;
    if (text.find_first_of(".e") == std::string::npos)
      text += ".0";
    return text;
  }
  llvm_unreachable("17 digits tell every double");
}

std::string mlir::attn::exporter::operand(StringRef text) {
  int depth = 0;
  bool isSimple = !text.starts_with("-") && !text.starts_with("~");
  for (char c : text) {
    depth += (c == '(' || c == '[') - (c == ')' || c == ']');
    isSimple &= depth > 0 || c != ' ';
  }
  return isSimple ? text.str() : "(" + text.str() + ")";
}

bool mlir::attn::exporter::isNumber(StringRef text) {
  double value;
  return !text.getAsDouble(value) || text.starts_with("float(");
}

std::string mlir::attn::exporter::typeName(Type type) {
  if (type.isF16())
    return "float16";
  if (type.isBF16())
    return "bfloat16";
  if (type.isF32())
    return "float32";
  if (type.isF64())
    return "float64";
  if (type.isInteger(1))
    return "bool";
  if (type.isIndex())
    return "int64";
  auto integer = dyn_cast<IntegerType>(type);
  if (!integer || !llvm::is_contained({8u, 16u, 32u, 64u}, integer.getWidth()))
    return "";
  return (integer.isUnsigned() ? "uint" : "int") +
         std::to_string(integer.getWidth());
}
