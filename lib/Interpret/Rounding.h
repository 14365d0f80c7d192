//===- Rounding.h - the arithmetic of a plain implementation --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef INTERPRET_ROUNDING_H
#define INTERPRET_ROUNDING_H

#include "Program.h"
#include "attn/Interpret/Interpreter.h"

#include <cmath>

namespace mlir::attn::interpret {

/// Rounds what an attn operation computes on the way to its result to its
/// accumulation type: f32, and in place of f64 f32 (see Precision::Plain).
class Rounding {
public:
  explicit Rounding(Precision precision)
      : isPlain(precision == Precision::Plain) {}

  double operator()(double value) const {
    return isPlain ? static_cast<double>(static_cast<float>(value)) : value;
  }

  bool rounds() const { return isPlain; }

private:
  bool isPlain;
};

/// A sum of many doubles. The reference must be better than what is compared
/// with it in f64, so what each addition loses is added up as well (Neumaier,
/// 1974); a plain implementation rounds after each addition instead.
class Sum {
public:
  explicit Sum(Rounding round) : round(round) {}

  void add(double value) {
    double next = sum + value;
    if (round.rounds())
      next = round(next);
    else if (std::isfinite(next))
      lost += std::fabs(sum) >= std::fabs(value) ? (sum - next) + value
                                                 : (value - next) + sum;
    sum = next;
  }
  double get() const { return sum + lost; }

private:
  Rounding round;
  double sum = 0, lost = 0;
};

/// The step that rounds the results of `op` to their types, if it has any of
/// floats and is not one that only moves values.
Step readRounding(Operation *op, Reader &reader);

} // namespace mlir::attn::interpret

#endif // INTERPRET_ROUNDING_H
