//===- Forall.cpp - parallel loops that fill tensors ----------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "Slice.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn::interpret;

namespace {
/// tensor.parallel_insert_slice: a part of one of the loop's results.
struct Insertion {
  tensor::ParallelInsertSliceOp op;
  unsigned source, result;
  SliceNumbers numbers;
};

/// What is known of a loop before it runs.
struct Forall {
  scf::ForallOp op;
  Numbers lower, upper, step;
  Body body;
  SmallVector<unsigned> inits;
  SmallVector<Result> results;
  std::vector<Insertion> insertions;

  LogicalResult run(Frame &frame) const;

private:
  FailureOr<SmallVector<int64_t>> count(Frame &frame) const;
  LogicalResult insert(Frame &frame, const Insertion &insertion, Scalar *to,
                       std::vector<bool> &written) const;
};
} // namespace

/// The number of iterations along each dimension.
FailureOr<SmallVector<int64_t>> Forall::count(Frame &frame) const {
  SmallVector<int64_t> counts;
  for (auto [from, to, by] :
       llvm::zip_equal(lower.get(frame), upper.get(frame), step.get(frame))) {
    if (by <= 0)
      return scf::ForallOp(op).emitOpError("has the step ")
             << by << ", not at least 1";
    // As unsigned: the distance of two numbers may not fit into 63 bits.
    uint64_t distance = to > from ? uint64_t(to) - uint64_t(from) : 0;
    counts.push_back(distance / by + (distance % by != 0));
  }
  return counts;
}

/// Iterations have no order, so no two may write one element.
LogicalResult Forall::insert(Frame &frame, const Insertion &insertion,
                             Scalar *to, std::vector<bool> &written) const {
  tensor::ParallelInsertSliceOp at = insertion.op;
  Tensor part = frame.slots[insertion.source].tensor;
  ArrayRef<int64_t> shape =
      frame.slots[results[insertion.result].slot].tensor.getShape();
  Slice slice = insertion.numbers.get(frame);
  if (failed(slice.check(at, shape)))
    return failure();
  if (countElements(slice.sizes) != part.getNumElements())
    return at.emitOpError("inserts sizes ")
           << describe(part.getShape()) << " as a slice of sizes "
           << describe(slice.sizes);
  const Scalar *from = part.data();
  bool isWritten = false;
  slice.forEach(shape, [&](int64_t element) {
    isWritten |= written[element];
    written[element] = true;
    to[element] = *from++;
  });
  if (isWritten)
    return at.emitOpError("writes elements that are written already, in a "
                          "slice of offsets ")
           << describe(slice.offsets) << " and sizes " << describe(slice.sizes)
           << "; iterations have no order";
  return success();
}

LogicalResult Forall::run(Frame &frame) const {
  FailureOr<SmallVector<int64_t>> counts = count(frame);
  if (failed(counts))
    return failure();
  SmallVector<Scalar *> data;
  std::vector<std::vector<bool>> written;
  for (auto [result, init] : llvm::zip_equal(results, inits)) {
    FailureOr<Scalar *> to = result.copy(frame, frame.slots[init].tensor);
    if (failed(to))
      return failure();
    data.push_back(*to);
    written.emplace_back(frame.slots[result.slot].tensor.getNumElements());
  }
  if (isEmptyBox(*counts))
    return success();
  SmallVector<int64_t> from = lower.get(frame), by = step.get(frame);
  SmallVector<int64_t> index(counts->size(), 0);
  ArrayRef<unsigned> arguments(body.arguments);
  do {
    for (auto [slot, position, start, stride] :
         llvm::zip_equal(arguments.take_front(index.size()), index, from, by))
      frame.slots[slot].scalar = makeInteger(start + position * stride);
    // Each iteration sees the tensors as the loop was given them.
    for (auto [slot, init] :
         llvm::zip_equal(arguments.drop_front(index.size()), inits))
      frame.slots[slot].tensor = frame.slots[init].tensor;
    if (failed(body.run(frame)))
      return failure();
    for (const Insertion &insertion : insertions)
      if (failed(insert(frame, insertion, data[insertion.result],
                        written[insertion.result])))
        return failure();
  } while (advance(index, *counts));
  return success();
}

static FailureOr<Step> readForall(scf::ForallOp op, Reader &reader) {
  FailureOr<Body> body = reader.read(*op.getBody());
  if (failed(body))
    return failure();
  Forall loop{op,
              reader.numbers(op.getMixedLowerBound()),
              reader.numbers(op.getMixedUpperBound()),
              reader.numbers(op.getMixedStep()),
              std::move(*body),
              reader.slots(op.getOutputs()),
              {},
              {}};
  for (OpResult result : op->getResults())
    loop.results.push_back(reader.result(result));
  for (Operation &inner : op.getTerminator().getYieldingOps()) {
    // There is no other operation that may stand here.
    auto insertion = cast<tensor::ParallelInsertSliceOp>(inner);
    auto into = cast<BlockArgument>(insertion.getDest());
    loop.insertions.push_back({insertion, reader.slot(insertion.getSource()),
                               into.getArgNumber() - unsigned(op.getRank()),
                               SliceNumbers(insertion, reader)});
  }
  return Step(
      [loop = std::move(loop)](Frame &frame) { return loop.run(frame); });
}

void mlir::attn::interpret::addForallOp(OpTable &table) {
  table.add<scf::ForallOp>(readForall);
}
