//===- Counterexample.cpp - the smallest inputs that show a difference ----===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Counterexample.h"

#include "attn/Driver/ValueRecipe.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;

namespace {
class Shrinker {
public:
  Shrinker(const SubjectPair &pair, const Trial &example, unsigned mostRuns)
      : pair(pair), example(example), runsLeft(mostRuns) {}

  /// Whether `inputs` show the difference, too; then they are kept.
  bool tryInputs(std::vector<HostTensor> inputs);
  bool shrinkSizes(uint64_t seed);
  void zeroElements();
  void simplifyElements();

  Trial smallest;

private:
  bool setRange(unsigned input, ArrayRef<int64_t> elements, double value);
  bool isSpent() const { return runsLeft == 0; }

  const SubjectPair &pair;
  const Trial &example;
  unsigned runsLeft;
};
} // namespace

static std::vector<HostTensor> copy(const std::vector<HostTensor> &tensors) {
  std::vector<HostTensor> result;
  for (const HostTensor &tensor : tensors) {
    result.emplace_back(tensor.kind, tensor.shape);
    llvm::copy(tensor.bytes(), result.back().bytes().begin());
  }
  return result;
}

static double valueOf(const HostTensor &tensor, int64_t element) {
  return isFloat(tensor.kind) ? tensor.getFloat(element)
                              : double(tensor.getInteger(element));
}

static SmallVector<int64_t> nonZero(const HostTensor &tensor) {
  SmallVector<int64_t> elements;
  for (int64_t i = 0, end = tensor.getNumElements(); i < end; ++i)
    if (valueOf(tensor, i) != 0)
      elements.push_back(i);
  return elements;
}

bool Shrinker::tryInputs(std::vector<HostTensor> inputs) {
  if (isSpent())
    return false;
  --runsLeft;
  Trial trial;
  trial.kind = example.kind;
  trial.isRounded = example.isRounded;
  trial.inputs = std::move(inputs);
  if (!runTrial(pair, trial))
    return false;
  // Still a difference to be seen, not only one that is more than rounding.
  double least = std::min(example.relative, 0.01);
  if (trial.agrees && !trial.isRounded)
    return false;
  if (!(trial.relative >= least) ||
      std::isfinite(trial.relative) != std::isfinite(example.relative))
    return false;
  trial.agrees = false;
  smallest = std::move(trial);
  return true;
}

bool Shrinker::shrinkSizes(uint64_t seed) {
  std::vector<ValueType> types = pair.inputTypes();
  if (llvm::none_of(types, [](auto &type) { return type.isDynamic(); }))
    return false;
  constexpr int64_t longest = 6;
  for (int64_t length = 1; length <= longest; ++length)
    for (int64_t batch = 1; batch <= std::min<int64_t>(length, 2); ++batch) {
      auto made = makeInputs(*example.kind, types, batch, length, seed);
      if (!made) {
        llvm::consumeError(made.takeError());
        return false;
      }
      if (tryInputs(std::move(*made)))
        return true;
    }
  return false;
}

bool Shrinker::setRange(unsigned input, ArrayRef<int64_t> elements,
                        double value) {
  std::vector<HostTensor> inputs = copy(smallest.inputs);
  for (int64_t element : elements)
    inputs[input].set(element, value);
  return tryInputs(std::move(inputs));
}

// Whole inputs, then halves of what is left, then quarters, ...
void Shrinker::zeroElements() {
  for (unsigned input = 0; input < smallest.inputs.size(); ++input)
    for (int64_t size = smallest.inputs[input].getNumElements(); size > 0;
         size /= 2) {
      SmallVector<int64_t> elements = nonZero(smallest.inputs[input]);
      for (size_t at = 0; at < elements.size() && !isSpent(); at += size)
        setRange(input, ArrayRef(elements).drop_front(at).take_front(size), 0);
    }
}

void Shrinker::simplifyElements() {
  for (unsigned input = 0; input < smallest.inputs.size(); ++input) {
    if (!isFloat(smallest.inputs[input].kind))
      continue;
    for (int64_t element : nonZero(smallest.inputs[input])) {
      double value = smallest.inputs[input].getFloat(element);
      double whole = std::round(value), sign = value < 0 ? -1 : 1;
      for (double simple : {1.0, -1.0, 2 * sign, whole})
        if (value == simple ||
            (simple != 0 && setRange(input, {element}, simple)))
          break;
    }
  }
}

Trial attn::shrink(const SubjectPair &pair, const Trial &example, uint64_t seed,
                   unsigned mostRuns) {
  Shrinker shrinker(pair, example, mostRuns);
  // The example itself is where it begins, unless there are smaller sizes.
  if (!shrinker.shrinkSizes(seed) &&
      !shrinker.tryInputs(copy(example.inputs))) {
    shrinker.smallest.kind = example.kind;
    shrinker.smallest.isRounded = example.isRounded;
    shrinker.smallest.inputs = copy(example.inputs);
    runTrial(pair, shrinker.smallest);
    shrinker.smallest.agrees = false;
    return std::move(shrinker.smallest);
  }
  shrinker.zeroElements();
  shrinker.simplifyElements();
  Trial smallest = std::move(shrinker.smallest);
  smallest.kept = 0;
  for (const HostTensor &input : smallest.inputs)
    *smallest.kept += nonZero(input).size();
  return smallest;
}
