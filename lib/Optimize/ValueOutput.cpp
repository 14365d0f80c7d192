//===- ValueOutput.cpp - one product where value and output had two -------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// With values v_n = x_n Wv + b and an output projection Wo, both products of
// weights and what is attended to:
//
//   (sum_n p_n v_n) Wo = sum_n p_n (x_n (Wv Wo) + b Wo)
//
// The attention gives what the output projection gave, which is not needed.
//
// Guards:
//
//   OW1  the value is a product of an input with known weights, plus known
//        numbers, and one product with known weights reads the output
//   OW2  weights and what is added to values do not change along queries or
//        keys, and the input not along the columns of the values
//   OW3  the product that reads the output sums over columns of the values
//        alone, not over heads
//   OW4  it is less work
//   OW5  rounding errors stay within four times of what they were, see
//        ErrorBound.h
//   OW6  the weights are multiplied at compile time: their product is not too
//        large, and neither the attention nor what reads it is in a loop or a
//        branch
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"
#include "Cost.h"
#include "ErrorBound.h"
#include "Products.h"
#include "Rewrites.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;
using namespace mlir::attn::formula;

bool optimize::mergeValueOutput(RewriterBase &rewriter, AttentionOp op,
                                std::string &why) {
  FailureOr<SmallVector<Operation *>> readers = findProducts(op.getOutput());
  if (failed(readers) || readers->size() != 1 || op.getLogsumexp() ||
      op.getProbabilities() || !isProjectedBy(op, readers->front()))
    return false; // OW1
  Operation *product = readers->front();
  if (product->getBlock() != op->getBlock()) {
    why = "OW6: the output is read in a loop or a branch";
    return false;
  }
  AttentionFormula formula(rewriter, op, product);
  Type type = getElementTypeOrSelf(product->getResult(0).getType());
  if (type.getIntOrFloatBitWidth() > formula.sumType().getIntOrFloatBitWidth())
    return false; // OW1: it is summed in a wider type
  Space &space = formula.space;
  const LinearForm &output = *formula.reader;
  std::optional<LinearForm> value = linearFormOf(space, formula.value());
  if (!value)
    return false; // OW1
  SmallVector<unsigned> positions = join(formula.namesOf(formula.dims.key),
                                         formula.namesOf(formula.dims.query));
  auto changes = [&](const Term &term) {
    return dependsOn(space, term, positions);
  };
  if (changes(value->weight) || changes(output.weight) ||
      llvm::any_of(value->offsets, changes)) {
    why = "OW2: weights or what is added change along queries or keys";
    return false;
  }
  SmallVector<unsigned> columns = formula.namesOf(formula.dims.value);
  if (formula::dependsOn(space, value->data, columns)) {
    why = "OW2: the input changes along the columns of the values";
    return false;
  }
  Operand query = formula.placeApart(formula.query(), value->product);
  Operand key = formula.placeApart(formula.key(), value->product);
  Operand data = formula.emitter.place(value->data);
  Operand valueWeight = formula.placeKnown(value->weight);
  Operand outputWeight = formula.placeKnown(output.weight);
  if (!query.value || !key.value || !data.value || !valueWeight.value ||
      !outputWeight.value)
    return false;
  columns = formula.namesOf(formula.dims.value);
  Index head = output.sums(space);
  if (!without(head, columns).empty()) {
    why = "OW3: the output projection sums over heads";
    return false;
  }
  SmallVector<unsigned> rows = formula.resultNames();
  SmallVector<unsigned> attended =
      join(without(rows, outputWeight.names), head);
  // Wv Wo: what x is summed over, then the columns of the output.
  SmallVector<unsigned> merging = without(
      join(join(valueWeight.names, outputWeight.names), value->sums(space)),
      head);
  SmallVector<unsigned> projected =
      without(join(data.names, merging), value->sums(space));
  SmallVector<unsigned> ownValue = formula.namesIn(op.getValueMap());
  Cost before = Cost::product(formula, {ownValue, attended}) +
                Cost::product(formula, {attended, outputWeight.names, rows});
  if (isSaved(formula, *value, &op.getValueMutable()))
    before = before +
             Cost::product(formula, {data.names, valueWeight.names, ownValue});
  Cost after = Cost::product(formula, {data.names, merging, projected}) +
               Cost::product(formula, {projected, rows});
  if (!(after < before)) {
    why = refuseCost("OW4", before, after);
    return false;
  }
  Operand merged = foldPair(formula, valueWeight, outputWeight, merging, head,
                            "OW5", "OW6", why);
  if (!merged.value)
    return false;
  Operand folded = formula.addProducts(
      formula.contract(data, merged, projected, value->sums(space)),
      value->offsets, outputWeight, head);
  if (!folded.value)
    return false;
  Operand result =
      formula.add(formula.attend(query, key, folded, rows, formula.sumType()),
                  output.offsets);
  if (!result.value)
    return false;
  remarkDone(op, "value-output", before, after);
  formula.replaceBy(result);
  return true;
}
