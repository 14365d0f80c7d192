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
#include "mlir/Dialect/Arith/IR/Arith.h"

#include <chrono>
#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using Class = InputKind::Class;

std::vector<ValueType> SubjectPair::inputTypes() const {
  std::vector<ValueType> types(first.entry.inputs.begin(),
                               first.entry.inputs.begin() + inputs.size());
  for (auto [i, input] : llvm::enumerate(inputs))
    for (auto [size, other] :
         llvm::zip(types[i].shape, second.entry.inputs[input].shape))
      if (ShapedType::isDynamic(size))
        size = other;
  return types;
}

static HostTensor copy(const HostTensor &tensor) {
  HostTensor result(tensor.kind, tensor.shape);
  llvm::copy(tensor.bytes(), result.bytes().begin());
  return result;
}

// Input i as number `to[i]`, in the type that it has there, then the weights.
static std::vector<HostTensor>
argumentsOf(const Subject &subject, const std::vector<HostTensor> &inputs,
            ArrayRef<unsigned> to) {
  std::vector<HostTensor> arguments(inputs.size());
  for (auto [i, input] : llvm::enumerate(to)) {
    ElementKind kind = subject.entry.inputs[input].kind;
    arguments[input] = kind == inputs[i].kind ? copy(inputs[i])
                                              : convertFloat(inputs[i], kind);
  }
  for (const HostTensor &weight : subject.weights)
    arguments.push_back(copy(weight));
  return arguments;
}

// Fills in where and how far the results are apart.
static void judge(Trial &trial, const Signature &entry) {
  trial.agrees = true;
  trial.relative = trial.ulp = 0;
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

static bool runSubject(const Subject &subject,
                       const std::vector<HostTensor> &arguments, bool isRounded,
                       std::vector<HostTensor> &results) {
  auto precision =
      isRounded ? interpret::Precision::Plain : interpret::Precision::Exact;
  ModuleOp module = subject.module, unraised = subject.unraised.get();
  // Sizes that do not fit give a diagnostic, and other sizes are tried.
  ScopedDiagnosticHandler quiet(module.getContext(),
                                [](Diagnostic &) { return success(); });
  auto in = [&](ModuleOp form) {
    return interpretFunction(form, subject.entry, arguments, results,
                             precision);
  };
  Interpretation done = in(unraised);
  return done == Interpretation::Done || (done == Interpretation::Unknown &&
                                          in(module) == Interpretation::Done);
}

bool attn::runTrial(const SubjectPair &pair, Trial &trial) {
  auto inOrder = llvm::to_vector(llvm::seq<unsigned>(0, trial.inputs.size()));
  if (!runSubject(pair.first, argumentsOf(pair.first, trial.inputs, inOrder),
                  trial.isRounded, trial.results[0]) ||
      !runSubject(pair.second,
                  argumentsOf(pair.second, trial.inputs, pair.inputs),
                  trial.isRounded, trial.results[1]))
    return false;
  judge(trial, pair.first.entry);
  return true;
}

// Inputs of one kind, of the first sizes from `from` on that can be run.
static llvm::Expected<std::optional<Trial>>
tryKind(const SubjectPair &pair, const InputKind &kind,
        ArrayRef<ValueType> types, uint64_t key, unsigned from) {
  constexpr std::pair<int64_t, int64_t> sizes[] = {
      {2, 7}, {3, 3}, {1, 5}, {4, 4}, {1, 1}};
  for (unsigned i = 0; i < std::size(sizes); ++i) {
    auto [batch, length] = sizes[(from + i) % std::size(sizes)];
    Trial trial;
    trial.kind = &kind;
    llvm::Expected<std::vector<HostTensor>> made =
        makeInputs(kind, types, batch, length, key);
    if (!made)
      return made.takeError();
    trial.inputs = std::move(*made);
    if (runTrial(pair, trial))
      return std::optional(std::move(trial));
  }
  return std::nullopt;
}

// Whether one side overflows, or has no answer, where the other has one: when
// every operation rounds to its type, which of float64 is not known.
static std::optional<Trial> tryRounded(const SubjectPair &pair,
                                       const Trial &exact) {
  Trial trial;
  trial.kind = exact.kind;
  trial.isRounded = true;
  for (const HostTensor &input : exact.inputs) {
    if (input.kind == ElementKind::Float64)
      return std::nullopt;
    trial.inputs.push_back(copy(input));
  }
  if (!exact.agrees || !runTrial(pair, trial) || std::isfinite(trial.relative))
    return std::nullopt;
  trial.agrees = false;
  return trial;
}

// Whether one run takes a good part of a second: by the numbers that a model
// holds and takes.
static bool isLarge(const SubjectPair &pair, ArrayRef<ValueType> types) {
  constexpr int64_t many = int64_t(1) << 17;
  int64_t count = 0;
  auto add = [&](ArrayRef<int64_t> shape) {
    if (!llvm::any_of(shape, ShapedType::isDynamic))
      count += ShapedType::getNumElements(shape);
  };
  for (const ValueType &type : types)
    add(type.shape);
  ModuleOp module = pair.first.module;
  module.walk([&](arith::ConstantOp op) {
    if (auto type = dyn_cast<RankedTensorType>(op.getType()))
      add(type.getShape());
  });
  for (const HostTensor &weight : pair.first.weights)
    add(weight.shape);
  return count > many;
}

llvm::Expected<std::vector<Trial>>
attn::runTrials(const SubjectPair &pair, uint64_t seed, bool searches) {
  std::vector<ValueType> types = pair.inputTypes();
  std::vector<Trial> trials;
  // A proof says the rest of a model whose runs take long.
  bool isBrief = !searches && isLarge(pair, types);
  auto begin = std::chrono::steady_clock::now();
  // More than once only where that is quick.
  constexpr unsigned most = 5;
  constexpr std::chrono::milliseconds quick(300);
  for (unsigned round = 0; round < (searches ? most : 1); ++round) {
    for (auto [number, kind] : llvm::enumerate(getInputKinds())) {
      bool isMostExtreme = number + 1 == getInputKinds().size();
      if (!isWorthTrying(kind, types) ||
          (isBrief && number > 0 && kind.kind != Class::Masking &&
           !isMostExtreme))
        continue;
      llvm::Expected<std::optional<Trial>> trial = tryKind(
          pair, kind, types, getKey(seed + round, number), /*from=*/round);
      if (!trial)
        return trial.takeError();
      if (!*trial)
        continue;
      std::optional<Trial> rounded;
      if (!isBrief || isMostExtreme)
        rounded = tryRounded(pair, **trial);
      if (round == 0 || !(*trial)->agrees)
        trials.push_back(std::move(**trial));
      if (rounded)
        trials.push_back(std::move(*rounded));
    }
    if (!llvm::all_of(trials, [](const Trial &t) { return t.agrees; }) ||
        std::chrono::steady_clock::now() - begin > quick)
      break;
  }
  return trials;
}

std::optional<Trial> attn::compareRounded(const SubjectPair &pair,
                                          const std::vector<Trial> &trials) {
  if (trials.empty())
    return std::nullopt;
  Trial trial;
  trial.kind = trials.front().kind;
  trial.isRounded = true;
  for (const HostTensor &input : trials.front().inputs)
    trial.inputs.push_back(copy(input));
  if (!runTrial(pair, trial))
    return std::nullopt;
  return trial;
}
