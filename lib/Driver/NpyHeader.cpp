//===- NpyHeader.cpp - the header of a .npy file --------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Npy.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;
using namespace mlir::attn;

namespace {
/// A reader of the Python literals that NumPy writes: a dictionary of strings,
/// booleans and tuples of integers. Nothing nests, so nothing recurses.
class HeaderParser {
public:
  explicit HeaderParser(StringRef text) : text(text) {}

  Expected<NpyHeader> parse();

private:
  Error parseEntry();
  Error parseDescr();
  Error parseFortranOrder();
  Error parseShape();
  Expected<StringRef> parseString();

  void skipSpace() { text = text.ltrim(" \t\r\n"); }
  bool consume(StringRef token) {
    skipSpace();
    return text.consume_front(token);
  }
  static Error error(const Twine &message) {
    return createStringError(inconvertibleErrorCode(),
                             "bad .npy header: " + message);
  }

  StringRef text;
  NpyHeader header{};
  bool hasDescr = false, hasOrder = false, hasShape = false;
};
} // namespace

/// The element kind of NumPy's type string without its byte order.
static std::optional<ElementKind> getKind(StringRef type) {
  return StringSwitch<std::optional<ElementKind>>(type)
      .Case("b1", ElementKind::Bool)
      .Case("i1", ElementKind::Int8)
      .Case("i2", ElementKind::Int16)
      .Case("i4", ElementKind::Int32)
      .Case("i8", ElementKind::Int64)
      .Case("u1", ElementKind::UInt8)
      .Case("u2", ElementKind::UInt16)
      .Case("u4", ElementKind::UInt32)
      .Case("u8", ElementKind::UInt64)
      .Case("f2", ElementKind::Float16)
      .Case("f4", ElementKind::Float32)
      .Case("f8", ElementKind::Float64)
      .Default(std::nullopt);
}

Expected<StringRef> HeaderParser::parseString() {
  skipSpace();
  if (text.empty() || (text.front() != '\'' && text.front() != '"'))
    return error("expected a quoted string");
  char quote = text.front();
  size_t end = text.find(quote, 1);
  if (end == StringRef::npos)
    return error("a string is not closed");
  StringRef content = text.slice(1, end);
  text = text.drop_front(end + 1);
  return content;
}

Error HeaderParser::parseDescr() {
  if (hasDescr)
    return error("'descr' is given twice");
  hasDescr = true;
  skipSpace();
  if (text.starts_with("["))
    return error("structured types are not supported");
  Expected<StringRef> type = parseString();
  if (!type)
    return type.takeError();
  StringRef name = *type;
  char order = name.empty() ? '\0' : name.front();
  if (StringRef("<>|=").contains(order))
    name = name.drop_front();
  std::optional<ElementKind> kind = getKind(name);
  if (!kind)
    return error("type '" + *type +
                 "' is not supported (bool, integers of 8 to 64 bits, float16, "
                 "float32 and float64 are)");
  header.kind = *kind;
  header.isBigEndian = order == '>';
  return Error::success();
}

Error HeaderParser::parseFortranOrder() {
  if (hasOrder)
    return error("'fortran_order' is given twice");
  hasOrder = true;
  header.isFortranOrder = consume("True");
  if (!header.isFortranOrder && !consume("False"))
    return error("expected True or False for 'fortran_order'");
  return Error::success();
}

Error HeaderParser::parseShape() {
  if (hasShape)
    return error("'shape' is given twice");
  hasShape = true;
  if (!consume("("))
    return error("expected a tuple for 'shape'");
  while (!consume(")")) {
    skipSpace();
    StringRef digits = text.take_while(isDigit);
    int64_t size;
    if (digits.getAsInteger(10, size))
      return error("expected a non-negative size of 63 bits in 'shape'");
    text = text.drop_front(digits.size());
    header.shape.push_back(size);
    if (header.shape.size() > 64)
      return error("more than 64 dimensions");
    if (consume(","))
      continue;
    // A tuple of one needs its comma; "(3)" is a number in Python.
    if (!consume(")") || header.shape.size() == 1)
      return error("expected a tuple for 'shape'");
    break;
  }
  return Error::success();
}

Error HeaderParser::parseEntry() {
  Expected<StringRef> key = parseString();
  if (!key)
    return key.takeError();
  if (!consume(":"))
    return error("expected ':' after '" + *key + "'");
  if (*key == "descr")
    return parseDescr();
  if (*key == "fortran_order")
    return parseFortranOrder();
  if (*key == "shape")
    return parseShape();
  return error("unknown key '" + *key + "'");
}

Expected<NpyHeader> HeaderParser::parse() {
  if (!consume("{"))
    return error("expected a dictionary");
  while (!consume("}")) {
    if (Error failure = parseEntry())
      return std::move(failure);
    if (consume(","))
      continue;
    if (!consume("}"))
      return error("expected ',' or '}'");
    break;
  }
  skipSpace();
  if (!text.empty())
    return error("text after the dictionary");
  if (!hasDescr || !hasOrder || !hasShape)
    return error("'descr', 'fortran_order' and 'shape' are needed");
  return header;
}

Expected<NpyHeader> mlir::attn::parseNpyHeader(StringRef dictionary) {
  return HeaderParser(dictionary).parse();
}
