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

private:
  bool isPlain;
};

/// The step that rounds the results of `op` to their types, if it has any of
/// floats and is not one that only moves values.
Step readRounding(Operation *op, Reader &reader);

} // namespace mlir::attn::interpret

#endif // INTERPRET_ROUNDING_H
