//===- Choice.cpp - numbers that a condition chooses ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "attn/Formula/Choice.h"

#include "attn/Formula/Positional.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn::formula;

using Number = Positional::Number;

static std::optional<Number> numberOf(Space &space, Scalar scalar) {
  std::optional<double> value = constantOf(space, scalar);
  if (!value)
    return std::nullopt;
  if (isa<FloatType>(scalar.elementType()))
    return Number{0, *value};
  if (!(std::abs(*value) < 9e15)) // as far as float64 tells integers apart
    return std::nullopt;
  return Number{int64_t(*value), 0};
}

namespace {
struct Numbers {
  Scalar condition;
  Number ifTrue, ifFalse;
};
} // namespace

static std::optional<Numbers> read(Space &space, Scalar scalar, int depth);

// An operation on one chosen number and constants: both outcomes computed.
static std::optional<Numbers> readStep(Space &space, const Step &step,
                                       int depth) {
  auto apply = step ? arithmeticOf(step.op) : nullptr;
  if (!apply || step.op->getNumOperands() > 3)
    return std::nullopt;
  std::optional<Numbers> chosen;
  Number ifTrue[3], ifFalse[3];
  for (unsigned i = 0; i < step.op->getNumOperands(); ++i) {
    if (std::optional<Number> number = numberOf(space, step.operand(i))) {
      ifTrue[i] = ifFalse[i] = *number;
      continue;
    }
    if (chosen || !(chosen = read(space, step.operand(i), depth)))
      return std::nullopt;
    ifTrue[i] = chosen->ifTrue;
    ifFalse[i] = chosen->ifFalse;
  }
  if (chosen) {
    chosen->ifTrue = apply(ifTrue);
    chosen->ifFalse = apply(ifFalse);
  }
  return chosen;
}

static std::optional<Numbers> read(Space &space, Scalar scalar, int depth) {
  if (--depth < 0)
    return std::nullopt;
  scalar = peel(space, scalar);
  if (auto chosen = readStep(space, stepOf(space, scalar), depth))
    return chosen;
  if (!scalar.elementType().isInteger(1) || constantOf(space, scalar))
    return std::nullopt;
  return Numbers{scalar, {1, 0}, {0, 0}};
}

std::optional<Choice> mlir::attn::formula::choiceOf(Space &space,
                                                    Scalar scalar) {
  std::optional<Numbers> numbers = read(space, scalar, /*depth=*/24);
  if (!numbers)
    return std::nullopt;
  auto value = [&](Number number) {
    return isa<FloatType>(scalar.elementType()) ? number.real
                                                : double(number.integer);
  };
  return Choice{numbers->condition, value(numbers->ifTrue),
                value(numbers->ifFalse)};
}

std::optional<Mask> mlir::attn::formula::maskOf(Space &space, Scalar scalar,
                                                double allowed,
                                                double forbidden) {
  std::optional<Choice> choice = choiceOf(space, scalar);
  if (choice && choice->ifTrue == allowed && choice->ifFalse == forbidden)
    return Mask{choice->condition, false};
  if (choice && choice->ifTrue == forbidden && choice->ifFalse == allowed)
    return Mask{choice->condition, true};
  return std::nullopt;
}

Mask mlir::attn::formula::simplified(Space &space, Mask mask) {
  if (auto inner = maskOf(space, mask.condition, 1.0, 0.0))
    return {inner->condition, inner->negated != mask.negated};
  return mask;
}
