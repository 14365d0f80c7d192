//===- Constants.cpp - arith.constant and ub.poison ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "Program.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/UB/IR/UBOps.h"

using namespace mlir;
using namespace mlir::attn::interpret;

static FailureOr<Step> readConstant(arith::ConstantOp op, Reader &reader) {
  Result result = reader.result(op->getResult(0));
  if (std::optional<Scalar> scalar = getScalar(op.getValue()))
    return Step([slot = result.slot, value = *scalar](Frame &frame) {
      frame.slots[slot].scalar = value;
      return success();
    });
  auto elements = dyn_cast<ElementsAttr>(op.getValue());
  if (!elements || !result.type)
    return op.emitOpError("has a value that the interpreter does not know");
  return Step([=](Frame &frame) -> LogicalResult {
    FailureOr<Tensor *> tensor =
        result.create(frame, elements.getShapedType().getShape());
    if (failed(tensor))
      return failure();
    std::string error;
    if (failed(getElements(
            elements,
            {(*tensor)->mutableData(), size_t((*tensor)->getNumElements())},
            error)))
      return result.op->emitOpError(error);
    return success();
  });
}

/// Poison may be anything, and is used nowhere that matters: NaN shows if it
/// is.
static FailureOr<Step> readPoison(ub::PoisonOp op, Reader &reader) {
  Type type = op.getType();
  if (!isa<FloatType, IntegerType, IndexType>(type))
    return op.emitOpError("is poison of ")
           << type << ", which the interpreter does not know";
  Scalar value = isa<FloatType>(type) ? makeReal(NAN) : makeInteger(0);
  return Step([slot = reader.slot(op), value](Frame &frame) {
    frame.slots[slot].scalar = value;
    return success();
  });
}

void mlir::attn::interpret::addConstantOps(OpTable &table) {
  table.add<arith::ConstantOp>(readConstant);
  table.add<ub::PoisonOp>(readPoison);
}
