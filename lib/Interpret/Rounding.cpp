//===- Rounding.cpp - the arithmetic of a plain implementation ------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rounding.h"

#include "Numbers.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn::interpret;

/// f64 counts as f32: docs/Interpreter.md, "A plain implementation".
static double roundPlainly(FloatType type, double value) {
  return type.isF64() ? static_cast<double>(static_cast<float>(value))
                      : roundTo(type, value);
}

/// Others may share the elements: what a call or a loop returns.
static LogicalResult roundElements(Operation *op, Tensor &tensor,
                                   FloatType type) {
  std::string error;
  if (!tensor.unshare(error))
    return op->emitOpError(error);
  Scalar *elements = tensor.mutableData();
  for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i)
    elements[i].real = roundPlainly(type, elements[i].real);
  return success();
}

Step mlir::attn::interpret::readRounding(Operation *op, Reader &reader) {
  if (isa<tensor::TensorDialect>(op->getDialect()))
    return nullptr;
  SmallVector<std::pair<unsigned, FloatType>> scalars, tensors;
  for (Value result : op->getResults())
    if (auto type = dyn_cast<FloatType>(getElementTypeOrSelf(result)))
      (isa<RankedTensorType>(result.getType()) ? tensors : scalars)
          .emplace_back(reader.slot(result), type);
  if (scalars.empty() && tensors.empty())
    return nullptr;
  return [=](Frame &frame) -> LogicalResult {
    for (auto [slot, type] : scalars)
      frame.slots[slot].scalar =
          makeReal(roundPlainly(type, frame.slots[slot].scalar.real));
    for (auto [slot, type] : tensors)
      if (failed(roundElements(op, frame.slots[slot].tensor, type)))
        return failure();
    return success();
  };
}
