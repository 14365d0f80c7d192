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
#include "PoolLogits.h"
#include "Rewrites.h"

#include "mlir/Analysis/SliceAnalysis.h"

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

/// Whether `value` is computed from what `op` computes.
static bool needs(Value value, Operation *op) {
  SetVector<Operation *> slice;
  BackwardSliceOptions options;
  options.inclusive = true;
  options.omitUsesFromAbove = false;
  return failed(getBackwardSlice(value, &slice, options)) || slice.contains(op);
}

/// What is added to scores that take the place of `logits`: all but what drops
/// out, being known, small and the same for all `keys`.
static std::optional<SmallVector<Term>>
findAdded(Emitter &emitter, PoolOp op, const PoolLogits &logits, Type keyType,
          ArrayRef<unsigned> keys, std::string &why) {
  SmallVector<Term> added;
  bool isLarge = !areSmall(emitter, logits.form.offsets);
  for (const Term &offset : logits.form.offsets)
    if (offset.coefficient != 0.0 &&
        (logits.fill || isLarge || dependsOn(emitter.space, offset, keys)))
      added.push_back(offset);
  if (!added.empty() && isLarge && (logits.addend || added.size() > 1)) {
    why = "OL5: several numbers are added to the logits, and may be large";
    return std::nullopt;
  }
  if (logits.addend)
    added.push_back(Term{logits.sign, {{*logits.addend}}});
  auto isSumType = [&](Type type) {
    return getElementTypeOrSelf(type) == op.getAccumulatorType();
  };
  if ((logits.addend || isLarge) &&
      (!isSumType(op.getLogits().getType()) || !isSumType(logits.type) ||
       !isSumType(keyType))) {
    why = "OL5: what is added to the logits is added in another type";
    return std::nullopt;
  }
  if (!added.empty() && op.getEmptyRows() != EmptyRows::NaN) {
    why = "OL5: something is added to the logits, and rows without any give 0";
    return std::nullopt;
  }
  return added;
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
  std::optional<PoolLogits> logits =
      readPoolLogits(space, named.element(op.getLogits(), op.getLogitsMap()));
  if (!logits || !isOnlyFor(logits->form.product, &op.getLogitsMutable()))
    return false; // OL1
  rewriter.setInsertionPoint(op);
  Emitter emitter(rewriter, op.getLoc(), space);
  Type sumType = op.getAccumulatorType();
  Operand query = emitter.place(logits->form.weight, sumType);
  Operand key = emitter.place(logits->form.data);
  Operand value =
      emitter.place(named.element(op.getValues()[0], op.getValueMaps()[0]));
  if (!query.value || !key.value || !value.value)
    return false;
  SmallVector<unsigned> output = namesAt(space, element.at), keys;
  for (unsigned name : namesAt(space, {named.dims.begin(), named.dims.end()}))
    if (!llvm::is_contained(output, name))
      keys.push_back(name);
  if (dependsOn(space, logits->form.weight, keys)) {
    why = "OL2: weights change along what is pooled";
    return false;
  }
  std::optional<SmallVector<Term>> added =
      findAdded(emitter, op, *logits, key.value.getType(), keys, why);
  if (!added)
    return false;
  SmallVector<Operand> addends;
  for (const Term &term : *added)
    addends.push_back(emitter.place(term, sumType));
  if (logits->fill)
    addends.push_back(emitter.place(logits->fill->condition));
  for (const Operand &addend : addends)
    if (!addend.value || needs(addend.value, logits->form.product))
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
    (logits->fill ? scoreOperands : biases).push_back(addend.value);
  if (!logits->fill)
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
  if (logits->fill)
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
  if (logits->fill)
    writeFill(rewriter, op.getLoc(), *logits->fill, scoreOperands, sumType,
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
