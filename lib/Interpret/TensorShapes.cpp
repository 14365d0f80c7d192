//===- TensorShapes.cpp - the same elements in other sizes ---------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "Program.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn::interpret;

/// Puts `tensor` in the result's slot in another shape of as many elements.
static LogicalResult setReshaped(Frame &frame, const Result &result,
                                 const Tensor &tensor,
                                 ArrayRef<int64_t> shape) {
  if (countElements(shape) != tensor.getNumElements())
    return result.op->emitOpError("cannot give sizes ")
           << describe(tensor.getShape()) << " the sizes " << describe(shape);
  return result.set(frame, tensor.reshaped(shape));
}

static Step readCollapse(tensor::CollapseShapeOp op, Reader &reader) {
  SmallVector<ReassociationIndices> groups = op.getReassociationIndices();
  return [=, source = reader.slot(op.getSrc()),
          result = reader.result(op->getResult(0))](Frame &frame) {
    Tensor tensor = frame.slots[source].tensor;
    Shape shape;
    for (const ReassociationIndices &group : groups) {
      int64_t size = 1;
      for (int64_t dim : group)
        size *= tensor.getSize(dim);
      shape.push_back(size);
    }
    return setReshaped(frame, result, tensor, shape);
  };
}

static Step readExpand(tensor::ExpandShapeOp op, Reader &reader) {
  SmallVector<ReassociationIndices> groups = op.getReassociationIndices();
  return [=, source = reader.slot(op.getSrc()),
          sizes = reader.numbers(op.getMixedOutputShape()),
          result =
              reader.result(op->getResult(0))](Frame &frame) -> LogicalResult {
    Tensor tensor = frame.slots[source].tensor;
    SmallVector<int64_t> shape = sizes.get(frame);
    for (auto [dim, group] : llvm::enumerate(groups)) {
      SmallVector<int64_t> parts =
          llvm::map_to_vector(group, [&](int64_t part) { return shape[part]; });
      if (countElements(parts) != tensor.getSize(dim))
        return result.op->emitOpError("cannot split dimension ")
               << dim << " of size " << tensor.getSize(dim) << " into "
               << describe(parts);
    }
    return setReshaped(frame, result, tensor, shape);
  };
}

static Step readReshape(tensor::ReshapeOp op, Reader &reader) {
  return [=, source = reader.slot(op.getSource()),
          sizes = reader.slot(op.getShape()),
          width = getWidth(op.getShape().getType().getElementType()),
          result = reader.result(op->getResult(0))](Frame &frame) {
    const Tensor &wanted = frame.slots[sizes].tensor;
    Shape shape;
    for (int64_t i = 0; i < wanted.getNumElements(); ++i)
      shape.push_back(asSigned(wanted.data()[i], width));
    return setReshaped(frame, result, frame.slots[source].tensor, shape);
  };
}

static Step readCast(tensor::CastOp op, Reader &reader) {
  return [source = reader.slot(op.getSource()),
          result = reader.result(op->getResult(0))](Frame &frame) {
    return result.set(frame, frame.slots[source].tensor);
  };
}

static Step readDim(tensor::DimOp op, Reader &reader) {
  return [=, source = reader.slot(op.getSource()),
          index = reader.slot(op.getIndex()),
          result = reader.slot(op)](Frame &frame) mutable -> LogicalResult {
    ArrayRef<int64_t> shape = frame.slots[source].tensor.getShape();
    int64_t dim = frame.slots[index].scalar.integer;
    if (dim < 0 || dim >= int64_t(shape.size()))
      return op.emitOpError("asks for dimension ")
             << dim << " of a tensor with " << shape.size();
    frame.slots[result].scalar = makeInteger(shape[dim]);
    return success();
  };
}

static Step readRank(tensor::RankOp op, Reader &reader) {
  return [source = reader.slot(op.getTensor()),
          result = reader.slot(op)](Frame &frame) {
    frame.slots[result].scalar =
        makeInteger(frame.slots[source].tensor.getShape().size());
    return success();
  };
}

void mlir::attn::interpret::addTensorShapeOps(OpTable &table) {
  table.add<tensor::CollapseShapeOp>(readCollapse);
  table.add<tensor::ExpandShapeOp>(readExpand);
  table.add<tensor::ReshapeOp>(readReshape);
  table.add<tensor::CastOp>(readCast);
  table.add<tensor::DimOp>(readDim);
  table.add<tensor::RankOp>(readRank);
}
