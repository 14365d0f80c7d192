//===- Scalar.h - tensors read as formulas over named dimensions ----------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// A scalar of a cluster: one element of a tensor at named indices, or a value
// computed in the body of a linalg operation at named loops. Reading follows
// data movement (transposes, broadcasts, reshapes, copies) and enters
// elementwise bodies, so that fused and unfused spellings, named operations and
// generics, and any layout in between read the same.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_FORMULA_SCALAR_H
#define ATTN_FORMULA_SCALAR_H

#include "attn/Formula/Space.h"
#include "mlir/IR/TypeUtilities.h"

namespace mlir::attn::formula {

struct Scalar {
  Value value;
  /// One index for every dimension of a tensor, or for every loop of the
  /// operation whose body holds `value`.
  Indices at;

  bool isTensor() const { return isa<RankedTensorType>(value.getType()); }
  Type elementType() const { return getElementTypeOrSelf(value.getType()); }
};

/// The element of `tensor` at new names for all its dimensions.
Scalar elementOf(Space &space, Value tensor);

/// Follows data movement to where the value is computed: an element of a
/// function argument, a constant or an operation that computes, or a value in a
/// body.
Scalar peel(Space &space, Scalar scalar);

/// The same, also through casts between floating-point types.
Scalar peelCasts(Space &space, Scalar scalar);

/// The value in the body of an elementwise operation that is this element, or
/// the scalar itself if it is in a body already.
std::optional<Scalar> inBody(Scalar scalar);

/// One operation of a body, with the loops it is read at.
struct Step {
  Operation *op = nullptr;
  Indices at;

  explicit operator bool() const { return op; }
  Scalar operand(unsigned i) const { return {op->getOperand(i), at}; }
  template <typename OpT> bool is() const { return isa_and_present<OpT>(op); }
};

/// The scalar operation that computes `scalar`, entering an elementwise linalg
/// operation if need be; empty if it is not computed by one.
Step stepOf(Space &space, Scalar scalar);

/// The value of a scalar built from constants only, in float64.
std::optional<double> constantOf(Space &space, Scalar scalar);
inline bool isConstant(Space &space, Scalar scalar, double value) {
  return constantOf(space, scalar) == value;
}

enum class ReductionKind { Sum, Max, And, Or };

/// kind over `names` of `body`, started from `init` (absent: the neutral
/// value).
struct Reduction {
  ReductionKind kind;
  SmallVector<unsigned> names;
  Scalar body;
  std::optional<Scalar> init;
  /// The element of the reduced tensor.
  Scalar result;
};

/// Reads `scalar` as a reduction over new names; `bound` as in Space::add.
std::optional<Reduction> reductionOf(Space &space, Scalar scalar,
                                     bool bound = true);

/// Whether the scalar changes with one of `names`.
bool dependsOn(Space &space, Scalar scalar, ArrayRef<unsigned> names);

/// Whether both are the same value at the same indices.
bool isIdentical(const Space &space, const Scalar &lhs, const Scalar &rhs);

/// Whether both scalars are the same formula in real arithmetic: casts between
/// floating-point types are looked through. May rename bound names.
bool isSame(Space &space, Scalar lhs, Scalar rhs);

} // namespace mlir::attn::formula

#endif // ATTN_FORMULA_SCALAR_H
