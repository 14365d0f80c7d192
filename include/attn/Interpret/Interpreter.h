//===- Interpreter.h - what a function on tensors computes --------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_INTERPRET_INTERPRETER_H
#define ATTN_INTERPRET_INTERPRETER_H

#include "attn/Interpret/Tensor.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::attn::interpret {

class Program;

/// How numbers are kept.
enum class Precision {
  /// Floats are doubles, whatever their type.
  Exact,
  /// Every float is rounded to its type as soon as it is computed, inside attn
  /// operations to f32; f64 is treated as f32. Errors are those of a plain
  /// implementation; for f64, those of one times 2^29.
  Plain
};

/// The reference meaning of a function over the attn dialect, linalg on
/// tensors, tensor, arith, math, scf.if/for/while, cf.assert and func: what
/// docs/Spec.md writes as formulas, computed in float64 in the order in which
/// the formulas stand. docs/Interpreter.md has the rules for numbers.
///
/// Lowers nothing, and shares no code with what lowers.
class Interpreter {
public:
  explicit Interpreter(std::shared_ptr<Memory> memory,
                       Precision precision = Precision::Exact);
  ~Interpreter();

  /// Reads `function` and all that it calls. Fails with a diagnostic at an
  /// operation or type that is not known. The module must not change between
  /// this and the last run.
  LogicalResult prepare(func::FuncOp function);

  /// Calls the prepared function; a scalar argument or result is a tensor
  /// without dimensions. Fails with a diagnostic where an assertion does not
  /// hold, sizes do not agree, an index is out of bounds or memory is spent.
  FailureOr<SmallVector<Tensor>> run(ArrayRef<Tensor> arguments);

private:
  std::shared_ptr<Memory> memory;
  Precision precision;
  std::unique_ptr<Program> program;
  func::FuncOp entry;
};

} // namespace mlir::attn::interpret

#endif // ATTN_INTERPRET_INTERPRETER_H
