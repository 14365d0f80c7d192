//===- Numbers.h - types, rounding and constants ------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef INTERPRET_NUMBERS_H
#define INTERPRET_NUMBERS_H

#include "attn/Interpret/Tensor.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/Support/MathExtras.h"

#include <cmath>

namespace mlir::attn::interpret {

/// A ranked tensor or scalar of f16, bf16, f32, f64, index or a signless
/// integer of at most 64 bits.
bool isKnownType(Type type);

/// Whether a tensor of `sizes` is one of `type`; a scalar has none.
bool hasShape(Type type, ArrayRef<int64_t> sizes);

/// Bits of an integer or index type.
unsigned getWidth(Type type);

inline Scalar wrap(uint64_t bits, unsigned width) {
  return makeInteger(bits & llvm::maskTrailingOnes<uint64_t>(width));
}
inline int64_t asSigned(Scalar scalar, unsigned width) {
  return llvm::SignExtend64(scalar.integer, width);
}
inline uint64_t asUnsigned(Scalar scalar) { return scalar.integer; }

/// To the nearest number of `type`, ties to even; beyond its range infinity.
double roundTo(FloatType type, double value);

/// Infinity where `type` has no number of that size, `value` itself elsewhere.
double limitTo(FloatType type, double value);

/// Whether a value may be a finite additive mask, or a score with one.
inline bool isMask(double value) {
  return value <= -4096 && !std::isinf(value);
}

/// A sum that a mask has made so low is what the graph's type makes of it:
/// docs/Interpreter.md, "Masks that are added".
inline double addMasks(double sum, FloatType type) {
  return isMask(sum) ? roundTo(type, sum) : sum;
}

/// The bits of `value` rounded to `type`, and back.
uint64_t toBits(FloatType type, double value);
double fromBits(FloatType type, uint64_t bits);

/// A scalar constant; nothing for an attribute that is none.
std::optional<Scalar> getScalar(Attribute attribute);

/// The elements of a constant in row-major order; fails (with the reason in
/// `error`) where it has none of a known type, or data of the wrong size.
LogicalResult getElements(ElementsAttr attribute, MutableArrayRef<Scalar> to,
                          std::string &error);

} // namespace mlir::attn::interpret

#endif // INTERPRET_NUMBERS_H
