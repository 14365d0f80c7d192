//===- ValueRecipe.cpp - tensors from a short description -----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/ValueRecipe.h"

#include "attn/Driver/Npy.h"
#include "llvm/ADT/StringSwitch.h"

#include <cmath>

using namespace mlir::attn;
using Kind = ValueRecipe::Kind;

static llvm::Error makeError(const llvm::Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

// The finalizer of SplitMix64 (Steele, Lea and Flood, "Fast splittable
// pseudorandom number generators", 2014): a bijection that mixes every bit.
static uint64_t mix(uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
  return bits ^ (bits >> 31);
}

/// Word `index` of the sequence that belongs to `key`.
static uint64_t getWord(uint64_t key, uint64_t index) {
  return mix(key + (index + 1) * 0x9E3779B97F4A7C15);
}

uint64_t mlir::attn::getKey(uint64_t seed, uint64_t index) {
  return mix(getWord(mix(seed + 1), index));
}

/// 0 <= x < 1, a multiple of 2^-53.
static double getUniform(uint64_t key, uint64_t index) {
  return static_cast<double>(getWord(key, index) >> 11) * 0x1p-53;
}

/// Twelve uniforms have variance 1, and their sum is exact: no function of a
/// mathematical library, which would differ from machine to machine.
static double getNormal(uint64_t key, uint64_t index) {
  uint64_t sum = 0;
  for (uint64_t word = 0; word < 6; ++word) {
    uint64_t bits = getWord(key, index * 6 + word);
    sum += (bits >> 32) + (bits & 0xFFFFFFFF);
  }
  return static_cast<double>(sum) * 0x1p-32 - 6.0;
}

static bool parseNumber(llvm::StringRef text, double &value) {
  if (text == "nan") {
    value = NAN;
    return true;
  }
  if (text == "inf" || text == "-inf") {
    value = text[0] == '-' ? -INFINITY : INFINITY;
    return true;
  }
  return !text.empty() && !text.getAsDouble(value) && std::isfinite(value);
}

static llvm::Error checkRecipe(const ValueRecipe &recipe) {
  switch (recipe.kind) {
  case Kind::Bool:
  case Kind::Either:
    if (!(recipe.probability >= 0 && recipe.probability <= 1))
      return makeError("a probability is between 0 and 1");
    return llvm::Error::success();
  case Kind::Uniform:
  case Kind::Integers:
    if (!(recipe.first <= recipe.second) ||
        !std::isfinite(recipe.second - recipe.first))
      return makeError("the lower bound is above the upper one");
    if (recipe.kind == Kind::Integers &&
        (std::floor(recipe.first) != recipe.first ||
         std::floor(recipe.second) != recipe.second ||
         std::fabs(recipe.first) > 0x1p53 || std::fabs(recipe.second) > 0x1p53))
      return makeError("the bounds are integers of at most 2^53");
    return llvm::Error::success();
  default:
    return llvm::Error::success();
  }
}

/// Reads `numbers` to where `recipe` keeps them.
static bool takeNumbers(llvm::ArrayRef<llvm::StringRef> numbers,
                        ValueRecipe &recipe) {
  auto number = [&](size_t index, double &value) {
    return parseNumber(numbers[index], value);
  };
  switch (numbers.size()) {
  case 0:
    return true;
  case 1:
    return number(0, recipe.kind == Kind::Bool ? recipe.probability
                                               : recipe.first);
  case 2:
    return number(0, recipe.first) && number(1, recipe.second);
  default:
    return number(0, recipe.first) && number(1, recipe.second) &&
           number(2, recipe.probability);
  }
}

llvm::Expected<ValueRecipe> mlir::attn::parseValueRecipe(llvm::StringRef text) {
  ValueRecipe recipe;
  recipe.text = text.str();
  if (text.starts_with("file:")) {
    recipe.kind = Kind::File;
    recipe.path = text.drop_front(5).str();
    if (recipe.path.empty())
      return makeError("values 'file:' name no file");
    return recipe;
  }
  struct Form {
    llvm::StringLiteral name;
    size_t numbers;
    Kind kind;
    double first, second, probability;
  };
  static constexpr Form forms[] = {
      {"normal", 0, Kind::Normal, 0, 1, 0},
      {"normal", 2, Kind::Normal, 0, 1, 0},
      {"uniform", 2, Kind::Uniform, 0, 0, 0},
      {"integers", 2, Kind::Integers, 0, 0, 0},
      {"bool", 1, Kind::Bool, 1, 0, 0},
      {"either", 3, Kind::Either, 0, 0, 0},
      {"zeros", 0, Kind::Either, 0, 0, 1},
      {"ones", 0, Kind::Either, 1, 0, 1},
      {"fill", 1, Kind::Either, 0, 0, 1},
  };
  llvm::SmallVector<llvm::StringRef> parts;
  text.split(parts, ':');
  for (const Form &form : forms) {
    if (form.name != parts.front() || form.numbers != parts.size() - 1)
      continue;
    recipe.kind = form.kind;
    recipe.first = form.first;
    recipe.second = form.second;
    recipe.probability = form.probability;
    if (!takeNumbers(llvm::ArrayRef(parts).drop_front(), recipe))
      break;
    if (llvm::Error error = checkRecipe(recipe))
      return makeError("values '" + text +
                       "': " + llvm::toString(std::move(error)));
    return recipe;
  }
  return makeError(
      "values '" + text +
      "' are none of normal, normal:MEAN:DEVIATION, uniform:LOW:HIGH, "
      "integers:LOW:HIGH, bool:P, either:A:B:P, zeros, ones, fill:X and "
      "file:PATH");
}

/// The value of element `index`. Each product and sum is a statement, so that
/// none are fused.
static double getValue(const ValueRecipe &recipe, uint64_t key,
                       uint64_t index) {
  double uniform = getUniform(key, index);
  switch (recipe.kind) {
  case Kind::Normal: {
    double scaled = getNormal(key, index) * recipe.second;
    return scaled + recipe.first;
  }
  case Kind::Uniform: {
    double width = recipe.second - recipe.first;
    double offset = uniform * width;
    return recipe.first + offset;
  }
  case Kind::Integers: {
    double count = recipe.second - recipe.first + 1;
    double offset = std::floor(uniform * count);
    return recipe.first + offset;
  }
  default:
    return uniform < recipe.probability ? recipe.first : recipe.second;
  }
}

/// Why values of `recipe` cannot be elements of `kind`; empty if they can.
static llvm::StringRef findMisfit(const ValueRecipe &recipe, ElementKind kind) {
  if (isFloat(kind))
    return recipe.kind == Kind::Bool ? "are bools" : "";
  if (kind == ElementKind::Bool)
    return recipe.kind == Kind::Bool ? "" : "are no bools";
  if (recipe.kind == Kind::Integers)
    return "";
  bool isWhole = std::floor(recipe.first) == recipe.first &&
                 std::floor(recipe.second) == recipe.second;
  return recipe.kind == Kind::Either && isWhole ? "" : "are no integers";
}

static llvm::Error fillList(const ValueRecipe &recipe, HostTensor &tensor) {
  if (size_t(tensor.getNumElements()) != recipe.elements.size())
    return makeError(llvm::Twine(recipe.elements.size()) +
                     " values are listed, but " +
                     describe(tensor.shape, tensor.kind) + " has " +
                     llvm::Twine(tensor.getNumElements()));
  for (auto [index, value] : llvm::enumerate(recipe.elements)) {
    if (!tensor.fits(value))
      return makeError("value " + llvm::Twine(index) + " of the list is no " +
                       getName(tensor.kind));
    tensor.set(index, value);
  }
  return llvm::Error::success();
}

llvm::Expected<HostTensor> mlir::attn::makeTensor(const ValueRecipe &recipe,
                                                  ElementKind kind,
                                                  llvm::ArrayRef<int64_t> shape,
                                                  uint64_t key) {
  if (recipe.kind == Kind::File)
    return readNpy(recipe.path);
  HostTensor tensor(kind, shape);
  if (recipe.kind == Kind::List) {
    if (llvm::Error error = fillList(recipe, tensor))
      return std::move(error);
    return tensor;
  }
  ValueRecipe made = recipe;
  if (recipe.kind == Kind::Default) {
    if (!isFloat(kind) && kind != ElementKind::Bool)
      return makeError("integers need \"values\", such as integers:0:9");
    made =
        llvm::cantFail(parseValueRecipe(isFloat(kind) ? "normal" : "bool:0.5"));
  }
  llvm::StringRef misfit = findMisfit(made, kind);
  if (!misfit.empty())
    return makeError("values '" + made.text + "' " + misfit +
                     ", but the argument holds " + getName(kind));
  for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i) {
    double value = getValue(made, key, i);
    if (!tensor.fits(value))
      return makeError("values '" + made.text + "': " + std::to_string(value) +
                       " is no " + getName(kind));
    tensor.set(i, value);
  }
  return tensor;
}
