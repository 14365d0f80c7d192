//===- TFImport.h - one TensorFlow operation being imported ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An import rule reads one operation of the `tf` dialect whose operands are
// imported already and writes its results as upstream operations. Rules are
// found by the operation's name; each family of operations adds its own.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_IMPORT_TFIMPORT_H
#define ATTN_IMPORT_TFIMPORT_H

#include "attn/Import/TensorBuilder.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "llvm/ADT/StringMap.h"

#include <functional>
#include <optional>

namespace mlir::attn {

/// The imported value behind casts that only forget sizes or signedness: the
/// most exact type that is known.
Value mostExact(Value value);

/// The elements of an i32 or i64 tensor of at most 64 elements that is a
/// constant or was put together from sizes, row-major; nothing otherwise.
std::optional<SmallVector<OpFoldResult>> knownElements(Value tensor);

class TFImport : public TensorBuilder {
public:
  TFImport(OpBuilder &builder, Operation *op, ValueRange operands)
      : TensorBuilder(builder, op->getLoc()), op(op), operands(operands) {}

  /// The operation of the `tf` dialect.
  Operation *op;
  /// Its operands: ranked tensors of signless elements.
  SmallVector<Value> operands;
  /// What a rule fills in: one value for each result.
  SmallVector<Value> results;

  RankedTensorType type(unsigned operand) const;
  /// Whether the operand's integers are unsigned.
  bool isUnsigned(unsigned operand) const;
  /// The element type of a result, signless.
  Type resultElement(unsigned result = 0) const;

  /// Adds a result; always succeeds.
  LogicalResult result(Value value);
  /// An error at the operation.
  InFlightDiagnostic error() const;

  /// The elements of an operand as constants, if they are.
  std::optional<SmallVector<int64_t>> integers(unsigned operand) const;
  /// The elements of an operand of static size as sizes: known ones, or loads.
  FailureOr<Sizes> elements(unsigned operand);
  /// A constant dimension number, made non-negative; an error if it is not
  /// constant or not below `rank`.
  FailureOr<int64_t> axis(unsigned operand, int64_t rank) const;
  /// The same for a list of different ones.
  FailureOr<SmallVector<int64_t>> axes(unsigned operand, int64_t rank) const;
  /// `axis`, made non-negative, or an error.
  FailureOr<int64_t> normalised(int64_t axis, int64_t rank) const;

  /// The value of a constant tensor of one repeated element, as a scalar.
  Value splat(Value tensor);
  /// The only element of a tensor of one element.
  Value scalar(Value tensor);
  /// A tensor of the given elements: a constant, or tensor.from_elements.
  Value fromElements(ArrayRef<OpFoldResult> elements, RankedTensorType type);

  /// Arithmetic of sizes, folded where it can be.
  OpFoldResult sum(OpFoldResult x, OpFoldResult y);
  OpFoldResult difference(OpFoldResult x, OpFoldResult y);
  OpFoldResult smaller(OpFoldResult x, OpFoldResult y);
  OpFoldResult larger(OpFoldResult x, OpFoldResult y);
  /// A guard that x <= y; an error if both are known and it is not.
  LogicalResult atMost(OpFoldResult x, OpFoldResult y, StringRef what);

  /// `tensor`, whose dimension `dim` must be of the given static size: guarded
  /// and stated in the type if it is dynamic.
  Value withSize(Value tensor, int64_t dim, int64_t size);

  /// An error if static sizes that meet under NumPy broadcasting differ.
  LogicalResult checkBroadcast(ValueRange tensors) const;
};

using TFRule = std::function<LogicalResult(TFImport &)>;
using TFRules = llvm::StringMap<TFRule>;

void addTFUnaryRules(TFRules &rules);
void addTFBinaryRules(TFRules &rules);
void addTFSelectionRules(TFRules &rules);
void addTFShapeRules(TFRules &rules);
void addTFRangeRules(TFRules &rules);
void addTFViewRules(TFRules &rules);
void addTFSliceRules(TFRules &rules);
void addTFGatherRules(TFRules &rules);
void addTFScatterRules(TFRules &rules);
void addTFDiagonalRules(TFRules &rules);
void addTFRollRules(TFRules &rules);
void addTFReductionRules(TFRules &rules);
void addTFContractionRules(TFRules &rules);
void addTFNormalisationRules(TFRules &rules);
void addTFWindowRules(TFRules &rules);
void addTFPatchRules(TFRules &rules);
void addTFResizeRules(TFRules &rules);
void addTFBlockRules(TFRules &rules);
void addTFRefusals(TFRules &rules);

/// Imports a small integer tensor that is made of sizes as index arithmetic.
/// False if the operation is not such a one.
bool importTFShapeValue(TFImport &import);

} // namespace mlir::attn

#endif // ATTN_IMPORT_TFIMPORT_H
