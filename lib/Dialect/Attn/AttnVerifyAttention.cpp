//===- AttnVerifyAttention.cpp - the constraints of attention -------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Verify.h"
#include "attn/Dialect/Attn/AttentionDims.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::attn;

/// What messages call the operands and results, in the order of the maps.
static SmallVector<std::string> namesOf(AttentionOp op) {
  SmallVector<std::string> names = {"query", "key", "value"};
  for (size_t i = 0, end = op.getBiases().size(); i < end; ++i)
    names.push_back("bias " + std::to_string(i));
  if (op.getMask())
    names.push_back("mask");
  if (op.getLengths())
    names.push_back("lengths");
  for (size_t i = 0, end = op.getScoreOperands().size(); i < end; ++i)
    names.push_back("score operand " + std::to_string(i));
  if (op.getFactor())
    names.push_back("factor");
  names.push_back("output");
  if (op.getLogsumexp())
    names.push_back("logsumexp");
  if (op.getProbabilities())
    names.push_back("probabilities");
  return names;
}

/// attention_a7: what changes a score or its weight is known where it is.
static LogicalResult verifyScoreMaps(AttentionOp op,
                                     const AttentionDims &dims) {
  SmallVector<std::string> names = namesOf(op);
  ArrayAttr maps = op.getIndexingMaps();
  for (size_t i = 3, end = op->getNumOperands(); i < end; ++i)
    if (op->getOperand(i) != op.getLengths() &&
        failed(verifyOnlyOver(op, names[i],
                              cast<AffineMapAttr>(maps[i]).getAffineMap(),
                              dims.scores(), "score")))
      return failure();
  return success();
}

/// attention_a8: lengths count along the one key dimension of each row.
static LogicalResult verifyLengths(AttentionOp op, const AttentionDims &dims) {
  if (!op.getLengths())
    return success();
  if (dims.key.size() != 1)
    return op.emitOpError("expects one key dimension for lengths to count "
                          "along, but found ")
           << describe(dims.key);
  return verifyOnlyOver(op, "lengths", op.getLengthsMap(), dims.rows(),
                        "batch and query");
}

/// attention_a11 and a12.
static LogicalResult verifyBands(AttentionOp op, const AttentionDims &dims) {
  if (!op.getBandsAttr())
    return success();
  auto isIn = [](ArrayRef<unsigned> group, int64_t dim) {
    return llvm::any_of(group, [&](unsigned member) { return member == dim; });
  };
  for (BandAttr band : op.getBandsAttr().getAsRange<BandAttr>()) {
    if (!isIn(dims.query, band.getQuery()))
      return op.emitOpError("expects a band's query to be a query dimension (")
             << describe(dims.query) << "), but found d" << band.getQuery();
    if (!isIn(dims.key, band.getKey()))
      return op.emitOpError("expects a band's key to be a key dimension (")
             << describe(dims.key) << "), but found d" << band.getKey();
    if (band.getLower() && band.getUpper() &&
        *band.getLower() > *band.getUpper())
      return op.emitOpError("expects a band's lower bound to be at most its "
                            "upper bound, but found ")
             << *band.getLower() << " and " << *band.getUpper();
  }
  return success();
}

/// attention_a14: nothing is rounded on its way into a score.
static LogicalResult verifyElementTypes(AttentionOp op) {
  FloatType accumulator = op.getAccumulatorType();
  SmallVector<std::string> names = namesOf(op);
  for (size_t i = 3, end = op->getNumOperands(); i < end; ++i)
    if (failed(verifyNotWider(op, names[i], op->getOperand(i).getType(),
                              accumulator)))
      return failure();
  return success();
}

/// attention_a15 to a17, online_attention_o8 to o10. `block` is the region's,
/// if there is one, and `score` the type of a score.
template <typename OpTy>
static LogicalResult verifyScoreRegion(OpTy op, Block *block, Type score) {
  if (!block) {
    if (op.getScoreOperands().empty())
      return success();
    return op.emitOpError("expects a score region for its ")
           << op.getScoreOperands().size() << " score operands";
  }
  SmallVector<Type> expected = {score};
  for (Value operand : op.getScoreOperands())
    expected.push_back(getElementTypeOrSelf(operand));
  if (!llvm::equal(expected, block->getArgumentTypes()))
    return op.emitOpError("expects a score region with arguments ")
           << expected << ": the score, then an element of each score "
           << "operand, but found " << block->getNumArguments()
           << " arguments (" << block->getArgumentTypes() << ")";
  if (block->empty() || !isa<YieldOp>(block->back()))
    return op.emitOpError("expects its score region to end with attn.yield");
  for (Operation &inner : *block)
    if (!isMemoryEffectFree(&inner))
      return inner.emitOpError("has side effects, which a score region may "
                               "not have");
  return success();
}

LogicalResult AttentionOp::verify() {
  if (failed(verifySegments(*this, {{"query", getODSOperands(0).size()},
                                    {"key", getODSOperands(1).size()},
                                    {"value", getODSOperands(2).size()},
                                    {"output", getODSResults(0).size()}})))
    return failure();
  if (failed(verifyMaps(*this, getIndexingMaps(), namesOf(*this))))
    return failure();
  // attention_a6
  std::string error;
  FailureOr<AttentionDims> dims = AttentionDims::get(
      getQueryMap(), getKeyMap(), getValueMap(), getOutputMap(), error);
  if (failed(dims))
    return emitOpError("expects every dimension to have one role, but ")
           << error;
  if (failed(verifyScoreMaps(*this, *dims)) ||
      failed(verifyLengths(*this, *dims)))
    return failure();
  // attention_a9
  if (getLogsumexp() &&
      failed(verifyExactlyOver(*this, "logsumexp", getLogsumexpMap(),
                               dims->rows(), "batch and query")))
    return failure();
  // attention_a10
  if (getProbabilities() &&
      failed(verifyExactlyOver(*this, "probabilities", getProbabilitiesMap(),
                               dims->scores(), "score")))
    return failure();
  if (failed(verifyBands(*this, *dims)))
    return failure();
  // attention_a13
  if (!getScale().isFinite())
    return emitOpError("expects a finite scale, but found ")
           << getScaleAttr().getValueAsDouble();
  if (failed(verifyElementTypes(*this)))
    return failure();
  Block *block = getScore().empty() ? nullptr : &getScore().front();
  return verifyScoreRegion(*this, block, getAccumulatorType());
}

/// What messages call the operands, in the order of the maps.
static SmallVector<std::string> namesOf(OnlineAttentionOp op) {
  SmallVector<std::string> names = {"query", "key", "value"};
  if (op.getBias())
    names.push_back("bias");
  for (size_t i = 0, end = op.getScoreOperands().size(); i < end; ++i)
    names.push_back("score operand " + std::to_string(i));
  if (op.getFactor())
    names.push_back("factor");
  llvm::append_range(names, ArrayRef<StringRef>{"accumulator", "shift", "sum"});
  return names;
}

LogicalResult OnlineAttentionOp::verify() {
  if (failed(verifySegments(*this, {{"query", getODSOperands(0).size()},
                                    {"key", getODSOperands(1).size()},
                                    {"value", getODSOperands(2).size()},
                                    {"accumulator", getODSOperands(6).size()},
                                    {"shift", getODSOperands(7).size()},
                                    {"sum", getODSOperands(8).size()}})))
    return failure();
  SmallVector<std::string> names = namesOf(*this);
  // online_attention_o1
  if (failed(verifyMaps(*this, getIndexingMaps(), names, getOperands())))
    return failure();
  // online_attention_o2
  std::string error;
  FailureOr<AttentionDims> dims = AttentionDims::get(
      getQueryMap(), getKeyMap(), getValueMap(), getAccumulatorMap(), error);
  if (failed(dims))
    return emitOpError("expects every dimension to have one role, but ")
           << error;
  // online_attention_o3
  for (size_t i = 3, end = getNumOperands() - 3; i < end; ++i)
    if (failed(verifyOnlyOver(
            *this, names[i],
            cast<AffineMapAttr>(getIndexingMaps()[i]).getAffineMap(),
            dims->scores(), "score")))
      return failure();
  // online_attention_o4
  SmallVector<unsigned> rows = dims->rows();
  if (failed(verifyExactlyOver(*this, "shift", getShiftMap(), rows,
                               "batch and query")) ||
      failed(verifyExactlyOver(*this, "sum", getSumMap(), rows,
                               "batch and query")))
    return failure();
  // online_attention_o5
  Type element = getElementTypeOrSelf(getAccumulator());
  for (auto [name, operand] : llvm::zip_equal(names, getOperands())) {
    Type own = getElementTypeOrSelf(operand);
    bool isFactor = llvm::is_contained({"query", "key", "value"}, name);
    if (own == element || (isFactor && own.getIntOrFloatBitWidth() <
                                           element.getIntOrFloatBitWidth()))
      continue;
    return emitOpError("expects ")
           << name << " to have elements of the accumulator's type, " << element
           << (isFactor ? ", or narrower ones" : "") << ", but found "
           << operand.getType();
  }
  // online_attention_o6
  bool onTensors = isa<RankedTensorType>(getAccumulator().getType());
  for (auto [name, operand] : llvm::zip_equal(names, getOperands()))
    if (isa<RankedTensorType>(operand.getType()) != onTensors)
      return emitOpError("expects only tensors or only buffers, but found ")
             << getAccumulator().getType() << " and, as " << name << ", "
             << operand.getType();
  // online_attention_o7
  TypeRange expected =
      onTensors ? TypeRange(getOperands().take_back(3)) : TypeRange();
  if (getResultTypes() != expected) {
    InFlightDiagnostic error =
        emitOpError("expects a result of the type of each tensor of the state, "
                    "none for buffers, but found ");
    if (getNumResults() == 0)
      return error << "none";
    return error << SmallVector<Type>(getResultTypes());
  }
  // online_attention_o8
  if (getScore().size() > 1)
    return emitOpError("expects at most one score region, but found ")
           << getScore().size();
  Block *block = getScore().empty() ? nullptr : &getScore().front().front();
  return verifyScoreRegion(*this, block, element);
}

LogicalResult IndexOp::verify() {
  auto attention = dyn_cast<AttentionOp>((*this)->getParentOp());
  if (!attention)
    return emitOpError("expects to be inside attn.attention");
  std::string error;
  FailureOr<AttentionDims> dims = AttentionDims::get(
      attention.getQueryMap(), attention.getKeyMap(), attention.getValueMap(),
      attention.getOutputMap(), error);
  if (failed(dims))
    return emitOpError("is in an operation whose dimensions are unclear: ")
           << error;
  // index_i1
  SmallVector<unsigned> scores = dims->scores();
  if (llvm::none_of(scores,
                    [&](unsigned dim) { return dim == getDimension(); }))
    return emitOpError("expects a dimension that scores have (")
           << describe(scores) << "), but found d"
           << static_cast<int64_t>(getDimension());
  return success();
}

LogicalResult YieldOp::verify() {
  // yield_y1
  Type expected = getScore().getType();
  if (auto attention = dyn_cast<AttentionOp>((*this)->getParentOp()))
    expected = attention.getAccumulatorType();
  if (auto step = dyn_cast<OnlineAttentionOp>((*this)->getParentOp()))
    expected = getElementTypeOrSelf(step.getSum());
  if (getScore().getType() != expected)
    return emitOpError("expects a score of type ")
           << expected << ", but found " << getScore().getType();
  return success();
}
