//===- LinearPool.cpp - a linear score is a query -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Logits l_n = x_n w + b + m_n are scores of the query w, to which m is added,
// and b drops out:
//
//   sum_n softmax_n(x_n w + b + m_n) v_n = softmax(w x^T + m) v
//
// As attention the logits are made where they are needed, and x is read once if
// it is what is pooled. m is one summand as it is written, such as a mask of
// large negative numbers. Where a condition puts a number such as -1e9 in the
// place of a logit, so does the attention with its score.
//
// Guards:
//
//   OL1  the logits are a product of an input with known weights, plus known
//        numbers and one that is not, and nobody else reads them
//   OL2  weights do not change along what is pooled
//   OL3  there is one value, with a logit for whole rows of it
//   OL4  no logsumexp is asked for
//   OL5  rows of which all logits are -inf are the same for both, NaN; and a
//        large number that is added erases what it does now: sums are made in
//        the type of the logits, and there is one such number
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"
#include "Cost.h"
#include "Products.h"
#include "Rewrites.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

#include <cmath>

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;
using namespace mlir::attn::formula;

static SmallVector<unsigned> namesAt(Space &space, const Indices &at) {
  SmallVector<unsigned> names;
  for (const Index &index : at)
    llvm::append_range(names, space.resolve(index));
  return names;
}

namespace {
/// A number in the place of logits where `condition` is not `kept`.
struct Fill {
  Scalar condition;
  bool kept;
  double number;
};

/// A projection, and one number that is added to it or subtracted.
struct Logits {
  LinearForm form;
  std::optional<Scalar> addend = std::nullopt;
  double sign = 1.0;
};
} // namespace

/// Takes such a choice off `logit`, if the number is finite in its type.
static std::optional<Fill> takeFill(Space &space, Scalar &logit) {
  Step step = stepOf(space, peel(space, logit));
  auto type = dyn_cast<FloatType>(logit.elementType());
  if (!step.is<arith::SelectOp>() || !type)
    return std::nullopt;
  for (bool kept : {true, false}) {
    std::optional<double> number =
        constantOf(space, step.operand(kept ? 2 : 1));
    if (!number)
      continue;
    APFloat rounded(*number);
    bool losesInfo;
    rounded.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                    &losesInfo);
    if (!rounded.isFinite())
      continue;
    logit = step.operand(kept ? 1 : 2);
    return Fill{peel(space, step.operand(0)), kept, rounded.convertToDouble()};
  }
  return std::nullopt;
}

/// Reads `logit` as a sum, of which nothing is multiplied out: the parts of a
/// mask may be large where the mask is not.
static std::optional<Logits> readLogits(Space &space, Scalar logit,
                                        int depth = 4) {
  if (std::optional<LinearForm> form = linearFormOf(space, logit))
    return Logits{*form};
  Step step = stepOf(space, peel(space, logit));
  bool subtracts = step.is<arith::SubFOp>();
  if (depth == 0 || (!subtracts && !step.is<arith::AddFOp>()))
    return std::nullopt;
  double sign = subtracts ? -1.0 : 1.0;
  for (unsigned side = 0; side < (subtracts ? 1 : 2); ++side) {
    std::optional<Logits> logits =
        readLogits(space, step.operand(side), depth - 1);
    if (!logits)
      continue;
    Scalar other = step.operand(1 - side);
    if (isKnown(other.value)) {
      logits->form.offsets.push_back(Term{sign, {{other}}});
    } else {
      if (logits->addend)
        return std::nullopt;
      logits->addend = other;
      logits->sign = sign;
    }
    return logits;
  }
  return std::nullopt;
}

/// (score + addends) where the last operand keeps it, the number elsewhere.
static void writeFill(OpBuilder builder, Location loc, const Fill &fill,
                      ValueRange operands, Type type, Region &region) {
  Block &block = region.emplaceBlock();
  builder.setInsertionPointToStart(&block);
  Value score = block.addArgument(type, loc);
  for (Value addend : operands.drop_back()) {
    Value number = block.addArgument(getElementTypeOrSelf(addend), loc);
    score = arith::AddFOp::create(builder, loc, score, number);
  }
  Value condition =
      block.addArgument(getElementTypeOrSelf(operands.back()), loc);
  Value number = arith::ConstantOp::create(
      builder, loc, builder.getFloatAttr(type, fill.number));
  if (!fill.kept)
    std::swap(score, number);
  score = arith::SelectOp::create(builder, loc, condition, score, number);
  YieldOp::create(builder, loc, score);
}

/// Whether `value` is computed from what `op` computes.
static bool needs(Value value, Operation *op) {
  SetVector<Operation *> slice;
  BackwardSliceOptions options;
  options.inclusive = true;
  options.omitUsesFromAbove = false;
  return failed(getBackwardSlice(value, &slice, options)) || slice.contains(op);
}

bool optimize::poolByAttention(RewriterBase &rewriter, PoolOp op,
                               std::string &why) {
  if (op.getValues().size() != 1 || op.getLogsumexp())
    return false; // OL3, OL4
  Space space(/*readsSlices=*/true);
  Scalar element = elementOf(space, op.getOutputs()[0]);
  Named named =
      nameDims(space, op, op.getIndexingMaps(), element, /*bound=*/false);
  readViews(space, named, op.getIndexingMaps());
  Scalar logit = named.element(op.getLogits(), op.getLogitsMap());
  std::optional<Fill> fill = takeFill(space, logit);
  std::optional<Logits> read = readLogits(space, logit);
  if (!read || !isOnlyFor(read->form.product, &op.getLogitsMutable()))
    return false; // OL1
  LinearForm *logits = &read->form;
  rewriter.setInsertionPoint(op);
  Emitter emitter(rewriter, op.getLoc(), space);
  Type sumType = op.getAccumulatorType();
  Operand query = emitter.place(logits->weight, sumType);
  Operand key = emitter.place(logits->data);
  Operand value =
      emitter.place(named.element(op.getValues()[0], op.getValueMaps()[0]));
  if (!query.value || !key.value || !value.value)
    return false;
  SmallVector<unsigned> output = namesAt(space, element.at), keys;
  for (unsigned name : namesAt(space, {named.dims.begin(), named.dims.end()}))
    if (!llvm::is_contained(output, name))
      keys.push_back(name);
  auto changes = [&](const Term &term) { return dependsOn(space, term, keys); };
  if (changes(logits->weight)) {
    why = "OL2: weights change along what is pooled";
    return false;
  }
  SmallVector<Term> added;
  bool isLarge = !areSmall(emitter, logits->offsets);
  for (const Term &offset : logits->offsets)
    if (offset.coefficient != 0.0 && (fill || isLarge || changes(offset)))
      added.push_back(offset);
  if (!added.empty() && isLarge && (read->addend || added.size() > 1)) {
    why = "OL5: several numbers are added to the logits, and may be large";
    return false;
  }
  if (read->addend)
    added.push_back(Term{read->sign, {{*read->addend}}});
  auto isSumType = [&](Type type) {
    return getElementTypeOrSelf(type) == sumType;
  };
  if ((read->addend || isLarge) &&
      (!isSumType(op.getLogits().getType()) ||
       !isSumType(logit.elementType()) || !isSumType(key.value.getType()))) {
    why = "OL5: what is added to the logits is added in another type";
    return false;
  }
  if (!added.empty() && op.getEmptyRows() != EmptyRows::NaN) {
    why = "OL5: something is added to the logits, and rows without any give 0";
    return false;
  }
  SmallVector<Operand> addends;
  for (const Term &term : added)
    addends.push_back(emitter.place(term, sumType));
  if (fill)
    addends.push_back(emitter.place(fill->condition));
  for (const Operand &addend : addends)
    if (!addend.value || needs(addend.value, logits->product))
      return false; // OL1
  auto isOfValue = [&](unsigned name) {
    return llvm::is_contained(value.names, name) &&
           !llvm::is_contained(key.names, name);
  };
  if (llvm::any_of(query.names, isOfValue) ||
      llvm::any_of(addends, [&](const Operand &addend) {
        return llvm::any_of(addend.names, isOfValue);
      })) {
    why = "OL3: each column of the value has logits of its own";
    return false;
  }
  SmallVector<unsigned> loops = output;
  SmallVector<Operand> all = {query, key, value};
  SmallVector<Value> biases, scoreOperands;
  for (const Operand &addend : addends)
    (fill ? scoreOperands : biases).push_back(addend.value);
  if (!fill)
    llvm::append_range(all, addends);
  Operand mask, lengths;
  if (auto scalar = named.optional(op.getMask(), op.getMaskMap())) {
    mask = emitter.place(*scalar);
    all.push_back(mask);
  }
  if (auto scalar = named.optional(op.getLengths(), op.getLengthsMap())) {
    lengths = emitter.place(*scalar);
    all.push_back(lengths);
  }
  if (fill)
    llvm::append_range(all, addends);
  SmallVector<AffineMap> maps;
  for (const Operand &operand : all) {
    if (!operand.value)
      return false;
    for (unsigned name : operand.names)
      if (!llvm::is_contained(loops, name))
        loops.push_back(name);
  }
  for (const Operand &operand : all)
    maps.push_back(emitter.mapOf(operand.names, loops));
  maps.push_back(emitter.mapOf(output, loops));
  SmallVector<int64_t> shape;
  for (unsigned name : output)
    shape.push_back(space.extent(name).size);
  auto type = cast<RankedTensorType>(op.getOutputs()[0].getType());
  auto attention = AttentionOp::create(
      rewriter, op.getLoc(),
      RankedTensorType::get(shape, type.getElementType()), Type(), Type(),
      query.value, key.value, value.value, biases, mask.value, lengths.value,
      scoreOperands, Value(), rewriter.getAffineMapArrayAttr(maps),
      rewriter.getF64FloatAttr(1.0), ArrayAttr(), op.getEmptyRowsAttr());
  if (fill)
    writeFill(rewriter, op.getLoc(), *fill, scoreOperands, sumType,
              attention.getScore());
  if (!isSound(space, attention, loops, keys)) {
    rewriter.eraseOp(attention);
    return false;
  }
  remarkDone(op, "linear-pool", Cost(), Cost());
  rewriter.replaceOp(op,
                     emitter.restore(attention.getOutput(), element.at, type));
  return true;
}
