//===- LinearPool.cpp - a linear score is a query -------------------------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Logits l_n = x_n w + b are scores of the query w, and b drops out:
//
//   sum_n softmax_n(x_n w + b) v_n = softmax(w x^T) v
//
// As attention the logits are made where they are needed, and x is read once if
// it is what is pooled.
//
// Guards:
//
//   OL1  the logits are a product of an input with known weights, plus known
//        numbers, and nobody else reads them
//   OL2  weights and what is added do not change along what is pooled
//   OL3  there is one value, with a logit for whole rows of it
//   OL4  no logsumexp is asked for
//   OL5  what is added is not as large as what masks: -1e9 makes all logits the
//        same
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"
#include "Cost.h"
#include "Products.h"
#include "Rewrites.h"

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

bool optimize::poolByAttention(RewriterBase &rewriter, PoolOp op,
                               std::string &why) {
  if (op.getValues().size() != 1 || op.getLogsumexp())
    return false; // OL3, OL4
  Space space(/*readsSlices=*/true);
  Scalar element = elementOf(space, op.getOutputs()[0]);
  Named named =
      nameDims(space, op, op.getIndexingMaps(), element, /*bound=*/false);
  readViews(space, named, op.getIndexingMaps());
  std::optional<LinearForm> logits =
      linearFormOf(space, named.element(op.getLogits(), op.getLogitsMap()));
  if (!logits || !isOnlyFor(logits->product, op.getLogitsMutable()))
    return false; // OL1
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
  if (changes(logits->weight) || llvm::any_of(logits->offsets, changes)) {
    why = "OL2: weights or what is added to the logits change along what is "
          "pooled";
    return false;
  }
  if (!areSmall(emitter, logits->offsets)) {
    why = "OL5: what is added would be too large to leave logits as they are";
    return false;
  }
  auto isOfValue = [&](unsigned name) {
    return llvm::is_contained(value.names, name) &&
           !llvm::is_contained(key.names, name);
  };
  if (llvm::any_of(query.names, isOfValue)) {
    why = "OL3: each column of the value has logits of its own";
    return false;
  }
  SmallVector<unsigned> loops = output;
  SmallVector<Operand> all = {query, key, value};
  Operand mask, lengths;
  if (auto scalar = named.optional(op.getMask(), op.getMaskMap())) {
    mask = emitter.place(*scalar);
    all.push_back(mask);
  }
  if (auto scalar = named.optional(op.getLengths(), op.getLengthsMap())) {
    lengths = emitter.place(*scalar);
    all.push_back(lengths);
  }
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
      query.value, key.value, value.value, ValueRange(), mask.value,
      lengths.value, ValueRange(), Value(),
      rewriter.getAffineMapArrayAttr(maps), rewriter.getF64FloatAttr(1.0),
      ArrayAttr(), op.getEmptyRowsAttr());
  if (!isSound(space, attention, loops, keys)) {
    rewriter.eraseOp(attention);
    return false;
  }
  remarkDone(op, "linear-pool", Cost(), Cost());
  rewriter.replaceOp(op,
                     emitter.restore(attention.getOutput(), element.at, type));
  return true;
}
