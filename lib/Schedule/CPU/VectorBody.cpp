//===- VectorBody.cpp - the body of an operation on vectors ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VectorTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::attn;

/// The factors of the product that `add`, a float addition in the body, adds
/// to its other operand: (a, b, other), if there is one only it uses.
static std::optional<std::array<Value, 3>> matchProduct(Operation &op) {
  auto add = dyn_cast<arith::AddFOp>(op);
  if (!add)
    return std::nullopt;
  for (auto [term, other] : {std::pair(add.getLhs(), add.getRhs()),
                             std::pair(add.getRhs(), add.getLhs())})
    if (auto product = term.getDefiningOp<arith::MulFOp>())
      if (product->hasOneUse() && product->getBlock() == op.getBlock())
        return std::array<Value, 3>{product.getLhs(), product.getRhs(), other};
  return std::nullopt;
}

Value VectorTile::computeOne(OpBuilder &builder, Operation &inner,
                             IRMapping &mapping, int64_t row, int64_t vector) {
  Location loc = op.getLoc();
  if (auto index = dyn_cast<linalg::IndexOp>(inner)) {
    unsigned dim = index.getDim();
    if (plan.row == dim)
      return rowIndices[row];
    if (dim != plan.lane)
      return indices[dim];
    VectorType type = getVectorType(builder.getIndexType());
    Value steps = vector::StepOp::create(builder, loc, type);
    Value first = broadcast(builder, getLaneIndex(builder, vector));
    return arith::AddIOp::create(builder, loc, first, steps);
  }

  SmallVector<Value> operands;
  bool anyVector = false;
  for (Value operand : inner.getOperands()) {
    operands.push_back(mapping.lookupOrDefault(operand));
    anyVector |= isa<VectorType>(operands.back().getType());
  }
  // Numbers stay numbers: what all lanes share is computed once.
  if (!anyVector)
    return builder.clone(inner, mapping)->getResult(0);
  if (auto product = matchProduct(inner)) {
    SmallVector<Value> terms;
    for (Value term : *product)
      terms.push_back(broadcast(builder, mapping.lookupOrDefault(term)));
    return vector::FMAOp::create(builder, loc, terms[0], terms[1], terms[2]);
  }
  for (Value &operand : operands)
    operand = broadcast(builder, operand);
  OperationState state(loc, inner.getName(), operands,
                       getVectorType(inner.getResult(0).getType()),
                       inner.getAttrs());
  return builder.create(state)->getResult(0);
}

SmallVector<Value> VectorTile::compute(OpBuilder &builder, int64_t row,
                                       int64_t vector,
                                       ArrayRef<Value> accumulators) {
  IRMapping mapping;
  for (OpOperand *input : op.getDpsInputOperands())
    if (op.payloadUsesValueFromOperand(input))
      mapping.map(op.getMatchingBlockArgument(input),
                  read(builder, *input, row, vector));
  for (auto [argument, value] :
       llvm::zip_equal(op.getRegionOutputArgs(), accumulators))
    if (value)
      mapping.map(argument, value);
  for (Operation &inner : op.getBody()->without_terminator())
    mapping.map(inner.getResult(0),
                computeOne(builder, inner, mapping, row, vector));
  SmallVector<Value> results;
  for (Value yielded : op.getBody()->getTerminator()->getOperands())
    results.push_back(mapping.lookupOrDefault(yielded));
  return results;
}
