//===- Trials.cpp - two models on the same inputs -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Driver/Trials.h"

#include "attn/Driver/Compare.h"
#include "attn/Driver/HostCompilation.h"
#include "attn/Driver/Interpretation.h"
#include "attn/Driver/ValueRecipe.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using Class = InputKind::Class;

// Constants that were rounded to f32 on two ways make 1e-8 of a difference, and
// more where scores are large.
static constexpr InputKind kinds[] = {
    {"ordinary numbers", Class::Ordinary, "normal:0:1", "normal:0:1",
     "bool:0.7", "integers:1:3", 1e-6},
    {"numbers between -2 and 3", Class::Ordinary, "uniform:-2:3",
     "uniform:-2:3", "bool:0.8", "integers:1:4", 1e-6},
    {"masks of 0 and 1", Class::Ordinary, "normal:0:1", "either:0:1:0.3",
     "bool:0.7", "integers:1:3", 1e-6},
    {"numbers around 0.001", Class::Ordinary, "normal:0:0.001",
     "normal:0:0.001", "bool:0.7", "integers:1:3", 1e-6},
    {"numbers around 1e-6", Class::Ordinary, "normal:0:1e-6", "normal:0:1e-6",
     "bool:0.7", "integers:1:3", 1e-6},
    {"numbers around 30", Class::Extreme, "normal:0:30", "normal:0:30",
     "bool:0.7", "integers:1:3", 1e-3},
    {"every condition true", Class::Masking, "normal:0:1", "ones", "bool:1",
     "integers:4:4", 1e-6},
    {"every condition false", Class::Masking, "normal:0:1", "zeros", "bool:0",
     "zeros", 1e-6},
};

// Whether inputs of `kind` differ from those of the first kind.
static bool isWorthTrying(const InputKind &kind, ArrayRef<ValueType> types) {
  if (kind.kind == Class::Extreme || kind.first != kinds[0].first ||
      &kind == kinds)
    return true;
  unsigned floats = 0;
  bool hasOthers = false;
  for (const ValueType &type : types)
    if (isFloat(type.kind))
      ++floats;
    else
      hasOthers |= kind.kind == Class::Masking;
  return hasOthers || floats > 1;
}

// A size for each dimension that is not stated: `batch`, then `length`.
static SmallVector<int64_t> chooseShape(const ValueType &type, int64_t batch,
                                        int64_t length) {
  SmallVector<int64_t> shape(type.shape);
  for (auto [i, size] : llvm::enumerate(shape))
    if (ShapedType::isDynamic(size))
      size = i == 0 ? batch : length;
  return shape;
}

static llvm::Expected<std::vector<HostTensor>>
makeInputs(const InputKind &kind, ArrayRef<ValueType> types, int64_t batch,
           int64_t length, uint64_t seed) {
  std::vector<HostTensor> inputs;
  bool isFirst = true;
  for (auto [i, type] : llvm::enumerate(types)) {
    StringRef text = kind.integers;
    if (type.kind == ElementKind::Bool)
      text = kind.bools;
    else if (isFloat(type.kind))
      text = std::exchange(isFirst, false) ? kind.first : kind.others;
    llvm::Expected<ValueRecipe> recipe = parseValueRecipe(text);
    if (!recipe)
      return recipe.takeError();
    llvm::Expected<HostTensor> tensor = makeTensor(
        *recipe, type.kind, chooseShape(type, batch, length), getKey(seed, i));
    if (!tensor)
      return tensor.takeError();
    inputs.push_back(std::move(*tensor));
  }
  return inputs;
}

static HostTensor copy(const HostTensor &tensor) {
  HostTensor result(tensor.kind, tensor.shape);
  llvm::copy(tensor.bytes(), result.bytes().begin());
  return result;
}

// Input i as number `to[i]`, then the weights.
static std::vector<HostTensor>
argumentsOf(const Subject &subject, const std::vector<HostTensor> &inputs,
            ArrayRef<unsigned> to) {
  std::vector<HostTensor> arguments(inputs.size());
  for (auto [i, input] : llvm::enumerate(to))
    arguments[input] = copy(inputs[i]);
  for (const HostTensor &weight : subject.weights)
    arguments.push_back(copy(weight));
  return arguments;
}

// Fills in where and how far the results are apart.
static void judge(Trial &trial, const Signature &entry) {
  for (auto [i, pair] :
       llvm::enumerate(llvm::zip(trial.results[0], trial.results[1]))) {
    auto &[first, second] = pair;
    if (first.shape != second.shape) {
      trial.agrees = false;
      trial.result = i;
      trial.relative = INFINITY;
      return;
    }
    double largest =
        std::max({getLargestFinite(first), getLargestFinite(second), 1e-300});
    for (int64_t e = 0, end = first.getNumElements(); e < end; ++e) {
      bool isReal = isFloat(first.kind);
      double a = isReal ? first.getFloat(e) : double(first.getInteger(e));
      double b = isReal ? second.getFloat(e) : double(second.getInteger(e));
      if (a == b || (std::isnan(a) && std::isnan(b)))
        continue;
      double error = std::abs(a - b) / (isReal ? largest : 1e-300);
      if (!std::isfinite(error))
        error = INFINITY;
      if (!(error > trial.relative))
        continue;
      trial.relative = error;
      trial.result = i;
      trial.element = e;
      ElementKind kind = entry.results[i].kind;
      trial.ulp = isReal && std::isfinite(error)
                      ? std::abs(a - b) / getUlp(largest, kind)
                      : INFINITY;
    }
  }
  trial.agrees &= trial.relative <= trial.kind->tolerance;
}

static bool interpretBoth(const Subject &first, const Subject &second,
                          ArrayRef<unsigned> to,
                          const std::vector<HostTensor> &inputs,
                          std::vector<HostTensor> (&results)[2],
                          interpret::Precision precision) {
  ModuleOp left = first.module, right = second.module;
  // Sizes that do not fit give a diagnostic, and other sizes are tried.
  ScopedDiagnosticHandler quiet(left.getContext(),
                                [](Diagnostic &) { return success(); });
  ScopedDiagnosticHandler quietToo(right.getContext(),
                                   [](Diagnostic &) { return success(); });
  auto inOrder = llvm::to_vector(llvm::seq<unsigned>(0, inputs.size()));
  return interpretFunction(left, first.entry,
                           argumentsOf(first, inputs, inOrder), results[0],
                           precision) == Interpretation::Done &&
         interpretFunction(right, second.entry, argumentsOf(second, inputs, to),
                           results[1], precision) == Interpretation::Done;
}

llvm::Expected<std::vector<Trial>> attn::runTrials(const Subject &first,
                                                   const Subject &second,
                                                   ArrayRef<unsigned> inputs,
                                                   uint64_t seed) {
  // What either type states of a size holds.
  std::vector<ValueType> types(first.entry.inputs.begin(),
                               first.entry.inputs.begin() + inputs.size());
  for (auto [i, input] : llvm::enumerate(inputs))
    for (auto [size, other] :
         llvm::zip(types[i].shape, second.entry.inputs[input].shape))
      if (ShapedType::isDynamic(size))
        size = other;
  constexpr std::pair<int64_t, int64_t> sizes[] = {
      {2, 7}, {3, 3}, {1, 5}, {4, 4}, {1, 1}};
  std::vector<Trial> trials;
  for (auto [number, kind] : llvm::enumerate(kinds)) {
    if (!isWorthTrying(kind, types))
      continue;
    for (auto [batch, length] : sizes) {
      Trial trial;
      trial.kind = &kind;
      llvm::Expected<std::vector<HostTensor>> made =
          makeInputs(kind, types, batch, length, getKey(seed, number));
      if (!made)
        return made.takeError();
      trial.inputs = std::move(*made);
      if (!interpretBoth(first, second, inputs, trial.inputs, trial.results,
                         interpret::Precision::Exact))
        continue;
      judge(trial, first.entry);
      trials.push_back(std::move(trial));
      break;
    }
  }
  return trials;
}

std::optional<double> attn::compareRounded(const Subject &first,
                                           const Subject &second,
                                           ArrayRef<unsigned> inputs,
                                           const std::vector<Trial> &trials) {
  if (trials.empty())
    return std::nullopt;
  Trial trial;
  trial.kind = trials.front().kind;
  if (!interpretBoth(first, second, inputs, trials.front().inputs,
                     trial.results, interpret::Precision::Plain))
    return std::nullopt;
  judge(trial, first.entry);
  return trial.relative;
}
