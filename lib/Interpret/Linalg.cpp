//===- Linalg.cpp - every structured operation, by its maps and region --===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MultiplyAdd.h"
#include "Numbers.h"
#include "Program.h"
#include "Space.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::attn::interpret;

namespace {
/// An operand of a structured operation and the block argument that stands for
/// one of its elements.
struct Operand {
  AffineMap map;
  unsigned slot, argument;
  bool isTensor, isRead;
};

/// One operand while the loops run.
struct Stream {
  Access access;
  const Scalar *elements;
  unsigned argument;
  bool isRead;
  int64_t offset;
};

/// A structured operation:
///
///   for each index of the iteration space, in row-major order:
///     outputs[maps(index)] = region(inputs[maps(index)], outputs[maps(index)])
class Structured {
public:
  static FailureOr<Step> read(linalg::LinalgOp op, Reader &reader);
  LogicalResult run(Frame &frame) const;

private:
  LogicalResult findSizes(Frame &frame, Space &space) const;
  LogicalResult loop(Frame &frame, ArrayRef<int64_t> sizes) const;
  FailureOr<Stream> open(Frame &frame, const Operand &operand,
                         ArrayRef<int64_t> sizes) const;
  void roundMaskedSums(Frame &frame) const;
  LogicalResult seek(MutableArrayRef<Stream> streams,
                     ArrayRef<int64_t> index) const;

  linalg::LinalgOp op;
  unsigned numLoops, numInputs;
  bool isReduction, multipliesAndAdds;
  Precision precision;
  SmallVector<Operand> operands;
  SmallVector<Result> results;
  /// Where linalg.index reads the position along a dimension.
  SmallVector<std::pair<unsigned, unsigned>> positions;
  Body body;
};
} // namespace

FailureOr<Step> Structured::read(linalg::LinalgOp op, Reader &reader) {
  if (!op.hasPureTensorSemantics())
    return op.emitOpError("works on buffers; the interpreter knows tensors");
  Structured structured;
  structured.op = op;
  structured.numLoops = op.getNumLoops();
  structured.numInputs = op.getNumDpsInputs();
  structured.isReduction = op.getNumReductionLoops() > 0;
  structured.multipliesAndAdds = isMultiplyAdd(op);
  structured.precision = reader.getProgram().getPrecision();
  Block &block = *op.getBlock();
  FailureOr<Body> body = reader.read(block);
  if (failed(body))
    return failure();
  structured.body = std::move(*body);
  for (OpOperand &operand : op->getOpOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(&operand);
    structured.operands.push_back(
        {op.getMatchingIndexingMap(&operand), reader.slot(operand.get()),
         reader.slot(argument), isa<RankedTensorType>(operand.get().getType()),
         !argument.use_empty()});
  }
  for (OpResult result : op->getResults())
    structured.results.push_back(reader.result(result));
  block.walk([&](linalg::IndexOp index) {
    if (index->getParentOfType<linalg::LinalgOp>() == op)
      structured.positions.emplace_back(index.getDim(), reader.slot(index));
  });
  return Step([structured](Frame &frame) { return structured.run(frame); });
}

LogicalResult Structured::findSizes(Frame &frame, Space &space) const {
  for (const Operand &operand : operands)
    if (operand.isTensor &&
        failed(space.add(op, operand.map,
                         frame.slots[operand.slot].tensor.getShape())))
      return failure();
  return space.check(op);
}

FailureOr<Stream> Structured::open(Frame &frame, const Operand &operand,
                                   ArrayRef<int64_t> sizes) const {
  const Slot &slot = frame.slots[operand.slot];
  if (!operand.isTensor)
    return Stream{Access(operand.map, {}), &slot.scalar, operand.argument,
                  operand.isRead, 0};
  Access access(operand.map, slot.tensor.getShape());
  if (!access.isInBounds(sizes)) {
    linalg::LinalgOp at = op;
    at.emitOpError("reads or writes outside an operand of sizes ")
        << describe(slot.tensor.getShape());
    return failure();
  }
  int64_t start = access.getStart();
  return Stream{std::move(access), slot.tensor.data(), operand.argument,
                operand.isRead, start};
}

/// Offsets of the streams whose maps are not linear.
LogicalResult Structured::seek(MutableArrayRef<Stream> streams,
                               ArrayRef<int64_t> index) const {
  for (Stream &stream : streams) {
    if (stream.access.isLinear())
      continue;
    stream.offset = stream.access.getOffset(index);
    if (stream.offset < 0) {
      linalg::LinalgOp at = op;
      return at.emitOpError("reads or writes outside an operand at index ")
             << describe(index);
    }
  }
  return success();
}

LogicalResult Structured::loop(Frame &frame, ArrayRef<int64_t> sizes) const {
  SmallVector<Stream> streams;
  for (const Operand &operand : operands) {
    FailureOr<Stream> stream = open(frame, operand, sizes);
    if (failed(stream))
      return failure();
    streams.push_back(std::move(*stream));
  }
  // Outputs are read where they are written: in the results.
  SmallVector<Scalar *> written;
  for (auto [i, result] : llvm::enumerate(results)) {
    written.push_back(frame.slots[result.slot].tensor.mutableData());
    streams[numInputs + i].elements = written.back();
  }
  bool allLinear = llvm::all_of(
      streams, [](const Stream &stream) { return stream.access.isLinear(); });
  if (isEmptyBox(sizes))
    return success();
  if (multipliesAndAdds && allLinear) {
    auto strided = [](const Stream &stream) {
      return Strided{stream.offset,
                     SmallVector<int64_t>(stream.access.getStrides())};
    };
    multiplyAdd(sizes, streams[0].elements, strided(streams[0]),
                streams[1].elements, strided(streams[1]), written[0],
                strided(streams[2]), precision);
    return success();
  }
  SmallVector<int64_t> index(numLoops, 0);
  do {
    if (!allLinear && failed(seek(streams, index)))
      return failure();
    for (const Stream &stream : streams)
      if (stream.isRead)
        frame.slots[stream.argument].scalar = stream.elements[stream.offset];
    for (auto [dim, slot] : positions)
      frame.slots[slot].scalar = makeInteger(index[dim]);
    if (failed(body.run(frame)))
      return failure();
    for (auto [i, to] : llvm::enumerate(written))
      to[streams[numInputs + i].offset] = frame.slots[body.results[i]].scalar;
    // On to the next index, and with it the linear streams.
    size_t dim = numLoops;
    while (dim-- > 0) {
      bool wraps = ++index[dim] == sizes[dim];
      int64_t steps = wraps ? 1 - sizes[dim] : 1;
      for (Stream &stream : streams)
        stream.offset += steps * stream.access.getStrides()[dim];
      if (!wraps)
        break;
      index[dim] = 0;
    }
    if (dim == size_t(-1))
      return success();
  } while (true);
}

/// Running values are not rounded. Where one started at a finite additive mask,
/// the mask and all that was added to it are one sum.
void Structured::roundMaskedSums(Frame &frame) const {
  for (auto [i, result] : llvm::enumerate(results)) {
    auto type = dyn_cast<FloatType>(result.type.getElementType());
    if (!type || type.isF64())
      continue;
    const Scalar *init =
        frame.slots[operands[numInputs + i].slot].tensor.data();
    Tensor &sums = frame.slots[result.slot].tensor;
    Scalar *sum = sums.mutableData();
    for (int64_t e = 0, end = sums.getNumElements(); e < end; ++e)
      if (isMask(init[e].real))
        sum[e].real = addMasks(sum[e].real, type);
  }
}

LogicalResult Structured::run(Frame &frame) const {
  Space space(numLoops);
  if (failed(findSizes(frame, space)))
    return failure();
  for (auto [i, result] : llvm::enumerate(results))
    if (failed(result.copy(frame,
                           frame.slots[operands[numInputs + i].slot].tensor)))
      return failure();
  if (failed(loop(frame, space.getSizes())))
    return failure();
  if (isReduction)
    roundMaskedSums(frame);
  return success();
}

/// Positions are written to the slot before the region runs.
static Step readIndex(linalg::IndexOp, Reader &) { return nullptr; }

/// affine.apply, affine.min and affine.max: what `choose` makes of the results
/// of a map.
template <typename OpTy>
static void addAffine(OpTable &table,
                      int64_t (*choose)(ArrayRef<int64_t> results)) {
  table.add<OpTy>([choose](OpTy op, Reader &reader) -> Step {
    AffineMap map = op.getAffineMap();
    return [=, operands = reader.slots(op->getOperands()),
            result = reader.slot(op)](Frame &frame) {
      auto values = llvm::map_to_vector(operands, [&](unsigned slot) {
        return frame.slots[slot].scalar.integer;
      });
      ArrayRef<int64_t> dims(values);
      ArrayRef<int64_t> symbols = dims.drop_front(map.getNumDims());
      dims = dims.take_front(map.getNumDims());
      auto results =
          llvm::map_to_vector(map.getResults(), [&](AffineExpr expr) {
            return evaluate(expr, dims, symbols);
          });
      frame.slots[result].scalar = makeInteger(choose(results));
      return success();
    };
  });
}

void mlir::attn::interpret::addLinalgOps(OpTable &table) {
  table.addInterface<linalg::LinalgOp>(Structured::read);
  table.add<linalg::IndexOp>(readIndex);
  using Results = ArrayRef<int64_t>;
  addAffine<affine::AffineApplyOp>(table, [](Results r) { return r[0]; });
  addAffine<affine::AffineMinOp>(
      table, [](Results r) { return *llvm::min_element(r); });
  addAffine<affine::AffineMaxOp>(
      table, [](Results r) { return *llvm::max_element(r); });
}
