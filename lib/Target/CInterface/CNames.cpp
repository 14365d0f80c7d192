//===- CNames.cpp - what C can call and pass ------------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CInterface.h"

#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;

/// Keywords of C and C++, and what compiled code calls by name.
static const llvm::StringSet<> &getTakenNames() {
  static const llvm::StringSet<> names = {
      "alignas",  "alignof",   "and",        "asm",      "_Bool",
      "auto",     "bool",      "break",      "case",     "catch",
      "char",     "class",     "concept",    "const",    "constexpr",
      "continue", "decltype",  "default",    "delete",   "do",
      "double",   "else",      "enum",       "explicit", "export",
      "extern",   "false",     "float",      "for",      "friend",
      "goto",     "if",        "inline",     "int",      "long",
      "mutable",  "namespace", "new",        "noexcept", "not",
      "nullptr",  "operator",  "or",         "private",  "protected",
      "public",   "register",  "requires",   "restrict", "return",
      "short",    "signed",    "sizeof",     "static",   "struct",
      "switch",   "template",  "this",       "throw",    "true",
      "try",      "typedef",   "typename",   "typeid",   "typeof",
      "union",    "unsigned",  "using",      "virtual",  "void",
      "volatile", "while",     "xor",        "abort",    "free",
      "malloc",   "memcpy",    "memmove",    "memset",   "puts",
      "exp",      "expf",      "exp2",       "exp2f",    "log",
      "logf",     "log2",      "log2f",      "log10",    "log10f",
      "log1p",    "log1pf",    "expm1",      "expm1f",   "pow",
      "powf",     "sqrt",      "sqrtf",      "cbrt",     "cbrtf",
      "sin",      "sinf",      "cos",        "cosf",     "tan",
      "tanf",     "asin",      "asinf",      "acos",     "acosf",
      "atan",     "atanf",     "atan2",      "atan2f",   "sinh",
      "sinhf",    "cosh",      "coshf",      "tanh",     "tanhf",
      "asinh",    "asinhf",    "acosh",      "acoshf",   "atanh",
      "atanhf",   "erf",       "erff",       "erfc",     "erfcf",
      "floor",    "floorf",    "ceil",       "ceilf",    "round",
      "roundf",   "roundeven", "roundevenf", "trunc",    "truncf",
      "fmod",     "fmodf",     "fma",        "fmaf",     "fmax",
      "fmaxf",    "fmin",      "fminf",      "int8_t",   "int16_t",
      "int32_t",  "int64_t",   "uint8_t",    "uint16_t", "uint32_t",
      "uint64_t", "memcmp",    "strlen",     "ldexp",    "ldexpf"};
  return names;
}

std::string attn::getCName(StringRef name) {
  std::string result;
  for (char c : name)
    result += llvm::isAlnum(c) ? c : '_';
  if (result.empty() || llvm::isDigit(result.front()))
    result.insert(result.begin(), '_');
  if (getTakenNames().contains(result))
    result += '_';
  return result;
}

/// Whether C has a type for one element: see the table in the documentation.
static bool isCElement(Type type) {
  if (isa<Float16Type, BFloat16Type, Float32Type, Float64Type, IndexType>(type))
    return true;
  auto integer = dyn_cast<IntegerType>(type);
  return integer && integer.isSignless() &&
         llvm::is_contained({1u, 8u, 16u, 32u, 64u}, integer.getWidth());
}

LogicalResult attn::verifyCTypes(func::FuncOp function) {
  auto check = [&](Type type, StringRef what, unsigned index) -> LogicalResult {
    auto tensor = dyn_cast<RankedTensorType>(type);
    if (isCElement(tensor ? tensor.getElementType() : type) &&
        !(tensor && tensor.getEncoding()))
      return success();
    return function.emitError()
           << what << " #" << index << " of function '" << function.getSymName()
           << "' has type " << type
           << "; expected a ranked tensor or a scalar of f16, bf16, f32, f64, "
              "i1, i8, i16, i32, i64 or index";
  };
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes()))
    if (failed(check(type, "argument", index)))
      return failure();
  for (auto [index, type] : llvm::enumerate(function.getResultTypes()))
    if (failed(check(type, "result", index)))
      return failure();
  return success();
}

int64_t attn::getNumCSizes(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && !tensor.hasStaticShape() ? tensor.getRank() : 0;
}
