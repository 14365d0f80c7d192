//===- Pointwise.cpp - operations element by element ---------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pointwise.h"

using namespace mlir;
using namespace mlir::attn::interpret;

Step mlir::attn::interpret::mapTensors(
    Operation *op, Reader &reader, std::function<Scalar(ArrayRef<Scalar>)> fn) {
  SmallVector<unsigned> operands = reader.slots(op->getOperands());
  SmallVector<bool> isTensor = llvm::map_to_vector(
      op->getOperandTypes(), [](Type t) { return isa<RankedTensorType>(t); });
  Result result = reader.result(op->getResult(0));
  return [=](Frame &frame) -> LogicalResult {
    // Held here: the result may take the slot of none of them.
    SmallVector<Tensor> tensors(operands.size());
    const Tensor *shaped = nullptr;
    for (auto [i, slot] : llvm::enumerate(operands)) {
      if (!isTensor[i])
        continue;
      tensors[i] = frame.slots[slot].tensor;
      if (shaped && shaped->getShape() != tensors[i].getShape())
        return op->emitOpError("has operands of sizes ")
               << describe(shaped->getShape()) << " and "
               << describe(tensors[i].getShape());
      shaped = &tensors[i];
    }
    if (!shaped)
      return op->emitOpError("has a tensor result but no tensor operand");
    FailureOr<Tensor *> created = result.create(frame, shaped->getShape());
    if (failed(created))
      return failure();
    Scalar *to = (*created)->mutableData();
    SmallVector<Scalar, 3> in(operands.size());
    for (int64_t e = 0, end = (*created)->getNumElements(); e < end; ++e) {
      for (auto [i, slot] : llvm::enumerate(operands))
        in[i] = isTensor[i] ? tensors[i].data()[e] : frame.slots[slot].scalar;
      to[e] = fn(in);
    }
    return success();
  };
}
