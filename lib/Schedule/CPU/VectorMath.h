//===- VectorMath.h - vectors of f32, written briefly ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SCHEDULE_CPU_VECTORMATH_H
#define SCHEDULE_CPU_VECTORMATH_H

#include "AttentionTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::attn {

/// Builds arithmetic on vectors of `unit.lanes` numbers of f32, and on indices.
class VectorMath {
public:
  VectorMath(ImplicitLocOpBuilder &b, const VectorUnit &unit)
      : b(b), unit(unit), type(VectorType::get(unit.lanes, b.getF32Type())),
        pairs(VectorType::get(2 * unit.lanes, b.getBF16Type())) {}

  Value index(int64_t value);
  Value add(Value lhs, Value rhs);
  Value add(Value lhs, int64_t rhs) { return rhs ? add(lhs, index(rhs)) : lhs; }
  Value mul(Value lhs, int64_t rhs);

  /// `value` in every lane.
  Value splat(double value);
  Value splat(Value number);
  Value addf(Value lhs, Value rhs);
  Value subf(Value lhs, Value rhs);
  Value mulf(Value lhs, Value rhs);
  /// a * b + c, in one instruction where the CPU has it.
  Value fma(Value a, Value b, Value c);
  /// The larger; the other one where one is NaN.
  Value maxnum(Value lhs, Value rhs);
  Value compare(arith::CmpFPredicate predicate, Value lhs, Value rhs);
  Value select(Value condition, Value then, Value otherwise);
  /// Whether any lane of any of `conditions` holds.
  Value any(ArrayRef<Value> conditions);

  /// A vector of f32, or one of pairs where the buffer is of bf16.
  Value load(Value buffer, ValueRange at);
  void store(Value vector, Value buffer, ValueRange at);

  /// 2^x, at most 2 ULP off where that is a normal number (2.4 ULP where no
  /// instruction multiplies and adds); 0 for -inf and below the normal numbers
  /// (up to a denormal number), NaN for NaN.
  Value exp2(Value x);
  /// The hyperbolic tangent, at most 4 ULP off; NaN for NaN.
  Value tanh(Value x);

  // A vector of pairs has two numbers of bf16, neighbours, for each lane.

  Value splatPairs(double value);
  /// The two numbers from `at` of the buffer on, in every lane.
  Value splatPair(Value buffer, ValueRange at);
  /// sum + the products of a lane's two numbers, in f32.
  Value addProducts(Value pairs, Value others, Value sum);
  /// The nearest bf16 of both, side by side in each lane.
  Value roundToPairs(Value first, Value second);
  /// The upper half of the bits of both: what is missing is less than 2^-7 of
  /// each, and is exactly in f32 (`dropHead`).
  Value takeHeads(Value first, Value second);
  Value dropHead(Value x);
  /// Pairs that are 0 where both numbers of `where` are; per number.
  Value zeroWhereZero(Value pairs, Value where);
  /// Pairs of neighbours within rows become pairs in columns: vectors of a
  /// square of pairs, transposed.
  void transposePairs(MutableArrayRef<Value> rows);

  ImplicitLocOpBuilder &b;
  const VectorUnit &unit;
  VectorType type, pairs;

private:
  Value exp2Polynomial(Value fraction);
  Value exp2ByScale(Value x);
  Value exp2ByBits(Value x);
  /// 2^n for a float whose low bits are n + 127.
  Value powerOf(Value biased);
};

} // namespace mlir::attn

#endif // SCHEDULE_CPU_VECTORMATH_H
