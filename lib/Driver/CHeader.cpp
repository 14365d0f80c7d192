//===- CHeader.cpp - the C declarations of compiled functions -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CHeader.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::attn;

static constexpr const char *interface = R"(
 * Every function returns a status:
 *   0  done
 *   1  sizes are negative or do not agree with each other; nothing was computed
 *   2  memory could not be allocated; nothing is left allocated
 *   3  the code uses AMX and the system does not let it; nothing was computed
 * NAME_status_text gives its text.
 *
 * Tensors are row-major and contiguous; the alignment of their elements is
 * enough. A tensor with a size that is not known here (?) is followed by all its
 * sizes, outermost first; those of a result must be what the inputs imply, which
 * NAME_output_sizes computes. Results may not overlap inputs or each other.
 * float16 and bfloat16 are passed as their bits in a uint16_t, a boolean as 0 or
 * 1 in a uint8_t.
 *
 * There is no global state: functions may be called by several threads at once.
 */
)";

static StringRef getCType(ElementKind kind) {
  switch (kind) {
  case ElementKind::Bool:
  case ElementKind::UInt8:
    return "uint8_t";
  case ElementKind::Int8:
    return "int8_t";
  case ElementKind::Int16:
    return "int16_t";
  case ElementKind::Int32:
    return "int32_t";
  case ElementKind::Int64:
    return "int64_t";
  case ElementKind::UInt32:
    return "uint32_t";
  case ElementKind::UInt64:
    return "uint64_t";
  case ElementKind::UInt16:
  case ElementKind::Float16:
  case ElementKind::BFloat16:
    return "uint16_t";
  case ElementKind::Float32:
    return "float";
  case ElementKind::Float64:
    return "double";
  }
  llvm_unreachable("all kinds are listed");
}

/// "float32[2][?][16]" or "a float32".
static std::string describeType(const ValueType &type) {
  if (!type.isTensor)
    return ("a " + getName(type.kind)).str();
  std::string text = getName(type.kind).str();
  for (int64_t size : type.shape)
    text +=
        "[" + (ShapedType::isDynamic(size) ? "?" : std::to_string(size)) + "]";
  return text;
}

/// `, int64_t arg0_size0, ...` for a dynamic tensor, each in `list`.
static void addSizes(const ValueType &type, const Twine &name,
                     std::vector<std::string> &list) {
  if (!type.isDynamic())
    return;
  for (size_t dim = 0; dim < type.shape.size(); ++dim)
    list.push_back(("int64_t " + name + "_size" + Twine(dim)).str());
}

static void printFunction(llvm::raw_ostream &os, const Signature &signature) {
  std::vector<std::string> parameters;
  os << "\n/* " << signature.symbol << ": function '" << signature.name
     << "' of the model.\n";
  for (auto [index, type] : llvm::enumerate(signature.inputs)) {
    std::string name = "arg" + std::to_string(index);
    os << " *   " << name << "  in   " << describeType(type) << '\n';
    parameters.push_back(((type.isTensor ? "const " : "") +
                          getCType(type.kind) + (type.isTensor ? " *" : " ") +
                          name)
                             .str());
    addSizes(type, name, parameters);
  }
  for (auto [index, type] : llvm::enumerate(signature.results)) {
    std::string name = "out" + std::to_string(index);
    os << " *   " << name << "  out  " << describeType(type) << '\n';
    parameters.push_back((getCType(type.kind) + " *" + name).str());
    addSizes(type, name, parameters);
  }
  if (parameters.empty())
    parameters.push_back("void");
  os << " */\nint32_t " << signature.symbol << "(\n    "
     << llvm::join(parameters, ",\n    ") << ");\n";
}

static void printOutputSizes(llvm::raw_ostream &os,
                             const Signature &signature) {
  if (!signature.hasDynamicResult())
    return;
  std::vector<std::string> parameters;
  for (auto [index, type] : llvm::enumerate(signature.inputs))
    addSizes(type, "arg" + Twine(index), parameters);
  for (auto [index, type] : llvm::enumerate(signature.results))
    if (type.isDynamic())
      parameters.push_back(("int64_t *out" + Twine(index) + "_sizes /* " +
                            Twine(type.shape.size()) + " */")
                               .str());
  os << "\n/* The sizes of the results for inputs of these sizes. */\n"
     << "int32_t " << signature.symbol << "_output_sizes(\n    "
     << llvm::join(parameters, ",\n    ") << ");\n";
}

/// A file's name as an include guard.
static std::string getGuard(StringRef fileName) {
  std::string guard = "ATTN_" + llvm::sys::path::filename(fileName).upper();
  for (char &c : guard)
    if (!llvm::isAlnum(c))
      c = '_';
  return guard;
}

void attn::printCHeader(llvm::raw_ostream &os, ArrayRef<Signature> signatures,
                        StringRef fileName, StringRef model) {
  std::string guard = getGuard(fileName);
  // A name that could end the comment is not repeated in it.
  StringRef source = model.contains("*/") ? "a model" : model;
  os << "/* Compiled from " << source
     << " by attn-compile " ATTN_VERSION ".\n *" << interface << "\n#ifndef "
     << guard << "\n#define " << guard
     << "\n\n#include <stdint.h>\n\n#ifdef __cplusplus\nextern \"C\" {\n"
        "#endif\n";
  for (const Signature &signature : signatures) {
    printFunction(os, signature);
    printOutputSizes(os, signature);
    os << "\nconst char *" << signature.symbol
       << "_status_text(int32_t status);\n";
  }
  os << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif /* " << guard << " */\n";
}
