//===- TensorSlices.cpp - parts of tensors, and tensors from parts ------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "Slice.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn::interpret;

static Step readExtractSlice(tensor::ExtractSliceOp op, Reader &reader) {
  llvm::SmallBitVector dropped = op.getDroppedDims();
  return [=, source = reader.slot(op.getSource()),
          numbers = SliceNumbers(op, reader),
          result =
              reader.result(op->getResult(0))](Frame &frame) -> LogicalResult {
    Tensor from = frame.slots[source].tensor;
    Slice slice = numbers.get(frame);
    if (failed(slice.check(op, from.getShape())))
      return failure();
    Shape shape;
    for (auto [dim, size] : llvm::enumerate(slice.sizes))
      if (!dropped[dim])
        shape.push_back(size);
    FailureOr<Tensor *> tensor = result.create(frame, shape);
    if (failed(tensor))
      return failure();
    Scalar *to = (*tensor)->mutableData();
    slice.forEach(from.getShape(),
                  [&](int64_t at) { *to++ = from.data()[at]; });
    return success();
  };
}

static Step readInsertSlice(tensor::InsertSliceOp op, Reader &reader) {
  return [=, source = reader.slot(op.getSource()),
          dest = reader.slot(op.getDest()), numbers = SliceNumbers(op, reader),
          result =
              reader.result(op->getResult(0))](Frame &frame) -> LogicalResult {
    Tensor part = frame.slots[source].tensor, into = frame.slots[dest].tensor;
    Slice slice = numbers.get(frame);
    if (failed(slice.check(op, into.getShape())))
      return failure();
    if (countElements(slice.sizes) != part.getNumElements()) {
      Operation *at = result.op;
      return at->emitOpError("inserts sizes ")
             << describe(part.getShape()) << " as a slice of sizes "
             << describe(slice.sizes);
    }
    FailureOr<Scalar *> to = result.copy(frame, into);
    if (failed(to))
      return failure();
    const Scalar *from = part.data();
    slice.forEach(into.getShape(), [&](int64_t at) { (*to)[at] = *from++; });
    return success();
  };
}

static Step readConcat(tensor::ConcatOp op, Reader &reader) {
  uint64_t dim = op.getDim();
  return [=, inputs = reader.slots(op.getInputs()),
          result =
              reader.result(op->getResult(0))](Frame &frame) -> LogicalResult {
    // Held here: the result may not be one of the inputs.
    auto parts = llvm::map_to_vector(
        inputs, [&](unsigned slot) { return frame.slots[slot].tensor; });
    Shape shape(parts.front().getShape());
    for (const Tensor &part : ArrayRef(parts).drop_front()) {
      Shape expected = shape;
      expected[dim] = part.getSize(dim);
      if (ArrayRef<int64_t>(expected) != part.getShape())
        return result.op->emitOpError("joins sizes ")
               << describe(shape) << " and " << describe(part.getShape())
               << " along dimension " << dim;
      shape[dim] += part.getSize(dim);
    }
    FailureOr<Tensor *> tensor = result.create(frame, shape);
    if (failed(tensor))
      return failure();
    Scalar *to = (*tensor)->mutableData();
    Slice slice{SmallVector<int64_t>(shape.size(), 0),
                {},
                SmallVector<int64_t>(shape.size(), 1)};
    for (const Tensor &part : parts) {
      slice.sizes.assign(part.getShape().begin(), part.getShape().end());
      const Scalar *from = part.data();
      slice.forEach(shape, [&](int64_t at) { to[at] = *from++; });
      slice.offsets[dim] += part.getSize(dim);
    }
    return success();
  };
}

/// result[i] = source[i - low] where there is such an element, region(i)
/// elsewhere.
static FailureOr<Step> readPad(tensor::PadOp op, Reader &reader) {
  FailureOr<Body> body = reader.read(op.getRegion().front());
  if (failed(body))
    return failure();
  return Step([=, body = std::move(*body), source = reader.slot(op.getSource()),
               lows = reader.numbers(op.getMixedLowPad()),
               highs = reader.numbers(op.getMixedHighPad()),
               result = reader.result(op->getResult(0))](
                  Frame &frame) -> LogicalResult {
    Tensor from = frame.slots[source].tensor;
    SmallVector<int64_t> low = lows.get(frame), high = highs.get(frame);
    SmallVector<int64_t> shape;
    for (auto [before, size, after] :
         llvm::zip_equal(low, from.getShape(), high)) {
      if (before < 0 || after < 0)
        return result.op->emitOpError("pads by ")
               << describe(low) << " and " << describe(high)
               << ", not at least 0";
      shape.push_back(uint64_t(before) + uint64_t(size) + uint64_t(after));
    }
    FailureOr<Tensor *> tensor = result.create(frame, shape);
    if (failed(tensor))
      return failure();
    Scalar *to = (*tensor)->mutableData();
    if (isEmptyBox(shape))
      return success();
    SmallVector<int64_t> index(shape.size(), 0);
    do {
      for (auto [slot, position] : llvm::zip_equal(body.arguments, index))
        frame.slots[slot].scalar = makeInteger(position);
      if (failed(body.run(frame)))
        return failure();
      *to++ = frame.slots[body.results.front()].scalar;
    } while (advance(index, shape));
    Slice inner{low, SmallVector<int64_t>(from.getShape()),
                SmallVector<int64_t>(shape.size(), 1)};
    to = (*tensor)->mutableData();
    const Scalar *element = from.data();
    inner.forEach(shape, [&](int64_t at) { to[at] = *element++; });
    return success();
  });
}

/// result[batch..., slice...] = source[indices[batch...] and slice...]: the
/// gathered dimensions get their position from the last dimension of `indices`.
static Step readGather(tensor::GatherOp op, Reader &reader) {
  ArrayRef<int64_t> gathered = op.getGatherDims();
  bool isReduced =
      op.getResultType().getRank() !=
      op.getIndicesType().getRank() - 1 + op.getSourceType().getRank();
  unsigned width = getWidth(op.getIndicesType().getElementType());
  return [=, dims = SmallVector<int64_t>(gathered),
          source = reader.slot(op.getSource()),
          indices = reader.slot(op.getIndices()),
          result =
              reader.result(op->getResult(0))](Frame &frame) -> LogicalResult {
    Tensor from = frame.slots[source].tensor, at = frame.slots[indices].tensor;
    Slice slice{SmallVector<int64_t>(from.getShape().size(), 0),
                SmallVector<int64_t>(from.getShape()),
                SmallVector<int64_t>(from.getShape().size(), 1)};
    for (int64_t dim : dims)
      slice.sizes[dim] = 1;
    Shape shape(at.getShape().drop_back());
    for (auto [dim, size] : llvm::enumerate(slice.sizes))
      if (!isReduced || !llvm::is_contained(dims, int64_t(dim)))
        shape.push_back(size);
    FailureOr<Tensor *> tensor = result.create(frame, shape);
    if (failed(tensor))
      return failure();
    Scalar *to = (*tensor)->mutableData();
    std::optional<int64_t> batches = countElements(at.getShape().drop_back());
    const Scalar *position = at.data();
    for (int64_t batch = 0; batch < *batches; ++batch) {
      for (int64_t dim : dims)
        slice.offsets[dim] = asSigned(*position++, width);
      if (failed(slice.check(result.op, from.getShape())))
        return failure();
      slice.forEach(from.getShape(),
                    [&](int64_t element) { *to++ = from.data()[element]; });
    }
    return success();
  };
}

void mlir::attn::interpret::addTensorSliceOps(OpTable &table) {
  table.add<tensor::ExtractSliceOp>(readExtractSlice);
  table.add<tensor::InsertSliceOp>(readInsertSlice);
  table.add<tensor::ConcatOp>(readConcat);
  table.add<tensor::PadOp>(readPad);
  table.add<tensor::GatherOp>(readGather);
}
