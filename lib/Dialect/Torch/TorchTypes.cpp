//===- TorchTypes.cpp - text of the torch types ---------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Dialect/Torch/Torch.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::torch;

// Inside `list<...>` and its like a torch type stands without `!torch.`.
static Type parseNestedType(AsmParser &parser);
static void printNestedType(Type type, AsmPrinter &printer);

#define GET_TYPEDEF_CLASSES
#include "attn/Dialect/Torch/TorchTypes.cpp.inc"

void TorchDialect::registerTypes() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "attn/Dialect/Torch/TorchTypes.cpp.inc"
      >();
}

static Type parseNestedType(AsmParser &parser) {
  Type type;
  OptionalParseResult full = parser.parseOptionalType(type);
  if (full.has_value())
    return succeeded(*full) ? type : Type();
  llvm::SMLoc loc = parser.getCurrentLocation();
  StringRef keyword;
  OptionalParseResult bare = generatedTypeParser(parser, &keyword, type);
  if (bare.has_value())
    return succeeded(*bare) ? type : Type();
  parser.emitError(loc, "unknown torch type '") << keyword << "'";
  return Type();
}

static void printNestedType(Type type, AsmPrinter &printer) {
  if (failed(generatedTypePrinter(type, printer)))
    printer << type;
}

//===----------------------------------------------------------------------===//
// vtensor and tensor
//===----------------------------------------------------------------------===//

static ParseResult parseSize(AsmParser &parser,
                             SmallVectorImpl<int64_t> &shape) {
  if (succeeded(parser.parseOptionalQuestion())) {
    shape.push_back(ShapedType::kDynamic);
    return success();
  }
  int64_t size;
  llvm::SMLoc loc = parser.getCurrentLocation();
  if (parser.parseInteger(size))
    return failure();
  if (size < 0)
    return parser.emitError(loc, "expected a size of 0 or more, found ")
           << size;
  shape.push_back(size);
  return success();
}

template <typename T> static Type parseTensorType(AsmParser &parser) {
  MLIRContext *context = parser.getContext();
  if (failed(parser.parseOptionalLess()))
    return T::get(context, /*ranked=*/false, {}, Type());
  SmallVector<int64_t> shape;
  Type dtype;
  bool ranked = failed(parser.parseOptionalStar());
  if (ranked &&
      parser.parseCommaSeparatedList(AsmParser::Delimiter::Square,
                                     [&] { return parseSize(parser, shape); }))
    return Type();
  if (parser.parseComma())
    return Type();
  if (failed(parser.parseOptionalKeyword("unk")) && parser.parseType(dtype))
    return Type();
  // The memory layout that may follow says nothing about the values.
  Attribute layout;
  if (succeeded(parser.parseOptionalComma()) && parser.parseAttribute(layout))
    return Type();
  if (parser.parseGreater())
    return Type();
  return T::get(context, ranked, shape, dtype);
}

template <typename T> static void printTensorType(T type, AsmPrinter &printer) {
  if (!type.getRanked() && !type.getDtype())
    return;
  printer << '<';
  if (type.getRanked()) {
    printer << '[';
    llvm::interleave(
        type.getShape(), printer.getStream(),
        [&](int64_t size) {
          if (ShapedType::isDynamic(size))
            printer << '?';
          else
            printer << size;
        },
        ",");
    printer << ']';
  } else {
    printer << '*';
  }
  printer << ',';
  if (type.getDtype())
    printer << type.getDtype();
  else
    printer << "unk";
  printer << '>';
}

Type VTensorType::parse(AsmParser &parser) {
  return parseTensorType<VTensorType>(parser);
}
void VTensorType::print(AsmPrinter &printer) const {
  printTensorType(*this, printer);
}
Type TensorObjectType::parse(AsmParser &parser) {
  return parseTensorType<TensorObjectType>(parser);
}
void TensorObjectType::print(AsmPrinter &printer) const {
  printTensorType(*this, printer);
}

//===----------------------------------------------------------------------===//
// list, optional, tuple
//===----------------------------------------------------------------------===//

template <typename T> static Type parseElementType(AsmParser &parser) {
  if (parser.parseLess())
    return Type();
  Type element = parseNestedType(parser);
  if (!element || parser.parseGreater())
    return Type();
  return T::get(parser.getContext(), element);
}

static void printElementType(Type element, AsmPrinter &printer) {
  printer << '<';
  printNestedType(element, printer);
  printer << '>';
}

Type ListType::parse(AsmParser &parser) {
  return parseElementType<ListType>(parser);
}
void ListType::print(AsmPrinter &printer) const {
  printElementType(getElement(), printer);
}
Type OptionalType::parse(AsmParser &parser) {
  return parseElementType<OptionalType>(parser);
}
void OptionalType::print(AsmPrinter &printer) const {
  printElementType(getElement(), printer);
}

Type torch::TupleType::parse(AsmParser &parser) {
  SmallVector<Type> elements;
  auto parseOne = [&]() -> ParseResult {
    elements.push_back(parseNestedType(parser));
    return success(elements.back() != Type());
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::LessGreater,
                                     parseOne))
    return Type();
  return torch::TupleType::get(parser.getContext(), elements);
}
void torch::TupleType::print(AsmPrinter &printer) const {
  printer << '<';
  llvm::interleaveComma(getElements(), printer.getStream(),
                        [&](Type type) { printNestedType(type, printer); });
  printer << '>';
}
