//===- AttnVerifySoftmax.cpp - the constraints of softmax and pool --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Verify.h"
#include "llvm/ADT/SetOperations.h"

#include <set>

using namespace mlir;
using namespace mlir::attn;

LogicalResult SoftmaxOp::verify() {
  return verifyReduced(*this, getInput().getType(), getOutput().getType(),
                       getDimensions());
}

using DimSet = std::set<unsigned>;

static DimSet dimsOf(AffineMap map) {
  DimSet dims;
  for (AffineExpr expr : map.getResults())
    dims.insert(cast<AffineDimExpr>(expr).getPosition());
  return dims;
}

static SmallVector<unsigned> listOf(const DimSet &dims) {
  return SmallVector<unsigned>(dims.begin(), dims.end());
}

/// What messages call the operands and results, in the order of the maps.
static SmallVector<std::string> namesOf(PoolOp op) {
  SmallVector<std::string> names = {"logits"};
  for (size_t i = 0, end = op.getValues().size(); i < end; ++i)
    names.push_back("value " + std::to_string(i));
  if (op.getMask())
    names.push_back("mask");
  if (op.getLengths())
    names.push_back("lengths");
  for (size_t i = 0, end = op.getOutputs().size(); i < end; ++i)
    names.push_back("output " + std::to_string(i));
  if (op.getLogsumexp())
    names.push_back("logsumexp");
  return names;
}

/// pool_p8 and p9 of the value and output `index`.
static LogicalResult verifyOutput(PoolOp op, size_t index, const DimSet &logits,
                                  const DimSet &summed) {
  DimSet value = dimsOf(op.getValueMaps()[index]);
  if (!llvm::set_is_subset(summed, value))
    return op.emitOpError("expects value ")
           << index << " to have the summed dimensions ("
           << describe(listOf(summed)) << "), but found "
           << describe(listOf(value));
  llvm::set_union(value, logits);
  DimSet kept = llvm::set_difference(value, summed);
  return verifyExactlyOver(op, "output " + std::to_string(index),
                           op.getOutputMaps()[index], listOf(kept),
                           "other logit and value");
}

/// pool_p10 to p12.
static LogicalResult verifyMasks(PoolOp op, const DimSet &logits,
                                 const DimSet &summed) {
  if (op.getMask() && failed(verifyOnlyOver(op, "mask", op.getMaskMap(),
                                            listOf(logits), "logit")))
    return failure();
  if (!op.getLengths())
    return success();
  if (summed.size() != 1)
    return op.emitOpError("expects one summed dimension for lengths to count "
                          "along, but found ")
           << describe(listOf(summed));
  return verifyOnlyOver(op, "lengths", op.getLengthsMap(),
                        listOf(llvm::set_difference(logits, summed)),
                        "other logit");
}

LogicalResult PoolOp::verify() {
  if (failed(verifySegments(*this, {{"logits", getODSOperands(0).size()}})))
    return failure();
  // pool_p1
  if (getValues().empty() || getValues().size() != getOutputs().size())
    return emitOpError("expects one output for each of at least one value, but "
                       "found ")
           << getValues().size() << " values and " << getOutputs().size()
           << " outputs";
  if (failed(verifyMaps(*this, getIndexingMaps(), namesOf(*this))))
    return failure();
  // pool_p7
  DimSet logits = dimsOf(getLogitsMap()), summed = logits;
  for (AffineMap map : getOutputMaps())
    llvm::set_subtract(summed, dimsOf(map));
  if (summed.empty())
    return emitOpError("expects a dimension of the logits that no output has");
  for (size_t i = 0, end = getOutputs().size(); i < end; ++i)
    if (failed(verifyOutput(*this, i, logits, summed)))
      return failure();
  // pool_p13
  if (getLogsumexp() &&
      failed(verifyExactlyOver(*this, "logsumexp", getLogsumexpMap(),
                               listOf(llvm::set_difference(logits, summed)),
                               "other logit")))
    return failure();
  // pool_p12
  DimSet used = logits;
  for (AffineMap map : getValueMaps())
    llvm::set_union(used, dimsOf(map));
  for (unsigned dim = 0; dim < getLogitsMap().getNumDims(); ++dim)
    if (!used.count(dim))
      return emitOpError("expects every dimension in the logits or a value, "
                         "but found d")
             << dim << " in neither";
  return verifyMasks(*this, logits, summed);
}
