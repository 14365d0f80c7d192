//===- Formula.h - formulas over named dimensions as linalg ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the decompositions are written in: each member emits one operation of
// linalg, over the dimensions that its result and its operands have.
//
//===----------------------------------------------------------------------===//

#ifndef DIALECT_ATTN_FORMULA_H
#define DIALECT_ATTN_FORMULA_H

#include "attn/Dialect/Attn/Attn.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::attn {

/// A tensor and, for each of its dimensions, the one of the iteration space
/// that it is.
struct Indexed {
  Value tensor;
  AffineMap map;
};

class Formula {
public:
  /// Computes one element. Floats arrive in the accumulation type, everything
  /// else as it is stored; a returned float is rounded to the result's type.
  using Body = function_ref<Value(ImplicitLocOpBuilder &, ValueRange)>;

  /// `sizes` are those of the iteration space; sums are kept in `accumulator`.
  Formula(OpBuilder &builder, Location loc, ArrayRef<OpFoldResult> sizes,
          FloatType accumulator)
      : builder(loc, builder), sizes(sizes), accumulator(accumulator) {}

  /// The map that selects `dims`, in that order.
  AffineMap over(ArrayRef<unsigned> dims) const;
  /// `map` without `dims`.
  AffineMap without(AffineMap map, ArrayRef<unsigned> dims) const;
  /// The dimensions that `map` has and `other` lacks, ascending.
  static SmallVector<unsigned> onlyIn(AffineMap map, AffineMap other);

  /// result[i] = body(operands[i]) for all `i` that `map` selects.
  Indexed pointwise(ArrayRef<Indexed> operands, AffineMap map, Type elementType,
                    Body body);
  /// result[i] = body(operands[i, j], result[i]) for all `j`, from `init` on.
  Indexed reduce(ArrayRef<Indexed> operands, AffineMap map, double init,
                 Body body);
  /// result[i] = sum_j lhs[i, j] * rhs[i, j].
  Indexed contract(Indexed lhs, Indexed rhs, AffineMap map);
  /// The same values with the map and the type of the result they replace.
  Value result(Indexed value, AffineMap map, Value replaced);

  /// Inside the body of the operation with result `map`: the position in each
  /// dimension of the iteration space, null in those that `map` lacks.
  static SmallVector<Value> positions(ImplicitLocOpBuilder &b, AffineMap map);
  /// A float rounded or extended to `type`; anything else as it is.
  static Value convertFloat(ImplicitLocOpBuilder &b, Value value, Type type);
  /// The size of `dim` as a value.
  Value size(unsigned dim);
  /// The product of the sizes of `dims` in the accumulation type.
  Value count(ArrayRef<unsigned> dims);
  /// A scalar of the accumulation type.
  Value constant(double value);
  /// A constant of type index.
  Value index(int64_t value);

  ImplicitLocOpBuilder builder;
  SmallVector<OpFoldResult> sizes;
  FloatType accumulator;

private:
  Value empty(AffineMap map, Type elementType);
  Value filled(AffineMap map, double value);
  Indexed generic(ArrayRef<Indexed> operands, Indexed init, Body body);
};

/// The formula of an operation on the rows of one input: softmax, layer_norm
/// and rms_norm, which reduce over `dimensions` and keep the input's shape.
struct RowFormula : Formula {
  template <typename OpT>
  RowFormula(OpBuilder &builder, OpT op)
      : Formula(builder, op.getLoc(), sizesOf(builder, op),
                getAccumulatorType(op.getInput().getType())),
        all(builder.getMultiDimIdentityMap(sizes.size())),
        summed(op.getDimensions()), rows(without(all, summed)),
        x({op.getInput(), all}) {}

  AffineMap all;
  SmallVector<unsigned> summed;
  /// One element for each row.
  AffineMap rows;
  Indexed x;

private:
  template <typename OpT>
  static SmallVector<OpFoldResult> sizesOf(OpBuilder &builder, OpT op) {
    // Never fails: the input has the result's shape.
    ReifiedRankedShapedTypeDims shapes;
    (void)op.reifyResultShapes(builder, shapes);
    return shapes.front();
  }
};

} // namespace mlir::attn

#endif // DIALECT_ATTN_FORMULA_H
