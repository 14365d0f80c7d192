//===- TextCheck.cpp - text that the parser would not survive -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AliasDepths.h"

#include "attn/Driver/InputCheck.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace mlir::attn;

/// The longest expression without a bracket, comma, colon or equals sign, in
/// characters that are not blank.
static constexpr unsigned runLimit = 4096;

namespace {
/// Reads tokens only as far as brackets, strings and comments can be told
/// apart. Strings, which hold nearly all of a large file, are skipped by
/// memchr.
class TextScanner {
public:
  TextScanner(StringRef text, StringRef file, size_t firstLine,
              function_ref<void(size_t, size_t)> onResource)
      : text(text), file(file), firstLine(firstLine), onResource(onResource) {}

  Error scan();

private:
  Error scanToken();
  Error open(char bracket);
  void close(char bracket);
  Error scanString();
  Error checkAlignment(size_t begin, StringRef content);
  void skipComment();
  Error scanAlias();
  Error scanCharacter(char c);
  bool consume(StringRef token) {
    if (!text.substr(position).starts_with(token))
      return false;
    position += token.size();
    return true;
  }

  Error error(size_t at, const Twine &message) const;
  Error nestsTooDeep(size_t at) const;

  StringRef text, file;
  size_t firstLine;
  function_ref<void(size_t, size_t)> onResource;
  size_t position = 0;
  /// The brackets that are open.
  SmallVector<char, nestingLimit> stack;
  AliasDepths aliases;
  /// Characters since the last separator: no operator chain is longer.
  unsigned runLength = 0;
  /// Inside {-# ... #-}, where resources are.
  bool inMetadata = false;
};
} // namespace

Error TextScanner::error(size_t at, const Twine &message) const {
  StringRef before = text.take_front(at);
  size_t lineBegin = before.rfind('\n');
  size_t column = lineBegin == StringRef::npos ? at : at - lineBegin - 1;
  return createStringError(inconvertibleErrorCode(),
                           file + ":" + Twine(before.count('\n') + firstLine) +
                               ":" + Twine(column + 1) + ": error: " + message);
}

Error TextScanner::nestsTooDeep(size_t at) const {
  return error(at, "this nests deeper than " + Twine(nestingLimit) +
                       " levels of brackets and aliases, more than is read");
}

Error TextScanner::open(char bracket) {
  if (stack.size() == nestingLimit)
    return nestsTooDeep(position - 1);
  stack.push_back(bracket);
  return Error::success();
}

/// Closes the innermost open `bracket` and with it whatever is open inside: a
/// '<' that is not a bracket must not count for the rest of the file.
void TextScanner::close(char bracket) {
  for (size_t depth = stack.size(); depth-- > 0;) {
    if (stack[depth] != bracket)
      continue;
    stack.truncate(depth);
    return;
  }
}

/// A resource is `key: "0x..."`: its first four bytes are the alignment, least
/// significant first. MLIR allocates with whatever it finds there.
Error TextScanner::checkAlignment(size_t begin, StringRef content) {
  std::string bytes;
  if (!content.consume_front("0x") || content.size() < 8 ||
      !tryGetFromHex(content.take_front(8), bytes))
    return Error::success();
  uint32_t alignment = 0;
  for (char byte : reverse(bytes))
    alignment = alignment << 8 | uint8_t(byte);
  bool isEmpty = content.size() == 8;
  if ((isPowerOf2_32(alignment) && alignment <= 4096) ||
      (alignment == 0 && isEmpty)) // as MLIR prints an empty one
    return Error::success();
  return error(begin, "this resource claims an alignment of " +
                          Twine(alignment) +
                          " bytes; a power of two of at most 4096 is expected "
                          "in its first four bytes");
}

Error TextScanner::scanString() {
  size_t begin = position++;
  while (true) {
    size_t end = text.find('"', position); // memchr
    if (end == StringRef::npos) {
      position = text.size(); // the parser reports it
      return Error::success();
    }
    // An odd number of backslashes before it escapes the quote.
    size_t last = text.slice(begin + 1, end).find_last_not_of('\\');
    size_t first = last == StringRef::npos ? begin + 1 : begin + 2 + last;
    position = end + 1;
    if ((end - first) % 2 == 0)
      break;
  }
  if (!inMetadata)
    return Error::success();
  StringRef content = text.slice(begin + 1, position - 1);
  if (onResource && content.starts_with("0x"))
    onResource(begin, position - begin);
  return checkAlignment(begin, content);
}

void TextScanner::skipComment() {
  size_t end = text.find('\n', position);
  position = end == StringRef::npos ? text.size() : end;
}

/// `#name` or `!name`: an alias unless the name has a dot.
Error TextScanner::scanAlias() {
  size_t begin = position++;
  StringRef rest = text.substr(position).take_while(
      [](char c) { return isAlnum(c) || c == '_' || c == '$' || c == '.'; });
  position += rest.size();
  runLength = 0;
  if (rest.empty() || rest.contains('.'))
    return Error::success();
  StringRef name = text.slice(begin, position);
  if (stack.empty() && text.substr(position).ltrim().starts_with("="))
    aliases.define(name);
  else if (aliases.use(name, stack.size()) > nestingLimit)
    return nestsTooDeep(begin);
  return Error::success();
}

/// Chains of operators nest in the parser without a bracket.
Error TextScanner::scanCharacter(char c) {
  ++position;
  if (c == ',' || c == '=' || c == ':')
    runLength = 0;
  else if (!isSpace(c) && ++runLength > runLimit)
    return error(position - 1, "an expression of more than " + Twine(runLimit) +
                                   " characters, more than is read");
  return Error::success();
}

Error TextScanner::scanToken() {
  char c = text[position];
  switch (c) {
  case '"':
    runLength = 0;
    return scanString();
  case '/':
    if (!consume("//"))
      return scanCharacter(c);
    skipComment();
    return Error::success();
  case '-': // "->" does not close a bracket
    return consume("->") ? Error::success() : scanCharacter(c);
  case '#':
    if (!consume("#-}"))
      return scanAlias();
    inMetadata = false;
    return Error::success();
  case '!':
    return scanAlias();
  case '{':
    if (consume("{-#")) {
      inMetadata = true;
      return Error::success();
    }
    [[fallthrough]];
  case '(':
  case '[':
  case '<':
    ++position;
    runLength = 0;
    return open(c);
  case '>':
    if (consume(">=")) // a comparison in an integer set
      return Error::success();
    [[fallthrough]];
  case ')':
  case ']':
  case '}':
    ++position;
    runLength = 0;
    close(c == ')' ? '(' : c == ']' ? '[' : c == '}' ? '{' : '<');
    return Error::success();
  default:
    return scanCharacter(c);
  }
}

Error TextScanner::scan() {
  while (position < text.size())
    if (Error error = scanToken())
      return error;
  return Error::success();
}

Error mlir::attn::checkText(MemoryBufferRef buffer, StringRef splitMarker,
                            function_ref<void(size_t, size_t)> onResource) {
  StringRef text = buffer.getBuffer();
  StringRef file = buffer.getBufferIdentifier();
  size_t line = 1;
  while (true) {
    size_t end = splitMarker.empty() ? StringRef::npos : text.find(splitMarker);
    StringRef chunk = text.take_front(end);
    if (Error error = TextScanner(chunk, file, line, onResource).scan())
      return error;
    if (end == StringRef::npos)
      return Error::success();
    line += chunk.count('\n');
    text = text.drop_front(end + splitMarker.size());
  }
}
