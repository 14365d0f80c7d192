//===- PoolFirst.cpp - values are pooled before they are projected --------===//
//
// Part of attn-opt, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// With probabilities p_n of a row and values v_n = x_n Wv + b:
//
//   sum_n p_n v_n = (sum_n p_n x_n) Wv + b        since sum_n p_n = 1
//
// The projection is applied once for each row instead of once for each key.
//
// Guards:
//
//   OP1  the value is a product of an input with known weights, plus known
//        numbers
//   OP2  weights and what is added do not change along the keys, and the input
//        not along the columns of the values
//   OP3  the probabilities of every row add up to 1, if something is added: no
//        factor, keys, and no row of which all are masked that gives 0; where
//        the number of keys is not known it is looked at when it is
//   OP4  it is less work
//
//===----------------------------------------------------------------------===//

#include "AttentionFormula.h"
#include "Cost.h"
#include "Rewrites.h"

using namespace mlir;
using namespace mlir::attn;
using namespace mlir::attn::optimize;
using namespace mlir::attn::formula;

bool optimize::poolFirst(RewriterBase &rewriter, AttentionOp op,
                         std::string &why) {
  AttentionFormula formula(rewriter, op);
  Space &space = formula.space;
  std::optional<LinearForm> value = linearFormOf(space, formula.value());
  if (!value || op.getLogsumexp() || op.getProbabilities())
    return false; // OP1
  SmallVector<unsigned> keys = formula.namesOf(formula.dims.key);
  auto changes = [&](const Term &term) { return dependsOn(space, term, keys); };
  if (formula::dependsOn(space, value->data,
                         formula.namesOf(formula.dims.value))) {
    why = "OP2: the input changes along the columns of the values";
    return false;
  }
  if (changes(value->weight) || llvm::any_of(value->offsets, changes)) {
    why = "OP2: weights or what is added to the value change along the keys";
    return false;
  }
  if (!value->offsets.empty() && !formula.rowsSumToOne()) {
    why = "OP3: something is added to the value, and probabilities may not add "
          "up to 1";
    return false;
  }
  Operand query = formula.placeApart(formula.query(), value->product);
  Operand key = formula.placeApart(formula.key(), value->product);
  Operand data = formula.emitter.place(value->data);
  Operand weight = formula.placeKnown(value->weight);
  if (!query.value || !key.value || !data.value || !weight.value)
    return false;
  Index sums = value->sums(space);
  SmallVector<unsigned> rows =
      without(formula.resultNames(), formula.namesOf(formula.dims.value));
  SmallVector<unsigned> own = formula.namesIn(op.getValueMap());
  SmallVector<unsigned> pooled = join(rows, sums);
  Cost before = Cost::product(formula, {own, formula.resultNames()});
  if (isSaved(formula, *value, &op.getValueMutable()))
    before = before + Cost::product(formula, {data.names, weight.names, own});
  Cost after =
      Cost::product(formula, {data.names, pooled}) +
      Cost::product(formula, {pooled, weight.names, formula.resultNames()});
  if (!(after < before)) {
    why = refuseCost("OP4", before, after);
    return false;
  }
  Operand means = formula.attend(query, key, data, pooled, formula.sumType());
  if (!means.value)
    return false;
  Operand result = formula.add(
      formula.contract(means, weight, formula.resultNames(), sums),
      value->offsets, value->offsets.empty() ? Value() : formula.hasKeys());
  if (!result.value)
    return false;
  remarkDone(op, "pool-first", before, after);
  formula.replaceBy(result);
  return true;
}
