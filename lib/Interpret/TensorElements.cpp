//===- TensorElements.cpp - elements of tensors, and back ----------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "Program.h"
#include "Space.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn::interpret;

/// Dynamic sizes as `Numbers` of all sizes of `type`.
static Numbers readSizes(RankedTensorType type, ValueRange dynamic,
                         Reader &reader) {
  SmallVector<OpFoldResult> sizes;
  OpBuilder builder(type.getContext());
  for (int64_t size : type.getShape()) {
    if (!ShapedType::isDynamic(size)) {
      sizes.push_back(builder.getIndexAttr(size));
      continue;
    }
    sizes.push_back(dynamic.front());
    dynamic = dynamic.drop_front();
  }
  return reader.numbers(sizes);
}

/// What nobody has written shows where it is used: floats are NaN.
static Step readEmpty(tensor::EmptyOp op, Reader &reader) {
  bool isFloat = isa<FloatType>(op.getType().getElementType());
  return [=, sizes = readSizes(op.getType(), op.getDynamicSizes(), reader),
          result =
              reader.result(op->getResult(0))](Frame &frame) -> LogicalResult {
    FailureOr<Tensor *> tensor = result.create(frame, sizes.get(frame));
    if (succeeded(tensor) && isFloat)
      std::fill_n((*tensor)->mutableData(), (*tensor)->getNumElements(),
                  makeReal(NAN));
    return success(succeeded(tensor));
  };
}

static Step readSplat(tensor::SplatOp op, Reader &reader) {
  return [sizes = readSizes(op.getType(), op.getDynamicSizes(), reader),
          input = reader.slot(op.getInput()),
          result =
              reader.result(op->getResult(0))](Frame &frame) -> LogicalResult {
    FailureOr<Tensor *> tensor = result.create(frame, sizes.get(frame));
    if (succeeded(tensor))
      std::fill_n((*tensor)->mutableData(), (*tensor)->getNumElements(),
                  frame.slots[input].scalar);
    return success(succeeded(tensor));
  };
}

static Step readFromElements(tensor::FromElementsOp op, Reader &reader) {
  Shape shape(op.getType().getShape());
  return [=, elements = reader.slots(op.getElements()),
          result =
              reader.result(op->getResult(0))](Frame &frame) -> LogicalResult {
    FailureOr<Tensor *> tensor = result.create(frame, shape);
    if (failed(tensor))
      return failure();
    Scalar *to = (*tensor)->mutableData();
    for (unsigned slot : elements)
      *to++ = frame.slots[slot].scalar;
    return success();
  };
}

static FailureOr<Step> readGenerate(tensor::GenerateOp op, Reader &reader) {
  FailureOr<Body> body = reader.read(op.getBody().front());
  if (failed(body))
    return failure();
  Numbers sizes = readSizes(cast<RankedTensorType>(op.getType()),
                            op.getDynamicExtents(), reader);
  return Step(
      [=, body = std::move(*body), result = reader.result(op->getResult(0))](
          Frame &frame) -> LogicalResult {
        FailureOr<Tensor *> tensor = result.create(frame, sizes.get(frame));
        if (failed(tensor))
          return failure();
        Scalar *to = (*tensor)->mutableData();
        SmallVector<int64_t> shape((*tensor)->getShape());
        SmallVector<int64_t> index(shape.size(), 0);
        if (isEmptyBox(shape))
          return success();
        do {
          for (auto [slot, position] : llvm::zip_equal(body.arguments, index))
            frame.slots[slot].scalar = makeInteger(position);
          if (failed(body.run(frame)))
            return failure();
          *to++ = frame.slots[body.results.front()].scalar;
        } while (advance(index, shape));
        return success();
      });
}

/// The position of an element, or nothing after a diagnostic at `op`.
static std::optional<int64_t> findElement(Operation *op, const Frame &frame,
                                          const Tensor &tensor,
                                          ArrayRef<unsigned> indices) {
  int64_t offset = 0;
  for (auto [dim, slot] : llvm::enumerate(indices)) {
    int64_t index = frame.slots[slot].scalar.integer;
    if (index < 0 || index >= tensor.getSize(dim)) {
      op->emitOpError("has index ")
          << index << " in dimension " << dim << " of a tensor of sizes "
          << describe(tensor.getShape());
      return std::nullopt;
    }
    offset = offset * tensor.getSize(dim) + index;
  }
  return offset;
}

static Step readExtract(tensor::ExtractOp op, Reader &reader) {
  return [=, source = reader.slot(op.getTensor()),
          indices = reader.slots(op.getIndices()),
          result = reader.slot(op)](Frame &frame) -> LogicalResult {
    const Tensor &tensor = frame.slots[source].tensor;
    std::optional<int64_t> at = findElement(op, frame, tensor, indices);
    if (at)
      frame.slots[result].scalar = tensor.data()[*at];
    return success(at.has_value());
  };
}

static Step readInsert(tensor::InsertOp op, Reader &reader) {
  return [=, scalar = reader.slot(op.getScalar()),
          dest = reader.slot(op.getDest()),
          indices = reader.slots(op.getIndices()),
          result =
              reader.result(op->getResult(0))](Frame &frame) -> LogicalResult {
    Tensor tensor = frame.slots[dest].tensor;
    std::optional<int64_t> at = findElement(op, frame, tensor, indices);
    if (!at)
      return failure();
    FailureOr<Scalar *> to = result.copy(frame, std::move(tensor));
    if (failed(to))
      return failure();
    (*to)[*at] = frame.slots[scalar].scalar;
    return success();
  };
}

void mlir::attn::interpret::addTensorElementOps(OpTable &table) {
  table.add<tensor::EmptyOp>(readEmpty);
  table.add<tensor::SplatOp>(readSplat);
  table.add<tensor::FromElementsOp>(readFromElements);
  table.add<tensor::GenerateOp>(readGenerate);
  table.add<tensor::ExtractOp>(readExtract);
  table.add<tensor::InsertOp>(readInsert);
}
