//===- TensorBuilder.h - the vocabulary of the importers ------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What PyTorch and TensorFlow have in common, as upstream structured
// operations: each member emits one idea. Tensors are ranked builtin tensors of
// signless elements; whether integers are unsigned is the caller's to say.
// Shapes must already have been checked by the caller (static sizes equal or
// 1 where they meet); dynamic sizes that meet are taken to be equal, and a
// `cf.assert` guards every such pair that is not the same value.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_IMPORT_TENSORBUILDER_H
#define ATTN_IMPORT_TENSORBUILDER_H

#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::attn {

enum class Reduction { Sum, Product, Max, Min, And, Or };

class TensorBuilder {
public:
  using Sizes = SmallVector<OpFoldResult>;
  using ScalarBody = function_ref<Value(OpBuilder &, Location, ValueRange)>;

  TensorBuilder(OpBuilder &builder, Location loc)
      : builder(builder), loc(loc) {}

  OpBuilder &builder;
  Location loc;

  /// The size of dimension `dim` (index attribute or index value), of all.
  OpFoldResult size(Value tensor, int64_t dim);
  Sizes sizes(Value tensor);
  /// `size` as a value of type index.
  Value asIndex(OpFoldResult size);
  /// lhs * rhs, folded where both are constant.
  OpFoldResult product(OpFoldResult lhs, OpFoldResult rhs);

  /// A scalar constant of a float or integer type; `value` is rounded once.
  Value constant(Type type, double value);
  Value constant(Type type, int64_t value);
  /// The lowest value of `type`: -inf, or the smallest integer.
  Value lowest(Type type, bool isUnsigned = false);

  /// A tensor of one value.
  Value fill(Value scalar, ArrayRef<OpFoldResult> sizes);
  /// out[i] = body(i0, i1, ...) with i the indices of `sizes` (type index).
  Value generate(ArrayRef<OpFoldResult> sizes, Type elementType,
                 ScalarBody body);

  /// out[i] = body(in0[i], in1[i], ...) with NumPy broadcasting: operands are
  /// aligned at the last dimension, static sizes of 1 are repeated. Operands
  /// may be scalars (non-tensor values). One linalg.generic.
  Value elementwise(ValueRange inputs, Type elementType, ScalarBody body);

  /// The element type changed as both frameworks do: float to integer truncates
  /// toward zero, anything to i1 is `!= 0`, i1 is 0 or 1.
  Value convert(Value tensor, Type elementType, bool isUnsigned = false);

  /// sum over repeated letters that are not in `out`, e.g. ("bmk,bnk", "bmn"):
  /// linalg.contract, or an elementwise product where nothing is summed.
  /// `lhs`, `rhs` and `out` are strings of dimension letters, one a dimension,
  /// none repeated within an operand. Sums are kept in `accumulator` (null: the
  /// accumulation type of the operands), the result is rounded to
  /// `elementType`.
  Value contract(Value lhs, StringRef lhsDims, Value rhs, StringRef rhsDims,
                 StringRef outDims, Type elementType, Type accumulator = {});
  /// NumPy matmul: ranks 1 and up, leading dimensions broadcast.
  Value matmul(Value lhs, Value rhs, bool transposeLhs, bool transposeRhs,
               Type elementType);

  /// Reduction over `dims` (any order, non-negative). 16-bit floats are summed
  /// in f32 and rounded once.
  Value reduce(Reduction kind, Value tensor, ArrayRef<int64_t> dims,
               bool keepDims, bool isUnsigned = false);

  Value transpose(Value tensor, ArrayRef<int64_t> permutation);
  /// Row-major reshape to `sizes`, all known; `type` holds what is static (and
  /// is enough if it is static). Collapses and expands groups of dimensions
  /// where products of sizes are seen to be equal, else tensor.reshape.
  Value reshape(Value tensor, ArrayRef<OpFoldResult> sizes,
                RankedTensorType type);
  /// Reshape that only adds or removes dimensions of size 1.
  Value unsqueeze(Value tensor, int64_t dim);
  Value squeeze(Value tensor, ArrayRef<int64_t> dims);
  /// NumPy broadcast_to: `sizes` has at least the rank of `tensor`.
  Value broadcastTo(Value tensor, ArrayRef<OpFoldResult> sizes);
  /// tensor[offset : offset + size*stride : stride] along `dim`, size given.
  Value slice(Value tensor, int64_t dim, OpFoldResult offset, OpFoldResult size,
              int64_t stride = 1);
  Value concat(ValueRange tensors, int64_t dim);

  /// Same values, with the static sizes that `type` states where the tensor's
  /// own are dynamic (tensor.cast, or nothing).
  Value refine(Value tensor, RankedTensorType type);

  /// `convert` for one value, inside a body.
  static Value convertScalar(OpBuilder &b, Location loc, Value scalar, Type to,
                             bool isUnsigned = false);
  /// f32 for 16-bit floats, else the type itself.
  Type accumulatorOf(Type type);
  /// Guards two sizes that must be equal, unless they are seen to be.
  void assertEqual(OpFoldResult lhs, OpFoldResult rhs);
  /// The sizes to which `tensors` broadcast together.
  Sizes broadcastSizes(ValueRange tensors);
  /// What `kind` makes of no values.
  Value neutral(Reduction kind, Type type, bool isUnsigned);

private:
  Value flatReshape(Value tensor, RankedTensorType type);
  Value dynamicReshape(Value tensor, ArrayRef<OpFoldResult> from,
                       ArrayRef<OpFoldResult> to, RankedTensorType type);
  Value empty(ArrayRef<OpFoldResult> sizes, Type elementType);
  /// `tensor` without the dimensions that are repeated along `sizes`, and its
  /// map from the iteration space of `sizes`.
  std::pair<Value, AffineMap> alignedOperand(Value tensor,
                                             ArrayRef<OpFoldResult> sizes);
  void reduceOwnDims(Value &tensor, std::string &dims, Value other,
                     StringRef otherDims, StringRef out);
  Value productOf(Value lhs, Value rhs, ArrayRef<AffineMap> maps,
                  ArrayRef<OpFoldResult> sizes, Type elementType);
  static SmallVector<ReassociationIndices>
  groupsWithout(int64_t rank, ArrayRef<int64_t> dropped);
};

} // namespace mlir::attn

#endif // ATTN_IMPORT_TENSORBUILDER_H
