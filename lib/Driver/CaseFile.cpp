//===- CaseFile.cpp - many runs of a model, in one JSON file --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/CaseFile.h"

#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <cmath>

using namespace llvm;
using namespace mlir::attn;

static Error makeError(const Twine &message) {
  return createStringError(inconvertibleErrorCode(), message);
}

/// llvm::json parses by recursion: a deep file would spend the stack.
static Error checkNesting(StringRef text) {
  unsigned depth = 0;
  bool isString = false;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (isString && c == '\\')
      ++i;
    else if (c == '"')
      isString = !isString;
    else if (!isString && (c == '[' || c == '{') && ++depth > caseNestingLimit)
      return makeError("lists and objects are nested more than " +
                       Twine(caseNestingLimit) + " deep");
    else if (!isString && (c == ']' || c == '}') && depth > 0)
      --depth;
  }
  return Error::success();
}

namespace {
/// What cases have in common.
struct Context {
  StringRef folder;
  uint64_t seed = 0;
  Tolerance tolerance;
};
} // namespace

static Error checkKeys(const json::Object &object,
                       ArrayRef<StringLiteral> known) {
  for (const auto &entry : object)
    if (!is_contained(known, StringRef(entry.first)))
      return makeError("unknown key \"" + StringRef(entry.first) +
                       "\"; known are: " + join(known, ", "));
  return Error::success();
}

static Error takeText(const json::Object &object, StringRef key,
                      std::string &text) {
  const json::Value *value = object.get(key);
  if (!value)
    return Error::success();
  std::optional<StringRef> string = value->getAsString();
  if (!string)
    return makeError("\"" + key + "\" is not a string");
  text = string->str();
  return Error::success();
}

static Error takeSeed(const json::Object &object, uint64_t &seed) {
  const json::Value *value = object.get("seed");
  if (!value)
    return Error::success();
  std::optional<uint64_t> number = value->getAsUINT64();
  if (!number)
    return makeError("\"seed\" is not an integer of at least 0");
  seed = *number;
  return Error::success();
}

static Error takeNumber(const json::Object &object, StringRef key,
                        std::optional<double> &number) {
  const json::Value *value = object.get(key);
  if (!value)
    return Error::success();
  number = value->getAsNumber();
  if (!number || !(*number >= 0) || !std::isfinite(*number))
    return makeError("\"" + key + "\" is not a number of at least 0");
  return Error::success();
}

/// A number, or one of the names that JSON has no numbers for.
static std::optional<double> getElement(const json::Value &value) {
  if (std::optional<double> number = value.getAsNumber())
    return number;
  std::optional<StringRef> name = value.getAsString();
  if (name == "nan")
    return NAN;
  if (name == "inf")
    return INFINITY;
  if (name == "-inf")
    return -INFINITY;
  if (std::optional<bool> truth = value.getAsBoolean())
    return *truth;
  return std::nullopt;
}

/// A recipe as text, or a list of elements.
static Expected<ValueRecipe> getRecipe(const json::Value &value,
                                       const Context &context) {
  if (std::optional<StringRef> text = value.getAsString()) {
    Expected<ValueRecipe> recipe = parseValueRecipe(*text);
    if (recipe && !recipe->path.empty() &&
        sys::path::is_relative(recipe->path)) {
      SmallString<128> path(context.folder);
      sys::path::append(path, recipe->path);
      recipe->path = path.str().str();
    }
    return recipe;
  }
  const json::Array *list = value.getAsArray();
  if (!list)
    return makeError("values are a string or a list of numbers");
  ValueRecipe recipe;
  recipe.kind = ValueRecipe::Kind::List;
  recipe.text = "a list";
  for (const json::Value &element : *list) {
    std::optional<double> number = getElement(element);
    if (!number)
      return makeError("element " + Twine(recipe.elements.size()) +
                       " of a list is none of a number, true, false, \"nan\", "
                       "\"inf\" and \"-inf\"");
    recipe.elements.push_back(*number);
  }
  return recipe;
}

static Error takeShape(const json::Value &value, CaseInput &input) {
  const json::Array *sizes = value.getAsArray();
  if (!sizes)
    return makeError("\"shape\" is not a list");
  input.shape.emplace();
  for (const json::Value &size : *sizes) {
    std::optional<int64_t> number = size.getAsInteger();
    if (!number || *number < 0)
      return makeError("\"shape\" holds something else than integers of at "
                       "least 0");
    input.shape->push_back(*number);
  }
  return Error::success();
}

static Error takeInput(const json::Value &value, const Context &context,
                       CaseInput &input) {
  const json::Object *object = value.getAsObject();
  if (!object)
    return makeError("is not an object");
  if (Error error = checkKeys(*object, {"shape", "values"}))
    return error;
  if (const json::Value *shape = object->get("shape"))
    if (Error error = takeShape(*shape, input))
      return error;
  const json::Value *values = object->get("values");
  if (!values)
    return Error::success();
  return getRecipe(*values, context).moveInto(input.values);
}

static Error takeInputs(const json::Object &object, const Context &context,
                        Case &test) {
  const json::Array *inputs = object.getArray("inputs");
  if (!inputs)
    return makeError("\"inputs\" is missing or not a list");
  for (auto [index, value] : enumerate(*inputs)) {
    test.inputs.emplace_back();
    if (Error error = takeInput(value, context, test.inputs.back()))
      return makeError("input " + Twine(index) + ": " +
                       toString(std::move(error)));
  }
  return Error::success();
}

static Error takeExpected(const json::Object &object, const Context &context,
                          Case &test) {
  const json::Value *value = object.get("expected");
  if (!value)
    return Error::success();
  const json::Array *list = value->getAsArray();
  if (!list)
    return makeError("\"expected\" is not a list");
  for (const json::Value &entry : *list) {
    test.expected.emplace_back();
    if (Error error = getRecipe(entry, context).moveInto(test.expected.back()))
      return error;
    ValueRecipe::Kind kind = test.expected.back().kind;
    if (kind == ValueRecipe::Kind::Normal ||
        kind == ValueRecipe::Kind::Uniform ||
        kind == ValueRecipe::Kind::Integers || kind == ValueRecipe::Kind::Bool)
      return makeError("\"expected\" values '" + test.expected.back().text +
                       "' are random");
  }
  return Error::success();
}

static Error takeCase(const json::Value &value, const Context &context,
                      Case &test) {
  const json::Object *object = value.getAsObject();
  if (!object)
    return makeError("is not an object");
  if (Error error =
          checkKeys(*object, {"function", "label", "seed", "inputs", "expected",
                              "rtol", "atol", "must_fail"}))
    return error;
  test.seed = context.seed;
  test.tolerance = context.tolerance;
  if (const json::Value *fails = object->get("must_fail")) {
    if (!fails->getAsBoolean())
      return makeError("\"must_fail\" is neither true nor false");
    test.mustFail = *fails->getAsBoolean();
  }
  Error error = takeText(*object, "function", test.function);
  if (!error)
    error = takeText(*object, "label", test.label);
  if (!error)
    error = takeSeed(*object, test.seed);
  if (!error)
    error = takeNumber(*object, "rtol", test.tolerance.relative);
  if (!error)
    error = takeNumber(*object, "atol", test.tolerance.absolute);
  if (!error)
    error = takeInputs(*object, context, test);
  if (!error)
    error = takeExpected(*object, context, test);
  return error;
}

static Error takeCases(const json::Value &value, StringRef path,
                       std::vector<Case> &cases) {
  const json::Object *object = value.getAsObject();
  const json::Array *list = object ? object->getArray("cases") : nullptr;
  if (!list)
    return makeError("expected an object with a list of \"cases\"");
  Context context;
  context.folder = sys::path::parent_path(path);
  if (Error error = checkKeys(*object, {"cases", "seed", "rtol", "atol"}))
    return error;
  if (Error error = takeSeed(*object, context.seed))
    return error;
  if (Error error = takeNumber(*object, "rtol", context.tolerance.relative))
    return error;
  if (Error error = takeNumber(*object, "atol", context.tolerance.absolute))
    return error;
  for (auto [index, entry] : enumerate(*list)) {
    cases.emplace_back();
    if (Error error = takeCase(entry, context, cases.back()))
      return makeError("case " + Twine(index) + ": " +
                       toString(std::move(error)));
  }
  return Error::success();
}

Expected<std::vector<Case>> mlir::attn::readCases(StringRef path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> file = MemoryBuffer::getFile(path);
  if (std::error_code error = file.getError())
    return createStringError(error,
                             "cannot read '" + path + "': " + error.message());
  StringRef text = (*file)->getBuffer();
  auto in = [&](Error error) {
    return makeError("'" + path + "': " + toString(std::move(error)));
  };
  if (text.size() > caseFileLimit)
    return in(
        makeError("the file has more than " + Twine(caseFileLimit) + " bytes"));
  if (Error error = checkNesting(text))
    return in(std::move(error));
  Expected<json::Value> value = json::parse(text);
  if (!value)
    return in(value.takeError());
  std::vector<Case> cases;
  if (Error error = takeCases(*value, path, cases))
    return in(std::move(error));
  return cases;
}
